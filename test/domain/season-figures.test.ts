import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { deadlineRulesOfPhuLac, seasonOfPhuLac } from '../../src/data/plan-of-phu-lac.ts';
import { instant } from '../../src/domain/instant.ts';
import { roundInForce } from '../../src/domain/round.ts';
import type { SeasonFigures } from '../../src/domain/season-figures.ts';
import { percentOf, seasonFigures } from '../../src/domain/season-figures.ts';
import type { EnteredRound } from '../../src/domain/summary.ts';
import { calendarOf, entered, recordsOf, roundNumber, sent, summaryOf } from './summary-facts.ts';

const calendar = seasonOfPhuLac.rounds.map((round) => roundInForce(round, {}, deadlineRulesOfPhuLac));

const NOW = '2026-04-20T08:00:00+07:00';

const figuresOf = (rounds: readonly EnteredRound[], now = NOW): SeasonFigures =>
  seasonFigures({ catalogue, hamlets: hamletsOfPhuLac, rounds, calendar, now: instant(now) });

describe('the season round by round', () => {
  test('adds up people and days of work of the hamlets that sent, and leaves out the rest', () => {
    const figures = figuresOf([
      entered(2, {
        X01: sent('result', '2026-01-20T08:00', { LL01: 40, LL05: 20.5 }),
        X02: sent('result', '2026-01-20T08:00', { LL01: 30, LL05: 10 }),
        X03: { LL01: 99, LL05: 99 },
        X04: sent('result', '2026-01-20T08:00', { LL01: 'khoảng 50' }),
      }),
    ]);
    expect(figures.rounds).toMatchObject([{ people: 70, workDays: 30.5 }]);
  });

  test('knows nothing of a round in which nobody sent, which is not 0', () => {
    const [round] = figuresOf([entered(3, { X01: { LL01: 40 } })]).rounds;
    expect([round?.people, round?.workDays]).toEqual([null, null]);
    expect(round?.results).toMatchObject({ expected: 48, sent: 0, missing: 48 });
  });

  test('tells sent on time, late and not yet, of the same hamlets', () => {
    const [round] = figuresOf([
      entered(3, {
        X01: sent('result', '2026-03-01T08:00'),
        X02: sent('result', '2026-03-04T23:59'),
        X03: sent('result', '2026-03-05T00:00'),
      }),
    ]).rounds;
    expect(round?.results).toMatchObject({ expected: 48, onTime: 2, late: 1, missing: 45 });
  });

  test('counts neither on time nor late in a round that is filled in afterwards', () => {
    const back: EnteredRound = {
      calendar: calendarOf(roundNumber(1), false),
      records: recordsOf({ X01: sent('result', '2026-04-01T08:00', { LL01: 5 }) }),
    };
    const [round] = figuresOf([back]).rounds;
    expect(round).toMatchObject({ tracked: false, people: 5 });
    expect(round?.results).toMatchObject({ onTime: 0, late: 0, untracked: 1, missing: 47 });
  });

  test('names the rounds to come', () => {
    const { toCome } = figuresOf([entered(11, {})]);
    expect(toCome.map(({ number }) => number)).toEqual([12, 13]);
    expect(figuresOf([entered(13, {})]).toCome).toEqual([]);
  });

  test('counts a hamlet once for each content in which it did something', () => {
    const { shares, sent: all } = figuresOf([
      entered(2, { X05: sent('result', '2026-01-20T08:00', { VS01: 500 }) }),
      entered(3, {
        X01: sent('result', '2026-03-01T08:00', { VS01: 500, VS02: 30, LL01: 40 }),
        X02: sent('result', '2026-03-01T08:00', { VS01: 0, VS03: 'nhiều' }),
        X03: { VS01: 700 },
        X04: sent('result', '2026-03-01T08:00', { VS02: 1 }),
      }),
    ]);
    expect(all).toBe(3);
    expect(shares.map(({ category, hamlets }) => [category.code, hamlets])).toEqual([
      ['ND1', 2],
      ['ND2', 0],
      ['ND3', 0],
      ['ND4', 0],
      ['ND5', 0],
      ['ND6', 0],
      ['ND7', 0],
    ]);
  });

  test('needs a round', () => {
    expect(() => figuresOf([])).toThrow(RangeError);
  });
});

test('a share is given to one decimal, and of nothing there is none', () => {
  expect([percentOf(1, 3), percentOf(2, 3), percentOf(48, 48), percentOf(0, 5), percentOf(0, 0)]).toEqual([
    33.3,
    66.7,
    100,
    0,
    null,
  ]);
});

const cell = fc.option(fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constant('chưa rõ')), { nil: null });
const hamletCells = fc.record({
  at: fc.constantFrom(null, '2026-02-20T08:00', '2026-03-09T08:00'),
  LL01: cell,
  LL05: cell,
  VS01: cell,
});

test('the charts say what the report of the same data says, and no share passes 100 %', () => {
  const codes = hamletsOfPhuLac.slice(0, 6).map((hamlet) => hamlet.code);
  fc.assert(
    fc.property(fc.array(hamletCells, { minLength: 6, maxLength: 6 }), fc.boolean(), (cells, tracked) => {
      const records = recordsOf(
        Object.fromEntries(
          cells.map(({ at, ...values }, index) => [
            codes[index] ?? '',
            at === null ? values : sent('result', at, values),
          ]),
        ),
      );
      const round: EnteredRound = { calendar: calendarOf(roundNumber(3), tracked), records };
      const summary = summaryOf([round], NOW);
      const { rounds, shares, sent: all } = figuresOf([round]);
      const total = (key: string): number | null | undefined =>
        summary.totals.find(({ field }) => field.key === key)?.sum;
      expect(rounds[0]).toMatchObject({ people: total('LL01'), workDays: total('LL05') });
      const { expected, onTime, late, untracked, missing } = summary.result;
      expect(rounds[0]?.results).toMatchObject({ expected, onTime, late, untracked, missing });
      expect(onTime + late + untracked + missing).toBe(expected);
      expect(all).toBe(summary.result.sent);
      for (const { hamlets } of shares) expect(percentOf(hamlets, all) ?? 0).toBeLessThanOrEqual(100);
    }),
    { numRuns: 40 },
  );
});
