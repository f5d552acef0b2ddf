import { describe, expect, test } from 'vitest';
import { deadlineRulesOfPhuLac, seasonOfPhuLac } from '../../src/data/plan-of-phu-lac.ts';
import { day } from '../../src/domain/day.ts';
import { isRoundKey, isTracked, readRoundKey, roundInForce } from '../../src/domain/round.ts';
import {
  lastRound,
  nextPlanDue,
  nextResultDue,
  nextRound,
  roundAfter,
  roundBefore,
  roundsUpTo,
  seasonByRule,
} from '../../src/domain/season.ts';
import { roundNumbered, roundsWith } from './plan-of-phu-lac-rounds.ts';

const rounds = roundsWith();

describe('The rounds of the season', () => {
  test('are keyed by season and number, so that two seasons never meet in one key', () => {
    const keys = [...seasonOfPhuLac.rounds, ...seasonByRule(2027).rounds].map((round) => round.key);
    expect(keys[3]).toBe('2026-D04');
    expect(new Set(keys).size).toBe(25);
    expect(readRoundKey(' 2026-D04 ')).toEqual({ season: 2026, number: 4 });
    expect(readRoundKey('D04')).toBeNull();
    expect(isRoundKey('2026-D4')).toBe(false);
  });

  test('on the day of round 4 the next round is round 4, the day after it is round 5', () => {
    expect(nextRound(rounds, day('2026-03-07'))?.number).toBe(4);
    expect(nextRound(rounds, day('2026-03-08'))?.number).toBe(5);
    expect(nextRound(rounds, day('2026-12-06'))).toBeNull();
    expect(lastRound(rounds, day('2026-03-07'))?.number).toBe(4);
    expect(lastRound(rounds, day('2026-03-06'))?.number).toBe(3);
    expect(lastRound(rounds, day('2025-12-05'))).toBeNull();
  });

  test('the plan due next is round 4 until 28/02 and round 5 from 01/03', () => {
    expect(nextPlanDue(rounds, day('2026-02-28'))?.number).toBe(4);
    expect(nextPlanDue(rounds, day('2026-03-01'))?.number).toBe(5);
    expect(nextPlanDue(rounds, day('2025-11-20'))?.number).toBe(2);
  });

  test('on 04/4 the results due are still those of round 4, though round 5 is held that morning', () => {
    expect(nextResultDue(rounds, day('2026-04-04'))?.number).toBe(4);
    expect(nextResultDue(rounds, day('2026-04-05'))?.number).toBe(5);
    expect(nextResultDue(rounds, day('2026-03-06'))).toBeNull();
    expect(nextResultDue(rounds, day('2026-03-07'))?.number).toBe(4);
  });

  test('a postponed round is next on its new day', () => {
    const postponed = roundsWith({
      2: { postponement: { newDay: day('2026-01-10'), reason: 'Nghỉ Tết Dương lịch' } },
    });
    expect(nextRound(postponed, day('2026-01-05'))?.number).toBe(2);
    expect(roundNumbered(postponed, 2).scheduledDay).toBe('2026-01-03');
    expect(roundNumbered(postponed, 2).period).toBe('2026-01');
  });

  test('"như tháng trước" looks at the round before, "lũy kế" at all rounds so far', () => {
    expect(roundBefore(rounds, roundNumbered(rounds, 5))?.number).toBe(4);
    expect(roundBefore(rounds, roundNumbered(rounds, 1))).toBeNull();
    expect(roundAfter(rounds, roundNumbered(rounds, 13))).toBeNull();
    expect(roundsUpTo(rounds, roundNumbered(rounds, 3)).map((round) => round.number)).toEqual([1, 2, 3]);
  });

  test('"theo dõi từ đợt 12" tracks rounds 12 and 13 only', () => {
    expect(rounds.filter((round) => isTracked(round, 12)).map((round) => round.number)).toEqual([12, 13]);
  });

  test('a season by the rule runs January to December on first Saturdays', () => {
    const next = seasonByRule(2027).rounds.map((round) => roundInForce(round, {}, deadlineRulesOfPhuLac));
    expect(next.map((round) => round.day)).toEqual([
      '2027-01-02',
      '2027-02-06',
      '2027-03-06',
      '2027-04-03',
      '2027-05-01',
      '2027-06-05',
      '2027-07-03',
      '2027-08-07',
      '2027-09-04',
      '2027-10-02',
      '2027-11-06',
      '2027-12-04',
    ]);
    expect(next.every((round) => round.printedDay === null && !round.needsConfirmation)).toBe(true);
  });
});
