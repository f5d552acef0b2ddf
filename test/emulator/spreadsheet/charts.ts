import { Exception } from '../host-context.ts';
import { type ChartModel, type ChartSource, optionAt, withOption } from './chart-model.ts';
import { chartOption, NO_OPTIONS } from './chart-options.ts';
import {
  type Desk,
  type GoogleRange,
  googleFace,
  type Owned,
  own,
  ownedBy,
  type Place,
  selfOf,
  spotOf,
} from './desk.ts';
import { enumMember, enumName } from './enums.ts';
import { type Rect, requireOnGrid } from './rect.ts';
import { enforceSignatures } from './signature-check.ts';

type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleContainer = GoogleAppsScript.Spreadsheet.ContainerInfo;
type Types = GoogleAppsScript.Charts.ChartType;

interface ChartOwned extends Owned, Place {
  readonly kind: 'EmbeddedChart' | 'EmbeddedChartBuilder';
  readonly desk: Desk;
  readonly chart: ChartModel;
}

const isChart = (owned: Owned | null): owned is ChartOwned => owned?.kind === 'EmbeddedChart';

/** The chart given to `Sheet.insertChart` and the like. */
export function chartOf(argument: unknown): ChartModel {
  const owned = ownedBy(argument);
  if (!isChart(owned)) throw new Exception('Invalid argument: chart');
  return owned.chart;
}

function rangesOf({ desk, workbook, chart }: ChartOwned): GoogleRange[] {
  return chart.sources.flatMap(({ sheetId, ...rect }) => {
    const sheet = workbook.sheetById(sheetId);
    return sheet === null ? [] : [desk.range({ workbook, sheet }, rect)];
  });
}

function containerOf({ desk, chart }: ChartOwned): GoogleContainer {
  const { row, column, offsetX, offsetY } = chart.anchor;
  const container: GoogleContainer = {
    getAnchorRow: () => row,
    getAnchorColumn: () => column,
    getOffsetX: () => offsetX,
    getOffsetY: () => offsetY,
  };
  return googleFace('ContainerInfo', container, desk.context);
}

/** A chart as it was built or read: it changes no more; `modify()` leads to another. */
class FakeChart
  implements
    Pick<
      GoogleChart,
      | 'getChartId'
      | 'getContainerInfo'
      | 'getHiddenDimensionStrategy'
      | 'getMergeStrategy'
      | 'getNumHeaders'
      | 'getOptions'
      | 'getRanges'
      | 'getTransposeRowsAndColumns'
      | 'modify'
    >
{
  readonly [own]: ChartOwned;

  constructor(owned: ChartOwned) {
    this[own] = owned;
  }

  /** Null while the chart is on no sheet. */
  getChartId(): number | null {
    return this[own].chart.id;
  }

  getContainerInfo(): GoogleContainer {
    return containerOf(this[own]);
  }

  getHiddenDimensionStrategy(): GoogleAppsScript.Charts.ChartHiddenDimensionStrategy {
    return enumMember('ChartHiddenDimensionStrategy', this[own].chart.hiddenDimension);
  }

  getMergeStrategy(): GoogleAppsScript.Charts.ChartMergeStrategy {
    return enumMember('ChartMergeStrategy', this[own].chart.merge);
  }

  /** Negative where the headings are to be guessed. */
  getNumHeaders(): number {
    return this[own].chart.headers;
  }

  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    const { desk, chart } = this[own];
    const options = { get: (option: string): unknown => optionAt(chart.options, option) ?? null };
    return googleFace('ChartOptions', options, desk.context);
  }

  getRanges(): GoogleRange[] {
    return rangesOf(this[own]);
  }

  getTransposeRowsAndColumns(): boolean {
    return this[own].chart.transposed;
  }

  modify(): GoogleBuilder {
    return builderFace(this[own], this[own].chart);
  }
}

type Emulated = Exclude<keyof GoogleBuilder, 'asHistogramChart' | 'asScatterChart' | 'asTableChart'>;

const sameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Collects what a chart is to be. `build()` puts nothing on a sheet. */
class FakeChartBuilder implements Pick<GoogleBuilder, Emulated> {
  readonly [own]: ChartOwned;
  #chart: ChartModel;

  constructor(owned: ChartOwned) {
    this[own] = owned;
    this.#chart = owned.chart;
  }

