import { addDays, type Day, daysBetween, weekday } from './day.ts';

/**
 * `holiday`: offices are closed. `working`: a weekend day worked to make up for a holiday.
 * `school-opening`, `school-break`: only schools are affected. `note`: worth knowing, changes nothing.
 */
export type CalendarKind = 'holiday' | 'working' | 'school-opening' | 'school-break' | 'note';

/** One stretch of the calendar, first and last day included. */
export interface CalendarEntry {
  readonly from: Day;
  readonly to: Day;
  readonly kind: CalendarKind;
  readonly name: string;
  /** False until someone has checked the days against a published decision. */
  readonly verified: boolean;
}

export type Calendar = readonly CalendarEntry[];

/** Why a day is not an ordinary working day. */
export type DayOff = 'saturday' | 'sunday' | 'holiday';

/** The entries of a calendar that contain the day. */
export const entriesOn = (calendar: Calendar, day: Day): readonly CalendarEntry[] =>
  calendar.filter((entry) => entry.from <= day && day <= entry.to);

/** What makes the day a day off: its weekend day first, then a holiday; empty on a working day (A8). */
export function daysOffOn(calendar: Calendar, day: Day): readonly DayOff[] {
  const entries = entriesOn(calendar, day);
  if (entries.some((entry) => entry.kind === 'working')) return [];
  const reasons: DayOff[] = [];
  if (weekday(day) === 6) reasons.push('saturday');
  if (weekday(day) === 7) reasons.push('sunday');
  if (entries.some((entry) => entry.kind === 'holiday')) reasons.push('holiday');
  return reasons;
}

const isWorkingDay = (calendar: Calendar, day: Day): boolean => daysOffOn(calendar, day).length === 0;

/** The day itself when offices work, else the next day they do. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1);
  return found;
}

/** The day itself when offices work, else the last day before it on which they do: when to remind (A8). */
export function workingDayUntil(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!isWorkingDay(calendar, found)) found = addDays(found, -1);
  return found;
}

const LONG_BREAK_DAYS = 3;

/**
 * The break of three days or more that ended at most `days` days before `day`, if any: people need an earlier
 * reminder (A11, A13).
 */
export const breakJustBefore = (calendar: Calendar, day: Day, days: number): CalendarEntry | null =>
  calendar.find(
    ({ kind, from, to }) =>
      kind === 'holiday' &&
      daysBetween(from, to) + 1 >= LONG_BREAK_DAYS &&
      to < day &&
      daysBetween(to, day) <= days,
  ) ?? null;
