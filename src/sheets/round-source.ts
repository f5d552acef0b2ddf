import { columnName } from './layout.ts';
import type { RoundRow } from './round-rows.ts';
import { COVERAGE_COLUMN, FIRST_HAMLET_COLUMN, LABEL_COLUMN, TOTAL_COLUMN } from './round-rows.ts';
import type { RoundTab } from './round-tab.ts';
import type { ColumnHead } from './round-template.ts';

/** A round tab as formulas of other tabs refer to it: where its rows and columns stand now, by key. */
export interface RoundSource {
  readonly tabName: string;
  /** Google's own number of the tab, for links: it stays when the tab is renamed or moved. */
  readonly sheetId: number;
  /** Row index from 0 by row key. */
  readonly rows: Readonly<Record<string, number>>;
  /** Column index from 0 by hamlet code. */
  readonly columns: Readonly<Record<string, number>>;
}

/** A tab just made from the template. */
export const newSource = (
  tabName: string,
  sheetId: number,
  rows: readonly RoundRow[],
  heads: readonly ColumnHead[],
): RoundSource => ({
  tabName,
  sheetId,
  rows: Object.fromEntries(rows.map((row, index) => [row.key, index])),
  columns: Object.fromEntries(heads.map((head, index) => [head.code, FIRST_HAMLET_COLUMN + index])),
});

/** A tab that people may have rearranged. */
export const readSource = (tabName: string, sheetId: number, tab: RoundTab): RoundSource => ({
  tabName,
  sheetId,
  rows: tab.rows,
  columns: tab.columns,
});

const rowNumber = (source: RoundSource, rowKey: string): number => {
  const row = source.rows[rowKey];
  if (row === undefined) throw new Error(`no row ${rowKey} in ${source.tabName}`);
  return row + 1;
};

const inTab = (source: RoundSource, address: string): string =>
  `'${source.tabName.replace(/'/g, "''")}'!${address}`;

/** A fact of the round, or the total of a row: `'Đợt 04 (03-2026)'!$C$7`. */
export const totalCell = (source: RoundSource, rowKey: string): string =>
  inTab(source, `$${columnName(TOTAL_COLUMN)}$${rowNumber(source, rowKey)}`);

/** The name beside a row, as the round has it: an indicator with its unit. */
export const labelCell = (source: RoundSource, rowKey: string): string =>
  inTab(source, `$${columnName(LABEL_COLUMN)}$${rowNumber(source, rowKey)}`);

export const coverageCell = (source: RoundSource, rowKey: string): string =>
  inTab(source, `$${columnName(COVERAGE_COLUMN)}$${rowNumber(source, rowKey)}`);

/** One hamlet's cell, or null when the tab has no column for it. */
export const hamletCell = (source: RoundSource, rowKey: string, code: string): string | null => {
  const column = source.columns[code];
  return column === undefined ? null : inTab(source, `${columnName(column)}${rowNumber(source, rowKey)}`);
};

/** All hamlet cells of a row. */
export const hamletSpan = (source: RoundSource, rowKey: string): string => {
  const columns = Object.values(source.columns);
  const row = rowNumber(source, rowKey);
  const first = columnName(Math.min(...columns));
  const last = columnName(Math.max(...columns));
  return inTab(source, `$${first}$${row}:$${last}$${row}`);
};

/** The hidden row of hamlet codes: `'Đợt 04 (03-2026)'!$1:$1`. */
export const keyRow = (source: RoundSource): string => inTab(source, '$1:$1');
