import { dueNow } from '../domain/clock-due.ts';
import { isAlive } from '../domain/digest-run.ts';
import type { Instant } from '../domain/instant.ts';
import { localDayOf, localMinuteOf } from '../domain/instant.ts';
import type { Beat, ClockMemory } from '../sheets/clock-state.ts';
import { openClock } from '../sheets/clock-state.ts';
import { hasClockTrigger, lacksConsent, removeClockTrigger } from '../sheets/clock-trigger.ts';
import { quotaLeft } from '../sheets/mail.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import { openWorkbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { problemOf } from './answer.ts';
import { runDigests } from './send-digests.ts';

/** The hour in Cấu hình, read once a day; a workbook that cannot be read keeps the hour that it had. Three service calls a day. */
const withHour = (beat: Beat, now: Instant): Beat => {
  const today = localDayOf(now);
  if (beat.hourOn === today) return beat;
  try {
    return { ...beat, hour: readSettings(openWorkbook()).reminders.hour, hourOn: today };
  } catch (error) {
    if (error instanceof WorkbookProblem) return beat;
    throw error;
  }
};

const isRunDue = ({ state, run }: ClockMemory, beat: Beat, now: Instant, started: number): boolean => {
  const hasDead = run !== null && !isAlive(run, started);
  const due = dueNow({ ...state, hour: beat.hour }, hasDead, localMinuteOf(now));
  return due === 'due' || (due === 'ifQuota' && (quotaLeft() ?? 0) > 0);
};

/** What kept the day's run from being made, or made it leave something out: '' for nothing. */
interface Ran {
  readonly problem: string;
  /** A mistake of ours, for the log. */
  readonly error: unknown;
}

const NOT_RUN: Ran = { problem: '', error: null };

const run = (now: Instant, started: number): Ran => {
  try {
    const end = runDigests(openWorkbook(), now, { kind: 'clock' }, started);
    return { problem: end.kind === 'done' ? end.problem : '', error: null };
  } catch (error) {
    const { code, message } = problemOf(error);
    // The next beat tries again.
    if (code === 'busy') return NOT_RUN;
    return { problem: message, error: error instanceof WorkbookProblem ? null : error };
  }
};

/**
 * A beat of the hourly clock. With nothing to do it takes three service calls, and three more once a day. A trigger that is not the
 * owner's takes itself away: of two people who switched the clock on, or after one took it over, only one has mails sent.
 * @param triggerId Google's number of the trigger that this run is of
 */
export const beat = (now: Instant, triggerId: string, started: number): void => {
  const clock = openClock();
  const { state, beat: last } = clock.memory;
  const at = localMinuteOf(now);
  if (state.owner === null || state.owner.triggerId !== triggerId) {
    if (removeClockTrigger(triggerId) && state.owner !== null) clock.noteStranger(at);
    return;
  }
  const here = withHour({ ...last, at }, now);
  clock.noteBeat(here);
  // Anybody with a page open may call this function; only whose run it really is has the trigger.
  if (!isRunDue(clock.memory, here, now, started) || !hasClockTrigger(triggerId)) return;
  const needsConsent = lacksConsent();
  const { problem, error } = needsConsent ? NOT_RUN : run(now, started);
  if (needsConsent !== here.needsConsent || problem !== here.problem) {
    clock.noteBeat({ ...here, needsConsent, problem });
  }
  if (error !== null) throw error;
};
