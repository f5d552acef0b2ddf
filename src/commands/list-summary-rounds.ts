import { type Day, daysBetween } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { dayOfMinute, localDayOf } from '../domain/instant.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { SummaryChoices } from '../wire/monthly-summary.ts';
import { roundChoice } from './entry-state.ts';

const reportDueIn = ({ round }: CalendarRound, today: Day): number =>
  Math.abs(daysBetween(today, dayOfMinute(round.deadlines.report.moment)));

/**
 * The round whose report is waited for: of those followed and not frozen the one whose deadline is nearest. The round held last
 * would be the wrong one on the very day of a report: by the 9th the next round has been held (KH II.1, III.3.1).
 */
const roundToReport = (held: readonly CalendarRound[], today: Day): CalendarRound | undefined => {
  const waiting = held.filter(({ tracked, frozenAt }) => tracked && frozenAt === null);
  const [first, ...others] = waiting.length > 0 ? waiting : held;
  return others.reduce(
    (nearest, each) => (nearest && reportDueIn(each, today) > reportDueIn(nearest, today) ? nearest : each),
    first,
  );
};

/**
 * Rounds that can be reported: those held by today, and the one that is suggested. Before the season's first day the first
 * round is offered, so that the office can look at the form.
 */
export const summaryChoices = (schedule: readonly CalendarRound[], today: Day): SummaryChoices => {
  const held = schedule.filter(({ round }) => round.day <= today);
  const offered = held.length > 0 ? held : schedule.slice(0, 1);
  return { rounds: offered.map(roundChoice), suggested: roundToReport(offered, today)?.round.key ?? '' };
};

/** Two service calls. */
export const listSummaryRounds = (workbook: Workbook, now: Instant): SummaryChoices =>
  summaryChoices(readSchedule(workbook), localDayOf(now));
