import { Exception } from '../host-context.ts';

/** `Utilities.formatDate` and `parseDate`: Java's SimpleDateFormat, digits only (platform-facts §8.3). */

interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milli: number;
}

type Piece = { readonly letter: string; readonly length: number } | { readonly literal: string };

function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g)) {
    const [text, quoted, letter] = match;
    if (letter !== undefined) pieces.push({ letter, length: text.length });
    else if (quoted !== undefined)
      pieces.push({ literal: quoted === '' ? "'" : quoted.replaceAll("''", "'") });
    else pieces.push({ literal: text });
  }
  return pieces;
}

/** Google accepts IANA names and `GMT+7`, `GMT+07:00`. */
function offsetAt(zone: string, ms: number): number {
  const fixed = /^(?:GMT|UTC)(?:([+-])(\d{1,2}):?(\d\d)?)?$/.exec(zone);
  if (fixed !== null) {
    const [, sign, hours = '0', minutes = '0'] = fixed;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  }
  const parts: Record<string, number> = {};
  for (const part of formatterOf(zone).formatToParts(ms)) parts[part.type] = Number(part.value);
  const wall = Date.UTC(
    parts['year'] ?? 0,
    (parts['month'] ?? 1) - 1,
    parts['day'],
    parts['hour'],
    parts['minute'],
    parts['second'],
  );
  return wall - Math.floor(ms / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, made);
    return made;
  } catch {
    throw new Exception(`Invalid argument: timeZone. Should be of type: String (${zone})`);
  }
}

function wallOf(ms: number, zone: string): Wall {
  const date = new Date(ms + offsetAt(zone, ms));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    milli: date.getUTCMilliseconds(),
  };
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

function offsetText(zone: string, ms: number, colon: boolean): string {
  const minutes = Math.round(offsetAt(zone, ms) / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60), 2)}${colon ? ':' : ''}${digits(size % 60, 2)}`;
}

function refuse(letter: string, length: number): never {
  const what = letter.repeat(length);
  if (letter === 'Y')
    throw new Error(`The pattern ${what} is the year of the week, not the year: write yyyy`);
  throw new Error(`The date pattern ${what} is not emulated: names depend on a language, write digits`);
}

/** @throws Error for patterns that give names or whose meaning is a known trap. */
export function formatDate(ms: number, zone: string, pattern: string): string {
  const wall = wallOf(ms, zone);
  return piecesOf(pattern)
    .map((piece) => {
      if ('literal' in piece) return piece.literal;
      const { letter, length } = piece;
      switch (letter) {
        case 'y':
          return length === 2 ? digits(wall.year % 100, 2) : digits(wall.year, length);
        case 'M':
          return length > 2 ? refuse(letter, length) : digits(wall.month, length);
        case 'd':
          return digits(wall.day, length);
        case 'H':
          return digits(wall.hour, length);
        case 'h':
          return digits(wall.hour % 12 === 0 ? 12 : wall.hour % 12, length);
        case 'm':
          return digits(wall.minute, length);
        case 's':
          return digits(wall.second, length);
        case 'S':
          return digits(wall.milli, length);
        case 'a':
          return wall.hour < 12 ? 'AM' : 'PM';
        case 'u':
          return digits(new Date(ms + offsetAt(zone, ms)).getUTCDay() || 7, length);
        case 'Z':
          return offsetText(zone, ms, false);
        case 'X':
          return length === 3 ? offsetText(zone, ms, true) : refuse(letter, length);
        default:
          return refuse(letter, length);
      }
    })
    .join('');
}

const FIELDS: Readonly<Record<string, keyof Wall>> = {
  y: 'year',
  M: 'month',
  d: 'day',
  H: 'hour',
  m: 'minute',
  s: 'second',
  S: 'milli',
};

/** As lenient as Java: 31/02 is the third of March. Throws where the text does not follow the pattern. */
export function parseDate(text: string, zone: string, pattern: string): number {
  const wall: { -readonly [K in keyof Wall]: number } = {
    year: 1970,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    milli: 0,
  };
  const pieces = piecesOf(pattern);
  let at = 0;
  pieces.forEach((piece, place) => {
    if ('literal' in piece) {
      if (!text.startsWith(piece.literal, at)) throw new Exception(`Unparseable date: "${text}"`);
      at += piece.literal.length;
      return;
    }
    const field = FIELDS[piece.letter];
    if (field === undefined || (piece.letter === 'M' && piece.length > 2)) refuse(piece.letter, piece.length);
    const next = pieces[place + 1];
    // Fields that touch take as many digits as the pattern has letters; others take all they find.
    const most = next !== undefined && 'letter' in next ? String(piece.length) : '';
    const found = new RegExp(`^\\d{1,${most}}`).exec(text.slice(at))?.[0];
    if (found === undefined) throw new Exception(`Unparseable date: "${text}"`);
    wall[field] = Number(found);
    at += found.length;
  });
  const local = Date.UTC(
    wall.year,
    wall.month - 1,
    wall.day,
    wall.hour,
    wall.minute,
    wall.second,
    wall.milli,
  );
  return local - offsetAt(zone, local - offsetAt(zone, local));
}
