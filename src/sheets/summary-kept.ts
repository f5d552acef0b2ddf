import type { KeptTexts, OpenPlace } from '../text/report-places.ts';
import { REMARK_BEGINS } from '../text/report-remark.ts';
import { noteOnCell } from '../text/summary.ts';
import { contentOf } from './cell.ts';
import { COLUMNS } from './summary-cells.ts';
import { textOf } from './table.ts';

/**
 * The hidden first column of a report: what each row is. A row of ours says `auto`; a row with places for the clerk lists
 * each key with what was put there, so that whatever differs is known as the clerk's, wherever the row has moved. Behind it
 * stands how the row was dressed: where all rows still are what they would become, only what they say is written anew.
 */

/** Key of a row that is all the program's; the first row of a report is one. */
const AUTO = 'auto';

/** No line break: it would make the row higher. */
const SEPARATOR = ' ¦ ';

/** Within what was put at a place: what the office wrote into Cấu hình may hold the separator's sign. */
const escaped = (text: string): string => text.replace(/¦/g, '¦¦');
const unescaped = (text: string): string => text.replace(/¦¦/g, '¦');

/** In front of a row's looks. */
const LOOKS = '#';

/** Whether a cell of the hidden column, or of any other, says that its row is all the program's. */
export const isAuto = (cell: unknown): boolean =>
  cell === AUTO || (typeof cell === 'string' && cell.startsWith(AUTO + SEPARATOR));

/** Where rows that the clerk added go when they do not follow a place of his. */
export const NOTES_KEY = 'free.notes';

const FREE = 'free.';

/** @param looks of the row, as one short text without spaces */
export const keyCell = (open: readonly OpenPlace[], looks: string): string =>
  [
    ...(open.length === 0 ? [AUTO] : open.map(({ key, generated }) => `${key}=${escaped(generated)}`)),
    LOOKS + looks,
  ].join(SEPARATOR);

/** How each row was dressed when it was written; '' for one that is not ours or older than this. */
export const looksIn = (values: readonly (readonly unknown[])[]): readonly string[] =>
  values.map((line) => {
    const last = String(line[COLUMNS.key]).split(SEPARATOR).pop() ?? '';
    return last.startsWith(LOOKS) ? last.slice(LOOKS.length) : '';
  });

const PLACE = /^[a-z]+\.[a-z]+$/;

const placesOf = (key: string): readonly OpenPlace[] =>
  key.split(SEPARATOR).flatMap((part) => {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(at, 0));
    return PLACE.test(name) ? [{ key: name, generated: unescaped(part.slice(at + 1)) }] : [];
  });

interface FilledCell {
  readonly column: number;
  readonly text: string;
}

const filledCells = (values: readonly unknown[]): readonly FilledCell[] =>
  values.flatMap((raw, column) => {
    const text = column === COLUMNS.key ? '' : textOf(contentOf(raw));
    return text === '' ? [] : [{ column, text }];
  });

const joined = (cells: readonly FilledCell[]): string => cells.map((cell) => cell.text).join(' ');

/** The text of each place of a row: two halves of the heading are told apart by where they stand. */
const textsOf = (places: readonly OpenPlace[], cells: readonly FilledCell[]): readonly string[] => {
  if (places.length === 1) return [joined(cells)];
  return [
    joined(cells.filter((cell) => cell.column < COLUMNS.rightHalf)),
    joined(cells.filter((cell) => cell.column >= COLUMNS.rightHalf)),
  ];
};

export interface ClerkTexts {
  readonly kept: KeptTexts;
  /** What stands at each place that the tab still has: the clerk's text, else what was put there. */
  readonly standing: KeptTexts;
  /** No row of the tab says what it is: its hidden column is gone, and what the clerk wrote cannot be told apart. */
  readonly keysLost: boolean;
}

/**
 * Notes that people left on cells, as texts: the cells are written anew, so what they say moves to the notes below. A remark
 * of ours is known by how it begins.
 */
const notesLeft = (
  values: readonly (readonly unknown[])[],
  notes: readonly (readonly string[])[],
): readonly string[] =>
  notes.flatMap((line, row) =>
    line.flatMap((said, column) =>
      said === '' || said.startsWith(REMARK_BEGINS)
        ? []
        : [noteOnCell(textOf(contentOf(values[row]?.[column])), said)],
    ),
  );

/** What the clerk wrote into the tab: changed places by key; rows he added belong to the place above them. */
export const readClerkTexts = (
  values: readonly (readonly unknown[])[],
  notes: readonly (readonly string[])[] = [],
): ClerkTexts => {
  const kept = new Map<string, string>();
  const generated = new Map<string, string>();
  let known = 0;
  let filled = 0;
  let above: string | null = null;
  const add = (key: string, text: string): void => {
    const before = kept.get(key);
    kept.set(key, before === undefined ? text : `${before}\n${text}`);
  };
  for (const line of values) {
    const key = textOf(contentOf(line[COLUMNS.key]));
    const cells = filledCells(line);
    const places = placesOf(key);
    filled += cells.length;
    if (isAuto(key) || places.length > 0) known += 1;
    if (places.length > 0) {
      const texts = textsOf(places, cells);
      places.forEach((place, index) => {
        generated.set(place.key, place.generated);
        const text = texts[index] ?? '';
        if (text !== '' && text !== place.generated.trim()) add(place.key, text);
      });
      const first = places[0]?.key ?? '';
      above = first.startsWith(FREE) ? first : null;
    } else if (isAuto(key)) {
      above = null;
    } else if (cells.length > 0) {
      add(above ?? NOTES_KEY, joined(cells));
    }
  }
  for (const said of notesLeft(values, notes)) {
    // A run cut off before it took the note away has written it already.
    if (!(kept.get(NOTES_KEY) ?? '').split('\n').includes(said)) add(NOTES_KEY, said);
  }
  const standing = new Map([...generated, ...kept]);
  return { kept, standing, keysLost: known === 0 && filled > 0 };
};
