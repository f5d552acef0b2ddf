import { Exception } from '../host-context.ts';
import type { ChartModel } from './chart-model.ts';
import { chartFace, chartOf, newChart } from './charts.ts';
import { type GoogleSheet, own } from './desk.ts';
import { requireSheetEditable } from './sheet-base.ts';
import { SheetGroups } from './sheet-groups.ts';

type Emulated = 'newChart' | 'getCharts' | 'insertChart' | 'updateChart' | 'removeChart';
type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** The charts that stand over the cells of a sheet. */
export class SheetCharts extends SheetGroups implements Pick<GoogleSheet, Emulated> {
  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return newChart(this[own]);
  }

  getCharts(): GoogleChart[] {
    return this[own].sheet.state.charts.map((chart) => chartFace(this[own], chart));
  }

  insertChart(chart: GoogleChart): void {
    requireSheetEditable(this[own]);
    const model = chartOf(chart);
    if (model.id !== null) throw new Error('Sheet.insertChart of a chart that has a place is not emulated');
    if (model.sources.length === 0)
      throw new Error('Sheet.insertChart of a chart of no range is not emulated');
    const { workbook, sheet } = this[own];
    const id = workbook.newNumber();
    const state = sheet.change();
    state.charts = [...state.charts, { ...model, id }];
  }

  updateChart(chart: GoogleChart): void {
    const model = chartOf(chart);
    this.#replace(model, [model]);
  }

  removeChart(chart: GoogleChart): void {
    this.#replace(chartOf(chart), []);
  }

  #replace(chart: ChartModel, by: readonly ChartModel[]): void {
    requireSheetEditable(this[own]);
    const { sheet } = this[own];
    const { charts } = sheet.state;
    if (chart.id === null || !charts.some(({ id }) => id === chart.id))
      throw new Exception('The chart is not on this sheet.');
    sheet.change().charts = charts.flatMap((each) => (each.id === chart.id ? by : [each]));
  }
}
