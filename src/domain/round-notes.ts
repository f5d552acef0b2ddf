import type { Agency, AgencyCode } from './agency.ts';
import type { Day } from './day.ts';
import type { DeadlineKind } from './deadline.ts';
import { type Calendar, type CalendarEntry, type DayOff, daysOffOn, entriesOn } from './holiday.ts';
import { dayOfMinute } from './instant.ts';
import { earlierReminder } from './reminder-steps.ts';
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

function noteOfEntry(entry: CalendarEntry, schools: readonly AgencyCode[]): RoundNote | null {
  const { name, verified } = entry;
  if (entry.kind === 'holiday') return { code: 'on-holiday', name, verified };
  if (entry.kind === 'note') return { code: 'calendar-note', name, verified };
  if (entry.kind === 'working') return null;
  return { code: 'schools-busy', name, verified, agencies: schools };
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
  const { plan } = round.deadlines;
  const earlier = plan.applies ? earlierReminder(calendar, dayOfMinute(plan.moment)) : null;
  if (earlier !== null) notes.push({ code: 'remind-earlier', ...earlier });
  for (const deadline of [round.deadlines.plan, round.deadlines.result, round.deadlines.report]) {
    const daysOff = daysOffOn(calendar, dayOfMinute(deadline.moment));
    if (deadline.applies && daysOff.length > 0) {
      notes.push({ code: 'deadline-on-day-off', kind: deadline.kind, daysOff });
    }
  }
  return notes;
}
