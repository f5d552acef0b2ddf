import { describe, expect, test } from 'vitest';
import type { RunRecord } from '../../src/domain/digest-run.ts';
import { endOfRow, isAlive, mailCounts } from '../../src/domain/digest-run.ts';

const record: RunRecord = {
  id: 'r1',
  startedAt: 0,
  touchedAt: 0,
  at: 4,
  trying: true,
  failed: [2],
  unsure: [3],
};

const row = (mail: number, run = 'r1') => ({ state: 'reserved' as const, run, mail });

describe('A run that was cut off', () => {
  test.each([
    [1, record, 'sent'],
    [2, record, 'failed'],
    [3, record, 'unsure'],
    [4, record, 'unsure'],
    [5, record, 'released'],
    [4, { ...record, trying: false }, 'released'],
    [3, { ...record, trying: false }, 'unsure'],
    [1, { ...record, at: 1, trying: false }, 'released'],
    [1, null, 'unsure'],
  ] as const)('closes mail %i by how far it came: %#', (mail, run, state) => {
    expect(endOfRow(row(mail), run)?.state).toBe(state);
  });

  test('says nothing of rows of another run, of which nobody knows', () => {
    expect(endOfRow(row(1, 'r0'), record)).toEqual({ state: 'unsure', reason: 'noRecord' });
  });

  test.each(['sent', 'failed', 'unsure', 'released', 'byHand'] as const)(
    'leaves a row alone that is %s',
    (state) => {
      expect(endOfRow({ ...row(5), state }, record)).toBeNull();
    },
  );

  test('is counted in mails, of which each has a row for every thing it tells of', () => {
    const ends = [1, 1, 2, 3, 4, 5, 5].flatMap((mail) => {
      const end = endOfRow(row(mail), record);
      return end === null ? [] : [{ row: row(mail), end }];
    });
    expect(mailCounts(ends)).toEqual({ sent: 1, failed: 1, unsure: 2, released: 1 });
  });

  test.each([
    [0, true],
    [9 * 60_000, true],
    [11 * 60_000, false],
    // A clock that was set back: nothing of the future is being sent.
    [-11 * 60_000, false],
  ])('is alive %i ms after it was touched: %s', (later, alive) => {
    expect(isAlive({ ...record, touchedAt: 1_000_000 }, 1_000_000 + later)).toBe(alive);
  });
});
