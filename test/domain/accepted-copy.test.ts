import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { changesByAct, copyChanges } from '../../src/domain/accepted-copy.ts';
import { withValues } from '../../src/domain/record.ts';
import { recordOf } from './records.ts';

describe('What an act changed', () => {
  const before = recordOf({ 'plan.place': 'Nhà văn hóa', 'plan.people': 40 });
  const after = recordOf({ 'plan.place': 'Sân đình', 'plan.people': 40, 'plan.materials': '20 chổi' });

  test('is all that differs from what stood there', () => {
    const copied = withValues(before, copyChanges(catalogue, before, 'plan'));
    expect(changesByAct(catalogue, copied, after, 'plan')).toEqual([
      { field: 'plan.materials', before: '', after: '20 chổi' },
      { field: 'plan.place', before: 'Nhà văn hóa', after: 'Sân đình' },
    ]);
  });

  test('is also what was typed before the first act, and with what gave way to it', () => {
    expect(changesByAct(catalogue, before, after, 'plan')).toEqual([
      { field: 'plan.materials', before: '', after: '20 chổi' },
      { field: 'plan.people', before: '', after: '40' },
      { field: 'plan.place', before: 'Nhà văn hóa', after: 'Sân đình' },
    ]);
  });
});
