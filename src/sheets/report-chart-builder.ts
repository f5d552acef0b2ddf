import type { ChartKey } from '../domain/report-document.ts';
import { cellName } from './layout.ts';
import { BLOCK, chartPlaces, emptyBlock } from './report-chart-block.ts';
import { COLUMNS } from './summary-cells.ts';
import type { Range, Sheet } from './workbook.ts';

/** Google's embedded charts of a report. Each is built once: what it shows are cells, which a later run writes anew. */

/**
 * How the block of a report's charts and the charts themselves are dressed, of the blueprint: read where they are built, which a
 * copy of the template spares a report.
 */
export interface ReportTemplatePlan {
  readonly font: string;
  readonly numberFormats: string[][];
  readonly fontSizes: number[][];
  readonly fontWeights: ('bold' | 'normal')[][];
  readonly alignments: ('left' | 'center' | 'right')[][];
  readonly wraps: boolean[][];
  /** Blocks of cells with lines around them, from the column of numbers on; rows and columns from 0 within the block. */
  readonly ruled: readonly {
    readonly firstRow: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  }[];
  readonly lines: string;
  /** Options as Google's charts know them. */
  readonly charts: Readonly<Record<ChartKey, Readonly<Record<string, unknown>>>>;
}

/** Where the rows and columns of a block, from 0, stand on its sheet, from 1. */
export interface BlockGrid {
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
}

/** A block that nobody has put a row into. */
export const wholeGrid = (firstRow: number, firstColumn: number): BlockGrid => ({
  row: (row) => firstRow + row,
  column: (column) => firstColumn + column,
});

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const address = (grid: BlockGrid, firstRow: number, lastRow: number, first: number, last: number): string => {
  const at = (row: number, column: number): string => cellName(grid.row(row) - 1, grid.column(column) - 1);
  return `${at(firstRow, first)}:${at(lastRow, last)}`;
};

/** A1 of what a chart's bars are drawn from: by it a chart is known as ours, wherever somebody has dragged it. */
export const barsAddress = (key: ChartKey, grid: BlockGrid): string => {
  const { firstRow, lastRow, firstColumn, lastColumn } = chartPlaces[key];
  return address(grid, firstRow, lastRow, firstColumn, lastColumn);
};

/** Puts one chart on the sheet; about twenty service calls. */
export const insertReportChart = (
  sheet: Sheet,
  key: ChartKey,
  grid: BlockGrid,
  plan: ReportTemplatePlan,
): void => {
  const { firstRow, lastRow, row } = chartPlaces[key];
  const begun = sheet.newChart();
  const builder: Builder = (key === 'categories' ? begun.asBarChart() : begun.asColumnChart())
    .addRange(sheet.getRange(address(grid, firstRow, lastRow, COLUMNS.number, COLUMNS.number)))
    .addRange(sheet.getRange(barsAddress(key, grid)))
    .setNumHeaders(1)
    .setPosition(grid.row(row), grid.column(COLUMNS.number), 0, 0);
  const options = plan.charts[key];
  for (const option of Object.keys(options)) builder.setOption(option, options[option]);
  sheet.insertChart(builder.build());
};

/** Writes the keys of a block and dresses its tables; eleven service calls. @returns the block */
export const dressBlock = (sheet: Sheet, grid: BlockGrid, plan: ReportTemplatePlan): Range => {
  const block = sheet.getRange(grid.row(0), grid.column(0), BLOCK.rows, BLOCK.columns);
  block
    .setNumberFormats(plan.numberFormats)
    .setValues(emptyBlock())
    .setFontFamily(plan.font)
    .setFontSizes(plan.fontSizes)
    .setFontWeights(plan.fontWeights)
    .setHorizontalAlignments(plan.alignments)
    .setWraps(plan.wraps);
  sheet
    .getRangeList(
      plan.ruled.map(({ firstRow, lastRow, lastColumn }) =>
        address(grid, firstRow, lastRow, COLUMNS.number, lastColumn),
      ),
    )
    .setBorder(true, true, true, true, true, true, plan.lines, SpreadsheetApp.BorderStyle.SOLID);
  return block;
};
