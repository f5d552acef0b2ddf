import type { Catalogue } from '../domain/catalogue.ts';
import type { ChartKey } from '../domain/report-document.ts';
import type { RoundKey } from '../domain/round.ts';
import type { SeasonFigures } from '../domain/season-figures.ts';
import type { ChartSet } from '../text/report-charts.ts';
import { chartSet, chartsToDraw, chartTitles, nothingToDraw } from '../text/report-charts.ts';
import { readBlueprint } from './blueprint.ts';
import { contentOf } from './cell.ts';
import type { Corner } from './layout.ts';
import { chartsRange } from './layout.ts';
import {
  BLOCK,
  blockValues,
  CHART_KEYS,
  chartPlaces,
  rowKey,
  SEASON_ROWS,
  SPARE_ROW,
} from './report-chart-block.ts';
import type { BlockGrid } from './report-chart-builder.ts';
import { barsAddress, dressBlock, insertReportChart, wholeGrid } from './report-chart-builder.ts';
import { COLUMNS } from './summary-cells.ts';
import type { WrittenReport } from './summary-tab.ts';
import { textOf } from './table.ts';
import type { EmbeddedChart, Range, Sheet, TabRead, Workbook } from './workbook.ts';
import { readNamed } from './workbook.ts';

/**
 * The charts of a report below it in its tab. A chart shows cells, so a report made again writes the cells; a chart is
 * built when it is missing and taken away when it has nothing to show. What people added, moved or restyled stays.
 */

/** What the charts of a report are drawn from. */
export interface ChartMaterial {
  readonly figures: SeasonFigures;
  readonly set: ChartSet;
  /** Those that have something to show. */
  readonly drawn: ReadonlySet<ChartKey>;
}

export const chartMaterial = (catalogue: Catalogue, figures: SeasonFigures): ChartMaterial => {
  const set = chartSet(catalogue, figures);
  return { figures, set, drawn: new Set(chartsToDraw(set, figures).map((chart) => chart.key)) };
};

/** A block as it stood before the report above it was written again. */
export interface StandingCharts {
  readonly sheet: Sheet;
  readonly range: Range;
  /**
   * Where each row of the block stands below the first: people may have put rows of their own between them. null when a row
   * of ours or a column was taken away: the block is left to them, and made again below.
   */
  readonly places: readonly number[] | null;
  /** Where its first row and column stood, from 1; null where nothing needs to be built, taken away or named. */
  readonly corner: Corner | null;
  readonly charts: ReadonlyMap<ChartKey, EmbeddedChart>;
  /** False where a run was cut off before it named the block. */
  readonly named: boolean;
}

const placesIn = (values: readonly (readonly unknown[])[]): readonly number[] | null => {
  const keys = values.map((line) => textOf(contentOf(line[COLUMNS.key])));
  const places = Array.from({ length: BLOCK.rows }, (_, row) => keys.indexOf(rowKey(row)));
  const ordered = places.every((place, row) => place > (places[row - 1] ?? -1));
  return ordered && values[0]?.length === BLOCK.columns ? places : null;
};

/** A run was cut off before it named the block: it stands among the rows below the report. */
const readBelow = ({ range }: TabRead): TabRead | null => {
  const sheet = range.getSheet();
  const row = range.getLastRow() + 1;
  const rows = sheet.getMaxRows() - row + 1;
  if (rows < BLOCK.rows) return null;
  const below = sheet.getRange(row, range.getColumn(), rows, BLOCK.columns);
  return { range: below, values: below.getValues() };
};

const keyOf = (chart: EmbeddedChart, grid: BlockGrid): ChartKey | undefined => {
  // The bars are the range that was added last.
  for (const range of chart.getRanges().reverse()) {
    const address = range.getA1Notation();
    const key = CHART_KEYS.find((each) => barsAddress(each, grid) === address);
    if (key) return key;
  }
  return undefined;
};

/** @param moved rows that the block has moved down since its corner was read */
const gridOf = (corner: Corner, moved: number, places: readonly number[]): BlockGrid => ({
  row: (index) => corner.row + moved + (places[index] ?? index),
  column: (index) => corner.column + index,
});

/** By its name, where its cells cannot be told. */
const keyByTitle = (chart: EmbeddedChart): ChartKey | undefined => {
  const title: unknown = chart.getOptions().get('title');
  return CHART_KEYS.find((key) => chartTitles[key] === title);
};

/** Which charts were drawn last: where one is missing, words say why. */
const drawnIn = (values: TabRead['values'], places: readonly number[]): readonly ChartKey[] =>
  CHART_KEYS.filter(
    (key) => values[places[chartPlaces[key].row] ?? 0]?.[COLUMNS.number] !== nothingToDraw[key],
  );

