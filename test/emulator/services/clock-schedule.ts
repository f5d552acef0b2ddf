import { instantOf, wallOf } from './zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When a clock trigger runs. */
export type ClockSchedule =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'interval'; readonly ms: number }
  | ({ readonly kind: 'days'; readonly days: number } & TimeOfDay)
  /** Days of the week from Sunday 0; null is whatever day it was made on. */
  | ({ readonly kind: 'weeks'; readonly weeks: number; readonly weekday: number | null } & TimeOfDay)
  | ({ readonly kind: 'month'; readonly day: number } & TimeOfDay);

interface TimeOfDay {
  /** Any hour where the script did not say. */
  readonly hour: number | null;
  /** About this minute, 15 more or less; any within the hour where the script did not say. */
  readonly minute: number | null;
  readonly zone: string;
}

/** How often the trigger runs at the most, in milliseconds; null where it runs once. */
export function shortestPause(schedule: ClockSchedule): number | null {
  if (schedule.kind === 'once') return null;
  return schedule.kind === 'interval' ? schedule.ms : DAY;
}

/** Google takes a time of its own within what was asked for and keeps to it (platform-facts §3.8): here it follows from the trigger's id. */
function timeFor(
  { hour, minute }: TimeOfDay,
  id: string,
): { readonly hour: number; readonly minute: number } {
  const chance = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const near = minute === null ? chance % 60 : Math.min(59, Math.max(0, minute + (chance % 31) - 15));
  return { hour: hour ?? chance % 24, minute: near };
}

/** The first time after the instant, or, with `last`, the one that follows the time it ran last; null when there is none. */
export function nextRun(
  schedule: ClockSchedule,
  id: string,
  after: number,
  last: number | null = null,
): number | null {
  if (schedule.kind === 'once') return last === null ? Math.max(schedule.at, after) : null;
  if (schedule.kind === 'interval') {
    if (last === null) return after + schedule.ms;
    return last + (Math.floor((after - last) / schedule.ms) + 1) * schedule.ms;
  }
  const { hour, minute } = timeFor(schedule, id);
  const { zone } = schedule;
  const at = (days: number, from: number): number => {
    const { year, month, day } = wallOf(from, zone);
    return instantOf(Date.UTC(year, month - 1, day + days, hour, minute), zone);
  };
  const stepped = (step: number, fits: (instant: number) => boolean): number => {
    const from = last ?? after;
    for (let days = last === null ? 0 : step; ; days += last === null ? 1 : step) {
      const instant = at(days, from);
      if (instant > after && fits(instant)) return instant;
    }
  };
  if (schedule.kind === 'days') return stepped(schedule.days, () => true);
  if (schedule.kind === 'month') {
    for (let days = 0; ; days += 1) {
      const instant = at(days, after);
      if (instant > after && wallOf(instant, zone).day === schedule.day) return instant;
    }
  }
  const weekday = schedule.weekday ?? wallOf(last ?? after, zone).weekday;
  return stepped(7 * schedule.weeks, (instant) => wallOf(instant, zone).weekday === weekday);
}

/** What a clock trigger's event tells beside its mode: when it was due, in UTC. */
export function clockEvent(triggerUid: string, at: number): Readonly<Record<string, unknown>> {
  const { year, month, day, hour, minute, second, weekday } = wallOf(at, 'UTC');
  const firstWeekday = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const dayOfYear = (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / DAY;
  return {
    triggerUid,
    timezone: 'UTC',
    year,
    month,
    'day-of-month': day,
    'day-of-week': weekday || 7,
    'week-of-year': Math.floor((dayOfYear + firstWeekday) / 7) + 1,
    hour,
    minute,
    second,
  };
}
