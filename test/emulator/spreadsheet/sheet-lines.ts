import { Exception } from '../host-context.ts';
import { cellReader } from './cell-reading.ts';
import { type GoogleRange, type GoogleSheet, own, type SheetOwned, selfOf, spotOf } from './desk.ts';
import { isHiddenByFilter } from './filter.ts';
import * as lines from './line-work.ts';
import type { Axis } from './rect.ts';
import { SheetBase } from './sheet-base.ts';

type Emulated =
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'insertRows'
  | 'deleteRow'
  | 'deleteRows'
  | 'moveRows'
  | 'hideRows'
  | 'showRows'
  | 'hideRow'
  | 'unhideRow'
  | 'isRowHiddenByUser'
  | 'getFrozenRows'
  | 'setFrozenRows'
  | 'insertColumnAfter'
  | 'insertColumnBefore'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'insertColumns'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'moveColumns'
  | 'hideColumns'
  | 'showColumns'
  | 'hideColumn'
  | 'unhideColumn'
  | 'isColumnHiddenByUser'
  | 'getFrozenColumns'
  | 'setFrozenColumns'
  | 'isRowHiddenByFilter'
  | 'getRowHeight'
  | 'getColumnWidth'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'setRowHeightsForced'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'autoResizeColumn'
  | 'autoResizeColumns'
  | 'autoResizeRows';

const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;

function isHidden(owned: SheetOwned, axis: Axis, index: number): boolean {
  lines.requireLines(owned, axis, index, 1);
  const line = owned.sheet.line(axis, index);
  return line.hidden || line.collapsed !== 0;
}

function sizeOf(owned: SheetOwned, axis: Axis, index: number): number {
  lines.requireLines(owned, axis, index, 1);
  return owned.sheet.line(axis, index).size ?? (axis === 'row' ? ROW_HEIGHT : COLUMN_WIDTH);
}

/** A guess at what the browser would measure: seven pixels a character. */
function fitColumn(owned: SheetOwned, column: number): void {
  const reader = cellReader(owned.desk, owned);
  let widest = 0;
  owned.sheet.state.cells.forEach((row, place) => {
    const cell = row?.[column - 1];
    if (cell === undefined) return;
    for (const line of reader.display(cell, place + 1, column).split('\n'))
      widest = Math.max(widest, line.length);
  });
  lines.setSize(owned, 'column', column, 1, Math.max(21, widest * 7 + 12));
}

function linesOf(owned: SheetOwned, axis: Axis, range: GoogleRange): [number, number] {
  const { rect, sheet } = spotOf(range);
  if (sheet !== owned.sheet) throw new Exception('The range must be on the sheet.');
  return axis === 'row' ? [rect.row, rect.rows] : [rect.column, rect.columns];
}

/** The rows and columns of a sheet. */
export class SheetLines extends SheetBase implements Pick<GoogleSheet, Emulated> {
  insertRowAfter(afterPosition: number): GoogleSheet {
    return this.insertRowsAfter(afterPosition, 1);
  }

  insertRowBefore(beforePosition: number): GoogleSheet {
    return this.insertRowsBefore(beforePosition, 1);
  }

  insertRowsAfter(afterPosition: number, howMany: number): GoogleSheet {
    lines.insertLines(this[own], 'row', afterPosition + 1, howMany, afterPosition);
    return selfOf<GoogleSheet>(this);
  }

  insertRowsBefore(beforePosition: number, howMany: number): GoogleSheet {
    lines.insertLines(this[own], 'row', beforePosition, howMany, beforePosition);
    return selfOf<GoogleSheet>(this);
  }

  insertRows(index: number, howMany = 1): void {
    this.insertRowsBefore(index, howMany);
  }

  deleteRow(position: number): GoogleSheet {
    this.deleteRows(position, 1);
    return selfOf<GoogleSheet>(this);
  }

  deleteRows(position: number, howMany: number): void {
    lines.deleteLines(this[own], 'row', position, howMany);
  }

  moveRows(spec: GoogleRange, destinationIndex: number): void {
    const [from, count] = linesOf(this[own], 'row', spec);
    lines.moveLines(this[own], 'row', from, count, destinationIndex);
  }

  hideRows(index: number, howMany = 1): void {
    lines.setHidden(this[own], 'row', index, howMany, true);
  }

  showRows(index: number, howMany = 1): void {
    lines.setHidden(this[own], 'row', index, howMany, false);
  }

