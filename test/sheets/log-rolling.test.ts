import { expect, test } from 'vitest';
import { localMinute } from '../../src/domain/instant.ts';
import { isLogFull, MOST_LOG_ROWS } from '../../src/sheets/log-rolling.ts';

const head = (at: string, since?: string) => ({
  seq: 9,
  hash: 'a'.repeat(64),
  at: localMinute(at),
  ...(since === undefined ? {} : { since: localMinute(since) }),
});
const NOW = localMinute('2027-01-01T00:00');

test.each([
  ['of the year before', 500, head('2026-12-31T23:59'), 1, true],
  [
    'of the year before, though somebody who may not make tabs has written on in it',
    500,
    head('2027-01-01T00:00', '2026-02-01T08:00'),
    1,
    true,
  ],
  ['of this year', 500, head('2027-01-01T00:00'), 1, false],
  ['in which nothing stands yet', 2, head('2026-12-31T23:59'), 1, false],
  ['with room for just these lines', MOST_LOG_ROWS - 40, head('2027-01-01T00:00'), 40, false],
  ['with room for one less', MOST_LOG_ROWS - 40, head('2027-01-01T00:00'), 41, true],
  ['of which no time is known', 500, { seq: 9, hash: 'a'.repeat(64) }, 1, false],
] as const)('a tab %s', (_which, lastRow, known, lines, full) => {
  expect(isLogFull({ lastRow }, known, NOW, lines)).toBe(full);
});
