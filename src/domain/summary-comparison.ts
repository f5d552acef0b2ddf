import type { Catalogue } from './catalogue.ts';
import { indicatorsOf } from './catalogue.ts';
import type { RoundRecords } from './coverage.ts';
import { recordOf } from './coverage.ts';
import type { Field } from './field.ts';
import type { Hamlet } from './hamlet.ts';
import { textAt } from './record.ts';
import type { Round } from './round.ts';
import type { HamletFigures, IndicatorTotal } from './summary-totals.ts';

/** The round beside the one before it: people, days of work, hamlets that turned out (product §5, the chairman's page). */

const COMPARED: readonly string[] = ['LL01', 'LL05'];

export interface ComparedFigure {
  readonly field: Field;
  /** null where no hamlet had a number. */
  readonly from: number | null;
  readonly to: number | null;
  readonly coveredFrom: number;
  readonly coveredTo: number;
}

export interface Comparison {
  readonly previous: Round;
  /** Hamlets whose result says that they turned out. */
  readonly turnedOut: { readonly from: number; readonly to: number };
  /** Hamlets whose result was sent: a comparison with few is a comparison of few. */
  readonly sent: { readonly from: number; readonly to: number };
  readonly expected: { readonly from: number; readonly to: number };
  readonly figures: readonly ComparedFigure[];
}

/** One round's side of a comparison. */
export interface ComparedRound {
  readonly round: Round;
  readonly totals: readonly IndicatorTotal[];
  readonly lines: readonly HamletFigures[];
  readonly records: RoundRecords;
}

/** The hamlets that sent a result saying that they turned out. */
const turnedOut = (lines: readonly HamletFigures[], records: RoundRecords): readonly Hamlet[] =>
  lines
    .filter(({ hamlet, sent }) => sent && textAt(recordOf(records, hamlet), 'result.course') === 'done')
    .map(({ hamlet }) => hamlet);

export const comparisonOf = (catalogue: Catalogue, before: ComparedRound, now: ComparedRound): Comparison => {
  const sides = { from: before, to: now };
  const both = (of: (side: ComparedRound) => number): { from: number; to: number } => ({
    from: of(sides.from),
    to: of(sides.to),
  });
  return {
    previous: before.round,
    turnedOut: both(({ lines, records }) => turnedOut(lines, records).length),
    sent: both(({ lines }) => lines.filter(({ sent }) => sent).length),
    expected: both(({ lines }) => lines.length),
    figures: indicatorsOf(catalogue).flatMap((field, index) => {
      const [from, to] = [before.totals[index], now.totals[index]];
      if (!COMPARED.includes(field.key) || !from || !to) return [];
      return [{ field, from: from.sum, to: to.sum, coveredFrom: from.covered, coveredTo: to.covered }];
    }),
  };
};
