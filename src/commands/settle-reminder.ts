import { localMinuteOf } from '../domain/instant.ts';
import type { ReminderState } from '../domain/reminder-record.ts';
import { openClock } from '../sheets/clock-state.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import type { Closing, LedgerRow } from '../sheets/reminder-ledger.ts';
import { closeReminders, readReminders } from '../sheets/reminder-ledger.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import { operationWords } from '../text/log.ts';
import { reminderNotes } from '../text/reminder-ledger.ts';
import { settledDetail, settledMessage } from '../text/reminder-run.ts';
import type { SettledReminder, SettleReminderRequest } from '../wire/reminders.ts';
import { authorise, emailOf } from './authorise.ts';
import { healthCard, itemOf, ofSameMail } from './health-card.ts';

/** The rows of the mail in doubt; where it was settled already, by a press that was cut off, those that say so. */
const rowsOf = (
  rows: readonly LedgerRow[],
  { key }: SettleReminderRequest,
  settled: ReminderState,
): readonly LedgerRow[] => {
  const named = rows.filter(({ record }) => record.key === key);
  const [latest] = named.slice(-1);
  const first =
    named.find(({ record }) => record.state === 'unsure') ??
    (latest?.record.state === settled ? latest : undefined);
  if (!first) throw new WorkbookProblem('unknown-reminder');
  return rows.filter(({ record }) => record.state === first.record.state && ofSameMail(record, first.record));
};

/**
 * A person says whether a mail in doubt went: then it stays as sent, or may be sent again. What one mail told of is settled
 * together.
 * @throws WorkbookProblem `not-allowed`; `unknown-reminder` where the ledger has no such doubt
 */
export const settleReminder = (planning: Writing, request: SettleReminderRequest): SettledReminder => {
  const { workbook, now } = planning;
  const { wasSent, operationId } = request;
  const hamlets = readHamlets(workbook);
  const agencies = readAgencies(workbook);
  const me = emailOf(authorise(planning, 'sendReminders', {}, { agencies }));
  const ledger = readReminders(workbook);
  const clock = openClock();
  const state: ReminderState = wasSent ? 'sent' : 'released';
  const done = planning.doneBefore(operationId);
  const rows = done ? [] : rowsOf(ledger.rows, request, state);
  const note = wasSent ? reminderNotes.saidSent : reminderNotes.saidNotSent;
  const closing: Closing = { state, closedAt: localMinuteOf(now), note };
  const open = rows.filter(({ record }) => record.state === 'unsure');
  if (!done) {
    const names = new Map<string, string>([...hamlets, ...agencies].map(({ code, name }) => [code, name]));
    planning.findLog();
    closeReminders(ledger, new Map(open.map(({ index }) => [index, closing])));
    const items = rows.map(({ record }) => itemOf(record, names));
    planning.log(operationWords.settleReminder, { detail: settledDetail(wasSent, items) });
    planning.done({ id: operationId, receipt: '' });
  }
  const settled = new Set(open.map(({ index }) => index));
  const standing = ledger.rows.map((row) =>
    settled.has(row.index) ? { ...row, record: { ...row.record, state } } : row,
  );
  const health = healthCard({
    clock: clock.memory.state,
    now,
    me,
    hamlets,
    agencies,
    ledger: standing,
    unreachable: null,
    maySend: true,
  });
  return { message: settledMessage(wasSent), health };
};
