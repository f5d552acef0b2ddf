import { catalogue } from '../data/catalogue.ts';
import { economicOfficeCode } from '../data/economic-office.ts';
import type { AgencyDuty } from '../domain/agency-duty.ts';
import { agencyDuties } from '../domain/agency-duty.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import type { CalendarRound } from '../domain/standing.ts';
import type { AgencyLog } from '../sheets/agency-log.ts';
import { readAgencyLog } from '../sheets/agency-log.ts';
import { activePerson } from '../sheets/log-tab.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import { unknownPerson } from '../text/log.ts';
import type { AgencyAct } from '../wire/agency.ts';

/**
 * A round as an agency's officer works on it, read once: ten service calls, whatever the number of hamlets, and two to
 * ask who reads it.
 */
export interface AgencyDesk {
  readonly schedule: readonly CalendarRound[];
  readonly calendar: CalendarRound;
  readonly tab: RoundTab;
  readonly log: AgencyLog;
  readonly hamlets: readonly Hamlet[];
  /** The agencies that this person may act for. */
  readonly duties: readonly AgencyDuty[];
  readonly now: Instant;
  /** E-mail of the person at the keyboard, or that it is not known. */
  readonly who: string;
}

const sameAddress = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Whose agencies a person may see: an officer the register names, only the own ones; the Economic Office, which collects for
 * all, and people Google tells nothing of, everybody's.
 */
const allowedDuties = (duties: readonly AgencyDuty[], email: string): readonly AgencyDuty[] => {
  const own = duties.filter(({ agency }) => email !== '' && sameAddress(agency.contact?.email ?? '', email));
  const restricted = own.length > 0 && own.every(({ agency }) => agency.code !== economicOfficeCode);
  return restricted ? own : duties;
};

/**
 * @param acting asks who acts, where something is to be written down as done by somebody; without it who it is matters only where
 * the register has an officer's address
 * @throws WorkbookProblem what the registers and the round's tab throw.
 */
export const readAgencyDesk = (
  workbook: Workbook,
  now: Instant,
  choose: (schedule: readonly CalendarRound[]) => CalendarRound,
  acting?: () => string,
): AgencyDesk => {
  const schedule = readSchedule(workbook);
  const calendar = choose(schedule);
  const tab = readRoundTab(workbook, catalogue, calendar.round.key);
  const hamlets = readHamlets(workbook);
  const agencies = readAgencies(workbook);
  const log = readAgencyLog(workbook);
  const who = acting?.() ?? (agencies.some(({ contact }) => contact?.email) ? activePerson() : unknownPerson);
  const email = who === unknownPerson ? '' : who;
  const duties = agencyDuties(agencies, hamlets, log.entries, calendar, now);
  return {
    schedule,
    calendar,
    tab,
    log,
    hamlets,
    duties: allowedDuties(duties, email),
    now,
    who,
  };
};

/** The desk of the agency that an act names. @throws WorkbookProblem `unknown-agency`, also when it is not this person's. */
export const openDesk = (
  { workbook, now, who }: Writing,
  { roundKey, agencyCode }: AgencyAct,
): { readonly desk: AgencyDesk; readonly duty: AgencyDuty } => {
  const desk = readAgencyDesk(workbook, now, (schedule) => calendarRoundOf(schedule, roundKey), who);
  const duty = desk.duties.find(({ agency }) => agency.code === agencyCode);
  if (!duty) throw new WorkbookProblem('unknown-agency');
  return { desk, duty };
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
