import { MONTHS, WEEKDAYS } from '../calendar-names.ts';
import type { Section } from './number-pattern.ts';
import type { PatternPart } from './pattern-tokens.ts';
import { type WallTime, wallOfSerial } from './serial.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** Hours, minutes or seconds that have passed, in at least so many digits as the token has letters: `[hh]`. */
function elapsed(token: string, serial: number): string {
  const unit = { h: 24, m: 1440, s: 86_400 }[token[1] ?? 'h'] ?? 24;
  return String(Math.floor(serial * unit + 1e-6)).padStart(token.length - 2, '0');
}

/** `am/pm` is always written in capitals, `a/p` as it stands in the format. */
function halfOfDay(token: string, hour: number): string {
  if (token.length > 3) return hour < 12 ? 'AM' : 'PM';
  const letter = hour < 12 ? 'a' : 'p';
  return token.startsWith('A') ? letter.toUpperCase() : letter;
}

function ofMonth(token: string, { month }: WallTime): string {
  const name = MONTHS[month - 1] ?? '';
  if (token.length > 5) return name;
  return [String(month), two(month), name.slice(0, 3), name, name.slice(0, 1)][token.length - 1] ?? name;
}

function ofDay(token: string, { day, weekday }: WallTime): string {
  const name = WEEKDAYS[weekday] ?? '';
  return [String(day), two(day), name.slice(0, 3)][token.length - 1] ?? name;
}

function dateText(token: string, wall: WallTime, twelveHours: boolean): string {
  const one = token.length === 1;
  switch (token[0]) {
    case 'y':
      return token.length < 3 ? two(wall.year % 100) : String(wall.year).padStart(4, '0');
    case 'm':
      return ofMonth(token, wall);
    case 'd':
      return ofDay(token, wall);
    case 'n':
      return one ? String(wall.minute) : two(wall.minute);
    case 's':
      return one ? String(wall.second) : two(wall.second);
    default: {
      const hour = twelveHours ? wall.hour % 12 || 12 : wall.hour;
      return one ? String(hour) : two(hour);
    }
  }
}

/** A serial number of days under a section of days and times, texts being what the cell holds. */
export function shownMoment(serial: number, section: Section): string {
  const scale = 10 ** section.secondDecimals;
  const ticks = Math.round(serial * 86_400 * scale);
  const fraction = ((ticks % scale) + scale) % scale;
  const wall = wallOfSerial((ticks - fraction) / scale / 86_400);
  const text = (part: PatternPart): string => {
    if (part.kind === 'literal') return part.text;
    if (part.kind === 'seconds') return String(fraction).padStart(section.secondDecimals, '0');
    if (part.kind !== 'date') return '';
    if (part.token.startsWith('[')) return elapsed(part.token, serial);
    if (/^a/i.test(part.token)) return halfOfDay(part.token, wall.hour);
    return dateText(part.token, wall, section.twelveHours);
  };
  return section.parts.map(text).join('');
}
