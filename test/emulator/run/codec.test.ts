import { describe, expect, test } from 'vitest';
import { receivedResult, sentArguments } from './codec.ts';

const circle: Record<string, unknown> = {};
circle['again'] = { circle };
class Plan {
  readonly hamlet = 'Lũng 1';
}

/** Everything that Google's client refuses, or that would arrive as something else. */
const UNFIT: readonly (readonly [what: string, value: unknown])[] = [
  ['a date', new Date(0)],
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a bigint', BigInt(1)],
  ['a map', new Map()],
  ['a set', new Set()],
  ['a pattern', /x/],
  ['a promise', Promise.resolve(1)],
  ['a blob', new Blob(['x'])],
  ['bytes', new Uint8Array(2)],
  ['a buffer', new ArrayBuffer(2)],
  ['a boxed number', Object(1)],
  ['a boxed text', Object('x')],
  ['an object of a class', new Plan()],
  ['an error', new Error('x')],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
];

describe('from a page to the server', () => {
  test('go numbers, texts, booleans, null, and objects and arrays of them, as copies', () => {
    const given = [{ a: [1, 'hai', null, true], b: { c: [] } }, 2];
    const sent = sentArguments(given);
    expect(sent).toEqual(given);
    expect(sent[0]).not.toBe(given[0]);
  });

  test('undefined arrives as null, alone and in arrays', () => {
    expect(sentArguments([undefined, [undefined, 'x']])).toEqual([null, [null, 'x']]);
    expect(() => sentArguments([{ a: undefined }])).toThrow('illegal value in property: a (undefined)');
  });

  test.each(UNFIT)('%s does not go, alone or deep inside', (_what, value) => {
    expect(() => sentArguments(['ok', value])).toThrow(/^Failed due to illegal value in property: 1 /);
    expect(() => sentArguments([{ rows: [0, 1, 2, value] }])).toThrow(
      /^Failed due to illegal value in property: 3 /,
    );
    expect(() => sentArguments([{ plan: { on: value } }])).toThrow(
      /^Failed due to illegal value in property: on /,
    );
  });

  test('what contains itself does not go, what comes twice does', () => {
    expect(() => sentArguments([circle])).toThrow('Failed due to circular reference.');
    const twice = { n: 1 };
    expect(sentArguments([[twice, twice]])).toEqual([[{ n: 1 }, { n: 1 }]]);
  });

  test('a name that Google would drop does not go', () => {
    expect(() => sentArguments([{ key__: 1 }])).toThrow('illegal value in property: key__');
  });
});

describe('from the server to a page', () => {
  test.each([...UNFIT, ['what contains itself', circle] as const])(
    '%s is not lost in silence, alone or deep inside',
    (_what, value) => {
      expect(() => receivedResult(value)).toThrow('google.script.run would lose what was returned');
      expect(() => receivedResult({ rows: [[1, value]] })).toThrow('would lose what was returned');
    },
  );

  test('nothing arrives as null', () => {
    expect([receivedResult(undefined), receivedResult([undefined])]).toEqual([null, [null]]);
  });
});
