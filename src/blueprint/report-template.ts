import type { ChartKey } from '../domain/report-document.ts';
import {
  CATEGORY,
  CATEGORY_ROWS,
  CHART_KEYS,
  chartPlaces,
  emptyBlock,
  HEADING,
  SEASON,
  SEASON_ROWS,
} from '../sheets/report-chart-block.ts';
import type { ReportTemplatePlan } from '../sheets/report-chart-builder.ts';
import { COLUMNS, PAGE_LAST_COLUMN } from '../sheets/summary-cells.ts';
import { chartAxes, chartTitles } from '../text/report-charts.ts';

/** How the charts below a report and the tables that they are drawn from look. */

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

/** How a cell of the block looks. */
interface BlockLook {
  readonly format: string;
  readonly size: number;
  readonly weight: 'bold' | 'normal';
  readonly align: 'left' | 'center' | 'right';
  readonly wrap: boolean;
}

const isTable = (row: number): boolean =>
  CHART_KEYS.some((key) => row >= chartPlaces[key].firstRow && row <= chartPlaces[key].lastRow);

const formatAt = (row: number, column: number): string => {
  if (row === SEASON || row === CATEGORY || column < COLUMNS.figures) return '@';
  const tenths = row < CATEGORY ? column === COLUMNS.figures + 1 : column === COLUMNS.figures + 2;
  return tenths ? '#,##0.0' : '#,##0';
};

const lookAt = (row: number, column: number): BlockLook => {
  if (!isTable(row))
    return {
      format: '@',
      size: row === HEADING ? 14 : 11,
      weight: row === HEADING ? 'bold' : 'normal',
      align: 'left',
      wrap: false,
    };
  const heads = row === SEASON || row === CATEGORY;
  const names = row > CATEGORY;
  return {
    format: formatAt(row, column),
    size: heads ? 9 : 10,
    weight: heads ? 'bold' : 'normal',
    align:
      names && column < COLUMNS.figures ? 'left' : heads || column < COLUMNS.figures ? 'center' : 'right',
    // A long name of a content flows over the empty cell beside it.
    wrap: heads,
  };
};

/** Of each cell of the block. */
const each = <Value>(of: (look: BlockLook) => Value): Value[][] =>
  emptyBlock().map((line, row) => line.map((_, column) => of(lookAt(row, column))));

export const reportTemplatePlan = (): ReportTemplatePlan => ({
  font: FONT,
  numberFormats: each((look) => look.format),
  fontSizes: each((look) => look.size),
  fontWeights: each((look) => look.weight),
  alignments: each((look) => look.align),
  wraps: each((look) => look.wrap),
  ruled: [
    { firstRow: SEASON, lastRow: SEASON + SEASON_ROWS, lastColumn: PAGE_LAST_COLUMN },
    { firstRow: CATEGORY, lastRow: CATEGORY + CATEGORY_ROWS, lastColumn: COLUMNS.figures + 2 },
  ],
  lines: BLACK,
  charts: Object.fromEntries(CHART_KEYS.map((key) => [key, optionsOf(key)] as const)) as Record<
    ChartKey,
    Readonly<Record<string, unknown>>
  >,
});
