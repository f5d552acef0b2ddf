import { formatPeriod } from '../domain/day-text.ts';
import type { ChartKey, ReportChart } from '../domain/report-document.ts';
import type { SeasonFigures } from '../domain/season-figures.ts';
import type { ChartSet } from '../text/report-charts.ts';
import { chartsNote, chartWords, nothingToDraw } from '../text/report-charts.ts';
import { COLUMNS, PAGE_LAST_COLUMN } from './summary-cells.ts';

/**
 * The block of cells below a report that its charts stand on and are drawn from: the numbers in small tables, so that a grey
 * print can be read too. Its size never changes; rows are known by the keys in the hidden first column.
 */

/** A season of the commune's plan has 13 rounds, one made by the rule has 12. */
export const SEASON_ROWS = 13;
export const CATEGORY_ROWS = 7;

/** Rows of 21 pixels under a chart of 280. */
const CHART_ROWS = 14;

/** Rows from 0 within the block; the first is left empty, a note follows the heading. */
export const HEADING = 1;
export const SEASON = 3;
const FORCES = SEASON + SEASON_ROWS + 2;
const TIMELINESS = FORCES + CHART_ROWS + 1;
export const CATEGORY = TIMELINESS + CHART_ROWS + 1;
const CATEGORIES = CATEGORY + CATEGORY_ROWS + 2;

export const BLOCK = { rows: CATEGORIES + CHART_ROWS, columns: PAGE_LAST_COLUMN + 1 } as const;

/** The row of the season's table that a season of 12 rounds leaves empty. */
export const SPARE_ROW = SEASON + SEASON_ROWS;

/** Where a chart stands and what it is drawn from; rows and columns from 0 within the block. */
export interface ChartPlace {
  readonly row: number;
  /** Rows of its table, the headings first. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const season = { firstRow: SEASON, lastRow: SEASON + SEASON_ROWS };

export const chartPlaces: Readonly<Record<ChartKey, ChartPlace>> = {
  forces: { ...season, row: FORCES, firstColumn: COLUMNS.figures, lastColumn: COLUMNS.figures + 1 },
  timeliness: { ...season, row: TIMELINESS, firstColumn: COLUMNS.figures + 2, lastColumn: PAGE_LAST_COLUMN },
  categories: {
    row: CATEGORIES,
    firstRow: CATEGORY,
    lastRow: CATEGORY + CATEGORY_ROWS,
    firstColumn: COLUMNS.figures + 2,
    lastColumn: COLUMNS.figures + 2,
  },
};

export const CHART_KEYS: readonly ChartKey[] = ['forces', 'timeliness', 'categories'];

export const rowKey = (row: number): string => `BD${row}`;

type Line = readonly (string | number)[];

const inCell = (value: number | null | undefined): string | number => value ?? '';

const valuesAt = (chart: ReportChart, index: number): Line =>
  chart.series.map(({ values }) => inCell(values[index]));

const seasonTable = (figures: SeasonFigures, { forces, timeliness }: ChartSet): readonly Line[] => {
  const rounds = [...figures.rounds.map(({ round }) => round), ...figures.toCome];
  const names = [...forces.series, ...timeliness.series].map(({ name }) => name);
  const lines = rounds.map(
    (round, index): Line => [
      forces.names[index] ?? '',
      formatPeriod(round.period),
      ...valuesAt(forces, index),
      ...valuesAt(timeliness, index),
    ],
  );
  return [[chartWords.round, chartWords.month, ...names], ...lines.slice(-SEASON_ROWS)];
};

const categoryTable = ({ shares, sent }: SeasonFigures, { categories }: ChartSet): readonly Line[] => [
  [
    chartWords.category,
    '',
    chartWords.hamlets,
    chartWords.sent,
    ...categories.series.map(({ name }) => name),
  ],
  ...shares.map(
    ({ hamlets }, index): Line => [
      categories.names[index] ?? '',
      '',
      hamlets,
      sent,
      ...valuesAt(categories, index),
    ],
  ),
];

/** The cells of the block. @param drawn the charts that will stand there; where one is missing, words say why. */
export const blockValues = (
  figures: SeasonFigures,
  set: ChartSet,
  drawn: ReadonlySet<ChartKey>,
): (string | number)[][] => {
  const grid = emptyBlock();
  const put = (row: number, lines: readonly Line[]): void =>
    lines.forEach((line, index) => {
      grid[row + index]?.splice(COLUMNS.number, line.length, ...line);
    });
  put(HEADING, [[chartWords.heading], [chartsNote(figures)]]);
  put(SEASON, seasonTable(figures, set));
  put(CATEGORY, categoryTable(figures, set));
  for (const key of CHART_KEYS) if (!drawn.has(key)) put(chartPlaces[key].row, [[nothingToDraw[key]]]);
  return grid;
};

/** The keys alone. */
export const emptyBlock = (): (string | number)[][] =>
  Array.from({ length: BLOCK.rows }, (_, row) => {
    const line = new Array<string | number>(BLOCK.columns).fill('');
    line[COLUMNS.key] = rowKey(row);
    return line;
  });
