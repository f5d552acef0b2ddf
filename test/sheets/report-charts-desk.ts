import { expect, vi } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import type { ReportChart } from '../../src/domain/report-document.ts';
import type { RoundKey } from '../../src/domain/round.ts';
import type { SeasonFigures } from '../../src/domain/season-figures.ts';
import { chartsRange, summaryRange } from '../../src/sheets/layout.ts';
import { type ChartMaterial, chartMaterial, drawCharts, readCharts } from '../../src/sheets/report-charts.ts';
import { newReportSheet } from '../../src/sheets/report-template.ts';
import type { WrittenReport } from '../../src/sheets/summary-tab.ts';
import type { Range, Sheet } from '../../src/sheets/workbook.ts';
import { readNamed } from '../../src/sheets/workbook.ts';
import { reportCharts } from '../../src/text/report-charts.ts';
import { stubBlueprint } from '../commands/blueprint-file.ts';
import { entered, sent, summaryOf } from '../domain/summary-facts.ts';
import { type TestFile, testFile } from '../emulator/spreadsheet/test-workbook.ts';

/** A workbook with reports that are nothing but rows, and charts below them. */

export const KEY: RoundKey = '2026-D03';
export const ROWS = 30;

export type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const NOW = '2026-04-20T08:00:00+07:00';

/** Three rounds: nothing of the first, one hamlet in the second; `people` of one hamlet in the third unless it is null. */
export const seasonWith = (people: number | null): SeasonFigures =>
  summaryOf(
    [
      entered(1, {}),
      entered(2, { X01: sent('result', '2026-01-20T08:00', { LL01: 25, LL05: 12.5 }) }),
      entered(
        3,
        people === null ? {} : { X01: sent('result', '2026-03-01T08:00', { LL01: people, VS01: 9 }) },
      ),
    ],
    NOW,
  ).season;

export const nothingSent = (): SeasonFigures =>
  summaryOf([entered(1, {}), entered(2, {}), entered(3, {})], NOW).season;

export const materialOf = (figures: SeasonFigures): ChartMaterial => chartMaterial(catalogue, figures);

export const titleOf = (chart: Chart | undefined): unknown => chart?.getOptions().get('title');

/** What a chart is drawn from, put together from the cells of its two ranges, the headings on top. */
export const drawnFrom = (
  chart: Chart | undefined,
): { names: unknown[]; series: { name: unknown; values: unknown[] }[] } => {
  const [names, bars] = (chart?.getRanges() ?? []).map((range) => range.getValues());
  if (!names || !bars) throw new Error('a chart without its two ranges');
  return {
    names: names.slice(1).map(([name]) => name),
    series: (bars[0] ?? []).map((name, place) => ({
      name,
      values: bars.slice(1).map((row) => (row[place] === '' ? null : row[place])),
    })),
  };
};

const dataOf = ({ names, series }: ReportChart): unknown => ({
  names,
  series: series.map(({ name, values }) => ({ name, values })),
});

/** The report's charts stand on the sheet once each and show exactly these figures. */
export const expectDrawn = (sheet: Sheet, figures: SeasonFigures): void => {
  const wanted = reportCharts(catalogue, figures);
  const charts = new Map(sheet.getCharts().map((chart) => [titleOf(chart), chart]));
  expect(wanted.map(({ title }) => drawnFrom(charts.get(title)))).toEqual(wanted.map(dataOf));
  expect(sheet.getCharts()).toHaveLength(wanted.length);
};

export class ReportDesk {
  readonly file: TestFile = testFile();

  constructor() {
    vi.stubGlobal('SpreadsheetApp', this.file.app);
    stubBlueprint();
  }

  /** A report of so many rows more than before, as `writeReport` leaves it. */
  written(grown = 0): WrittenReport {
    const { spreadsheet } = this.file;
    const standing = spreadsheet.getRangeByName(summaryRange(KEY));
    if (!standing) {
      const made = newReportSheet(spreadsheet, 'Báo cáo 02-2026', ROWS);
      spreadsheet.setNamedRange(summaryRange(KEY), made.sheet.getRange(1, 1, ROWS, 12));
      const copied = made.sheet.getCharts();
      return { ...made, copied, corner: () => ({ row: 1, column: 1 }), rows: ROWS, grown: 0 };
    }
    const sheet = standing.getSheet();
    const last = standing.getLastRow();
    if (grown > 0) sheet.insertRowsAfter(last, grown);
    if (grown < 0) sheet.deleteRows(last + grown + 1, -grown);
    spreadsheet.setNamedRange(
      summaryRange(KEY),
      sheet.getRange(standing.getRow(), standing.getColumn(), standing.getNumRows() + grown, 12),
    );
    const corner = { row: standing.getRow(), column: standing.getColumn() };
    const rows = standing.getNumRows() + grown;
    return { sheet, copied: null, tabName: sheet.getName(), corner: () => corner, rows, grown };
  }

  /** As the command does: reads, lets the report be written, draws. */
  draw(figures: SeasonFigures, grown = 0): Sheet {
    const { spreadsheet } = this.file;
    const existing = readNamed(spreadsheet, summaryRange(KEY));
    const standing = existing && readCharts(spreadsheet, KEY, existing, materialOf(figures));
    const report = this.written(grown);
    drawCharts(spreadsheet, KEY, report, standing, materialOf(figures));
    return report.sheet;
  }

  block(): Range {
    const range = this.file.spreadsheet.getRangeByName(chartsRange(KEY));
    if (!range) throw new Error('the charts have no block');
    return range;
  }

  words(): string {
    return this.block().getDisplayValues().flat().join('\n');
  }

  callsOf(action: () => unknown): number {
    this.file.calls.length = 0;
    action();
    return this.file.calls.length;
  }

  /** Every service call from the n-th on fails while the action runs. @returns whether it came to its end */
  cutOffAt(n: number, action: () => unknown): boolean {
    let made = 0;
    const { calls } = this.file;
    calls.push = (...names: string[]) => {
      made += 1;
      if (made >= n) throw new Error('cut off');
      return Array.prototype.push.apply(calls, names);
    };
    try {
      action();
      return true;
    } catch {
      return false;
    } finally {
      calls.push = (...names: string[]) => Array.prototype.push.apply(calls, names);
    }
  }
}
