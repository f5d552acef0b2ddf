import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { fieldOf } from '../../src/domain/catalogue.ts';
import { period } from '../../src/domain/day.ts';
import type { CellContent } from '../../src/domain/entry.ts';
import type { Hamlet } from '../../src/domain/hamlet.ts';
import { instant } from '../../src/domain/instant.ts';
import { digestOf } from '../../src/domain/round-digest.ts';
import { catalogueWith } from '../../src/domain/season-catalogue.ts';
import { checkTotals } from '../../src/domain/summary-totals.ts';
import { entered, sent, summaryOf } from './summary-facts.ts';

/** Random rounds: blanks, nils, faults, unsent results, late ones, hamlets that do not exist, hamlets without an agency. */

const figure: fc.Arbitrary<CellContent> = fc.oneof(
  fc.nat({ max: 5000 }),
  fc.nat({ max: 500 }).map((tenths) => tenths / 10),
  fc.constantFrom<CellContent>(null, '', 0, '1.500', '1,5 triệu', '1.5oo', 'khoảng 20', -3, true),
);

const cells = fc.record({
  LL01: figure,
  LL05: figure,
  VS01: figure,
  HT05: figure,
  XH01: figure,
  'result.nil.ND1': fc.constantFrom<CellContent>(null, 'Không có việc'),
});

const line = fc
  .tuple(cells, fc.constantFrom('2026-02-01T08:00', '2026-02-05T00:01', null))
  .map(([entries, at]) => (at === null ? entries : sent('result', at, entries)));

const round = fc
  .array(line, { minLength: 48, maxLength: 48 })
  .map((lines) => Object.fromEntries(lines.map((each, index) => [hamletsOfPhuLac[index]?.code ?? '', each])));

const hamlets: fc.Arbitrary<readonly Hamlet[]> = fc
  .array(fc.constantFrom('stays', 'merged', 'new', 'unknown agency'), { minLength: 48, maxLength: 48 })
  .map((fates) =>
    hamletsOfPhuLac.map((hamlet, index): Hamlet => {
      if (fates[index] === 'merged') return { ...hamlet, validTo: period('2025-12') };
      if (fates[index] === 'new') return { ...hamlet, validFrom: period('2026-03') };
      return fates[index] === 'unknown agency' ? { ...hamlet, agency: 'CQ00' } : hamlet;
    }),
  );

const RUNS = { numRuns: 60 };

test('hamlets, agencies and commune add up to the same, whatever was entered', () => {
  void fc.assert(
    fc.property(round, hamlets, (entries, register) => {
      const summary = summaryOf([entered(2, entries)], '2026-02-09T08:00:00+07:00', { hamlets: register });
      expect(summary.differences).toEqual([]);
      expect(summary.agencies.reduce((sum, agency) => sum + agency.hamlets, 0)).toBe(summary.hamlets.length);
    }),
    RUNS,
  );
});

test('every rate lies between 0 and 100 %, and its parts make the whole', () => {
  void fc.assert(
    fc.property(round, hamlets, (entries, register) => {
      const summary = summaryOf([entered(2, entries)], '2026-02-09T08:00:00+07:00', { hamlets: register });
      for (const counts of [summary.plan, summary.result, ...summary.agencies.map((each) => each.result)]) {
        expect(counts.sent + counts.missing).toBe(counts.expected);
        expect(counts.onTime + counts.late + counts.untracked).toBe(counts.sent);
        expect(counts.overdue).toBeLessThanOrEqual(counts.missing);
        expect(Math.min(counts.sent, counts.missing, counts.untracked)).toBeGreaterThanOrEqual(0);
      }
      expect(summary.agenciesComplete).toBeLessThanOrEqual(summary.agenciesExpected);
      for (const { covered, nil, blank, bad, notSent, expected } of summary.totals)
        expect(covered + nil + blank + bad + notSent).toBe(expected);
    }),
    RUNS,
  );
});

test('rounds long before come to the same as digests, counted by indicators that they never had too', () => {
  const wells = { ...fieldOf(catalogue, 'VS01'), key: 'DP01', label: 'Giếng nước' };
  const counted = catalogueWith(catalogue, [wells]);
  void fc.assert(
    fc.property(fc.tuple(round, round, round, round), hamlets, (entries, register) => {
      const now = '2026-04-09T08:00:00+07:00';
      const rounds = entries.map((each, index) => entered(index + 1, each));
      const earlier = rounds.slice(0, 2).map(({ calendar, records }) => {
        const digest = digestOf(catalogue, catalogue, calendar, register, records, instant(now));
        // As it is handed on from one step to the next.
        return { calendar, digest: JSON.parse(JSON.stringify(digest)) as typeof digest };
      });
      const facts = { hamlets: register, catalogue: counted };
      const whole = summaryOf(rounds, now, facts);
      const digested = summaryOf(rounds.slice(2), now, { ...facts, earlier });
      expect(digested.cumulative).toEqual(whole.cumulative);
      expect(whole.season).toMatchObject(digested.season);
      expect({ ...digested, season: null }).toEqual({ ...whole, season: null });
    }),
    { numRuns: 20 },
  );
});

test('a difference is found when an agency is left out', () => {
  const summary = summaryOf(
    [entered(2, { X05: sent('result', '2026-02-01T08:00', { LL01: 7 }) })],
    '2026-02-09T08:00:00+07:00',
  );
  const others = summary.agencies.filter((each) => each.code !== 'CQ02').map((each) => each.totals);
  expect(checkTotals(summary.totals, summary.hamlets, others)).toMatchObject([
    { byHamlets: 7, byAgencies: 0, commune: 7 },
  ]);
});
