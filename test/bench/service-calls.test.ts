import { beforeAll, describe, expect, test } from 'vitest';
import { budgets } from '../../src/commands/budgets.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';
import { SHIPPED } from './script-of-size.ts';
import { callsTable, wantedTable, writtenPart } from './speed-page.ts';
import { measuredAs } from './wanted.ts';

describe('service calls', () => {
  let usual: readonly Measured[] = [];
  beforeAll(async () => {
    usual = await measure(SHIPPED);
  });

  test.each(budgets)('of $of $when stay within their budget', (budget) => {
    const { calls, rounds, readsAfterWrites } = measuredAs(usual, budget) ?? never(budget);
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThanOrEqual(budget.calls + budget.perRound * rounds);
    expect(readsAfterWrites).toBeLessThanOrEqual(budget.readsAfterWrites);
  });

  test('are what docs/speed.md says; npm run bench -- --write writes it anew', () => {
    expect(writtenPart('calls')).toBe(callsTable(usual));
    expect(writtenPart('wanted')).toBe(wantedTable(usual));
  });
});

// Two rounds, so that there is one before: the number of rounds tells nothing of the number of hamlets, and costs time.
describe('service calls at ten times the hamlets', () => {
  let small: readonly Measured[] = [];
  let large: readonly Measured[] = [];
  beforeAll(async () => {
    small = await measure({ hamlets: 48, rounds: 2 });
    large = await measure({ hamlets: 480, rounds: 2 });
  });

  test.each(budgets)('are as many for $of $when', (budget) => {
    expect(measuredAs(large, budget)?.byMethod).toEqual(measuredAs(small, budget)?.byMethod);
  });
});

const never = ({ of }: { readonly of: string }): never => {
  throw new Error(`nothing measured of ${of}`);
};
