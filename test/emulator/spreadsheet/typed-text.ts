import type { Raw } from './cell.ts';
import type { LocaleFacts } from './locale.ts';
import { patternOf } from './number-pattern.ts';
import { serialOfDay } from './serial.ts';

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
  const [, sign = '', body = '', exponent = '', percent = ''] = match;
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
  const number = Number(`${sign}${groups.join('') || '0'}.${decimals || '0'}${exponent}`);
  if (!Number.isFinite(number)) return null;
  if (percent !== '') return literal(number / 100, decimals ? '0.00%' : '0%');
  if (isCurrency) return literal(number, `#,##0${decimals ? '.00' : ''} "${locale.currency}"`);
  if (isGrouped) return literal(number, decimals ? '#,##0.00' : '#,##0');
  return literal(number);
}

function readTime(text: string): { serial: number; withSeconds: boolean } | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/i.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '', seconds, half] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  return {
    serial: (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400,
    withSeconds: seconds !== undefined,
  };
}

function fullYear(year: string | undefined, thisYear: number): number {
  if (year === undefined) return thisYear;
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

function readDay(
  text: string,
  locale: LocaleFacts,
  thisYear: number,
): { serial: number; format: string } | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) {
    const serial = serialOfDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return serial === null ? null : { serial, format: 'yyyy-mm-dd' };
  }
  const slashes = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (slashes === null) return null;
  const [, first, mark = '/', second, year] = slashes;
  const [day, month] = locale.dayFirst ? [first, second] : [second, first];
  const serial = serialOfDay(fullYear(year, thisYear), Number(month), Number(day));
  if (serial === null) return null;
  const shortest = locale.dayFirst ? `d${mark}m` : `m${mark}d`;
  return { serial, format: year === undefined ? shortest : locale.date };
}

function readMoment(text: string, locale: LocaleFacts, thisYear: number): Reading | null {
  const time = readTime(text);
  if (time !== null) return literal(time.serial, time.withSeconds ? 'hh:mm:ss' : 'hh:mm');
  const [dayText = '', timeText, ...more] = text.split(/\s+/);
  const day = readDay(dayText, locale, thisYear);
  if (day === null || more.length > 0) return null;
  if (timeText === undefined) return literal(day.serial, day.format);
  const clock = readTime(timeText);
  if (clock === null) return null;
  const format = `${day.format} ${clock.withSeconds ? 'hh:mm:ss' : 'hh:mm'}`;
  return literal(day.serial + clock.serial, format);
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
  const looksNumeric =
    (first >= 48 && first <= 57) || '-.,'.includes(trimmed[0] ?? 'x') || trimmed.includes(locale.currency);
  if (looksNumeric && trimmed.length < 40) {
    return readNumber(trimmed, locale) ?? readMoment(trimmed, locale, thisYear) ?? literal(text);
  }
  if (trimmed.length <= 5) {
    const upper = trimmed.toUpperCase();
    if (upper === 'TRUE') return literal(true);
    if (upper === 'FALSE') return literal(false);
  }
  return literal(text);
}
