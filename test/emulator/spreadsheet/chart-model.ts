import { type LineChange, mapLine, mapRect } from './line-change.ts';
import type { Rect } from './rect.ts';

/** An option of a chart as JSON: `title`, `legend`, `series`… */
export type ChartOption =
  | string
  | number
  | boolean
  | null
  | readonly ChartOption[]
  | { readonly [key: string]: ChartOption };

export type ChartOptionMap = { readonly [key: string]: ChartOption };

export interface ChartSource extends Rect {
  readonly sheetId: number;
}

/** The cell the upper left corner stands on, from 1, and how far from that cell's own corner, in pixels. */
export interface ChartAnchor {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** A chart over the cells of a sheet. Never changed in place. */
export interface ChartModel {
  /** Null until it is inserted. */
  readonly id: number | null;
  /** Name of `Charts.ChartType`. */
  readonly type: string;
  readonly sources: readonly ChartSource[];
  /** Negative: to be guessed from the cells. */
  readonly headers: number;
  readonly transposed: boolean;
  /** Names of `Charts.ChartMergeStrategy` and `Charts.ChartHiddenDimensionStrategy`. */
  readonly merge: string;
  readonly hiddenDimension: string;
  readonly options: ChartOptionMap;
  readonly anchor: ChartAnchor;
}

const isMap = (value: ChartOption | undefined): value is ChartOptionMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The option at a path such as `hAxis.title`; undefined where nothing was set. */
export function optionAt(options: ChartOptionMap, path: string): ChartOption | undefined {
  let found: ChartOption | undefined = options;
  for (const key of path.split('.')) {
    if (!isMap(found)) return undefined;
    found = found[key];
  }
  return found;
}

/** The options with one set by its path; what stands beside it stays. */
export function withOption(options: ChartOptionMap, path: string, value: ChartOption): ChartOptionMap {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...options, [key]: value };
  const inner = options[key];
  return { ...options, [key]: withOption(isMap(inner) ? inner : {}, rest.join('.'), value) };
}

/**
 * A chart after rows or columns of a sheet came, went or moved: what it reads follows as a named range does, and a chart of
 * that sheet stays beside the cell it was anchored to, or where that cell was.
 * @param isHost the chart stands on the changed sheet
 */
export function followedChart(
  chart: ChartModel,
  sheetId: number,
  change: LineChange,
  isHost: boolean,
): ChartModel {
  const sources = chart.sources.flatMap((source) => {
    if (source.sheetId !== sheetId) return [source];
    const rect = mapRect(source, change);
    return rect === null ? [] : [{ ...rect, sheetId }];
  });
  if (!isHost) return { ...chart, sources };
  const line = chart.anchor[change.axis];
  const at = mapLine(line, change) ?? Math.max(1, change.kind === 'delete' ? change.at : line);
  return { ...chart, sources, anchor: { ...chart.anchor, [change.axis]: at } };
}

/** A chart of a deleted sheet's data reads it no more. */
export function chartWithout(chart: ChartModel, sheetId: number): ChartModel {
  return { ...chart, sources: chart.sources.filter((source) => source.sheetId !== sheetId) };
}
