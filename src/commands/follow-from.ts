import { readScheduleTab, scheduleRoundsOf } from '../sheets/schedule-tab.ts';
import { followedRows } from '../sheets/schedule-update.ts';
import type { Writing } from '../sheets/writing.ts';
import { operationWords } from '../text/log.ts';
import { no, yes } from '../text/tabs.ts';
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
  const rounds = scheduleRoundsOf(read).map(({ calendar }) => calendar);
  const numbers = rounds.map(({ round }) => round.number);
  const number = Number(typed.trim());
  if (!numbers.includes(number)) return { ok: false, last: Math.max(...numbers) };
  // Done by a press that was cut off, or by hand: a second line in the log would say nothing.
  if (rounds.every(({ round, tracked }) => tracked === round.number >= number)) return { ok: true, number };
  for (const row of followedRows(read, number)) writing.row(row);
  writing.log(operationWords.followFrom, { detail: String(number) });
  for (const { round, tracked } of rounds) {
    const follows = round.number >= number;
    if (tracked === follows) continue;
    const [before, after] = tracked ? [yes, no] : [no, yes];
    writing.log(operationWords.followFrom, { round: round.key, field: 'tracked', before, after });
  }
  return { ok: true, number };
};
