import type { CategoryCode, Field, FieldType, RoundRule } from './field.ts';
import { keptText } from './typed-text.ts';

/**
 * How an indicator that the office changed or added is written down in a round's own tab, so that the tab yields what it
 * counted whatever the tab Chỉ tiêu says later: its name with the unit in the label cell, the rest in the hidden key cell.
 */

export type IndicatorKind = 'count' | 'decimal' | 'money';

/** The highest numbers a cell takes: they stop a slip of the keyboard, where `softMax` only asks for a look. */
export const indicatorTypes: Readonly<Record<IndicatorKind, FieldType>> = {
  count: { kind: 'count', max: 100_000 },
  decimal: { kind: 'decimal', step: 0.1, max: 100_000 },
  money: { kind: 'money', max: 10_000_000_000 },
};

const CATEGORIES: readonly CategoryCode[] = ['ND0', 'ND1', 'ND2', 'ND3', 'ND4', 'ND5', 'ND6', 'ND7'];
const ROUND_RULES: readonly RoundRule[] = ['sum', 'sumOfTurns', 'average', 'last'];

const SEPARATOR = '|';

/** Codes of indicators that the office added: DP01, DP02… in the order in which they were added, never given twice. */
export const addedKey = (number: number): string => `DP${String(number).padStart(2, '0')}`;

/** The number in the code of an added indicator; 0 for any other code. */
export const addedNumber = (key: string): number => Number(/^DP(\d{2,4})$/.exec(key)?.[1] ?? 0);

/** "Rác thải thu gom, xử lý (m³)" */
export const labelWithUnit = ({ label, unit }: Pick<Field, 'label' | 'unit'>): string =>
  unit === '' ? label : `${label} (${unit})`;

const labelWithout = (cell: string, unit: string): string => {
  const text = keptText(cell);
  const end = ` (${unit})`;
  return unit !== '' && text.endsWith(end) ? text.slice(0, -end.length).trim() : text;
};

/** The key of a row by its key cell: what stands before the definition. */
export const keyOfCell = (cell: string): string => cell.split(SEPARATOR)[0] ?? '';

/** "DP01|ND2|count|m|sumOfTurns|1500|core", with "|hidden" behind where the office hid it. */
const definitionOf = (field: Field): string =>
  [
    field.key,
    field.category ?? '',
    field.type.kind,
    field.unit,
    field.roundRule,
    field.softMax === null ? '' : String(field.softMax),
    field.section === 'coreResult' ? 'core' : 'more',
    ...(field.hidden ? ['hidden'] : []),
  ].join(SEPARATOR);

/** What the key cell of the field's row holds: the bare key while the code defines it just so. */
export const keyCellOf = (field: Field, builtIn: Field | undefined): string =>
  builtIn &&
  builtIn.softMax === field.softMax &&
  builtIn.section === field.section &&
  builtIn.hidden === field.hidden
    ? field.key
    : definitionOf(field);

const memberOf = <T extends string>(list: readonly T[], text: string | undefined): T | null =>
  list.find((each) => each === text) ?? null;

/** What a definition may say anew of a built-in indicator: never its unit, kind, category or rule, for sums would mix. */
export const redefined = (
  builtIn: Field,
  more: Pick<Field, 'label' | 'softMax' | 'section'>,
  hidden: boolean,
): Field => {
  const { hidden: _before, ...rest } = builtIn;
  const { label, softMax, section } = more;
  return { ...rest, label, softMax, section, ...(hidden ? { hidden: true as const } : {}) };
};

/** An indicator that the code does not know. */
export const addedIndicator = (
  facts: Pick<Field, 'key' | 'label' | 'unit' | 'category' | 'roundRule' | 'softMax' | 'section'>,
  kind: IndicatorKind,
  hidden: boolean,
): Field => ({
  ...facts,
  help: '',
  type: indicatorTypes[kind],
  phase: 'result',
  part: null,
  writtenBy: 'person',
  hamletRule: 'sum',
  printed: null,
  ...(hidden ? { hidden: true as const } : {}),
});

/**
 * Reads an indicator from the key and label cells of its row. @param builtIn the code's own field of that key
 * @returns null when the key cell cannot be read: somebody wrote over it.
 */
export const indicatorAt = (keyCell: string, labelCell: string, builtIn: Field | undefined): Field | null => {
  const [key = '', categoryText, kindText, unitText = '', ruleText, softMaxText = '', sectionText, flag] =
    keyCell.split(SEPARATOR);
  const defined = keyCell.includes(SEPARATOR);
  const unit = builtIn?.unit ?? unitText;
  const label = labelWithout(labelCell, unit);
  if (builtIn && !defined) return label === '' ? builtIn : { ...builtIn, label };
  const softMax = softMaxText === '' ? null : Number(softMaxText);
  const section = sectionText === 'core' ? 'coreResult' : sectionText === 'more' ? 'moreResult' : null;
  const hidden = flag === 'hidden';
  if (section === null || Number.isNaN(softMax) || (flag !== undefined && !hidden)) return null;
  if (builtIn) return redefined(builtIn, { label: label || builtIn.label, softMax, section }, hidden);
  const category = memberOf(CATEGORIES, categoryText);
  const kind = memberOf(['count', 'decimal', 'money'] as const, kindText);
  const roundRule = memberOf(ROUND_RULES, ruleText);
  if (addedNumber(key) === 0 || category === null || kind === null || roundRule === null) return null;
  return addedIndicator(
    { key, label: label || key, unit, category, roundRule, softMax, section },
    kind,
    hidden,
  );
};
