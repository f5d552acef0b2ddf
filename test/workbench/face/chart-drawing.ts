import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartSnapshot, WorkbookSnapshot } from '../../emulator/snapshot.ts';
import { chartData } from './chart-data.ts';
import { chartOption, chartSize } from './chart-option.ts';

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

function optionOf(chart: ChartSnapshot, workbook: WorkbookSnapshot): EChartsCoreOption | null {
  const data = chartData(chart, workbook);
  return data && chartOption(chart, data);
}

/** Draws into an element of the page; false for what is not drawn here. The caller disposes of what it got before. */
export function drawChart(
  holder: HTMLElement,
  chart: ChartSnapshot,
  workbook: WorkbookSnapshot,
): { dispose(): void } | null {
  const option = optionOf(chart, workbook);
  if (!option) return null;
  const drawing = init(holder, null, { renderer: 'svg', ...chartSize(chart) });
  drawing.setOption(option);
  return drawing;
}

/** The same drawing as a text, without a browser; null for what is not drawn here. */
export function chartSvg(chart: ChartSnapshot, workbook: WorkbookSnapshot): string | null {
  const option = optionOf(chart, workbook);
  if (!option) return null;
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...chartSize(chart) });
  try {
    drawing.setOption(option);
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}
