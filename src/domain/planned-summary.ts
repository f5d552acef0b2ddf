import type { Catalogue } from './catalogue.ts';
import type { RoundRecords } from './coverage.ts';
import { recordOf } from './coverage.ts';
import type { CategoryCode } from './field.ts';
import type { Hamlet } from './hamlet.ts';
import { activeHamlets } from './hamlet.ts';
import { plannedWork, unfinishedWork } from './planned-work.ts';
import type { Round } from './round.ts';
import { statusInForce } from './standing.ts';
import { isSent } from './status.ts';

/**
 * Plan against result of one content of KH II.3 over the hamlets: `done` + `nil` + `notDone` + `awaited` = `planned`.
 * Work outside the plan is counted apart and never set against a plan that did not have it.
 */
export interface PlannedLine {
  readonly category: CategoryCode;
  /** Hamlets whose plan was sent and has it. */
  readonly planned: readonly Hamlet[];
  readonly done: readonly Hamlet[];
  /** Planned, and the result says why there was nothing. */
  readonly nil: readonly Hamlet[];
  readonly notDone: readonly Hamlet[];
  /** Planned, and no result was sent. */
  readonly awaited: readonly Hamlet[];
  /** Done by hamlets whose plan was sent without it. */
  readonly unplanned: readonly Hamlet[];
  /** Done by hamlets that sent no plan. */
  readonly withoutPlan: readonly Hamlet[];
}

export const plannedLines = (
  catalogue: Catalogue,
  hamlets: readonly Hamlet[],
  records: RoundRecords,
): readonly PlannedLine[] => {
  const works = hamlets.map((hamlet) => {
    const record = recordOf(records, hamlet);
    return {
      hamlet,
      planSent: isSent(statusInForce(record, 'plan')),
      resultSent: isSent(statusInForce(record, 'result')),
      work: plannedWork(catalogue, record),
    };
  });
  return catalogue.categories.map(({ code }, index) => {
    const those = (
      wanted: (facts: {
        readonly planned: boolean;
        readonly done: boolean;
        readonly nil: boolean;
        readonly planSent: boolean;
        readonly resultSent: boolean;
      }) => boolean,
    ): readonly Hamlet[] =>
      works.flatMap(({ hamlet, planSent, resultSent, work }) => {
        const of = work[index];
        return of && wanted({ ...of, planSent, resultSent }) ? [hamlet] : [];
      });
    return {
      category: code,
      planned: those(({ planned }) => planned),
      done: those(({ planned, done }) => planned && done),
      nil: those(({ planned, done, nil }) => planned && !done && nil),
      notDone: those(({ planned, done, nil, resultSent }) => planned && resultSent && !done && !nil),
      awaited: those(({ planned, resultSent }) => planned && !resultSent),
      unplanned: those(({ planned, done, planSent }) => planSent && !planned && done),
      withoutPlan: those(({ done, planSent }) => !planSent && done),
    };
  });
};

/** Work that is left over, content by content: what was planned and neither done nor explained. */
export interface LeftOver {
  readonly category: CategoryCode;
  readonly hamlets: readonly Hamlet[];
}

export const leftOver = (
  catalogue: Catalogue,
  hamlets: readonly Hamlet[],
  records: RoundRecords,
): readonly LeftOver[] => {
  const left = hamlets.map((hamlet) => ({
    hamlet,
    categories: unfinishedWork(catalogue, recordOf(records, hamlet)),
  }));
  return catalogue.categories.flatMap(({ code }) => {
    const having = left.filter(({ categories }) => categories.includes(code)).map(({ hamlet }) => hamlet);
    return having.length === 0 ? [] : [{ category: code, hamlets: having }];
  });
};

/** What the plans that were sent for a round hold: hamlets by content. */
export interface Registered {
  readonly round: Round;
  readonly expected: number;
  readonly sent: number;
  readonly contents: readonly { readonly category: CategoryCode; readonly hamlets: number }[];
}

export const registeredOf = (
  catalogue: Catalogue,
  round: Round,
  hamlets: readonly Hamlet[],
  records: RoundRecords,
): Registered => {
  const active = activeHamlets(hamlets, round);
  const sent = active.filter((hamlet) => isSent(statusInForce(recordOf(records, hamlet), 'plan')));
  const works = sent.map((hamlet) => plannedWork(catalogue, recordOf(records, hamlet)));
  return {
    round,
    expected: active.length,
    sent: sent.length,
    contents: catalogue.categories.map(({ code }, index) => ({
      category: code,
      hamlets: works.filter((work) => work[index]?.planned === true).length,
    })),
  };
};
