import type { Timeliness } from './deadline.ts';
import { timeliness } from './deadline.ts';
import type { Phase } from './field.ts';
import type { Instant, LocalMinute } from './instant.ts';
import { isLocalMinute, toInstant } from './instant.ts';
import type { HamletRecord } from './record.ts';
import { textAt } from './record.ts';
import type { Round } from './round.ts';
import type { Status } from './status.ts';
import { isSent } from './status.ts';

/** A round as the calendar tab has it, with what the office decided about following it. */
export interface CalendarRound {
  readonly round: Round;
  /** False before "theo dõi từ đợt N": open for back-filling, never red (A19). */
  readonly tracked: boolean;
  readonly dueSoonDays: number;
  /** When the round's report was frozen and its entries locked; null while it is open. */
  readonly frozenAt: LocalMinute | null;
}

/** How a hamlet's plan or result stands at a moment. */
export interface Standing {
  readonly status: Status;
  /** Sent by an act of sending: the status says so and the server's stamp is there. Typing the word alone does not count. */
  readonly sent: boolean;
  readonly timeliness: Timeliness;
}

const STATUSES: readonly string[] = [
  'none',
  'draft',
  'submitted',
  'sentBack',
  'agreed',
  'confirmed',
  'locked',
];

const isStatus = (text: string): text is Status => STATUSES.includes(text);

/** The status in the cell; blank, "Gửi" not yet handled and unreadable words count as `none`. */
export const statusAt = (record: HamletRecord, phase: Phase): Status => {
  const text = textAt(record, `${phase}.status`);
  return isStatus(text) ? text : 'none';
};

/**
 * The status as far as acts stand behind it: a word of sending without the server's stamp, or "Gửi" that nothing has
 * handled yet, is work in progress, whatever the cell says (product §3).
 */
export const statusInForce = (record: HamletRecord, phase: Phase): Status => {
  const status = statusAt(record, phase);
  const stamped = momentAt(record, `${phase}.firstSubmittedAt`) !== null;
  const unproven = isSent(status) ? !stamped : textAt(record, `${phase}.status`) === 'submit';
  return unproven ? 'draft' : status;
};

/** The moment in a stamp; null where there is none. */
export const momentAt = (record: HamletRecord, key: string): LocalMinute | null => {
  const text = textAt(record, key);
  return isLocalMinute(text) ? text : null;
};

const instantAt = (record: HamletRecord, key: string): Instant | null => {
  const moment = momentAt(record, key);
  return moment === null ? null : toInstant(moment);
};

/** KH III.3, III.4: the plan is the hamlet's to send, the result the agency's for its hamlets; on time by the first valid sending. */
export const standingOf = (
  record: HamletRecord,
  phase: Phase,
  calendar: CalendarRound,
  now: Instant,
): Standing => {
  const status = statusInForce(record, phase);
  const firstValid = instantAt(record, `${phase}.firstSubmittedAt`);
  return {
    status,
    sent: isSent(status),
    timeliness: timeliness({
      deadline: calendar.round.deadlines[phase],
      firstValid: isSent(status) || status === 'sentBack' ? firstValid : null,
      latest: instantAt(record, `${phase}.lastSubmittedAt`),
      now,
      tracked: calendar.tracked,
      sentBackUntil: status === 'sentBack' ? momentAt(record, `${phase}.personalDeadline`) : null,
      dueSoonDays: calendar.dueSoonDays,
    }),
  };
};
