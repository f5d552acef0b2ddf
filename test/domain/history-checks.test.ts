import { expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { historyFindings } from '../../src/domain/history-checks.ts';
import { codes, recordOf } from './records.ts';

const sent = { 'result.status': 'Đã nộp', 'result.firstSubmittedAt': '2026-01-05T08:00' };

/** VS01 of this round against what the hamlet sent before. */
const found = (
  now: number | string | null,
  before: readonly (number | string | null)[],
  stamps: object = sent,
) =>
  codes(
    historyFindings(
      catalogue,
      recordOf({ VS01: now }),
      before.map((VS01) => recordOf({ VS01, ...stamps })),
    ),
  );

const OUTLIER = ['far-above-own-history VS01'];

test.each<[string, number | string | null, readonly (number | string | null)[], readonly string[]]>([
  ['more than five times its own median', 1001, [100, 200, 200, 300], OUTLIER],
  ['five times and no more', 1000, [100, 200, 200, 300], []],
  ['one odd round before does not hide it', 1001, [100, 200, 200, 90_000], OUTLIER],
  ['three rounds say nothing', 90_000, [100, 200, 300], []],
  ['zeros and blanks are no rounds', 90_000, [100, 200, 300, 0, null], []],
  ['what cannot be read is no round', 90_000, [100, 200, 300, 'khoảng 5'], []],
  ['nothing said now', null, [100, 200, 200, 300], []],
])('%s', (_, now, before, expected) => {
  expect(found(now, before)).toEqual(expected);
});

test('what was never sent is no history', () => {
  expect(found(90_000, [100, 200, 200, 300], {})).toEqual([]);
});
