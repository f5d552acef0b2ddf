import type { LocalMinute } from './instant.ts';
import { dayOfMinute, minutesOfMinute } from './instant.ts';
import type { ClockState } from './reminder-clock.ts';

/**
 * Whether a beat has a run to make. `due`: the day's run, or one that died is to be closed. `ifQuota`: the day's run left mails
 * waiting, which go as soon as Google lets more through.
 */
export type Due = 'no' | 'due' | 'ifQuota';

/**
 * Days are compared by equality alone, so that a clock that was wrong for a while cannot keep the next run from being made; the
 * ledger keeps any reminder from going twice.
 * @param hasDead whether a run stands there that is not over and not alive
 */
export const dueNow = (
  { hour, lastRun }: Pick<ClockState, 'hour' | 'lastRun'>,
  hasDead: boolean,
  now: LocalMinute,
): Due => {
  if (hasDead) return 'due';
  if (lastRun === null || lastRun.day !== dayOfMinute(now)) {
    return minutesOfMinute(now) >= hour * 60 ? 'due' : 'no';
  }
  return lastRun.waiting > 0 ? 'ifQuota' : 'no';
};
