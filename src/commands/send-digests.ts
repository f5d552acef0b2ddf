import { catalogue } from '../data/catalogue.ts';
import type { RunRecord } from '../domain/digest-run.ts';
import { isAlive } from '../domain/digest-run.ts';
import type { Instant } from '../domain/instant.ts';
import { localDayOf, localMinuteOf } from '../domain/instant.ts';
import type { Digest } from '../domain/reminder.ts';
import type { RunOutcome } from '../domain/reminder-clock.ts';
import type { ReminderPlan } from '../domain/reminder-plan.ts';
import { instantNow } from '../sheets/cell.ts';
import { openClock } from '../sheets/clock-state.ts';
import { releaseDocument } from '../sheets/lock.ts';
import { triggerPerson } from '../sheets/log-tab.ts';
import type { Message } from '../sheets/mail.ts';
import { quotaLeft } from '../sheets/mail.ts';
import { appendReminders, readReminders } from '../sheets/reminder-ledger.ts';
import { readRegister, type Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import { writing } from '../sheets/writing.ts';
import { operationWords } from '../text/log.ts';
import { digestsDetail, recoveredDetail } from '../text/reminder-run.ts';
import { authorise } from './authorise.ts';
import { closeEnded, endsOf, rowsAfter } from './digest-closing.ts';
import { sendMails } from './digest-mailing.ts';
import { digestMails, mailFacts } from './digest-mails.ts';
import { dueDigests, reservedRows, unreachableUnits } from './due-digests.ts';
import { readDuties } from './read-duties.ts';
import { noteOutcome } from './reminder-outcome.ts';

/** Who has a run made: a person by a press of the page, or the trigger of whoever switched the clock on. */
export type RunBy = { readonly kind: 'person'; readonly operationId: string } | { readonly kind: 'clock' };

/** `alive`: another run is sending, and its reminders are its own. `unwritten`: mails went, and the book was too busy to note it. */
export type RunEnd =
  | {
      readonly kind: 'done';
      readonly outcome: RunOutcome;
      readonly found: ReminderPlan;
      readonly problem: string;
    }
  | { readonly kind: 'doneBefore'; readonly detail: string }
  | { readonly kind: 'alive' }
  | { readonly kind: 'noConsent' }
  | { readonly kind: 'unwritten'; readonly sent: number };

/** A run whose reminders are reserved. */
interface Reserved {
  readonly kind: 'reserved';
  readonly record: RunRecord;
  readonly who: string;
  readonly mails: readonly Message[];
  readonly found: ReminderPlan;
  readonly quota: number;
  readonly problem: string;
}

const outcomeOf = (
  now: Instant,
  by: RunBy['kind'],
  found: ReminderPlan,
  quotaBefore: number,
  { sent, failed, unsure }: Pick<RunOutcome, 'sent' | 'failed' | 'unsure'>,
): RunOutcome => ({
  at: localMinuteOf(now),
  day: localDayOf(now),
  sent,
  failed,
  unsure,
  waiting: found.digests.length - sent - failed - unsure,
  unreachable: unreachableUnits(found).length,
  quotaLeft: Math.max(0, quotaBefore - sent - unsure),
  by,
});

const NONE_SENT = { sent: 0, failed: 0, unsure: 0 };

const whoRuns = (planning: Writing, by: RunBy, known: Parameters<typeof authorise>[3]): string =>
  by.kind === 'clock' ? triggerPerson() : authorise(planning, 'sendReminders', {}, known);

/**
 * Reads, decides, and reserves in the ledger what will be sent, the most urgent first and no more than the quota lets through. What
 * an earlier run left reserved when it died is closed first.
 */
const reserve = (planning: Writing, by: RunBy, started: number): RunEnd | Reserved => {
  const { workbook, now } = planning;
  const clock = openClock();
  const desk = readDuties(workbook, now);
  const { agencies, settings, ledger, problem } = desk;
  const who = whoRuns(planning, by, { agencies, settings });
  const done = by.kind === 'person' ? planning.doneBefore(by.operationId) : null;
  if (done) return { kind: 'doneBefore', detail: done.receipt };
  const { run: before } = clock.memory;
  if (before !== null && isAlive(before, started)) return { kind: 'alive' };
  const left = endsOf(ledger, before);
  const found = dueDigests(desk, rowsAfter(ledger, left));
  const { digests } = found;
  const quota = quotaLeft();
  if (quota === null) return { kind: 'noConsent' };
  const at = localMinuteOf(now);
  const chosen: readonly Digest[] = digests.slice(0, Math.max(0, quota));
  const mails = chosen.length === 0 ? [] : digestMails(chosen, mailFacts(workbook, desk));
  // Everything was read; from here on it is written.
  planning.findLog();
  closeEnded(ledger, left, at);
  if (left.ended.length > 0) {
    planning.log(operationWords.sendDigests, { who, detail: recoveredDetail(left.counts) });
  }
  if (chosen.length === 0) {
    const outcome = outcomeOf(now, by.kind, found, quota, NONE_SENT);
    noteOutcome(planning, desk.settingsRead, outcome, clock.memory.state.owner !== null);
    if (by.kind === 'person') planning.done({ id: by.operationId, receipt: digestsDetail(outcome) });
    clock.endRun(outcome);
    return { kind: 'done', outcome, found, problem };
  }
  const id = by.kind === 'person' ? by.operationId : `clock ${now}`;
  const record: RunRecord = {
    id,
    startedAt: started,
    touchedAt: started,
    at: 1,
    trying: false,
    failed: [],
    unsure: [],
  };
  clock.noteRun(record);
  appendReminders(ledger, reservedRows(chosen, desk, { at: at, who, run: id }));
  return { kind: 'reserved', record, who, mails, found, quota, problem };
};

/** Closes the run's rows where they stand by now, and notes what it came to in the log, in Cấu hình and for the clock. */
const close = (planning: Writing, by: RunBy, run: Reserved, record: RunRecord): RunOutcome => {
  const { workbook, now } = planning;
  const { who, found, quota } = run;
  const clock = openClock();
  const ledger = readReminders(workbook);
  const settingsRead = readRegister(workbook, 'settings');
  const own = ledger.rows.filter((row) => row.record.run === record.id);
  const ends = endsOf({ ...ledger, rows: own }, record);
  const outcome = outcomeOf(now, by.kind, found, quota, ends.counts);
  planning.findLog();
  closeEnded(ledger, ends, localMinuteOf(now));
  clock.endRun(outcome);
  const detail = digestsDetail(outcome);
  planning.log(operationWords.sendDigests, { who, detail });
  noteOutcome(planning, settingsRead, outcome, clock.memory.state.owner !== null);
  if (by.kind === 'person') planning.done({ id: by.operationId, receipt: detail });
  return outcome;
};

/** So often the end of a run waits ten seconds for others who write. */
const ENDS_TRIED = 3;

const closed = (workbook: Workbook, by: RunBy, run: Reserved, record: RunRecord): RunOutcome | null => {
  for (let tried = 0; tried < ENDS_TRIED; tried += 1) {
    try {
      return writing(workbook, instantNow(), catalogue, (planning) => close(planning, by, run, record));
    } catch (error) {
      if (!(error instanceof WorkbookProblem) || error.code !== 'busy') throw error;
    }
  }
  return null;
};

/**
 * A run of digests, by the clock or by a press: one mail an address of all that is due to it today and stands under no key in the
 * ledger. Reserved under the document lock and in the file before the first mail goes, sent without the lock, closed under it
 * (decision 0027). Some sixty service calls besides two for each mail, whatever the number of hamlets.
 * @param started milliseconds at which the execution began
 * @throws WorkbookProblem `not-allowed`, `busy`, and what reading throws; nothing was sent then
 */
export const runDigests = (workbook: Workbook, now: Instant, by: RunBy, started: number): RunEnd => {
  const begun = writing(workbook, now, catalogue, (planning) => reserve(planning, by, started));
  if (begun.kind !== 'reserved') return begun;
  releaseDocument();
  const record = sendMails(openClock(), begun.record, begun.mails, started);
  const outcome = closed(workbook, by, begun, record);
  if (outcome !== null) return { kind: 'done', outcome, found: begun.found, problem: begun.problem };
  return { kind: 'unwritten', sent: record.at - 1 - record.failed.length - record.unsure.length };
};