  hideRow(range: GoogleRange): void {
    lines.setHidden(this[own], 'row', ...linesOf(this[own], 'row', range), true);
  }

  unhideRow(range: GoogleRange): void {
    lines.setHidden(this[own], 'row', ...linesOf(this[own], 'row', range), false);
  }

  isRowHiddenByUser(position: number): boolean {
    return isHidden(this[own], 'row', position);
  }

  getFrozenRows(): number {
    return this[own].sheet.state.frozenRows;
  }

  setFrozenRows(count: number): void {
    lines.freeze(this[own], 'row', count);
  }

  insertColumnAfter(afterPosition: number): GoogleSheet {
    return this.insertColumnsAfter(afterPosition, 1);
  }

  insertColumnBefore(beforePosition: number): GoogleSheet {
    return this.insertColumnsBefore(beforePosition, 1);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): GoogleSheet {
    lines.insertLines(this[own], 'column', afterPosition + 1, howMany, afterPosition);
    return selfOf<GoogleSheet>(this);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): GoogleSheet {
    lines.insertLines(this[own], 'column', beforePosition, howMany, beforePosition);
    return selfOf<GoogleSheet>(this);
  }

  insertColumns(index: number, howMany = 1): void {
    this.insertColumnsBefore(index, howMany);
  }

  deleteColumn(position: number): GoogleSheet {
    this.deleteColumns(position, 1);
    return selfOf<GoogleSheet>(this);
  }

  deleteColumns(position: number, howMany: number): void {
    lines.deleteLines(this[own], 'column', position, howMany);
  }

  moveColumns(spec: GoogleRange, destinationIndex: number): void {
    const [from, count] = linesOf(this[own], 'column', spec);
    lines.moveLines(this[own], 'column', from, count, destinationIndex);
  }

  hideColumns(index: number, howMany = 1): void {
    lines.setHidden(this[own], 'column', index, howMany, true);
  }

  showColumns(index: number, howMany = 1): void {
    lines.setHidden(this[own], 'column', index, howMany, false);
  }

  hideColumn(range: GoogleRange): void {
    lines.setHidden(this[own], 'column', ...linesOf(this[own], 'column', range), true);
  }

  unhideColumn(range: GoogleRange): void {
    lines.setHidden(this[own], 'column', ...linesOf(this[own], 'column', range), false);
  }

  isColumnHiddenByUser(position: number): boolean {
    return isHidden(this[own], 'column', position);
  }

  getFrozenColumns(): number {
    return this[own].sheet.state.frozenColumns;
  }

  setFrozenColumns(count: number): void {
    lines.freeze(this[own], 'column', count);
  }

  isRowHiddenByFilter(position: number): boolean {
    lines.requireLines(this[own], 'row', position, 1);
    return isHiddenByFilter(this[own].desk, this[own], position);
  }

  getRowHeight(position: number): number {
    return sizeOf(this[own], 'row', position);
  }

  getColumnWidth(position: number): number {
    return sizeOf(this[own], 'column', position);
  }

  setRowHeight(position: number, height: number): GoogleSheet {
    return this.setRowHeights(position, 1, height);
  }

  setRowHeights(start: number, howMany: number, height: number): GoogleSheet {
    // A row is never lower than its text, unless it is forced to be.
    lines.setSize(this[own], 'row', start, howMany, Math.max(height, ROW_HEIGHT));
    return selfOf<GoogleSheet>(this);
  }

  setRowHeightsForced(start: number, howMany: number, height: number): GoogleSheet {
    lines.setSize(this[own], 'row', start, howMany, height);
    return selfOf<GoogleSheet>(this);
  }

  setColumnWidth(position: number, width: number): GoogleSheet {
    return this.setColumnWidths(position, 1, width);
  }

  setColumnWidths(start: number, howMany: number, width: number): GoogleSheet {
    lines.setSize(this[own], 'column', start, howMany, width);
    return selfOf<GoogleSheet>(this);
  }

  autoResizeColumn(position: number): GoogleSheet {
    return this.autoResizeColumns(position, 1);
  }

  autoResizeColumns(start: number, howMany: number): GoogleSheet {
    lines.requireLines(this[own], 'column', start, howMany);
    for (let column = start; column < start + howMany; column += 1) fitColumn(this[own], column);
    return selfOf<GoogleSheet>(this);
  }

  autoResizeRows(start: number, howMany: number): GoogleSheet {
    lines.setSize(this[own], 'row', start, howMany, null);
    return selfOf<GoogleSheet>(this);
  }
}
