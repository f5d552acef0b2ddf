import { fieldOf } from '../domain/catalogue.ts';
import { nameKey } from '../domain/name.ts';
import { cellName, columnName, cornerOf } from './layout.ts';
import { isYoungerRow, versionOf, versionStamp } from './layout-version.ts';
import type { HeadContents, PlacedHead } from './round-head.ts';
import { headContents } from './round-head.ts';
import type { RoundKeys } from './round-keys.ts';
import type { RoundExpectations, RoundReading } from './round-reading.ts';
import type { RoundRow } from './round-rows.ts';
import { COVERAGE_KEY, LABEL_COLUMN, TOTAL_KEY } from './round-rows.ts';
import { coverageFormula, totalFormula } from './round-totals.ts';
import { neighbours } from './stretches.ts';
import type { Damages } from './structure-finding.ts';
import { someCells } from './structure-finding.ts';

/** What is lost of the head of a round tab and of its totals: labels, names, formulas. Everything is found by key. */

/** The tab by its keys. */
export interface PlacedTab {
  readonly read: RoundReading;
  readonly expected: RoundExpectations;
  readonly keys: RoundKeys;
  /** The row of a new tab that each row is; null for people's own. */
  readonly rows: readonly (RoundRow | null)[];
  /** In the annex's order. */
  readonly heads: readonly PlacedHead[];
  readonly total: number;
  readonly coverage: number;
}

export const placedTab = (read: RoundReading, expected: RoundExpectations, keys: RoundKeys): PlacedTab => {
  const known = new Map(expected.rows.map((row) => [row.key, row]));
  return {
    read,
    expected,
    keys,
    rows: keys.rows.map((key, index) =>
      index === 0 ? (expected.rows[0] ?? null) : (known.get(key) ?? null),
    ),
    heads: expected.heads.flatMap((head) => {
      const column = keys.columns.indexOf(head.code);
      return column < 0 ? [] : [{ ...head, column }];
    }),
    total: keys.columns.indexOf(TOTAL_KEY),
    coverage: keys.columns.indexOf(COVERAGE_KEY),
  };
};

const isBlank = (cell: unknown): boolean => cell === '' || cell === null || cell === undefined;

/** Columns of the first and last hamlet. */
export const hamletSpan = ({ heads }: PlacedTab): { readonly first: number; readonly last: number } => {
  const columns = heads.map(({ column }) => column);
  return { first: Math.min(...columns), last: Math.max(...columns) };
};

/** The blocks of a formula that it adds up. */
const blocksIn = (
  formula: string,
): readonly { readonly row: number; readonly left: number; readonly right: number }[] =>
  [...formula.matchAll(/\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?\d+/g)].map(([, from, row, to]) => ({
    row: Number(row),
    left: cornerOf(`${from}1`).column - 1,
    right: cornerOf(`${to}1`).column - 1,
  }));

const rowsIn = (formula: string): string =>
  [...new Set(blocksIn(formula).map(({ row }) => row))].sort().join();

/**
 * Whether a total's formula leaves out a hamlet at the end, as one that was moved past it, or adds up another row, as after sorting:
 * Google sorts formulas along and leaves what they refer to.
 */
const isAstray = (
  formula: string,
  wanted: string,
  { first, last }: { readonly first: number; readonly last: number },
): boolean =>
  rowsIn(formula) !== rowsIn(wanted) ||
  blocksIn(formula).some(({ left, right }) => left > first || right < last);

/** The formula that belongs in each cell of a row, by column; nothing where none does. */
const formulasOfRow = (
  tab: PlacedTab,
  row: RoundRow,
  contents: HeadContents,
): ReadonlyMap<number, string> => {
  const { first, last } = hamletSpan(tab);
  const wanted: [number, string][] = [];
  if (row.field) {
    const order = tab.keys.rows.map((key) => ({ key }));
    wanted.push([tab.total, totalFormula(order, row.field, last, first)]);
    wanted.push([tab.coverage, coverageFormula(order, row.field, last, first)]);
  } else {
    wanted.push([tab.total, contents.ofRound(row.key)]);
    for (const head of tab.heads) wanted.push([head.column, String(contents.ofHamlet(row.key, head))]);
  }
  return new Map(wanted.filter(([column, formula]) => column >= 0 && formula.startsWith('=')));
};

const findFormulas = (tab: PlacedTab, damages: Damages): void => {
  const { read, expected, keys, heads } = tab;
  const numbers = new Map(keys.rows.map((key, index) => [key, index + 1]));
  const contents = headContents(
    { rowOf: (key) => numbers.get(key) ?? 1, total: Math.max(0, tab.total), heads },
    expected.sources(),
    expected.patterns,
  );
  const span = hamletSpan(tab);
  const lost: (readonly [number, number])[] = [];
  const rewritten: { row: number; formulas: ReadonlyMap<number, string> }[] = [];
  tab.rows.forEach((row, index) => {
    if (!row || index === 0) return;
    const formulas = formulasOfRow(tab, row, contents);
    const isTotal = row.field !== null;
    const bad = [...formulas.keys()].filter((column) => {
      const formula = read.formulas[index]?.[column] ?? '';
      return (
        formula === '' ||
        formula.includes('#REF!') ||
        (isTotal && isAstray(formula, formulas.get(column) ?? '', span))
      );
    });
    if (bad.length === 0) return;
    lost.push(...bad.map((column) => [index, column] as const));
    rewritten.push({ row: index, formulas });
  });
  if (lost.length === 0) return;
  // The whole row: what it says of an agency's hamlets leans on one another in one order.
  const mend = (): void => {
    for (const { row, formulas } of rewritten) {
      for (const columns of neighbours([...formulas.keys()])) {
        const line = columns.map((column) => formulas.get(column) ?? '');
        read.range.offset(row, columns[0] ?? 0, 1, columns.length).setFormulas([line]);
      }
    }
  };
  const [first = [0, 0] as const] = lost;
  damages.add('formulas-lost', 'cells', mend, {
    cell: cellName(...first),
    cells: someCells(lost),
    count: String(lost.length),
  });
};

