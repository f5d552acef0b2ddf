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
 * Reads a text as if typed, which is what `setValue` does with it (platform-facts §15.4, §15.5, §8.6):
 * numbers, days and times under the spreadsheet's locale, TRUE and FALSE, formulas; all else stays text.
 * @param numberFormat the cell's format; `@` keeps every text as it is
 */
export function readTyped(
  text: string,
  numberFormat: string | null,
  locale: LocaleFacts,
  thisYear: number,
): Reading {
  if (text === '') return literal(null);
  if (patternOf(numberFormat).isText) return literal(text);
  if (text.startsWith("'")) return literal(text.slice(1));
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text, numberFormat: null };
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
  if (trimmed.length <= 5) {
    const upper = trimmed.toUpperCase();
    if (upper === 'TRUE') return literal(true);
    if (upper === 'FALSE') return literal(false);
  }
  return literal(text);
}
