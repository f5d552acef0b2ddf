import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cellText } from '../../domain/report-cells.ts';
import type { ReportHeading, ReportRow, ReportTable } from '../../domain/report-document.ts';
import { appendixCitation } from '../../text/report-file.ts';
import { fitColumns } from './column-widths.ts';
import { SIZES, usableWidth } from './word-page.ts';
import { centred, type Letters, runs } from './word-text.ts';

/** An appendix: its title, the report it belongs to, and a table whose head comes again on each page. */

/** A millimetre. */
const CELL_MARGIN = 57;

interface CellLook {
  readonly letters: Letters;
  readonly align: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly width: number;
  readonly span?: number;
  /** Stays on the page of the row below. */
  readonly keepNext?: boolean;
}

const cell = (text: string, { letters, align, width, span = 1, keepNext = false }: CellLook): TableCell =>
  new TableCell({
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ alignment: align, keepNext, children: [...runs(text, letters)] })],
  });

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const rowOf = (row: ReportRow, table: ReportTable, widths: readonly number[], size: number): TableRow => {
  const letters = { size, bold: row.kind !== 'line' };
  const cells = row.kind === 'group' ? row.cells.slice(0, 1) : row.cells;
  return new TableRow({
    cantSplit: true,
    children: cells.map((each, index) =>
      row.kind === 'group'
        ? cell(cellText(each), {
            letters,
            align: AlignmentType.LEFT,
            width: usableWidth(table.landscape),
            span: table.columns.length,
            keepNext: true,
          })
        : cell(cellText(each), {
            letters,
            align: ALIGNMENTS[table.columns[index]?.align ?? 'left'],
            width: widths[index] ?? 0,
          }),
    ),
  });
};

const tableOf = (table: ReportTable): Table => {
  const { widths, size } = fitColumns(table, usableWidth(table.landscape), CELL_MARGIN * 2);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ heading }, index) =>
      cell(heading, {
        letters: { size, bold: true },
        align: AlignmentType.CENTER,
        width: widths[index] ?? 0,
      }),
    ),
  });
  return new Table({
    width: { size: usableWidth(table.landscape), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 20, bottom: 20 },
    rows: [head, ...table.rows.map((row) => rowOf(row, table, widths, size))],
  });
};

/** Everything on the pages of one appendix. */
export const appendixOf = (table: ReportTable, heading: ReportHeading): readonly (Paragraph | Table)[] => {
  const bold = { size: SIZES.body, bold: true };
  return [
    centred(table.number, bold),
    centred(table.title, bold),
    centred(appendixCitation(heading), { size: SIZES.placeAndDay, italics: true }, { after: 8 }),
    tableOf(table),
    ...table.notes.map(
      (note) =>
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          spacing: { before: 80 },
          children: [...runs(note, { size: 20, italics: true })],
        }),
    ),
  ];
};
