import type { Catalogue } from './catalogue.ts';
import { indicatorsOf, nilKey } from './catalogue.ts';
import type { RoundRecords } from './coverage.ts';
import { recordOf } from './coverage.ts';
import type { Field } from './field.ts';
import type { Hamlet } from './hamlet.ts';
import type { HamletRecord } from './record.ts';
import { entryAt, isBlankAt, numberAt } from './record.ts';
import { statusInForce } from './standing.ts';
import { isSent } from './status.ts';

/**
 * What a hamlet says of one indicator. A blank, a 0, "không phát sinh" and a result that was not sent are four things;
 * what cannot be read is shown, counted and never added.
 */
export type Figure =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'nil' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'bad'; readonly shown: string }
  | { readonly kind: 'notSent' };

/** One hamlet's figures, in the order of the indicators. */
export interface HamletFigures {
  readonly hamlet: Hamlet;
  readonly sent: boolean;
  readonly figures: readonly Figure[];
}

/** One indicator over a set of hamlets: `covered` + `nil` + `blank` + `bad` + `notSent` = `expected`. */
export interface IndicatorTotal {
  readonly field: Field;
  /** null when no hamlet has a number: nothing was reported, which is not 0. */
  readonly sum: number | null;
  readonly covered: number;
  readonly nil: number;
  readonly blank: number;
  readonly bad: number;
  readonly notSent: number;
  readonly expected: number;
}

/** Steps of 0,1 add up without the tails of binary fractions, in any order. */
export const addFigures = (a: number, b: number): number => Math.round((a + b) * 1000) / 1000;

const figureOf = (record: HamletRecord, field: Field, sent: boolean): Figure => {
  if (!sent) return { kind: 'notSent' };
  const value = numberAt(record, field.key);
  if (value !== null) return { kind: 'number', value };
  const entry = entryAt(record, field.key);
  if (entry.kind === 'bad') return { kind: 'bad', shown: entry.shown };
  const nil = field.category !== null && !isBlankAt(record, nilKey(field.category));
  return { kind: nil ? 'nil' : 'blank' };
};

export const hamletFigures = (
  catalogue: Catalogue,
  hamlets: readonly Hamlet[],
  records: RoundRecords,
): readonly HamletFigures[] => {
  const fields = indicatorsOf(catalogue);
  return hamlets.map((hamlet) => {
    const record = recordOf(records, hamlet);
    const sent = isSent(statusInForce(record, 'result'));
    return { hamlet, sent, figures: fields.map((field) => figureOf(record, field, sent)) };
  });
};

/** Totals of all indicators over the given hamlets, in the catalogue's order. */
export const totalsOf = (catalogue: Catalogue, lines: readonly HamletFigures[]): readonly IndicatorTotal[] =>
  indicatorsOf(catalogue).map((field, index) => {
    const counts = { number: 0, nil: 0, blank: 0, bad: 0, notSent: 0 };
    let sum = 0;
    for (const line of lines) {
      const figure = line.figures[index];
      if (!figure) continue;
      counts[figure.kind] += 1;
      if (figure.kind === 'number') sum = addFigures(sum, figure.value);
    }
    const { number: covered, nil, blank, bad, notSent } = counts;
    return {
      field,
      sum: covered === 0 ? null : sum,
      covered,
      nil,
      blank,
      bad,
      notSent,
      expected: lines.length,
    };
  });

/** The hamlets without a number for one indicator, by the reason. */
export type Gaps = Readonly<Record<Exclude<Figure['kind'], 'number'>, readonly Hamlet[]>>;

/** Which hamlets a total does not cover: asked for by the place of its indicator. */
export const gapsAt = (lines: readonly HamletFigures[], index: number): Gaps => {
  const gaps = { nil: [] as Hamlet[], blank: [] as Hamlet[], bad: [] as Hamlet[], notSent: [] as Hamlet[] };
  for (const { hamlet, figures } of lines) {
    const kind = figures[index]?.kind;
    if (kind !== undefined && kind !== 'number') gaps[kind].push(hamlet);
  }
  return gaps;
};

/** An indicator on which two ways of adding differ: would be a mistake of ours, and is printed rather than hidden. */
export interface CheckDifference {
  readonly field: Field;
  readonly byHamlets: number;
  readonly byAgencies: number;
  readonly commune: number;
}

/** Hamlets = agencies = commune (product §6), each side added on its own. */
export const checkTotals = (
  commune: readonly IndicatorTotal[],
  hamlets: readonly HamletFigures[],
  agencies: readonly (readonly IndicatorTotal[])[],
): readonly CheckDifference[] =>
  commune.flatMap((total, index) => {
    const byHamlets = hamlets.reduce((sum, line) => {
      const figure = line.figures[index];
      return figure?.kind === 'number' ? addFigures(sum, figure.value) : sum;
    }, 0);
    const byAgencies = agencies.reduce((sum, totals) => addFigures(sum, totals[index]?.sum ?? 0), 0);
    const whole = total.sum ?? 0;
    if (byHamlets === whole && byAgencies === whole) return [];
    return [{ field: total.field, byHamlets, byAgencies, commune: whole }];
  });
