import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChainedLine, LogHead } from '../../src/domain/log-chain.ts';
import { chained, follows, headOf, NO_HEAD } from '../../src/domain/log-chain.ts';
import { keptText } from '../../src/domain/typed-text.ts';
import { LOG_TEXTS } from '../../src/sheets/log-columns.ts';
import { someLines } from './log-rows-made-up.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map(keptText);

const lines = someLines(2);

/** Index of the first row that does not follow the one before; -1 where all do and the last is the head. */
const firstBreak = (rows: readonly ChainedLine[], head: LogHead): number => {
  const at = rows.findIndex((row, index) => {
    const before = rows[index - 1];
    return !follows(row, before ? { seq: before.seq, hash: before.hash } : NO_HEAD);
  });
  if (at >= 0) return at;
  return headOf(rows, NO_HEAD).hash === head.hash ? -1 : rows.length;
};

const log = lines.map((all) => chained(NO_HEAD, all));
const headAfter = (rows: readonly ChainedLine[]): LogHead => headOf(rows, NO_HEAD);

describe('the chain of the log', () => {
  test('holds for what was written, whatever stands in it, in one go or in several', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (all, cut) => {
        const whole = chained(NO_HEAD, all);
        expect(firstBreak(whole, headAfter(whole))).toBe(-1);
        const first = chained(NO_HEAD, all.slice(0, cut % all.length));
        const second = chained(headOf(first, NO_HEAD), all.slice(cut % all.length));
        expect([...first, ...second]).toEqual(whole);
      }),
    );
  });

  test('breaks where a cell of a row was changed', () => {
    fc.assert(
      fc.property(
        log,
        fc.nat(),
        fc.constantFrom('at' as const, ...LOG_TEXTS),
        text,
        (rows, at, key, typed) => {
          const index = at % rows.length;
          const row = rows[index];
          fc.pre(row?.[key] !== typed);
          const changed = rows.map((each, place) => (place === index ? { ...each, [key]: typed } : each));
          expect(firstBreak(changed, headAfter(rows))).toBe(index);
        },
      ),
    );
  });

  test('breaks where rows were deleted, the last ones too', () => {
    fc.assert(
      fc.property(log, fc.nat(), (rows, at) => {
        const index = at % rows.length;
        expect(
          firstBreak(
            rows.filter((_, place) => place !== index),
            headAfter(rows),
          ),
        ).toBe(index);
      }),
    );
  });

  test('breaks where rows were put elsewhere or copied', () => {
    fc.assert(
      fc.property(log, fc.nat(), fc.nat(), (rows, from, to) => {
        const [first, second] = [from % rows.length, to % rows.length].sort((a, b) => a - b);
        fc.pre(first !== second);
        const swapped = rows.map(
          (row, at) => rows[at === first ? (second ?? 0) : at === second ? (first ?? 0) : at] ?? row,
        );
        expect(firstBreak(swapped, headAfter(rows))).toBe(first);
        const copied = [...rows.slice(0, second), ...rows.slice(first, second), ...rows.slice(second)];
        expect(firstBreak(copied, headAfter(rows))).toBe(second);
      }),
    );
  });

  test('begins anew after no other row than the first', () => {
    const [one, two] = chained(NO_HEAD, fc.sample(lines, { seed: 1, numRuns: 1 }).flat().slice(0, 2));
    if (!one || !two) throw new Error('two rows');
    expect([follows(one, NO_HEAD), follows(two, NO_HEAD), follows(one, headAfter([two]))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
