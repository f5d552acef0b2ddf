import type { AddressOf } from './formula-patterns.ts';
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

/** A fact of the round or the total of a row, how many hamlets it covers, and its name as the round has it. */
const COLUMNS = { total: TOTAL_COLUMN, coverage: COVERAGE_COLUMN, label: LABEL_COLUMN } as const;

const rowNumber = (source: RoundSource, rowKey: string): number => {
  const row = source.rows[rowKey];
  if (row === undefined) throw new Error(`no row ${rowKey} in ${source.tabName}`);
  return row + 1;
};

const inTab = (source: RoundSource, address: string): string =>
  `'${source.tabName.replace(/'/g, "''")}'!${address}`;

/** One hamlet's cell, or null when the tab has no column for it. */
export const hamletCell = (source: RoundSource, rowKey: string, code: string): string | null => {
  const column = source.columns[code];
  return column === undefined ? null : inTab(source, `${columnName(column)}${rowNumber(source, rowKey)}`);
};

/** Its cells as patterns of formulas name them. */
export const addressOfRound =
  (source: RoundSource): AddressOf =>
  (name) => {
    const [what, key = ''] = name.split(':');
    if (what === 'gid') return String(source.sheetId);
    // The hidden row of hamlet codes.
    if (what === 'codes') return inTab(source, '$1:$1');
    const row = rowNumber(source, key);
    if (what !== 'span') return inTab(source, `$${columnName(COLUMNS[what as keyof typeof COLUMNS])}$${row}`);
    // All hamlet cells of a row.
    const columns = Object.values(source.columns);
    const [first, last] = [Math.min(...columns), Math.max(...columns)];
    return inTab(source, `$${columnName(first)}$${row}:$${columnName(last)}$${row}`);
  };
