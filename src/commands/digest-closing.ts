import type { ClosingReason, MailCounts, RowEnd, RunRecord } from '../domain/digest-run.ts';
import { endOfRow, mailCounts } from '../domain/digest-run.ts';
import type { LocalMinute } from '../domain/instant.ts';
import type { Closing, LedgerRow, ReminderLedger } from '../sheets/reminder-ledger.ts';
import { closeReminders } from '../sheets/reminder-ledger.ts';
import { reminderNotes } from '../text/reminder-ledger.ts';

const noteOf: Readonly<Record<ClosingReason, string>> = {
  sent: '',
  refused: reminderNotes.refused,
  cutOff: reminderNotes.cutOff,
  error: reminderNotes.error,
  notTried: reminderNotes.notTried,
  noRecord: reminderNotes.noRecord,
};

interface Ended {
  readonly index: number;
  readonly row: LedgerRow['record'];
  readonly end: RowEnd;
}

/** What comes of the rows that stand reserved. */
export interface ReservedEnds {
  readonly ended: readonly Ended[];
  readonly counts: MailCounts;
}

/** The reserved rows of a run that is over, or all that stand there once none is alive. */
export const endsOf = ({ rows }: ReminderLedger, record: RunRecord | null): ReservedEnds => {
  const ended = rows.flatMap(({ index, record: row }) => {
    const end = endOfRow(row, record);
    return end === null ? [] : [{ index, row, end }];
  });
  return { ended, counts: mailCounts(ended) };
};

/** Writes it: in the file when it returns, so that the run's record may go. Three service calls, none where nothing was reserved. */
export const closeEnded = (ledger: ReminderLedger, { ended }: ReservedEnds, now: LocalMinute): void => {
  const closings = ended.map(({ index, end }): readonly [number, Closing] => [
    index,
    { state: end.state, closedAt: now, note: noteOf[end.reason] },
  ]);
  closeReminders(ledger, new Map(closings));
};

/** The rows as they stand once these ends are written. */
export const rowsAfter = ({ rows }: ReminderLedger, { ended }: ReservedEnds): readonly LedgerRow[] => {
  const states = new Map(ended.map(({ index, end }) => [index, end.state]));
  return rows.map((row) => {
    const state = states.get(row.index);
    return state === undefined ? row : { ...row, record: { ...row.record, state } };
  });
};