  build(): GoogleChart {
    const { desk } = this[own];
    const owned: ChartOwned = { ...this[own], kind: 'EmbeddedChart', chart: this.#chart };
    return googleFace('EmbeddedChart', new FakeChart(owned), desk.context);
  }

  /** A range that is there already is not added again. */
  addRange(range: GoogleRange): GoogleBuilder {
    const { sheet, rect } = spotOf(range);
    const source = { ...rect, sheetId: sheet.id };
    const { sources } = this.#chart;
    const known = sources.some((other) => other.sheetId === sheet.id && sameRect(other, rect));
    return known ? this.#with({}) : this.#with({ sources: [...sources, source] });
  }

  removeRange(range: GoogleRange): GoogleBuilder {
    const { sheet, rect } = spotOf(range);
    const isOther = (other: ChartSource): boolean => other.sheetId !== sheet.id || !sameRect(other, rect);
    return this.#with({ sources: this.#chart.sources.filter(isOther) });
  }

  clearRanges(): GoogleBuilder {
    return this.#with({ sources: [] });
  }

  getRanges(): GoogleRange[] {
    return rangesOf({ ...this[own], chart: this.#chart });
  }

  getChartType(): Types {
    return enumMember('ChartType', this.#chart.type);
  }

  setChartType(type: Types): GoogleBuilder {
    return this.#with({ type: enumName('ChartType', type) ?? this.#chart.type });
  }

  getContainer(): GoogleContainer {
    return containerOf({ ...this[own], chart: this.#chart });
  }

  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): GoogleBuilder {
    const { rowCount, columnCount } = this[own].sheet.state;
    requireOnGrid({ row: anchorRowPos, column: anchorColPos, rows: 1, columns: 1 }, rowCount, columnCount);
    return this.#with({ anchor: { row: anchorRowPos, column: anchorColPos, offsetX, offsetY } });
  }

  setNumHeaders(headers: number): GoogleBuilder {
    return this.#with({ headers });
  }

  setOption(option: string, value: unknown): GoogleBuilder {
    return this.#with({ options: withOption(this.#chart.options, option, chartOption(option, value)) });
  }

  setTransposeRowsAndColumns(transpose: boolean): GoogleBuilder {
    return this.#with({ transposed: transpose });
  }

  setMergeStrategy(strategy: GoogleAppsScript.Charts.ChartMergeStrategy): GoogleBuilder {
    return this.#with({ merge: enumName('ChartMergeStrategy', strategy) ?? this.#chart.merge });
  }

  setHiddenDimensionStrategy(strategy: GoogleAppsScript.Charts.ChartHiddenDimensionStrategy): GoogleBuilder {
    const name = enumName('ChartHiddenDimensionStrategy', strategy);
    return this.#with({ hiddenDimension: name ?? this.#chart.hiddenDimension });
  }

  asAreaChart(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    return this.#as('AREA');
  }

  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return this.#as('BAR');
  }

  asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return this.#as('COLUMN');
  }

  asComboChart(): GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder {
    return this.#as('COMBO');
  }

  asHistogramChart(): GoogleAppsScript.Spreadsheet.EmbeddedHistogramChartBuilder {
    return this.#as('HISTOGRAM');
  }

  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return this.#as('LINE');
  }

  asPieChart(): GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder {
    return this.#as('PIE');
  }

  asScatterChart(): GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder {
    return this.#as('SCATTER');
  }

  asTableChart(): GoogleAppsScript.Spreadsheet.EmbeddedTableChartBuilder {
    return this.#as('TABLE');
  }

  /** The builders of one kind of chart have more setters, which are refused by name: they set options. */
  #as<T>(type: string): T {
    this.#chart = { ...this.#chart, type };
    return selfOf<T>(this);
  }

  #with(part: Partial<ChartModel>): GoogleBuilder {
    this.#chart = { ...this.#chart, ...part };
    return selfOf<GoogleBuilder>(this);
  }
}

/** As `Sheet.newChart()` begins: columns over nothing, at the first cell. */
const NEW_CHART: ChartModel = {
  id: null,
  type: 'COLUMN',
  sources: [],
  headers: -1,
  transposed: false,
  merge: 'MERGE_COLUMNS',
  hiddenDimension: 'IGNORE_BOTH',
  options: NO_OPTIONS,
  anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
};

interface ChartPlace extends Place {
  readonly desk: Desk;
}

function builderFace({ desk, workbook, sheet }: ChartPlace, chart: ChartModel): GoogleBuilder {
  const owned: ChartOwned = { kind: 'EmbeddedChartBuilder', desk, workbook, sheet, chart };
  return googleFace('EmbeddedChartBuilder', new FakeChartBuilder(owned), desk.context);
}

export const newChart = (place: ChartPlace): GoogleBuilder => builderFace(place, NEW_CHART);

export function chartFace({ desk, workbook, sheet }: ChartPlace, chart: ChartModel): GoogleChart {
  const owned: ChartOwned = { kind: 'EmbeddedChart', desk, workbook, sheet, chart };
  return googleFace('EmbeddedChart', new FakeChart(owned), desk.context);
}

enforceSignatures('EmbeddedChart', FakeChart, {});
enforceSignatures('EmbeddedChartBuilder', FakeChartBuilder, {
  addRange: 'Range',
  removeRange: 'Range',
  setChartType: 'enum:ChartType',
  setPosition: 'int,int,int,int',
  setNumHeaders: 'int',
  setOption: 'string,any',
  setTransposeRowsAndColumns: 'bool',
  setMergeStrategy: 'enum:ChartMergeStrategy',
  setHiddenDimensionStrategy: 'enum:ChartHiddenDimensionStrategy',
});
