import { beforeAll, describe, expect, test } from 'vitest';
import { type Budget, budgets } from '../../src/commands/budgets.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';

describe('service calls', () => {
  let small: readonly Measured[] = [];
  let large: readonly Measured[] = [];
  beforeAll(() => {
    small = measure({ hamlets: 48, rounds: 13 });
    large = measure({ hamlets: 480, rounds: 13 });
  });

  const found = (of: readonly Measured[], budget: Budget): Measured => {
    const one = of.find((each) => each.of === budget.of && each.when === budget.when);
    if (!one) throw new Error(`nothing measured of ${budget.of}`);
    return one;
  };

  test.each(budgets)('$of $when stays within its budget', (budget) => {
    const { calls, rounds, readsAfterWrites } = found(small, budget);
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThanOrEqual(budget.calls + budget.perRound * rounds);
    expect(readsAfterWrites).toBeLessThanOrEqual(budget.readsAfterWrites);
  });

  test.each(budgets)('$of $when costs as much with 480 hamlets as with 48', (budget) => {
    const of480 = found(large, budget);
    // A register that is there already is read where a missing one would be made: only the first set-up differs.
    if (budget.of === 'setUpWorkbook' && budget.when === '') {
      expect(of480.calls).toBeLessThanOrEqual(budget.calls);
    } else {
      expect(of480.callsByMethod).toEqual(found(small, budget).callsByMethod);
    }
  });
});
