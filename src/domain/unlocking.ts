import type { Day } from './day.ts';
import { addDays } from './day.ts';

/** A hamlet's column is opened after freezing for a few days at most: the report is out, and its figures are to stand. */
const MOST_DAYS = 7;

/** The last day until which a hamlet may be unlocked today. */
export const lastUnlockDay = (today: Day): Day => addDays(today, MOST_DAYS);

/** The days on which unlocking may end, today first. */
export const unlockDays = (today: Day): readonly Day[] =>
  Array.from({ length: MOST_DAYS + 1 }, (_, later) => addDays(today, later));

export const mayUnlockUntil = (until: Day, today: Day): boolean =>
  until >= today && until <= lastUnlockDay(today);
