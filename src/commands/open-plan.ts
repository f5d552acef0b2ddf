import { catalogue } from '../data/catalogue.ts';
import { entryFields } from '../domain/catalogue.ts';
import type { Instant } from '../domain/instant.ts';
import { localDayOf } from '../domain/instant.ts';
import { nextPlanDue, nextRound, roundBefore } from '../domain/season.ts';
import type { CalendarRound } from '../domain/standing.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule, roundsOf } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { requireCommuneClock } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Entries, HamletChoice, OpenPlanRequest, PlanForm, PreviousPlanRequest } from '../wire/plan.ts';
import { entriesOf, planStateOf, roundChoice } from './plan-state.ts';

/** The round to plan when nobody has chosen: the next day, else the next plan due, else the last round. */
export const roundToPlan = (schedule: readonly CalendarRound[], now: Instant): CalendarRound => {
  const rounds = roundsOf(schedule);
  const today = localDayOf(now);
  const chosen = nextRound(rounds, today) ?? nextPlanDue(rounds, today) ?? rounds[rounds.length - 1];
  if (!chosen) throw new WorkbookProblem('schedule-unreadable', { round: '', key: 'key' });
  return calendarRoundOf(schedule, chosen.key);
};

const hamletChoices = (tab: RoundTab): readonly HamletChoice[] => {
  const names = tab.values[tab.rows['head.hamlet'] ?? -1] ?? [];
  const agencies = tab.values[tab.rows['head.agency'] ?? -1] ?? [];
  return Object.keys(tab.columns).map((code) => ({
    code,
    name: String(names[tab.columns[code] ?? -1] ?? code),
    agency: String(agencies[tab.columns[code] ?? -1] ?? ''),
  }));
};

/** Data of the plan sidebar: a hamlet's plan in a round, and what may be chosen. Seven service calls. */
export const openPlan = (workbook: Workbook, now: Instant, request: OpenPlanRequest): PlanForm => {
  requireCommuneClock(workbook);
  const schedule = readSchedule(workbook);
  const calendar =
    request.roundKey === null ? roundToPlan(schedule, now) : calendarRoundOf(schedule, request.roundKey);
  const tab = readRoundTab(workbook, catalogue, calendar.round.key);
  const hamlets = hamletChoices(tab);
  const hamletCode = hamlets.find((hamlet) => hamlet.code === request.hamletCode)?.code ?? hamlets[0]?.code;
  if (hamletCode === undefined)
    throw new WorkbookProblem('keys-missing', { tab: calendar.round.key, key: '1' });
  return {
    rounds: schedule.map(roundChoice),
    hamlets,
    roundKey: calendar.round.key,
    hamletCode,
    categories: catalogue.categories,
    fields: entryFields(catalogue, 'plan'),
    plan: planStateOf(tab, calendar, hamletCode, recordAt(tab, hamletCode), now),
    previousRoundKey: roundBefore(roundsOf(schedule), calendar.round)?.key ?? null,
  };
};

/** "Như tháng trước": the hamlet's entries of the round before. @throws WorkbookProblem when there is none. */
export const readPreviousPlan = (workbook: Workbook, request: PreviousPlanRequest): Entries => {
  requireCommuneClock(workbook);
  const schedule = readSchedule(workbook);
  const { round } = calendarRoundOf(schedule, request.roundKey);
  const before = roundBefore(roundsOf(schedule), round);
  if (!before) throw new WorkbookProblem('no-previous-round');
  const tab = readRoundTab(workbook, catalogue, before.key);
  if (tab.columns[request.hamletCode] === undefined) {
    throw new WorkbookProblem('unknown-hamlet', { hamlet: request.hamletCode });
  }
  const entries = entriesOf(recordAt(tab, request.hamletCode));
  if (Object.keys(entries).length === 0) throw new WorkbookProblem('no-previous-plan');
  return entries;
};
