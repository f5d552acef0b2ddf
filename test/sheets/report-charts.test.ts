import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reportTemplatePlan } from '../../src/blueprint/report-template.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import { summaryRange } from '../../src/sheets/layout.ts';
import type { StandingCharts } from '../../src/sheets/report-charts.ts';
import { drawCharts, readCharts } from '../../src/sheets/report-charts.ts';
import { makeReportTemplate } from '../../src/sheets/report-template.ts';
import { tabsOf } from '../../src/sheets/tabs.ts';
import { readNamed } from '../../src/sheets/workbook.ts';
import { reportCharts } from '../../src/text/report-charts.ts';
import {
  drawnFrom,
  expectDrawn,
  KEY,
  materialOf,
  nothingSent,
  ReportDesk,
  ROWS,
  seasonWith,
  titleOf,
} from './report-charts-desk.ts';

let desk: ReportDesk;

beforeEach(() => {
  desk = new ReportDesk();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([
  ['copied from the template', true],
  ['built where there is no template', false],
])('the charts of a report, %s', (_how, withTemplate) => {
  beforeEach(() => {
    if (withTemplate) makeReportTemplate(tabsOf(desk.file.spreadsheet), reportTemplatePlan());
  });

  test('stand below the report and show what was sent', () => {
    const sheet = desk.draw(seasonWith(40));
    expectDrawn(sheet, seasonWith(40));
    expect(desk.block().getRow()).toBe(ROWS + 1);
    expect(sheet.getMaxRows()).toBe(desk.block().getLastRow());
    for (const chart of sheet.getCharts()) {
      const row = chart.getContainerInfo().getAnchorRow();
      expect(row).toBeGreaterThan(ROWS);
      expect(row).toBeLessThanOrEqual(desk.block().getLastRow());
    }
  });

  test('are the same charts with new numbers when the report is made again', () => {
    const before = desk.draw(seasonWith(40)).getCharts();
    const sheet = desk.draw(seasonWith(55));
    expect(sheet.getCharts().map((chart) => chart.getChartId())).toEqual(
      before.map((chart) => chart.getChartId()),
    );
    expectDrawn(sheet, seasonWith(55));
  });

  test.each([[4], [-4]])('move with a report that has %i rows more', (grown) => {
    desk.draw(seasonWith(40));
    const sheet = desk.draw(seasonWith(41), grown);
    expectDrawn(sheet, seasonWith(41));
    expect(desk.block().getRow()).toBe(ROWS + 1 + grown);
  });

  test('are none where nothing was sent, and words say so; they come when something is, and go again', () => {
    const sheet = desk.draw(nothingSent());
    expect(sheet.getCharts()).toEqual([]);
    expect(desk.words()).toContain('Chưa có xóm nào gửi kết quả ở các đợt');
    desk.draw(seasonWith(null));
    expect(sheet.getCharts().map(titleOf)).toEqual([
      'Lực lượng tham gia qua các đợt',
      'Các xóm gửi kết quả qua các đợt',
    ]);
    expect(desk.words()).toContain('Chưa có xóm nào gửi kết quả của đợt này');
    desk.draw(seasonWith(40));
    expectDrawn(sheet, seasonWith(40));
    expect(desk.words()).not.toContain('Chưa có xóm nào');
    desk.draw(nothingSent());
    expect(sheet.getCharts()).toEqual([]);
  });
});

describe('What people did to the charts', () => {
  beforeEach(() => makeReportTemplate(tabsOf(desk.file.spreadsheet), reportTemplatePlan()));

  test('stays: a chart of their own, a chart dragged aside, another title', () => {
    const sheet = desk.draw(seasonWith(40));
    const own = sheet.newChart().asLineChart().addRange(sheet.getRange('B2:C3'));
    sheet.insertChart(own.setPosition(2, 2, 0, 0).build());
    const [ours] = sheet.getCharts();
    if (!ours) throw new Error('no chart');
    sheet.updateChart(ours.modify().setPosition(1, 10, 0, 0).setOption('title', 'Người tham gia').build());
    desk.draw(seasonWith(50), 2);
    const [first, ...others] = sheet.getCharts();
    expect(others).toHaveLength(3);
    expect([titleOf(first), first?.getContainerInfo().getAnchorColumn()]).toEqual(['Người tham gia', 10]);
    expect(drawnFrom(first).series[0]?.values.slice(0, 3)).toEqual([null, 25, 50]);
  });

  test('a chart that was deleted comes back', () => {
    const sheet = desk.draw(seasonWith(40));
    const [, second] = sheet.getCharts();
    if (second) sheet.removeChart(second);
    desk.draw(seasonWith(41));
    expectDrawn(sheet, seasonWith(41));
  });

  test('rows of their own between the rows of a table keep what is in them', () => {
    const sheet = desk.draw(seasonWith(40));
    const row = desk.block().getRow() + 6;
    sheet.insertRowBefore(row);
    sheet.getRange(row, 4).setValue('ghi chú của văn phòng');
    desk.draw(seasonWith(60));
    expect(sheet.getRange(row, 4).getValue()).toBe('ghi chú của văn phòng');
    const [forces] = sheet.getCharts();
    expect(drawnFrom(forces).series[0]?.values.filter((value) => typeof value === 'number')).toEqual([
      25, 60,
    ]);
    expect(sheet.getCharts()).toHaveLength(3);
  });

  test('a table that lost a row is left to them, and the charts stand anew above it', () => {
    const sheet = desk.draw(seasonWith(40));
    const row = desk.block().getRow() + 6;
    sheet.getRange(row, 4).setValue('ghi chú của văn phòng');
    sheet.deleteRow(row - 1);
    desk.draw(seasonWith(61));
    expect(sheet.createTextFinder('ghi chú của văn phòng').findAll()).toHaveLength(1);
    expectDrawn(sheet, seasonWith(61));
    desk.draw(seasonWith(62));
    expectDrawn(sheet, seasonWith(62));
  });
});

test('A run cut off at any call leaves no second set of charts once the report is made again', () => {
  let finished = false;
  for (let n = 1; !finished; n += 1) {
    desk = new ReportDesk();
    makeReportTemplate(tabsOf(desk.file.spreadsheet), reportTemplatePlan());
    // The report itself is named: what comes before that is the report's own story.
    const report = desk.written();
    finished = desk.cutOffAt(n, () =>
      drawCharts(desk.file.spreadsheet, KEY, report, null, materialOf(seasonWith(40))),
    );
    const sheet = desk.draw(seasonWith(41));
    expectDrawn(sheet, seasonWith(41));
    expect(desk.block().getRow()).toBe(ROWS + 1);
    expect(sheet.getMaxRows()).toBe(desk.block().getLastRow());
  }
});

test('a template cut off while it was made is finished with three charts', () => {
  for (const n of [3, 20, 40, 60]) {
    desk = new ReportDesk();
    expect(
      desk.cutOffAt(n, () => makeReportTemplate(tabsOf(desk.file.spreadsheet), reportTemplatePlan())),
    ).toBe(false);
    makeReportTemplate(tabsOf(desk.file.spreadsheet), reportTemplatePlan());
    const template = desk.file.spreadsheet.getSheetByName('Khuôn báo cáo');
    expect([template?.getCharts().length, template?.isSheetHidden()]).toEqual([3, true]);
  }
});

test('a copy of the template has its charts in three calls, a report made again in two, after four that read', () => {
  const { spreadsheet } = desk.file;
  makeReportTemplate(tabsOf(spreadsheet), reportTemplatePlan());
  const material = materialOf(seasonWith(40));
  const report = desk.written();
  expect(desk.callsOf(() => drawCharts(spreadsheet, KEY, report, null, material))).toBe(3);
  const existing = readNamed(spreadsheet, summaryRange(KEY));
  if (!existing) throw new Error('no report');
  let standing: StandingCharts | null = null;
  const reading = desk.callsOf(() => {
    standing = readCharts(spreadsheet, KEY, existing, material);
  });
  expect(reading).toBe(4);
  const again = { ...report, copied: null };
  expect(desk.callsOf(() => drawCharts(spreadsheet, KEY, again, standing, material))).toBe(2);
});

test('a season of twelve rounds leaves no empty place in its charts', () => {
  const figures = seasonWith(40);
  const twelve = { ...figures, toCome: figures.toCome.slice(1) };
  makeReportTemplate(tabsOf(desk.file.spreadsheet), reportTemplatePlan());
  const sheet = desk.draw(twelve);
  const [names] = sheet.getCharts()[0]?.getRanges() ?? [];
  const blank = (names?.getValues() ?? []).findIndex(([name]) => name === '');
  expect(blank).toBe(13);
  expect(sheet.isRowHiddenByUser((names?.getRow() ?? 0) + blank)).toBe(true);
  expect(reportCharts(catalogue, twelve)).toHaveLength(3);
});
