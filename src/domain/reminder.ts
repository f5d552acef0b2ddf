import type { Day } from './day.ts';
import type { Duty } from './duty.ts';
import type { LocalMinute } from './instant.ts';
import { dayOfMinute } from './instant.ts';

/** Who is reminded of what, by which step, and under which key that is remembered. */

/** Whom a step speaks to. */
export type Audience = 'hamlet' | 'agency' | 'office' | 'serviceCentre';

/** What Cấu hình says of reminding. A step whose cell is blank is switched off. Offsets are days from the deadline's own day. */
export interface ReminderSettings {
  /** To the hamlet of its plan and of its result: −3, −1, 0, +1 as delivered. */
  readonly hamletOffsets: readonly number[];
  /** To the agency of what its hamlets, or it itself, still owe: +2. */
  readonly agencyOffset: number | null;
  /** To the Economic Office of all that is still owed: +4. */
  readonly officeOffset: number | null;
  /** To the hamlet, so many days after the gathering day, while all is fresh (A2): 3; never called overdue. */
  readonly softDays: number | null;
  /** To the agency of its own clean-up day, days from the last day of the month: −3. */
  readonly cleanUpOffset: number | null;
  /** To the Economic Office of its own report: 0. */
  readonly reportOffset: number | null;
  /** To the service centre, so many days after the report was frozen: 1. */
  readonly publicationDays: number | null;
  /** Hour of the commune's clock at which digests go out, 0–23. */
  readonly hour: number;
  /** Whether rows 1–4 get mails; delivered as no (B9). */
  readonly mailPolite: boolean;
}

/** Name of a step in keys: which audience, of what, how many days from its deadline; '' signs are written: 'plan-3', 'result+1'. */
export interface StepId {
  readonly audience: Audience;
  readonly kind: Duty['kind'];
  readonly offset: number;
  /** The step after the gathering day, which has no deadline (A2). */
  readonly soft: boolean;
}

/** One thing that a person is reminded of. */
export interface DigestItem {
  readonly duty: Duty;
  readonly step: StepId;
  /** The day the step was planned for; earlier than today where it is caught up with. */
  readonly plannedOn: Day;
  /** Days from today to the deadline's day; negative when it is past. */
  readonly daysLeft: number;
}

/** All that one address is told of in one mail. */
export interface Digest {
  /** One address, lower case. */
  readonly address: string;
  readonly items: readonly DigestItem[];
}

const signed = (offset: number): string => (offset > 0 ? `+${offset}` : String(offset));

/** 'plan-3', 'agency.result+2', 'soft', with the day of the deadline: a new deadline is reminded of anew. */
export const stepKey = ({ audience, kind, offset, soft }: StepId, due: LocalMinute): string => {
  const to = audience === 'hamlet' ? '' : `${audience}.`;
  const what = soft ? 'soft' : `${kind}${signed(offset)}`;
  return `${to}${what}@${dayOfMinute(due)}`;
};

/** Whom a step of that name speaks to. */
export const audienceOfStep = (step: string): Audience =>
  (['agency', 'office', 'serviceCentre'] as const).find((audience) => step.startsWith(`${audience}.`)) ??
  'hamlet';

/**
 * Under which a reminder is remembered: season and round, step with its deadline, unit, recipient. What stands in the ledger under
 * it is never sent again. @param recipient an address in lower case
 */
export const reminderKey = ({ duty, step }: Pick<DigestItem, 'duty' | 'step'>, recipient: string): string =>
  [duty.roundKey, stepKey(step, duty.due), duty.unit, recipient].join('|');
