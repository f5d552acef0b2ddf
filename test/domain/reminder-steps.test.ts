import { describe, expect, test } from 'vitest';
import { calendarOfPhuLac } from '../../src/data/calendar.ts';
import { day } from '../../src/domain/day.ts';
import type { Duty } from '../../src/domain/duty.ts';
import { dayOfMinute, localMinute } from '../../src/domain/instant.ts';
import type { ReminderSettings } from '../../src/domain/reminder.ts';
import {
  earlierReminder,
  plannedSteps,
  roundsToRead,
  softDay,
  stepAt,
  stepDay,
} from '../../src/domain/reminder-steps.ts';
import { roundNumbered, roundsWith } from './plan-of-phu-lac-rounds.ts';
import { asDelivered } from './reminder-season.ts';

const rounds = roundsWith();
const holidays = calendarOfPhuLac;

const dutyOf = (kind: Duty['kind'], number: number, more: Partial<Duty> = {}): Duty => {
  const { key, deadlines } = roundNumbered(rounds, number);
  const phase = kind === 'plan' || kind === 'report' ? kind : 'result';
  return {
    kind,
    roundKey: key,
    unit: 'X37',
    agency: 'CQ12',
    polite: false,
    due: deadlines[phase].moment,
    personal: false,
    ...more,
  };
};

/** "2026-02-27 hamlet 0" for each step. */
const planned = (duty: Duty, settings: Partial<ReminderSettings> = {}, gathering?: string) =>
  plannedSteps(
    duty,
    gathering === undefined
      ? roundNumbered(rounds, Number(duty.roundKey.slice(-2)))
      : { day: day(gathering) },
    { holidays, settings: { ...asDelivered, ...settings } },
  ).map(({ plannedOn, step }) => `${plannedOn} ${step.audience} ${step.soft ? 'soft' : step.offset}`);

describe('The day of a step', () => {
  test('lies before a day off up to the deadline, and after it once the deadline has passed (A8)', () => {
    expect(stepDay(holidays, day('2026-02-28'), 0)).toBe('2026-02-27');
    expect(stepDay(holidays, day('2026-04-04'), 0)).toBe('2026-04-03');
    expect(stepDay(holidays, day('2026-02-28'), 1)).toBe('2026-03-02');
    expect(stepDay(holidays, dayOfMinute(roundNumbered(rounds, 1).deadlines.result.moment), 0)).toBe(
      '2025-12-31',
    );
    expect(stepDay(holidays, dayOfMinute(roundNumbered(rounds, 12).deadlines.plan.moment), 0)).toBe(
      '2026-10-28',
    );
  });

  test('is the Saturday that is worked to make up for a holiday', () => {
    expect(stepDay(holidays, day('2026-01-10'), 0)).toBe('2026-01-10');
    expect(stepDay(holidays, day('2026-01-09'), 1)).toBe('2026-01-10');
  });

  test('is three days after the gathering day for the soft one, or the working day after', () => {
    expect(softDay(holidays, day('2026-03-07'), 3)).toBe('2026-03-10');
    expect(softDay(holidays, day('2026-01-03'), 1)).toBe('2026-01-05');
  });

  test('comes earlier after a long break: 23/02 for round 4 (A11), 24/04 for round 6 (A13)', () => {
    expect(earlierReminder(holidays, day('2026-02-28'))?.from).toBe('2026-02-23');
    expect(earlierReminder(holidays, day('2026-04-28'))?.from).toBe('2026-04-24');
    expect(earlierReminder(holidays, day('2026-03-28'))).toBeNull();
    expect(earlierReminder(holidays, day('2026-09-28'))).toBeNull();
  });
});

