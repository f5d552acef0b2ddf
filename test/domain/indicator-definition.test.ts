import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { fieldOf, formFields, indicatorsOf } from '../../src/domain/catalogue.ts';
import type { Field } from '../../src/domain/field.ts';
import {
  addedIndicator,
  addedKey,
  addedNumber,
  indicatorAt,
  keyCellOf,
  keyOfCell,
  labelWithUnit,
  redefined,
} from '../../src/domain/indicator-definition.ts';
import { catalogueWith, mergedCatalogue, seasonCatalogue } from '../../src/domain/season-catalogue.ts';
import { recordOf } from './records.ts';

const builtIn = (key: string): Field => fieldOf(catalogue, key);
const wells = (more: Partial<Field> = {}, hidden = false): Field => ({
  ...addedIndicator(
    {
      key: 'DP01',
      label: 'Giếng nước được làm sạch',
      unit: 'giếng',
      category: 'ND1',
      roundRule: 'sum',
      softMax: 20,
      section: 'coreResult',
    },
    'count',
    hidden,
  ),
  ...more,
});
const renamed = (key: string, label: string, hidden = false): Field =>
  redefined(builtIn(key), { ...builtIn(key), label }, hidden);
const keys = (fields: readonly Field[]): string[] => fields.map((field) => field.key);

describe('An indicator of the office in the tab of a round', () => {
  test('is written as its code, category, kind, unit, rule, usual maximum and place', () => {
    expect(keyCellOf(wells(), undefined)).toBe('DP01|ND1|count|giếng|sum|20|core');
    expect(keyCellOf(renamed('VS04', 'Hộ phân loại rác', true), builtIn('VS04'))).toBe(
      'VS04|ND1|count|hộ|last|180|more|hidden',
    );
  });

  test('is the bare code while only its name differs', () => {
    expect(keyCellOf(renamed('LL04', 'Số hộ tham gia'), builtIn('LL04'))).toBe('LL04');
  });

  test('reads back as it was written, whatever it is called', () => {
    const facts = fc.record({
      key: fc.integer({ min: 1, max: 9999 }).map(addedKey),
      label: fc.constantFrom('Cây ăn quả (trồng mới)', 'Bể chứa', 'Mét hàng rào (m)'),
      unit: fc.constantFrom('m', 'cây', 'm³', 'đồng'),
      category: fc.constantFrom('ND0', 'ND3', 'ND7'),
      roundRule: fc.constantFrom('sum', 'sumOfTurns', 'average', 'last'),
      softMax: fc.option(fc.integer({ min: 1, max: 90_000 })),
      section: fc.constantFrom('coreResult', 'moreResult'),
    } as const);
    fc.assert(
      fc.property(facts, fc.constantFrom('count', 'decimal', 'money'), fc.boolean(), (each, kind, hidden) => {
        const field = addedIndicator(each, kind, hidden);
        expect(indicatorAt(keyCellOf(field, undefined), labelWithUnit(field), undefined)).toEqual(field);
      }),
    );
    for (const field of indicatorsOf(catalogue)) {
      const changed = redefined(field, { label: 'Tên mới', softMax: 7, section: 'moreResult' }, true);
      expect(indicatorAt(keyCellOf(changed, field), labelWithUnit(changed), field)).toEqual(changed);
      expect(indicatorAt(field.key, labelWithUnit(field), field)).toEqual(field);
    }
  });

  test('never has another unit, kind or rule than the code gave it', () => {
    const read = indicatorAt('LL04|ND7|money|đồng|sum|9|more', 'Số hộ (hộ)', builtIn('LL04'));
    expect(read).toEqual({ ...builtIn('LL04'), label: 'Số hộ', softMax: 9, section: 'moreResult' });
  });

  test.each([
    'DP01',
    'DP01|ND1',
    'DP01|ND9|count|m|sum|20|core',
    'DP01|ND1|số|m|sum|20|core',
    'DP01|ND1|count|m|none|20|core',
    'DP01|ND1|count|m|sum|hai mươi|core',
    'DP01|ND1|count|m|sum|20|giữa',
    'DP01|ND1|count|m|sum|20|core|ẩn',
    'XX01|ND1|count|m|sum|20|core',
  ])('%s cannot be read', (cell) => {
    expect(indicatorAt(cell, 'Tên (m)', undefined)).toBeNull();
  });

  test('codes count up and are told from those of the plan', () => {
    expect([addedKey(1), addedKey(12), addedKey(120)]).toEqual(['DP01', 'DP12', 'DP120']);
    expect([addedNumber('DP12'), addedNumber('LL01'), addedNumber('DP1')]).toEqual([12, 0, 0]);
    expect(keyOfCell('DP01|ND1|count')).toBe('DP01');
  });
});

describe('The indicators of a season', () => {
  test('stand in the order of the code, added ones after the last of their part', () => {
    const { fields } = catalogueWith(catalogue, [
      wells({ key: 'DP10' }),
      wells({ key: 'DP02' }),
      wells({ key: 'DP03', section: 'moreResult' }),
    ]);
    const order = keys(fields);
    expect(order.slice(order.indexOf('XH01'), order.indexOf('XH01') + 4)).toEqual([
      'XH01',
      'DP02',
      'DP10',
      'result.highlights',
    ]);
    expect(order.slice(order.indexOf('XH03'), order.indexOf('XH03') + 2)).toEqual(['XH03', 'DP03']);
    expect(order.filter((key) => !key.startsWith('DP'))).toEqual(keys(catalogue.fields));
  });

  test('bear the names of the latest round, an old round alone its own', () => {
    const older = catalogueWith(catalogue, [renamed('LL04', 'Hộ đi làm')]);
    const later = catalogueWith(catalogue, [renamed('LL04', 'Hộ tham gia'), wells()]);
    expect(fieldOf(mergedCatalogue(catalogue, [older]), 'LL04').label).toBe('Hộ đi làm');
    const merged = mergedCatalogue(catalogue, [older, later]);
    expect([fieldOf(merged, 'LL04').label, fieldOf(merged, 'DP01').label]).toEqual([
      'Hộ tham gia',
      'Giếng nước được làm sạch',
    ]);
    expect(mergedCatalogue(catalogue, [later, older]).fields).toContainEqual(wells());
  });

  test('leave out what is hidden, but not where something was entered under it', () => {
    const hiding = catalogueWith(catalogue, [renamed('VS04', 'A', true), renamed('VS07', 'B', true)]);
    const records = { X01: recordOf({ VS07: 'hai chục' }), X02: recordOf({}) };
    const { fields } = seasonCatalogue(
      catalogue,
      [
        { catalogue, records },
        { catalogue: hiding, records: {} },
      ],
      (label) => `${label} (ẩn)`,
    );
    expect(keys(fields)).not.toContain('VS04');
    expect(fields.find((field) => field.key === 'VS07')?.label).toBe('B (ẩn)');
    expect(fields).toHaveLength(catalogue.fields.length - 1);
  });
});

test('A form leaves a hidden indicator out unless something stands under it', () => {
  const hiding = catalogueWith(catalogue, [renamed('VS04', 'A', true), renamed('VS07', 'B', true)]);
  const shown = keys(formFields(hiding, 'result', recordOf({ VS07: 3 })));
  expect(shown).toContain('VS07');
  expect(shown).not.toContain('VS04');
});
