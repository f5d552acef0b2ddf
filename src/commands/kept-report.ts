import type { Instant } from '../domain/instant.ts';
import { localDayOf } from '../domain/instant.ts';
import type { ReportSnapshot } from '../domain/report-snapshot.ts';
import type { Round } from '../domain/round.ts';
import { lastReportMade } from '../sheets/last-report.ts';
import type { ReportRegister } from '../sheets/published-days.ts';
import { lastFrozenCopy, readReportRegister } from '../sheets/published-days.ts';
import { frozenKey, latestKey, readSnapshot } from '../sheets/report-store.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { requireCommuneClock } from '../sheets/workbook.ts';
import type { RoundChoice } from '../wire/entry.ts';
import { summaryChoices } from './list-summary-rounds.ts';

/** What the Word file and the bulletins of a round are drawn from. */
export interface KeptReportRead {
  readonly rounds: readonly RoundChoice[];
  readonly round: Round;
  readonly register: ReportRegister;
  /** As it was frozen last, else as it was made last; null when no report was made. */
  readonly snapshot: ReportSnapshot | null;
  readonly frozen: boolean;
}

/**
 * Reads the report kept of a round; of the one made last when `roundKey` is null. A dozen service calls.
 * @throws WorkbookProblem `unknown-round` and what the tabs throw.
 */
export const readKeptReport = (workbook: Workbook, now: Instant, roundKey: string | null): KeptReportRead => {
  requireCommuneClock(workbook);
  const schedule = readSchedule(workbook);
  const { rounds, suggested } = summaryChoices(schedule, localDayOf(now));
  const keys = rounds.map(({ key }) => key);
  const { round } = calendarRoundOf(schedule, roundKey ?? lastReportMade(workbook, keys) ?? suggested);
  const register = readReportRegister(workbook);
  const copy = lastFrozenCopy(register, round.key);
  const frozen = copy === 0 ? null : readSnapshot(workbook, frozenKey(round.key, copy));
  const snapshot = frozen ?? readSnapshot(workbook, latestKey(round.key));
  return { rounds, round, register, snapshot, frozen: frozen !== null };
};
