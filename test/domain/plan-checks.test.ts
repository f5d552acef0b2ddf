import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { entryFields } from '../../src/domain/catalogue.ts';
import { hasErrors } from '../../src/domain/finding.ts';
import { checkPlan } from '../../src/domain/plan-checks.ts';
import { type Contents, codes, fullPlan, recordOf } from './records.ts';

const found = (contents: Contents) => checkPlan(catalogue, recordOf(contents));
const errors = (contents: Contents) => codes(found(contents), 'error');
const warnings = (contents: Contents) => codes(found(contents), 'warning');

describe('The five parts that KH III.4 asks of a plan', () => {
  test('are all named when the plan is empty, and nothing else is', () => {
    const findings = found({});
    expect(codes(findings)).toEqual([
      'missing-content plan.detail.ND1',
      'missing-time plan.startTime',
      'missing-forces plan.people',
      'missing-materials plan.materials',
      'missing-assignment plan.group1.area',
    ]);
    expect(findings.every((each) => each.severity === 'error' && each.phase === 'plan')).toBe(true);
  });

  test('are enough: a plan that has them can be sent without a word', () => {
    expect(found(fullPlan)).toEqual([]);
  });

  test.each<[string, Contents]>([
    ['missing-content plan.detail.ND1', { 'plan.item.ND1.1': '' }],
    ['missing-time plan.startTime', { 'plan.startTime': ' ', 'plan.endTime': '' }],
    ['missing-forces plan.people', { 'plan.people': '', 'plan.group1.people': '' }],
    ['missing-forces plan.people', { 'plan.people': 0, 'plan.group1.people': '' }],
    ['missing-materials plan.materials', { 'plan.materials': null }],
    [
      'missing-assignment plan.group1.area',
      { 'plan.group1.area': '', 'plan.group1.task': '', 'plan.group1.people': '' },
    ],
  ])('are missed one by one: %s', (code, without) => {
    expect(errors({ ...fullPlan, ...without })).toEqual([code]);
  });

  test.each([
    ['a tick of any category', { 'plan.item.ND1.1': '', 'plan.item.ND7.3': 'x' }],
    ['a detail line', { 'plan.item.ND1.1': '', 'plan.detail.ND4': 'Giúp hộ bà con sửa nhà' }],
    ['"không" for the materials', { 'plan.materials': 'không' }],
  ] as const)('are there with %s', (_, contents) => {
    expect(errors({ ...fullPlan, ...contents })).toEqual([]);
  });

  test('are not called missing when they are there but cannot be read', () => {
    const plan = { ...fullPlan, 'plan.startTime': '25:00', 'plan.people': '1.5oo' };
    expect(errors(plan)).toEqual(['not-a-time plan.startTime', 'not-a-number plan.people']);
  });
});

describe('The times of a plan', () => {
  test.each([
    ['07:00', '10:30', []],
    ['07:00', '07:00', ['end-before-start plan.endTime']],
    ['13h', '7h', ['end-before-start plan.endTime']],
    ['09:30', '10h', []],
    ['07:00', '', []],
  ])('from %s to %s', (start, end, expected) => {
    expect(errors({ ...fullPlan, 'plan.startTime': start, 'plan.endTime': end })).toEqual(expected);
  });
});

describe('The groups of a plan', () => {
  test('each need a task when they have an area, a leader or people', () => {
    expect(errors({ ...fullPlan, 'plan.group2.area': 'Ngõ dưới' })).toEqual([
      'group-without-task plan.group2.task',
    ]);
    expect(errors({ ...fullPlan, 'plan.group6.leader': 'Trưởng xóm (mẫu)' })).toEqual([
      'group-without-task plan.group6.task',
    ]);
    expect(errors({ ...fullPlan, 'plan.people': 70, 'plan.group3.people': 10 })).toEqual([
      'group-without-task plan.group3.task',
    ]);
  });

  test('want a look when their people are not the people of the plan, and never stop it', () => {
    const plan = { ...fullPlan, 'plan.group2.task': 'Trồng cây', 'plan.group2.people': 15 };
    const findings = found(plan);
    expect(codes(findings)).toEqual(['group-people-differ plan.people']);
    expect(findings[0]?.about).toEqual({ groups: '75', people: '60' });
    expect(hasErrors(findings)).toBe(false);
    expect(found({ ...plan, 'plan.people': 75 })).toEqual([]);
  });

  test('may leave their people uncounted', () => {
    expect(found({ ...fullPlan, 'plan.group1.people': '' })).toEqual([]);
  });
});

describe('The numbers of a plan', () => {
  test.each(['plan.agencyStaff', 'plan.members', 'plan.residents'])(
    '%s is part of the people, not more',
    (key) => {
      expect(errors({ ...fullPlan, [key]: 61 })).toEqual([`part-exceeds-total ${key}`]);
      expect(errors({ ...fullPlan, [key]: 60 })).toEqual([]);
    },
  );

  test('ask for a look above the usual and below a thousand đồng', () => {
    expect(warnings({ ...fullPlan, 'plan.people': 300, 'plan.group1.people': 300 })).toEqual([
      'above-usual plan.people',
    ]);
    expect(warnings({ ...fullPlan, 'plan.money': 500 })).toEqual(['money-too-small plan.money']);
    expect(warnings({ ...fullPlan, 'plan.money': 0 })).toEqual([]);
    expect(warnings({ ...fullPlan, 'plan.money': '1,5 triệu' })).toEqual([]);
  });
});

test('A field that a person filled in can only take findings of missing parts away', () => {
  const fields = entryFields(catalogue, 'plan').filter((field) => field.type.kind === 'text');
  fc.assert(
    fc.property(fc.subarray(fields.slice()), (filled) => {
      const contents = Object.fromEntries(filled.map((field) => [field.key, 'ghi rõ']));
      const missing = errors(contents).filter((code) => code.startsWith('missing-'));
      expect(errors({}).filter((code) => missing.includes(code))).toEqual(missing);
    }),
  );
});
