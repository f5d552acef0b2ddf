import { expect, test } from 'vitest';
import { blueprint } from '../../src/blueprint/blueprint.ts';
import { fillFormula } from '../../src/sheets/formula-patterns.ts';

const cells = (sheet: string) => (name: string) => `${sheet}!${name.toUpperCase()}`;

test('names in braces become addresses, each where it stands', () => {
  expect(fillFormula('=IF({a}>0;{b};{a})', cells('S'))).toBe('=IF(S!A>0;S!B;S!A)');
});

test('a list is written out once for each of its members, with its sign between', () => {
  const pattern = '=CHOOSE({index};[[rounds;SUM({a})]])+[[rounds+{b}]]';
  expect(fillFormula(pattern, cells('R'), { rounds: [cells('S'), cells('T')] })).toBe(
    '=CHOOSE(R!INDEX;SUM(S!A);SUM(T!A))+S!B+T!B',
  );
});

test('a list without members is an empty text, and one that nobody knows is an error', () => {
  expect(fillFormula('=1&[[calendar&{b}]]', cells('R'), { calendar: [] })).toBe('=1&""');
  expect(() => fillFormula('=[[rounds&{a}]]', cells('R'))).toThrow('no list rounds');
});

test('a tab may be named with braces and brackets: what was filled in is not read again', () => {
  const strange = (name: string): string => `'Đợt {a} [[rounds+{b}]]'!${name}`;
  expect(fillFormula('=[[rounds+{x}]]+{y}', strange, { rounds: [strange] })).toBe(
    "='Đợt {a} [[rounds+{b}]]'!x+'Đợt {a} [[rounds+{b}]]'!y",
  );
});

test('no formula of the blueprint needs braces or double brackets for itself', () => {
  const { rounds, overview, tracking, hamletLink } = blueprint();
  const patterns: readonly string[] = [
    ...[rounds.facts, rounds.hamlets, rounds.laterOfAgency].flatMap((each) => Object.values(each)),
    ...overview.flatMap(({ cells }) => cells),
    tracking.overdueTwice,
    tracking.plansPast,
    tracking.resultsPast,
    hamletLink,
  ];
  expect(patterns.length).toBeGreaterThan(80);
  for (const pattern of patterns) {
    const filled = fillFormula(pattern, () => 'A1', { rounds: [() => 'A1'], calendar: [() => 'A1'] });
    expect(filled).not.toMatch(/[{}]|\[\[|\]\]/);
  }
});
