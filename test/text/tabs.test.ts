import { describe, expect, test } from 'vitest';
import {
  no,
  roundLabel,
  roundTabName,
  roundTitle,
  summaryTabName,
  tabNames,
  yes,
} from '../../src/text/tabs.ts';

describe('The names of the tabs', () => {
  const rounds = Array.from({ length: 13 }, (_, index) =>
    roundTabName(index + 1, index === 0 ? '2025-12' : `2026-${String(index).padStart(2, '0')}`),
  );
  const all = [...Object.values(tabNames), ...rounds, summaryTabName('2026-03')];

  test('tell the round and its month', () => {
    expect(rounds[0]).toBe('Đợt 01 (12-2025)');
    expect(rounds[12]).toBe('Đợt 13 (12-2026)');
    expect(summaryTabName('2026-03')).toBe('Báo cáo 03-2026');
  });

  test('are all different, short, and of signs that Google and Excel accept', () => {
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toMatch(/^[\p{L}\d ()-]+$/u);
      expect(name).toBe(name.normalize('NFC'));
    }
  });
});

test('A round is called by its number and its day or month', () => {
  expect(roundLabel(4, '07/03/2026')).toBe('Đợt 4 – 07/03/2026');
  expect(roundTitle(4, '03/2026')).toBe('Đợt 4, tháng 03/2026');
});

test('Yes and no are two words', () => {
  expect([yes, no]).toEqual(['Có', 'Không']);
});
