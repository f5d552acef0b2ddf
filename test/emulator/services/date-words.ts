/** Words of dates in letters of SimpleDateFormat. */

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
