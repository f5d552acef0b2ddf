import { describe, expect, test } from 'vitest';
import { dueNow } from '../../src/domain/clock-due.ts';
import { day } from '../../src/domain/day.ts';
import { localMinute } from '../../src/domain/instant.ts';
import type { RunOutcome } from '../../src/domain/reminder-clock.ts';

const ran = (on: string, waiting = 0): RunOutcome => ({
  at: localMinute(`${on}T07:05`),
  day: day(on),
  sent: 3,
  failed: 0,
  unsure: 0,
  waiting,
  unreachable: 0,
  quotaLeft: 9,
  by: 'clock',
});

describe('A beat has a run to make', () => {
  test.each([
    ['before the hour, never having run', null, '2026-02-27T06:59', 'no'],
    ['at the hour', null, '2026-02-27T07:00', 'due'],
    ['later in the day, after an outage', ran('2026-02-24'), '2026-02-27T19:30', 'due'],
    ['not twice a day', ran('2026-02-27'), '2026-02-27T08:00', 'no'],
    [
      'again where mails wait, if Google lets more through',
      ran('2026-02-27', 2),
      '2026-02-27T08:00',
      'ifQuota',
    ],
    ['not in the night after, though mails waited', ran('2026-02-26', 2), '2026-02-27T00:30', 'no'],
    [
      'after a clock that was ahead, whose last run is of a day to come',
      ran('2026-03-01'),
      '2026-02-27T07:30',
      'due',
    ],
  ] as const)('%s', (_, lastRun, now, due) => {
    expect(dueNow({ hour: 7, lastRun }, false, localMinute(now))).toBe(due);
  });

  test('at any hour where one before it died', () => {
    expect(dueNow({ hour: 7, lastRun: ran('2026-02-27') }, true, localMinute('2026-02-27T03:00'))).toBe(
      'due',
    );
  });
});
