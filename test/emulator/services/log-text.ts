import { formatWithOptions } from 'node:util';
import { isFace } from '../strict.ts';
import { formatText } from './format-text.ts';

/**
 * A value as `Logger.log` writes it: as Java would, 100 as "100.0" and an object as "{key=value}". An object's `message`
 * stands for the whole.
 * Sources: the reference of class Logger for objects; tetsuooo.net/?p=338 for numbers, beside what `console.log` writes.
 */
export function loggerText(value: unknown, timeZone: string): string {
  const text = (each: unknown): string => loggerText(each, timeZone);
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return javaNumber(value);
  if (typeof value !== 'object' || isFace(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`;
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Date]') return javaDate(Number(value), timeZone);
  if (kind !== '[object Object]') return String(value);
  const message: unknown = Reflect.get(value, 'message');
  if (typeof message === 'string') return message;
  // An enum's member, or anything else that says what it is.
  if (typeof value.toString === 'function' && value.toString.length === 0) {
    const own = String(value);
    if (own !== '[object Object]') return own;
  }
  return `{${Object.entries(value)
    .map(([key, each]) => `${key}=${text(each)}`)
    .join(', ')}}`;
}

/** `Logger.log(format, values)`. */
export const loggerFormat = (format: string, values: readonly unknown[], timeZone: string): string =>
  formatText(
    format,
    values.map((value) => (typeof value === 'object' ? loggerText(value, timeZone) : value)),
    (placeholder) => placeholder,
  );

/** What `console.log` writes: a format and its values, or values side by side, as in Node. */
export const consoleText = (values: readonly unknown[]): string =>
  formatWithOptions(
    { depth: 4, breakLength: Number.POSITIVE_INFINITY, compact: 100 },
    ...values.map((value) => (isFace(value) ? String(value) : value)),
  );

/** Java's Double.toString. */
function javaNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (value === 0) return '0.0';
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

/** As `Sat Mar 07 08:30:00 GMT+07:00 2026`. */
function javaDate(ms: number, timeZone: string): string {
  if (Number.isNaN(ms)) return 'Invalid Date';
  const parts: Record<string, string> = {};
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    month: 'short',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    year: 'numeric',
    timeZoneName: 'longOffset',
  });
  for (const { type, value } of format.formatToParts(ms)) parts[type] = value;
  const { weekday, month, day, hour, minute, second, timeZoneName, year } = parts;
  return `${weekday} ${month} ${day} ${hour}:${minute}:${second} ${timeZoneName} ${year}`;
}
