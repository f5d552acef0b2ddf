import { day } from '../domain/day.ts';
import { localMinute } from '../domain/instant.ts';
import { BLANK, dressTab } from './blank-tab.ts';
import { dateOfDay, dateOfMinute } from './cell.ts';
import type { RegisterTab } from './layout.ts';
import { registerRange } from './layout.ts';
import type { Rule, RuleBook } from './rules.ts';
import { HEADING_ROWS } from './table.ts';
import type { FilledSheet, Tabs } from './tabs.ts';
import { fitGrid } from './tabs.ts';
import type { TabRead } from './workbook.ts';

/** Makes the registers and adds what is missing to them; what people entered is never rewritten. */

export type ColumnKind = 'text' | 'number' | 'day' | 'moment' | 'formula';

export interface ColumnPlan {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly heading: string;
  /** What is said beside the heading. */
  readonly note: string;
  /** What its cells offer; nothing else may be typed then. */
  readonly options?: readonly string[];
}

/** Neighbouring columns, the first counted from 1. */
interface Columns {
  readonly first: number;
  readonly count: number;
}

/** A register as a new workbook has it (src/blueprint). */
export interface RegisterPlan {
  readonly tab: RegisterTab;
  readonly columns: readonly ColumnPlan[];
  /** Column whose value names a row: what is missing is known by it. */
  readonly keyColumn: string;
  /** Rows of its tab, with those kept empty for what the commune adds. */
  readonly height: number;
  /** Columns of another width than usual, in pixels. */
  readonly widths: readonly (Columns & { readonly width: number })[];
  readonly hidden: readonly Columns[];
  /** First contents in the order of the columns; days as 2026-03-07, moments as 2026-03-07T23:59. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export type RegisterCell = string | number | Date | null;
export type RegisterRow = Readonly<Record<string, RegisterCell>>;

const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  number: '#,##0',
  day: 'dd/mm/yyyy',
  moment: 'hh:mm dd/mm/yyyy',
  // A formula written into an '@' cell would stay text.
  formula: 'General',
};

export const columnFormat = (kind: ColumnKind): string => formats[kind];

/** The native rule of a column's cells below the headings; null where anything may stand. */
export const columnRule = ({ kind, options }: ColumnPlan, rules: RuleBook): Rule | null => {
  if (options) return rules({ kind: 'list', options });
  return kind === 'day' || kind === 'moment' ? rules({ kind: 'date' }) : null;
};

export const formatGrid = (columns: readonly ColumnPlan[], height: number): string[][] =>
  Array.from({ length: height }, (_, index) =>
    columns.map((column) => (index < HEADING_ROWS ? '@' : formats[column.kind])),
  );

/** Rules of the cells below the headings; null where no column has one. */
export const ruleGrid = (
  columns: readonly ColumnPlan[],
  height: number,
  rules: RuleBook,
): (Rule | null)[][] | null => {
  const line = columns.map((column) => columnRule(column, rules));
  if (line.every((rule) => rule === null)) return null;
  const none = line.map(() => null);
  return Array.from({ length: height }, (_, index) => (index < HEADING_ROWS ? none : line));
};

const cellOf = (kind: ColumnKind, value: string | number | null): RegisterCell => {
  if (typeof value !== 'string') return value;
  if (kind === 'day') return dateOfDay(day(value));
  return kind === 'moment' ? dateOfMinute(localMinute(value)) : value;
};

const linesOf = ({ columns, rows }: RegisterPlan): RegisterCell[][] =>
  rows.map((row) => columns.map(({ kind }, at) => cellOf(kind, row[at] ?? null)));

/** The first contents by the columns' keys. */
export const rowsOf = (plan: RegisterPlan): readonly RegisterRow[] =>
  linesOf(plan).map((line) => Object.fromEntries(plan.columns.map(({ key }, at) => [key, line[at] ?? null])));

/** A blank tab may be written to its end; in one that was begun before somebody may have typed below our rows. */
const grid = <T>(top: readonly T[][], height: number, width: number, rest: T): T[][] => [
  ...top,
  ...Array.from({ length: Math.max(0, height - top.length) }, () => new Array<T>(width).fill(rest)),
];

/**
 * Fills the tab; the named range comes last, so that a set-up cut off before it starts this tab over. About ten service calls.
 * @param blank a copy of a blank tab; left out for what was begun before
 * @returns the tab as it would be read
 */
export const buildRegister = (
  { workbook }: Tabs,
  filled: FilledSheet,
  isBlank: boolean,
  plan: RegisterPlan,
  rules: RuleBook,
): TabRead => {
  const { columns, height } = plan;
  const width = columns.length;
  const { sheet } = filled;
  fitGrid(filled, { rows: height, columns: width });
  const all = isBlank
    ? sheet.getRange(1, 1, height, width)
    : dressTab(filled, { rows: height, columns: width });
  // Rows put in below a copy's own.
  if (isBlank && height > BLANK.rows) all.setWrap(true);
  if (columns.some(({ kind }) => kind !== 'text')) all.setNumberFormats(formatGrid(columns, height));
  const lines = [columns.map(({ key }) => key), columns.map(({ heading }) => heading), ...linesOf(plan)];
  const written = isBlank ? all : sheet.getRange(1, 1, lines.length, width);
  const rows = isBlank ? height : lines.length;
  const values = grid<RegisterCell>(lines, rows, width, '');
  written
    .setValues(values)
    .setNotes(grid([columns.map(() => ''), columns.map(({ note }) => note)], rows, width, ''));
  const cellRules = ruleGrid(columns, height, rules);
  if (cellRules) all.setDataValidations(cellRules as Rule[][]);
  for (const { first, count, width: pixels } of plan.widths) sheet.setColumnWidths(first, count, pixels);
  for (const { first, count } of plan.hidden) sheet.hideColumns(first, count);
  workbook.setNamedRange(registerRange[plan.tab], all);
  return {
    range: all,
    values: isBlank ? values.map((line) => line.map((cell) => cell ?? '')) : all.getValues(),
  };
};

/** Appends the rows whose key the register does not have yet, below its last filled row. Returns how many. */
export const addMissingRows = (
  { range, values }: TabRead,
  keyColumn: string,
  rows: readonly RegisterRow[],
): number => {
  const header = values[0] ?? [];
  const keyAt = header.indexOf(keyColumn);
  const known = new Set(values.slice(HEADING_ROWS).map((row) => String(row[keyAt] ?? '')));
  const missing = rows.filter((row) => !known.has(String(row[keyColumn] ?? '')));
  if (missing.length === 0) return 0;
  let filled = HEADING_ROWS;
  values.forEach((row, index) => {
    if (row.some((cell) => cell !== '')) filled = Math.max(filled, index + 1);
  });
  const lines = missing.map((row) => header.map((key) => row[String(key)] ?? null));
  range.getSheet().insertRowsAfter(filled, missing.length);
  range.offset(filled, 0, missing.length, header.length).setValues(lines);
  return missing.length;
};
