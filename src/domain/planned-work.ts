import type { Catalogue } from './catalogue.ts';
import { detailKey, indicatorsOf, nilKey } from './catalogue.ts';
import type { CategoryCode } from './field.ts';
import type { HamletRecord } from './record.ts';
import { isBlankAt, numberAt } from './record.ts';
import { statusInForce } from './standing.ts';
import { isSent } from './status.ts';

/** One of the seven contents of KH II.3 in one hamlet's round: what its plan had and what its result says of it. */
export interface PlannedWork {
  readonly category: CategoryCode;
  /** The plan that was sent ticks a work item of it or says something of it. */
  readonly planned: boolean;
  /** The result that was sent has a figure above 0 in it. */
  readonly done: boolean;
  /** The result says why there was nothing to report. */
  readonly nil: boolean;
}

/** Plan against result of one hamlet, content by content; what was not sent says nothing. */
export const plannedWork = (catalogue: Catalogue, record: HamletRecord): readonly PlannedWork[] => {
  const planSent = isSent(statusInForce(record, 'plan'));
  const resultSent = isSent(statusInForce(record, 'result'));
  const indicators = indicatorsOf(catalogue);
  return catalogue.categories.map(({ code }) => {
    const inPlan = catalogue.fields.filter(
      (field) =>
        field.phase === 'plan' &&
        field.category === code &&
        (field.type.kind === 'tick' || field.key === detailKey(code)),
    );
    return {
      category: code,
      planned: planSent && inPlan.some((field) => !isBlankAt(record, field.key)),
      done:
        resultSent &&
        indicators.some((field) => field.category === code && (numberAt(record, field.key) ?? 0) > 0),
      nil: resultSent && !isBlankAt(record, nilKey(code)),
    };
  });
};

/** Contents that were planned and that the result neither did nor explained: offered to the next plan. */
export const unfinishedWork = (catalogue: Catalogue, record: HamletRecord): readonly CategoryCode[] =>
  isSent(statusInForce(record, 'result'))
    ? plannedWork(catalogue, record)
        .filter(({ planned, done, nil }) => planned && !done && !nil)
        .map(({ category }) => category)
    : [];
