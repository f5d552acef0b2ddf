import { noteMark } from '../text/round-check.ts';
import { palette } from './palette.ts';
import type { Range } from './workbook.ts';

/** Marks on cells that cannot be read: a note of ours and a colour; people's own notes stay. */

export interface Mark {
  /** Row and column from 0 within the marked range. */
  readonly row: number;
  readonly column: number;
  /** null where the cell is fine. */
  readonly message: string | null;
  /** Whether it gets our colour: what it holds counts nowhere, and no live format says so. */
  readonly coloured: boolean;
  /** Whether a mark that stood there before may have left a colour of ours: a live format's goes by itself. */
  readonly leavesColour: boolean;
  /** The colour the cell has when nothing is wrong with it. */
  readonly usual: string | null;
}

/**
 * The note without what we added to it before: its last line, where that begins with our mark. Ours are of one line, so what a
 * person wrote about "Sổ ra quân: " further up, or within a line, stays.
 */
const withoutOurs = (note: string): string => {
  const at = note.lastIndexOf('\n') + 1;
  return note.startsWith(noteMark, at) ? note.slice(0, Math.max(0, at - 1)) : note;
};

const withOurs = (own: string, ours: string): string => (own === '' ? ours : `${own}\n${ours}`);

/** The note of a cell with one line of ours, mark included, in place of what we had said before; what people wrote stays. */
export const noteWith = (note: string, ours: string): string => withOurs(withoutOurs(note), ours);

/**
 * Sets or clears our marks. One service call to read the notes, one to write them where something changes, and one more where a
 * colour comes or goes. Cells of the range that no mark names keep their notes; their colour is given by `usualAt`.
 */
export const setMarks = (
  range: Range,
  marks: readonly Mark[],
  usualAt: (row: number, column: number) => string | null,
): void => {
  const notes = range.getNotes();
  const colours = notes.map((line, row) => line.map((_, column) => usualAt(row, column)));
  let changed = false;
  let recoloured = false;
  for (const mark of marks) {
    const line = notes[mark.row];
    const note = line?.[mark.column];
    if (line === undefined || note === undefined) continue;
    const own = withoutOurs(note);
    const next = mark.message === null ? own : withOurs(own, `${noteMark}${mark.message}`);
    if (next !== note) {
      line[mark.column] = next;
      changed = true;
      recoloured ||= mark.coloured || (own !== note && mark.leavesColour);
    }
    const colourLine = colours[mark.row];
    if (colourLine) colourLine[mark.column] = mark.coloured ? palette.bad : mark.usual;
  }
  if (changed) range.setNotes(notes);
  if (recoloured) range.setBackgrounds(colours as string[][]);
};
