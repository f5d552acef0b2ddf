import type { Axis, Rect } from './rect.ts';

/** Rows or columns of one sheet that came, went or moved. Positions count from 1. */
export type LineChange =
  | { readonly kind: 'insert'; readonly axis: Axis; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly axis: Axis; readonly at: number; readonly count: number }
  | {
      readonly kind: 'move';
      readonly axis: Axis;
      readonly from: number;
      readonly count: number;
      /** Index of the destination before the move, as `Sheet.moveColumns` takes it. */
      readonly to: number;
    };

interface Span {
  readonly start: number;
  readonly count: number;
}

/** Where line `index` stands after the change; null when it was deleted. */
export function mapLine(index: number, change: LineChange): number | null {
  if (change.kind === 'insert') return index >= change.at ? index + change.count : index;
  if (change.kind === 'delete') {
    if (index < change.at) return index;
    return index < change.at + change.count ? null : index - change.count;
  }
  const { from, count, to } = change;
  if (index >= from && index < from + count)
    return to > from ? index + (to - from - count) : index - (from - to);
  if (to > from) return index >= from + count && index < to ? index - count : index;
  return index >= to && index < from ? index + count : index;
}

/** The spans a run of lines becomes: several when a move tears it apart. */
function mapSpan(span: Span, change: LineChange): Span[] {
  if (change.kind === 'insert') {
    const end = span.start + span.count - 1;
    if (change.at > span.start && change.at <= end) {
      return [{ start: span.start, count: span.count + change.count }];
    }
    return [{ start: mapLine(span.start, change) ?? span.start, count: span.count }];
  }
  if (change.kind === 'delete') {
    const gone =
      Math.min(span.start + span.count, change.at + change.count) - Math.max(span.start, change.at);
    const left = span.count - Math.max(0, gone);
    if (left === 0) return [];
    return [
      {
        start: span.start < change.at ? span.start : Math.max(change.at, span.start - change.count),
        count: left,
      },
    ];
  }
  const places: number[] = [];
  for (let index = span.start; index < span.start + span.count; index += 1) {
    places.push(mapLine(index, change) ?? index);
  }
  places.sort((a, b) => a - b);
  const spans: Span[] = [];
  for (const place of places) {
    const last = spans.at(-1);
    if (last && last.start + last.count === place)
      spans[spans.length - 1] = { start: last.start, count: last.count + 1 };
    else spans.push({ start: place, count: 1 });
  }
  return spans;
}

function withSpan(rect: Rect, axis: Axis, span: Span): Rect {
  return axis === 'row'
    ? { ...rect, row: span.start, rows: span.count }
    : { ...rect, column: span.start, columns: span.count };
}

const spanOf = (rect: Rect, axis: Axis): Span =>
  axis === 'row' ? { start: rect.row, count: rect.rows } : { start: rect.column, count: rect.columns };

/** What belongs to each cell (conditional formats, unprotected blocks) follows every cell. */
export function mapRectCellwise(rect: Rect, change: LineChange): Rect[] {
  return mapSpan(spanOf(rect, change.axis), change).map((span) => withSpan(rect, change.axis, span));
}

/**
 * What is one block (a named range, a protected range, a merge) stays one block: it follows a move that takes all of it,
 * and loses or gains lines like a block from which lines are cut and into which they are put.
 */
export function mapRect(rect: Rect, change: LineChange): Rect | null {
  const pieces = mapRectCellwise(rect, change);
  if (pieces.length <= 1 || change.kind !== 'move') return pieces[0] ?? null;
  const { axis, from, count, to } = change;
  const cut = mapRect(rect, { kind: 'delete', axis, at: from, count });
  if (cut === null) return null;
  return mapRect(cut, { kind: 'insert', axis, at: to > from ? to - count : to, count });
}
