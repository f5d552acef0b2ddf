import type { ChartKey } from '../domain/report-document.ts';
import { chartAxes, chartTitles } from '../text/report-charts.ts';
import { cellName } from './layout.ts';
import type { BlockLook } from './report-chart-block.ts';
import { BLOCK, blockTables, chartPlaces, emptyBlock, lookAt } from './report-chart-block.ts';
import { COLUMNS } from './summary-cells.ts';
import type { Range, Sheet } from './workbook.ts';

/** Google's embedded charts of a report. Each is built once: what it shows are cells, which a later run writes anew. */

const FONT = 'Times New Roman';
const BLACK = '#000000';

/** Pixels: the 165 mm between the margins of A4. */
const SIZE = { width: 624, height: 280 } as const;

/** Greys that differ in lightness, the weightiest series darkest: they stay apart in a grey print. */
const GREYS: Readonly<Record<ChartKey, readonly string[]>> = {
  forces: ['#1f1f1f', '#a6a6a6'],
  timeliness: ['#1f1f1f', '#6e6e6e', '#a6a6a6', '#d9d9d9'],
  categories: ['#6e6e6e'],
};

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

const text = (fontSize: number): object => ({ fontName: FONT, fontSize, color: BLACK });

const optionsOf = (key: ChartKey): Readonly<Record<string, unknown>> => {
  const { horizontal, vertical } = chartAxes[key];
  const axis = (title: string): object => ({ title, textStyle: text(10), titleTextStyle: text(11) });
  const single = GREYS[key].length === 1;
  return {
    ...SIZE,
    title: chartTitles[key],
    titleTextStyle: { ...text(13), bold: true },
    fontName: FONT,
    colors: GREYS[key],
    legend: single ? { position: 'none' } : { position: 'bottom', textStyle: text(11) },
    hAxis: { ...axis(horizontal), minValue: 0 },
    vAxis: { ...axis(vertical), minValue: 0 },
    ...(key === 'timeliness' ? { isStacked: true } : {}),
    useFirstColumnAsDomain: true,
    // The weightiest series alone: more labels would stand upon one another, and the table has every number.
    series: { 0: { dataLabel: 'value' } },
  };
};

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
export const insertReportChart = (sheet: Sheet, key: ChartKey, grid: BlockGrid): void => {
  const { firstRow, lastRow, row } = chartPlaces[key];
  const begun = sheet.newChart();
  const builder: Builder = (key === 'categories' ? begun.asBarChart() : begun.asColumnChart())
    .addRange(sheet.getRange(address(grid, firstRow, lastRow, COLUMNS.number, COLUMNS.number)))
    .addRange(sheet.getRange(barsAddress(key, grid)))
    .setNumHeaders(1)
    .setPosition(grid.row(row), grid.column(COLUMNS.number), 0, 0);
  const options = optionsOf(key);
  for (const option of Object.keys(options)) builder.setOption(option, options[option]);
  sheet.insertChart(builder.build());
};

const looks = <Value>(of: (look: BlockLook) => Value): Value[][] =>
  emptyBlock().map((line, row) => line.map((_, column) => of(lookAt(row, column))));

/** Writes the keys of a block and dresses its tables; eleven service calls. @returns the block */
export const dressBlock = (sheet: Sheet, grid: BlockGrid): Range => {
  const block = sheet.getRange(grid.row(0), grid.column(0), BLOCK.rows, BLOCK.columns);
  block
    .setNumberFormats(looks((look) => look.format))
    .setValues(emptyBlock())
    .setFontFamily(FONT)
    .setFontSizes(looks((look) => look.size))
    .setFontWeights(looks((look) => look.weight))
    .setHorizontalAlignments(looks((look) => look.align))
    .setWraps(looks((look) => look.wrap));
  sheet
    .getRangeList(
      blockTables.map(({ firstRow, lastRow, lastColumn }) =>
        address(grid, firstRow, lastRow, COLUMNS.number, lastColumn),
      ),
    )
    .setBorder(true, true, true, true, true, true, BLACK, SpreadsheetApp.BorderStyle.SOLID);
  return block;
};
