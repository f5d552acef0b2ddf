import { expect, test } from 'vitest';
import { groupKey } from '../../src/domain/catalogue.ts';
import { isEmpty, sameEntries, withoutBlanks } from '../../src/sidebar/entry/entries.ts';
import { groupsShown, withoutGroup } from '../../src/sidebar/plan/groups.ts';
import { wholeEntries } from './plan-form.ts';

test('removing the first group moves the second up, so that no gap is left', () => {
  const left = withoutGroup(wholeEntries, 1);
  expect(left[groupKey(1, 'area')]).toBe('Khu Tây');
  expect(left[groupKey(1, 'people')]).toBe('25');
  expect(groupsShown(left)).toBe(1);
  expect(left['plan.place']).toBe(wholeEntries['plan.place']);
});

test('removing the last of six groups leaves five as they were', () => {
  const six = Object.fromEntries([1, 2, 3, 4, 5, 6].map((slot) => [groupKey(slot, 'task'), `Việc ${slot}`]));
  const left = withoutGroup(six, 6);
  expect(Object.values(left)).toEqual(['Việc 1', 'Việc 2', 'Việc 3', 'Việc 4', 'Việc 5']);
  expect(Object.values(withoutGroup(six, 3))).toEqual(['Việc 1', 'Việc 2', 'Việc 4', 'Việc 5', 'Việc 6']);
});

test('white space alone is nothing, and white space around a text is no change', () => {
  expect(isEmpty({ 'plan.place': '  ' })).toBe(true);
  expect(withoutBlanks({ 'plan.place': '  ', 'plan.people': '60' })).toEqual({ 'plan.people': '60' });
  expect(sameEntries({ 'plan.place': 'Đình làng ' }, { 'plan.place': 'Đình làng', 'plan.money': '' })).toBe(
    true,
  );
  expect(sameEntries({ 'plan.place': 'Đình làng' }, { 'plan.place': 'Đình' })).toBe(false);
});

test('the same name typed with combining marks is the same text', () => {
  expect(sameEntries({ 'plan.place': 'Đình làng'.normalize('NFD') }, { 'plan.place': 'Đình làng' })).toBe(
    true,
  );
});
