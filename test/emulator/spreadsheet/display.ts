import { MONTHS, WEEKDAYS } from '../calendar-names.ts';
import type { Raw } from './cell.ts';
import type { LocaleFacts } from './locale.ts';
import { patternOf, type Section } from './number-pattern.ts';
import { isDayNumber, wallOfSerial } from './serial.ts';

/** Half away from zero on the decimal spelling, as people round, not on the binary one. */
function rounded(value: number, decimals: number): string {
  const shifted = Number(`${value}e${decimals}`);
  if (!Number.isFinite(shifted)) return value.toFixed(Math.min(decimals, 15));
  return (Math.round(shifted) / 10 ** decimals).toFixed(decimals);
}

function grouped(integers: string, group: string): string {
  return integers.replace(/\B(?=(\d{3})+$)/g, group);
}

function digitsOf(value: number, section: Section, locale: LocaleFacts): string {
  const scaled = (value * 100 ** section.percents) / 1000 ** section.thousands;
  const [integers = '0', decimals = ''] = rounded(scaled, Math.min(section.maxDecimals, 15)).split('.');
  let shown = decimals;
  while (shown.length > section.minDecimals && shown.endsWith('0')) shown = shown.slice(0, -1);
  let whole = integers.padStart(section.minIntegers, '0');
  if (section.minIntegers === 0 && whole === '0') whole = '';
  if (section.grouped) whole = grouped(whole, locale.group);
  return shown === '' ? whole : `${whole}${locale.decimal}${shown}`;
}

/** A number under the default format: ten digits where it is no whole number, without grouping; PI() is 3.141592654. */
function generalNumber(value: number, locale: LocaleFacts): string {
  const size = Math.abs(value);
  const isLong = size >= 1e15 || (size > 0 && size < 1e-9);
  const shown = Number(value.toPrecision(Number.isInteger(value) && !isLong ? 15 : 10));
  const text = isLong ? shown.toExponential().toUpperCase() : plainSpelling(shown);
  return text.replace('.', locale.decimal);
}

/** 0.0000001, which JavaScript spells 1e-7. */
const plainSpelling = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(20).replace(/0+$/, '') : String(value);

/** The number as mantissa and power of ten, as `0.00E+00` shows it. */
function powerOf(value: number, section: Section): { readonly mantissa: number; readonly power: number } {
  if (value === 0) return { mantissa: 0, power: 0 };
  const [, power = '0'] = value.toExponential(section.maxDecimals).split('e');
  return { mantissa: value / 10 ** Number(power), power: Number(power) };
}

function datePart(token: string, serial: number, twelveHours: boolean): string {
  const wall = wallOfSerial(serial);
  const two = (value: number) => String(value).padStart(2, '0');
  const hour = twelveHours ? wall.hour % 12 || 12 : wall.hour;
  if (token.startsWith('[')) {
    const size = token.length - 2;
    const unit = { h: 24, m: 1440, s: 86_400 }[token[1] ?? 'h'] ?? 24;
    return String(Math.floor(serial * unit + 1e-6)).padStart(size, '0');
  }
  switch (token) {
    case 'yy':
    case 'y':
      return two(wall.year % 100);
    case 'm':
      return String(wall.month);
    case 'mm':
      return two(wall.month);
    case 'mmm':
      return (MONTHS[wall.month - 1] ?? '').slice(0, 3);
    case 'd':
      return String(wall.day);
    case 'dd':
      return two(wall.day);
    case 'ddd':
      return (WEEKDAYS[wall.weekday] ?? '').slice(0, 3);
    case 'h':
      return String(hour);
    case 'n':
      return String(wall.minute);
    case 'nn':
      return two(wall.minute);
    case 's':
      return String(wall.second);
    case 'ss':
      return two(wall.second);
    case 'am/pm':
      return wall.hour < 12 ? 'AM' : 'PM';
    case 'a/p':
      return wall.hour < 12 ? 'A' : 'P';
    default:
      if (token.startsWith('y')) return String(wall.year).padStart(4, '0');
      if (token.startsWith('h')) return two(hour);
      if (token.startsWith('s')) return two(wall.second);
      return token.startsWith('m') ? (MONTHS[wall.month - 1] ?? '') : (WEEKDAYS[wall.weekday] ?? '');
  }
}

function filled(section: Section, number: number, text: string, locale: LocaleFacts): string {
  const isPower = section.parts.some((part) => part.kind === 'exponent');
  const { mantissa, power } = isPower ? powerOf(number, section) : { mantissa: number, power: 0 };
  return section.parts
    .map((part) => {
      if (part.kind === 'exponent') {
        return `E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(part.digits, '0')}`;
      }
      if (part.kind === 'literal') return part.text;
      if (part.kind === 'text') return text;
      if (part.kind === 'date') return datePart(part.token, number, section.twelveHours);
      return digitsOf(mantissa, section, locale);
    })
    .join('');
}

function displayNumber(value: number, numberFormat: string | null, locale: LocaleFacts): string {
  const pattern = patternOf(numberFormat);
  const general = generalNumber(value, locale);
  if (pattern.isGeneral || pattern.isText) return general;
  const [positive, negative, zero] = pattern.sections;
  if (positive === undefined) return general;
  if (value === 0 && zero !== undefined) return filled(zero, 0, general, locale);
  if (positive.isDate && !isDayNumber(value)) return general;
  if (positive.isDate) return filled(positive, value, general, locale);
  if (value >= 0) return filled(positive, value, general, locale);
  if (negative !== undefined) return filled(negative, -value, general, locale);
  const shown = filled(positive, -value, general, locale);
  return /[1-9]/.test(shown) || !positive.hasDigits ? `-${shown}` : shown;
}

/** What the grid shows, as `getDisplayValue` gives it. */
export function displayOf(value: Raw, numberFormat: string | null, locale: LocaleFacts): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return displayNumber(value, numberFormat, locale);
  if (numberFormat === null || value === '') return value;
  const textSection = patternOf(numberFormat).sections[3];
  return textSection === undefined ? value : filled(textSection, 0, value, locale);
}
