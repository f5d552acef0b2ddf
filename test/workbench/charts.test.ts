import { describe, expect, test } from 'vitest';
import type { ChartSnapshot, WorkbookSnapshot } from '../emulator/snapshot.ts';
import { snapshot } from '../emulator/spreadsheet/snapshot-of.ts';
import { testFile } from '../emulator/spreadsheet/test-workbook.ts';
import { changesBetween } from './changes.ts';
import { chartData } from './face/chart-data.ts';
import { chartSvg } from './face/chart-drawing.ts';
import { localNumber } from './face/chart-option.ts';
import { changed } from './face/model.ts';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const GREYS = ['#1f1f1f', '#a6a6a6'];

/** A tab with the people and days of work of three rounds, and charts over it. */
class ChartDesk {
  readonly file = testFile();

  constructor() {
    const { sheet } = this.file;
    sheet.getRange('A1:A4').setNumberFormat('@');
    sheet.getRange('A1:D4').setValues([
      ['Đợt', 'Người', 'Ngày công', 'Ghi chú'],
      ['1*', 1250, 600.5, ''],
      ['2', '', 90, ''],
      ['3', 1400, '', 'nhiều'],
    ]);
  }

  begin(...ranges: readonly string[]): Builder {
    const { sheet } = this.file;
    const begun = sheet.newChart().setPosition(6, 1, 0, 0).setNumHeaders(1);
    return ranges.reduce<Builder>((builder, range) => builder.addRange(sheet.getRange(range)), begun);
  }

  insert(builder: Builder): { readonly chart: ChartSnapshot; readonly workbook: WorkbookSnapshot } {
    this.file.sheet.insertChart(builder.build());
    const workbook = this.snapshot();
    const chart = workbook.sheets[0]?.charts.at(-1);
    if (!chart) throw new Error('no chart');
    return { chart, workbook };
  }

  snapshot(): WorkbookSnapshot {
    return snapshot(this.file.workbook);
  }

  data(builder: Builder): ReturnType<typeof chartData> {
    const { chart, workbook } = this.insert(builder);
    return chartData(chart, workbook);
  }

  svg(builder: Builder): string {
    const { chart, workbook } = this.insert(builder);
    return chartSvg(chart, workbook) ?? '';
  }
}

describe('What a chart shows', () => {
  const wanted = {
    names: ['1*', '2', '3'],
    series: [
      { name: 'Người', values: [1250, null, 1400] },
      { name: 'Ngày công', values: [600.5, 90, null] },
    ],
  };

  test('is read from the cells of one range, or of names and figures apart', () => {
    const desk = new ChartDesk();
    expect(desk.data(desk.begin('A1:C4'))).toEqual(wanted);
    expect(desk.data(desk.begin('A1:A4', 'B1:C4'))).toEqual(wanted);
  });

  test('has a guessed heading, or none', () => {
    const desk = new ChartDesk();
    expect(desk.data(desk.begin('A1:C4').setNumHeaders(-1))).toEqual(wanted);
    expect(desk.data(desk.begin('A2:B3').setNumHeaders(-1))?.series).toEqual([
      { name: '', values: [1250, null] },
    ]);
  });

  test('takes text for no number, and leaves hidden rows and columns out', () => {
    const desk = new ChartDesk();
    expect(desk.data(desk.begin('A1:A4', 'D1:D4'))?.series).toEqual([
      { name: 'Ghi chú', values: [null, null, null] },
    ]);
    desk.file.sheet.hideRows(3);
    desk.file.sheet.hideColumns(2);
    expect(desk.data(desk.begin('A1:C4'))).toEqual({
      names: ['1*', '3'],
      series: [{ name: 'Ngày công', values: [600.5, null] }],
    });
  });

  test('reads another tab too, whatever it is called', () => {
    const desk = new ChartDesk();
    desk.file.sheet.setName("Báo cáo '12-2025'");
    const other = desk.file.spreadsheet.insertSheet('Hình');
    other.insertChart(desk.begin('A1:B4').build());
    const workbook = desk.snapshot();
    const chart = workbook.sheets.find(({ name }) => name === 'Hình')?.charts[0];
    expect(chart && chartData(chart, workbook)?.names).toEqual(['1*', '2', '3']);
  });
});

