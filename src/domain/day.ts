declare const dayBrand: unique symbol;
declare const periodBrand: unique symbol;

/** A calendar day 'YYYY-MM-DD' that exists. Never an instant: it has no hour and no zone. */
export type Day = string & { readonly [dayBrand]: true };

/** A calendar month 'YYYY-MM'. */
export type Period = string & { readonly [periodBrand]: true };

/** 1 = Monday … 6 = Saturday, 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface DayParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly dayOfMonth: number;
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; `month` 1–12. 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

const numbersOf = (text: string): DayParts => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(5, 7)),
  dayOfMonth: Number(text.slice(8, 10)),
});

/** True for 'YYYY-MM-DD' naming a day that exists (31/02 does not), years 1900–2199. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, dayOfMonth } = numbersOf(text);
  return year >= 1900 && year < 2200 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** True for 'YYYY-MM'. */
export function isPeriod(text: string): text is Period {
  return /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`);
}

/** The day written 'YYYY-MM-DD'. Throws RangeError for anything else: for values known to be days, not for input. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

/** The month written 'YYYY-MM'. Throws RangeError for anything else. */
export function period(text: string): Period {
  if (!isPeriod(text)) throw new RangeError(`Not a month: ${text}`);
  return text;
}

/** Throws RangeError when the day does not exist; test with `daysInMonth` first where it may not. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day =>
  day(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`);

export const partsOf = (value: Day): DayParts => numbersOf(value);

export const periodOf = (value: Day): Period => period(value.slice(0, 7));

export const yearOfPeriod = (value: Period): number => Number(value.slice(0, 4));

export const monthOfPeriod = (value: Period): number => Number(value.slice(5, 7));

/** The day `dayOfMonth` of a month. Throws RangeError when the month is shorter. */
export const dayInPeriod = (value: Period, dayOfMonth: number): Day =>
  dayOf(yearOfPeriod(value), monthOfPeriod(value), dayOfMonth);

export function addMonths(value: Period, months: number): Period {
  const index = yearOfPeriod(value) * 12 + monthOfPeriod(value) - 1 + months;
  return period(`${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1, 2)}`);
}

/** Days since 1970-01-01, counting years from March so that a leap day comes last. */
export function dayNumber(value: Day): number {
  const { year, month, dayOfMonth } = numbersOf(value);
  const marchYear = month > 2 ? year : year - 1;
  const century = Math.floor(marchYear / 400);
  const yearOfCentury = marchYear - century * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfCentury =
    yearOfCentury * 365 + Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100) + dayOfYear;
  return century * 146097 + dayOfCentury - 719468;
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(count: number): Day {
  const shifted = count + 719468;
  const century = Math.floor(shifted / 146097);
  const dayOfCentury = shifted - century * 146097;
  const yearOfCentury = Math.floor(
    (dayOfCentury -
      Math.floor(dayOfCentury / 1460) +
      Math.floor(dayOfCentury / 36524) -
      Math.floor(dayOfCentury / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfCentury - (365 * yearOfCentury + Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return dayOf(yearOfCentury + century * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
}

export const addDays = (value: Day, days: number): Day => dayFromNumber(dayNumber(value) + days);

/** Whole days from the first day to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

export function weekday(value: Day): Weekday {
  // 1970-01-01 was a Thursday.
  const index = (((dayNumber(value) + 3) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? 1;
}

/** The gathering day by the rule "thứ 7 đầu tiên của tháng" (KH II.1). */
export function firstSaturday(value: Period): Day {
  const first = dayInPeriod(value, 1);
  return addDays(first, 6 - (weekday(first) % 7));
}

export const earlierDay = (a: Day, b: Day): Day => (a <= b ? a : b);
