import { type ICommandInfo, type IFreeze, type IRange, RANGE_TYPE } from '@univerjs/core';
import { blockName } from '../a1.ts';
import type { BlockRequest, StructureRequest } from './protocol.ts';

interface Params {
  readonly subUnitId?: string;
  readonly name?: string;
  readonly order?: number;
  readonly value?: string | number | null;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly clearRange?: IRange;
  readonly row?: number;
  readonly col?: number;
  readonly note?: { readonly note?: string };
  readonly type?: number;
  readonly anchorRow?: number;
  readonly anchorCol?: number;
  readonly deltaX?: number;
  readonly deltaY?: number;
}

interface Selected {
  readonly sheetId: number;
  readonly ranges: readonly IRange[];
}

const LOOKS = {
  'set-range-bold': 'bold',
  'set-range-italic': 'italic',
  'set-range-underline': 'underline',
  'set-range-stroke': 'line-through',
} as const;

const isLook = (name: string): name is keyof typeof LOOKS => name in LOOKS;

/**
 * What a command of Univer's does to tabs, rows, columns and blocks, for the server to do instead, once for each range
 * it names; null for any other command.
 * @param selected the selection, which Univer takes when a command names no range
 * @param sizeOf pixels of a line now, where a command tells by how much it grows
 */
export function structureOf(
  command: Readonly<ICommandInfo>,
  selected: Selected,
  sizeOf: LineSize,
): readonly StructureRequest[] | null {
  // Univer types the parameters of a command like any object.
  const params = (command.params ?? {}) as Params;
  const name = command.id.replace('sheet.command.', '');
  const sheetId = params.subUnitId ? Number(params.subUnitId) : selected.sheetId;
  if (name === 'delta-row-height' || name === 'delta-column-width') {
    return resized(name, sheetId, params, selected.ranges, sizeOf);
  }
  const tab = tabRequest(name, sheetId, params, selected.ranges);
  if (tab) return [tab];
  const ranges = params.ranges ?? (params.range ? [params.range] : selected.ranges);
  const lines = linesRequests(name, sheetId, ranges, params);
  if (lines) return lines;
  const block = blockRequest(name, sheetId, params);
  if (block) return [block];
  return rangesRequests(name, sheetId, ranges);
}

type LineSize = (axis: 'rows' | 'columns', at: number) => number;

function tabRequest(
  name: string,
  sheetId: number,
  params: Params,
  ranges: readonly IRange[],
): StructureRequest | null {
  switch (name) {
    case 'insert-sheet':
      return { kind: 'add-tab' };
    case 'set-worksheet-name':
      return params.name === undefined ? null : { kind: 'rename-tab', sheetId, name: params.name };
    case 'set-worksheet-order':
      return params.order === undefined ? null : { kind: 'move-tab', sheetId, to: params.order };
    case 'remove-sheet':
      return { kind: 'delete-tab', sheetId };
    case 'copy-sheet':
      return { kind: 'copy-tab', sheetId };
    case 'set-worksheet-hidden':
      return { kind: 'hide-tab', sheetId };
    case 'set-worksheet-show':
      return { kind: 'show-tab', sheetId };
    case 'set-tab-color':
      return { kind: 'color-tab', sheetId, color: params.value ? String(params.value) : null };
    case 'cancel-frozen':
      return { kind: 'freeze', sheetId, rows: 0, columns: 0 };
    case 'set-frozen': {
      // Univer freezes what stands above and left of a cell.
      const { startRow = 0, startColumn = 0 } = params as Partial<IFreeze>;
      return { kind: 'freeze', sheetId, rows: Math.max(0, startRow), columns: Math.max(0, startColumn) };
    }
    case 'set-selection-frozen':
      return frozenAt(sheetId, params.type, ranges.at(-1));
    default:
      return null;
  }
}

/** To the cell, or rows or columns alone; as on Google the other direction stays as it is. */
function frozenAt(sheetId: number, type: number | undefined, range: IRange | undefined): StructureRequest {
  const rows = Math.max(1, range?.startRow ?? 1);
  const columns = Math.max(1, range?.startColumn ?? 1);
  if (type === 1 || type === 3)
    return { kind: 'freeze', sheetId, rows: type === 3 ? 1 : rows, columns: null };
  if (type === 2 || type === 4)
    return { kind: 'freeze', sheetId, rows: null, columns: type === 4 ? 1 : columns };
  return { kind: 'freeze', sheetId, rows, columns };
}

/** The border of a header is dragged: the line there, or all lines of the selection that it is one of. */
function resized(
  name: string,
  sheetId: number,
  { anchorRow = 0, anchorCol = 0, deltaX = 0, deltaY = 0 }: Params,
  ranges: readonly IRange[],
  sizeOf: LineSize,
): readonly StructureRequest[] {
  const axis = name === 'delta-row-height' ? 'rows' : 'columns';
  const [anchor, delta] = axis === 'rows' ? [anchorRow, deltaY] : [anchorCol, deltaX];
  const size = Math.max(1, Math.round(sizeOf(axis, anchor) + delta));
  const whole = axis === 'rows' ? RANGE_TYPE.ROW : RANGE_TYPE.COLUMN;
  const lines = ranges
    .filter(({ rangeType }) => rangeType === whole)
    .map((range) => (axis === 'rows' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn]))
    .filter(([start = 0, end = 0]) => start <= anchor && anchor <= end);
  const [start = anchor, end = anchor] = lines[0] ?? [];
  return [{ kind: 'size', axis, sheetId, at: start, count: end - start + 1, size }];
}

