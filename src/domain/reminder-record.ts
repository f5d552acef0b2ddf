import type { LocalMinute } from './instant.ts';

/** One row of the ledger of reminders (tab Đôn đốc). */

/** `email` by the program; the others by hand, which is "Đã nhắc". */
export const CHANNELS = ['email', 'call', 'zalo', 'inPerson'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * `reserved`: before the mail is sent. `sent`. `failed`: Google refused the address. `unsure`: the run died in the very mail, and a
 * person says which. `released`: was reserved and surely not sent, so it may be sent again. `byHand`: somebody called or wrote.
 */
export const REMINDER_STATES = ['reserved', 'sent', 'failed', 'unsure', 'released', 'byHand'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

export interface ReminderRecord {
  /** As `reminderKey` gives it; of "Đã nhắc" the duty's key with the channel and the minute. */
  readonly key: string;
  /** When it was reserved, or noted by hand. */
  readonly at: LocalMinute;
  readonly roundKey: string;
  /** What was reminded of, a DutyKind. */
  readonly kind: string;
  /** As `stepKey` gives it; '' by hand. */
  readonly step: string;
  /** Code of the unit that owes it. */
  readonly unit: string;
  /** Address in lower case; by hand whom, '' where nobody said. */
  readonly recipient: string;
  readonly channel: Channel;
  readonly state: ReminderState;
  readonly closedAt: LocalMinute | null;
  /** Who sent it or noted it, as the log names people. */
  readonly who: string;
  readonly note: string;
  /** Of which run, and the how manieth mail of it from 1: one mail has a row for each thing it tells of. '' and 0 by hand. */
  readonly run: string;
  readonly mail: number;
}

/** Whether what stands under a key keeps it from being sent again: everything but what surely was not. */
export const isSpent = ({ state }: Pick<ReminderRecord, 'state'>): boolean => state !== 'released';
