import { keyOfCell } from '../domain/indicator-definition.ts';
import { contentOf } from './cell.ts';
import { mayReadOtherwise } from './literal-text.ts';
import { KEY_COLUMN } from './round-rows.ts';
import type { RoundTab } from './round-tab.ts';

/**
 * No lock keeps a person from inserting, moving or sorting rows and columns between the moment a tab is read and the moment its
 * cells are written: then they were written to places where other hamlets' entries stand. Looked for after each act.
 */

/** A block as it was written; row and column count from 0 within the tab's range. */
export interface WrittenBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
}

interface MovedCell {
  readonly row: number;
  readonly column: number;
  /** What stood there before it was written over; null for nothing. */
  readonly before: unknown;
}

type Values = readonly (readonly unknown[])[];

/** Whether a cell shows what was written: one of another row may have made a text of a number, and anything of a moment. */
const shows = (raw: unknown, written: unknown): boolean => {
  const content = contentOf(written ?? '');
  return typeof content === 'object' && content !== null ? true : String(content) === String(contentOf(raw));
};

const keyAt = (values: Values, row: number): string => keyOfCell(String(values[row]?.[KEY_COLUMN] ?? ''));

const codeAt = (values: Values, column: number): string => String(values[0]?.[column] ?? '');

/** What an entry held that was read before it was moved to where somebody else's was meant to be. New rows and columns held nothing. */
const beforeAt = (tab: RoundTab, key: string, code: string): unknown => {
  const [row, column] = [tab.rows[key], tab.columns[code]];
  const raw = row === undefined || column === undefined ? '' : tab.values[row]?.[column];
  return raw === '' || raw === undefined ? null : raw;
};

/**
 * Cells that were written where they were not meant to be, as the tab stands now, and that still hold what was written; null
 * where all stand as they stood. One service call. @param tab as it was read when the act was decided
 */
export const movedCells = (tab: RoundTab, blocks: readonly WrittenBlock[]): readonly MovedCell[] | null => {
  if (blocks.length === 0) return null;
  const now = tab.range.getValues();
  const stays = (row: number, column: number): boolean =>
    keyAt(now, row) === keyAt(tab.values, row) && codeAt(now, column) === codeAt(tab.values, column);
  let hasMoved = false;
  const cells = blocks.flatMap((block) =>
    block.values.flatMap((line, r) =>
      line.flatMap((written, c): readonly MovedCell[] => {
        const [row, column] = [block.row + r, block.column + c];
        if (stays(row, column)) return [];
        hasMoved = true;
        if (!shows(now[row]?.[column], written)) return [];
        return [{ row, column, before: beforeAt(tab, keyAt(now, row), codeAt(now, column)) }];
      }),
    ),
  );
  return hasMoved ? cells : null;
};

/** Gives the cells back what they held. Two service calls each: this happens in years once. */
export const putBackMoved = (tab: RoundTab, cells: readonly MovedCell[]): void => {
  for (const { row, column, before } of cells) {
    const cell = tab.range.offset(row, column, 1, 1);
    if (mayReadOtherwise(before)) cell.setNumberFormat('@');
    cell.setValue(before);
  }
};
