import { addMonths, type Day, dayInPeriod, daysBetween, type Period, partsOf, periodOf } from './day.ts';
import { type Calendar, workingDayFrom } from './holiday.ts';
import {
  compareInstants,
  dayOfMinute,
  type Instant,
  type LocalMinute,
  lastMinuteOf,
  localDayOf,
  localMinuteOf,
} from './instant.ts';

/** `plan`: hamlet's plan (KH III.4). `result`: agency's results (KH III.3). `report`: commune report (KH III.3.1). */
export type DeadlineKind = 'plan' | 'result' | 'report';

/**
 * Which month "trước ngày 05 / 10 hàng tháng" means (A2, A3); moves result and report together.
 * `month-after`: always the month after the round. `first-after`: the first 5th after the gathering day.
 */
export type MonthReading = 'month-after' | 'first-after';

export interface DeadlineRules {
  readonly reading: MonthReading;
  /** Moves a deadline on a weekend or holiday to the next working day (A8). */
  readonly moveToWorkingDay: boolean;
  readonly calendar: Calendar;
}

/** One deadline of one round: what the rule says beside what is in force. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** The last valid minute by the rule. */
  readonly byRule: LocalMinute;
  /** The last valid minute in force; a submission inside that minute is on time. */
  readonly moment: LocalMinute;
  /** The commune set another moment than the rule's. */
  readonly edited: boolean;
  /** False for the plan of round 1, whose deadline passed before the commune's plan was issued (A7). */
  readonly applies: boolean;
}

export interface RoundDeadlines {
  readonly plan: Deadline;
  readonly result: Deadline;
  readonly report: Deadline;
}

/** The defaults decided for A2, A3 and A8; the calendar is the commune's. */
export const defaultDeadlineRules = (calendar: Calendar): DeadlineRules => ({
  reading: 'month-after',
  moveToWorkingDay: false,
  calendar,
});

/** "Trước ngày N": day N itself is already overdue (A4). 28 exists in every month (A5). */
const EXCLUSIVE_DAY: Readonly<Record<DeadlineKind, number>> = { plan: 29, result: 5, report: 10 };

function monthOfDeadline(kind: DeadlineKind, month: Period, roundDay: Day, reading: MonthReading): Period {
  if (kind === 'plan') return addMonths(month, -1);
  if (reading === 'month-after') return addMonths(month, 1);
  const heldIn = periodOf(roundDay);
  return partsOf(roundDay).dayOfMonth < EXCLUSIVE_DAY.result ? heldIn : addMonths(heldIn, 1);
}

/** The last valid day of a deadline by the rule; `month` is the round's month, `roundDay` its day in force. */
export function lastValidDay(kind: DeadlineKind, month: Period, roundDay: Day, rules: DeadlineRules): Day {
  const printed = dayInPeriod(monthOfDeadline(kind, month, roundDay, rules.reading), EXCLUSIVE_DAY[kind] - 1);
  return rules.moveToWorkingDay ? workingDayFrom(rules.calendar, printed) : printed;
}

/** The deadline of a round; `edited` is the moment the commune typed instead of the rule's, or null. */
export function deadlineOf(
  kind: DeadlineKind,
  round: { readonly period: Period; readonly day: Day; readonly planDeadlineApplies: boolean },
  rules: DeadlineRules,
  edited: LocalMinute | null,
): Deadline {
  const byRule = lastMinuteOf(lastValidDay(kind, round.period, round.day, rules));
  return {
    kind,
    byRule,
    moment: edited ?? byRule,
    edited: edited !== null && edited !== byRule,
    applies: kind !== 'plan' || round.planDeadlineApplies,
  };
}

export type OrderProblem = 'plan-not-before-day' | 'result-not-after-day' | 'report-not-after-result';

/** Checks plan < gathering day < result < report; a waived plan deadline is not looked at. */
export function deadlineOrderProblems(day: Day, deadlines: RoundDeadlines): readonly OrderProblem[] {
  const { plan, result, report } = deadlines;
  const problems: OrderProblem[] = [];
  if (plan.applies && dayOfMinute(plan.moment) >= day) problems.push('plan-not-before-day');
  if (dayOfMinute(result.moment) <= day) problems.push('result-not-after-day');
  if (report.moment <= result.moment) problems.push('report-not-after-result');
  return problems;
}

export interface TimelinessFacts {
  /** Null where nothing is owed. */
  readonly deadline: Pick<Deadline, 'moment' | 'applies'> | null;
  readonly firstValid: Instant | null;
  readonly latest: Instant | null;
  readonly now: Instant;
  /** False in rounds before "theo dõi từ đợt N" (A19). */
  readonly tracked: boolean;
  /** While something sent back has not come again: its own deadline. Null otherwise. */
  readonly sentBackUntil: LocalMinute | null;
  readonly dueSoonDays?: number;
}

/** `days` are whole calendar days on the commune's clock; `personal`: measured against the deadline of a send-back. */
export type Timeliness =
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'not-tracked' }
  | { readonly kind: 'not-due'; readonly days: number; readonly personal: boolean }
  | { readonly kind: 'due-soon'; readonly days: number; readonly personal: boolean }
  | { readonly kind: 'due-today'; readonly personal: boolean }
  /** 0 days: a deadline set earlier than midnight passed today. */
  | { readonly kind: 'overdue'; readonly days: number; readonly personal: boolean }
  | { readonly kind: 'on-time'; readonly supplementedLate: boolean }
  | { readonly kind: 'late'; readonly days: number };

export const DUE_SOON_DAYS = 3;

function pending(moment: LocalMinute, now: Instant, dueSoonDays: number, personal: boolean): Timeliness {
  const today = localDayOf(now);
  const days = daysBetween(today, dayOfMinute(moment));
  if (localMinuteOf(now) > moment) {
    return { kind: 'overdue', days: daysBetween(dayOfMinute(moment), today), personal };
  }
  if (days === 0) return { kind: 'due-today', personal };
  return days <= dueSoonDays ? { kind: 'due-soon', days, personal } : { kind: 'not-due', days, personal };
}

/**
 * How an entry stands against its deadline. What was sent is judged by the first valid submission; what was sent
 * back and has not come again is judged by its personal deadline.
 */
export function timeliness(facts: TimelinessFacts): Timeliness {
  const { deadline, firstValid, now, dueSoonDays = DUE_SOON_DAYS } = facts;
  if (!deadline?.applies) return { kind: 'not-applicable' };
  if (!facts.tracked) return { kind: 'not-tracked' };
  if (facts.sentBackUntil !== null) return pending(facts.sentBackUntil, now, dueSoonDays, true);
  if (firstValid === null) return pending(deadline.moment, now, dueSoonDays, false);
  if (localMinuteOf(firstValid) > deadline.moment) {
    return { kind: 'late', days: daysBetween(dayOfMinute(deadline.moment), localDayOf(firstValid)) };
  }
  const latest =
    facts.latest !== null && compareInstants(facts.latest, firstValid) > 0 ? facts.latest : firstValid;
  return { kind: 'on-time', supplementedLate: localMinuteOf(latest) > deadline.moment };
}
