import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../src/domain/day.ts';
import { type TimelinessFacts, timeliness } from '../../src/domain/deadline.ts';
import { instant, localMinute, toInstant } from '../../src/domain/instant.ts';
import { roundOrderProblems } from '../../src/domain/round.ts';
import { roundNumbered, roundsWith } from './plan-of-phu-lac-rounds.ts';

const rounds = roundsWith();
const round4 = roundNumbered(rounds, 4);

const at = (local: string) => toInstant(localMinute(local));

const planOfRound4 = (facts: Partial<TimelinessFacts>) =>
  timeliness({
    deadline: round4.deadlines.plan,
    firstValid: null,
    latest: null,
    now: at('2026-02-20T08:00'),
    tracked: true,
    sentBackUntil: null,
    ...facts,
  });

describe('A plan that has not been sent', () => {
  test('is not due a week before, due soon three days before, due today on the 28th', () => {
    expect(planOfRound4({ now: at('2026-02-20T08:00') })).toEqual({
      kind: 'not-due',
      days: 8,
      personal: false,
    });
    expect(planOfRound4({ now: at('2026-02-24T23:59') })).toEqual({
      kind: 'not-due',
      days: 4,
      personal: false,
    });
    expect(planOfRound4({ now: at('2026-02-25T00:00') })).toEqual({
      kind: 'due-soon',
      days: 3,
      personal: false,
    });
    expect(planOfRound4({ now: instant('2026-02-28T23:59:59+07:00') })).toEqual({
      kind: 'due-today',
      personal: false,
    });
  });

  test('is overdue one day from the first second of the next day, three days on the third', () => {
    expect(planOfRound4({ now: instant('2026-03-01T00:00:00+07:00') })).toEqual({
      kind: 'overdue',
      days: 1,
      personal: false,
    });
    expect(planOfRound4({ now: instant('2026-03-03T16:59:00Z') })).toEqual({
      kind: 'overdue',
      days: 3,
      personal: false,
    });
  });

  test('counts the last week as soon where the commune asks for seven days', () => {
    expect(planOfRound4({ now: at('2026-02-21T08:00'), dueSoonDays: 7 })).toEqual({
      kind: 'due-soon',
      days: 7,
      personal: false,
    });
  });

  test('is never red in a round before "theo dõi từ đợt N"', () => {
    expect(planOfRound4({ now: at('2026-11-23T08:00'), tracked: false })).toEqual({ kind: 'not-tracked' });
  });

  test('owes nothing where there is no deadline', () => {
    expect(planOfRound4({ deadline: null })).toEqual({ kind: 'not-applicable' });
  });

  test('follows a deadline set to five in the afternoon to the minute', () => {
    const deadline = { moment: localMinute('2026-02-27T17:00'), applies: true };
    expect(planOfRound4({ deadline, now: instant('2026-02-27T17:00:59+07:00') })).toEqual({
      kind: 'due-today',
      personal: false,
    });
    expect(planOfRound4({ deadline, now: at('2026-02-27T17:01') })).toEqual({
      kind: 'overdue',
      days: 0,
      personal: false,
    });
  });
});

describe('A plan that was sent', () => {
  const onTime = at('2026-02-28T23:59');
  const late = at('2026-03-02T07:00');

  test('in the last minute of the 28th is on time, two days later it is two days late', () => {
    expect(planOfRound4({ firstValid: onTime, latest: onTime })).toEqual({
      kind: 'on-time',
      supplementedLate: false,
    });
    expect(planOfRound4({ firstValid: late, latest: late })).toEqual({ kind: 'late', days: 2 });
  });

  test('on time and supplemented after the deadline stays on time and says so', () => {
    expect(planOfRound4({ firstValid: onTime, latest: late })).toEqual({
      kind: 'on-time',
      supplementedLate: true,
    });
  });

  test('and sent back is measured against its own deadline until it comes again', () => {
    const sentBackUntil = localMinute('2026-03-03T23:59');
    const facts = { firstValid: onTime, latest: onTime, sentBackUntil };
    expect(planOfRound4({ ...facts, now: late })).toEqual({ kind: 'due-soon', days: 1, personal: true });
    expect(planOfRound4({ ...facts, now: at('2026-03-05T08:00') })).toEqual({
      kind: 'overdue',
      days: 2,
      personal: true,
    });
    expect(planOfRound4({ ...facts, latest: late, sentBackUntil: null })).toEqual({
      kind: 'on-time',
      supplementedLate: true,
    });
  });
});

describe('Deadlines of a round', () => {
  test('time never runs backwards: what is overdue stays overdue a minute later', () => {
    const order = ['not-due', 'due-soon', 'due-today', 'overdue'];
    const minutes = fc.integer({ min: -40 * 1440, max: 40 * 1440 });
    const moment = (offset: number) => {
      const days = Math.floor(offset / 1440);
      const rest = offset - days * 1440;
      const clock = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
      return at(`${addDays(day('2026-02-28'), days)}T${clock}`);
    };
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const first = planOfRound4({ now: moment(earlier) }).kind;
        const second = planOfRound4({ now: moment(later) }).kind;
        expect(order.indexOf(first)).toBeLessThanOrEqual(order.indexOf(second));
      }),
    );
  });

  test('keep the rule’s moment beside the one the commune typed', () => {
    const changed = roundNumbered(roundsWith({ 4: { plan: localMinute('2026-03-02T17:00') } }), 4).deadlines
      .plan;
    expect(changed).toEqual({
      kind: 'plan',
      byRule: '2026-02-28T23:59',
      moment: '2026-03-02T17:00',
      edited: true,
      applies: true,
    });
    expect(
      roundNumbered(roundsWith({ 4: { plan: localMinute('2026-02-28T23:59') } }), 4).deadlines.plan.edited,
    ).toBe(false);
  });

  test('are in order in all 13 rounds: plan, gathering day, results, report', () => {
    for (const round of rounds) expect(roundOrderProblems(round)).toEqual([]);
  });

  test('typed out of order are named', () => {
    const wrong = roundsWith({
      4: {
        plan: localMinute('2026-03-07T05:00'),
        result: localMinute('2026-03-07T23:00'),
        report: localMinute('2026-03-07T22:00'),
      },
      1: { plan: localMinute('2026-03-07T05:00') },
    });
    expect(roundOrderProblems(roundNumbered(wrong, 4))).toEqual([
      'plan-not-before-day',
      'result-not-after-day',
      'report-not-after-result',
    ]);
    expect(roundOrderProblems(roundNumbered(wrong, 1))).toEqual([]);
  });
});
