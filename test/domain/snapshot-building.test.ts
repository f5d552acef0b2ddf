import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import type { HamletRecord } from '../../src/domain/record.ts';
import { entriesBaseOf } from '../../src/domain/snapshot-building.ts';
import { recordOf } from './records.ts';

const hamlets = hamletsOfPhuLac.slice(0, 2);

const baseWith = (entries: Readonly<Record<string, string | number>>): string => {
  const records: Record<string, HamletRecord> = { X01: recordOf(entries) };
  return entriesBaseOf(catalogue, hamlets, records);
};

const SENT = { 'result.status': 'Đã nộp', 'result.firstSubmittedAt': '2026-03-08T08:00', LL01: 42 } as const;

describe('A report knows what it was made from', () => {
  test('agreeing, confirming and locking leave the entries as they were', () => {
    const sent = baseWith(SENT);
    expect(
      baseWith({ ...SENT, 'result.status': 'Đã xác nhận', 'result.confirmedAt': '2026-04-02T08:00' }),
    ).toBe(sent);
    expect(baseWith({ ...SENT, 'result.status': 'Đã khóa', 'result.lockedAt': '2026-04-09T08:00' })).toBe(
      sent,
    );
  });

  test.each([
    ['a figure that was corrected', { ...SENT, LL01: 43 }],
    ['a figure that was cleared', { ...SENT, LL01: '' }],
    ['a result that was sent back', { ...SENT, 'result.status': 'Trả lại' }],
    ['a word of praise that was added', { ...SENT, 'result.praised': 'Hội phụ nữ' }],
    ['a number pasted as text', { ...SENT, LL01: '4 2 người' }],
  ])('%s makes it older than its entries', (_what, entries) => {
    expect(baseWith(entries)).not.toBe(baseWith(SENT));
  });

  test('what stands in the column of another hamlet is another thing', () => {
    const record = recordOf(SENT);
    expect(entriesBaseOf(catalogue, hamlets, { X02: record })).not.toBe(
      entriesBaseOf(catalogue, hamlets, { X01: record }),
    );
  });
});

describe('The text a hash is taken over', () => {
  test('is the same however the members were put together', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ô' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"ô","d":null}]}',
    );
    expect(canonicalJson({ a: true, b: [1, { c: 'ô', d: null }] })).toBe(
      '{"a":true,"b":[1,{"c":"ô","d":null}]}',
    );
  });

  test('gives back what it was made of, in one line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(text).not.toMatch(/[\r\n]/);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
