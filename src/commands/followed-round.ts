import { daysBetween } from '../domain/day.ts';
import { cleanUpDue } from '../domain/duties.ts';
import type { DutyKind } from '../domain/duty.ts';
import type { Instant, LocalMinute } from '../domain/instant.ts';
import { dayOfMinute, localDayOf } from '../domain/instant.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { calendarRoundOf } from '../sheets/schedule-tab.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { OpenRemindersRequest } from '../wire/reminders.ts';

/** Which round and which duty the page "Đôn đốc" is about. */

/** Until when a duty of the round is owed; of a publication, which has no day before that, the freezing of its report. */
export const dueOfRound = (kind: DutyKind, calendar: CalendarRound): LocalMinute => {
  const { deadlines } = calendar.round;
  switch (kind) {
    case 'plan':
      return deadlines.plan.moment;
    case 'result':
    case 'agencyReport':
      return deadlines.result.moment;
    case 'cleanUp':
      return cleanUpDue(calendar);
    case 'report':
      return deadlines.report.moment;
    case 'publication':
      return calendar.frozenAt ?? deadlines.report.moment;
  }
};

const isFollowed = (kind: DutyKind, { round, tracked, frozenAt }: CalendarRound): boolean =>
  tracked &&
  (kind !== 'plan' || round.deadlines.plan.applies) &&
  (kind !== 'publication' || frozenAt !== null);

const daysApart = (kind: DutyKind, calendar: CalendarRound, now: Instant): number =>
  Math.abs(daysBetween(localDayOf(now), dayOfMinute(dueOfRound(kind, calendar))));

/** The round that is followed up when nobody has chosen: the one whose deadline of this kind is nearest to today, before it or after. */
const roundToFollow = (schedule: readonly CalendarRound[], kind: DutyKind, now: Instant): CalendarRound => {
  const distance = (each: CalendarRound): number => daysApart(kind, each, now);
  const followed = schedule.filter((each) => isFollowed(kind, each));
  const [first, ...others] = followed.length > 0 ? followed : schedule;
  if (!first) throw new WorkbookProblem('schedule-unreadable', { round: '', key: 'key' });
  return others.reduce((nearest, each) => (distance(each) <= distance(nearest) ? each : nearest), first);
};

export interface Followed {
  readonly calendar: CalendarRound;
  readonly kind: DutyKind;
}

/** What was chosen; of plan and result the one that is nearer to its deadline where nobody chose. @throws WorkbookProblem `unknown-round`. */
export const followed = (
  schedule: readonly CalendarRound[],
  { roundKey, kind }: OpenRemindersRequest,
  now: Instant,
): Followed => {
  const ofKind = (each: DutyKind): Followed => ({
    kind: each,
    calendar: roundKey === null ? roundToFollow(schedule, each, now) : calendarRoundOf(schedule, roundKey),
  });
  if (kind !== null) return ofKind(kind);
  const [plan, result] = [ofKind('plan'), ofKind('result')];
  return daysApart('plan', plan.calendar, now) <= daysApart('result', result.calendar, now) ? plan : result;
};
