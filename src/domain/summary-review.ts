import type { Agency } from './agency.ts';
import type { AgencyDuty } from './agency-duty.ts';
import type { AgencyGroup, Coverage, HamletStanding, RoundRecords } from './coverage.ts';
import { byAgency, recordOf } from './coverage.ts';
import type { Phase } from './field.ts';
import type { Hamlet } from './hamlet.ts';
import type { HamletRecord } from './record.ts';
import { numberAt, textAt } from './record.ts';
import { momentAt, statusInForce } from './standing.ts';
import type { HamletFigures, IndicatorTotal } from './summary-totals.ts';

/** What the assessment of a round names: facts about the acts behind the figures, and no judgement. */

/** Late or missing in this round and in the one before, by agency. */
export interface Repeated {
  readonly plan: readonly AgencyGroup[];
  readonly result: readonly AgencyGroup[];
  readonly agencies: readonly Agency[];
}

const isBehind = ({ standing }: HamletStanding): boolean =>
  standing.timeliness.kind === 'late' || standing.timeliness.kind === 'overdue';

const behindTwice = (
  before: Coverage,
  now: Coverage,
  agencies: readonly Agency[],
): readonly AgencyGroup[] => {
  const known = new Set(before.hamlets.filter(isBehind).map(({ hamlet }) => hamlet.code));
  return byAgency(
    now.hamlets.filter((each) => isBehind(each) && known.has(each.hamlet.code)),
    agencies,
  );
};

interface RoundStandings {
  readonly plan: Coverage;
  readonly result: Coverage;
  readonly duties: readonly AgencyDuty[];
}

export const repeatedOf = (
  before: RoundStandings,
  now: RoundStandings,
  agencies: readonly Agency[],
): Repeated => {
  const isLate = ({ standing: { timeliness } }: AgencyDuty): boolean =>
    timeliness.kind === 'late' || timeliness.kind === 'overdue';
  const known = new Set(before.duties.filter(isLate).map(({ agency }) => agency.code));
  return {
    plan: behindTwice(before.plan, now.plan, agencies),
    result: behindTwice(before.result, now.result, agencies),
    agencies: now.duties
      .filter((duty) => isLate(duty) && known.has(duty.agency.code))
      .map(({ agency }) => agency),
  };
};

/** Corrections after the agency accepted or after the report was frozen (product §3). */
export interface Corrections {
  readonly times: number;
  readonly hamlets: readonly Hamlet[];
}

export const correctionsOf = (
  phase: Phase,
  hamlets: readonly Hamlet[],
  records: RoundRecords,
): Corrections => {
  const counts = hamlets.map((hamlet) => numberAt(recordOf(records, hamlet), `${phase}.corrections`) ?? 0);
  return {
    times: counts.reduce((sum, each) => sum + each, 0),
    hamlets: hamlets.filter((_, index) => (counts[index] ?? 0) > 0),
  };
};

/** A locked result was confirmed if the stamp of the confirmation stands beside it. */
const isConfirmed = (record: HamletRecord): boolean => {
  const status = statusInForce(record, 'result');
  return status === 'confirmed' || (status === 'locked' && momentAt(record, 'result.confirmedAt') !== null);
};

/** Results that were sent and that no agency has confirmed. */
export const unconfirmedOf = (
  result: Coverage,
  records: RoundRecords,
  agencies: readonly Agency[],
): readonly AgencyGroup[] =>
  byAgency(
    result.hamlets.filter(({ hamlet, standing }) => standing.sent && !isConfirmed(recordOf(records, hamlet))),
    agencies,
  );

/** A hamlet that its agency marked as not sending, with the agency's reason. */
export interface NotSending {
  readonly hamlet: Hamlet;
  readonly reason: string;
}

export const markedNotSent = (
  lines: readonly HamletFigures[],
  records: RoundRecords,
): readonly NotSending[] =>
  lines
    .filter(({ sent }) => !sent)
    .map(({ hamlet }) => ({ hamlet, reason: textAt(recordOf(records, hamlet), 'result.notSentReason') }))
    .filter(({ reason }) => reason !== '');

/** The figure by which the three best are named: days of work say nothing of a hamlet's means. */
const BEST_BY = 'LL05';
const BEST = 3;

export interface BestFigures {
  readonly total: IndicatorTotal;
  /** Highest first, equal ones in the annex's order; more than three where the third is equalled. */
  readonly hamlets: readonly { readonly hamlet: Hamlet; readonly value: number }[];
}

/** null where no hamlet has a figure above 0. */
export const bestOf = (
  totals: readonly IndicatorTotal[],
  lines: readonly HamletFigures[],
): BestFigures | null => {
  const index = totals.findIndex(({ field }) => field.key === BEST_BY);
  const total = totals[index];
  const ranked = lines
    .flatMap(({ hamlet, figures }) => {
      const figure = figures[index];
      return figure?.kind === 'number' && figure.value > 0 ? [{ hamlet, value: figure.value }] : [];
    })
    .sort((a, b) => b.value - a.value);
  const least = (ranked[BEST - 1] ?? ranked[ranked.length - 1])?.value;
  if (!total || least === undefined) return null;
  return { total, hamlets: ranked.filter(({ value }) => value >= least) };
};
