import { describe, expect, it } from 'vitest';
import { createHost } from '../index.ts';
import { snapshot } from './snapshot-of.ts';
import { restore, serialize } from './state.ts';
import { type TestFile, testFile } from './test-workbook.ts';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const withChart = ({ sheet }: TestFile, address = 'A1:C5'): Chart => {
  const chart = sheet
    .newChart()
    .asColumnChart()
    .addRange(sheet.getRange(address))
    .setPosition(7, 2, 4, 5)
    .setOption('title', 'Số người')
    .setOption('hAxis', { title: 'Đợt' })
    .build();
  sheet.insertChart(chart);
  return chart;
};

const addresses = (chart: Chart | undefined): string[] | undefined =>
  chart?.getRanges().map((range) => range.getA1Notation());

describe('the charts of a sheet', () => {
  it('are told apart by ids and read as they were built', () => {
    const file = testFile();
    withChart(file);
    withChart(file, 'E1:F5');
    const charts = file.sheet.getCharts();
    expect(charts.map(addresses)).toEqual([['A1:C5'], ['E1:F5']]);
    expect(new Set(charts.map((chart) => chart.getChartId())).size).toBe(2);
    expect(charts[0]?.getOptions().get('hAxis.title')).toBe('Đợt');
    expect(charts[0]?.getOptions().get('vAxis.title')).toBeNull();
    const place = charts[0]?.getContainerInfo();
    expect([
      place?.getAnchorRow(),
      place?.getAnchorColumn(),
      place?.getOffsetX(),
      place?.getOffsetY(),
    ]).toEqual([7, 2, 4, 5]);
  });

  it('count each step of their building as a service call', () => {
    const file = testFile();
    const range = file.sheet.getRange('A1:B2');
    file.calls.length = 0;
    file.sheet.insertChart(file.sheet.newChart().asBarChart().addRange(range).setNumHeaders(1).build());
    expect(file.calls).toEqual([
      'Sheet.newChart',
      'EmbeddedChartBuilder.asBarChart',
      'EmbeddedChartBuilder.addRange',
      'EmbeddedChartBuilder.setNumHeaders',
      'EmbeddedChartBuilder.build',
      'Sheet.insertChart',
    ]);
  });

  it('keep an option beside those set before it', () => {
    const file = testFile();
    const chart = withChart(file).modify().setOption('hAxis.textStyle.fontSize', 9).build();
    expect(chart.getOptions().get('hAxis.title')).toBe('Đợt');
    expect(chart.getOptions().get('hAxis.textStyle')).toEqual({ fontSize: 9 });
  });

  it('refuse by name what would be ignored without a word, or is not emulated', () => {
    const file = testFile();
    const builder = file.sheet.newChart().addRange(file.sheet.getRange('A1:B2'));
    expect(() => builder.setOption('titel', 'x')).toThrow('setOption("titel") is not emulated');
    expect(() => builder.setOption('title', () => 'x')).toThrow('Invalid argument');
    expect(() => builder.build().getBlob()).toThrow('EmbeddedChart.getBlob is not emulated');
    expect(() => builder.asColumnChart().setTitle('x')).toThrow('setTitle is not emulated');
    expect(() => file.sheet.insertChart(file.sheet.newChart().build())).toThrow('not emulated');
    expect(() => builder.setNumHeaders(1.5)).toThrow("don't match the method signature");
    expect(() => createHost().globals.Charts.newBarChart()).toThrow('Charts.newBarChart is not emulated');
  });

  it('are changed and removed on their own sheet only', () => {
    const file = testFile();
    const built = withChart(file);
    expect(() => file.sheet.updateChart(built)).toThrow('not on this sheet');
    const other = file.spreadsheet.insertSheet('Khác');
    const [chart] = file.sheet.getCharts();
    if (chart === undefined) throw new Error('no chart');
    expect(() => other.removeChart(chart)).toThrow('not on this sheet');
    expect(() => file.sheet.insertChart(chart)).toThrow('not emulated');
    file.sheet.removeChart(chart);
    expect(file.sheet.getCharts()).toEqual([]);
  });

  it('follow rows and columns that come, go or move', () => {
    const file = testFile();
    withChart(file);
    const { sheet } = file;
    sheet.insertRowsAfter(2, 3);
    sheet.insertColumnBefore(1);
    expect(addresses(sheet.getCharts()[0])).toEqual(['B1:D8']);
    expect(sheet.getCharts()[0]?.getContainerInfo().getAnchorRow()).toBe(10);
    sheet.deleteRows(1, 4);
    sheet.moveColumns(sheet.getRange('B:D'), 8);
    const [chart] = sheet.getCharts();
    expect(addresses(chart)).toEqual(['E1:G4']);
    expect([chart?.getContainerInfo().getAnchorRow(), chart?.getContainerInfo().getAnchorColumn()]).toEqual([
      6, 6,
    ]);
    sheet.deleteRows(1, 6);
    expect(addresses(sheet.getCharts()[0])).toEqual([]);
    expect(sheet.getCharts()[0]?.getContainerInfo().getAnchorRow()).toBe(1);
  });

  it('of another sheet follow what they read, and lose it when it is deleted', () => {
    const file = testFile();
    const other = file.spreadsheet.insertSheet('Hình');
    other.insertChart(
      other.newChart().asLineChart().addRange(file.sheet.getRange('A1:B3')).setPosition(5, 1, 0, 0).build(),
    );
    file.sheet.insertRowBefore(1);
    expect(addresses(other.getCharts()[0])).toEqual(['A2:B4']);
    expect(other.getCharts()[0]?.getContainerInfo().getAnchorRow()).toBe(5);
    file.spreadsheet.deleteSheet(file.sheet);
    expect(addresses(other.getCharts()[0])).toEqual([]);
  });

  it('stay where a person clears the cells, and are kept in the file', () => {
    const file = testFile();
    withChart(file);
    file.sheet.clear();
    const told = snapshot(restore(serialize(file.workbook))).sheets[0]?.charts;
    expect(told).toEqual([
      {
        id: file.sheet.getCharts()[0]?.getChartId(),
        type: 'COLUMN',
        ranges: ["'Trang tính1'!A1:C5"],
        headers: -1,
        transposed: false,
        merge: 'MERGE_COLUMNS',
        options: { title: 'Số người', hAxis: { title: 'Đợt' } },
        anchor: { row: 6, column: 1, offsetX: 4, offsetY: 5 },
      },
    ]);
  });

  it('are none in a file kept before charts were known', () => {
    const stored: { sheets: { state: { charts?: unknown } }[] } = JSON.parse(serialize(testFile().workbook));
    for (const { state } of stored.sheets) delete state.charts;
    expect(snapshot(restore(JSON.stringify(stored))).sheets[0]?.charts).toEqual([]);
  });

  it('are lost with what was not flushed when a run dies', () => {
    const file = testFile();
    file.workbook.commit();
    withChart(file);
    file.workbook.dropUnflushedWrites();
    expect(file.sheet.getCharts()).toEqual([]);
  });

  it('are built in a script with objects of its own realm', () => {
    const host = createHost();
    const script = host.load(`function draw() {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('A1:B3'))
        .setOption('series', { 0: { color: '#1f1f1f' } }).setPosition(1, 4, 0, 0).build());
      return sheet.getCharts()[0].getOptions().get('series.0.color');
    }`);
    expect(script.callFromPage('draw')).toBe('#1f1f1f');
    expect(host.snapshot().sheets[0]?.charts[0]?.type).toBe('BAR');
  });
});
