import { catalogue } from '../data/catalogue.ts';
import type { Agency } from '../domain/agency.ts';
import type { Phase } from '../domain/field.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import type { LoggedRound, LoggedVersion } from '../domain/logged-columns.ts';
import { loggedRound } from '../domain/logged-columns.ts';
import type { HamletRecord } from '../domain/record.ts';
import type { PhaseRestore } from '../domain/restoring.ts';
import { phaseRestore } from '../domain/restoring.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { statusInForce } from '../domain/standing.ts';
import { isUnlocked } from '../domain/verdict.ts';
import { readLog } from '../sheets/log-reading.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { operationWords } from '../text/log.ts';
import type { RestoreCells, RestoreVersion } from '../wire/restore.ts';

/** A round with all that it may be brought back to, read once. */
export interface RestoreDesk {
  readonly workbook: Workbook;
  readonly now: Instant;
  readonly calendar: CalendarRound;
  readonly tab: RoundTab;
  readonly hamlets: readonly Hamlet[];
  readonly agencies: readonly Agency[];
  readonly logged: LoggedRound;
}

/** Without the log's tab there are the copies in the columns. */
const logIfThere = (workbook: Workbook): ReturnType<typeof readLog> => {
  try {
    return readLog(workbook);
  } catch (error) {
    if (error instanceof WorkbookProblem) return [];
    throw error;
  }
};

/** Eight service calls and what reading the log takes, whatever the number of hamlets. */
export const readRestoreDesk = (workbook: Workbook, now: Instant, roundKey: string): RestoreDesk => {
  const calendar = calendarRoundOf(readSchedule(workbook), roundKey);
  const tab = readRoundTab(workbook, catalogue, calendar.round.key);
  const hamlets = readHamlets(workbook);
  const agencies = readAgencies(workbook);
  const rows = logIfThere(workbook);
  const logged = loggedRound(rows, tab.catalogue, tab.key, operationWords);
  return { workbook, now, calendar, tab, hamlets, agencies, logged };
};

/** What is to be done to one hamlet. */
export interface ColumnRestore {
  readonly hamlet: string;
  readonly record: HamletRecord;
  readonly restores: readonly PhaseRestore[];
}

const PHASES: readonly Phase[] = ['plan', 'result'];

const versionOf = (
  { logged }: RestoreDesk,
  hamlet: string,
  { phase, seq, isBefore }: RestoreVersion,
): LoggedVersion => {
  const versions = logged.column(phase, hamlet)?.versions ?? [];
  const found = versions.find((version) => version.seq === seq && version.isBefore === isBefore);
  if (!found) throw new WorkbookProblem('bad-request');
  return found;
};

/** The columns in the order of the tab in which something is to be brought back. */
export const columnsToRestore = (
  desk: RestoreDesk,
  cells: RestoreCells,
  version: RestoreVersion | null,
): readonly ColumnRestore[] => {
  const { tab, logged } = desk;
  const scope = { fields: cells.fields && new Set(cells.fields) };
  const codes = Object.keys(tab.columns).filter((code) => cells.hamlets?.includes(code) ?? true);
  return codes.flatMap((hamlet): ColumnRestore[] => {
    const record = recordAt(tab, hamlet);
    const restores = PHASES.flatMap((phase) => {
      if (version && version.phase !== phase) return [];
      const to = version && versionOf(desk, hamlet, version);
      const column = logged.column(phase, hamlet);
      const found = phaseRestore(tab.catalogue, record, phase, column, scope, logged.doubtful > 0, to);
      return found ? [found] : [];
    });
    return restores.length === 0 ? [] : [{ hamlet, record, restores }];
  });
};

/** Locked by a frozen report and not opened again: the office alone may bring it back. A wiped column has lost its own word of it. */
export const isLocked = ({ calendar, now }: RestoreDesk, record: HamletRecord): boolean =>
  (calendar.frozenAt !== null || PHASES.some((phase) => statusInForce(record, phase) === 'locked')) &&
  !isUnlocked(record, now);

/** Whether one of the hamlets that are asked for is: of a whole round, any. */
export const isOneLocked = (desk: RestoreDesk, asked: RestoreCells['hamlets']): boolean =>
  (asked ?? Object.keys(desk.tab.columns)).some((code) => isLocked(desk, recordAt(desk.tab, code)));
