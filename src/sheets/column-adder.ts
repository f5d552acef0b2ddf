import type { PlacedTab } from './round-damage.ts';
import type { PlacedHead } from './round-head.ts';
import { alignmentAt, backgroundAt, colorAt, isStrong, numberFormatAt } from './round-looks.ts';
import type { RoundRow } from './round-rows.ts';
import { COVERAGE_COLUMN, LABEL_COLUMN, TOTAL_COLUMN, TOTAL_KEY } from './round-rows.ts';

/** Puts the columns of hamlets back into a round tab that somebody deleted: without entries, those are gone. */

/** Where a hamlet's column belongs: after the last one before it in the annex's order that stands, else before the first. */
const placeFor = (
  { heads }: PlacedTab,
  order: ReadonlyMap<string, number>,
  code: string,
): PlacedHead | null => {
  const at = order.get(code) ?? 0;
  const before = heads.filter((head) => (order.get(head.code) ?? 0) < at);
  return before[before.length - 1] ?? heads[0] ?? null;
};

/**
 * Each column looks as the one beside it, with its rules and live formats; the named range grows with it, and its head is written
 * by the repair of cells that follows. Some seven service calls a column. @param codes of hamlets that have none
 */
export const addHamletColumns = (tab: PlacedTab, codes: readonly string[]): void => {
  const { read, expected } = tab;
  const { sheet, range } = read;
  const order = new Map(expected.heads.map(({ code }, at) => [code, at]));
  const height = read.values.length;
  let width = read.values[0]?.length ?? 0;
  const [top, left] = [range.getRow(), range.getColumn()];
  // From the right, so that columns further left stay where they were read.
  const wanted = codes
    .map((code) => ({ code, beside: placeFor(tab, order, code) }))
    .sort(
      (a, b) =>
        (b.beside?.column ?? 0) - (a.beside?.column ?? 0) ||
        (order.get(b.code) ?? 0) - (order.get(a.code) ?? 0),
    );
  for (const { code, beside } of wanted) {
    if (!beside) continue;
    const isBefore = (order.get(beside.code) ?? 0) > (order.get(code) ?? 0);
    const column = left + beside.column + (isBefore ? 0 : 1);
    if (isBefore) sheet.insertColumnBefore(column);
    else sheet.insertColumnAfter(column - 1);
    width += 1;
    const model = sheet.getRange(top, column + (isBefore ? 1 : -1), height, 1);
    const made = sheet.getRange(top, column, height, 1);
    model.copyTo(made);
    made.clearContent().clearNote();
    made.offset(0, 0, 1, 1).setValue(code);
    expected.workbook.setNamedRange(expected.rangeName, sheet.getRange(top, left, height, width));
  }
};

/** The look of a row that people put in: a plain one. */
const PLAIN: RoundRow = { key: '', keyCell: '', label: '', field: null, hidden: false };

/** "Toàn xã" or "n/48" anew, beside the labels; what it says is written by the repair of cells that follows. */
export const addTotalColumn = ({ read, expected, rows, total }: PlacedTab, key: string): void => {
  const { sheet } = read;
  const [height, width] = [read.values.length, read.values[0]?.length ?? 0];
  const like = key === TOTAL_KEY ? TOTAL_COLUMN : COVERAGE_COLUMN;
  const before = key === TOTAL_KEY ? LABEL_COLUMN : Math.max(LABEL_COLUMN, total);
  sheet.insertColumnAfter(before + 1);
  const cells = sheet.getRange(1, before + 2, height, 1);
  const each = <T>(at: (row: RoundRow, index: number) => T): T[][] =>
    rows.map((row, index) => [at(row ?? PLAIN, index)]);
  cells
    .clearDataValidations()
    .setNumberFormats(each((row) => numberFormatAt(row, like)))
    .setBackgrounds(each((row, index) => backgroundAt(row, index, like)) as string[][])
    .setFontColors(each(colorAt) as string[][])
    .setFontWeights(each((row, index) => (isStrong(row, index, like) ? 'bold' : 'normal')))
    .setHorizontalAlignments(each((row, index) => alignmentAt(row, index, like)));
  cells.offset(0, 0, 1, 1).setValue(key);
  expected.workbook.setNamedRange(expected.rangeName, sheet.getRange(1, 1, height, width + 1));
};
