import { dressHeading } from './blank-tab.ts';
import { registerRange } from './layout.ts';
import { isYoungerColumn } from './layout-version.ts';
import type { ColumnPlan, RegisterPlan } from './register-builder.ts';
import { formatGrid, rowsOf, ruleGrid } from './register-builder.ts';
import type { Rule, RuleBook } from './rules.ts';
import { HEADING_ROWS } from './table.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readNamed } from './workbook.ts';

/** Adds the columns that a register of an older layout lacks. */
export const addMissingColumns = (
  workbook: Workbook,
  read: TabRead,
  plan: RegisterPlan,
  rules: RuleBook,
): TabRead => {
  const header = read.values[0] ?? [];
  const missing = plan.columns.filter(({ key }) => !header.includes(key) && isYoungerColumn(plan.tab, key));
  return addColumns(
    workbook,
    read,
    plan,
    missing.map(({ key }) => key),
    rules,
  );
};

/**
 * Adds columns at the right end of a register, with the first contents of the rows it has. The keys come last: cut off before,
 * the blank columns are taken up when it is run again.
 */
export const addColumns = (
  workbook: Workbook,
  read: TabRead,
  plan: RegisterPlan,
  keys: readonly string[],
  rules: RuleBook,
): TabRead => {
  const header = read.values[0] ?? [];
  const columns = plan.columns.filter(({ key }) => keys.includes(key));
  if (columns.length === 0) return read;
  const sheet = read.range.getSheet();
  const height = read.values.length;
  let filled = header.length;
  while (filled > 0 && read.values.every((line) => line[filled - 1] === '')) filled -= 1;
  const wanted = filled + columns.length;
  if (wanted > header.length) {
    const blankBeyond = sheet.getLastColumn() <= header.length ? sheet.getMaxColumns() - header.length : 0;
    const count = wanted - header.length - blankBeyond;
    if (count > 0) sheet.insertColumnsAfter(header.length + blankBeyond, count);
    workbook.setNamedRange(registerRange[plan.tab], sheet.getRange(1, 1, height, wanted));
  }
  const cells = sheet.getRange(1, filled + 1, height, columns.length);
  cells.setNumberFormats(formatGrid(columns, height)).setWrap(true);
  const cellRules = ruleGrid(columns, height, rules);
  if (cellRules) cells.setDataValidations(cellRules as Rule[][]);
  dressHeading(cells.offset(HEADING_ROWS - 1, 0, 1, columns.length)).setNotes([
    columns.map(({ note }) => note),
  ]);
  for (const at of hiddenAmong(plan, columns)) sheet.hideColumns(filled + 1 + at);
  const first = new Map(rowsOf(plan).map((row) => [String(row[plan.keyColumn] ?? ''), row]));
  const keyAt = header.indexOf(plan.keyColumn);
  cells.setValues([
    columns.map(({ key }) => key),
    columns.map(({ heading }) => heading),
    ...read.values.slice(HEADING_ROWS).map((values) => {
      const row = first.get(String(values[keyAt] ?? ''));
      return columns.map(({ key }) => row?.[key] ?? null);
    }),
  ]);
  return readNamed(workbook, registerRange[plan.tab]) ?? read;
};

/** Which of the added columns a new workbook hides, counted from 0. */
const hiddenAmong = ({ columns, hidden }: RegisterPlan, added: readonly ColumnPlan[]): readonly number[] =>
  added.flatMap(({ key }, at) => {
    const place = columns.findIndex((column) => column.key === key) + 1;
    return hidden.some(({ first, count }) => place >= first && place < first + count) ? [at] : [];
  });
