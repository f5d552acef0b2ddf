import { expect, test } from 'vitest';
import { blueprint } from '../../src/blueprint/blueprint.ts';
import { fillFormula, spreadFormula } from '../../src/sheets/formula-patterns.ts';

const cells = (sheet: string) => (name: string) => `${sheet}!${name.toUpperCase()}`;

test('names in braces become addresses, each where it stands', () => {
  expect(fillFormula('=IF({a}>0;{b};{a})', cells('S'))).toBe('=IF(S!A>0;S!B;S!A)');
});

test('a list is written out once for each of its members, with its sign between', () => {
  const pattern = '=CHOOSE({index};[[rounds;SUM({a})]])+[[rounds+{b}]]';
  expect(spreadFormula(pattern, 'rounds', [cells('S'), cells('T')])).toBe(
    '=CHOOSE({index};SUM(S!A);SUM(T!A))+S!B+T!B',
  );
});

test('other lists stay for later, and one without members is an empty text', () => {
  expect(spreadFormula('=[[rounds&{a}]]&[[calendar&{b}]]', 'calendar', [])).toBe('=[[rounds&{a}]]&""');
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
    const filled = ['rounds', 'calendar'].reduce(
      (text, list) => spreadFormula(text, list, [() => 'A1']),
      pattern,
    );
    expect(fillFormula(filled, () => 'A1')).not.toMatch(/[{}]|\[\[|\]\]/);
  }
});
