import { type Day, dayFromNumber, dayNumber, isDay } from './day.ts';

declare const instantBrand: unique symbol;
declare const minuteBrand: unique symbol;

/** A moment: ISO text with an offset, as '2026-03-01T08:00:00+07:00' or '2026-03-01T01:00:00.000Z'. */
export type Instant = string & { readonly [instantBrand]: true };

/** A minute on the commune's clock, 'YYYY-MM-DDTHH:mm'. It covers the whole minute: 23:59 reaches 23:59:59. */
export type LocalMinute = string & { readonly [minuteBrand]: true };

/** What the commune's clock shows at an instant. */
export interface LocalTime {
  readonly day: Day;
  /** minutes since midnight, 0–1439 */
  readonly minutes: number;
  /** 0–59 */
  readonly seconds: number;
}

/** Vietnam keeps +07:00 all year, so no zone table is needed and the host's zone is never asked. */
const COMMUNE_OFFSET_MINUTES = 7 * 60;
const MINUTES_IN_DAY = 24 * 60;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

interface ParsedInstant {
  /** minutes since 1970-01-01T00:00Z */
  readonly utcMinutes: number;
  readonly seconds: number;
}

function read(text: string): ParsedInstant | null {
  const [, date = '', hour = '', minute = '', second = '', zone = ''] = INSTANT.exec(text) ?? [];
  if (!isDay(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
  return {
    utcMinutes: dayNumber(date) * MINUTES_IN_DAY + Number(hour) * 60 + Number(minute) - offset,
    seconds: Number(second),
  };
}

function parsed(value: Instant): ParsedInstant {
  const result = read(value);
  if (!result) throw new RangeError(`Not an instant: ${value}`);
  return result;
}

const pad = (value: number): string => String(value).padStart(2, '0');

const clock = (minutes: number): string => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;

/** True for ISO text with seconds and an offset ('Z' or '+07:00'). */
export function isInstant(text: string): text is Instant {
  return read(text) !== null;
}

/** The instant written in `text`. Throws RangeError when it is none: for values known to be instants. */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`Not an instant: ${text}`);
  return text;
}

/** True for 'YYYY-MM-DDTHH:mm' with a day and a time that exist. */
export function isLocalMinute(text: string): text is LocalMinute {
  return /^.{10}T\d{2}:\d{2}$/.test(text) && read(`${text}:00Z`) !== null;
}

/** The local minute written in `text`. Throws RangeError when it is none. */
export function localMinute(text: string): LocalMinute {
  if (!isLocalMinute(text)) throw new RangeError(`Not a local minute: ${text}`);
  return text;
}

/** The commune's day and clock at an instant. */
export function localOf(value: Instant): LocalTime {
  const { utcMinutes, seconds } = parsed(value);
  const total = utcMinutes + COMMUNE_OFFSET_MINUTES;
  const days = Math.floor(total / MINUTES_IN_DAY);
  return { day: dayFromNumber(days), minutes: total - days * MINUTES_IN_DAY, seconds };
}

/** The commune's day at an instant. */
export const localDayOf = (value: Instant): Day => localOf(value).day;

/** The minute of the commune's clock that holds the instant. */
export function localMinuteOf(value: Instant): LocalMinute {
  const { day, minutes } = localOf(value);
  return localMinute(`${day}T${clock(minutes)}`);
}

export const minuteOn = (day: Day, minutes: number): LocalMinute => localMinute(`${day}T${clock(minutes)}`);

export const lastMinuteOf = (day: Day): LocalMinute => minuteOn(day, MINUTES_IN_DAY - 1);

export function dayOfMinute(value: LocalMinute): Day {
  const text = value.slice(0, 10);
  if (!isDay(text)) throw new RangeError(`Not a local minute: ${value}`);
  return text;
}

/** Minutes since midnight, 0–1439. */
export const minutesOfMinute = (value: LocalMinute): number =>
  Number(value.slice(11, 13)) * 60 + Number(value.slice(14, 16));

/** The instant at which the commune's clock shows the start of that minute, written with +07:00. */
export const toInstant = (value: LocalMinute): Instant => instant(`${value}:00+07:00`);

/** The same moment written with the commune's offset and whole seconds. */
export function inCommuneTime(value: Instant): Instant {
  const { day, minutes, seconds } = localOf(value);
  return instant(`${day}T${clock(minutes)}:${pad(seconds)}+07:00`);
}

/** Negative when `a` is earlier, 0 for the same second, positive when later. */
export function compareInstants(a: Instant, b: Instant): number {
  const first = parsed(a);
  const second = parsed(b);
  return (first.utcMinutes - second.utcMinutes) * 60 + first.seconds - second.seconds;
}

/** 'HH:mm dd/MM/yyyy' on the commune's clock. */
export const formatInstant = (value: Instant): string => formatMinute(localMinuteOf(value));

/** 'HH:mm dd/MM/yyyy' */
export const formatMinute = (value: LocalMinute): string =>
  `${value.slice(11)} ${value.slice(8, 10)}/${value.slice(5, 7)}/${value.slice(0, 4)}`;
