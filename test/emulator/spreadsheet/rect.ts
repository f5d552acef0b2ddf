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

function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** `B2`, or `B2:D4` for more than one cell. */
export function a1Of(rect: Rect): string {
  const first = `${columnName(rect.column)}${rect.row}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnName(lastColumnOf(rect))}${lastRowOf(rect)}`;
}

export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export interface ParsedA1 {
  /** The name before the "!", without its quotes; null when there was none. */
  readonly sheetName: string | null;
  readonly cells: string;
}

export function splitA1(text: string): ParsedA1 {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted) return { sheetName: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? '' };
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { sheetName: null, cells: text };
  return { sheetName: text.slice(0, bang), cells: text.slice(bang + 1) };
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;

/** Reads `A1`, `A1:B2`, `A:C`, `2:5`, `A2:C` against a grid of the given size; null when it is none of these. */
export function parseCells(text: string, maxRows: number, maxColumns: number): Rect | null {
  const parts = text.trim().split(':');
  const from = CORNER.exec(parts[0] ?? '');
  const to = CORNER.exec(parts[1] ?? parts[0] ?? '');
  if (parts.length > 2 || from === null || to === null) return null;
  if (parts.length === 1 && (from[1] === undefined || from[2] === undefined)) return null;
  if ((from[1] ?? from[2]) === undefined || (to[1] ?? to[2]) === undefined) return null;
  const rows = [from[2] ? Number(from[2]) : 1, to[2] ? Number(to[2]) : maxRows].sort((a, b) => a - b);
  const columns = [from[1] ? columnNumber(from[1]) : 1, to[1] ? columnNumber(to[1]) : maxColumns].sort(
    (a, b) => a - b,
  );
  const [row = 1, lastRow = 1] = rows;
  const [column = 1, lastColumn = 1] = columns;
  return rectOf(row, column, lastRow - row + 1, lastColumn - column + 1);
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
