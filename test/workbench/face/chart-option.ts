import type { EChartsCoreOption } from 'echarts/core';
import type { ChartSnapshot } from '../../emulator/snapshot.ts';
import type { ChartData } from './chart-data.ts';

/** A chart's own options, as it was told to Google, in the words of the chart library. */

type Options = { readonly [key: string]: unknown };

const FALLBACK_COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];

/** Google's default size of an embedded chart. */
const DEFAULT_SIZE = { width: 600, height: 371 };

const inner = (options: Options, key: string): Options => {
  const value = options[key];
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
};

const text = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);
const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

export function chartSize({ options }: ChartSnapshot): { readonly width: number; readonly height: number } {
  return {
    width: number(options['width'], DEFAULT_SIZE.width),
    height: number(options['height'], DEFAULT_SIZE.height),
  };
}

export const chartTitle = ({ options }: ChartSnapshot): string => text(options['title']);

interface Style {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly color: string;
  readonly fontWeight: 'bold' | 'normal';
}

function styleOf(options: Options, style: Options, size: number): Style {
  return {
    fontFamily: text(style['fontName'], text(options['fontName'], 'Arial')),
    fontSize: number(style['fontSize'], size),
    color: text(style['color'], '#000000'),
    fontWeight: style['bold'] === true ? 'bold' : 'normal',
  };
}

/** "1.234,5", as the sheet shows it. */
export function localNumber(value: number): string {
  const [whole = '', tenths = '0'] = Math.abs(value).toFixed(1).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${tenths === '0' ? '' : `,${tenths}`}`;
}

const labelOf = ({ value }: { value?: unknown }): string =>
  typeof value === 'number' ? localNumber(value) : '';

function colorsOf(options: Options): readonly string[] {
  const colors = options['colors'];
  return Array.isArray(colors) ? colors.map((color) => text(color)) : FALLBACK_COLORS;
}

const stacked = (value: unknown): boolean => value === true || value === 'true' || value === 'absolute';

/** The kinds that are drawn here, by the name of Google's type. */
const KINDS: Readonly<Record<string, 'bar' | 'line' | 'pie'>> = {
  COLUMN: 'bar',
  BAR: 'bar',
  COMBO: 'bar',
  LINE: 'line',
  AREA: 'line',
  PIE: 'pie',
};

function seriesOf(chart: ChartSnapshot, data: ChartData, kind: 'bar' | 'line'): Options[] {
  const { options } = chart;
  const colors = colorsOf(options);
  const isStack = stacked(options['isStacked']);
  return data.series.map(({ name, values }, place) => {
    const own = inner(inner(options, 'series'), String(place));
    return {
      type: kind,
      name,
      data: [...values],
      color: text(own['color'], colors[place % colors.length] ?? '#000000'),
      ...(isStack ? { stack: 'all' } : {}),
      ...(chart.type === 'AREA' ? { areaStyle: {} } : {}),
      barCategoryGap: '25%',
      barGap: '8%',
      label: {
        ...styleOf(options, {}, 10),
        show: own['dataLabel'] === 'value',
        // Within a stack there is no room above.
        position: isStack ? 'inside' : chart.type === 'BAR' ? 'right' : 'top',
        ...(isStack ? { color: '#ffffff' } : {}),
        formatter: labelOf,
      },
    };
  });
}

function axisOf(options: Options, key: 'hAxis' | 'vAxis'): Options {
  const axis = inner(options, key);
  const max = inner(axis, 'viewWindow')['max'] ?? axis['maxValue'];
  return {
    name: text(axis['title']),
    nameLocation: 'middle',
    nameTextStyle: styleOf(options, inner(axis, 'titleTextStyle'), 11),
    axisLabel: styleOf(options, inner(axis, 'textStyle'), 10),
    axisLine: { show: true, lineStyle: { color: '#333333' } },
    ...(typeof max === 'number' ? { max } : {}),
  };
}

/** Bars lie with their names on the left, the first at the top, as Google draws them. */
function axes(chart: ChartSnapshot, names: readonly string[]): Options {
  const { options } = chart;
  const [horizontal, vertical] = [axisOf(options, 'hAxis'), axisOf(options, 'vAxis')];
  const lies = chart.type === 'BAR';
  const [named, counted] = lies ? [vertical, horizontal] : [horizontal, vertical];
  const category = {
    ...named,
    type: 'category',
    data: [...names],
    inverse: lies,
    axisTick: { show: false },
    axisLabel: {
      ...inner(named, 'axisLabel'),
      interval: 0,
      ...(lies ? { width: 190, overflow: 'break' } : {}),
    },
    nameGap: lies ? 205 : 26,
  };
  const value = {
    ...counted,
    type: 'value',
    min: 0,
    nameGap: lies ? 26 : 44,
    splitLine: { lineStyle: { color: '#d9d9d9' } },
    axisLabel: { ...inner(counted, 'axisLabel'), formatter: localNumber },
  };
  return lies ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value };
}

function legendOf(options: Options): Options {
  const legend = inner(options, 'legend');
  const position = text(legend['position'], text(options['legend'], 'right'));
  return {
    show: position !== 'none',
    ...(position === 'bottom'
      ? { bottom: 4, left: 'center' }
      : { right: 8, top: 'middle', orient: 'vertical' }),
    itemWidth: 14,
    itemHeight: 10,
    textStyle: styleOf(options, inner(legend, 'textStyle'), 11),
  };
}

/** Null for a type that is not drawn here. */
export function chartOption(chart: ChartSnapshot, data: ChartData): EChartsCoreOption | null {
  const kind = KINDS[chart.type];
  if (kind === undefined) return null;
  const { options } = chart;
  const legend = legendOf(options);
  const hasBottomLegend = legend['show'] === true && 'bottom' in legend;
  const common = {
    animation: false,
    backgroundColor: text(options['backgroundColor'], '#ffffff'),
    title: {
      text: chartTitle(chart),
      left: 12,
      top: 8,
      textStyle: styleOf(options, inner(options, 'titleTextStyle'), 14),
    },
    legend,
  };
  if (kind === 'pie') {
    const [series] = data.series;
    const slices = data.names.map((name, place) => ({ name, value: series?.values[place] ?? 0 }));
    return {
      ...common,
      color: [...colorsOf(options)],
      series: [{ type: 'pie', radius: '60%', data: slices }],
    };
  }
  return {
    ...common,
    grid: {
      left: chart.type === 'BAR' ? 232 : 68,
      right: chart.type === 'BAR' ? 40 : 16,
      top: 44,
      bottom: hasBottomLegend ? 74 : 46,
    },
    ...axes(chart, data.names),
    series: seriesOf(chart, data, kind),
  };
}
