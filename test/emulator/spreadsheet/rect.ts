import { Exception } from '../host-context.ts';

/** A block of cells, counted from 1 as Apps Script counts. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Axis = 'row' | 'column';

export const lastRowOf = (rect: Rect): number => rect.row + rect.rows - 1;
export const lastColumnOf = (rect: Rect): number => rect.column + rect.columns - 1;

export function rectOf(row: number, column: number, rows = 1, columns = 1): Rect {
  return { row, column, rows, columns };
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRowOf(inner) <= lastRowOf(outer) &&
    lastColumnOf(inner) <= lastColumnOf(outer)
  );
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRowOf(a), lastRowOf(b)) - row + 1;
  const columns = Math.min(lastColumnOf(a), lastColumnOf(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The parts of `a` that `b` leaves over, as up to four blocks. */
export function subtract(a: Rect, b: Rect): Rect[] {
  const hole = intersection(a, b);
  if (hole === null) return [a];
  const parts = [
    rectOf(a.row, a.column, hole.row - a.row, a.columns),
    rectOf(hole.row + hole.rows, a.column, lastRowOf(a) - lastRowOf(hole), a.columns),
    rectOf(hole.row, a.column, hole.rows, hole.column - a.column),
    rectOf(hole.row, hole.column + hole.columns, hole.rows, lastColumnOf(a) - lastColumnOf(hole)),
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** Whether the blocks together cover every cell of `target`. */
export function covered(target: Rect, blocks: readonly Rect[]): boolean {
  let open = [target];
  for (const block of blocks) open = open.flatMap((part) => subtract(part, block));
  return open.length === 0;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Throws as `Sheet.getRange` does for a block that is not on the grid. */
export function requireOnGrid(rect: Rect, maxRows: number, maxColumns: number): Rect {
  if (rect.row < 1) throw new Exception('The starting row of the range is too small.');
  if (rect.column < 1) throw new Exception('The starting column of the range is too small.');
  if (rect.rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
  if (rect.columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
  if (lastRowOf(rect) > maxRows || lastColumnOf(rect) > maxColumns) {
    throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return rect;
}
