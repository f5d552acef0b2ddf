/** Tone marks of Vietnamese in the order of the alphabet: none, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const TONE = /[\u0300\u0309\u0303\u0301\u0323]/g;
const MARK = /[\u0300-\u036f]/g;
const WORD = /(?:[a-z]|\u0111|[\u0300-\u036f])+/g;
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A key under which names that people take for the same are equal: NFC, single spaces, lower case, and the tone
 * moved to the end of its word, so that "Hoà" equals "Hòa" and "thuý" equals "thúy". Never for display.
 */
export function nameKey(text: string): string {
  const moved = tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(WORD, (word) => word.replace(TONE, '') + (word.match(TONE) ?? []).join(''));
  return moved.normalize('NFC');
}

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** A key for searching without tones or accents: "Đám Dín" gives "dam din". */
export const searchKey = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(MARK, '')
    .replace(/\u0111/g, 'd');

interface SortKey {
  /** Numbers as whole tokens, letters by place in the alphabet, in reading order. */
  readonly main: readonly number[];
  readonly tones: readonly number[];
}

const NUMBER_BASE = 1;
const LETTER_BASE = 1e12;

function sortKey(text: string): SortKey {
  const main: number[] = [];
  const tones: number[] = [];
  for (const token of tidy(text).toLowerCase().match(/\d+|./gu) ?? []) {
    if (/^\d/.test(token)) {
      main.push(NUMBER_BASE + Math.min(Number(token), LETTER_BASE / 2));
      tones.push(0);
      continue;
    }
    const tone = TONES.findIndex((mark) => token.normalize('NFD').includes(mark)) + 1;
    const letter = token.normalize('NFD').replace(TONE, '').normalize('NFC');
    const place = ALPHABET.indexOf(letter);
    if (place >= 0) main.push(LETTER_BASE + place);
    else main.push(/\s|[-–.,/]/.test(letter) ? 0 : LETTER_BASE * 2 + (letter.codePointAt(0) ?? 0));
    tones.push(tone);
  }
  return { main, tones };
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/**
 * Vietnamese order with natural numbers: 10 < 11 < 11A < Cẩm 2 < Đại Hà < Đám Dín. Letters first, tones break ties.
 * Apps Script may lack Vietnamese locale data, so the host's collation is never asked.
 */
export function compareNames(a: string, b: string): number {
  const first = sortKey(a);
  const second = sortKey(b);
  const difference = compareLists(first.main, second.main) || compareLists(first.tones, second.tones);
  if (difference !== 0) return difference;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** People are listed by given name, the last word, then by the rest. */
export function comparePeople(a: string, b: string): number {
  const given = (name: string): string => tidy(name).split(' ').pop() ?? '';
  return compareNames(given(a), given(b)) || compareNames(a, b);
}
