import { MONTHS, WEEKDAYS } from '../calendar-names.ts';
import { Exception } from '../host-context.ts';
import { type DatePiece, piecesOf } from './date-words.ts';
import { offsetAt, type Wall, wallOf } from './zone.ts';

/**
 * `Utilities.formatDate`: Java's SimpleDateFormat, as Google's reference says. Names are English whatever the locale
 * (believed from practice, and settled by the contract on an account).
 */

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** The full name where the pattern has four letters or more. */
const named = (name: string, length: number): string => (length >= 4 ? name : name.slice(0, 3));

function offsetText(zone: string, ms: number, form: 'Z' | 'hours' | 'plain' | 'colon'): string {
  const minutes = Math.round(offsetAt(zone, ms) / 60_000);
  if (minutes === 0 && form !== 'Z') return 'Z';
  const size = Math.abs(minutes);
  const hours = `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60), 2)}`;
  if (form === 'hours') return hours;
  return `${hours}${form === 'colon' ? ':' : ''}${digits(size % 60, 2)}`;
}

/** What Java calls zones in short that Node calls by their offset. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'Indochina Time': 'ICT',
  'Japan Standard Time': 'JST',
  'Korean Standard Time': 'KST',
  'China Standard Time': 'CST',
  'Hong Kong Standard Time': 'HKT',
  'Singapore Standard Time': 'SGT',
  'India Standard Time': 'IST',
  'Central European Standard Time': 'CET',
  'Central European Summer Time': 'CEST',
  'Eastern European Standard Time': 'EET',
  'Eastern European Summer Time': 'EEST',
  'Western European Standard Time': 'WET',
  'Western European Summer Time': 'WEST',
  'British Summer Time': 'BST',
  'Moscow Standard Time': 'MSK',
};

/** Java's name of a zone, as far as it can be told: `GMT+07:00`, `PST`. */
function zoneName(zone: string, ms: number, length: number): string {
  if (/^(?:GMT|UTC)$/.test(zone)) return zone;
  if (/^(?:GMT|UTC)[+-]/.test(zone)) return `GMT${offsetText(zone, ms, 'Z').replace(/(\d\d)$/, ':$1')}`;
  const named = (style: 'long' | 'short'): string => {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style });
    return format.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? '';
  };
  const name = length >= 4 ? named('long') : (SHORT_NAMES[named('long')] ?? named('short'));
  if (name.startsWith('GMT')) throw new Error(`The name of the zone ${zone} is not emulated: write Z`);
  return name;
}

/** Days since the first of January, from 1. */
const dayOfYear = ({ year, month, day }: Wall): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;

/** Weeks of Java's English locale: they begin on Sunday, and the week of the first of January is the first. */
function weekOf(wall: Wall): { readonly year: number; readonly week: number } {
  const first = new Date(Date.UTC(wall.year, 0, 1)).getUTCDay();
  const week = Math.floor((dayOfYear(wall) + first - 1) / 7) + 1;
  // A week whose Saturday lies in the next year is that year's first: the trap of writing YYYY for yyyy.
  const endsNextYear = wall.month === 12 && wall.day + (6 - wall.weekday) > 31;
  return endsNextYear ? { year: wall.year + 1, week: 1 } : { year: wall.year, week };
}

function field(
  { letter, length }: { letter: string; length: number },
  wall: Wall,
  ms: number,
  zone: string,
): string {
  switch (letter) {
    case 'G':
      return wall.year > 0 ? 'AD' : 'BC';
    case 'y':
      return length === 2 ? digits(wall.year % 100, 2) : digits(wall.year, length);
    case 'Y':
      return length === 2 ? digits(weekOf(wall).year % 100, 2) : digits(weekOf(wall).year, length);
    case 'M':
    case 'L':
      return length > 2 ? named(MONTHS[wall.month - 1] ?? '', length) : digits(wall.month, length);
    case 'w':
      return digits(weekOf(wall).week, length);
    case 'W':
      return digits(
        Math.floor((wall.day + new Date(Date.UTC(wall.year, wall.month - 1, 1)).getUTCDay() - 1) / 7) + 1,
        length,
      );
    case 'D':
      return digits(dayOfYear(wall), length);
    case 'd':
      return digits(wall.day, length);
    case 'F':
      return digits(Math.floor((wall.day - 1) / 7) + 1, length);
    case 'E':
      return named(WEEKDAYS[wall.weekday] ?? '', length);
    case 'u':
      return digits(wall.weekday || 7, length);
    case 'a':
      return wall.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return digits(wall.hour, length);
    case 'k':
      return digits(wall.hour || 24, length);
    case 'K':
      return digits(wall.hour % 12, length);
    case 'h':
      return digits(wall.hour % 12 || 12, length);
    case 'm':
      return digits(wall.minute, length);
    case 's':
      return digits(wall.second, length);
    case 'S':
      return digits(wall.milli, length);
    case 'z':
      return zoneName(zone, ms, length);
    case 'Z':
      return offsetText(zone, ms, 'Z');
    case 'X':
      return offsetText(zone, ms, length === 1 ? 'hours' : length === 2 ? 'plain' : 'colon');
    default:
      throw new Exception(`Illegal pattern character '${letter}'`);
  }
}

/** @throws Exception for letters that are none of SimpleDateFormat's */
export function formatDate(ms: number, zone: string, pattern: string): string {
  const wall = wallOf(ms, zone);
  const written = (piece: DatePiece): string =>
    'literal' in piece ? piece.literal : field(piece, wall, ms, zone);
  return piecesOf(pattern).map(written).join('');
}
