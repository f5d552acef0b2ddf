import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { workCategories } from '../../src/data/work-items.ts';
import { entryFields, fieldOf, indicatorsOf } from '../../src/domain/catalogue.ts';
import type { Field, RoundRule } from '../../src/domain/field.ts';

/** Code, category, unit, kind with its step, among the fourteen shown first, more than this wants a look, over rounds. */
type Facts = readonly [string, string, string, string, boolean, number, RoundRule];

const INDICATORS: readonly Facts[] = [
  ['LL01', 'ND0', 'người', 'count', true, 250, 'sumOfTurns'],
  ['LL02', 'ND0', 'người', 'count', false, 60, 'sumOfTurns'],
  ['LL03', 'ND0', 'người', 'count', false, 150, 'sumOfTurns'],
  ['LL04', 'ND0', 'hộ', 'count', true, 180, 'average'],
  ['LL05', 'ND0', 'công', 'decimal 0.5', true, 300, 'sum'],
  ['VS01', 'ND1', 'm', 'count', true, 8_000, 'sumOfTurns'],
  ['VS02', 'ND1', 'm', 'count', true, 1_500, 'sumOfTurns'],
  ['VS03', 'ND1', 'm³', 'decimal 0.5', true, 30, 'sum'],
  ['VS04', 'ND1', 'hộ', 'count', false, 180, 'last'],
  ['VS05', 'ND1', 'cây', 'count', true, 500, 'sum'],
  ['VS06', 'ND1', 'm', 'count', true, 1_000, 'sum'],
  ['VS07', 'ND1', 'm', 'count', false, 4_000, 'sumOfTurns'],
  ['HT01', 'ND2', 'm', 'count', true, 1_500, 'sum'],
  ['HT02', 'ND2', 'm', 'count', false, 500, 'sum'],
  ['HT03', 'ND2', 'm', 'count', true, 4_000, 'sumOfTurns'],
  ['HT04', 'ND2', 'm', 'count', false, 2_000, 'sumOfTurns'],
  ['HT05', 'ND2', 'm²', 'decimal 0.1', false, 1_000, 'sum'],
  ['HT06', 'ND2', 'công trình', 'count', false, 5, 'sumOfTurns'],
  ['VN01', 'ND3', 'hộ', 'count', true, 30, 'sum'],
  ['VN02', 'ND3', 'hộ', 'count', false, 60, 'sum'],
  ['VN03', 'ND3', 'công trình', 'count', false, 20, 'sum'],
  ['AS01', 'ND4', 'hộ', 'count', true, 25, 'sumOfTurns'],
  ['AS02', 'ND4', 'nhà', 'count', false, 5, 'sum'],
  ['AS03', 'ND4', 'suất', 'count', false, 60, 'sum'],
  ['AS04', 'ND4', 'đồng', 'money', false, 30_000_000, 'sum'],
  ['AS05', 'ND4', 'lượt người', 'count', false, 150, 'sum'],
  ['AS06', 'ND4', 'ý kiến', 'count', false, 20, 'sum'],
  ['CS01', 'ND5', 'người', 'count', true, 120, 'sumOfTurns'],
  ['CS02', 'ND5', 'hồ sơ', 'count', false, 60, 'sum'],
  ['CS03', 'ND5', 'người', 'count', false, 60, 'sumOfTurns'],
  ['TT01', 'ND6', 'buổi', 'count', false, 6, 'sum'],
  ['TT02', 'ND6', 'lượt người', 'count', false, 400, 'sum'],
  ['TT03', 'ND6', 'lượt', 'count', false, 10, 'sum'],
  ['XH01', 'ND7', 'đồng', 'money', true, 50_000_000, 'sum'],
  ['XH02', 'ND7', 'đồng', 'money', false, 80_000_000, 'sum'],
  ['XH03', 'ND7', 'bóng', 'count', false, 60, 'sum'],
];

const kindOf = ({ type }: Field): string => (type.kind === 'decimal' ? `decimal ${type.step}` : type.kind);

describe('The indicators', () => {
  test('are the 36 of the proposal', () => {
    expect(
      indicatorsOf(catalogue)
        .map((field) => field.key)
        .sort(),
    ).toEqual(INDICATORS.map(([code]) => code).sort());
    expect(INDICATORS).toHaveLength(36);
  });

  test.each(INDICATORS)('%s', (code, category, unit, kind, core, softMax, roundRule) => {
    const field = fieldOf(catalogue, code);
    expect({ ...field, kind: kindOf(field), core: field.section === 'coreResult' }).toMatchObject({
      category,
      unit,
      kind,
      core,
      softMax,
      roundRule,
      hamletRule: 'sum',
      phase: 'result',
      writtenBy: 'person',
    });
  });

  test('shown first are fourteen', () => {
    const core = INDICATORS.filter(([, , , , isCore]) => isCore).map(([code]) => code);
    expect(core).toHaveLength(14);
    const shownFirst = indicatorsOf(catalogue).filter((field) => field.section === 'coreResult');
    expect(shownFirst.map((field) => field.key)).toEqual(core);
  });

  test('accept more than what only wants a look', () => {
    for (const field of indicatorsOf(catalogue)) {
      const { type } = field;
      expect('max' in type ? type.max : 0).toBeGreaterThan(field.softMax ?? 0);
    }
  });

  test('know which is part of which, and how much work is usual for so many people', () => {
    const related = indicatorsOf(catalogue).flatMap(({ key, atMost }) => (atMost ? [[key, atMost]] : []));
    expect(Object.fromEntries(related)).toEqual({
      LL02: { key: 'LL01' },
      LL03: { key: 'LL01' },
      LL05: { key: 'LL01', times: 1.5 },
      CS03: { key: 'CS01' },
    });
  });

  test('swept roads are entered in metres and printed in kilometres', () => {
    expect(fieldOf(catalogue, 'VS01').printed).toEqual({ unit: 'km', divisor: 1000 });
  });
});

