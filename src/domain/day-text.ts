import {
  type Day,
  dayNumber,
  dayOf,
  daysInMonth,
  isDay,
  monthOfPeriod,
  type Period,
  partsOf,
  yearOfPeriod,
} from './day.ts';

export type TypedDay =
  | { readonly ok: true; readonly day: Day }
  /** `not-a-day`: not the shape of a day; `no-such-day`: 31/02; `year-missing`: "7/3" without a context. */
  | { readonly ok: false; readonly code: 'empty' | 'not-a-day' | 'no-such-day' | 'year-missing' };

const pad = (value: number): string => String(value).padStart(2, '0');

/** 'dd/MM/yyyy' */
export function formatDay(value: Day): string {
  const { year, month, dayOfMonth } = partsOf(value);
  return `${pad(dayOfMonth)}/${pad(month)}/${year}`;
}

/** The parts as official documents write them: a zero only before days below 10 and months 1 and 2 (NĐ 30/2020). */
export function documentParts(value: Day): {
  readonly day: string;
  readonly month: string;
  readonly year: string;
} {
  const { year, month, dayOfMonth } = partsOf(value);
  return { day: pad(dayOfMonth), month: month <= 2 ? pad(month) : String(month), year: String(year) };
}

/** '07/3/2026', '03/01/2026': the short form of official documents (NĐ 30/2020). */
export function formatDayOfDocument(value: Day): string {
  const { day, month, year } = documentParts(value);
  return `${day}/${month}/${year}`;
}

/** 'MM/yyyy' */
export const formatPeriod = (value: Period): string => `${pad(monthOfPeriod(value))}/${yearOfPeriod(value)}`;

/** 'MM-yyyy', for names of tabs, which may not hold every sign. */
export const periodForTab = (value: Period): string => `${pad(monthOfPeriod(value))}-${yearOfPeriod(value)}`;

function existing(year: number, month: number, dayOfMonth: number): TypedDay {
  if (year < 1900 || year > 2199 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) {
    return { ok: false, code: 'no-such-day' };
  }
  return { ok: true, day: dayOf(year, month, dayOfMonth) };
}

function nearestYear(month: number, dayOfMonth: number, near: Day): TypedDay {
  const year = partsOf(near).year;
  let best: TypedDay = { ok: false, code: 'no-such-day' };
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of [year - 1, year, year + 1]) {
    const found = existing(candidate, month, dayOfMonth);
    if (!found.ok) continue;
    const apart = Math.abs(dayNumber(found.day) - dayNumber(near));
    if (apart < distance) {
      best = found;
      distance = apart;
    }
  }
  return best;
}

/**
 * A day as people type it, day first: 'dd/MM/yyyy', 'd/M/yyyy', 'd/M/yy' (20yy), with '/', '-' or '.', also the
 * ISO form. 'd/M' takes the year that brings it nearest to `near`.
 */
export function parseDay(text: string, near: Day | null = null): TypedDay {
  const typed = text.normalize('NFC').replace(/\s+/g, '');
  if (typed === '') return { ok: false, code: 'empty' };
  if (isDay(typed)) return { ok: true, day: typed };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const full = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(typed);
  if (full) {
    const [, dayOfMonth, , month, year = ''] = full;
    const century = year.length === 2 ? 2000 : 0;
    return existing(century + Number(year), Number(month), Number(dayOfMonth));
  }
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(typed);
  if (!short) return { ok: false, code: 'not-a-day' };
  if (near === null) return { ok: false, code: 'year-missing' };
  return nearestYear(Number(short[2]), Number(short[1]), near);
}
