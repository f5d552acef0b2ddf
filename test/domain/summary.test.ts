import { describe, expect, test } from 'vitest';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { period } from '../../src/domain/day.ts';
import type { MonthlySummary } from '../../src/domain/summary.ts';
import type { OverRounds } from '../../src/domain/summary-rounds.ts';
import type { IndicatorTotal } from '../../src/domain/summary-totals.ts';
import { calendarOf, entered, recordsOf, roundNumber, sent, summaryOf } from './summary-facts.ts';

const AFTER_ROUND_2 = '2026-02-06T08:00:00+07:00';

const total = (summary: MonthlySummary, key: string): IndicatorTotal => {
  const found = summary.totals.find((each) => each.field.key === key);
  if (!found) throw new Error(key);
  return found;
};

const over = (summary: MonthlySummary, which: 'season' | 'year', key: string): OverRounds | undefined =>
  summary.cumulative[which].values[summary.totals.findIndex((each) => each.field.key === key)];

const names = (groups: readonly { hamlets: readonly { hamlet: { name: string } }[] }[]): readonly string[] =>
  groups.flatMap((group) => group.hamlets.map(({ hamlet }) => hamlet.name));

const codes = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `X${String(from + index).padStart(2, '0')}`);

describe('Who has sent', () => {
  const summary = summaryOf(
    [
      entered(2, {
        ...Object.fromEntries(codes(5, 40).map((code) => [code, sent('result', '2026-02-04T23:59')])),
        X19: sent('result', '2026-02-05T00:00'),
        X23: {},
        X46: { 'result.status': 'Đã nộp' },
      }),
    ],
    AFTER_ROUND_2,
  );

  test('what is sent in the last minute of the deadline is on time, a minute later it is one day late', () => {
    expect(summary.result).toMatchObject({
      expected: 48,
      sent: 35,
      onTime: 34,
      late: 1,
      missing: 13,
      overdue: 13,
    });
    expect(names(summary.resultArrears.late)).toEqual(['Xóm Na Hoàn']);
  });

  test('the word "Đã nộp" without the stamp of a sending counts as not sent', () => {
    expect(names(summary.resultArrears.overdue)).toContain('Xóm Đám Dín');
  });

  test('B9 hamlets of Party organs and the Front are not in the list of overdue but in the polite one', () => {
    expect(names(summary.resultArrears.politelyAsked)).toEqual([
      'Xóm Quang Minh',
      'Xóm Phú Hòa',
      'Xóm Phương Nam 2',
      'Xóm Phương Nam 3',
    ]);
    expect(summary.resultArrears.overdue.map((group) => group.agency?.name)).toEqual([
      'Phòng Kinh tế',
      'Trường Mầm non Phục Linh',
      'Trường Mầm non Tân Linh',
      'Trường Tiểu học Tân Linh',
      'Trường THCS Tân Linh',
      'Trường Mầm non Phú Lạc',
      'Trường Tiểu học Phú Lạc',
      'Trường THCS Phú Lạc',
    ]);
  });

  test('an agency is complete when all its hamlets have sent; row 23 is not among the 22', () => {
    expect(summary.agenciesExpected).toBe(22);
    expect(summary.agenciesComplete).toBe(22 - 9);
    expect(summary.agencies).toHaveLength(22);
  });

  test('nobody is overdue before the deadline has passed', () => {
    const early = summaryOf([entered(2, {})], '2026-02-04T23:59:00+07:00');
    expect(early.result).toMatchObject({ missing: 48, overdue: 0 });
    expect(early.resultArrears).toMatchObject({ overdue: [], politelyAsked: [] });
  });

  test('A7 no plan is expected for round 1, and one that came is still told', () => {
    const first = summaryOf(
      [entered(1, { X05: sent('plan', '2025-12-04T10:00') })],
      '2026-01-06T08:00:00+07:00',
    );
    expect(first.plan).toMatchObject({ applies: false, expected: 0, sent: 0, missing: 0, sentAtAll: 1 });
  });

  test('A19 a round that is filled in afterwards has neither late nor overdue', () => {
    const round = roundNumber(2);
    const records = recordsOf({ X01: sent('result', '2026-11-20T08:00') });
    const summaryLater = summaryOf(
      [{ calendar: calendarOf(round, false), records }],
      '2026-11-23T08:00:00+07:00',
    );
    expect(summaryLater.result).toMatchObject({ sent: 1, late: 0, untracked: 1, overdue: 0 });
  });

  test('B12 a hamlet that no longer exists in the month is not expected, so the rate cannot pass 100 %', () => {
    const hamlets = hamletsOfPhuLac.map((hamlet) =>
      hamlet.code === 'X02' ? { ...hamlet, validTo: period('2025-12') } : hamlet,
    );
    const all = Object.fromEntries(codes(1, 48).map((code) => [code, sent('result', '2026-02-01T08:00')]));
    const merged = summaryOf([entered(2, all)], AFTER_ROUND_2, { hamlets });
    expect(merged.result).toMatchObject({ expected: 47, sent: 47, missing: 0 });
  });
});

