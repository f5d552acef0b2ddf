import type { Headings } from '../text/registers.ts';
import { no, yes } from '../text/tabs.ts';
import { fitGrid } from './grid-size.ts';
import type { RegisterTab } from './layout.ts';
import { registerRange } from './layout.ts';
import { palette } from './palette.ts';
import { HEADING_ROWS } from './table.ts';
import type { Sheet, TabRead, Workbook } from './workbook.ts';

/** Makes the registers and adds what is missing to them; what people entered is never rewritten. */

export type ColumnKind = 'text' | 'number' | 'day' | 'moment' | 'yesNo';

export interface RegisterColumn {
  readonly key: string;
  readonly kind: ColumnKind;
  /** Pixels. */
  readonly width: number;
}

export interface RegisterSpec {
  readonly tab: RegisterTab;
  readonly headings: Headings;
  readonly columns: readonly RegisterColumn[];
  /** Column whose value names a row: what is missing is known by it. */
  readonly keyColumn: string;
  /** Empty rows kept below for what the commune adds. */
  readonly spareRows: number;
  /** Keys of columns hidden from sight. */
  readonly hidden: readonly string[];
}

export type RegisterCell = string | number | Date | null;
export type RegisterRow = Readonly<Record<string, RegisterCell>>;

const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  number: '#,##0',
  day: 'dd/mm/yyyy',
  moment: 'hh:mm dd/mm/yyyy',
  yesNo: '@',
};

const line = (spec: RegisterSpec, row: RegisterRow): RegisterCell[] =>
  spec.columns.map((column) => row[column.key] ?? null);

const setWidths = (sheet: Sheet, columns: readonly RegisterColumn[]): void => {
  for (let start = 0; start < columns.length; ) {
    let end = start;
    while (columns[end + 1]?.width === columns[start]?.width) end += 1;
    sheet.setColumnWidths(start + 1, end - start + 1, columns[start]?.width ?? 100);
    start = end + 1;
  }
};

/** Makes the tab with its rows; the named range comes last, so that a set-up cut off before it starts this tab over. */
export const buildRegister = (
  workbook: Workbook,
  sheet: Sheet,
  spec: RegisterSpec,
  rows: readonly RegisterRow[],
): void => {
  const { columns, headings } = spec;
  const height = HEADING_ROWS + rows.length + spec.spareRows;
  const width = columns.length;
  fitGrid(sheet, height, width);
  const all = sheet.getRange(1, 1, height, width);
  all
    .setNumberFormats(
      Array.from({ length: height }, (_, index) =>
        columns.map((column) => (index < HEADING_ROWS ? '@' : formats[column.kind])),
      ),
    )
    .setVerticalAlignment('middle')
    .setWrap(true)
    .setBorder(true, true, true, true, true, true, palette.line, SpreadsheetApp.BorderStyle.SOLID);
  // The spare rows are left alone: after a set-up that was cut off, somebody may have typed there.
  sheet
    .getRange(1, 1, HEADING_ROWS + rows.length, width)
    .setValues([
      columns.map((column) => column.key),
      columns.map((column) => headings[column.key]?.[0] ?? column.key),
      ...rows.map((row) => line(spec, row)),
    ]);
  sheet
    .getRange(HEADING_ROWS, 1, 1, width)
    .setBackground(palette.heading)
    .setFontColor(palette.headingText)
    .setFontWeight('bold')
    .setNotes([columns.map((column) => headings[column.key]?.[1] ?? '')]);
  addRules(sheet, spec, height);
  setWidths(sheet, columns);
  sheet.hideRows(1);
  for (const key of spec.hidden) sheet.hideColumns(columns.findIndex((column) => column.key === key) + 1);
  sheet.setFrozenRows(HEADING_ROWS);
  workbook.setNamedRange(registerRange[spec.tab], all);
};

const addRules = (sheet: Sheet, spec: RegisterSpec, height: number): void => {
  const count = height - HEADING_ROWS;
  spec.columns.forEach((column, index) => {
    if (column.kind !== 'yesNo' && column.kind !== 'day' && column.kind !== 'moment') return;
    const builder = SpreadsheetApp.newDataValidation();
    const rule =
      column.kind === 'yesNo' ? builder.requireValueInList([yes, no], true) : builder.requireDate();
    sheet
      .getRange(HEADING_ROWS + 1, index + 1, count, 1)
      .setDataValidation(rule.setAllowInvalid(false).build());
  });
};

/** Appends the rows whose key the register does not have yet, below its last filled row. Returns how many. */
export const addMissingRows = (read: TabRead, spec: RegisterSpec, rows: readonly RegisterRow[]): number => {
  const header = read.values[0] ?? [];
  const keyAt = header.indexOf(spec.keyColumn);
  const known = new Set(read.values.slice(HEADING_ROWS).map((row) => String(row[keyAt] ?? '')));
  const missing = rows.filter((row) => !known.has(String(row[spec.keyColumn] ?? '')));
  if (missing.length === 0) return 0;
  let filled = HEADING_ROWS;
  read.values.forEach((row, index) => {
    if (row.some((cell) => cell !== '')) filled = Math.max(filled, index + 1);
  });
  const lines = missing.map((row) => header.map((key) => row[String(key)] ?? null));
  read.range.getSheet().insertRowsAfter(filled, missing.length);
  read.range.offset(filled, 0, missing.length, header.length).setValues(lines);
  return missing.length;
};
