import { catalogue } from '../data/catalogue.ts';
import type { Agency } from '../domain/agency.ts';
import type { AgencyDuty } from '../domain/agency-duty.ts';
import { agencyDuties } from '../domain/agency-duty.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import type { Action } from '../domain/role.ts';
import type { CalendarRound } from '../domain/standing.ts';
import type { AgencyLog } from '../sheets/agency-log.ts';
import { readAgencyLog } from '../sheets/agency-log.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import type { AgencyAct } from '../wire/agency.ts';
import { authorise } from './authorise.ts';

/** A round as an agency's officer works on it, read once: eleven service calls, whatever the number of hamlets. */
export interface AgencyDesk {
  readonly schedule: readonly CalendarRound[];
  readonly calendar: CalendarRound;
  readonly tab: RoundTab;
  readonly log: AgencyLog;
  readonly hamlets: readonly Hamlet[];
  readonly agencies: readonly Agency[];
  /** The agencies that owe something in the round. */
  readonly duties: readonly AgencyDuty[];
  readonly now: Instant;
}

/** @throws WorkbookProblem what the registers and the round's tab throw. */
export const readAgencyDesk = (
  workbook: Workbook,
  now: Instant,
  choose: (schedule: readonly CalendarRound[]) => CalendarRound,
): AgencyDesk => {
  const schedule = readSchedule(workbook);
  const calendar = choose(schedule);
  const tab = readRoundTab(workbook, catalogue, calendar.round.key);
  const hamlets = readHamlets(workbook);
  const agencies = readAgencies(workbook);
  const log = readAgencyLog(workbook);
  const duties = agencyDuties(agencies, hamlets, log.entries, calendar, now);
  return { schedule, calendar, tab, log, hamlets, agencies, duties, now };
};

/** The desk of the agency that an act names, and who does it. */
export interface ActingDesk {
  readonly desk: AgencyDesk;
  readonly duty: AgencyDuty;
  /** As the log names the person at the keyboard. */
  readonly who: string;
}

/** Two service calls more than reading the desk, four for an administrator. @throws WorkbookProblem `unknown-agency`, `not-allowed`. */
export const openDesk = (
  writing: Writing,
  action: Action,
  { roundKey, agencyCode }: AgencyAct,
): ActingDesk => {
  const { workbook, now } = writing;
  const desk = readAgencyDesk(workbook, now, (schedule) => calendarRoundOf(schedule, roundKey));
  const duty = desk.duties.find(({ agency }) => agency.code === agencyCode);
  if (!duty) throw new WorkbookProblem('unknown-agency');
  const { hamlets, agencies } = desk;
  return { desk, duty, who: authorise(writing, action, { agency: agencyCode }, { hamlets, agencies }) };
};

/** A hamlet that the act names: of this agency, and in this round. @throws WorkbookProblem when it is not. */
export const hamletOnDesk = (desk: AgencyDesk, duty: AgencyDuty, hamletCode: string): Hamlet => {
  const known = desk.hamlets.find(({ code }) => code === hamletCode);
  if (!known || desk.tab.columns[hamletCode] === undefined)
    throw new WorkbookProblem('unknown-hamlet', { hamlet: hamletCode });
  if (duty.hamlets.some(({ code }) => code === hamletCode)) return known;
  const foreign = known.agency !== duty.agency.code;
  throw new WorkbookProblem(foreign ? 'not-of-agency' : 'inactive-hamlet', { hamlet: known.name });
};

/** A hamlet's record with what an act has just written. */
export type Written = ReadonlyMap<string, HamletRecord>;

export const recordOnDesk = ({ tab }: AgencyDesk, hamletCode: string, written: Written): HamletRecord =>
  written.get(hamletCode) ?? recordAt(tab, hamletCode);