/**
 * The charts of a report that is there already; null when it has none. Reads only: four service calls, and two for each chart
 * of the tab when one of ours is missing or is to go. As many charts as were drawn last are taken for those.
 */
export const readCharts = (
  workbook: Workbook,
  key: RoundKey,
  report: TabRead,
  { drawn }: ChartMaterial,
): StandingCharts | null => {
  const named = readNamed(workbook, chartsRange(key));
  const read = named ?? readBelow(report);
  const places = read && placesIn(read.values);
  if (!read || !(named || places)) return null;
  const sheet = read.range.getSheet();
  const standing = sheet.getCharts();
  const settled =
    places !== null &&
    standing.length >= drawn.size &&
    drawnIn(read.values, places).join() === [...drawn].join();
  const needed = !(settled && named);
  const corner = needed ? { row: read.range.getRow(), column: read.range.getColumn() } : null;
  const charts = new Map<ChartKey, EmbeddedChart>();
  for (const chart of corner ? standing : []) {
    const known = places && corner ? keyOf(chart, gridOf(corner, 0, places)) : keyByTitle(chart);
    if (known) charts.set(known, chart);
  }
  return { sheet, range: read.range, places, corner, charts, named: named !== null };
};

/** Builds what is missing, takes away what has nothing to show. */
const settleCharts = (
  sheet: Sheet,
  grid: BlockGrid,
  standing: ReadonlyMap<ChartKey, EmbeddedChart>,
  drawn: ReadonlySet<ChartKey>,
): void => {
  for (const [key, chart] of standing) if (!drawn.has(key)) sheet.removeChart(chart);
  const missing = CHART_KEYS.filter((key) => drawn.has(key) && !standing.has(key));
  if (missing.length === 0) return;
  const plan = readBlueprint().reportTemplate;
  for (const key of missing) insertReportChart(sheet, key, grid, plan);
};

/** A tab just copied has the three charts of the template in their order, or none where a copy brings none along. */
const inOrder = (copied: readonly EmbeddedChart[]): ReadonlyMap<ChartKey, EmbeddedChart> =>
  new Map(copied.flatMap((chart, index) => (CHART_KEYS[index] ? [[CHART_KEYS[index], chart]] : [])));

/** Two calls, or two for each run of rows that people's own rows have torn apart. */
const writeRows = (
  range: Range,
  moved: number,
  places: readonly number[],
  values: (string | number)[][],
): void => {
  let from = 0;
  while (from < BLOCK.rows) {
    const first = places[from] ?? from;
    let to = from + 1;
    while (to < BLOCK.rows && places[to] === first + to - from) to += 1;
    range.offset(first + moved, 0, to - from, BLOCK.columns).setValues(values.slice(from, to));
    from = to;
  }
};

const nameBlock = (workbook: Workbook, key: RoundKey, sheet: Sheet, grid: BlockGrid): Range => {
  const first = grid.row(0);
  const range = sheet.getRange(first, grid.column(0), grid.row(BLOCK.rows - 1) - first + 1, BLOCK.columns);
  workbook.setNamedRange(chartsRange(key), range);
  return range;
};

/**
 * Writes the tables of the charts and sees to the charts themselves. A constant number of service calls: four in a tab just
 * copied from the template or with its charts, some seventy where all of them must be built.
 * @param standing what `readCharts` found before the report was written
 */
export const drawCharts = (
  workbook: Workbook,
  key: RoundKey,
  report: WrittenReport,
  standing: StandingCharts | null,
  { figures, set, drawn }: ChartMaterial,
): void => {
  const { sheet, grown } = report;
  const values = blockValues(figures, set, drawn);
  // Somebody may have moved the block to another tab: there its rows did not move with the report's.
  if (standing?.places && (grown === 0 || standing.sheet.getSheetId() === sheet.getSheetId())) {
    const { range, places, corner, charts, named } = standing;
    if (corner) {
      const grid = gridOf(corner, grown, places);
      settleCharts(standing.sheet, grid, charts, drawn);
      if (!named) nameBlock(workbook, key, standing.sheet, grid);
    }
    // Last: a run that is cut off leaves the words of the charts that stood there before, so that the next one looks again.
    writeRows(range, grown, places, values);
    return;
  }
  for (const chart of standing?.charts.values() ?? []) standing?.sheet.removeChart(chart);
  const { row, column } = report.corner();
  const grid = wholeGrid(row + report.rows, column);
  if (!report.copied) {
    sheet.insertRowsAfter(row + report.rows - 1, BLOCK.rows);
    dressBlock(sheet, grid, readBlueprint().reportTemplate);
  }
  nameBlock(workbook, key, sheet, grid).setValues(values);
  if (figures.rounds.length + figures.toCome.length < SEASON_ROWS) sheet.hideRows(grid.row(SPARE_ROW));
  settleCharts(sheet, grid, inOrder(report.copied ?? []), drawn);
};
