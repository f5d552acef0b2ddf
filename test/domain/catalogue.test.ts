import { expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import {
  detailKey,
  entryFields,
  fieldOf,
  fieldsOfPhase,
  fieldsOfSection,
  GROUP_SLOTS,
  groupKey,
  indicatorsOf,
  nilKey,
  partsAfterTotals,
  workItemKey,
} from '../../src/domain/catalogue.ts';
import { hardMax, isNumeric } from '../../src/domain/field.ts';

test('Keys of groups, work items, details and reasons for nothing lead to their fields', () => {
  expect(fieldOf(catalogue, groupKey(GROUP_SLOTS, 'people')).unit).toBe('người');
  expect(fieldOf(catalogue, workItemKey('ND7.3')).category).toBe('ND7');
  expect(fieldOf(catalogue, detailKey('ND1')).part).toBe('content');
  expect(fieldOf(catalogue, nilKey('ND5')).phase).toBe('result');
});

test('A key that no field has is a mistake of ours and says so', () => {
  expect(() => fieldOf(catalogue, 'LL99')).toThrow('LL99');
});

test('What people fill in is the phase without the stamps of the server', () => {
  const byServer = fieldsOfPhase(catalogue, 'plan').filter((field) => field.writtenBy === 'server');
  expect(entryFields(catalogue, 'plan').length + byServer.length).toBe(
    fieldsOfPhase(catalogue, 'plan').length,
  );
  expect(byServer.map((field) => field.key)).toEqual([
    'plan.status',
    'plan.lockedAt',
    'plan.firstSubmittedAt',
    'plan.lastSubmittedAt',
    'plan.receipt',
    'plan.operation',
    'plan.copy',
    'plan.version',
    'plan.personalDeadline',
    'plan.sentBackReason',
    'plan.agreedAt',
    'plan.agreedBy',
    'plan.agreedBase',
    'plan.corrections',
    'plan.correctionReason',
  ]);
});

test('Indicators are the numbers of a result, not those of a plan', () => {
  expect(indicatorsOf(catalogue)).toHaveLength(36);
  expect(indicatorsOf(catalogue).every((field) => field.phase === 'result' && isNumeric(field))).toBe(true);
});

test('Every number has a highest value, other fields have none', () => {
  for (const field of catalogue.fields) expect(hardMax(field) !== null).toBe(isNumeric(field));
});

test('A section gives its fields in the order of the rows', () => {
  expect(fieldsOfSection(catalogue, 'groups').map((field) => field.key)).toEqual(
    Array.from({ length: GROUP_SLOTS }, (_, index) =>
      (['area', 'task', 'leader', 'people'] as const).map((part) => groupKey(index + 1, part)),
    ).flat(),
  );
});

test('“Trong đó …” is read right after the total it is a part of, and nothing is lost', () => {
  const fields = indicatorsOf(catalogue).map((field) => ({ field }));
  const keys = partsAfterTotals(fields).map(({ field }) => field.key);
  expect(keys).toHaveLength(fields.length);
  expect(keys.slice(0, 3)).toEqual(['LL01', 'LL02', 'LL03']);
  expect(keys.indexOf('CS03')).toBe(keys.indexOf('CS01') + 1);
});
