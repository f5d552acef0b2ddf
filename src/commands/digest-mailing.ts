import type { RunRecord } from '../domain/digest-run.ts';
import { millisecondsNow } from '../sheets/cell.ts';
import type { ClockStore } from '../sheets/clock-state.ts';
import type { Message } from '../sheets/mail.ts';
import { sendMail } from '../sheets/mail.ts';

/** Google ends a run after six minutes; what is left by then is closed, and the rows have to be written. */
const LONGEST_MS = 4.5 * 60_000;

/**
 * Sends a run's mails in their order, the first of which is number 1, and notes before each that it is being sent: whoever finds the
 * run dead knows which went. Ends early where time or quota is over or the sender may not send; and after a failure that says
 * nothing of whether the mail went, for the next would fail alike and nobody would know of them all. Two service calls a mail, one
 * more at the end.
 * @param started milliseconds at which the execution began
 * @returns how far it came
 */
export const sendMails = (
  store: ClockStore,
  record: RunRecord,
  mails: readonly Message[],
  started: number,
): RunRecord => {
  let run = record;
  const goesOn = (mail: Message, ordinal: number): boolean => {
    const now = millisecondsNow();
    if (Math.abs(now - started) > LONGEST_MS) return false;
    run = { ...run, at: ordinal, trying: true, touchedAt: now };
    store.noteRun(run);
    const outcome = sendMail(mail);
    // Surely not sent: from here on nothing was tried.
    if (outcome === 'quota' || outcome === 'consent') {
      run = { ...run, trying: false };
      return false;
    }
    run = {
      ...run,
      at: ordinal + 1,
      trying: false,
      failed: outcome === 'refused' ? [...run.failed, ordinal] : run.failed,
      unsure: outcome === 'unsure' ? [...run.unsure, ordinal] : run.unsure,
    };
    return outcome !== 'unsure';
  };
  mails.every((mail, index) => goesOn(mail, index + 1));
  run = { ...run, touchedAt: millisecondsNow() };
  store.noteRun(run);
  return run;
};
