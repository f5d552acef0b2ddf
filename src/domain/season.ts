import { addMonths, type Day, type Period, period, yearOfPeriod } from './day.ts';
import { type DeadlineRules, lastValidDay } from './deadline.ts';
import { dayOfMinute } from './instant.ts';
import { type Round, type ScheduledRound, scheduledRound } from './round.ts';

/** One line of the printed schedule (KH II.1). */
export interface PrintedRound {
  readonly number: number;
  readonly period: Period;
  readonly day: Day;
  readonly text: string;
}

/** The rounds of one plan of the commune, before any change typed in the workbook. */
export interface Season {
  /** Names the season and begins every round key; the plan of 12/2025–12/2026 is season 2026 (A16). */
  readonly year: number;
  readonly rounds: readonly ScheduledRound[];
}

const MONTHS_IN_YEAR = 12;

/**
 * The season of a printed plan. Each round carries the printed day beside the rule's; a plan deadline that had
 * passed when the plan was issued is waived (A7).
 */
export function seasonOfPlan(
  year: number,
  printed: readonly PrintedRound[],
  issuedOn: Day,
  rules: DeadlineRules,
): Season {
  const rounds = printed.map((line) => {
    const planDue = lastValidDay('plan', line.period, line.day, rules);
    return scheduledRound(year, line.number, line.period, line, planDue >= issuedOn);
  });
  return { year, rounds };
}

/** A season generated from the rule "first Saturday" (KH II.1): twelve rounds, January to December (A19). */
export function seasonByRule(year: number): Season {
  const january = period(`${year}-01`);
  const rounds = Array.from({ length: MONTHS_IN_YEAR }, (_, index) =>
    scheduledRound(year, index + 1, addMonths(january, index), null, true),
  );
  return { year, rounds };
}

/** The day of the last report: until its end the season stays open (A17). Null for no rounds. */
export const seasonClosesOn = (rounds: readonly Round[]): Day | null => {
  const days = rounds.map((round) => dayOfMinute(round.deadlines.report.moment)).sort();
  return days[days.length - 1] ?? null;
};

/** The rounds held for a calendar year: "năm 2026" is rounds 2–13 of season 2026 (A16). */
export const roundsOfYear = (rounds: readonly Round[], year: number): readonly Round[] =>
  rounds.filter((round) => yearOfPeriod(round.period) === year);

/** The rounds of a season up to and with the given one, in order: what "lũy kế" adds up. */
export const roundsUpTo = (rounds: readonly Round[], last: Round): readonly Round[] =>
  rounds.filter((round) => round.season === last.season && round.number <= last.number);

const byDay = (rounds: readonly Round[]): readonly Round[] =>
  [...rounds].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));

/** The first round held today or later: the one to plan for. Null after the last. */
export const nextRound = (rounds: readonly Round[], today: Day): Round | null =>
  byDay(rounds).find((round) => round.day >= today) ?? null;

/** The last round held today or earlier: the one whose results are entered. Null before the first. */
export const lastRound = (rounds: readonly Round[], today: Day): Round | null =>
  byDay(rounds)
    .filter((round) => round.day <= today)
    .pop() ?? null;

/** The round before this one in its season; null for the first. "Như tháng trước" copies its plan. */
export const roundBefore = (rounds: readonly Round[], round: Round): Round | null =>
  rounds.find((other) => other.season === round.season && other.number === round.number - 1) ?? null;

/** The round after this one in its season; null for the last. */
export const roundAfter = (rounds: readonly Round[], round: Round): Round | null =>
  rounds.find((other) => other.season === round.season && other.number === round.number + 1) ?? null;

/** The first round whose plan deadline applies and has not passed on `today`. */
export const nextPlanDue = (rounds: readonly Round[], today: Day): Round | null =>
  byDay(rounds).find(
    (round) => round.deadlines.plan.applies && dayOfMinute(round.deadlines.plan.moment) >= today,
  ) ?? null;

/** The first round held by `today` whose results are not past due on it; null when there is none. */
export const nextResultDue = (rounds: readonly Round[], today: Day): Round | null =>
  byDay(rounds).find((round) => round.day <= today && dayOfMinute(round.deadlines.result.moment) >= today) ??
  null;