const LINES = {
  'insert-row-by-range': ['insert', 'rows'],
  'insert-col-by-range': ['insert', 'columns'],
  'remove-row-by-range': ['delete', 'rows'],
  'remove-col-by-range': ['delete', 'columns'],
  'set-rows-hidden': ['hide', 'rows'],
  'set-col-hidden': ['hide', 'columns'],
  'set-selected-rows-visible': ['show', 'rows'],
  'set-selected-cols-visible': ['show', 'columns'],
  'set-specific-rows-visible': ['show', 'rows'],
  'set-col-visible-on-cols': ['show', 'columns'],
  'set-row-is-auto-height': ['fit', 'rows'],
  'set-col-auto-width': ['fit', 'columns'],
  'set-row-height': ['size', 'rows'],
  'set-worksheet-col-width': ['size', 'columns'],
  'move-rows': ['move', 'rows'],
  'move-cols': ['move', 'columns'],
} as const;

const isLines = (name: string): name is keyof typeof LINES => name in LINES;

function linesRequests(
  name: string,
  sheetId: number,
  ranges: readonly IRange[],
  params: Params,
): readonly StructureRequest[] | null {
  if (!isLines(name)) return null;
  const [kind, axis] = LINES[name];
  const lines = (range: IRange) =>
    axis === 'rows'
      ? ({ axis, sheetId, at: range.startRow, count: range.endRow - range.startRow + 1 } as const)
      : ({ axis, sheetId, at: range.startColumn, count: range.endColumn - range.startColumn + 1 } as const);
  if (kind === 'size') {
    const size = Math.round(Number(params.value));
    return size > 0 ? ranges.map((range) => ({ kind, size, ...lines(range) })) : null;
  }
  if (kind !== 'move') return ranges.map((range) => ({ kind, ...lines(range) }));
  const { toRange, fromRange } = params;
  if (!toRange) return null;
  const to = axis === 'rows' ? toRange.startRow : toRange.startColumn;
  return (fromRange ? [fromRange] : ranges).map((range) => ({ kind, to, ...lines(range) }));
}

const SHIFTS = {
  'insert-range-move-down': ['insert-cells', 'rows'],
  'insert-range-move-right': ['insert-cells', 'columns'],
  'delete-range-move-up': ['delete-cells', 'rows'],
  'delete-range-move-left': ['delete-cells', 'columns'],
} as const;

const isShift = (name: string): name is keyof typeof SHIFTS => name in SHIFTS;

function blockRequest(name: string, sheetId: number, params: Params): BlockRequest | null {
  const { sourceRange, targetRange, fromRange, toRange, row, col, note } = params;
  if (name === 'auto-fill' && sourceRange && targetRange) {
    const whole = around(sourceRange, targetRange);
    return { kind: 'fill', sheetId, range: blockName(whole), from: blockName(sourceRange) };
  }
  if (name === 'move-range' && fromRange && toRange) {
    return {
      kind: 'move-block',
      sheetId,
      range: blockName(toRange),
      from: { sheetId, range: blockName(fromRange) },
    };
  }
  if (name === 'update-note' && row !== undefined && col !== undefined) {
    const cell = { startRow: row, startColumn: col, endRow: row, endColumn: col };
    return { kind: 'note', sheetId, range: blockName(cell), text: note?.note ?? '' };
  }
  return null;
}

function rangesRequests(
  name: string,
  sheetId: number,
  ranges: readonly IRange[],
): readonly StructureRequest[] | null {
  if (isShift(name)) {
    const [kind, along] = SHIFTS[name];
    return ranges.map((range) => ({ kind, along, sheetId, range: blockName(range) }));
  }
  if (isLook(name)) {
    return ranges.map((range) => ({ kind: 'look', sheetId, range: blockName(range), what: LOOKS[name] }));
  }
  switch (name) {
    case 'clear-selection-all':
      return ranges.map((range) => ({ kind: 'clear-all', sheetId, range: blockName(range) }));
    case 'clear-selection-format':
      return ranges.map((range) => ({ kind: 'clear-formats', sheetId, range: blockName(range) }));
    case 'delete-note':
      return ranges.map((range) => ({ kind: 'note', sheetId, range: blockName(range), text: '' }));
    case 'copy-down':
    case 'copy-right':
      return ranges.flatMap((range) => filledFromEdge(name, sheetId, range));
    default:
      return null;
  }
}

/** Ctrl+D and Ctrl+R: the first line of the selection over the rest of it, or the neighbour over a single line. */
function filledFromEdge(name: string, sheetId: number, range: IRange): readonly StructureRequest[] {
  const isDown = name === 'copy-down';
  const single = isDown ? range.startRow === range.endRow : range.startColumn === range.endColumn;
  const back = single ? -1 : 0;
  const from = isDown
    ? { ...range, startRow: range.startRow + back, endRow: range.startRow + back }
    : { ...range, startColumn: range.startColumn + back, endColumn: range.startColumn + back };
  if (from.startRow < 0 || from.startColumn < 0) return [];
  const to = isDown
    ? { ...range, startRow: from.startRow + 1 }
    : { ...range, startColumn: from.startColumn + 1 };
  const source = { sheetId, range: blockName(from) };
  return [{ kind: 'copy-block', sheetId, range: blockName(to), from: source, part: 'all' }];
}

const around = (one: IRange, other: IRange) => ({
  startRow: Math.min(one.startRow, other.startRow),
  startColumn: Math.min(one.startColumn, other.startColumn),
  endRow: Math.max(one.endRow, other.endRow),
  endColumn: Math.max(one.endColumn, other.endColumn),
});
