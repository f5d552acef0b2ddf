import type { AddressOf } from './formula-patterns.ts';
import { fillFormula } from './formula-patterns.ts';
import { columnName, TEMPLATE_KEY } from './layout.ts';
import { versionStamp } from './layout-version.ts';
import { alignmentAt, backgroundAt, colorAt, isStrong, numberFormatAt } from './round-looks.ts';
import type { RoundRow } from './round-rows.ts';
import {
  COVERAGE_COLUMN,
  COVERAGE_KEY,
  FIRST_HAMLET_COLUMN,
  KEY_COLUMN,
  LABEL_COLUMN,
  rowIndex,
  TOTAL_COLUMN,
  TOTAL_KEY,
} from './round-rows.ts';
import { coverageFormula, totalFormula } from './round-totals.ts';

/** A hamlet's head of column: names as they are when the tab is made, for old months keep old names (B12). */
export interface ColumnHead {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  /** Rows 1–4 of the annex: "Kính đề nghị", neutral colour (B9). */
  readonly polite: boolean;
}

/** One kind of array a cell of the template needs; rows × columns, every cell set. */
export type Grid<T> = T[][];

export interface TemplateGrids {
  readonly values: Grid<string | number>;
  readonly numberFormats: Grid<string>;
  readonly backgrounds: Grid<string | null>;
  readonly fontColors: Grid<string | null>;
  readonly fontWeights: Grid<'bold' | 'normal'>;
  readonly alignments: Grid<'left' | 'center' | 'right'>;
}

/** Where formulas of the template find the calendar and the hamlet register. */
export interface FormulaSources {
  /** The column of the calendar tab with this key, as `'Lịch'!$F$3:$F$62`. */
  readonly schedule: (key: string) => string;
  /** The same for the hamlet register. */
  readonly hamlets: (key: string) => string;
}

/** What a round tab says besides its fields, by row key: labels, and its live formulas but the totals (src/blueprint/round-formulas.ts). */
export interface RoundPatterns {
  readonly labels: Readonly<Record<string, string>>;
  /** Headings of the columns "Toàn xã" and "n/48". */
  readonly totals: { readonly total: string; readonly coverage: string };
  /** In the total column. */
  readonly facts: Readonly<Record<string, string>>;
  /** In each hamlet's column. */
  readonly hamlets: Readonly<Record<string, string>>;
  /** In the columns of hamlets that others of their agency stand before. */
  readonly laterOfAgency: Readonly<Record<string, string>>;
}

/** What a pattern's names mean in a column: the row's cell there, `=` the fact of the round, or a column of a register. */
const inColumn =
  (rowOf: (key: string) => number, column: number, sources: FormulaSources): AddressOf =>
  (name) => {
    const [tab, key] = name.split(':');
    if (key !== undefined) return tab === 'schedule' ? sources.schedule(key) : sources.hamlets(key);
    if (name.startsWith('=')) return `$${columnName(TOTAL_COLUMN)}$${rowOf(name.slice(1))}`;
    return `${columnName(column)}$${rowOf(name)}`;
  };

/** The lookup of a fact of the round in the calendar; '' for other rows. */
export const factFormula = (key: string, { facts }: RoundPatterns, sources: FormulaSources): string =>
  fillFormula(
    facts[key] ?? '',
    inColumn(() => 1, TOTAL_COLUMN, sources),
  );

/** The months from and to which the register says that the hamlet exists. */
export const validityFormula = (
  key: string,
  column: number,
  { hamlets }: RoundPatterns,
  sources: FormulaSources,
): string =>
  fillFormula(
    hamlets[key] ?? '',
    inColumn(() => 1, column, sources),
  );

/** Columns of the hamlets, those of one agency together. */
const columnsByAgency = (heads: readonly ColumnHead[]): readonly (readonly number[])[] => {
  const agencies = new Map<string, number[]>();
  heads.forEach((head, at) => {
    const columns = agencies.get(head.agency) ?? [];
    agencies.set(head.agency, [...columns, FIRST_HAMLET_COLUMN + at]);
  });
  return [...agencies.values()];
};

