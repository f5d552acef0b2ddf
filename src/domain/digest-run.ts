import type { ReminderRecord, ReminderState } from './reminder-record.ts';

/**
 * A run of digests: each mail's reminders are reserved in the ledger before the first mail goes, and closed after the last. What a
 * run that was cut off had done is told by its record, so that no mail goes twice (decision 0027).
 */

/** How far a run has come: kept beside the ledger while its mails go, and written before each of them. */
export interface RunRecord {
  readonly id: string;
  /** Moments as milliseconds of the machine's clock. */
  readonly startedAt: number;
  readonly touchedAt: number;
  /** Ordinal, from 1, of the first mail that is not known to be over. */
  readonly at: number;
  /** That mail is being sent; where it is not, nobody began to send it. */
  readonly trying: boolean;
  /** Of the mails before it those that surely did not go, and those of which nobody knows. */
  readonly failed: readonly number[];
  readonly unsure: readonly number[];
}

/** A script lives six minutes (platform-facts 4.1): a run that was not touched for longer than this is dead. */
const DEAD_AFTER_MS = 10 * 60_000;

/** Whether it can still be sending. After a clock was set back a run seems to be of the future: it is dead as well. */
export const isAlive = ({ touchedAt }: RunRecord, nowMs: number): boolean =>
  Math.abs(nowMs - touchedAt) <= DEAD_AFTER_MS;

/** Why a row is closed as it is. */
export type ClosingReason = 'sent' | 'refused' | 'cutOff' | 'error' | 'notTried' | 'noRecord';

/** How a reserved row is closed. */
export interface RowEnd {
  readonly state: Extract<ReminderState, 'sent' | 'failed' | 'unsure' | 'released'>;
  readonly reason: ClosingReason;
}

const endOf = ({ at, trying, failed, unsure }: RunRecord, mail: number): RowEnd => {
  if (mail > at || (mail === at && !trying)) return { state: 'released', reason: 'notTried' };
  if (mail === at) return { state: 'unsure', reason: 'cutOff' };
  if (failed.includes(mail)) return { state: 'failed', reason: 'refused' };
  if (unsure.includes(mail)) return { state: 'unsure', reason: 'error' };
  return { state: 'sent', reason: 'sent' };
};

type Reserved = Pick<ReminderRecord, 'state' | 'run' | 'mail'>;

/**
 * How a row that stands reserved is closed, by the record of the run that is over or dead; null where it is not reserved. Of a run
 * without a record, as in a copied file, nobody knows anything.
 */
export const endOfRow = (row: Reserved, record: RunRecord | null): RowEnd | null => {
  if (row.state !== 'reserved') return null;
  return record !== null && row.run === record.id
    ? endOf(record, row.mail)
    : { state: 'unsure', reason: 'noRecord' };
};

/** Mails by what came of them. */
export interface MailCounts {
  readonly sent: number;
  readonly failed: number;
  readonly unsure: number;
  /** Reserved, and surely not sent. */
  readonly released: number;
}

/** Counts mails, not rows: a mail has a row for each thing it tells of, and all of them end alike. */
export const mailCounts = (
  ends: readonly { readonly row: Pick<ReminderRecord, 'run' | 'mail'>; readonly end: RowEnd }[],
): MailCounts => {
  const mails = new Map(ends.map(({ row, end }) => [`${row.run}|${row.mail}`, end.state]));
  const counts: Record<RowEnd['state'], number> = { sent: 0, failed: 0, unsure: 0, released: 0 };
  for (const state of mails.values()) counts[state] += 1;
  return counts;
};
