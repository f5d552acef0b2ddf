import type { Phase } from './field.ts';
import type { Instant } from './instant.ts';
import { localMinuteOf } from './instant.ts';
import type { HamletRecord } from './record.ts';
import type { CalendarRound } from './standing.ts';
import { momentAt, statusInForce } from './standing.ts';
import type { Act, Status } from './status.ts';
import { after, doerOf, needsReason } from './status.ts';

/** Why an act is refused: each code has its sentence in `text/problems.ts`. */
export type RefusalCode = 'locked' | 'forbidden-act' | 'round-frozen' | 'reason-needed';

export type Verdict =
  | { readonly ok: true; readonly status: Status; readonly next: Status }
  | { readonly ok: false; readonly code: RefusalCode };

/** Whether the office has opened this hamlet's column for a set time, and the time has not passed: it relocks by itself. */
export const isUnlocked = (record: HamletRecord, now: Instant): boolean => {
  const until = momentAt(record, 'result.unlockedUntil');
  return until !== null && localMinuteOf(now) <= until;
};

const isClosed = (
  record: HamletRecord,
  status: Status,
  calendar: Pick<CalendarRound, 'frozenAt'>,
  now: Instant,
): boolean => (calendar.frozenAt !== null || status === 'locked') && !isUnlocked(record, now);

/** Whether the hamlet's entries of the phase may be changed now, by whatever act its state allows. */
export const mayChange = (
  phase: Phase,
  record: HamletRecord,
  calendar: Pick<CalendarRound, 'frozenAt'>,
  now: Instant,
): boolean => {
  const status = statusInForce(record, phase);
  return after(phase, status, sendingAct(phase, record)) !== null && !isClosed(record, status, calendar, now);
};

/** What sending is from the present state: an ordinary sending, or the correction of something accepted or locked. */
export const sendingAct = (phase: Phase, record: HamletRecord): 'submit' | 'correct' =>
  after(phase, statusInForce(record, phase), 'submit') === null ? 'correct' : 'submit';

/**
 * Whether an act may be done to a hamlet's plan or result now, and the state it leads to. Asked by every command before it
 * writes, whoever called it (product §3): the table of states, the lock of a frozen round, and the reason that some acts need.
 */
export const verdictOn = (
  phase: Phase,
  act: Act,
  record: HamletRecord,
  calendar: Pick<CalendarRound, 'frozenAt'>,
  now: Instant,
  reason = '',
): Verdict => {
  const status = statusInForce(record, phase);
  const next = after(phase, status, act);
  if (doerOf(act) !== 'office' && isClosed(record, status, calendar, now)) {
    return { ok: false, code: status === 'locked' ? 'locked' : 'round-frozen' };
  }
  if (next === null) return { ok: false, code: 'forbidden-act' };
  if (needsReason(act) && reason.trim() === '') return { ok: false, code: 'reason-needed' };
  return { ok: true, status, next };
};
