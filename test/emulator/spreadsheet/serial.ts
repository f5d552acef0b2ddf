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

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Milliseconds that the zone's clocks are ahead of UTC at the instant. */
function offsetAt(zone: string, ms: number): number {
  const quarter = Math.floor(ms / 900_000);
  const key = `${zone}|${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const instant = quarter * 900_000;
  const parts: Record<string, string> = {};
  for (const part of formatterOf(zone).formatToParts(new Date(instant))) parts[part.type] = part.value;
  const number = (type: string): number => Number(parts[type] ?? 0);
  const wall = new Date(0);
  // The year before 1 is 1 before Christ; and `Date.UTC` would take 26 for 1926.
  wall.setUTCFullYear(
    parts['era']?.startsWith('B') ? 1 - number('year') : number('year'),
    number('month') - 1,
    number('day'),
  );
  wall.setUTCHours(number('hour'), number('minute'), number('second'));
  const offset = wall.getTime() - instant;
  offsets.set(key, offset);
  return offset;
}

export function isZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
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
