import { describe, expect, test } from 'vitest';
import { createHost } from '../index.ts';

/** What an expression gives in a script of a zone, on a machine of another one. */
const inZone = (scriptTimeZone: string, expression: string): unknown =>
  createHost({ scriptTimeZone }).load(`function f() { return ${expression}; }`).run('f');

describe("a script's Date", () => {
  test('shows the clocks of the script’s zone', () => {
    expect(inZone('Asia/Tokyo', 'new Date(2026, 0, 5).toISOString()')).toBe('2026-01-04T15:00:00.000Z');
    expect(inZone('Asia/Tokyo', '[new Date(0).getHours(), new Date(0).getTimezoneOffset()]')).toEqual([
      9, -540,
    ]);
    expect(inZone('Asia/Tokyo', 'String(new Date(0))')).toBe(
      'Thu Jan 01 1970 09:00:00 GMT+0900 (Japan Standard Time)',
    );
    expect(inZone('Asia/Tokyo', 'new Date(0).toLocaleString()')).toBe('1/1/1970, 9:00:00 AM');
    expect(inZone('Asia/Tokyo', 'Intl.DateTimeFormat().resolvedOptions().timeZone')).toBe('Asia/Tokyo');
    expect(inZone('GMT+7', 'new Date(0).getHours()')).toBe(7);
  });

  test('reads texts by them, unless a text names its zone or is a day alone', () => {
    const read = (text: string): unknown => inZone('America/New_York', `new Date('${text}').toISOString()`);
    expect(read('2026-01-05T10:00')).toBe('2026-01-05T15:00:00.000Z');
    expect(read('Jan 5, 2026 10:00')).toBe('2026-01-05T15:00:00.000Z');
    expect(read('2026/01/05')).toBe('2026-01-05T05:00:00.000Z');
    expect(read('2026-01-05')).toBe('2026-01-05T00:00:00.000Z');
    expect(read('2026-01-05T10:00Z')).toBe('2026-01-05T10:00:00.000Z');
    expect(read('Mon Jan 05 2026 10:00:00 GMT+0700 (Indochina Time)')).toBe('2026-01-05T03:00:00.000Z');
  });

  test('is set by them, over the hours that summer time leaves out and brings twice', () => {
    const set = (change: string): unknown =>
      inZone(
        'America/New_York',
        `(() => { const d = new Date(2026, 2, 7, 2, 30); ${change}; return d.toISOString(); })()`,
      );
    expect(set('d.setDate(8)')).toBe('2026-03-08T07:30:00.000Z');
    expect(set('d.setMonth(10, 1), d.setHours(1, 30)')).toBe('2026-11-01T05:30:00.000Z');
    expect(set('d.setFullYear(2024, 1, 30)')).toBe('2024-03-01T07:30:00.000Z');
    expect(inZone('America/New_York', 'String(new Date(NaN))')).toBe('Invalid Date');
  });
});