describe('Totals', () => {
  const at = '2026-02-01T08:00';
  const summary = summaryOf(
    [
      entered(1, {
        X01: sent('result', '2026-01-02T08:00', { LL01: 30, LL04: 20, LL05: 10, VS04: 50 }),
        X02: sent('result', '2026-01-02T08:00', { LL01: 10, LL04: 10, VS04: 10 }),
      }),
      entered(2, {
        X01: sent('result', at, { LL01: 50, LL04: 40, LL05: 12.5, VS01: 4200, XH01: 0 }),
        X02: sent('result', at, { LL01: 0, VS01: '1.5oo', XH01: '1.500.000' }),
        X03: sent('result', at, { 'result.nil.ND1': 'Xóm mới làm tuần trước' }),
        X04: { LL01: 99, VS01: 100 },
      }),
    ],
    AFTER_ROUND_2,
  );

  test('only what was sent is added; 0 is a number, a blank, a nil and a fault are not', () => {
    expect(total(summary, 'LL01')).toMatchObject({
      sum: 50,
      covered: 2,
      blank: 1,
      nil: 0,
      bad: 0,
      notSent: 45,
    });
    expect(total(summary, 'VS01')).toMatchObject({
      sum: 4200,
      covered: 1,
      blank: 0,
      nil: 1,
      bad: 1,
      notSent: 45,
    });
    expect(total(summary, 'XH01')).toMatchObject({ sum: 1_500_000, covered: 2 });
  });

  test('nothing reported is not 0', () => {
    expect(total(summary, 'HT01')).toMatchObject({ sum: null, covered: 0 });
  });

  test('a cell that cannot be read is named with its hamlet and what stands in it', () => {
    expect(summary.bad.map(({ hamlet, field, shown }) => [hamlet.name, field.key, shown])).toEqual([
      ['Xóm Phú Hòa', 'VS01', '1.5oo'],
    ]);
  });

  test('over rounds each indicator is added by its own rule: turns, average, sum, last', () => {
    expect(over(summary, 'season', 'LL01')).toMatchObject({ rule: 'sumOfTurns', value: 90, rounds: 2 });
    expect(over(summary, 'season', 'LL04')).toMatchObject({ rule: 'average', value: 35, rounds: 2 });
    expect(over(summary, 'season', 'LL05')).toMatchObject({ rule: 'sum', value: 22.5, rounds: 2 });
    expect(over(summary, 'season', 'VS04')).toMatchObject({ rule: 'last', value: 60, rounds: 1 });
  });

  test('A16 the year 2026 leaves out round 1, which was held in 12/2025', () => {
    expect(summary.cumulative.year.rounds.map((round) => round.number)).toEqual([2]);
    expect(over(summary, 'year', 'LL01')).toMatchObject({ value: 50, rounds: 1 });
    expect(over(summary, 'year', 'VS04')).toMatchObject({ value: null, rounds: 0 });
  });

  test('tenths add up without tails', () => {
    const tenths = summaryOf(
      [entered(2, Object.fromEntries(codes(1, 3).map((code) => [code, sent('result', at, { HT05: 0.1 })])))],
      AFTER_ROUND_2,
    );
    expect(total(tenths, 'HT05').sum).toBe(0.3);
  });

  test('the rounds to come do not depend on the day the report is made, and none comes after the last', () => {
    const upcoming = (number: number, now: string): readonly number[] =>
      summaryOf([entered(number, {})], now).upcoming.map((round) => round.number);
    expect(upcoming(1, '2025-12-20T08:00:00+07:00')).toEqual([2, 3]);
    expect(upcoming(1, '2026-11-23T08:00:00+07:00')).toEqual([2, 3]);
    expect(upcoming(12, '2026-12-08T08:00:00+07:00')).toEqual([13]);
    expect(upcoming(13, '2027-01-05T08:00:00+07:00')).toEqual([]);
  });
});
