import { describe, expect, test } from 'vitest';
import type { ExpectedKey, KeyedLine } from '../../src/domain/key-guess.ts';
import { guessKeys } from '../../src/domain/key-guess.ts';

const HAMLETS = ['Xóm 1', 'Xóm 2', 'Xóm 3', 'Xóm 4', 'Xóm 5'];
const expected: readonly ExpectedKey[] = HAMLETS.map((name, at) => ({ key: `X0${at + 1}`, names: [name] }));

type Told = Partial<Omit<KeyedLine, 'index'>>;

/** The five hamlets' columns, some of them otherwise, then more. */
const columns = (changes: Readonly<Record<number, Told>>, ...more: readonly Told[]): readonly KeyedLine[] => {
  const whole = HAMLETS.map(
    (name, at): Told => ({ key: `X0${at + 1}`, name, kind: 'ours', content: `của ${name}` }),
  ).map((line, at) => ({ ...line, ...changes[at] }));
  return [...whole, ...more].map((line, index) => ({
    index,
    key: '',
    name: '',
    kind: 'own',
    content: '',
    ...line,
  }));
};

const given = (lines: readonly KeyedLine[]): Record<number, string> =>
  Object.fromEntries(guessKeys(lines, expected, 'taken away').given.map(({ index, key }) => [index, key]));

describe('a key that is gone', () => {
  test('is nothing to do with where all keys stand', () => {
    expect(guessKeys(columns({}), expected, 'taken away')).toEqual({
      given: [],
      doubled: [],
      crossed: [],
      lost: [],
      open: null,
    });
  });

  test.each([
    ['deleted', { 1: { key: '' } }, { 1: 'X02' }],
    ['altered', { 1: { key: 'X2' } }, { 1: 'X02' }],
    ["overwritten with its neighbour's", { 1: { key: 'X03' } }, { 1: 'X02' }],
    ['deleted with its name, between known neighbours', { 1: { key: '', name: '' } }, { 1: 'X02' }],
    [
      'deleted with two neighbours and their names',
      { 1: { key: '', name: '' }, 2: { key: '', name: '' } },
      { 1: 'X02', 2: 'X03' },
    ],
    ['deleted, its name spelt otherwise', { 1: { key: '', name: ' xóm  2 ' } }, { 1: 'X02' }],
    ['the last one, in a column called as nobody knows', { 4: { key: '', name: 'Xóm Mới' } }, { 4: 'X05' }],
    ['overwritten, and the other one deleted', { 0: { key: 'X02' }, 1: { key: '' } }, { 0: 'X01', 1: 'X02' }],
    ['exchanged with the next one', { 1: { key: 'X03' }, 2: { key: 'X02' } }, { 1: 'X02', 2: 'X03' }],
    ["right, and its name another's", { 1: { name: 'Xóm 4' } }, {}],
  ])('is given back when it was %s', (_, changes: Record<number, Told>, wanted) => {
    expect(given(columns(changes))).toEqual(wanted);
  });

  test('is lost with its column, whatever people wrote in columns of their own', () => {
    const guess = guessKeys(
      columns({ 2: { key: '', name: 'Ghi chú', kind: 'own', content: 'gọi lại' } }),
      expected,
      'taken away',
    );
    expect([guess.given, guess.lost]).toEqual([[], ['X03']]);
  });

  test('is for a person to say where something is entered and nothing tells whose it is', () => {
    const lines = columns(
      { 1: { key: '', name: '', kind: 'own', content: '' } },
      { kind: 'unclear', content: '5' },
      { kind: 'unclear', content: '7' },
    );
    expect(guessKeys(lines, expected, 'taken away').open).toEqual({ indexes: [5, 6], keys: ['X02'] });
  });

  test('is for a person to say where names and keys contradict each other and the place tells nothing', () => {
    const lines = columns({ 0: { key: 'X04', name: 'Xóm 2' }, 3: { key: 'X01', name: 'Xóm 3' } });
    const guess = guessKeys(lines, expected, 'taken away');
    expect([guess.given, guess.crossed.map(({ index }) => index)]).toEqual([[], [0, 3]]);
  });

  test("is never that of a hamlet whose name stands at another's place", () => {
    const lines = columns({
      1: { key: '', name: 'Xóm 4' },
      3: { key: 'X04', name: 'Xóm 4' },
    });
    const guess = guessKeys(lines, expected, 'taken away');
    expect([guess.given, guess.open]).toEqual([[], { indexes: [1], keys: ['X02'] }]);
  });
});

describe('a key that stands twice', () => {
  const copy = { key: 'X02', name: 'Xóm 2', kind: 'ours' } as const;

  test('is taken from a copy, or from one that holds nothing', () => {
    expect(given(columns({}, { ...copy, content: 'của Xóm 2' }))).toEqual({ 5: '' });
    expect(given(columns({ 1: { content: '' } }, { ...copy, content: '9' }))).toEqual({ 1: '' });
  });

  test('is for a person to decide where both hold something', () => {
    const guess = guessKeys(columns({}, { ...copy, content: 'khác' }), expected, 'taken away');
    expect([guess.given, guess.doubled]).toEqual([[], [{ key: 'X02', indexes: [1, 5] }]]);
  });
});

test('a word above somebody’s own column is taken away, or tolerated', () => {
  const lines = columns({}, { key: 'abc', name: 'Ghi chú' });
  expect(given(lines)).toEqual({ 5: '' });
  expect(guessKeys(lines, expected, 'tolerated').given).toEqual([]);
});
