import { registerRange } from './layout.ts';
import { isYoungerColumn } from './layout-version.ts';
import type { RegisterRow, RegisterRules, RegisterSpec, Rule } from './register-builder.ts';
import { dressHeading, formatGrid, ruleOf } from './register-builder.ts';
import { HEADING_ROWS } from './table.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readNamed } from './workbook.ts';

/**
 * Adds the columns that a register of an older layout lacks, at its right end, with the first contents of the rows it has.
 * The keys come last: cut off before, the blank columns are taken up when it is run again.
 */
export const addMissingColumns = (
  workbook: Workbook,
  read: TabRead,
  spec: RegisterSpec,
  rows: readonly RegisterRow[],
  rules: () => RegisterRules,
): TabRead => {
  const header = read.values[0] ?? [];
  const columns = spec.columns.filter(({ key }) => !header.includes(key) && isYoungerColumn(spec.tab, key));
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
    workbook.setNamedRange(registerRange[spec.tab], sheet.getRange(1, 1, height, wanted));
  }
  const cells = sheet.getRange(1, filled + 1, height, columns.length);
  cells.setNumberFormats(formatGrid(columns, height)).setWrap(true);
  const body = cells.offset(HEADING_ROWS, 0, height - HEADING_ROWS, columns.length);
  const line = columns.map((column) => ruleOf(rules(), column));
  body.setDataValidations(Array.from({ length: height - HEADING_ROWS }, () => line) as Rule[][]);
  dressHeading(cells.offset(HEADING_ROWS - 1, 0, 1, columns.length), spec, columns);
  columns.forEach((column, at) => {
    sheet.setColumnWidth(filled + at + 1, column.width);
  });
  const first = new Map(rows.map((row) => [String(row[spec.keyColumn] ?? ''), row]));
  const keyAt = header.indexOf(spec.keyColumn);
  cells.setValues([
    columns.map((column) => column.key),
    columns.map((column) => spec.headings[column.key]?.[0] ?? column.key),
    ...read.values.slice(HEADING_ROWS).map((values) => {
      const row = first.get(String(values[keyAt] ?? ''));
      return columns.map((column) => row?.[column.key] ?? null);
    }),
  ]);
  return readNamed(workbook, registerRange[spec.tab]) ?? read;
};
