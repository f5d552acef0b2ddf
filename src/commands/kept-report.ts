import type { Instant } from '../domain/instant.ts';
import { type LocalMinute, localDayOf } from '../domain/instant.ts';
import type { ReportSnapshot } from '../domain/report-snapshot.ts';
import type { Round } from '../domain/round.ts';
import type { ReportLedger } from '../sheets/report-ledger.ts';
import { frozenCopies, readLedger } from '../sheets/report-ledger.ts';
import { frozenKey, keptIn, lastBuilt, latestKey, readStore } from '../sheets/report-store.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { RoundChoice } from '../wire/entry.ts';
import { summaryChoices } from './list-summary-rounds.ts';

/** What the Word file and the bulletins of a round are drawn from. */
export interface KeptReportRead {
  readonly rounds: readonly RoundChoice[];
  readonly round: Round;
  readonly ledger: ReportLedger;
  /** As it was frozen last, else as it was made last; null when no report was made. */
  readonly snapshot: ReportSnapshot | null;
  readonly frozen: boolean;
  /** When the round was frozen first, by Lịch; null before. */
  readonly frozenAt: LocalMinute | null;
}

/**
 * Reads the report kept of a round; of the one made last when `roundKey` is null. Eight service calls.
 * @throws WorkbookProblem `unknown-round` and what the tabs throw.
 */
export const readKeptReport = (workbook: Workbook, now: Instant, roundKey: string | null): KeptReportRead => {
  const schedule = readSchedule(workbook);
  const { rounds, suggested } = summaryChoices(schedule, localDayOf(now));
  const store = readStore(workbook);
  const last = lastBuilt(
    store,
    rounds.map(({ key }) => key),
  );
  const { round, frozenAt } = calendarRoundOf(schedule, roundKey ?? last ?? suggested);
  const ledger = readLedger(workbook);
  const copies = frozenCopies(ledger, round.key);
  const copy = copies[copies.length - 1];
  const frozen = copy ? keptIn(store, frozenKey(round.key, copy.copy)) : null;
  if (frozen?.kind === 'whole') {
    return { rounds, round, ledger, snapshot: frozen.snapshot, frozen: true, frozenAt };
  }
  const latest = keptIn(store, latestKey(round.key));
  const snapshot = latest.kind === 'whole' ? latest.snapshot : null;
  return { rounds, round, ledger, snapshot, frozen: false, frozenAt };
};