describe('The fields of a round', () => {
  test('have each their own key, of signs that a formula and a cell bear', () => {
    const keys = catalogue.fields.map((field) => field.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[A-Za-z0-9.]{3,40}$/.test(key))).toEqual([]);
  });

  test('have labels of at most 60 signs, no two alike in a phase', () => {
    expect(catalogue.fields.filter((field) => field.label.length > 60)).toEqual([]);
    for (const phase of ['plan', 'result'] as const) {
      const labels = catalogue.fields.filter((field) => field.phase === phase).map((field) => field.label);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    }
  });

  test('are written with letters in one spelling', () => {
    for (const field of catalogue.fields) {
      expect([field.label, field.help, field.unit]).toEqual(
        [field.label, field.help, field.unit].map((text) => text.normalize('NFC')),
      );
    }
  });

  test('stand section by section, so that a section folds as one', () => {
    const sections = catalogue.fields.map((field) => field.section);
    const folding = ['planRecord', 'groups', 'resultRecord', 'moreResult'] as const;
    for (const section of folding) {
      const first = sections.indexOf(section);
      const last = sections.lastIndexOf(section);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(sections.slice(first, last + 1).every((each) => each === section)).toBe(true);
    }
  });

  test('stand phase by phase: the state, the server’s stamps beside it, then what people fill in', () => {
    for (const phase of ['plan', 'result'] as const) {
      const fields = catalogue.fields.filter((field) => field.phase === phase);
      const start = catalogue.fields.findIndex((field) => field.phase === phase);
      expect(catalogue.fields.slice(start, start + fields.length)).toEqual(fields);
      const firstEntry = fields.findIndex((field) => field.writtenBy === 'person');
      expect(fields[0]?.key).toBe(`${phase}.status`);
      expect(fields.slice(firstEntry).every((field) => field.writtenBy === 'person')).toBe(true);
    }
  });
});

describe('The plan', () => {
  test('can say each of the five parts that KH III.4 asks for', () => {
    const parts = new Set(entryFields(catalogue, 'plan').map((field) => field.part));
    expect([...parts].filter((part) => part !== null).sort()).toEqual([
      'assignment',
      'content',
      'forces',
      'materials',
      'time',
    ]);
  });

  test('offers the 26 work items of KH II.3 under their category, each after its detail line', () => {
    const ticks = catalogue.fields.filter((field) => field.type.kind === 'tick');
    expect(ticks.map((field) => field.key)).toEqual(
      workCategories.flatMap((category) => category.items.map((item) => `plan.item.${item.code}`)),
    );
    expect(ticks).toHaveLength(26);
    for (const category of workCategories) {
      const rows = entryFields(catalogue, 'plan').filter((field) => field.category === category.code);
      expect(rows[0]?.key).toBe(`plan.detail.${category.code}`);
      expect(rows.slice(1).map((field) => field.help)).toEqual(category.items.map((item) => item.text));
    }
  });

  test('has a place for all that product and plan name: times, place, forces, materials, money, six groups', () => {
    const keys = entryFields(catalogue, 'plan').map((field) => field.key);
    const named = 'startTime endTime place people agencyStaff members residents materials money'.split(' ');
    expect(keys.filter((key) => !/^plan\.(item|detail|group)/.test(key))).toEqual(
      named.map((name) => `plan.${name}`),
    );
    expect(keys.filter((key) => key.startsWith('plan.group'))).toHaveLength(24);
  });
});

test('A result can say how the day went, its days, its reason and what words must say', () => {
  const words = entryFields(catalogue, 'result')
    .filter((field) => field.key.startsWith('result.') && !field.key.startsWith('result.nil.'))
    .map((field) => field.key.slice('result.'.length));
  expect(words).toEqual('course actualDay newDay reason highlights difficulties praised photos'.split(' '));
  const reasons = entryFields(catalogue, 'result').filter((field) => field.key.startsWith('result.nil.'));
  expect(reasons.map((field) => field.category)).toEqual(workCategories.map((category) => category.code));
});
