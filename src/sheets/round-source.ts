import type { AddressOf } from './formula-patterns.ts';
import { columnName } from './layout.ts';
import type { ColumnHead } from './round-head.ts';
import type { RoundRow } from './round-rows.ts';
import {
  COVERAGE_COLUMN,
  COVERAGE_KEY,
  FIRST_HAMLET_COLUMN,
  LABEL_COLUMN,
  TOTAL_COLUMN,
  TOTAL_KEY,
} from './round-rows.ts';
import type { RoundTab } from './round-tab.ts';

/** A fact of the round or the total of a row, and how many hamlets it covers. */
export interface TotalColumns {
  readonly total: number;
  readonly coverage: number;
}

const NEW_TOTALS: TotalColumns = { total: TOTAL_COLUMN, coverage: COVERAGE_COLUMN };

/** Where they stand by the hidden row of keys; as in a new tab where a key is lost. */
export const totalColumnsOf = (codes: readonly unknown[]): TotalColumns => {
  const [total, coverage] = [codes.indexOf(TOTAL_KEY), codes.indexOf(COVERAGE_KEY)];
  return {
    total: total < 0 ? NEW_TOTALS.total : total,
    coverage: coverage < 0 ? NEW_TOTALS.coverage : coverage,
  };
};

/** A round tab as formulas of other tabs refer to it: where its rows and columns stand now, by key. */
export interface RoundSource {
  readonly tabName: string;
  /** Google's own number of the tab, for links: it stays when the tab is renamed or moved. */
  readonly sheetId: number;
  /** Row index from 0 by row key. */
  readonly rows: Readonly<Record<string, number>>;
  /** Column index from 0 by hamlet code. */
  readonly columns: Readonly<Record<string, number>>;
  /** Column indexes from 0 of "Toàn xã" and "n/48". */
  readonly totals: TotalColumns;
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
  totals: NEW_TOTALS,
});

/** A tab that people may have rearranged. */
export const readSource = (tabName: string, sheetId: number, tab: RoundTab): RoundSource => ({
  tabName,
  sheetId,
  rows: tab.rows,
  columns: tab.columns,
  totals: totalColumnsOf(tab.values[0] ?? []),
});

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
    if (what !== 'span') {
      // The row's name is the round's own.
      const at = what === 'label' ? LABEL_COLUMN : source.totals[what as keyof TotalColumns];
      return inTab(source, `$${columnName(at)}$${row}`);
    }
    // All hamlet cells of a row.
    const columns = Object.values(source.columns);
    const [first, last] = [Math.min(...columns), Math.max(...columns)];
    return inTab(source, `$${columnName(first)}$${row}:$${columnName(last)}$${row}`);
  };
