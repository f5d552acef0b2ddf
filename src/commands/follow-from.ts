import { readScheduleTab, scheduleRoundsOf } from '../sheets/schedule-tab.ts';
import { followFrom } from '../sheets/schedule-update.ts';
import type { Writing } from '../sheets/writing.ts';
import { operationWords } from '../text/log.ts';
import { authorise } from './authorise.ts';

/** What the person typed into the prompt, made sense of. */
export type FollowOutcome =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly last: number };

/** "Theo dõi từ đợt N": rounds before N stay open for back-filling and never turn red (A19). @throws WorkbookProblem `not-allowed`. */
export const followFromRound = (writing: Writing, typed: string): FollowOutcome => {
  const { workbook } = writing;
  const read = readScheduleTab(workbook);
  authorise(writing, 'followFrom', {});
  const numbers = scheduleRoundsOf(read).map(({ calendar }) => calendar.round.number);
  const number = Number(typed.trim());
  if (!numbers.includes(number)) return { ok: false, last: Math.max(...numbers) };
  writing.findLog();
  followFrom(read, number);
  writing.log(operationWords.followFrom, { detail: String(number) });
  return { ok: true, number };
};
