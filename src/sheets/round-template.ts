import { TEMPLATE_KEY } from './layout.ts';
import { versionStamp } from './layout-version.ts';
import type { ColumnHead, FormulaSources, RoundPatterns } from './round-head.ts';
import { headContents } from './round-head.ts';
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

const valuesOf = (
  rows: readonly RoundRow[],
  heads: readonly ColumnHead[],
  sources: FormulaSources,
  patterns: RoundPatterns,
): Grid<string | number> => {
  const lastColumn = FIRST_HAMLET_COLUMN + heads.length - 1;
  const numbers = new Map(rows.map(({ key }, index) => [key, index + 1]));
  const placed = heads.map((head, at) => ({ ...head, column: FIRST_HAMLET_COLUMN + at }));
  const contents = headContents(
    {
      rowOf: (key) => numbers.get(key) ?? rowIndex(rows, key) + 1,
      total: TOTAL_COLUMN,
      heads: placed,
    },
    sources,
    patterns,
  );
  return rows.map((row, index) => {
    const line: (string | number)[] = new Array(FIRST_HAMLET_COLUMN + heads.length).fill('');
    line[KEY_COLUMN] = index === 0 ? TEMPLATE_KEY : row.keyCell;
    // The version stands in the hidden row of keys.
    line[LABEL_COLUMN] = index === 0 ? versionStamp : (patterns.labels[row.key] ?? row.label);
    if (row.field) {
      line[TOTAL_COLUMN] = totalFormula(rows, row.field, lastColumn);
      line[COVERAGE_COLUMN] = coverageFormula(rows, row.field, lastColumn);
    } else {
      line[TOTAL_COLUMN] = contents.ofRound(row.key);
      for (const head of placed) line[head.column] = contents.ofHamlet(row.key, head);
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
