import { calendarOfPhuLac } from '../data/calendar.ts';
import { catalogue } from '../data/catalogue.ts';
import { economicOfficeCode } from '../data/economic-office.ts';
import type { Agency } from '../domain/agency.ts';
import type { RoundRecords } from '../domain/coverage.ts';
import { openDuties } from '../domain/duties.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import { localDayOf } from '../domain/instant.ts';
import type { ReminderFacts } from '../domain/reminder-plan.ts';
import { roundsToRead } from '../domain/reminder-steps.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { readAgencyLog } from '../sheets/agency-log.ts';
import { publishedDays } from '../sheets/published-days.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import type { ReminderLedger } from '../sheets/reminder-ledger.ts';
import { readReminders } from '../sheets/reminder-ledger.ts';
import { readLedger } from '../sheets/report-ledger.ts';
import { readRoundTab } from '../sheets/round-tab.ts';
import { readSchedule } from '../sheets/schedule-tab.ts';
import type { Settings } from '../sheets/settings-tab.ts';
import { settingsIn } from '../sheets/settings-tab.ts';
import type { TabRead, Workbook } from '../sheets/workbook.ts';
import { readRegister } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { problemOf } from './answer.ts';
import { recordsOf } from './freeze-read.ts';

/** Everything that a run of digests decides by. */
export interface DutyDesk {
  readonly schedule: readonly CalendarRound[];
  readonly hamlets: readonly Hamlet[];
  readonly agencies: readonly Agency[];
  readonly settings: Settings;
  /** Cấu hình as read, in which a run notes what it came to. */
  readonly settingsRead: TabRead;
  readonly ledger: ReminderLedger;
  readonly facts: ReminderFacts;
  /** In a sentence what is wrong with the tab of a round, which is left out; '' where all could be read. */
  readonly problem: string;
}

interface RoundRead {
  readonly records: RoundRecords | null;
  readonly problem: string;
}

/** One damaged tab must not keep the other rounds from being reminded of: it is left out, and said. Two service calls. */
const recordsIn = (workbook: Workbook, { round }: CalendarRound): RoundRead => {
  try {
    return { records: recordsOf(readRoundTab(workbook, catalogue, round.key)), problem: '' };
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    return { records: null, problem: problemOf(error).message };
  }
};

/**
 * Reads what is owed in all rounds and who was reminded of what: fourteen service calls, two more for each round in which a step
 * for a hamlet may fall on today, three or four of a season.
 * @throws WorkbookProblem where a register, the calendar or the ledger cannot be read
 */
export const readDuties = (workbook: Workbook, now: Instant): DutyDesk => {
  const schedule = readSchedule(workbook);
  const hamlets = readHamlets(workbook);
  const agencies = readAgencies(workbook);
  const { entries } = readAgencyLog(workbook);
  const settingsRead = readRegister(workbook, 'settings');
  const settings = settingsIn(settingsRead);
  const reports = readLedger(workbook);
  const ledger = readReminders(workbook);
  const toRead = new Set(roundsToRead(schedule, localDayOf(now), settings.reminders));
  let problem = '';
  const duties = schedule.flatMap((calendar) => {
    const read = toRead.has(calendar) ? recordsIn(workbook, calendar) : { records: null, problem: '' };
    problem ||= read.problem;
    return openDuties({
      calendar,
      hamlets,
      agencies,
      records: read.records,
      entries,
      published: publishedDays(reports, calendar.round.key),
      economicOffice: economicOfficeCode,
      publicationDays: settings.reminders.publicationDays,
      holidays: calendarOfPhuLac,
      now,
    });
  });
  const facts: ReminderFacts = {
    settings: settings.reminders,
    holidays: calendarOfPhuLac,
    duties,
    rounds: schedule.map(({ round }) => round),
    hamlets,
    agencies,
    economicOffice: economicOfficeCode,
    now,
  };
  return { schedule, hamlets, agencies, settings, settingsRead, ledger, facts, problem };
};
