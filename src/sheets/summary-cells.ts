import type { OpenPlace } from '../text/report-places.ts';

/** One tab of a report as rows of cells, before anything is written: what the tests read and the tab writer writes. */

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; 13 where nothing is said. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Text flows over the empty cells beside it instead of breaking: headings that are centred without merging. */
  readonly overflow?: boolean;
}

export interface LaidCell {
  /** Column counted from 0; column 0 holds the keys. */
  readonly column: number;
  readonly value: string | number;
  readonly format: string;
  readonly look: Look;
  /** What the cell's note says; '' for none. */
  readonly note: string;
}

export interface LaidRow {
  readonly open: readonly OpenPlace[];
  readonly cells: readonly LaidCell[];
  /** A paragraph over the width of the page. */
  readonly paragraph: boolean;
}

/** Text stays text, "=1+1" too. */
export const TEXT_FORMAT = '@';

export const PARAGRAPH_SIZE = 13;
export const TABLE_SIZE = 10;

/** Columns counted from 0: keys, the number of a line, its name, then figures. */
export const COLUMNS = { key: 0, number: 1, name: 2, figures: 3, rightHalf: 6 } as const;

/** The portrait page: columns 1–8. The appendices are landscape and go on to the right. */
export const PAGE_LAST_COLUMN = 8;
export const LANDSCAPE_LAST_COLUMN = 15;

/** Pixels: 60 + 136 + 6 × 72 = 628, near the 165 mm between the margins of A4; figures have room for 125.500.000. */
export const WIDTHS = { number: 60, name: 136, figure: 72 } as const;

export const textCell = (column: number, value: string, look: Look = {}): LaidCell => ({
  column,
  value,
  format: TEXT_FORMAT,
  look,
  note: '',
});

export const row = (...cells: readonly LaidCell[]): LaidRow => ({ open: [], cells, paragraph: false });

export const paragraph = (value: string, look: Look = {}): LaidRow => ({
  open: [],
  cells: [textCell(COLUMNS.number, value, look)],
  paragraph: true,
});
