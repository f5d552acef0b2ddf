import { fingerprint } from '../domain/fingerprint.ts';
import type { AssembledReport } from '../text/report.ts';
import type { KeptTexts, OpenPlace } from '../text/report-places.ts';
import { HIDE, openPlace, writtenAt } from '../text/report-places.ts';
import { hiddenTitle, notesTitle, rerunNotes } from '../text/summary.ts';
import { placesByKey, reportRows } from './summary-body.ts';
import type { LaidCell, LaidRow, Look } from './summary-cells.ts';
import {
  COLUMNS,
  PAGE_LAST_COLUMN,
  PARAGRAPH_SIZE,
  row,
  TABLE_SIZE,
  TEXT_FORMAT,
  textCell,
  WIDTHS,
} from './summary-cells.ts';
import { keyCell, NOTES_KEY } from './summary-kept.ts';
import type { SourceLink } from './summary-links.ts';
import { laidTable } from './summary-tables.ts';

/** Rows and columns counted from 0. */
export interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The whole tab as grids of equal shape, one service call each. */
export interface SummaryLayout {
  readonly width: number;
  readonly values: (string | number)[][];
  readonly notes: string[][];
  readonly numberFormats: string[][];
  readonly fontSizes: number[][];
  readonly fontWeights: ('bold' | 'normal')[][];
  readonly fontStyles: ('italic' | 'normal')[][];
  readonly alignments: ('left' | 'center' | 'right')[][];
  readonly wraps: boolean[][];
  /** Blocks whose cells are merged across each row: the paragraphs, and the sentences of tables. */
  readonly merged: readonly Block[];
  /** Blocks of cells that have lines around them. */
  readonly ruled: readonly Block[];
  /** How each row is dressed, all of the above but what it says, as one short text. */
  readonly looks: readonly string[];
}

/** How the whole tab is dressed. */
export const looksOf = ({ looks }: SummaryLayout): string => fingerprint(looks.join());

/** Letters of Times New Roman 13 that go into one line of the page; cautiously. */
const LETTERS_IN_LINE = 76;
/** Pixels of a letter of size 10; cautiously. */
const SMALL_LETTER = 6.5;

const linesOf = (text: string, letters: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / letters)), 0);

/**
 * A row does not grow with text in merged cells, nor can each row's height be set without a call: a cell beside them that
 * holds nothing but line breaks makes the row as high as the text needs.
 */
const withHeight = (line: LaidRow, column: number, letters: number, size: number): LaidRow => {
  const last = line.cells[line.cells.length - 1];
  if (!last) return line;
  const breaks = '\n'.repeat(linesOf(String(last.value), letters) - 1);
  return { ...line, cells: [...line.cells, textCell(column, breaks, { size })] };
};

const lettersBetween = (first: number, last: number): number =>
  Math.floor(((last - first + 1) * WIDTHS.figure) / SMALL_LETTER);

const lastColumn = (rows: readonly LaidRow[]): number =>
  rows.reduce((most, line) => line.cells.reduce((last, cell) => Math.max(last, cell.column), most), 0);

const notesRows = (kept: KeptTexts, hidden: readonly OpenPlace[]): readonly LaidRow[] => {
  const place = openPlace(NOTES_KEY);
  const look: Look = { size: 11, overflow: true };
  return [
    row(),
    ...rerunNotes.map((text) => row(textCell(COLUMNS.number, text, { ...look, italic: true }))),
    row(textCell(COLUMNS.number, notesTitle, look)),
    { ...row(textCell(COLUMNS.number, writtenAt(place, kept), look)), open: [place] },
    ...hidden.flatMap((each) => [
      row(textCell(COLUMNS.number, hiddenTitle, { ...look, italic: true })),
      { ...row(textCell(COLUMNS.number, HIDE, look)), open: [each] },
    ]),
  ];
};

const gridOf = <Value>(
  rows: readonly LaidRow[],
  width: number,
  other: Value,
  of: (cell: LaidCell) => Value,
): Value[][] =>
  rows.map((line) => {
    const values: Value[] = new Array<Value>(width).fill(other);
    for (const cell of line.cells) values[cell.column] = of(cell);
    return values;
  });

/** The document as cells, with what the clerk wrote below it, and each figure leading where `link` says. */
export const layOut = (
  { document, places, hidden }: AssembledReport,
  kept: KeptTexts,
  link: SourceLink,
): SummaryLayout => {
  const rows: LaidRow[] = reportRows(document, placesByKey(places)).map((line) =>
    line.paragraph ? withHeight(line, PAGE_LAST_COLUMN + 1, LETTERS_IN_LINE, PARAGRAPH_SIZE) : line,
  );
  const first = rows.findIndex((line) => line.paragraph);
  const count = rows.filter((line) => line.paragraph).length;
  const block = (firstRow: number, rowCount: number, firstColumn: number, last: number): Block => ({
    firstRow,
    lastRow: firstRow + rowCount - 1,
    firstColumn,
    lastColumn: last,
  });
  const merged = [block(first, count, COLUMNS.number, PAGE_LAST_COLUMN)];
  const ruled: Block[] = [];
  for (const table of document.tables) {
    const { heading, body, below, lastColumn: end, wideFrom } = laidTable(table, document, link);
    rows.push(...heading);
    ruled.push(block(rows.length, body.length, COLUMNS.number, end));
    if (wideFrom !== null) merged.push(block(rows.length, body.length, wideFrom, end));
    rows.push(
      ...body.map((line) =>
        wideFrom === null ? line : withHeight(line, end + 1, lettersBetween(wideFrom, end), TABLE_SIZE),
      ),
      ...below,
    );
  }
  rows.push(...notesRows(kept, hidden));

  const width = lastColumn(rows) + 1;
  const grid = <Value>(other: Value, of: (cell: LaidCell) => Value): Value[][] =>
    gridOf(rows, width, other, of);
  const dress = {
    numberFormats: grid(TEXT_FORMAT, ({ format }) => format),
    fontSizes: grid(PARAGRAPH_SIZE, ({ look }) => look.size ?? PARAGRAPH_SIZE),
    fontWeights: grid<'bold' | 'normal'>('normal', ({ look }) => (look.bold ? 'bold' : 'normal')),
    fontStyles: grid<'italic' | 'normal'>('normal', ({ look }) => (look.italic ? 'italic' : 'normal')),
    alignments: grid<'left' | 'center' | 'right'>('left', ({ look }) => look.align ?? 'left'),
    wraps: grid(true, ({ look }) => look.overflow !== true).map(([, ...wraps]) => [false, ...wraps]),
  };
  const looks = rows.map((_, index) =>
    fingerprint(
      JSON.stringify([
        Object.values(dress).map((each) => each[index]),
        [merged, ruled].map((blocks) =>
          blocks
            .filter(({ firstRow, lastRow }) => firstRow <= index && index <= lastRow)
            .map(({ firstColumn, lastColumn }) => [firstColumn, lastColumn]),
        ),
      ]),
    ),
  );
  const values = grid<string | number>('', ({ value }) => value);
  rows.forEach((line, index) => {
    const cells = values[index];
    if (cells) cells[COLUMNS.key] = keyCell(line.open, looks[index] ?? '');
  });
  return { width, values, notes: grid('', ({ note }) => note), ...dress, merged, ruled, looks };
};
