/**
 * How a text that somebody typed or pasted is kept. Whatever is not named here comes back letter by letter, at every exit; what
 * is named cannot be kept by Google's cells, by the XML of a Word or Excel file, or by both, so it is settled once, on the way in.
 */

/**
 * No letters: control characters but the tab and the line feed, one half of a letter of two halves, and the two code points
 * that are none. XML may not hold them, escaped or not. We set some of them between texts ourselves (\u0001), so that
 * nobody can type our marks either.
 */
const NO_LETTERS = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;

/** Letters that are never seen: alone they say nothing, between others they are kept. */
const UNSEEN = /^[\s\p{Cf}]*$/u;

/**
 * The text as it is kept: composed (NFC), without blanks around it, its line breaks one line feed each, without what is no
 * letter. An apostrophe in front becomes ‘, for Sheets takes it as the sign that a text follows and may swallow it. A text in
 * which nothing can be seen is blank. Kept again it stays what it is.
 */
export const keptText = (typed: string): string => {
  const text = typed.replace(LINE_BREAKS, '\n').replace(NO_LETTERS, '').normalize('NFC').trim();
  if (UNSEEN.test(text)) return '';
  return text.replace(/^'+/, (apostrophes) => '‘'.repeat(apostrophes.length));
};

/** The same in one line, for what a cell of one line holds: each run of blanks and line breaks is one space. */
export const keptLine = (typed: string): string => keptText(typed).replace(/\s+/g, ' ');

/** The beginning of a text that may be a page long, with "…" behind; no letter is cut in half. */
export const beginningOf = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : text;
};

/** A name of a hamlet, an agency or a person, or a word of a setting: of a longer one the beginning is used. */
export const keptName = (typed: string): string => beginningOf(keptText(typed), 200);
