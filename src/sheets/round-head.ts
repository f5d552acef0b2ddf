import type { AddressOf } from './formula-patterns.ts';
import { fillFormula } from './formula-patterns.ts';
import { columnName } from './layout.ts';

/** What the head of a round tab says, wherever its rows and columns stand: names, and formulas made from the blueprint's patterns. */

/** A hamlet's head of column: names as they are when the tab is made, for old months keep old names (B12). */
export interface ColumnHead {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  /** Rows 1–4 of the annex: "Kính đề nghị", neutral colour (B9). */
  readonly polite: boolean;
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

export interface PlacedHead extends ColumnHead {
  /** Index from 0. */
  readonly column: number;
}

/** Where the rows and columns of a tab stand. */
export interface HeadPlaces {
  /** Row number from 1. @throws Error for a key that no row has. */
  readonly rowOf: (key: string) => number;
  /** Index from 0 of the column "Toàn xã". */
  readonly total: number;
  /** In the annex's order, wherever their columns stand. */
  readonly heads: readonly PlacedHead[];
}

/** The cells of the head, one by one; '' where nothing belongs. */
export interface HeadContents {
  readonly ofHamlet: (rowKey: string, head: PlacedHead) => string | number;
  /** In the column "Toàn xã". */
  readonly ofRound: (rowKey: string) => string;
}

const NAMES: Readonly<Record<string, (head: ColumnHead) => string | number>> = {
  keys: ({ code }) => code,
  'head.agency': ({ agency }) => agency,
  'head.hamlet': ({ name }) => name,
  'head.polite': ({ polite }) => (polite ? 1 : 0),
};

/** What a pattern's names mean in a column: the row's cell there, `=` the fact of the round, or a column of a register. */
const inColumn =
  ({ rowOf, total }: Omit<HeadPlaces, 'heads'>, column: number, sources: FormulaSources): AddressOf =>
  (name) => {
    const [tab, key] = name.split(':');
    if (key !== undefined) return tab === 'schedule' ? sources.schedule(key) : sources.hamlets(key);
    if (name.startsWith('=')) return `$${columnName(total)}$${rowOf(name.slice(1))}`;
    return `${columnName(column)}$${rowOf(name)}`;
  };

/** What these cells of a row say one after another. Each is named by itself: it is found wherever its column was moved. */
const joined = (row: number, columns: readonly number[]): string =>
  columns.map((column) => `IFERROR(${columnName(column)}$${row};"")`).join('&');

/** Columns of the hamlets, those of one agency together. */
const columnsByAgency = (heads: readonly PlacedHead[]): ReadonlyMap<string, readonly number[]> => {
  const agencies = new Map<string, number[]>();
  for (const { agency, column } of heads) {
    const columns = agencies.get(agency);
    if (columns) columns.push(column);
    else agencies.set(agency, [column]);
  }
  return agencies;
};

export const headContents = (
  places: HeadPlaces,
  sources: FormulaSources,
  patterns: RoundPatterns,
): HeadContents => {
  const { rowOf, total, heads } = places;
  const agencies = columnsByAgency(heads);
  const earlierOf = new Map(
    [...agencies.values()].flatMap((columns) =>
      columns.map((column, at) => [column, columns.slice(0, at)] as const),
    ),
  );
  return {
    ofHamlet: (rowKey, head) => {
      const own = NAMES[rowKey];
      if (own) return own(head);
      const earlier = earlierOf.get(head.column) ?? [];
      const later = earlier.length > 0 ? patterns.laterOfAgency[rowKey] : undefined;
      const addressOf = inColumn(places, head.column, sources);
      return fillFormula(later ?? patterns.hamlets[rowKey] ?? '', (name) =>
        name === 'earlier' ? joined(rowOf(rowKey), earlier) : addressOf(name),
      );
    },
    ofRound: (rowKey) => {
      const fact = fillFormula(patterns.facts[rowKey] ?? '', inColumn(places, total, sources));
      if (fact !== '' || !patterns.laterOfAgency[rowKey]) return fact;
      // Whose words say overdue, of all hamlets in the order of their agencies.
      return `=${joined(rowOf(rowKey), [...agencies.values()].flat())}`;
    },
  };
};

/** The lookup of a fact of the round in the calendar; '' for other rows. */
export const factFormula = (rowKey: string, patterns: RoundPatterns, sources: FormulaSources): string =>
  headContents({ rowOf: () => 1, total: 0, heads: [] }, sources, { ...patterns, laterOfAgency: {} }).ofRound(
    rowKey,
  );

/** The month from which, or until which, the register says that the hamlet in this column exists. */
export const validityFormula = (
  rowKey: string,
  column: number,
  { hamlets }: RoundPatterns,
  sources: FormulaSources,
): string => fillFormula(hamlets[rowKey] ?? '', inColumn({ rowOf: () => 1, total: 0 }, column, sources));
