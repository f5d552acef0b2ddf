import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildSummaryRequest,
  checkHistoryRequest,
  checkRoundRequest,
  noRequest,
  openEntryRequest,
  roundBeforeRequest,
  saveEntryRequest,
  selectCellRequest,
} from '../../src/wire/requests.ts';

const save = {
  roundKey: '2026-D04',
  hamletCode: 'X05',
  entries: { 'plan.startTime': '07:00', 'plan.detail.ND1': 'Quét đường' },
  base: 'abcdefghijklmn',
  reason: '',
  operationId: 'op-1',
};

const SHAPES: readonly (readonly [string, (value: unknown) => boolean])[] = [
  ['opening a plan or a result', openEntryRequest],
  ['saving a plan or a result', saveEntryRequest],
  ['reading the round before', roundBeforeRequest],
  ['checking a round', checkRoundRequest],
  ['checking against the rounds before', checkHistoryRequest],
  ['selecting a cell', selectCellRequest],
  ['building a report', buildSummaryRequest],
  ['asking for nothing', noRequest],
];

describe('What a page sends', () => {
  test('is taken when it has the right shape', () => {
    expect(saveEntryRequest(save)).toBe(true);
    expect(saveEntryRequest({ ...save, entries: {} })).toBe(true);
    expect(openEntryRequest({ roundKey: null, hamletCode: null })).toBe(true);
    expect(openEntryRequest({ roundKey: '2026-D04', hamletCode: 'X05' })).toBe(true);
    expect(roundBeforeRequest({ roundKey: '2026-D04', hamletCode: 'X05' })).toBe(true);
    expect(checkRoundRequest({ roundKey: null })).toBe(true);
    expect(buildSummaryRequest({ roundKey: '2026-D04', cursor: '' })).toBe(true);
    expect(buildSummaryRequest({ roundKey: '2026-D04' })).toBe(false);
    expect(selectCellRequest({ roundKey: '2026-D04', hamletCode: 'X05', fieldKey: 'LL01' })).toBe(true);
    expect(noRequest({})).toBe(true);
  });

  test.each<[string, unknown]>([
    ['no hamlet', { ...save, hamletCode: undefined }],
    ['a hamlet that is a number', { ...save, hamletCode: 11 }],
    ['a round key as long as a page', { ...save, roundKey: 'x'.repeat(41) }],
    ['entries in a list', { ...save, entries: ['07:00'] }],
    ['entries that are a text', { ...save, entries: '07:00' }],
    ['an entry that is a number', { ...save, entries: { 'plan.people': 60 } }],
    ['an entry that is an object', { ...save, entries: { 'plan.people': { value: 60 } } }],
    ['an entry of more than 50.000 signs', { ...save, entries: { 'plan.place': 'x'.repeat(50_001) } }],
    ['no reason, not even a blank one', { ...save, reason: undefined }],
    ['a reason as long as a page', { ...save, reason: 'x'.repeat(301) }],
    ['an entry under a key as long as a page', { ...save, entries: { ['x'.repeat(41)]: 'x' } }],
    ['no operation', { ...save, operationId: '' }],
    ['an operation as long as a page', { ...save, operationId: 'x'.repeat(61) }],
    ['a fingerprint as long as a page', { ...save, base: 'x'.repeat(61) }],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'savePlan'],
  ])('is refused with %s', (_, request) => {
    expect(saveEntryRequest(request)).toBe(false);
  });

  test('may carry more than was asked for, which nobody looks at', () => {
    expect(saveEntryRequest({ ...save, isAdmin: true })).toBe(true);
    expect(checkRoundRequest({ roundKey: null, hamletCode: 'X05' })).toBe(true);
  });

  test('is judged by what it holds itself, also under names that every object has', () => {
    const entries: unknown = JSON.parse('{"__proto__":{"plan.people":"60"},"constructor":"x"}');
    expect(saveEntryRequest({ ...save, entries })).toBe(false);
    expect(saveEntryRequest({ ...save, entries: JSON.parse('{"constructor":"x"}') })).toBe(true);
  });

  test('must name a round where only one round can be meant', () => {
    expect(buildSummaryRequest({ roundKey: null, cursor: '' })).toBe(false);
    expect(buildSummaryRequest({})).toBe(false);
    expect(checkRoundRequest({})).toBe(false);
    expect(openEntryRequest({ roundKey: null })).toBe(false);
    expect(selectCellRequest({ roundKey: '2026-D04', hamletCode: 'X05' })).toBe(false);
  });
});

describe.each(SHAPES)('A request for %s', (_, shape) => {
  test('is judged and never thrown at, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
        expect(typeof shape(value)).toBe('boolean');
      }),
    );
  });

  test.each([undefined, null, '', 'x', 0, true, [[]]])('is never %j', (value) => {
    expect(shape(value)).toBe(false);
  });
});
