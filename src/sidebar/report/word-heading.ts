import {
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { ReportHeading } from '../../domain/report-document.ts';
import { boldLength } from './letter-widths.ts';
import { SIZES, usableWidth } from './word-page.ts';
import { centred, lineBeneath, runs } from './word-text.ts';

/** The head of the report by NĐ 30/2020: two columns without borders, then the kind of document and its subject. */

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

type Cell = ITableCellOptions['children'];

/** A table of two columns that nobody sees. Rows do not break over pages. */
export const twoColumns = (
  widths: readonly [left: number, right: number],
  rows: readonly (readonly [left: Cell, right: Cell])[],
): Table =>
  new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, side) =>
              new TableCell({ width: { size: widths[side] ?? 0, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  });

/** Lines are between a third and half of the text (NĐ 30/2020). */
const SHARE_OF_TEXT = 0.42;

const LEFT = Math.round(usableWidth(false) * 0.42);
const RIGHT = usableWidth(false) - LEFT;

const shareOf = (text: string, size: number): number => boldLength(text, size) * SHARE_OF_TEXT;

const headTable = (heading: ReportHeading): Table =>
  twoColumns(
    [LEFT, RIGHT],
    [
      [
        [
          centred(heading.parent, { size: SIZES.country }),
          centred(heading.office, { size: SIZES.country, bold: true }),
          lineBeneath(shareOf(heading.office, SIZES.country), LEFT, { before: 2 }),
        ],
        [
          centred(heading.country, { size: SIZES.country, bold: true }),
          centred(heading.motto, { size: SIZES.motto, bold: true }),
          lineBeneath(boldLength(heading.motto, SIZES.motto), RIGHT, { before: 2 }),
        ],
      ],
      [
        [centred(heading.number, { size: SIZES.placeAndDay }, { before: 6 })],
        [centred(heading.placeAndDay, { size: SIZES.placeAndDay, italics: true }, { before: 6 })],
      ],
    ],
  );

/** Everything above the opening sentence. */
export const headOf = (heading: ReportHeading): readonly (Paragraph | Table)[] => {
  const bold = { size: SIZES.body, bold: true };
  const lastLine = heading.subject[heading.subject.length - 1] ?? '';
  return [
    headTable(heading),
    centred(heading.kind, bold, { before: 18 }),
    ...heading.subject.map((line) => centred(line, bold)),
    lineBeneath(shareOf(lastLine, SIZES.body), usableWidth(false), { before: 3, after: 12 }),
    new Paragraph({
      alignment: 'center',
      spacing: { before: 120, after: 240 },
      children: [...runs(heading.addressee, { size: SIZES.body })],
    }),
  ];
};