describe('The steps of a duty', () => {
  test('are four for the hamlet of its plan, then the agency, then the office', () => {
    expect(planned(dutyOf('plan', 4))).toEqual([
      '2026-02-23 hamlet -3',
      '2026-02-27 hamlet -1',
      '2026-02-27 hamlet 0',
      '2026-03-02 hamlet 1',
      '2026-03-02 agency 2',
      '2026-03-04 office 4',
    ]);
  });

  test('begin for a result with the soft one, which a sending back does not repeat', () => {
    expect(planned(dutyOf('result', 7))[0]).toBe('2026-06-09 hamlet soft');
    const back = dutyOf('result', 7, { due: localMinute('2026-06-17T23:59'), personal: true });
    expect(planned(back)[0]).toBe('2026-06-12 hamlet -3');
  });

  test('leave out the soft one where it would come with the result’s own, or where it is switched off', () => {
    const due = localMinute('2026-06-12T23:59');
    expect(planned(dutyOf('result', 7, { due }))).not.toContain('2026-06-09 hamlet soft');
    expect(planned(dutyOf('result', 7), { softDays: null })[0]).toBe('2026-07-01 hamlet -3');
  });

  test('never ask for the result of a day that has not come: round 5 put off beyond its own deadline', () => {
    const putOff = planned(dutyOf('result', 5), {}, '2026-05-06');
    expect(putOff).toEqual(['2026-05-06 agency 2', '2026-05-08 office 4']);
  });

  test('are fewer where cells of Cấu hình are blank', () => {
    expect(
      planned(dutyOf('plan', 4), { hamletOffsets: [0], agencyOffset: null, officeOffset: null }),
    ).toEqual(['2026-02-27 hamlet 0']);
    expect(planned(dutyOf('report', 4), { reportOffset: null })).toEqual([]);
    expect(planned(dutyOf('publication', 4), { publicationDays: null, officeOffset: null })).toEqual([]);
  });

  test('are never moved before the deadline when they speak of what is overdue', () => {
    expect(planned(dutyOf('plan', 4), { hamletOffsets: [1] })[0]).toBe('2026-03-02 hamlet 1');
  });
});

describe('The step to be said', () => {
  const at = (moment: string, duty = dutyOf('plan', 8), audience = 'hamlet'): number | null => {
    const steps = plannedSteps(duty, roundNumbered(rounds, 8), { holidays, settings: asDelivered });
    const own = steps.filter(({ step }) => step.audience === audience);
    return stepAt(own, duty.due, localMinute(moment), holidays)?.step.offset ?? null;
  };

  // The plan of round 8 is due on Sunday 28/06/2026: steps on Thursday 25, Friday 26 (both −1 and 0), Monday 29.
  test.each<[string, number | null, string]>([
    ['2026-06-24T07:00', null, 'before the first'],
    ['2026-06-25T07:00', -3, 'the first'],
    ['2026-06-26T07:00', 0, 'two on one day are the later one'],
    ['2026-06-27T07:00', 0, 'missed on Friday, it is said on Saturday: Monday is too late'],
    ['2026-06-28T23:59', 0, 'until the very last minute'],
    ['2026-06-29T00:00', 1, 'then it is overdue'],
    ['2026-07-04T07:00', null, 'missed, it waits on a day off for the next working day'],
    ['2026-07-06T07:00', 1, 'seven days later it is still said'],
    ['2026-07-07T07:00', null, 'eight days later it is no more'],
  ])('on %s is %s: %s', (moment, expected, _why) => {
    expect(at(moment)).toBe(expected);
  });

  test('of a report and of a publication is said afterwards too, for nobody else tells them', () => {
    const report = dutyOf('report', 8);
    expect(dayOfMinute(report.due)).toBe('2026-08-09');
    expect(at('2026-08-07T07:00', report, 'office')).toBe(0);
    expect(at('2026-08-10T07:00', report, 'office')).toBe(0);
    expect(at('2026-08-17T07:00', report, 'office')).toBeNull();
    const cleanUp = dutyOf('cleanUp', 8, { due: localMinute('2026-07-31T23:59') });
    expect(at('2026-07-31T07:00', cleanUp, 'agency')).toBe(-3);
    expect(at('2026-08-03T07:00', cleanUp, 'agency')).toBeNull();
  });

  test('waits beyond a break that is longer than seven days', () => {
    const duty = dutyOf('plan', 8, { due: localMinute('2026-02-12T23:59') });
    expect(at('2026-02-20T07:00', duty)).toBeNull();
    expect(at('2026-02-23T07:00', duty)).toBe(1);
  });

  test('is not "today" any more once a deadline within the day has passed', () => {
    const duty = dutyOf('plan', 8, { due: localMinute('2026-06-24T17:00') });
    expect(at('2026-06-24T17:00', duty)).toBe(0);
    expect(at('2026-06-24T17:01', duty)).toBeNull();
  });
});

test('the tabs of at most four rounds are read on any day of the season, and none of what is not tracked', () => {
  const schedule = rounds.map((round) => ({
    round,
    tracked: round.number >= 3,
    dueSoonDays: 3,
    frozenAt: null,
  }));
  const numbers = (today: string) =>
    roundsToRead(schedule, day(today), asDelivered).map(({ round }) => round.number);
  expect(numbers('2026-01-15')).toEqual([3]);
  expect(numbers('2026-02-27')).toEqual([3, 4]);
  expect(numbers('2026-07-05')).toEqual([6, 7, 8]);
  expect(numbers('2027-01-05')).toEqual([12, 13]);
});
