import type { Catalogue } from './catalogue.ts';
import { indicatorsOf } from './catalogue.ts';
import type { CategoryCode, Field, RoundRule } from './field.ts';
import { hardMax } from './field.ts';
import type { IndicatorKind } from './indicator-definition.ts';
import { addedIndicator, addedKey, addedNumber, redefined } from './indicator-definition.ts';
import { nameKey } from './name.ts';

/** The tab Chỉ tiêu made sense of: what the office wants its indicators to be, or what is wrong with its rows. */

/** One filled row of the tab. null stands for a word that is none of those offered, 'blank' for an empty cell. */
export interface IndicatorLine {
  /** '' for a row that the office has just added. */
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  readonly category: CategoryCode | 'blank' | null;
  readonly kind: IndicatorKind | 'blank' | null;
  readonly roundRule: RoundRule | 'blank' | null;
  readonly core: boolean | null;
  readonly hidden: boolean | null;
  readonly softMax: number | null | 'unreadable';
}

export type LineColumn =
  | 'code'
  | 'category'
  | 'label'
  | 'unit'
  | 'kind'
  | 'core'
  | 'softMax'
  | 'overRounds'
  | 'hidden';

export type LineMistakeCode =
  | 'code-unknown'
  | 'code-doubled'
  | 'label-missing'
  | 'label-too-long'
  | 'label-doubled'
  | 'unit-missing'
  | 'unit-unfit'
  | 'word-unknown'
  | 'fixed'
  | 'maximum-unfit';

export interface LineMistake {
  /** Index of the line. */
  readonly line: number;
  readonly column: LineColumn;
  readonly code: LineMistakeCode;
  /** For 'fixed': the indicator whose value must stand there. */
  readonly field: Field | null;
}

export interface IndicatorWish {
  readonly mistakes: readonly LineMistake[];
  /** All indicators as the rows without a mistake want them, in the order of the rows. */
  readonly fields: readonly Field[];
  /** Codes given now, by line. */
  readonly given: ReadonlyMap<number, string>;
  /** Indicators whose row was deleted: as they were, but an added one is hidden, for rounds may have counted it. */
  readonly putBack: readonly Field[];
}

const LABEL_MAX = 60;
const UNIT_MAX = 15;

const columnOfFixed = (line: IndicatorLine, field: Field): LineColumn | null => {
  if (line.unit !== field.unit) return 'unit';
  if (line.kind !== field.type.kind) return 'kind';
  if (line.category !== field.category && !(line.category === 'blank' && field.category === 'ND0'))
    return 'category';
  return line.roundRule === field.roundRule ? null : 'overRounds';
};

const mistakesIn = (
  line: IndicatorLine,
  field: Field | undefined,
  isTaken: boolean,
): readonly (readonly [LineColumn, LineMistakeCode])[] => {
  const found: [LineColumn, LineMistakeCode][] = [];
  if (line.label === '') found.push(['label', 'label-missing']);
  else if (line.label.length > LABEL_MAX) found.push(['label', 'label-too-long']);
  else if (isTaken) found.push(['label', 'label-doubled']);
  if (!field) {
    if (line.unit === '') found.push(['unit', 'unit-missing']);
    else if (line.unit.length > UNIT_MAX || line.unit.includes('|')) found.push(['unit', 'unit-unfit']);
    for (const [column, code] of [
      ['category', line.category],
      ['kind', line.kind],
      ['overRounds', line.roundRule],
    ] as const) {
      if (code === null || code === 'blank') found.push([column, 'word-unknown']);
    }
  }
  if (line.core === null) found.push(['core', 'word-unknown']);
  if (line.hidden === null) found.push(['hidden', 'word-unknown']);
  const { softMax } = line;
  const most = field ? hardMax(field) : null;
  if (softMax === 'unreadable' || (softMax !== null && (softMax <= 0 || softMax > (most ?? softMax))))
    found.push(['softMax', 'maximum-unfit']);
  return found;
};

const isOneOf = <T extends string>(word: T | 'blank' | null): word is Exclude<T, 'blank'> =>
  word !== null && word !== 'blank';

/** The line as a field; null where something in it cannot be read. */
const fieldOfLine = (line: IndicatorLine, key: string, known: Field | undefined): Field | null => {
  const { category, kind, roundRule, core, hidden, softMax, label, unit } = line;
  if (core === null || hidden === null || softMax === 'unreadable' || label === '') return null;
  const section = core ? 'coreResult' : 'moreResult';
  if (known) return redefined(known, { label, softMax, section }, hidden);
  if (!isOneOf(category) || !isOneOf(kind) || !isOneOf(roundRule)) return null;
  return addedIndicator({ key, label, unit, category, roundRule, softMax, section }, kind, hidden);
};

/**
 * @param known every indicator that the template or a round has, as it is in force; unit, kind, category and rule of these
 * never change, for the figures of the season would mix
 */
export const readIndicatorLines = (lines: readonly IndicatorLine[], known: Catalogue): IndicatorWish => {
  const inForce = new Map(indicatorsOf(known).map((field) => [field.key, field]));
  const labels = lines.map((line) => nameKey(line.label));
  const codes = new Set(lines.map((line) => line.code));
  const gone = [...inForce.values()].filter(({ key }) => !codes.has(key));
  const words = known.fields.filter((field) => field.phase === 'result' && !inForce.has(field.key));
  const others = new Set([...words, ...gone].map((field) => nameKey(field.label)));
  const mistakes: LineMistake[] = [];
  const fields: Field[] = [];
  const given = new Map<number, string>();
  const seen = new Set<string>();
  let last = Math.max(0, ...[...inForce.keys(), ...lines.map((line) => line.code)].map(addedNumber));
  lines.forEach((line, index) => {
    const mistake = (column: LineColumn, code: LineMistakeCode, field: Field | null = null): void => {
      mistakes.push({ line: index, column, code, field });
    };
    const field = inForce.get(line.code);
    const isStrange = !field && line.code !== '' && addedNumber(line.code) === 0;
    if (isStrange || (line.code !== '' && seen.has(line.code))) {
      mistake('code', isStrange ? 'code-unknown' : 'code-doubled');
      return;
    }
    seen.add(line.code);
    const label = labels[index] ?? '';
    const found = mistakesIn(line, field, labels.indexOf(label) !== index || others.has(label));
    const fixed = field ? columnOfFixed(line, field) : null;
    for (const [column, code] of found) mistake(column, code);
    if (field && fixed) mistake(fixed, 'fixed', field);
    if (found.length > 0 || fixed) return;
    if (line.code === '') {
      last += 1;
      given.set(index, addedKey(last));
    }
    const wanted = fieldOfLine(line, line.code || addedKey(last), field);
    if (wanted) fields.push(wanted);
  });
  const putBack = gone.map((field) => (addedNumber(field.key) > 0 ? redefined(field, field, true) : field));
  return { mistakes, fields: [...fields, ...putBack], given, putBack };
};
