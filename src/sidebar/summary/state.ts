import type { May } from '../../wire/may.ts';
import type { BuiltSummary, SummaryChoices } from '../../wire/monthly-summary.ts';
import type { Problem } from '../../wire/reply.ts';
import type { FreezeOutcome, ReportState } from '../../wire/report-state.ts';
import type { Going } from '../../wire/steps.ts';
import type { CallFailure } from '../call-server.ts';

/** What the report page shows, and what can be done in it. */

export type Checks = Extract<FreezeOutcome, { kind: 'checks' }>;

export interface Unlocking {
  readonly hamletCode: string;
  readonly until: string;
  readonly reason: string;
}

export interface SummaryScreen {
  /** null until the rounds are known. */
  readonly choices: SummaryChoices | null;
  readonly roundKey: string;
  /** null until it is known what may be done here. */
  readonly may: May | null;
  readonly busy: 'listing' | 'reading' | 'building' | 'checking' | 'freezing' | 'unlocking' | null;
  /** How far a long report has come; kept when a step fails, so that the next press goes on there. */
  readonly going: Going | null;
  readonly built: BuiltSummary | null;
  readonly problem: Problem | CallFailure | null;
  /** null until it is known how the report of the round stands. */
  readonly state: ReportState | null;
  /** Number of the report as typed here. */
  readonly number: string;
  /** What is to be confirmed before freezing; null where nobody asked. */
  readonly checks: Checks | null;
  readonly frozen: 'now' | 'already' | null;
  readonly open: { readonly changes: boolean; readonly unlock: boolean };
  readonly unlocking: Unlocking;
  /** What is wrong with the reason, or what was unlocked. */
  readonly unlockNews: { readonly tone: 'good' | 'overdue'; readonly text: string } | null;
}

export interface SummaryActions {
  start(): void;
  choose(roundKey: string): void;
  build(): void;
  typeNumber(number: string): void;
  /** Asks what is to be known before freezing. */
  check(): void;
  freeze(): void;
  leaveChecks(): void;
  toggle(fold: 'changes' | 'unlock'): void;
  changeUnlocking(change: Partial<Unlocking>): void;
  unlock(): void;
  openWord(): void;
  openBulletins(): void;
  retry(): void;
}

export const firstScreen: SummaryScreen = {
  choices: null,
  roundKey: '',
  may: null,
  busy: null,
  going: null,
  built: null,
  problem: null,
  state: null,
  number: '',
  checks: null,
  frozen: null,
  open: { changes: false, unlock: false },
  unlocking: { hamletCode: '', until: '', reason: '' },
  unlockNews: null,
};

/** What is known of the round that was chosen before says nothing of another. */
export const otherRound: Partial<SummaryScreen> = {
  going: null,
  built: null,
  problem: null,
  state: null,
  number: '',
  checks: null,
  frozen: null,
  unlocking: firstScreen.unlocking,
  unlockNews: null,
};

/** How the report stands, read anew; what the person typed stays. */
export const withState = (screen: SummaryScreen, state: ReportState): Partial<SummaryScreen> => ({
  state,
  number: screen.number || (state.built?.number ?? ''),
  unlocking: {
    hamletCode: screen.unlocking.hamletCode || (state.hamlets[0]?.code ?? ''),
    until: screen.unlocking.until || (state.unlockDays[1]?.day ?? ''),
    reason: screen.unlocking.reason,
  },
});
