import type { Day } from './day.ts';
import { addDays, earlierDay } from './day.ts';
import type { Duty } from './duty.ts';
import type { Calendar } from './holiday.ts';
import { breakJustBefore, daysOffOn, workingDayFrom, workingDayUntil } from './holiday.ts';
import type { LocalMinute } from './instant.ts';
import { dayOfMinute, minuteOn, minutesOfMinute } from './instant.ts';
import type { Audience, ReminderSettings, StepId } from './reminder.ts';
import type { Round } from './round.ts';
import type { CalendarRound } from './standing.ts';

/** On which day who is reminded of a duty: planned from deadline, settings and the calendar of days off alone. */

/** One step with the day it falls on. */
export interface PlannedStep {
  readonly step: StepId;
  /** Never a day off. */
  readonly plannedOn: Day;
}

/** A step that was missed, by an outage or because the duty arose later, is made up for within so many days. */
const CATCH_UP_DAYS = 7;

const EARLIER_REMINDER_DAYS = 7;

/**
 * When a long break eats the days before a plan's deadline: its name, and the first working day after it (round 4, A11), or the last
 * one before it when none is left between (round 6, A13). Null where there is no such break.
 */
export const earlierReminder = (
  calendar: Calendar,
  due: Day,
): { readonly name: string; readonly from: Day } | null => {
  const holiday = breakJustBefore(calendar, due, EARLIER_REMINDER_DAYS);
  if (holiday === null) return null;
  const after = workingDayFrom(calendar, addDays(holiday.to, 1));
  const from = after < workingDayUntil(calendar, due) ? after : workingDayUntil(calendar, holiday.from);
  return { name: holiday.name, from };
};

/**
 * The working day for a step so many days from a deadline's day: up to the deadline the one before a day off (A8), after it the one
 * after, so that nobody is called overdue too soon.
 */
export const stepDay = (calendar: Calendar, due: Day, offset: number): Day => {
  const exact = addDays(due, offset);
  return offset > 0 ? workingDayFrom(calendar, exact) : workingDayUntil(calendar, exact);
};

/** The day of the soft reminder: so many days after the gathering day, on a working day (A2). */
export const softDay = (calendar: Calendar, gathering: Day, days: number): Day =>
  workingDayFrom(calendar, addDays(gathering, days));

const offsetsOf = (
  kind: Duty['kind'],
  settings: ReminderSettings,
): readonly (readonly [Audience, number | null])[] => {
  const office = ['office', settings.officeOffset] as const;
  switch (kind) {
    case 'plan':
    case 'result':
      return [
        ...settings.hamletOffsets.map((offset) => ['hamlet', offset] as const),
        ['agency', settings.agencyOffset],
        office,
      ];
    case 'agencyReport':
      return [['agency', settings.agencyOffset], office];
    case 'cleanUp':
      return [['agency', settings.cleanUpOffset], office];
    case 'report':
      return [['office', settings.reportOffset]];
    case 'publication':
      return [['serviceCentre', settings.publicationDays === null ? null : 0], office];
  }
};

const AUDIENCES: readonly Audience[] = ['hamlet', 'agency', 'serviceCentre', 'office'];

/** By day; of two on one day the one with the later offset comes last, and the soft one, which has no deadline, first. */
export const inOrder = (steps: readonly PlannedStep[]): readonly PlannedStep[] =>
  [...steps].sort(
    (a, b) =>
      (a.plannedOn < b.plannedOn ? -1 : Number(a.plannedOn > b.plannedOn)) ||
      Number(b.step.soft) - Number(a.step.soft) ||
      a.step.offset - b.step.offset ||
      AUDIENCES.indexOf(a.step.audience) - AUDIENCES.indexOf(b.step.audience),
  );

/** The first step of a plan comes before or right after the break that lies before its deadline, never later than planned (A11). */
const afterTheBreak = (
  steps: readonly PlannedStep[],
  due: Day,
  calendar: Calendar,
): readonly PlannedStep[] => {
  const [first, ...others] = inOrder(steps.filter(({ step }) => step.audience === 'hamlet'));
  const earlier = earlierReminder(calendar, due);
  if (!first || first.step.offset >= 0 || earlier === null) return steps;
  const moved = { ...first, plannedOn: earlierDay(first.plannedOn, earlier.from) };
  return [moved, ...others, ...steps.filter(({ step }) => step.audience !== 'hamlet')];
};

/** What the planning of steps looks at besides the duty. */
export interface StepFacts {
  readonly settings: ReminderSettings;
  readonly holidays: Calendar;
}

