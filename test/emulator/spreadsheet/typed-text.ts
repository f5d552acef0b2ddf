import type { Raw } from './cell.ts';
import type { LocaleFacts } from './locale.ts';
import { patternOf } from './number-pattern.ts';
import { readMoment } from './typed-moment.ts';

/** What a text becomes in a cell. `numberFormat` is given to the cell when it still has the default one. */
export interface Reading {
  readonly value: Raw;
  readonly formula: string | null;
  readonly numberFormat: string | null;
}

const literal = (value: Raw, numberFormat: string | null = null): Reading => ({
  value,
  formula: null,
  numberFormat,
});

function readNumber(text: string, locale: LocaleFacts): Reading | null {
  const isCurrency = text.includes(locale.currency);
  const bare = isCurrency ? text.replace(locale.currency, '').trim() : text;
  const match = /^(-?)([\d.,]+)(e[+-]?\d+)?\s?(%?)$/i.exec(bare);
  if (match === null) return null;
  const [, sign = '', body = '', exponent, percent = ''] = match;
  const [whole = '', decimals, ...more] = body.split(locale.decimal);
  const groups = whole.split(locale.group);
  const isGrouped = groups.length > 1;
  if (more.length > 0 || (decimals !== undefined && !/^\d*$/.test(decimals))) return null;
  if (
    isGrouped &&
    (!/^\d{1,3}$/.test(groups[0] ?? '') || !groups.slice(1).every((part) => /^\d{3}$/.test(part)))
  ) {
    return null;
  }
  if (groups.join('') === '' && (decimals ?? '') === '') return null;
  const number = Number(`${sign}${groups.join('') || '0'}.${decimals || '0'}${exponent ?? ''}`);
  if (!Number.isFinite(number)) return null;
  if (percent !== '') return literal(number / 100, decimals ? '0.00%' : '0%');
  if (isCurrency) return literal(number, locale.amount(decimals ? '#,##0.00' : '#,##0'));
  if (isGrouped) return literal(number, decimals ? '#,##0.00' : '#,##0');
  return literal(number, exponent === undefined ? null : '0.00E+00');
}

/**
 * What is left of a text that no file could hold: control characters go, half a letter becomes the sign for an unreadable one,
 * line breaks are one line feed each. Google is not known to keep any of it, so nothing may depend on it.
 */
const surviving = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');

/** "+x" and "-x" are formulas to whoever types them; "+5" stays a text, "-5" is a number, "- x" an item of a list. */
const SIGNED = /^(?:\+(?!\d+$)|-(?=[\p{L}(]))\S/u;

/**
 * Reads a text as if typed, which is what `setValue` does with it (platform-facts §15.4, §15.5, §8.6):
 * numbers, days and times under the spreadsheet's locale, TRUE and FALSE, formulas; all else stays text.
 * @param numberFormat the cell's format; `@` keeps every text as it is
 */
export function readTyped(
  typed: string,
  numberFormat: string | null,
  locale: LocaleFacts,
  thisYear: number,
): Reading {
  const text = surviving(typed);
  if (text === '') return literal(null);
  // Whether an apostrophe goes where the cell has said already that it holds text is not known: the worse is taken.
  if (text.startsWith("'")) return literal(text.slice(1) || null);
  if (patternOf(numberFormat).isText) return literal(text);
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text, numberFormat: null };
  if (SIGNED.test(text)) return { value: null, formula: `=${text}`, numberFormat: null };
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  const moment = (): Reading | null => {
    const read = readMoment(trimmed, locale, thisYear);
    return read === null ? null : literal(read.serial, read.format);
  };
  const looksNumeric =
    (first >= 48 && first <= 57) || '-.,'.includes(trimmed[0] ?? 'x') || trimmed.includes(locale.currency);
  if (looksNumeric && trimmed.length < 40) {
    return readNumber(trimmed, locale) ?? moment() ?? literal(text);
  }
  if (locale.englishMonths && trimmed.length < 40 && /^[a-z]{3,9}\.? \d/i.test(trimmed)) {
    return moment() ?? literal(text);
  }
  if (trimmed.length <= 6) {
    const upper = trimmed.toUpperCase();
    if (upper === 'TRUE' || upper === locale.truths?.[0]) return literal(true);
    if (upper === 'FALSE' || upper === locale.truths?.[1]) return literal(false);
  }
  return literal(text);
}
