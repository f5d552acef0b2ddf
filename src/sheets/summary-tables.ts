import type {
  ReportCell,
  ReportColumn,
  ReportDocument,
  ReportRow,
  ReportTable,
} from '../domain/report-document.ts';
import { appendixCitation } from '../text/report-file.ts';
import type { LaidCell, LaidRow, Look } from './summary-cells.ts';
import {
  COLUMNS,
  LANDSCAPE_LAST_COLUMN,
  PAGE_LAST_COLUMN,
  row,
  TABLE_SIZE,
  textCell,
} from './summary-cells.ts';
import type { SourceLink } from './summary-links.ts';
import { linkedNumber } from './summary-links.ts';

/** The appendices: drawn below the report, one column of the tab a column of the table. */

export interface LaidTable {
  readonly heading: readonly LaidRow[];
  /** Rows with lines around their cells; the first holds the headings of the columns. */
  readonly body: readonly LaidRow[];
  readonly below: readonly LaidRow[];
  readonly lastColumn: number;
  /** The column from which the last cell of each row runs to the end of the page; null where each cell keeps its column. */
  readonly wideFrom: number | null;
}

const pageEnd = (landscape: boolean): number => (landscape ? LANDSCAPE_LAST_COLUMN : PAGE_LAST_COLUMN);

const COUNT = '#,##0';
const TENTHS = '#,##0.0';

const cellAt = (column: number, cell: ReportCell, look: Look, link: SourceLink): LaidCell => {
  if (cell.kind === 'text') return textCell(column, cell.text, look);
  return {
    column,
    value: linkedNumber(cell.value, cell.source === null ? null : link(cell.source)),
    format: cell.decimals === 1 ? TENTHS : COUNT,
    look,
    note: cell.remark,
  };
};

/** Signs that stand for a missing number are centred, where the numbers themselves stand below each other. */
const alignOf = (cell: ReportCell, column: ReportColumn | undefined): ReportColumn['align'] => {
  const align = column?.align ?? 'left';
  return cell.kind === 'text' && align === 'right' ? 'center' : align;
};

const lineOf = (table: ReportTable, { kind, cells }: ReportRow, link: SourceLink): LaidRow => {
  const [first] = cells;
  if (kind === 'group' && first?.kind === 'text')
    return row(textCell(COLUMNS.number, first.text, { size: TABLE_SIZE, bold: true, overflow: true }));
  return row(
    ...cells.map((cell, index) =>
      cellAt(
        COLUMNS.number + index,
        cell,
        {
          size: TABLE_SIZE,
          bold: kind === 'total',
          align: alignOf(cell, table.columns[index]),
        },
        link,
      ),
    ),
  );
};

const heading = (table: ReportTable, document: ReportDocument): readonly LaidRow[] => [
  row(),
  row(textCell(COLUMNS.number, table.number, { bold: true, size: 14, overflow: true })),
  row(textCell(COLUMNS.number, table.title, { bold: true, overflow: true })),
  row(textCell(COLUMNS.number, appendixCitation(document.heading), { italic: true, overflow: true })),
];

/** From this share of the table's width on, a last column of text holds sentences. */
const SENTENCES = 1 / 4;

/** Such a column runs to the end of the page, for the columns of figures are too narrow for it. */
const wideFrom = ({ landscape, columns }: ReportTable): number | null => {
  const last = COLUMNS.number + columns.length - 1;
  const column = columns[columns.length - 1];
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const says = column?.align === 'left' && column.width >= whole * SENTENCES;
  return says && last < pageEnd(landscape) ? last : null;
};

export const laidTable = (table: ReportTable, document: ReportDocument, link: SourceLink): LaidTable => {
  const wide = wideFrom(table);
  return {
    heading: heading(table, document),
    body: [
      row(
        ...table.columns.map((column, index) =>
          textCell(COLUMNS.number + index, column.heading, {
            size: TABLE_SIZE,
            bold: true,
            align: 'center',
          }),
        ),
      ),
      ...table.rows.map((line) => lineOf(table, line, link)),
    ],
    below: table.notes.map((text) => row(textCell(COLUMNS.number, text, { size: 11, overflow: true }))),
    lastColumn: wide === null ? COLUMNS.number + table.columns.length - 1 : pageEnd(table.landscape),
    wideFrom: wide,
  };
};
