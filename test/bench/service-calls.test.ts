import { beforeAll, describe, expect, it } from 'vitest';
import type { Measured } from './actions.ts';
import { measure } from './actions.ts';
import { budgets } from './budgets.ts';

describe('service calls', () => {
  let small: readonly Measured[] = [];
  let large: readonly Measured[] = [];
  beforeAll(() => {
    small = measure(48);
    large = measure(480);
  }, 180_000);

  it.each(budgets)('$action stays within its budget', ({ action, calls, perRound }) => {
    const found = small.find((each) => each.action === action);
    expect(found?.calls).toBeGreaterThan(0);
    expect(found?.calls).toBeLessThanOrEqual(calls + perRound * (found?.rounds ?? 0));
  });

  it.each(budgets)('$action costs as much with 480 hamlets as with 48', ({ action }) => {
    const calls = (of: readonly Measured[]) => of.find((each) => each.action === action)?.callsByMethod;
    // A register that is there already is read where a missing one would be made: only set-up differs, and by little.
    if (action !== 'set-up') expect(calls(large)).toEqual(calls(small));
    else expect(large.find((each) => each.action === action)?.calls).toBeLessThanOrEqual(600);
  });
});
