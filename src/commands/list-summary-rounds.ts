import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { localDayOf } from '../domain/instant.ts';
import { lastRound } from '../domain/season.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { readSchedule, roundsOf } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { SummaryChoices } from '../wire/monthly-summary.ts';
import { roundChoice } from './entry-state.ts';

/**
 * Rounds that can be reported: those held by today, the last of them suggested. Before the season's first day the first
 * round is offered, so that the office can look at the form.
 */
export const summaryChoices = (schedule: readonly CalendarRound[], today: Day): SummaryChoices => {
  const held = schedule.filter(({ round }) => round.day <= today);
  const offered = held.length > 0 ? held : schedule.slice(0, 1);
  const suggested = lastRound(roundsOf(offered), today) ?? offered[0]?.round;
  return { rounds: offered.map(roundChoice), suggested: suggested?.key ?? '' };
};

/** Two service calls. */
export const listSummaryRounds = (workbook: Workbook, now: Instant): SummaryChoices =>
  summaryChoices(readSchedule(workbook), localDayOf(now));
