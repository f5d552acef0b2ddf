import type { Catalogue, Category } from './catalogue.ts';
import { indicatorsOf } from './catalogue.ts';
import type { CoverageCounts, RoundRecords } from './coverage.ts';
import { coverageOf } from './coverage.ts';
import type { Field } from './field.ts';
import type { Hamlet } from './hamlet.ts';
import { activeHamlets } from './hamlet.ts';
import type { Instant } from './instant.ts';
import type { Round } from './round.ts';
import type { DigestedRound } from './round-digest.ts';
import { digestTotals } from './round-digest.ts';
import type { CalendarRound } from './standing.ts';
import type { HamletFigures, IndicatorTotal } from './summary-totals.ts';
import { hamletFigures, totalsOf } from './summary-totals.ts';

/** The season round by round, as the charts of a report show it. */

/** What counts the day as a whole (KH III.3): people and days of work. */
export const FORCES = { people: 'LL01', workDays: 'LL05' } as const;

/** One round that was held or is being held. */
export interface RoundFigures {
  readonly round: Round;
  /** False where the round is filled in afterwards: nothing in it is on time or late (A19). */
  readonly tracked: boolean;
  /** Totals of sent, readable figures; null when no hamlet has a number, which is not 0. */
  readonly people: number | null;
  readonly workDays: number | null;
  readonly results: CoverageCounts;
}

/** In how many of the hamlets that sent a result something was done of one of the seven contents (KH II.3). */
export interface CategoryShare {
  readonly category: Category;
  readonly hamlets: number;
}

export interface SeasonFigures {
  /** Up to and with the reported round, in order. */
  readonly rounds: readonly RoundFigures[];
  /** The rounds of the season that come after the reported one. */
  readonly toCome: readonly Round[];
  /** Hamlets that sent a result of the reported round: what the shares are of, so that none passes 100 %. */
  readonly sent: number;
  readonly shares: readonly CategoryShare[];
}

/** A round with what was entered in it. */
interface EnteredRound {
  readonly calendar: CalendarRound;
  readonly records: RoundRecords;
}

export interface SeasonFacts {
  readonly catalogue: Catalogue;
  readonly hamlets: readonly Hamlet[];
  /** The first rounds of the season as digests, in order; none where all are given whole. */
  readonly earlier?: readonly DigestedRound[];
  /** The other rounds of the season up to and with the reported one, in order. */
  readonly rounds: readonly EnteredRound[];
  readonly calendar: readonly Round[];
  readonly now: Instant;
}

const linesOf = (
  { catalogue, hamlets }: SeasonFacts,
  { calendar, records }: EnteredRound,
): readonly HamletFigures[] => hamletFigures(catalogue, activeHamlets(hamlets, calendar.round), records);

const roundFigures = (
  { round, tracked }: CalendarRound,
  totals: readonly IndicatorTotal[],
  results: CoverageCounts,
): RoundFigures => {
  const sumOf = (key: string): number | null => totals.find(({ field }) => field.key === key)?.sum ?? null;
  return { round, tracked, people: sumOf(FORCES.people), workDays: sumOf(FORCES.workDays), results };
};

const didAnything = (line: HamletFigures, fields: readonly Field[], category: Category): boolean =>
  line.figures.some(
    (figure, index) =>
      fields[index]?.category === category.code && figure.kind === 'number' && figure.value > 0,
  );

/**
 * Linear in hamlets and rounds.
 * @throws RangeError when no round is given.
 */
export const seasonFigures = (facts: SeasonFacts): SeasonFigures => {
  const reported = facts.rounds[facts.rounds.length - 1];
  if (!reported) throw new RangeError('figures of a season need a round');
  const { round } = reported.calendar;
  const fields = indicatorsOf(facts.catalogue);
  const sent = linesOf(facts, reported).filter((line) => line.sent);
  return {
    rounds: [
      ...(facts.earlier ?? []).map(({ calendar, digest }) =>
        roundFigures(calendar, digestTotals(digest, facts.catalogue), digest.results),
      ),
      ...facts.rounds.map((each) =>
        roundFigures(
          each.calendar,
          totalsOf(facts.catalogue, linesOf(facts, each)),
          coverageOf('result', each.calendar, facts.hamlets, each.records, facts.now),
        ),
      ),
    ],
    toCome: facts.calendar
      .filter((each) => each.season === round.season && each.number > round.number)
      .sort((a, b) => a.number - b.number),
    sent: sent.length,
    shares: facts.catalogue.categories.map((category) => ({
      category,
      hamlets: sent.filter((line) => didAnything(line, fields, category)).length,
    })),
  };
};

/** What a part is of a whole, in per cent to one decimal; null of nothing. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
