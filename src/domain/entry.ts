import { isDay } from './day.ts';
import { parseDay } from './day-text.ts';
import type { Field } from './field.ts';
import { isNumeric } from './field.ts';
import type { FindingCode } from './finding.ts';
import type { LocalMinute } from './instant.ts';
import { formatMinute, isLocalMinute } from './instant.ts';
import { nameKey } from './name.ts';
import { formatNumber, parseNumber } from './number.ts';
import { parseTime } from './time-of-day.ts';
import { keptText } from './typed-text.ts';

/** What a cell or a form control holds before anyone has judged it. A date cell comes as the commune's minute. */
export type CellContent = string | number | boolean | null | { readonly moment: LocalMinute };

/** A judged value: text, choice code, day or time as string; numbers as numbers; a tick as true. */
export type Value = string | number | true;

/** Blank, a value, or something that is neither: shown as it stands, never counted. */
export type Entry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: Value }
  | {
      readonly kind: 'bad';
      readonly code: FindingCode;
      /** The content as the person sees it. */
      readonly shown: string;
      /** The two numbers an ambiguous text may mean, in đồng, people, metres… */
      readonly readings: readonly number[];
    };

/** What people type has fewer; what a formula gives need not be shown to the last. */
const MOST_DECIMALS = 6;

const BLANK: Entry = { kind: 'blank' };

const value = (of: Value): Entry => ({ kind: 'value', value: of });

const bad = (code: FindingCode, shown: string, readings: readonly number[] = []): Entry => ({
  kind: 'bad',
  code,
  shown,
  readings,
});

/** How the content looks to the person who typed it: a date cell as a date, its hour only where it has one. */
const shownOf = (content: CellContent): string => {
  if (content === null) return '';
  if (typeof content !== 'object') return keptText(String(content));
  const { moment } = content;
  return moment.endsWith('T00:00') ? formatMinute(moment).slice(6) : formatMinute(moment);
};

/** As the cell shows it, and as it is read back: a dot would make thousands of it. */
const shownNumber = (number: number): string =>
  Number.isFinite(number) ? formatNumber(number, MOST_DECIMALS) : String(number);

const numberWithin = (number: number, field: Field, shown: string): Entry => {
  const { type } = field;
  if (type.kind !== 'count' && type.kind !== 'decimal' && type.kind !== 'money')
    return bad('not-a-number', shown);
  if (!Number.isFinite(number)) return bad('not-a-number', shown);
  if (number < 0) return bad('negative', shown);
  if (number > type.max) return bad('too-large', shown);
  if (type.kind === 'decimal') {
    const steps = number / type.step;
    if (Math.abs(steps - Math.round(steps)) > 1e-9) return bad('not-a-step', shown);
  } else if (!Number.isInteger(number)) {
    return bad('not-whole', shown);
  }
  return value(number);
};

/** "60 người", "5 m3" where people and cubic metres are asked for: the form has the unit beside it, and people write it all the same. */
const withoutUnit = (typed: string, unit: string): string => {
  const text = keptText(typed).toLowerCase();
  const ending = [unit, unit.replace('²', '2').replace('³', '3')]
    .map((each) => each.toLowerCase())
    .find((each) => each !== '' && text.endsWith(each) && /\d\s*$/.test(text.slice(0, -each.length)));
  return ending === undefined ? typed : text.slice(0, -ending.length);
};

const readNumber = (content: CellContent, field: Field): Entry => {
  if (typeof content === 'number') return numberWithin(content, field, shownNumber(content));
  const shown = shownOf(content);
  if (typeof content !== 'string') return bad('not-a-number', shown);
  const parsed = parseNumber(withoutUnit(content, field.unit));
  if (parsed.ok) return numberWithin(parsed.value, field, shown);
  if (parsed.code === 'ambiguous') return bad('ambiguous-number', shown, parsed.readings);
  return bad(parsed.code === 'too-large' ? 'too-large' : 'not-a-number', shown);
};

const readText = (content: CellContent, maxLength: number): Entry => {
  const text = shownOf(content);
  if (text.length > maxLength) return bad('too-long', text);
  return value(text);
};

const readDay = (content: CellContent): Entry => {
  if (content !== null && typeof content === 'object') return value(content.moment.slice(0, 10));
  const text = shownOf(content);
  if (isDay(text)) return value(text);
  const typed = typeof content === 'string' ? parseDay(text) : null;
  return typed?.ok ? value(typed.day) : bad('not-a-day', text);
};

const readMoment = (content: CellContent): Entry => {
  if (content !== null && typeof content === 'object') return value(content.moment);
  const text = shownOf(content);
  return isLocalMinute(text) ? value(text) : bad('not-a-day', text);
};

const readChoice = (content: CellContent, options: readonly { code: string; label: string }[]): Entry => {
  const text = shownOf(content);
  const key = nameKey(text);
  const found = options.find((option) => option.code === text || nameKey(option.label) === key);
  return found ? value(found.code) : bad('not-an-option', text);
};

const readTick = (content: CellContent): Entry => {
  if (content === true) return value(true);
  if (content === false) return BLANK;
  const text = shownOf(content).toLowerCase();
  return text === 'x' ? value(true) : bad('not-a-tick', shownOf(content));
};

/**
 * Reads what a person entered, in a form or in the grid, by the rules of the field.
 * White space alone is blank. Never throws: what cannot be read is `bad` with its reason.
 */
export const readEntry = (field: Field, content: CellContent): Entry => {
  if (content === null || content === undefined) return BLANK;
  if (typeof content === 'string' && keptText(content) === '') return BLANK;
  const { type } = field;
  switch (type.kind) {
    case 'tick':
      return readTick(content);
    case 'count':
    case 'decimal':
    case 'money':
      return readNumber(content, field);
    case 'text':
      return readText(content, type.maxLength);
    case 'time': {
      const typed = parseTime(shownOf(content));
      return typed.ok ? value(typed.time) : bad('not-a-time', shownOf(content));
    }
    case 'day':
      return readDay(content);
    case 'choice':
      return readChoice(content, type.options);
    case 'moment':
      return readMoment(content);
  }
};

/**
 * Reads a cell of the grid. As a form would, but for numbers: text that people read as one ("1tr5", "60" in a text cell)
 * is nothing to the sheet's own totals, so it is a finding there and counted nowhere.
 */
export const readCell = (field: Field, content: CellContent): Entry => {
  const entry = readEntry(field, content);
  return isNumeric(field) && entry.kind === 'value' && typeof content === 'string'
    ? bad('number-as-text', keptText(content))
    : entry;
};
