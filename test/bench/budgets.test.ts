import { describe, expect, test } from 'vitest';
import { budgets } from '../../src/commands/budgets.ts';
import * as main from '../../src/main.ts';
import { actions } from './actions/all-actions.ts';

const names = (of: readonly { readonly of: string; readonly when: string }[]): string[] =>
  of.map((each) => `${each.of} ${each.when}`.trim()).sort();

describe('what each public function may cost', () => {
  test('is said of every one of them', () => {
    expect([...new Set(budgets.map(({ of }) => of))].sort()).toEqual(Object.keys(main).sort());
  });

  test('is measured wherever it is said', () => {
    expect(names(actions)).toEqual(names(budgets));
  });
});
