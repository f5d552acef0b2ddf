import type { PublishedDays } from '../domain/bulletin-facts.ts';
import type { ChangeLine } from '../domain/figure-changes.ts';

/** What crosses between the report sidebar and the server about "Chốt báo cáo". */

export interface ReportStateRequest {
  readonly roundKey: string;
}

/** The report of one round: whether it was made, whether it was frozen, and what changed since. */
export interface ReportState {
  readonly roundKey: string;
  /** null: not made yet, or made before reports were kept as data. */
  readonly built: {
    /** "08:00 09/04/2026" */
    readonly at: string;
    /** Entries have changed since. */
    readonly older: boolean;
    /** "12/BC-KT" as the sheet has it; '' while it is open. */
    readonly number: string;
  } | null;
  /** Copies frozen so far, the first first. */
  readonly frozen: readonly FrozenState[];
  /** When its bulletins went out, as Sổ báo cáo has it; 'YYYY-MM-DD', '' where none is noted. */
  readonly published: PublishedDays;
  /** Against the latest frozen copy. */
  readonly changes: readonly ChangeLine[];
  /** Sendings after the latest copy was frozen. */
  readonly corrections: number;
  readonly hamlets: readonly LockedHamlet[];
  /** Days on which unlocking may end, today first. */
  readonly unlockDays: readonly { readonly day: string; readonly label: string }[];
}

export interface FrozenState {
  readonly copy: number;
  readonly at: string;
  readonly number: string;
  readonly tabName: string;
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
  /** Only the latest copy is looked at again: `edited` when its content or its tab is not what was frozen. */
  readonly state: 'whole' | 'edited' | 'tab-missing' | 'not-checked';
}

export interface LockedHamlet {
  readonly code: string;
  readonly name: string;
  /** "23:59 12/04/2026" while it is unlocked, '' else. */
  readonly unlockedUntil: string;
}

export interface FreezeRequest {
  readonly roundKey: string;
  /** Number of the report, '' to leave it as the sheet has it. */
  readonly number: string;
  /** False: say first what a person is to know. */
  readonly confirmed: boolean;
  /** `base` of the checks that the person confirmed; '' when not confirmed yet. */
  readonly base: string;
  readonly operationId: string;
}

export type FreezeOutcome =
  /** To be confirmed; nothing is frozen yet. `copy` 2 and on: a supplement. */
  | {
      readonly kind: 'checks';
      readonly copy: number;
      readonly matters: readonly string[];
      readonly base: string;
    }
  /** Frozen before, and nothing to freeze anew. */
  | { readonly kind: 'already' }
  | { readonly kind: 'frozen'; readonly copy: number; readonly tabName: string; readonly hash: string };

export interface UnlockRequest {
  readonly roundKey: string;
  readonly hamletCode: string;
  /** Last day, YYYY-MM-DD. */
  readonly until: string;
  readonly reason: string;
  readonly operationId: string;
}
