import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { deadlineRulesOfPhuLac, seasonOfPhuLac } from '../../src/data/plan-of-phu-lac.ts';
import { instant } from '../../src/domain/instant.ts';
import type { ReportChart } from '../../src/domain/report-document.ts';
import { roundInForce } from '../../src/domain/round.ts';
import type { SeasonFigures } from '../../src/domain/season-figures.ts';
import { seasonFigures } from '../../src/domain/season-figures.ts';
import type { EnteredRound } from '../../src/domain/summary.ts';
import { chartsNote, reportCharts } from '../../src/text/report-charts.ts';
import { calendarOf, entered, recordsOf, roundNumber, sent } from '../domain/summary-facts.ts';

const calendar = seasonOfPhuLac.rounds.map((round) => roundInForce(round, {}, deadlineRulesOfPhuLac));

const figuresOf = (...rounds: readonly EnteredRound[]): SeasonFigures =>
  seasonFigures({
    catalogue,
    hamlets: hamletsOfPhuLac,
    rounds,
    calendar,
    now: instant('2026-04-20T08:00:00+07:00'),
  });

const first: EnteredRound = {
  calendar: calendarOf(roundNumber(1), false),
  records: recordsOf({ X01: sent('result', '2026-04-01T08:00', { LL01: 12, LL05: 6.5 }) }),
};

const chart = (figures: SeasonFigures, key: ReportChart['key']): ReportChart | undefined =>
  reportCharts(catalogue, figures).find((each) => each.key === key);

describe('the charts of a report', () => {
  const figures = figuresOf(
    first,
    entered(2, {}),
    entered(3, {
      X01: sent('result', '2026-03-01T08:00', { LL01: 40, VS01: 5 }),
      X02: sent('result', '2026-03-06T08:00'),
    }),
  );

  test('show the whole season along their axis, a star at rounds filled in afterwards', () => {
    const forces = chart(figures, 'forces');
    expect(forces?.names).toEqual(['1*', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13']);
    expect(forces?.series.map(({ name }) => name)).toEqual([
      'Tổng số người tham gia (người)',
      'Ngày công lao động (công)',
    ]);
    expect(forces?.series[0]?.values.slice(0, 5)).toEqual([12, null, 40, null, null]);
    expect(forces?.series[1]?.values.slice(0, 5)).toEqual([6.5, null, null, null, null]);
    expect(chartsNote(figures)).toContain('dấu *');
  });

  test('tell on time, late, filled in afterwards and not sent', () => {
    expect(
      chart(figures, 'timeliness')?.series.map(({ name, values }) => [name, ...values.slice(0, 4)]),
    ).toEqual([
      ['Đúng hạn', null, 0, 1, null],
      ['Muộn', null, 0, 1, null],
      ['Nhập bổ sung (không tính hạn)', 1, null, null, null],
      ['Chưa gửi', 47, 48, 46, null],
    ]);
  });

  test('give each content its share of the hamlets that sent', () => {
    expect(chart(figures, 'categories')?.names[0]).toBe('Vệ sinh môi trường, cảnh quan');
    expect(chart(figures, 'categories')?.series[0]?.values).toEqual([50, 0, 0, 0, 0, 0, 0]);
  });

  test('are none where nothing was sent', () => {
    expect(reportCharts(catalogue, figuresOf(entered(2, {}), entered(3, {})))).toEqual([]);
    expect(reportCharts(catalogue, figuresOf(first, entered(2, {}))).map(({ key }) => key)).toEqual([
      'forces',
      'timeliness',
    ]);
  });
});
