import type { Catalogue } from './catalogue.ts';
import { indicatorsOf, nilKey } from './catalogue.ts';
import type { CoverageCounts, RoundRecords } from './coverage.ts';
import { countStandings, coverageOf, recordOf } from './coverage.ts';
import type { CategoryCode, Field } from './field.ts';
import type { Hamlet } from './hamlet.ts';
import { activeHamlets } from './hamlet.ts';
import type { Instant } from './instant.ts';
import { isBlankAt } from './record.ts';
import type { CalendarRound } from './standing.ts';
import type { IndicatorTotal } from './summary-totals.ts';
import { hamletFigures, totalsOf } from './summary-totals.ts';

/**
 * All that the report of a later round needs of a round, a few kilobytes whatever the number of hamlets: what was read of it need
 * not be held, nor read again by the next step of a report that is made in steps. JSON.
 */
export interface RoundDigest {
  /** Its indicators that are not as the code has them. */
  readonly changed: readonly Field[];
  /** Keys of its indicators under which at least one hamlet has something, readable or not. */
  readonly used: readonly string[];
  /** Its totals by the indicator's key. */
  readonly totals: Readonly<Record<string, Omit<IndicatorTotal, 'field'>>>;
  /** Hamlets that sent a result and say why there is nothing of a content. */
  readonly nil: Readonly<Record<string, number>>;
  readonly expected: number;
  readonly sent: number;
  readonly results: CoverageCounts;
}

export interface DigestedRound {
  readonly calendar: CalendarRound;
  readonly digest: RoundDigest;
}

/**
 * @param builtIn the code's catalogue
 * @param own the round's
 * @param records all there are, of hamlets that are not active too
 */
export const digestOf = (
  builtIn: Catalogue,
  own: Catalogue,
  calendar: CalendarRound,
  hamlets: readonly Hamlet[],
  records: RoundRecords,
  now: Instant,
): RoundDigest => {
  const active = activeHamlets(hamlets, calendar.round);
  const lines = hamletFigures(own, active, records);
  const sent = lines.filter((line) => line.sent);
  const nilOf = (code: CategoryCode): number =>
    sent.filter(({ hamlet }) => !isBlankAt(recordOf(records, hamlet), nilKey(code))).length;
  const all = Object.values(records);
  return {
    changed: own.fields.filter((field) => !builtIn.fields.includes(field)),
    used: indicatorsOf(own)
      .map(({ key }) => key)
      .filter((key) => all.some((record) => !isBlankAt(record, key))),
    totals: Object.fromEntries(
      totalsOf(own, lines).map(({ field, ...counts }) => [field.key, counts] as const),
    ),
    nil: Object.fromEntries(own.categories.map(({ code }) => [code, nilOf(code)] as const)),
    expected: lines.length,
    sent: sent.length,
    results: countStandings(coverageOf('result', calendar, hamlets, records, now).hamlets),
  };
};

/** Totals of a round that never had the indicator: nobody could enter one, and some say why there is nothing of its content. */
const without = (
  { nil, expected, sent }: RoundDigest,
  { category }: Field,
): Omit<IndicatorTotal, 'field'> => {
  const none = category === null ? 0 : (nil[category] ?? 0);
  const notSent = expected - sent;
  return { sum: null, covered: 0, nil: none, blank: sent - none, bad: 0, notSent, expected };
};

/** The round's totals in the order of a catalogue that may have indicators of other rounds. */
export const digestTotals = (digest: RoundDigest, catalogue: Catalogue): readonly IndicatorTotal[] =>
  indicatorsOf(catalogue).map((field) => ({
    field,
    ...(digest.totals[field.key] ?? without(digest, field)),
  }));