/** "series.place colour" of each bar: one for each number, none for a blank. */
const barsOf = (svg: string): readonly string[] =>
  svg
    .split('\n')
    .filter((line) => line.includes('ecmeta_ssr_type="chart"') && line.includes('<path'))
    .map((line) => {
      const [, fill] = /fill="([^"]+)"/.exec(line) ?? [];
      const [, series, place] = /series_index="(\d+)" ecmeta_data_index="(\d+)"/.exec(line) ?? [];
      return `${series}.${place} ${fill}`;
    });

describe('The drawing of a chart', () => {
  const options = (builder: Builder): Builder =>
    builder
      .setOption('title', 'Lực lượng tham gia qua các đợt')
      .setOption('hAxis', { title: 'Đợt' })
      .setOption('vAxis', { title: 'Người, công' })
      .setOption('legend', { position: 'bottom' })
      .setOption('colors', GREYS)
      .setOption('width', 624)
      .setOption('height', 280);

  test('has its title, its axes, its legend, its names and its greys, in its own size', () => {
    const desk = new ChartDesk();
    const svg = desk.svg(options(desk.begin('A1:C4').asColumnChart()));
    for (const text of [
      'Lực lượng tham gia qua các đợt',
      '>Đợt<',
      'Người, công',
      'Ngày công',
      '>1*<',
      '>1.200<',
    ])
      expect(svg).toContain(text);
    expect(svg).toMatch(/^<svg width="624" height="280"/);
    expect(barsOf(svg)).toEqual(['0.0 #1f1f1f', '0.2 #1f1f1f', '1.0 #a6a6a6', '1.1 #a6a6a6']);
  });

  test('writes values at its bars where it was asked to', () => {
    const desk = new ChartDesk();
    const plain = desk.svg(options(desk.begin('A1:A4', 'C1:C4').asBarChart()));
    const labelled = desk.svg(
      options(desk.begin('A1:A4', 'C1:C4').asBarChart()).setOption('series.0.dataLabel', 'value'),
    );
    expect(plain).not.toContain('600,5');
    expect(labelled).toContain('600,5');
  });

  test('stacks, and draws lines, areas and slices', () => {
    const desk = new ChartDesk();
    const stacked = desk.svg(desk.begin('A1:C4').asColumnChart().setOption('isStacked', true));
    // 1250 + 600,5 needs a higher axis than 1400.
    expect(stacked).toContain('>1.800<');
    expect(desk.svg(desk.begin('A1:C4').asColumnChart())).not.toContain('>1.800<');
    for (const builder of [
      desk.begin('A1:C4').asLineChart(),
      desk.begin('A1:C4').asAreaChart(),
      desk.begin('A1:B4').asPieChart(),
    ])
      expect(desk.svg(builder)).toMatch(/^<svg width="600" height="371"/);
  });

  test('is none for what the workbench does not draw', () => {
    const desk = new ChartDesk();
    const { chart, workbook } = desk.insert(desk.begin('A1:C4').setTransposeRowsAndColumns(true));
    expect(chartSvg(chart, workbook)).toBeNull();
    expect(chartSvg({ ...chart, transposed: false, type: 'GEO' }, workbook)).toBeNull();
  });
});

test('numbers are written as Vietnamese readers expect', () => {
  expect([0, 90, 1250, 600.5, 1234567.25, -3.5].map(localNumber)).toEqual([
    '0',
    '90',
    '1.250',
    '600,5',
    '1.234.567,3',
    '-3,5',
  ]);
});

test('a window hears of a chart that came, and of one that went', () => {
  const desk = new ChartDesk();
  const before = desk.snapshot();
  const { workbook } = desk.insert(desk.begin('A1:C4').asColumnChart());
  const change = changesBetween(before, workbook);
  if (!change) throw new Error('nothing changed');
  expect(changed(before, change).sheets[0]?.charts).toHaveLength(1);
  const back = changesBetween(workbook, before);
  expect(back && changed(workbook, back).sheets[0]?.charts).toEqual([]);
});
