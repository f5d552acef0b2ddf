import type { LocaleFacts } from './locale.ts';
import { serialOfDay } from './serial.ts';

/** A day, a time of day or both as somebody types them, with the format the cell gets. */
export interface Moment {
  readonly serial: number;
  readonly format: string;
}

function readTime(text: string, locale: LocaleFacts): Moment | null {
  const match = /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/i.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '', seconds, half] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const serial = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  // More than a day is how long something lasts.
  if (hour > 23) return { serial, format: '[h]:mm:ss' };
  const clock = `${locale.hour}:mm${seconds === undefined ? '' : ':ss'}`;
  return { serial, format: half === undefined ? clock : `${clock} am/pm` };
}

function fullYear(year: string | undefined, thisYear: number): number {
  if (year === undefined) return thisYear;
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONG_MONTHS =
  'january february march april may june july august september october november december'.split(' ');

/** `Jan 5, 2026`, `January 5, 2026`, `5 Jan 2026`, `5-Jan-2026`; without a year, of this one. */
function readNamedDay(text: string, thisYear: number): Moment | null {
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:,? (\d{4}))?$/i.exec(text);
  const dayFirst = /^(\d{1,2})([ -])([a-z]{3,9})(?:\2(\d{4}))?$/i.exec(text);
  const [name = '', day = '', year] = monthFirst
    ? monthFirst.slice(1)
    : [dayFirst?.[3], dayFirst?.[1], dayFirst?.[4]];
  const short = MONTHS.indexOf(name.toLowerCase());
  const month = short >= 0 ? short : LONG_MONTHS.indexOf(name.toLowerCase());
  if (month < 0) return null;
  const serial = serialOfDay(fullYear(year, thisYear), month + 1, Number(day));
  if (serial === null) return null;
  const spelt = name.length === 3 ? 'mmm' : 'mmmm';
  const mark = dayFirst?.[2] ?? ' ';
  const [shortest, ending] = monthFirst ? [`${spelt} d`, ', yyyy'] : [`d${mark}${spelt}`, `${mark}yyyy`];
  return { serial, format: year === undefined ? shortest : `${shortest}${ending}` };
}

function readDay(text: string, locale: LocaleFacts, thisYear: number): Moment | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (iso) {
    const serial = serialOfDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const mark = text.includes('/') ? '/' : '-';
    return serial === null ? null : { serial, format: `yyyy${mark}mm${mark}dd` };
  }
  const slashes = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (slashes === null) return locale.englishMonths ? readNamedDay(text, thisYear) : null;
  const [, first, mark = '/', second, year] = slashes;
  const [day, month] = locale.dayFirst ? [first, second] : [second, first];
  const serial = serialOfDay(fullYear(year, thisYear), Number(month), Number(day));
  if (serial === null) return null;
  const shortest = locale.dayFirst ? `d${mark}m` : `m${mark}d`;
  return { serial, format: year === undefined ? shortest : locale.date };
}

/** Null for a text that is no moment under the locale. */
export function readMoment(text: string, locale: LocaleFacts, thisYear: number): Moment | null {
  const time = readTime(text, locale);
  if (time !== null) return time;
  const whole = readDay(text, locale, thisYear);
  if (whole !== null) return whole;
  const parts = /^(\S.*?)\s+(\d{1,2}:\d{2}.*)$/.exec(text);
  if (parts === null) return null;
  const day = readDay(parts[1] ?? '', locale, thisYear);
  const clock = readTime(parts[2] ?? '', locale);
  if (day === null || clock === null || clock.serial >= 1) return null;
  return { serial: day.serial + clock.serial, format: `${day.format} ${clock.format}` };
}
