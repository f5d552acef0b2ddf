import type { Catalogue } from './catalogue.ts';
import type { RoundRecords } from './coverage.ts';
import type { RoundRule } from './field.ts';
import type { Hamlet } from './hamlet.ts';
import { activeHamlets } from './hamlet.ts';
import type { Round } from './round.ts';
import { roundsOfYear } from './season.ts';
import type { IndicatorTotal } from './summary-totals.ts';
import { addFigures, hamletFigures, totalsOf } from './summary-totals.ts';

/** The totals of one round, over the hamlets active in its month (B12). */
export interface RoundTotals {
  readonly round: Round;
  readonly totals: readonly IndicatorTotal[];
}

export const roundTotals = (
  catalogue: Catalogue,
  round: Round,
  hamlets: readonly Hamlet[],
  records: RoundRecords,
): RoundTotals => ({
  round,
  totals: totalsOf(catalogue, hamletFigures(catalogue, activeHamlets(hamlets, round), records)),
});

/** One indicator over several rounds. */
export interface OverRounds {
  readonly rule: RoundRule;
  /** Sum, average or last value by the rule; null without data. */
  readonly value: number | null;
  /** Rounds that have data: what an average is divided by. */
  readonly rounds: number;
}

/** Rounds added up, each indicator by its own rule, in the catalogue's order. */
export interface Cumulative {
  readonly rounds: readonly Round[];
  readonly values: readonly OverRounds[];
}

const overRounds = (rule: RoundRule, sums: readonly number[]): OverRounds => {
  const rounds = sums.length;
  const last = sums[rounds - 1];
  if (last === undefined || rule === 'none') return { rule, value: null, rounds };
  if (rule === 'last') return { rule, value: last, rounds };
  const sum = sums.reduce(addFigures, 0);
  return { rule, value: rule === 'average' ? sum / rounds : sum, rounds };
};

/** @param rounds in order of time. */
const cumulativeOf = (rounds: readonly RoundTotals[], count: number): Cumulative => ({
  rounds: rounds.map((each) => each.round),
  values: Array.from({ length: count }, (_, index) =>
    overRounds(
      rounds[0]?.totals[index]?.field.roundRule ?? 'none',
      rounds.flatMap(({ totals }) => totals[index]?.sum ?? []),
    ),
  ),
});

/** Season to date and its calendar year to date, both: "năm 2026" leaves out round 1 of 12/2025 (A16). */
export interface BothCumulatives {
  readonly season: Cumulative;
  readonly year: Cumulative;
}

export const cumulatives = (rounds: readonly RoundTotals[], count: number): BothCumulatives => {
  const inYear = new Set(
    roundsOfYear(
      rounds.map((each) => each.round),
      rounds[0]?.round.season ?? 0,
    ).map((round) => round.key),
  );
  return {
    season: cumulativeOf(rounds, count),
    year: cumulativeOf(
      rounds.filter((each) => inYear.has(each.round.key)),
      count,
    ),
  };
};