const headFacts: Readonly<Record<string, (head: ColumnHead) => string | number>> = {
  keys: ({ code }) => code,
  'head.agency': ({ agency }) => agency,
  'head.hamlet': ({ name }) => name,
  'head.polite': ({ polite }) => (polite ? 1 : 0),
};

/** What these cells of a row say one after another. Each is named by itself: it is found wherever its column was moved. */
const joined = (row: number, columns: readonly number[]): string =>
  columns.map((column) => `IFERROR(${columnName(column)}$${row};"")`).join('&');

const valuesOf = (
  rows: readonly RoundRow[],
  heads: readonly ColumnHead[],
  sources: FormulaSources,
  patterns: RoundPatterns,
): Grid<string | number> => {
  const lastColumn = FIRST_HAMLET_COLUMN + heads.length - 1;
  const agencies = columnsByAgency(heads);
  const numbers = new Map(rows.map(({ key }, index) => [key, index + 1]));
  const rowOf = (key: string): number => numbers.get(key) ?? rowIndex(rows, key) + 1;
  const headValue = (key: string, head: ColumnHead, column: number): string | number => {
    const own = headFacts[key];
    if (own) return own(head);
    const earlier = (agencies.find((columns) => columns.includes(column)) ?? []).filter(
      (each) => each < column,
    );
    const pattern =
      (earlier.length > 0 ? patterns.laterOfAgency[key] : undefined) ?? patterns.hamlets[key] ?? '';
    const addressOf = inColumn(rowOf, column, sources);
    return fillFormula(pattern, (name) =>
      name === 'earlier' ? joined(rowOf(key), earlier) : addressOf(name),
    );
  };
  return rows.map((row, index) => {
    const line: (string | number)[] = new Array(FIRST_HAMLET_COLUMN + heads.length).fill('');
    line[KEY_COLUMN] = index === 0 ? TEMPLATE_KEY : row.keyCell;
    // The version stands in the hidden row of keys.
    line[LABEL_COLUMN] = index === 0 ? versionStamp : (patterns.labels[row.key] ?? row.label);
    if (row.field) {
      line[TOTAL_COLUMN] = totalFormula(rows, row.field, lastColumn);
      line[COVERAGE_COLUMN] = coverageFormula(rows, row.field, lastColumn);
    } else {
      // Whose words say overdue, of all hamlets in the order of their agencies.
      const list = patterns.laterOfAgency[row.key] ? `=${joined(rowOf(row.key), agencies.flat())}` : '';
      line[TOTAL_COLUMN] = factFormula(row.key, patterns, sources) || list;
      heads.forEach((head, at) => {
        const column = FIRST_HAMLET_COLUMN + at;
        line[column] = headValue(row.key, head, column);
      });
    }
    if (row.key === 'keys') [line[TOTAL_COLUMN], line[COVERAGE_COLUMN]] = [TOTAL_KEY, COVERAGE_KEY];
    if (row.key === 'head.hamlet') {
      line[TOTAL_COLUMN] = patterns.totals.total;
      line[COVERAGE_COLUMN] = patterns.totals.coverage;
    }
    return line;
  });
};

const fill = <T>(
  rows: readonly RoundRow[],
  width: number,
  at: (row: RoundRow, index: number, column: number) => T,
): Grid<T> => rows.map((row, index) => Array.from({ length: width }, (_, column) => at(row, index, column)));

/** Everything the template of a round tab holds, as arrays that are written with one call each. */
export const templateGrids = (
  rows: readonly RoundRow[],
  heads: readonly ColumnHead[],
  sources: FormulaSources,
  patterns: RoundPatterns,
): TemplateGrids => {
  const width = FIRST_HAMLET_COLUMN + heads.length;
  return {
    values: valuesOf(rows, heads, sources, patterns),
    numberFormats: fill(rows, width, (row, _, column) => numberFormatAt(row, column)),
    backgrounds: fill(rows, width, backgroundAt),
    fontColors: fill(rows, width, colorAt),
    fontWeights: fill(rows, width, (row, index, column) =>
      isStrong(row, index, column) ? 'bold' : 'normal',
    ),
    alignments: fill(rows, width, alignmentAt),
  };
};
