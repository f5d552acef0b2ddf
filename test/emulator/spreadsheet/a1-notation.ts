import { columnName, lastColumnOf, lastRowOf, type Rect, rectOf } from './rect.ts';

/** The sides on which a range runs on to the end of its sheet, as `A2:A` does below. */
export interface OpenSides {
  readonly startRow: boolean;
  readonly endRow: boolean;
  readonly startColumn: boolean;
  readonly endColumn: boolean;
}

export interface NotedCells {
  /** The block on the grid as it is now. */
  readonly rect: Rect;
  /** Null where all four sides are given. */
  readonly open: OpenSides | null;
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

/** `A:A`, `3:5` and `A2:A` keep their open sides. */
export function a1WithOpenSides(rect: Rect, open: OpenSides | null): string {
  if (open === null) return a1Of(rect);
  const from = `${open.startColumn ? '' : columnName(rect.column)}${open.startRow ? '' : rect.row}`;
  const to = `${open.endColumn ? '' : columnName(lastColumnOf(rect))}${open.endRow ? '' : lastRowOf(rect)}`;
  return from === '' && to === '' ? '' : `${from}:${to}`;
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
  if (bang <= 0) return { sheetName: null, cells: text.slice(bang + 1) };
  return { sheetName: text.slice(0, bang), cells: text.slice(bang + 1) };
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;
const R1C1 = /^R([1-9]\d*)C([1-9]\d*)$/i;

/** `R5C3` and `R2C2:R4C5`; relative coordinates are refused like anything else. */
function parseR1C1(text: string): NotedCells | null {
  const corners = text.split(':').map((part) => R1C1.exec(part));
  const [from, to = from] = corners;
  if (corners.length > 2 || from === null || from === undefined || to === null || to === undefined)
    return null;
  const rows = [Number(from[1]), Number(to[1])];
  const columns = [Number(from[2]), Number(to[2])];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    rect: rectOf(row, column, Math.max(...rows) - row + 1, Math.max(...columns) - column + 1),
    open: null,
  };
}

/** Reads `A1`, `A1:B2`, `A:C`, `2:5`, `A2:C`, `R2C2:R4C5` against a grid of the given size; null when it is none of these. */
export function parseCells(text: string, maxRows: number, maxColumns: number): NotedCells | null {
  const parts = text.trim().split(':');
  const from = CORNER.exec(parts[0] ?? '');
  const to = CORNER.exec(parts[1] ?? parts[0] ?? '');
  if (from === null || to === null) return parseR1C1(text.trim());
  if (parts.length > 2) return null;
  if (parts.length === 1 && (from[1] === undefined || from[2] === undefined)) return null;
  if ((from[1] ?? from[2]) === undefined || (to[1] ?? to[2]) === undefined) return null;
  // What `A:A5` means is written nowhere.
  const opensBackwards = (at: 1 | 2): boolean => from[at] === undefined && to[at] !== undefined;
  if (opensBackwards(1) || opensBackwards(2)) return null;
  const open: OpenSides = {
    startRow: from[2] === undefined,
    endRow: to[2] === undefined,
    startColumn: from[1] === undefined,
    endColumn: to[1] === undefined,
  };
  const rows = [from[2] ? Number(from[2]) : 1, to[2] ? Number(to[2]) : maxRows].sort((a, b) => a - b);
  const columns = [from[1] ? columnNumber(from[1]) : 1, to[1] ? columnNumber(to[1]) : maxColumns].sort(
    (a, b) => a - b,
  );
  const [row = 1, lastRow = 1] = rows;
  const [column = 1, lastColumn = 1] = columns;
  return {
    rect: rectOf(row, column, lastRow - row + 1, lastColumn - column + 1),
    open: Object.values(open).includes(true) ? open : null,
  };
}
