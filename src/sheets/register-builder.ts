import type { Headings } from '../text/registers.ts';
import { no, yes } from '../text/tabs.ts';
import type { FilledSheet } from './grid-size.ts';
import { fitGrid } from './grid-size.ts';
import type { RegisterTab } from './layout.ts';
import { registerRange } from './layout.ts';
import { palette } from './palette.ts';
import { HEADING_ROWS } from './table.ts';
import type { Range, Sheet, TabRead, Workbook } from './workbook.ts';

/** Makes the registers and adds what is missing to them; what people entered is never rewritten. */

export type ColumnKind = 'text' | 'number' | 'day' | 'moment' | 'yesNo' | 'choice' | 'formula';

export interface RegisterColumn {
  readonly key: string;
  readonly kind: ColumnKind;
  /** Pixels. */
  readonly width: number;
  /** What a column of kind 'choice' offers. */
  readonly options?: readonly string[];
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
  choice: '@',
  // A formula written into an '@' cell would stay text.
  formula: 'General',
};

export const formatGrid = (columns: readonly RegisterColumn[], height: number): string[][] =>
  Array.from({ length: height }, (_, index) =>
    columns.map((column) => (index < HEADING_ROWS ? '@' : formats[column.kind])),
  );

export const dressHeading = (
  heading: Range,
  spec: RegisterSpec,
  columns: readonly RegisterColumn[],
): void => {
  heading
    .setBackground(palette.heading)
    .setFontColor(palette.headingText)
    .setFontWeight('bold')
    .setNotes([columns.map((column) => spec.headings[column.key]?.[1] ?? '')]);
};

const line = (spec: RegisterSpec, row: RegisterRow): RegisterCell[] =>
  spec.columns.map((column) => row[column.key] ?? null);

/** Most columns have one width, set in one call; the others follow, neighbours of equal width together. */
const setWidths = (sheet: Sheet, columns: readonly RegisterColumn[]): void => {
  const widths = columns.map((column) => column.width);
  const usual = widths.reduce((best, width) =>
    widths.filter((each) => each === width).length > widths.filter((each) => each === best).length
      ? width
      : best,
  );
  sheet.setColumnWidths(1, widths.length, usual);
  for (let start = 0; start < widths.length; ) {
    let end = start;
    while (widths[end + 1] === widths[start]) end += 1;
    const width = widths[start] ?? usual;
    if (width !== usual) sheet.setColumnWidths(start + 1, end - start + 1, width);
    start = end + 1;
  }
};

/** Makes the tab with its rows; the named range comes last, so that a set-up cut off before it starts this tab over. */
export const buildRegister = (
  workbook: Workbook,
  filled: FilledSheet,
  spec: RegisterSpec,
  rows: readonly RegisterRow[],
  rules: RegisterRules,
): void => {
  const { columns, headings } = spec;
  const height = HEADING_ROWS + rows.length + spec.spareRows;
  const width = columns.length;
  const { sheet } = filled;
  fitGrid(filled, height, width);
  const all = sheet.getRange(1, 1, height, width);
  all.setNumberFormats(formatGrid(columns, height)).setWrap(true);
  // The spare rows are left alone: after a set-up that was cut off, somebody may have typed there.
  sheet
    .getRange(1, 1, HEADING_ROWS + rows.length, width)
    .setValues([
      columns.map((column) => column.key),
      columns.map((column) => headings[column.key]?.[0] ?? column.key),
      ...rows.map((row) => line(spec, row)),
    ]);
  dressHeading(sheet.getRange(HEADING_ROWS, 1, 1, width), spec, columns);
  addRules(sheet, spec, height, rules);
  setWidths(sheet, columns);
  sheet.hideRows(1);
  for (const key of spec.hidden) sheet.hideColumns(columns.findIndex((column) => column.key === key) + 1);
  sheet.setFrozenRows(HEADING_ROWS);
  workbook.setNamedRange(registerRange[spec.tab], all);
};

export type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Rules that several registers share; each is built once a set-up, for every builder call is a service call. */
export interface RegisterRules {
  readonly yesNo: Rule;
  readonly date: Rule;
}

export const registerRules = (): RegisterRules => ({
  yesNo: SpreadsheetApp.newDataValidation()
    .requireValueInList([yes, no], true)
    .setAllowInvalid(false)
    .build(),
  date: SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build(),
});

export const ruleOf = (rules: RegisterRules, { kind, options }: RegisterColumn): Rule | null => {
  if (kind === 'yesNo') return rules.yesNo;
  if (options)
    return SpreadsheetApp.newDataValidation()
      .requireValueInList([...options], true)
      .setAllowInvalid(false)
      .build();
  return kind === 'day' || kind === 'moment' ? rules.date : null;
};

const addRules = (sheet: Sheet, spec: RegisterSpec, height: number, rules: RegisterRules): void => {
  const line = spec.columns.map((column) => ruleOf(rules, column));
  if (line.every((rule) => rule === null)) return;
  sheet
    .getRange(HEADING_ROWS + 1, 1, height - HEADING_ROWS, line.length)
    .setDataValidations(Array.from({ length: height - HEADING_ROWS }, () => line));
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
