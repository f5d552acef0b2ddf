import { type Day, firstSaturday, type Period } from './day.ts';
import {
  type DeadlineRules,
  deadlineOf,
  deadlineOrderProblems,
  type OrderProblem,
  type RoundDeadlines,
} from './deadline.ts';
import type { LocalMinute } from './instant.ts';

/** '2026-D04': the season's year and the round's number, so that no two seasons share a key. */
export type RoundKey = `${number}-D${string}`;

/** The day was put off (A9, A18: the commune's plan foresees no rain, so the reason is kept). */
export interface Postponement {
  readonly newDay: Day;
  readonly reason: string;
}

/** What the rule and the printed schedule say, before the commune changes anything. */
export interface ScheduledRound {
  readonly key: RoundKey;
  /** Year of the season, not of the day: round 1 of season 2026 is held in 12/2025. */
  readonly season: number;
  readonly number: number;
  readonly period: Period;
  /** First Saturday of the month (KH II.1). */
  readonly ruleDay: Day;
  /** As printed; null in a season generated from the rule. */
  readonly printedDay: Day | null;
  readonly printedText: string | null;
  /** The printed day is not the first Saturday: the rule's day is in force until the commune confirms (A1). */
  readonly needsConfirmation: boolean;
  /** False when the deadline had passed before the commune's plan was issued (A7). */
  readonly planDeadlineApplies: boolean;
}

export interface Round extends ScheduledRound {
  /** The gathering day before any postponement. */
  readonly scheduledDay: Day;
  readonly postponement: Postponement | null;
  /** The gathering day in force: the new day when postponed. */
  readonly day: Day;
  readonly deadlines: RoundDeadlines;
}

/** What the commune typed in the calendar tab; null or missing leaves the rule in force. */
export interface RoundChanges {
  readonly day?: Day | null;
  /** The commune confirmed the day in force. */
  readonly confirmed?: boolean;
  readonly postponement?: Postponement | null;
  readonly planDeadlineApplies?: boolean;
  readonly plan?: LocalMinute | null;
  readonly result?: LocalMinute | null;
  readonly report?: LocalMinute | null;
}

const KEY = /^(\d{4})-D(\d{2})$/;

export const roundKey = (season: number, number: number): RoundKey =>
  `${season}-D${String(number).padStart(2, '0')}`;

/** True for text of the form '2026-D04'. */
export function isRoundKey(text: string): text is RoundKey {
  return KEY.test(text);
}

/** Season year and round number of a key; null for text that is no key. */
export function readRoundKey(text: string): { readonly season: number; readonly number: number } | null {
  const match = KEY.exec(text.trim());
  return match ? { season: Number(match[1]), number: Number(match[2]) } : null;
}

/** A scheduled round: the rule's day is always known, a printed one only for the plan on paper. */
export function scheduledRound(
  season: number,
  number: number,
  period: Period,
  printed: { readonly day: Day; readonly text: string } | null,
  planDeadlineApplies: boolean,
): ScheduledRound {
  const ruleDay = firstSaturday(period);
  return {
    key: roundKey(season, number),
    season,
    number,
    period,
    ruleDay,
    printedDay: printed?.day ?? null,
    printedText: printed?.text ?? null,
    needsConfirmation: printed !== null && printed.day !== ruleDay,
    planDeadlineApplies,
  };
}

/** The round in force: the schedule with the commune's changes and the deadlines that follow from both. */
export function roundInForce(scheduled: ScheduledRound, changes: RoundChanges, rules: DeadlineRules): Round {
  const scheduledDay = changes.day ?? scheduled.ruleDay;
  const postponement = changes.postponement ?? null;
  const base = {
    ...scheduled,
    needsConfirmation: scheduled.needsConfirmation && changes.confirmed !== true,
    planDeadlineApplies: changes.planDeadlineApplies ?? scheduled.planDeadlineApplies,
    scheduledDay,
    postponement,
    day: postponement?.newDay ?? scheduledDay,
  };
  return {
    ...base,
    deadlines: {
      plan: deadlineOf('plan', base, rules, changes.plan ?? null),
      result: deadlineOf('result', base, rules, changes.result ?? null),
      report: deadlineOf('report', base, rules, changes.report ?? null),
    },
  };
}

/** Order of a round's own day and deadlines; empty when plan < day < result < report. */
export const roundOrderProblems = (round: Round): readonly OrderProblem[] =>
  deadlineOrderProblems(round.day, round.deadlines);

/** True from the round of "theo dõi từ đợt N" on; earlier rounds are back-filled and never shown red (A19). */
export const isTracked = (round: Pick<Round, 'number'>, trackedFrom: number): boolean =>
  round.number >= trackedFrom;
