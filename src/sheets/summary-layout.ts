import type { Catalogue } from '../domain/catalogue.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import { LEFT_OPEN, notesTitle, rerunNote } from '../text/summary.ts';
import type { PaperFacts } from './summary-body.ts';
import { numberPlace, reportRows } from './summary-body.ts';
import type { KeptTexts, LaidRow, Look } from './summary-cells.ts';
import {
  COLUMNS,
  openPlace,
  PAGE_LAST_COLUMN,
  PARAGRAPH_SIZE,
  row,
  TEXT_FORMAT,
  textCell,
  writtenAt,
} from './summary-cells.ts';
import { keyCell, NOTES_KEY } from './summary-kept.ts';
import type { LaidTable } from './summary-tables.ts';
import { agencyTable, hamletTable, totalsTable } from './summary-tables.ts';

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
  readonly numberFormats: string[][];
  readonly fontSizes: number[][];
  readonly fontWeights: ('bold' | 'normal')[][];
  readonly fontStyles: ('italic' | 'normal')[][];
  readonly alignments: ('left' | 'center' | 'right')[][];
  readonly wraps: boolean[][];
  /** Rows of the paragraphs, counted from 0: one unbroken block. */
  readonly paragraphs: { readonly first: number; readonly count: number };
  /** Blocks of cells that have lines around them. */
  readonly ruled: readonly Block[];
}

/** Letters of Times New Roman 13 that go into one line of the page, cautiously. */
const LETTERS_IN_LINE = 76;

const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / LETTERS_IN_LINE)), 0);

/**
 * A row does not grow with text in merged cells, nor can each row's height be set without a call: a cell beside the page
 * that holds nothing but line breaks makes the row as high as the paragraph needs.
 */
const heightCell = (line: LaidRow): string => {
  const text = line.paragraph ? String(line.cells[0]?.value ?? '') : '';
  return '\n'.repeat(linesOf(text) - 1);
};

const HEIGHT_COLUMN = PAGE_LAST_COLUMN + 1;

const lastColumn = (rows: readonly LaidRow[]): number =>
  rows.reduce((most, line) => line.cells.reduce((last, cell) => Math.max(last, cell.column), most), 0);

const notesRows = (kept: KeptTexts): readonly LaidRow[] => {
  const place = openPlace(NOTES_KEY, LEFT_OPEN);
  const look: Look = { size: 11, overflow: true };
  return [
    row(),
    row(textCell(COLUMNS.number, rerunNote, { ...look, italic: true })),
    row(textCell(COLUMNS.number, notesTitle, look)),
    { ...row(textCell(COLUMNS.number, writtenAt(place, kept), look)), open: [place] },
  ];
};

const gridOf = <Value>(
  rows: readonly LaidRow[],
  width: number,
  other: Value,
  of: (cell: LaidRow['cells'][number]) => Value,
): Value[][] =>
  rows.map((line) => {
    const values: Value[] = new Array<Value>(width).fill(other);
    for (const cell of line.cells) values[cell.column] = of(cell);
    return values;
  });

export const layOut = (
  catalogue: Catalogue,
  summary: MonthlySummary,
  paper: PaperFacts,
  kept: KeptTexts,
): SummaryLayout => {
  const report = reportRows(catalogue, summary, paper, kept);
  const rows: LaidRow[] = [...report];
  const ruled: Block[] = [];
  const add = ({ heading, body, below }: LaidTable): void => {
    rows.push(...heading);
    const firstRow = rows.length;
    rows.push(...body);
    ruled.push({
      firstRow,
      lastRow: rows.length - 1,
      firstColumn: COLUMNS.number,
      lastColumn: lastColumn(body),
    });
    rows.push(...below);
  };
  const number = writtenAt(numberPlace(paper), kept);
  add(totalsTable(catalogue, summary, number));
  add(hamletTable(catalogue, summary, number));
  add(agencyTable(catalogue, summary, number));
  rows.push(...notesRows(kept));

  const width = lastColumn(rows) + 1;
  const values = gridOf<string | number>(rows, width, '', (cell) => cell.value);
  rows.forEach((line, index) => {
    const cells = values[index];
    if (!cells) return;
    cells[COLUMNS.key] = keyCell(line.open);
    if (line.paragraph) cells[HEIGHT_COLUMN] = heightCell(line);
  });
  return {
    width,
    values,
    numberFormats: gridOf(rows, width, TEXT_FORMAT, (cell) => cell.format),
    fontSizes: gridOf(rows, width, PARAGRAPH_SIZE, (cell) => cell.look.size ?? PARAGRAPH_SIZE),
    fontWeights: gridOf(rows, width, 'normal' as 'bold' | 'normal', (cell) =>
      cell.look.bold ? 'bold' : 'normal',
    ),
    fontStyles: gridOf(rows, width, 'normal' as 'italic' | 'normal', (cell) =>
      cell.look.italic ? 'italic' : 'normal',
    ),
    alignments: gridOf(
      rows,
      width,
      'left' as 'left' | 'center' | 'right',
      (cell) => cell.look.align ?? 'left',
    ),
    wraps: gridOf(rows, width, true, (cell) => cell.look.overflow !== true).map(([, ...wraps]) => [
      false,
      ...wraps,
    ]),
    paragraphs: {
      first: rows.findIndex((line) => line.paragraph),
      count: rows.filter((line) => line.paragraph).length,
    },
    ruled,
  };
};
