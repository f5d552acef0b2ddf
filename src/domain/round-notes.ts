import type { Agency, AgencyCode } from './agency.ts';
import { addDays, type Day } from './day.ts';
import type { DeadlineKind } from './deadline.ts';
import {
  breakJustBefore,
  type Calendar,
  type CalendarEntry,
  type DayOff,
  daysOffOn,
  entriesOn,
  workingDayFrom,
  workingDayUntil,
} from './holiday.ts';
import { dayOfMinute } from './instant.ts';
import type { Round } from './round.ts';

/** Why a round needs a look before it is planned. `name` is the calendar's own. */
export type RoundNote =
  | { readonly code: 'date-needs-confirmation'; readonly printedDay: Day; readonly day: Day }
  | { readonly code: 'postponed'; readonly from: Day; readonly to: Day; readonly reason: string }
  | { readonly code: 'on-holiday'; readonly name: string; readonly verified: boolean }
  | {
      readonly code: 'schools-busy';
      readonly name: string;
      readonly verified: boolean;
      readonly agencies: readonly AgencyCode[];
    }
  | { readonly code: 'calendar-note'; readonly name: string; readonly verified: boolean }
  | { readonly code: 'deadline-on-day-off'; readonly kind: DeadlineKind; readonly daysOff: readonly DayOff[] }
  /** A holiday ends shortly before the plan deadline: remind from this day on. */
  | { readonly code: 'remind-earlier'; readonly name: string; readonly from: Day };

const EARLIER_REMINDER_DAYS = 7;

function noteOfEntry(entry: CalendarEntry, schools: readonly AgencyCode[]): RoundNote | null {
  const { name, verified } = entry;
  if (entry.kind === 'holiday') return { code: 'on-holiday', name, verified };
  if (entry.kind === 'note') return { code: 'calendar-note', name, verified };
  if (entry.kind === 'working') return null;
  return { code: 'schools-busy', name, verified, agencies: schools };
}

/**
 * When a holiday eats the days before the plan deadline: from the first working day after it (round 4, A11), or from
 * the last one before it when none is left between (round 6, A13).
 */
function earlierReminder(round: Round, calendar: Calendar): RoundNote | null {
  const { plan } = round.deadlines;
  const due = dayOfMinute(plan.moment);
  const holiday = plan.applies ? breakJustBefore(calendar, due, EARLIER_REMINDER_DAYS) : null;
  if (holiday === null) return null;
  const after = workingDayFrom(calendar, addDays(holiday.to, 1));
  const from = after < workingDayUntil(calendar, due) ? after : workingDayUntil(calendar, holiday.from);
  return { code: 'remind-earlier', name: holiday.name, from };
}

/**
 * What the commune is told about a round: doubtful or moved day, holidays, busy schools, deadlines on days off
 * (A1, A8–A13). They warn; none moves a day or counts anyone as absent.
 */
export function roundNotes(
  round: Round,
  calendar: Calendar,
  agencies: readonly Agency[],
): readonly RoundNote[] {
  const notes: RoundNote[] = [];
  if (round.needsConfirmation && round.printedDay !== null) {
    notes.push({ code: 'date-needs-confirmation', printedDay: round.printedDay, day: round.day });
  }
  if (round.postponement !== null) {
    const { newDay, reason } = round.postponement;
    notes.push({ code: 'postponed', from: round.scheduledDay, to: newDay, reason });
  }
  const schools = agencies.filter((agency) => agency.kind === 'school').map((agency) => agency.code);
  for (const entry of entriesOn(calendar, round.day)) {
    const note = noteOfEntry(entry, schools);
    if (note !== null) notes.push(note);
  }
  const earlier = earlierReminder(round, calendar);
  if (earlier !== null) notes.push(earlier);
  for (const deadline of [round.deadlines.plan, round.deadlines.result, round.deadlines.report]) {
    const daysOff = daysOffOn(calendar, dayOfMinute(deadline.moment));
    if (deadline.applies && daysOff.length > 0) {
      notes.push({ code: 'deadline-on-day-off', kind: deadline.kind, daysOff });
    }
  }
  return notes;
}
