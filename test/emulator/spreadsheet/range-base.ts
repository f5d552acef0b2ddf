import { Exception } from '../host-context.ts';
import { a1WithOpenSides } from './a1-notation.ts';
import type { GoogleRange, GoogleSheet, RangeOwned } from './desk.ts';
import { own, selfOf } from './desk.ts';
import { requireEditableSpot } from './permission.ts';
import { lastColumnOf, lastRowOf, type Rect, rectOf, requireOnGrid } from './rect.ts';
import { select, selectCell } from './selected.ts';

type Emulated =
  | 'getRow'
  | 'getRowIndex'
  | 'getColumn'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getHeight'
  | 'getWidth'
  | 'getA1Notation'
  | 'isStartRowBounded'
  | 'isEndRowBounded'
  | 'isStartColumnBounded'
  | 'isEndColumnBounded'
  | 'getSheet'
  | 'getGridId'
  | 'getCell'
  | 'offset'
  | 'activate'
  | 'activateAsCurrentCell'
  | 'canEdit';

/** Requires the person to be allowed to edit the block; every writing method asks it first. */
export function requireRangeEditable(range: RangeOwned): void {
  requireEditableSpot(range, range.desk.context);
}

/** Throws Google's complaint about a table whose shape is not the range's. */
export function requireShape(table: readonly (readonly unknown[])[], rect: Rect): void {
  if (table.length !== rect.rows) {
    throw new Exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${table.length} but the range has ${rect.rows}.`,
    );
  }
  for (const row of table) {
    if (row.length === rect.columns) continue;
    throw new Exception(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${rect.columns}.`,
    );
  }
}

/** Where a range is. It stays where it was made: rows inserted above do not push it. */
export class RangeBase implements Pick<GoogleRange, Emulated> {
  readonly [own]: RangeOwned;

  constructor(owned: RangeOwned) {
    this[own] = owned;
  }

  getRow(): number {
    return this[own].rect.row;
  }

  getRowIndex(): number {
    return this[own].rect.row;
  }

  getColumn(): number {
    return this[own].rect.column;
  }

  getLastRow(): number {
    return lastRowOf(this[own].rect);
  }

  getLastColumn(): number {
    return lastColumnOf(this[own].rect);
  }

  /** Absent from Google's pages and answered all the same, as `getKey` and `openByKey` are (gas-fakes test/testsheetsvalues.js). */
  getColumnIndex(): number {
    return this[own].rect.column;
  }

  getNumRows(): number {
    return this[own].rect.rows;
  }

  getNumColumns(): number {
    return this[own].rect.columns;
  }

  getHeight(): number {
    return this[own].rect.rows;
  }

  getWidth(): number {
    return this[own].rect.columns;
  }

  /** `A:A` and `A2:A` where the range was named so. */
  getA1Notation(): string {
    return a1WithOpenSides(this[own].rect, this[own].open ?? null);
  }

  isStartRowBounded(): boolean {
    return this[own].open?.startRow !== true;
  }

  isEndRowBounded(): boolean {
    return this[own].open?.endRow !== true;
  }

  isStartColumnBounded(): boolean {
    return this[own].open?.startColumn !== true;
  }

  isEndColumnBounded(): boolean {
    return this[own].open?.endColumn !== true;
  }

  getSheet(): GoogleSheet {
    return this[own].desk.sheet(this[own]);
  }

  getGridId(): number {
    return this[own].sheet.id;
  }

  getCell(row: number, column: number): GoogleRange {
    const { rect, desk } = this[own];
    if (row < 1 || column < 1 || row > rect.rows || column > rect.columns) {
      throw new Exception('Cell reference out of range');
    }
    return desk.range(this[own], rectOf(rect.row + row - 1, rect.column + column - 1));
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): GoogleRange {
    const { rect, desk, sheet } = this[own];
    const moved = rectOf(
      rect.row + rowOffset,
      rect.column + columnOffset,
      numRows ?? rect.rows,
      numColumns ?? rect.columns,
    );
    return desk.range(this[own], requireOnGrid(moved, sheet.state.rowCount, sheet.state.columnCount));
  }

  activate(): GoogleRange {
    select(this[own]);
    return selfOf<GoogleRange>(this);
  }

  activateAsCurrentCell(): GoogleRange {
    selectCell(this[own]);
    return selfOf<GoogleRange>(this);
  }

  canEdit(): boolean {
    try {
      requireRangeEditable(this[own]);
      return true;
    } catch {
      return false;
    }
  }
}
