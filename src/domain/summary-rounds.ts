import type { RoundRule } from './field.ts';
import type { Round } from './round.ts';
import { roundsOfYear } from './season.ts';
import type { IndicatorTotal } from './summary-totals.ts';
import { addFigures } from './summary-totals.ts';

/** The totals of one round, over the hamlets active in its month (B12). */
export interface RoundTotals {
  readonly round: Round;
  readonly totals: readonly IndicatorTotal[];
}

/** One indicator over several rounds. */
export interface OverRounds {
  readonly rule: RoundRule;
  /** Sum, average or last value by the rule; null without data. */
  readonly value: number | null;
  /** Rounds that have data: what an average is divided by. */
  readonly rounds: number;
  /** Each round with how many of its hamlets have a number. */
  readonly coverage: readonly {
    readonly round: Round;
    readonly covered: number;
    readonly expected: number;
  }[];
}

/** Rounds added up, each indicator by its own rule, in the catalogue's order. */
export interface Cumulative {
  readonly rounds: readonly Round[];
  readonly values: readonly OverRounds[];
}

const valueOver = (rule: RoundRule, sums: readonly number[]): number | null => {
  const last = sums[sums.length - 1];
  if (last === undefined || rule === 'none') return null;
  if (rule === 'last') return last;
  const sum = sums.reduce(addFigures, 0);
  return rule === 'average' ? sum / sums.length : sum;
};

const overRounds = (rounds: readonly RoundTotals[], index: number): OverRounds => {
  const rule = rounds[0]?.totals[index]?.field.roundRule ?? 'none';
  const sums = rounds.flatMap(({ totals }) => totals[index]?.sum ?? []);
  return {
    rule,
    value: valueOver(rule, sums),
    rounds: sums.length,
    coverage: rounds.flatMap(({ round, totals }) => {
      const total = totals[index];
      return total ? [{ round, covered: total.covered, expected: total.expected }] : [];
    }),
  };
};

/** @param rounds in order of time. */
const cumulativeOf = (rounds: readonly RoundTotals[], count: number): Cumulative => ({
  rounds: rounds.map((each) => each.round),
  values: Array.from({ length: count }, (_, index) => overRounds(rounds, index)),
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
