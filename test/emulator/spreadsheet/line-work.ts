import { Exception } from '../host-context.ts';
import type { Desk, Place } from './desk.ts';
import { requireEditable } from './permission.ts';
import { type Axis, contains, intersection, type Rect, rectOf } from './rect.ts';
import { changeLines } from './structure.ts';

/** What rows and columns have in common: Google's methods for either are the same work on another axis. */
export interface LinesOwned extends Place {
  readonly desk: Desk;
}

export function lineCount(place: Place, axis: Axis): number {
  return axis === 'row' ? place.sheet.state.rowCount : place.sheet.state.columnCount;
}

export function wholeLines(place: Place, axis: Axis, at: number, count: number): Rect {
  const { rowCount, columnCount } = place.sheet.state;
  return axis === 'row' ? rectOf(at, 1, count, columnCount) : rectOf(1, at, rowCount, count);
}

export function requireLines(place: Place, axis: Axis, at: number, count: number): void {
  if (at >= 1 && count >= 1 && at + count - 1 <= lineCount(place, axis)) return;
  throw new Exception(axis === 'row' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.');
}

/** @param neighbour an existing line the new ones take their formats and rules from */
export function insertLines(
  owned: LinesOwned,
  axis: Axis,
  at: number,
  count: number,
  neighbour: number,
): void {
  requireLines(owned, axis, neighbour, 1);
  if (count < 1) throw new Exception(`The number of ${axis}s to insert must be at least 1.`);
  requireEditable(owned, null, owned.desk.context);
  const { rowCount, columnCount } = owned.sheet.state;
  if (axis === 'column' && columnCount + count > 18_278)
    throw new Exception('A sheet has at most 18278 columns.');
  owned.workbook.requireRoomFor(count * (axis === 'row' ? columnCount : rowCount));
  changeLines(owned, { kind: 'insert', axis, at, count }, neighbour);
}

export function deleteLines(owned: LinesOwned, axis: Axis, at: number, count: number): void {
  requireLines(owned, axis, at, count);
  requireEditable(owned, wholeLines(owned, axis, at, count), owned.desk.context);
  const { frozenRows, frozenColumns } = owned.sheet.state;
  const frozen = axis === 'row' ? frozenRows : frozenColumns;
  const total = lineCount(owned, axis);
  if (count === total) throw new Exception(`You can't delete all the ${axis}s on the sheet.`);
  if (at <= frozen + 1 && at + count - 1 === total) {
    throw new Exception(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
  }
  changeLines(owned, { kind: 'delete', axis, at, count });
}

/** @param to index of the destination before the move */
export function moveLines(owned: LinesOwned, axis: Axis, from: number, count: number, to: number): void {
  requireLines(owned, axis, from, count);
  if (to < 1 || to > lineCount(owned, axis) + 1) {
    throw new Exception(
      axis === 'row' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.',
    );
  }
  const block = wholeLines(owned, axis, from, count);
  requireEditable(owned, block, owned.desk.context);
  requireEditable(owned, null, owned.desk.context);
  if (to > from && to < from + count) throw new Exception('Cannot move a range into itself.');
  const torn = owned.sheet.state.merges.some(
    (merge) => intersection(merge, block) !== null && !contains(block, merge),
  );
  if (torn) throw new Exception('You must select all cells in a merged range to move them.');
  if (to === from || to === from + count) return;
  changeLines(owned, { kind: 'move', axis, from, count, to });
}

export function setHidden(owned: LinesOwned, axis: Axis, at: number, count: number, hidden: boolean): void {
  requireLines(owned, axis, at, count);
  requireEditable(owned, null, owned.desk.context);
  if (hidden) {
    const total = lineCount(owned, axis);
    let visible = 0;
    for (let index = 1; index <= total && visible === 0; index += 1) {
      if ((index < at || index >= at + count) && !owned.sheet.line(axis, index).hidden) visible += 1;
    }
    if (visible === 0) throw new Exception(`You can't hide all the ${axis}s on the sheet.`);
  }
  for (let index = at; index < at + count; index += 1) owned.sheet.setLine(axis, index, { hidden });
}

export function setSize(owned: LinesOwned, axis: Axis, at: number, count: number, size: number | null): void {
  requireLines(owned, axis, at, count);
  requireEditable(owned, null, owned.desk.context);
  if (size !== null && size < 1)
    throw new Exception(`The ${axis === 'row' ? 'height' : 'width'} must be at least 1.`);
  for (let index = at; index < at + count; index += 1) owned.sheet.setLine(axis, index, { size });
}

/** Freezes the first `count` rows or columns; never all of them, and never through a merged cell. */
export function freeze(owned: LinesOwned, axis: Axis, count: number): void {
  requireEditable(owned, null, owned.desk.context);
  if (count < 0 || count > lineCount(owned, axis)) {
    throw new Exception(
      axis === 'row' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.',
    );
  }
  const isAllFrozen = (): boolean => {
    for (let index = count + 1; index <= lineCount(owned, axis); index += 1)
      if (!owned.sheet.line(axis, index).hidden) return false;
    return true;
  };
  if (count > 0 && isAllFrozen()) throw new Exception(`You can't freeze all visible ${axis}s on the sheet.`);
  const state = owned.sheet.change();
  const torn = state.merges.some((merge) => {
    const [start, length] = axis === 'row' ? [merge.row, merge.rows] : [merge.column, merge.columns];
    return start <= count && start + length - 1 > count;
  });
  if (torn) throw new Exception(`You can't freeze ${axis}s which contain only part of a merged cell.`);
  if (axis === 'row') state.frozenRows = count;
  else state.frozenColumns = count;
}