/** The step after the gathering day, while it lies before the first of the result's own (A2). */
const softStep = (
  duty: Duty,
  round: Pick<Round, 'day'>,
  steps: readonly PlannedStep[],
  { settings: { softDays }, holidays }: StepFacts,
): readonly PlannedStep[] => {
  if (duty.kind !== 'result' || duty.personal || softDays === null) return [];
  const plannedOn = softDay(holidays, round.day, softDays);
  const [first] = inOrder(steps.filter(({ step }) => step.audience === 'hamlet'));
  const limit = first?.plannedOn ?? dayOfMinute(duty.due);
  if (plannedOn >= limit) return [];
  return [{ step: { audience: 'hamlet', kind: 'result', offset: softDays, soft: true }, plannedOn }];
};

/**
 * All steps of a duty, to whomever, `inOrder`. A step switched off in Cấu hình is left out, and so is one that would ask for the
 * result of a day that has not come yet: put off, or under the reading "first 5th after" (A2).
 * @param round the duty's: its gathering day in force
 */
export const plannedSteps = (
  duty: Duty,
  round: Pick<Round, 'day'>,
  facts: StepFacts,
): readonly PlannedStep[] => {
  const due = dayOfMinute(duty.due);
  const exact = offsetsOf(duty.kind, facts.settings).flatMap(([audience, offset]) =>
    offset === null
      ? []
      : [
          {
            step: { audience, kind: duty.kind, offset, soft: false },
            plannedOn: stepDay(facts.holidays, due, offset),
          },
        ],
  );
  if (duty.kind === 'plan') return inOrder(afterTheBreak(exact, due, facts.holidays));
  if (duty.kind !== 'result' && duty.kind !== 'agencyReport') return inOrder(exact);
  const held = exact.filter(({ plannedOn }) => plannedOn >= round.day);
  return inOrder([...softStep(duty, round, held, facts), ...held]);
};

/** The only step these have, so that it is said afterwards too: nothing else will tell the Economic Office or the service centre. */
const SAID_AFTERWARDS: readonly Duty['kind'][] = ['report', 'publication'];

/** Whether a step still says what is so: before the deadline while that has not passed, after it always, and not for ever. */
const isSensible = (
  { step, plannedOn }: PlannedStep,
  due: LocalMinute,
  at: LocalMinute,
  holidays: Calendar,
): boolean => {
  if (dayOfMinute(at) > workingDayFrom(holidays, addDays(plannedOn, CATCH_UP_DAYS))) return false;
  const isAfterDeadline = step.offset > 0 && !step.soft;
  const isSaidAfterwards = SAID_AFTERWARDS.includes(step.kind);
  return isAfterDeadline || isSaidAfterwards || at <= due;
};

/**
 * The one step to be said now, of those that one recipient has for a duty: the latest planned, if it still makes sense. What was
 * missed before it is left out: after an outage one reminder, not three. On a day off only what the next working day would be too
 * late for.
 * @param steps `inOrder`
 */
export const stepAt = (
  steps: readonly PlannedStep[],
  due: LocalMinute,
  now: LocalMinute,
  holidays: Calendar,
): PlannedStep | null => {
  const today = dayOfMinute(now);
  const latest = steps.filter(({ plannedOn }) => plannedOn <= today).pop();
  if (!latest || !isSensible(latest, due, now, holidays)) return null;
  if (daysOffOn(holidays, today).length === 0) return latest;
  const nextOpening = minuteOn(workingDayFrom(holidays, today), minutesOfMinute(now));
  return isSensible(latest, due, nextOpening, holidays) ? null : latest;
};

/** The longest that a break may move a step. */
const LONGEST_SHIFT_DAYS = 14;

/** So long after its report was due a round's hamlets are followed: what was sent back has a deadline of its own. */
const FOLLOWED_AFTER_REPORT_DAYS = 30;

/**
 * The rounds in which a step for a hamlet may fall on a day, so that only their tabs need be read: three or four of a season. The
 * other duties need no tab of a round.
 */
export const roundsToRead = (
  schedule: readonly CalendarRound[],
  today: Day,
  { hamletOffsets }: Pick<ReminderSettings, 'hamletOffsets'>,
): readonly CalendarRound[] =>
  schedule.filter(({ round, tracked }) => {
    const { plan, result, report } = round.deadlines;
    const earliest = Math.min(0, ...hamletOffsets) - LONGEST_SHIFT_DAYS;
    const planned = addDays(dayOfMinute(plan.moment), earliest);
    const from = plan.applies ? earlierDay(planned, round.day) : round.day;
    const last = result.moment > report.moment ? result.moment : report.moment;
    return tracked && from <= today && today <= addDays(dayOfMinute(last), FOLLOWED_AFTER_REPORT_DAYS);
  });