const findLabels = ({ read, rows, expected }: PlacedTab, damages: Damages): void => {
  rows.forEach((row, index) => {
    if (!row || index === 0) return;
    const label = expected.patterns.labels[row.key] ?? row.label;
    const is = String(read.values[index]?.[LABEL_COLUMN] ?? '');
    const cell = cellName(index, LABEL_COLUMN);
    // Where the column of labels was deleted, that of totals stands in its place: its heading names no row.
    const isHeading = Object.values(expected.patterns.totals).some((name) => nameKey(name) === nameKey(is));
    if (label !== '' && (is === '' || isHeading)) {
      damages.add('label-lost', 'cells', () => read.range.offset(index, LABEL_COLUMN, 1, 1).setValue(label), {
        cell,
        label,
      });
      return;
    }
    // The office names indicators, and each round keeps the names that it had.
    const mayDiffer = row.field?.hamletRule === 'sum' && row.field.phase === 'result';
    const own =
      row.field && expected.builtIn.fields.some(({ key }) => key === row.key)
        ? fieldOf(expected.builtIn, row.key).label
        : label;
    if (label === '' || mayDiffer || nameKey(is) === nameKey(label) || nameKey(is) === nameKey(own)) return;
    damages.add('label-changed', 'cells', null, { cell, label, is });
  });
};

/** Names at the head of a hamlet's column. */
const NAME_ROWS = ['head.agency', 'head.hamlet'] as const;

const findNames = (tab: PlacedTab, damages: Damages): void => {
  const { read, keys, heads, expected } = tab;
  const write = (row: number, column: number, value: string | number) => (): void => {
    read.range.offset(row, column, 1, 1).setValue(value);
  };
  for (const key of NAME_ROWS) {
    const row = keys.rows.indexOf(key);
    if (row < 0) continue;
    for (const head of heads) {
      const is = String(read.values[row]?.[head.column] ?? '');
      const wanted = key === 'head.hamlet' ? head.name : head.agency;
      const cell = cellName(row, head.column);
      const isOther =
        key === 'head.hamlet' &&
        !expected.names.get(head.code)?.some((name) => nameKey(name) === nameKey(is)) &&
        heads.some(({ code, name }) => code !== head.code && nameKey(name) === nameKey(is)) &&
        !keys.columnGuess.crossed.some(({ index }) => index === head.column);
      if (wanted !== '' && (is === '' || isOther))
        damages.add('name-lost', 'cells', write(row, head.column, wanted), { cell, name: wanted });
    }
    const totals = [
      [tab.total, expected.patterns.totals.total],
      [tab.coverage, expected.patterns.totals.coverage],
    ] as const;
    for (const [column, name] of key === 'head.hamlet' ? totals : []) {
      if (column >= 0 && isBlank(read.values[row]?.[column]))
        damages.add('name-lost', 'cells', write(row, column, name), { cell: cellName(row, column), name });
    }
  }
  const polite = keys.rows.indexOf('head.polite');
  for (const head of polite < 0 ? [] : heads) {
    if (typeof read.values[polite]?.[head.column] === 'number') continue;
    damages.add('polite-lost', 'cells', write(polite, head.column, head.polite ? 1 : 0), {
      cell: cellName(polite, head.column),
      goTo: `${columnName(head.column)}3`,
      name: head.name,
    });
  }
};

const findVersion = ({ read, rows }: PlacedTab, damages: Damages): void => {
  const stamp = read.values[0]?.[LABEL_COLUMN];
  if (String(stamp) === versionStamp) return;
  const present = new Set(rows.map((row) => row?.key));
  const version = versionOf(stamp);
  // An older tab is brought to this layout by the parts of set-up, which every repair does after this.
  const isOlder = /^v\d+$/.test(String(stamp)) || [...present].length === 0;
  if (isOlder && version < versionOf(versionStamp)) {
    damages.add('old-layout', 'cells', () => {}, { version: String(version) });
    return;
  }
  damages.add(
    'version-lost',
    'cells',
    () => read.range.offset(0, LABEL_COLUMN, 1, 1).setValue(versionStamp),
    {
      cell: cellName(0, LABEL_COLUMN),
      goTo: 'B3',
    },
  );
};

/** Whether a row is missing because it is younger than the tab: set-up puts it in. */
export const isYetToCome = ({ read }: Pick<PlacedTab, 'read'>, rowKey: string): boolean => {
  const stamp = String(read.values[0]?.[LABEL_COLUMN] ?? '');
  return /^v\d+$/.test(stamp) && isYoungerRow(rowKey, versionOf(stamp));
};

export const findHeadDamage = (tab: PlacedTab, damages: Damages): void => {
  findVersion(tab, damages);
  findLabels(tab, damages);
  findNames(tab, damages);
  findFormulas(tab, damages);
};
