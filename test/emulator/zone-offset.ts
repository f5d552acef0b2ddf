/** How far the clocks of a zone (IANA name) are ahead of UTC: for days of a spreadsheet and dates of a script alike. */

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

/** Milliseconds that the zone's clocks are ahead of UTC at the instant. @throws RangeError for a zone that nobody knows */
export function offsetAt(zone: string, ms: number): number {
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
