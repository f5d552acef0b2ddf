/** Words of dates, in English and with letters of SimpleDateFormat. */

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/** A part of a pattern: a letter and how often it stands there, or a text. */
export type DatePiece = { readonly letter: string; readonly length: number } | { readonly literal: string };

export function piecesOf(pattern: string): DatePiece[] {
  const pieces: DatePiece[] = [];
  for (const match of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g)) {
    const [text, quoted, letter] = match;
    if (letter !== undefined) pieces.push({ letter, length: text.length });
    else if (quoted !== undefined)
      pieces.push({ literal: quoted === '' ? "'" : quoted.replaceAll("''", "'") });
    else pieces.push({ literal: text });
  }
  return pieces;
}
