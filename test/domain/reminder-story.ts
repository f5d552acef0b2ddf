import { addDays, type Day, day, period } from '../../src/domain/day.ts';
import { lastMinuteOf, localMinute } from '../../src/domain/instant.ts';
import { type Course, type Doing, hamletsWithMail } from './reminder-season.ts';

/** Five who are not in time; everybody else sends the plan ten days before it is due, the result two days after the gathering. */
export const LATE_ONES = 'X05 X26 X29 X33 X37';

const at = (on: Day, time: string) => localMinute(`${on}T${time}`);

/** Five late, one sent back, one excused, one that a merger ends. */
export const STORY: Course = {
  hamlet: (phase, round, { code }): Doing => {
    const due = day(round.deadlines[phase].moment.slice(0, 10));
    const usual = at(phase === 'plan' ? addDays(due, -10) : addDays(round.day, 2), '09:00');
    switch (code) {
      case 'X05': // of row 2, which is asked politely
      case 'X37':
        return { sentAt: null };
      case 'X26': // in the last minute
        return { sentAt: lastMinuteOf(due) };
      case 'X29': // in the first minute of being overdue
        return { sentAt: at(addDays(due, 1), '00:00') };
      case 'X33': // an hour after the mail
        return { sentAt: at(addDays(due, 1), '08:00') };
      case 'X38': {
        // Returned on 26/01 until Saturday 31/01, and sent again on 03/02.
        if (phase === 'result' || round.number !== 3) return { sentAt: usual };
        const sentBack = { at: localMinute('2026-01-26T10:00'), until: localMinute('2026-01-31T23:59') };
        return { sentAt: usual, sentBack, againAt: localMinute('2026-02-03T09:00') };
      }
      case 'X44': // The agency says on 30/04 that no result of round 5 will come.
        return phase === 'result' && round.number === 5
          ? { sentAt: null, excusedAt: localMinute('2026-04-30T10:00') }
          : { sentAt: usual };
      case 'X48': // merged into another from July on
        return { sentAt: round.number >= 7 ? null : usual };
      default:
        return { sentAt: usual };
    }
  },
  agency: (round, { code }) => {
    const cleaned = day(`${round.period}-20`);
    const isIdle = code === 'CQ02';
    return {
      sentAt: isIdle || code === 'CQ12' ? null : at(day(round.deadlines.result.moment.slice(0, 10)), '16:00'),
      cleanUp: isIdle || code === 'CQ08' ? null : { on: cleaned, notedAt: at(cleaned, '16:00') },
    };
  },
  // On the day it is due, but for round 3; web the day after, loudspeakers two days after; round 6 is never published.
  frozenAt: ({ number, deadlines }) =>
    number === 3 ? localMinute('2026-03-12T16:00') : at(day(deadlines.report.moment.slice(0, 10)), '16:00'),
  published: (round) => {
    const frozen = day((STORY.frozenAt?.(round) ?? round.day).slice(0, 10));
    const never = localMinute('2199-01-01T00:00');
    return round.number === 6
      ? { webAt: never, loudspeakerAt: never }
      : { webAt: at(addDays(frozen, 1), '10:00'), loudspeakerAt: at(addDays(frozen, 2), '10:00') };
  },
};

/** X48 is merged into another hamlet from July on (B12). */
export const hamletsOfStory = hamletsWithMail.map((hamlet) =>
  hamlet.code === 'X48' ? { ...hamlet, validTo: period('2026-06') } : hamlet,
);
