import { cellText } from '../../domain/report-cells.ts';
import type { ReportTable } from '../../domain/report-document.ts';
import { boldLength } from './letter-widths.ts';

/** How wide the columns of an appendix are and how large its letters, so that no number is broken over two lines. */

export interface FittedColumns {
  /** Twentieths of a point; together the whole width. */
  readonly widths: readonly number[];
  /** Half-points. */
  readonly size: number;
}

/** Half-points: a table of many columns is set smaller, but never below what can be read. */
const LARGEST = (columns: number): number => {
  if (columns <= 6) return 24;
  return columns <= 11 ? 20 : 18;
};
const SMALLEST = 15;

/** Fonts that stand in for Times New Roman may be a little wider. */
const ROOM_FOR_DOUBT = 1.06;

/** The longest piece of a column that cannot be broken, in twentieths of a point. */
const leastWidths = (table: ReportTable, size: number, margins: number): readonly number[] =>
  table.columns.map(({ heading }, index) => {
    const cells = table.rows.flatMap((row) => {
      const cell = row.kind === 'group' ? undefined : row.cells[index];
      return cell === undefined ? [] : [cellText(cell)];
    });
    const words = [heading, ...cells].flatMap((text) => text.split(/\s+/));
    const longest = words.reduce((most, word) => Math.max(most, boldLength(word, size)), 0);
    return margins + longest * ROOM_FOR_DOUBT;
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Columns as wide as their shares say; those that need more take it from what the others can spare. */
const shared = (table: ReportTable, least: readonly number[], whole: number): readonly number[] => {
  const shares = table.columns.map((column) => column.width);
  const wished = shares.map((share) => (share * whole) / sum(shares));
  const wanting = sum(wished.map((width, index) => Math.max(0, (least[index] ?? 0) - width)));
  const spare = sum(wished.map((width, index) => Math.max(0, width - (least[index] ?? 0))));
  if (wanting === 0 || spare === 0) return wished;
  const given = Math.min(1, wanting / spare);
  return wished.map((width, index) => {
    const needed = least[index] ?? 0;
    if (width >= needed) return width - (width - needed) * given;
    return width + (needed - width) * Math.min(1, spare / wanting);
  });
};

/** Whole numbers that add up to the whole to the last one. */
const rounded = (widths: readonly number[], whole: number): readonly number[] => {
  let end = 0;
  let used = 0;
  return widths.map((width, index) => {
    end += width;
    const upTo = index === widths.length - 1 ? whole : Math.round(end);
    const own = upTo - used;
    used = upTo;
    return own;
  });
};

/**
 * @param whole width of the table in twentieths of a point
 * @param margins room left and right of the text of a cell, together
 */
export const fitColumns = (table: ReportTable, whole: number, margins: number): FittedColumns => {
  let size = LARGEST(table.columns.length);
  let least = leastWidths(table, size, margins);
  while (sum(least) > whole && size > SMALLEST) {
    size -= 1;
    least = leastWidths(table, size, margins);
  }
  return { size, widths: rounded(shared(table, least, whole), whole) };
};
