import type { Catalogue } from './catalogue.ts';
import type { Day } from './day.ts';
import { addDays } from './day.ts';
import { parseDay } from './day-text.ts';
import type { Deadline } from './deadline.ts';
import type { Phase } from './field.ts';
import type { Instant, LocalMinute } from './instant.ts';
import { dayOfMinute, lastMinuteOf, localDayOf, localMinuteOf } from './instant.ts';
import type { HamletRecord } from './record.ts';
import { isBlankAt, textAt } from './record.ts';
import type { CalendarRound } from './standing.ts';
import { statusInForce } from './standing.ts';
import type { RecordChanges } from './submission.ts';
import { acceptanceKeys, contentBaseOf, isChangedSinceAcceptance } from './submission.ts';
import type { Verdict } from './verdict.ts';
import { verdictOn } from './verdict.ts';

/** What an agency does to the plans and results of its hamlets (product §3). Each act is asked of `verdictOn` first. */

/** One press of a button by one officer. */
export interface AgencyPress {
  readonly now: Instant;
  readonly who: string;
  readonly operationId: string;
}

/** "Thống nhất kế hoạch", "Xác nhận kết quả": the state with who accepted it, when, and the fingerprint of what was accepted. */
export const acceptChanges = (
  catalogue: Catalogue,
  phase: Phase,
  record: HamletRecord,
  press: AgencyPress,
): RecordChanges => {
  const [at, by, base] = acceptanceKeys(phase);
  return {
    [`${phase}.status`]: phase === 'plan' ? 'agreed' : 'confirmed',
    [`${phase}.operation`]: press.operationId,
    [at]: localMinuteOf(press.now),
    [by]: press.who,
    [base]: contentBaseOf(catalogue, record, phase),
  };
};

/**
 * "Trả lại": why, and by when it is to come again; from then on overdue counts from that deadline. An acceptance given before
 * proves nothing any more.
 */
export const sendBackChanges = (
  phase: Phase,
  record: HamletRecord,
  back: { readonly reason: string; readonly until: LocalMinute },
  press: Pick<AgencyPress, 'operationId'>,
): RecordChanges => ({
  ...Object.fromEntries(
    acceptanceKeys(phase)
      .filter((key) => !isBlankAt(record, key))
      .map((key) => [key, null]),
  ),
  [`${phase}.status`]: 'sentBack',
  [`${phase}.operation`]: press.operationId,
  [`${phase}.personalDeadline`]: back.until,
  [`${phase}.sentBackReason`]: back.reason.trim(),
});

/** Three days, as after the gathering day (A2): enough to look again, and the commune's report need not wait. */
const USUAL_DAYS = 3;

/** Three days from now. */
export const usualDeadline = (now: Instant): Day => addDays(localDayOf(now), USUAL_DAYS);

/** A new deadline further off than this is a slip of the finger. */
const FURTHEST_DAYS = 60;

/** The last day that a new deadline may have. */
export const furthestDeadline = (now: Instant): Day => addDays(localDayOf(now), FURTHEST_DAYS);

/**
 * The new deadline that is offered: three days, but never before the deadline that all have. Who sent early and has something to mend
 * would else be called overdue before the others.
 */
export const offeredDeadline = (
  { applies, moment }: Pick<Deadline, 'applies' | 'moment'>,
  now: Instant,
): Day => {
  const [usual, common] = [usualDeadline(now), dayOfMinute(moment)];
  return applies && common > usual && common <= furthestDeadline(now) ? common : usual;
};

/** The last minute of the day typed for a new deadline; null for what is no day, is over, or is further off than two months. */
export const newDeadline = (typed: string, now: Instant): LocalMinute | null => {
  const today = localDayOf(now);
  const read = parseDay(typed, today);
  return read.ok && read.day >= today && read.day <= furthestDeadline(now) ? lastMinuteOf(read.day) : null;
};

/**
 * Whether the agency may say that a hamlet's result will not come: while none is there, as a draft may be saved. A result that
 * is there is sent back, not written off.
 */
export const verdictOnNotSent = (
  record: HamletRecord,
  calendar: Pick<CalendarRound, 'frozenAt'>,
  now: Instant,
): Verdict => verdictOn('result', 'saveDraft', record, calendar, now);

/** "Ghi không gửi" with its reason; '' takes the word back. A later sending takes it back by itself. */
export const notSentChanges = (reason: string, press: Pick<AgencyPress, 'operationId'>): RecordChanges => ({
  'result.operation': press.operationId,
  'result.notSentReason': reason.trim() === '' ? null : reason.trim(),
});

/**
 * Why a hamlet still keeps its agency from sending its report on: nothing was sent and nobody said why, it was sent back, it
 * was not confirmed, or it was changed since.
 */
export type Unsettled = 'not-sent' | 'sent-back' | 'unconfirmed' | 'changed';

/** Null when nothing more is to be done: confirmed, locked with a frozen report, or marked not sent with a reason. */
export const unsettledOf = (catalogue: Catalogue, record: HamletRecord): Unsettled | null => {
  const status = statusInForce(record, 'result');
  switch (status) {
    case 'submitted':
    case 'agreed':
      return 'unconfirmed';
    case 'confirmed':
      return isChangedSinceAcceptance(catalogue, record, 'result') ? 'changed' : null;
    case 'locked':
      return null;
    default:
      if (textAt(record, 'result.notSentReason') !== '') return null;
      return status === 'sentBack' ? 'sent-back' : 'not-sent';
  }
};
