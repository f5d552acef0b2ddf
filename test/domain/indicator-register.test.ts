import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { fieldOf, indicatorsOf } from '../../src/domain/catalogue.ts';
import type { IndicatorKind } from '../../src/domain/indicator-definition.ts';
import { addedIndicator } from '../../src/domain/indicator-definition.ts';
import type { IndicatorLine } from '../../src/domain/indicator-register.ts';
import { readIndicatorLines } from '../../src/domain/indicator-register.ts';
import { catalogueWith } from '../../src/domain/season-catalogue.ts';

/** The tab as set-up fills it. */
const lines: readonly IndicatorLine[] = indicatorsOf(catalogue).map((field) => ({
  code: field.key,
  label: field.label,
  unit: field.unit,
  category: field.category === 'ND0' ? 'blank' : field.category,
  kind: field.type.kind as IndicatorKind,
  roundRule: field.roundRule,
  core: field.section === 'coreResult',
  hidden: false,
  softMax: field.softMax,
}));

const WELLS = {
  code: '',
  label: 'Giếng nước được làm sạch',
  unit: 'giếng',
  category: 'ND1',
  kind: 'count',
  roundRule: 'sum',
  core: true,
  hidden: false,
  softMax: 20,
} as const satisfies IndicatorLine;

const at = (key: string): number => lines.findIndex((line) => line.code === key);
const withLine = (key: string, change: Partial<IndicatorLine>): IndicatorLine[] =>
  lines.map((line) => (line.code === key ? { ...line, ...change } : line));
const mistakes = (typed: readonly IndicatorLine[], known = catalogue): string[] =>
  readIndicatorLines(typed, known).mistakes.map(
    ({ line, column, code }) => `${typed[line]?.code} ${column} ${code}`,
  );

describe('The tab Chỉ tiêu', () => {
  test('as set-up fills it says what the code says', () => {
    const wish = readIndicatorLines(lines, catalogue);
    expect(wish).toMatchObject({ mistakes: [], putBack: [] });
    expect(catalogueWith(catalogue, wish.fields)).toEqual(catalogue);
  });

  test('may give an indicator another name, place and usual maximum, or hide it', () => {
    const change = { label: 'Số hộ đi làm', core: false, softMax: 90, hidden: true };
    const { fields, mistakes: none } = readIndicatorLines(withLine('LL04', change), catalogue);
    expect(none).toEqual([]);
    expect(fields.find((field) => field.key === 'LL04')).toEqual({
      ...fieldOf(catalogue, 'LL04'),
      label: 'Số hộ đi làm',
      section: 'moreResult',
      softMax: 90,
      hidden: true,
    });
  });

  test('gives the rows without a code the next ones, never one that was given before', () => {
    const known = catalogueWith(catalogue, [
      addedIndicator(
        { ...WELLS, key: 'DP03', label: 'Cũ', category: 'ND2', roundRule: 'last', section: 'moreResult' },
        'count',
        true,
      ),
    ]);
    const old: IndicatorLine = {
      ...WELLS,
      code: 'DP03',
      label: 'Cũ',
      category: 'ND2',
      roundRule: 'last',
      core: false,
      hidden: true,
    };
    const typed = [...lines, { ...WELLS, label: 'A' }, old, { ...WELLS, label: 'B' }];
    const wish = readIndicatorLines(typed, known);
    expect([...wish.given]).toEqual([
      [36, 'DP04'],
      [38, 'DP05'],
    ]);
    expect(wish.fields.slice(-3).map((field) => [field.key, field.label])).toEqual([
      ['DP04', 'A'],
      ['DP03', 'Cũ'],
      ['DP05', 'B'],
    ]);
  });

  test('puts a deleted row back; an indicator that the office had added comes back hidden', () => {
    const own = addedIndicator(
      { ...WELLS, key: 'DP01', category: 'ND2', roundRule: 'sum', section: 'moreResult' },
      'count',
      false,
    );
    const { putBack } = readIndicatorLines(
      lines.filter((line) => line.code !== 'VS05'),
      catalogueWith(catalogue, [own]),
    );
    expect(putBack.map((field) => [field.key, field.hidden])).toEqual([
      ['VS05', undefined],
      ['DP01', true],
    ]);
  });

  test.each<[string, readonly IndicatorLine[], readonly string[]]>([
    ['a code typed over', withLine('VS05', { code: 'CAY' }), ['CAY code code-unknown']],
    ['a row copied', [...lines, { ...WELLS, code: 'VS05' }], ['VS05 code code-doubled']],
    ['no name', [...lines, { ...WELLS, label: '' }], [' label label-missing']],
    ['a long name', [...lines, { ...WELLS, label: 'x'.repeat(61) }], [' label label-too-long']],
    [
      'the name of another',
      withLine('VS05', { label: 'tổng số người  tham gia' }),
      ['VS05 label label-doubled'],
    ],
    [
      'the name of a row of words',
      [...lines, { ...WELLS, label: 'Việc làm nổi bật' }],
      [' label label-doubled'],
    ],
    ['no unit', [...lines, { ...WELLS, unit: '' }], [' unit unit-missing']],
    ['a unit with a stroke', [...lines, { ...WELLS, unit: 'm|km' }], [' unit unit-unfit']],
    ['a word of its own', [...lines, { ...WELLS, category: null }], [' category word-unknown']],
    [
      'no kind, no rule',
      [...lines, { ...WELLS, kind: 'blank', roundRule: 'blank' }],
      [' kind word-unknown', ' overRounds word-unknown'],
    ],
    [
      '"có lẽ"',
      withLine('VS05', { core: null, hidden: null }),
      ['VS05 core word-unknown', 'VS05 hidden word-unknown'],
    ],
    ['another unit', withLine('VS01', { unit: 'km' }), ['VS01 unit fixed']],
    ['another kind', withLine('VS01', { kind: 'decimal' }), ['VS01 kind fixed']],
    ['another content', withLine('VS01', { category: 'blank' }), ['VS01 category fixed']],
    ['another rule', withLine('VS04', { roundRule: 'sum' }), ['VS04 overRounds fixed']],
    ['a maximum in words', withLine('VS01', { softMax: 'unreadable' }), ['VS01 softMax maximum-unfit']],
    ['a maximum of nought', withLine('VS01', { softMax: 0 }), ['VS01 softMax maximum-unfit']],
    ['a maximum that no cell takes', withLine('VS01', { softMax: 100_001 }), ['VS01 softMax maximum-unfit']],
  ])('is not taken with %s', (_, typed, expected) => {
    expect(mistakes(typed)).toEqual(expected);
  });

  test('names the value that must stand where an indicator has it for good', () => {
    const [mistake] = readIndicatorLines(withLine('VS01', { unit: 'km' }), catalogue).mistakes;
    expect([mistake?.line, mistake?.field?.unit]).toEqual([at('VS01'), 'm']);
  });
});
