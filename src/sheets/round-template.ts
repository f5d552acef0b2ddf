import type { Catalogue } from '../domain/catalogue.ts';
import type { DeadlineKind } from '../domain/deadline.ts';
import { roundRowLabels } from '../text/tabs.ts';
import { TEMPLATE_KEY } from './layout.ts';
import { versionStamp } from './layout-version.ts';
import type { FormulaSources } from './round-formulas.ts';
import {
  countedFormula,
  coverageFormula,
  dayFormula,
  deadlineFormula,
  dueSoonFormula,
  expectedFormula,
  overdueListFormula,
  overdueNameFormula,
  scheduleFormula,
  totalFormula,
  untilFormula,
  validityFormula,
  wordFormula,
  wordsFormula,
} from './round-formulas.ts';
import { alignmentAt, backgroundAt, colorAt, isStrong, numberFormatAt } from './round-looks.ts';
import type { RoundRow } from './round-rows.ts';
import {
  COVERAGE_COLUMN,
  COVERAGE_KEY,
  FIRST_HAMLET_COLUMN,
  KEY_COLUMN,
  LABEL_COLUMN,
  TOTAL_COLUMN,
  TOTAL_KEY,
} from './round-rows.ts';

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

/** The lookup of a fact of the round in the calendar; '' for other rows. */
export const factFormula = (key: string, sources: FormulaSources): string => {
  const scheduleKeys: Readonly<Record<string, string>> = {
    'round.planApplies': 'planApplies',
    'round.tracked': 'tracked',
    'round.period': 'period',
    'round.title': 'label',
  };
  const deadlines: Readonly<Record<string, DeadlineKind>> = {
    'round.planDeadline': 'plan',
    'round.resultDeadline': 'result',
    'round.reportDeadline': 'report',
  };
  const deadline = deadlines[key];
  if (deadline !== undefined) return deadlineFormula(sources, deadline);
  if (key === 'round.day') return dayFormula(sources);
  if (key === 'round.dueSoonDays') return dueSoonFormula(sources);
  const scheduleKey = scheduleKeys[key];
  return scheduleKey === undefined ? '' : scheduleFormula(sources, scheduleKey);
};

/** Columns of the hamlets, those of one agency together. */
const columnsByAgency = (heads: readonly ColumnHead[]): readonly (readonly number[])[] => {
  const agencies = new Map<string, number[]>();
  heads.forEach((head, at) => {
    const columns = agencies.get(head.agency) ?? [];
    agencies.set(head.agency, [...columns, FIRST_HAMLET_COLUMN + at]);
  });
  return [...agencies.values()];
};

const headValue = (
  catalogue: Catalogue,
  rows: readonly RoundRow[],
  row: RoundRow,
  column: number,
  head: ColumnHead,
  ofAgency: readonly number[],
  sources: FormulaSources,
): string | number => {
  const earlier = ofAgency.filter((each) => each < column);
  switch (row.key) {
    case 'keys':
      return head.code;
    case 'head.agency':
      return head.agency;
    case 'head.hamlet':
      return head.name;
    case 'head.plan':
      return wordsFormula(catalogue, rows, column, 'plan');
    case 'head.result':
      return wordsFormula(catalogue, rows, column, 'result');
    case 'head.expected':
      return expectedFormula(rows, column);
    case 'head.validFrom':
      return validityFormula(column, sources, 'validFrom');
    case 'head.validTo':
      return validityFormula(column, sources, 'validTo');
    case 'head.planUntil':
      return untilFormula(catalogue, rows, column, 'plan');
    case 'head.resultUntil':
      return untilFormula(catalogue, rows, column, 'result');
    case 'head.polite':
      return head.polite ? 1 : 0;
    case 'head.planCounted':
      return countedFormula(catalogue, rows, column, 'plan');
    case 'head.resultCounted':
      return countedFormula(catalogue, rows, column, 'result');
    case 'head.planWord':
      return wordFormula(catalogue, rows, column, 'plan');
    case 'head.resultWord':
      return wordFormula(catalogue, rows, column, 'result');
    case 'head.planOverdue':
      return overdueNameFormula(rows, column, 'plan', earlier);
    case 'head.resultOverdue':
      return overdueNameFormula(rows, column, 'result', earlier);
    default:
      return '';
  }
};

const listFormula = (
  rows: readonly RoundRow[],
  key: string,
  agencies: readonly (readonly number[])[],
): string => {
  if (key !== 'head.planOverdue' && key !== 'head.resultOverdue') return '';
  return overdueListFormula(rows, key === 'head.planOverdue' ? 'plan' : 'result', agencies.flat());
};

const valuesOf = (
  catalogue: Catalogue,
  rows: readonly RoundRow[],
  heads: readonly ColumnHead[],
  sources: FormulaSources,
): Grid<string | number> => {
  const lastColumn = FIRST_HAMLET_COLUMN + heads.length - 1;
  const agencies = columnsByAgency(heads);
  return rows.map((row, index) => {
    const line: (string | number)[] = new Array(FIRST_HAMLET_COLUMN + heads.length).fill('');
    line[KEY_COLUMN] = index === 0 ? TEMPLATE_KEY : row.keyCell;
    // The version stands in the hidden row of keys.
    line[LABEL_COLUMN] = index === 0 ? versionStamp : row.label;
    if (row.field) {
      line[TOTAL_COLUMN] = totalFormula(rows, row.field, lastColumn);
      line[COVERAGE_COLUMN] = coverageFormula(rows, row.field, lastColumn);
    } else {
      line[TOTAL_COLUMN] = factFormula(row.key, sources) || listFormula(rows, row.key, agencies);
      heads.forEach((head, at) => {
        line[FIRST_HAMLET_COLUMN + at] = headValue(
          catalogue,
          rows,
          row,
          FIRST_HAMLET_COLUMN + at,
          head,
          agencies.find((columns) => columns.includes(FIRST_HAMLET_COLUMN + at)) ?? [],
          sources,
        );
      });
    }
    if (row.key === 'keys') [line[TOTAL_COLUMN], line[COVERAGE_COLUMN]] = [TOTAL_KEY, COVERAGE_KEY];
    if (row.key === 'head.hamlet') {
      line[TOTAL_COLUMN] = roundRowLabels.total;
      line[COVERAGE_COLUMN] = roundRowLabels.coverage;
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
  catalogue: Catalogue,
  rows: readonly RoundRow[],
  heads: readonly ColumnHead[],
  sources: FormulaSources,
): TemplateGrids => {
  const width = FIRST_HAMLET_COLUMN + heads.length;
  return {
    values: valuesOf(catalogue, rows, heads, sources),
    numberFormats: fill(rows, width, (row, _, column) => numberFormatAt(row, column)),
    backgrounds: fill(rows, width, backgroundAt),
    fontColors: fill(rows, width, colorAt),
    fontWeights: fill(rows, width, (row, index, column) =>
      isStrong(row, index, column) ? 'bold' : 'normal',
    ),
    alignments: fill(rows, width, alignmentAt),
  };
};
