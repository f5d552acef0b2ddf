import type { Catalogue } from '../domain/catalogue.ts';
import type { Field, Phase } from '../domain/field.ts';
import { keyCellOf, labelWithUnit } from '../domain/indicator-definition.ts';

/** The rows and columns of a new round tab, in order. Existing tabs are read by key, whatever their order is by now. */

export type HeaderRowKey =
  | 'keys'
  | 'head.agency'
  | 'head.hamlet'
  | 'head.plan'
  | 'head.result'
  | 'round.title'
  | 'round.day'
  | 'round.planDeadline'
  | 'round.resultDeadline'
  | 'round.reportDeadline'
  | 'round.planApplies'
  | 'round.tracked'
  | 'round.dueSoonDays'
  | 'round.period'
  | 'head.validFrom'
  | 'head.validTo'
  | 'head.expected'
  | 'head.polite'
  | 'head.planCounted'
  | 'head.resultCounted'
  | 'head.planUntil'
  | 'head.resultUntil'
  | 'head.planWord'
  | 'head.resultWord'
  | 'head.planOverdue'
  | 'head.resultOverdue'
  | 'section.plan'
  | 'section.result';

export interface RoundRow {
  readonly key: string;
  /** What its hidden key cell holds: the key, and behind it the definition of an indicator that the office changed. */
  readonly keyCell: string;
  readonly label: string;
  /** null for rows that are not fields. */
  readonly field: Field | null;
  readonly hidden: boolean;
}

/** A row that is no field. What it says is told by the blueprint: only a new template is written from here. */
const header = (key: HeaderRowKey, hidden = false): RoundRow => ({
  key,
  keyCell: key,
  label: '',
  field: null,
  hidden,
});

const SHOWN: readonly HeaderRowKey[] = [
  'head.agency',
  'head.hamlet',
  'head.plan',
  'head.result',
  'round.title',
  'round.day',
  'round.planDeadline',
  'round.resultDeadline',
  'round.reportDeadline',
  'round.planApplies',
  'round.tracked',
];

/** What the formulas of the others need. */
const HIDDEN: readonly HeaderRowKey[] = [
  'round.dueSoonDays',
  'round.period',
  'head.validFrom',
  'head.validTo',
  'head.expected',
  'head.polite',
  'head.planCounted',
  'head.resultCounted',
  'head.planUntil',
  'head.resultUntil',
  'head.planWord',
  'head.resultWord',
  'head.planOverdue',
  'head.resultOverdue',
];

const HEADER: readonly RoundRow[] = [
  header('keys', true),
  ...SHOWN.map((key) => header(key)),
  ...HIDDEN.map((key) => header(key, true)),
];

/** Rows that stay in sight: keys (hidden), agency, hamlet, the two lines of words. */
export const FROZEN_ROWS = 5;

/** Keys (hidden), labels. */
export const FROZEN_COLUMNS = 2;

/** Columns counted from 0. */
export const KEY_COLUMN = 0;
export const LABEL_COLUMN = 1;
export const TOTAL_COLUMN = 2;
export const COVERAGE_COLUMN = 3;
export const FIRST_HAMLET_COLUMN = 4;

/** Keys of the two columns that are not hamlets, in the hidden first row. */
export const TOTAL_KEY = 'TOAN_XA';
export const COVERAGE_KEY = 'SO_XOM';

const fieldRow = (field: Field, builtIn: Catalogue): RoundRow => ({
  key: field.key,
  keyCell: keyCellOf(
    field,
    builtIn.fields.find((each) => each.key === field.key),
  ),
  label: labelWithUnit(field),
  field,
  hidden: /\.(?:operation|copy|version)$/.test(field.key) || field.hidden === true,
});

/** All rows of a round tab, in order. @param builtIn the code's own catalogue, of which only differences are written down */
export const roundRows = (catalogue: Catalogue, builtIn: Catalogue = catalogue): readonly RoundRow[] => {
  const rowsOf = (phase: Phase): readonly RoundRow[] =>
    catalogue.fields.filter((field) => field.phase === phase).map((field) => fieldRow(field, builtIn));
  return [
    ...HEADER,
    header('section.plan'),
    ...rowsOf('plan'),
    header('section.result'),
    ...rowsOf('result'),
  ];
};

/** Index from 0 of a row in a new tab. @throws Error for a key that no row has. */
export const rowIndex = (rows: readonly Pick<RoundRow, 'key'>[], key: string): number => {
  const index = rows.findIndex((row) => row.key === key);
  if (index < 0) throw new Error(`no row ${key} in the round tab`);
  return index;
};

/** What a column of a tab is, told as the column of a new tab that looks the same. @param index from 0 */
export const columnLike = (key: unknown, index: number): number => {
  if (index <= LABEL_COLUMN) return index;
  if (key === TOTAL_KEY) return TOTAL_COLUMN;
  return key === COVERAGE_KEY ? COVERAGE_COLUMN : FIRST_HAMLET_COLUMN;
};
