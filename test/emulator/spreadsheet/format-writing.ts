import { type Cell, type CellFormat, formatChanger } from './cell.ts';
import type { RangeOwned } from './desk.ts';
import { requireRangeEditable, requireShape } from './range-base.ts';

/**
 * Works out each cell's new format from the one it has.
 * @param shape a table that must have the range's shape
 */
export function rewriteFormats(
  range: RangeOwned,
  rewrite: (format: CellFormat, rowInRange: number, columnInRange: number) => CellFormat,
  shape?: readonly (readonly unknown[])[],
): void {
  const { rect, sheet } = range;
  if (shape !== undefined) requireShape(shape, rect);
  requireRangeEditable(range);
  sheet.write(rect, (cell, row, column) => ({
    ...cell,
    format: rewrite(cell.format, row - rect.row, column - rect.column),
  }));
}

/** Gives one part of every cell's format the same value. */
export function putOne<K extends keyof CellFormat>(range: RangeOwned, key: K, value: CellFormat[K]): void {
  requireRangeEditable(range);
  range.sheet.write(
    range.rect,
    formatChanger((format) => ({ ...format, [key]: value })),
  );
}

/** Gives each cell its own value of one part of the format. */
export function putEach<K extends keyof CellFormat>(
  range: RangeOwned,
  key: K,
  table: readonly (readonly unknown[])[],
  reading: (value: unknown) => CellFormat[K],
): void {
  requireShape(table, range.rect);
  requireRangeEditable(range);
  const values = table.map((row) => row.map(reading));
  const changers = new Map<CellFormat[K] | undefined, (cell: Cell) => Cell>();
  range.sheet.write(range.rect, (cell, row, column) => {
    const value = values[row - range.rect.row]?.[column - range.rect.column];
    if (value === undefined) return cell;
    let changer = changers.get(value);
    if (changer === undefined) {
      changer = formatChanger((format) => ({ ...format, [key]: value }));
      changers.set(value, changer);
    }
    return changer(cell);
  });
}

export const table = <T>(range: RangeOwned, reading: (format: CellFormat) => T): T[][] =>
  range.sheet.read(range.rect, (cell) => reading(cell.format));

export const first = <T>(range: RangeOwned, reading: (format: CellFormat) => T): T =>
  reading(range.sheet.cell(range.rect.row, range.rect.column).format);
