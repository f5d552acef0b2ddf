import { beforeAll, describe, expect, test } from 'vitest';
import { budgets } from '../../src/commands/budgets.ts';
import { SHIPPED } from './blueprint-of-size.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';
import { callsTable, speedPage, speedPageWith, wantedTable } from './speed-page.ts';
import { measuredAs } from './wanted.ts';

describe('service calls', () => {
  let usual: readonly Measured[] = [];
  beforeAll(async () => {
    usual = await measure(SHIPPED);
  });

  test.each(budgets)('of $of $when stay within their budget', (budget) => {
    const { calls, rounds, hamlets, readsAfterWrites } = measuredAs(usual, budget) ?? never(budget);
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThanOrEqual(budget.calls + budget.perRound * rounds + budget.perHamlet * hamlets);
    expect(readsAfterWrites).toBeLessThanOrEqual(budget.readsAfterWrites);
  });

  test('of onOpen make the menu and touch nothing else', () => {
    const { byMethod } = measuredAs(usual, { of: 'onOpen' }) ?? never({ of: 'onOpen' });
    expect(Object.keys(byMethod).filter((method) => !/^Menu\.add/.test(method))).toEqual([
      'SpreadsheetApp.getUi',
      'Ui.createMenu',
    ]);
  });

  test('are what docs/speed.md says; -u writes it anew', async () => {
    const parts = { wanted: wantedTable(usual), calls: callsTable(usual) };
    await expect(speedPageWith(parts)).toMatchFileSnapshot(speedPage);
  });
});

// Two rounds, so that there is one before; `npm run bench` looks at 480 hamlets and all rounds, which takes a minute.
describe('service calls at four times the hamlets', () => {
  let small: readonly Measured[] = [];
  let large: readonly Measured[] = [];
  beforeAll(async () => {
    small = await measure({ hamlets: 48, rounds: 2 });
    large = await measure({ hamlets: 192, rounds: 2 });
  });

  test.each(budgets)('are as many for $of $when', (budget) => {
    const [few, many] = [measuredAs(small, budget), measuredAs(large, budget)];
    if (budget.perHamlet > 0) {
      expect((many?.calls ?? 0) - (few?.calls ?? 0)).toBeLessThanOrEqual(budget.perHamlet * (192 - 48));
      return;
    }
    expect(many?.calls).toBe(few?.calls);
    // A new sheet's thousand rows are cut for few hamlets and added to for many: set-up alone makes sheets for them.
    if (budget.of !== 'setUpWorkbook') expect(many?.byMethod).toEqual(few?.byMethod);
  });
});

const never = ({ of }: { readonly of: string }): never => {
  throw new Error(`nothing measured of ${of}`);
};
