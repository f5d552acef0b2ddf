import { MONTHS, WEEKDAYS } from '../calendar-names.ts';
import { Exception } from '../host-context.ts';
import { piecesOf } from './date-words.ts';
import { instantOf } from './zone.ts';

/** `Utilities.parseDate`: what SimpleDateFormat reads, as leniently. */

interface Reading {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  milli: number;
  /** Of the twelve-hour clock; null where the text does not say. */
  afternoon: boolean | null;
  /** Milliseconds ahead of UTC, where the text says. */
  offset: number | null;
}

const NUMBERS: Readonly<Record<string, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'milli'>> = {
  y: 'year',
  M: 'month',
  L: 'month',
  d: 'day',
  H: 'hour',
  k: 'hour',
  h: 'hour',
  K: 'hour',
  m: 'minute',
  s: 'second',
  S: 'milli',
};

/** How many letters of the text are one of the names, whole or by three letters, and which. */
function nameAt(
  text: string,
  names: readonly string[],
): { readonly place: number; readonly length: number } | null {
  const lower = text.toLowerCase();
  for (const cut of [9, 3]) {
    const place = names.findIndex((name) => lower.startsWith(name.slice(0, cut).toLowerCase()));
    const name = names[place];
    if (name !== undefined) return { place, length: Math.min(cut, name.length) };
  }
  return null;
}

/** Two digits are the year of that ending which is at most 80 years ago or 20 years to come. */
function fullYear(short: number, now: number): number {
  const from = new Date(now).getUTCFullYear() - 80;
  return from + ((((short - from) % 100) + 100) % 100);
}

function zoneAt(text: string): { readonly offset: number; readonly length: number } | null {
  const found = /^(?:(Z)|(?:GMT|UTC)?([+-])(\d\d?):?(\d\d)?|GMT|UTC)/.exec(text);
  if (found === null) return null;
  const [whole, , sign = '+', hours = '0', minutes = '0'] = found;
  return {
    offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000,
    length: whole.length,
  };
}

/** 31/02 is the third of March; what follows the text that was read is left alone. @throws Exception where the text does not follow the pattern */
export function parseDate(text: string, zone: string, pattern: string, now: number): number {
  const read: Reading = {
    year: 1970,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    milli: 0,
    afternoon: null,
    offset: null,
  };
  const unparseable = (): never => {
    throw new Exception(`Unparseable date: "${text}"`);
  };
  const pieces = piecesOf(pattern);
  let at = 0;
  /** Returns how many letters were read. */
  const take = (letter: string, length: number, touching: boolean): number => {
    const rest = text.slice(at);
    if ((letter === 'M' || letter === 'L') && length > 2) {
      const name = nameAt(rest, MONTHS) ?? unparseable();
      read.month = name.place + 1;
      return name.length;
    }
    if (letter === 'E') return (nameAt(rest, WEEKDAYS) ?? unparseable()).length;
    if (letter === 'a') {
      const half = /^[AP]M/i.exec(rest)?.[0] ?? unparseable();
      read.afternoon = half.toUpperCase() === 'PM';
      return 2;
    }
    if (letter === 'z' || letter === 'Z' || letter === 'X') {
      const found = zoneAt(rest) ?? unparseable();
      read.offset = found.offset;
      return found.length;
    }
    const field = NUMBERS[letter];
    if (field === undefined) throw new Error(`Utilities.parseDate with the letter ${letter} is not emulated`);
    // Fields that touch take as many digits as the pattern has letters; others take all they find.
    const found = new RegExp(`^ *\\d{1,${touching ? length : ''}}`).exec(rest)?.[0] ?? unparseable();
    const number = Number(found);
    const isShort = field === 'year' && length === 2 && found.trim().length === 2;
    read[field] = isShort ? fullYear(number, now) : letter === 'k' && number === 24 ? 0 : number;
    return found.length;
  };
  pieces.forEach((piece, place) => {
    if ('literal' in piece) {
      if (!text.startsWith(piece.literal, at)) unparseable();
      at += piece.literal.length;
      return;
    }
    const next = pieces[place + 1];
    at += take(piece.letter, piece.length, next !== undefined && 'letter' in next && next.letter in NUMBERS);
  });
  const hour = read.afternoon === null ? read.hour : (read.hour % 12) + (read.afternoon ? 12 : 0);
  const local = Date.UTC(read.year, read.month - 1, read.day, hour, read.minute, read.second, read.milli);
  return read.offset === null ? instantOf(local, zone) : local - read.offset;
}
