import type { Instant } from '../domain/instant.ts';
import { localDayOf } from '../domain/instant.ts';
import { nextResultDue } from '../domain/season.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { calendarRoundOf, roundsOf } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { AgencyForm, OpenAgencyRequest } from '../wire/agency.ts';
import type { May } from '../wire/may.ts';
import { readAgencyDesk } from './agency-desk.ts';
import { agencyStateOf } from './agency-state.ts';
import type { Known, On } from './authorise.ts';
import { agenciesShown } from './authorise.ts';
import { roundChoice } from './entry-state.ts';
import { roundHeldLast } from './open-result.ts';
import { mayOn } from './read-may.ts';

/** What is offered, where what was read tells; who is no officer may be an administrator, of whom it says nothing. */
const mayAsRead = (on: On, email: string, known: Known): May | null => {
  const may = mayOn('agency', on, email, known);
  return may.whyNot === '' || known.settings ? may : null;
};

/**
 * The round whose results an agency settles when nobody has chosen: the first one held whose results are not past due, else the one
 * held last. On the 4th of a month results are due while the next round may be held that very morning (KH II.1, III.3).
 */
const roundToSettle = (schedule: readonly CalendarRound[], now: Instant): CalendarRound => {
  const today = localDayOf(now);
  const due = nextResultDue(roundsOf(schedule), today);
  return due ? calendarRoundOf(schedule, due.key) : roundHeldLast(schedule, now);
};

/**
 * Data of the agency sidebar: an agency in a round, and what may be chosen. Eleven service calls, two more where the register has
 * an officer's address, and two more for an officer.
 */
export const openAgency = (workbook: Workbook, now: Instant, request: OpenAgencyRequest): AgencyForm => {
  const { roundKey, agencyCode } = request;
  const desk = readAgencyDesk(workbook, now, (schedule) =>
    roundKey === null ? roundToSettle(schedule, now) : calendarRoundOf(schedule, roundKey),
  );
  const { shown, email, known } = agenciesShown(workbook, desk.agencies);
  const duties = desk.duties.filter(({ agency }) => shown.includes(agency));
  // The remembered agency may be gone, or another person's: the first of this person's own is shown instead.
  const duty = duties.find(({ agency }) => agency.code === agencyCode) ?? duties[0];
  if (!duty) throw new WorkbookProblem('unknown-agency');
  return {
    rounds: desk.schedule.map(roundChoice),
    agencies: duties.map(({ agency: { code, name } }) => ({ code, name })),
    roundKey: desk.calendar.round.key,
    agencyCode: duty.agency.code,
    may: email === null ? null : mayAsRead({ agency: duty.agency.code }, email, known),
    state: agencyStateOf(desk, duty),
  };
};
