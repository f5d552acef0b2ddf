import { offsetAt } from '../zone-offset.ts';

/** Serial numbers of days, counted from 1899-12-30 as every spreadsheet counts, against instants in a zone. */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** Whether there is a day so many days from 1899-12-30: the clock of JavaScript ends after 100 million. */
export const isDayNumber = (serial: number): boolean => Math.abs(serial) < 99_900_000;

export function serialOfInstant(ms: number, zone: string): number {
  return (ms + offsetAt(zone, ms) - EPOCH) / DAY;
}

export function instantOfSerial(serial: number, zone: string): number {
  const wall = Math.round(serial * DAY) + EPOCH;
  const guess = wall - offsetAt(zone, wall);
  return wall - offsetAt(zone, guess);
}

/** Null for a day that no calendar has, such as 31/02. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return (date.getTime() - EPOCH) / DAY;
}

export function wallOfSerial(serial: number): WallTime {
  const date = new Date(Math.round(serial * 86_400) * 1000 + EPOCH);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}
