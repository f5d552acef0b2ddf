import { Exception } from '../host-context.ts';
import { offsetAt as zoneOffsetAt } from '../zone-offset.ts';

/** Milliseconds by which the zone is ahead of UTC at an instant. Google accepts IANA names and `GMT+7`, `GMT+07:00`. */
export function offsetAt(zone: string, ms: number): number {
  const fixed = /^(?:GMT|UTC)(?:([+-])(\d{1,2}):?(\d\d)?)?$/.exec(zone);
  if (fixed !== null) {
    const [, sign, hours = '0', minutes = '0'] = fixed;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  }
  try {
    return zoneOffsetAt(zone, ms);
  } catch {
    throw new Exception(`Invalid argument: timeZone. Should be of type: String (${zone})`);
  }
}

/** The instant at which a clock in the zone shows this, given as if the clock stood in UTC. */
export const instantOf = (local: number, zone: string): number =>
  local - offsetAt(zone, local - offsetAt(zone, local));

/** A clock in the zone shows this; months from 1, days of the week from Sunday 0. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milli: number;
  readonly weekday: number;
}

export function wallOf(ms: number, zone: string): Wall {
  const date = new Date(ms + offsetAt(zone, ms));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    milli: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
  };
}
