import type { Instant } from '../domain/instant.ts';
import { localDayOf } from '../domain/instant.ts';
import { nextPlanDue, nextRound } from '../domain/season.ts';
import { calendarRoundOf, roundsOf } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { OpenEntryRequest, PlanForm } from '../wire/entry.ts';
import type { RoundToOpen } from './open-entry.ts';
import { openEntry } from './open-entry.ts';

/** The round to plan when nobody has chosen: the next day, else the next plan due, else the last round. */
export const roundToPlan: RoundToOpen = (schedule, now) => {
  const rounds = roundsOf(schedule);
  const today = localDayOf(now);
  const chosen = nextRound(rounds, today) ?? nextPlanDue(rounds, today) ?? rounds[rounds.length - 1];
  if (!chosen) throw new WorkbookProblem('schedule-unreadable', { round: '', key: 'key' });
  return calendarRoundOf(schedule, chosen.key);
};

/** Data of the plan sidebar. Five service calls. */
export const openPlan = (workbook: Workbook, now: Instant, request: OpenEntryRequest): PlanForm => ({
  ...openEntry(workbook, now, 'plan', request, roundToPlan).form,
  phase: 'plan',
});
