import { statusLabels } from '../data/statuses.ts';
import type { Phase } from '../domain/field.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import type { HamletRecord } from '../domain/record.ts';
import { textAt } from '../domain/record.ts';
import { statusInForce } from '../domain/standing.ts';
import { baseOf } from '../domain/submission.ts';
import type { Verdict } from '../domain/verdict.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { actRefused, changedMeanwhile, refusedFor } from '../text/agency-words.ts';
import { problemSentences } from '../text/problems.ts';
import type { AgencyRefusal } from '../wire/agency.ts';
import type { AgencyDesk } from './agency-desk.ts';

/** What an officer wants to do to one hamlet's plan or result. */
export interface Wish {
  readonly phase: Phase;
  readonly hamlet: Hamlet;
  readonly record: HamletRecord;
  readonly verdict: Verdict;
  /** What the page saw. */
  readonly base: string;
  /** "xác nhận", "trả lại"… */
  readonly words: string;
}

/** The answer to the first press was lost on the way: this is the same act, done already. */
export const isDoneAlready = (phase: Phase, record: HamletRecord, operationId: string): boolean =>
  textAt(record, `${phase}.operation`) === operationId;

/**
 * Why an act is not done, in a sentence: its state does not allow it, or somebody changed it since the page showed it.
 * Null when it may be done. @throws WorkbookProblem `reason-needed`: that is the officer's to mend, nothing has changed.
 */
export const refusalOf = ({ tab }: AgencyDesk, wish: Wish): string | null => {
  const { phase, hamlet, record, verdict } = wish;
  if (!verdict.ok) {
    if (verdict.code === 'reason-needed') throw new WorkbookProblem('reason-needed');
    return verdict.code === 'forbidden-act'
      ? actRefused(hamlet.name, phase, wish.words, statusLabels[statusInForce(record, phase)])
      : refusedFor(hamlet.name, problemSentences[verdict.code]());
  }
  return baseOf(tab.catalogue, record, phase) === wish.base ? null : changedMeanwhile(hamlet.name, phase);
};

export const refused = (
  message: string,
  state: AgencyRefusal['state'],
): { readonly ok: false; readonly problem: AgencyRefusal } => ({
  ok: false,
  problem: { kind: 'refused', message, state },
});
