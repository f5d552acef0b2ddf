import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import {
  compareInstants,
  dayOfMinute,
  formatInstant,
  inCommuneTime,
  instant,
  isInstant,
  isLocalMinute,
  lastMinuteOf,
  localDayOf,
  localMinuteOf,
  localOf,
  minutesOfMinute,
  toInstant,
} from '../../src/domain/instant.ts';

describe('The commune’s clock', () => {
  test('seven in the evening in London on 28/02 is already 01/03 in the commune', () => {
    const moment = instant('2026-02-28T19:00:00Z');
    expect(localOf(moment)).toEqual({ day: '2026-03-01', minutes: 120, seconds: 0 });
    expect(localDayOf(instant('2026-02-28T16:59:59.999Z'))).toBe('2026-02-28');
    expect(localDayOf(instant('2026-02-28T17:00:00Z'))).toBe('2026-03-01');
  });

  test('the last minute of a day reaches its last second and no further', () => {
    expect(lastMinuteOf(day('2026-02-28'))).toBe('2026-02-28T23:59');
    expect(localMinuteOf(instant('2026-02-28T23:59:59+07:00'))).toBe('2026-02-28T23:59');
    expect(localMinuteOf(instant('2026-03-01T00:00:00+07:00'))).toBe('2026-03-01T00:00');
    expect(dayOfMinute(lastMinuteOf(day('2026-02-28')))).toBe('2026-02-28');
    expect(minutesOfMinute(lastMinuteOf(day('2026-02-28')))).toBe(1439);
  });

  test('what is no moment is refused', () => {
    for (const text of [
      '',
      '2026-02-31T08:00:00Z',
      '2026-02-28T24:00:00Z',
      '2026-02-28T08:00:00',
      '2026-02-28',
    ]) {
      expect(isInstant(text)).toBe(false);
    }
    expect(isLocalMinute('2026-02-28T23:59')).toBe(true);
    expect(isLocalMinute('2026-02-28T24:00')).toBe(false);
    expect(isLocalMinute('2026-02-31T08:00')).toBe(false);
    expect(() => instant('hôm qua')).toThrow(RangeError);
  });

  test('receipts show hour, minute and day of the commune', () => {
    expect(formatInstant(instant('2026-03-02T01:05:09.123Z'))).toBe('08:05 02/03/2026');
    expect(inCommuneTime(instant('2026-03-02T01:05:09.123Z'))).toBe('2026-03-02T08:05:09+07:00');
  });

  test('agrees with JavaScript about every instant, and local minutes go there and back', () => {
    const seconds = fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 });
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        const first = instant(new Date(a * 1000).toISOString());
        const second = instant(new Date(b * 1000).toISOString());
        expect(compareInstants(first, second)).toBe(a - b);
        expect(compareInstants(first, inCommuneTime(first))).toBe(0);
        expect(localMinuteOf(toInstant(localMinuteOf(first)))).toBe(localMinuteOf(first));
      }),
    );
  });
});
