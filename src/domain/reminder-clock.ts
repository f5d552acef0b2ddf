import type { Day } from './day.ts';
import type { LocalMinute } from './instant.ts';

/** The hourly clock of a workbook: whose it is, when it beat last, what its last run did. */

/** What the last run of digests came to. */
export interface RunOutcome {
  readonly at: LocalMinute;
  /** The day it was for; a run that left mails waiting is not done with its day. */
  readonly day: Day;
  readonly sent: number;
  readonly failed: number;
  /** Mails of which nobody knows whether they went. */
  readonly unsure: number;
  /** Mails that wait: no quota left, or no time. */
  readonly waiting: number;
  /** Things nobody could be told of by mail: no address, a wrong one. */
  readonly unreachable: number;
  /** Recipients that Google still allowed this person that day. */
  readonly quotaLeft: number;
  /** By the clock, or by somebody's press. */
  readonly by: 'clock' | 'person';
}

export interface ClockOwner {
  /** Address; '' where Google does not tell. */
  readonly email: string;
  /** Google's number of the trigger that counts; any other is a stranger's. */
  readonly triggerId: string;
  readonly since: LocalMinute;
}

/** What is known of the clock, from the document's properties alone. */
export interface ClockState {
  readonly owner: ClockOwner | null;
  /** Hour at which digests go out, as last read from Cấu hình. */
  readonly hour: number;
  readonly lastBeat: LocalMinute | null;
  readonly lastRun: RunOutcome | null;
  /** Last beat of a trigger that is not the owner's. */
  readonly strangerBeat: LocalMinute | null;
  /** The owner has to agree anew before anything can be sent (platform-facts 10.3). */
  readonly needsConsent: boolean;
  /** In a sentence what kept the clock's last run from being made, as a damaged tab does, or made it leave out; '' for nothing. */
  readonly problem: string;
}
