import { describe, expect, test } from 'vitest';
import { monthlySummary } from '../../src/domain/summary.ts';
import { countedWork } from './counted-work.ts';
import { largeSeason, summaryCpuMs } from './large-season.ts';

describe('counted work', () => {
  const many = Array.from({ length: 100 }, (_, index) => index);
  const byName = Object.fromEntries(many.map((each) => [`x${each}`, each]));

  test.each([
    ['a builtin that goes through an array', () => many.includes(99)],
    ['a spread', () => [...many]],
    ['a function called for each', () => many.some((each) => each === 99)],
    ['a sort', () => [...many].sort((a, b) => a - b)],
    ['the keys of an object', () => Object.keys(byName)],
    ['a map that is gone through', () => [...new Map(many.map((each) => [each, each])).values()]],
  ])('sees %s', (_, work) => {
    expect(countedWork(work)).toBeGreaterThanOrEqual(99);
  });

  test('is given back its builtins, whatever happens', () => {
    const real = Array.prototype.map;
    expect(() =>
      countedWork(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(Array.prototype.map).toBe(real);
  });
});

// Three rounds hold all that is compared: the reported one, the one before, and one more to add up.
describe("the season's summary", () => {
  test('takes as many steps for a hamlet more at 4,800 hamlets as at 480, within a tenth', () => {
    const steps = (count: number): number => {
      const facts = largeSeason(count, 3);
      return countedWork(() => monthlySummary(facts));
    };
    const small = (steps(480) - steps(240)) / 240;
    const large = (steps(4800) - steps(2400)) / 2400;
    expect(large / small).toBeGreaterThan(0.9);
    expect(large / small).toBeLessThan(1.1);
  });

  // What is not counted, such as an object copied for each hamlet, would take a hundred times as long for ten times the hamlets.
  test('takes no more than twice its share of the CPU for ten times the hamlets', () => {
    const [small = 0, large = 0] = summaryCpuMs([largeSeason(240, 3), largeSeason(2400, 3)]);
    expect(large).toBeLessThan(20 * small);
  });
});
