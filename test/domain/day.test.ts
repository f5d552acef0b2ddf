import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  firstSaturday,
  isDay,
  partsOf,
  period,
  weekday,
} from '../../src/domain/day.ts';
import { formatDay, formatDayOfDocument, parseDay, periodForTab } from '../../src/domain/day-text.ts';

const days = fc
  .integer({ min: dayNumber(day('1900-01-01')), max: dayNumber(day('2199-12-31')) })
  .map(dayFromNumber);
const nearDays = fc
  .integer({ min: dayNumber(day('2001-01-01')), max: dayNumber(day('2098-12-31')) })
  .map(dayFromNumber);

const typed = (text: string, near: Day | null = null): string => {
  const result = parseDay(text, near);
  return result.ok ? result.day : result.code;
};

describe('A calendar day', () => {
  test('31/02, 31/04, month 13 and 29/02/2026 do not exist, 29/02/2028 does', () => {
    expect(['2026-02-31', '2026-04-31', '2026-13-01', '2026-02-29', '2026-00-10'].some(isDay)).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
    expect(() => day('2026-02-31')).toThrow(RangeError);
  });

  test('agrees with the Gregorian calendar of JavaScript for every day of three centuries', () => {
    fc.assert(
      fc.property(days, (value) => {
        const { year, month, dayOfMonth } = partsOf(value);
        const utc = Date.UTC(year, month - 1, dayOfMonth);
        expect(dayNumber(value)).toBe(utc / 86_400_000);
        expect(weekday(value) % 7).toBe(new Date(utc).getUTCDay());
      }),
    );
  });

  test('adding days and counting them back are inverse', () => {
    fc.assert(
      fc.property(nearDays, fc.integer({ min: -900, max: 900 }), (value, count) => {
        expect(daysBetween(value, addDays(value, count))).toBe(count);
      }),
    );
  });

  test('28/02/2026 is followed by 01/03/2026, and months roll over the year', () => {
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
    expect(addMonths(period('2026-01'), -1)).toBe('2025-12');
    expect(addMonths(period('2025-12'), 1)).toBe('2026-01');
    expect(addMonths(period('2025-12'), 25)).toBe('2028-01');
    expect(daysInMonth(2026, 2)).toBe(28);
  });

  test('the first Saturday of a month is a Saturday among its first seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const found = firstSaturday(period(`${year}-${String(month).padStart(2, '0')}`));
        expect(weekday(found)).toBe(6);
        expect(partsOf(found).dayOfMonth).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('A day as text', () => {
  test('tables write 07/03/2026, documents 07/3/2026 with a zero only before days below 10 and months 1 and 2', () => {
    expect(formatDay(day('2026-03-07'))).toBe('07/03/2026');
    expect(formatDayOfDocument(day('2026-03-07'))).toBe('07/3/2026');
    expect(formatDayOfDocument(day('2026-02-07'))).toBe('07/02/2026');
    expect(formatDayOfDocument(day('2025-12-06'))).toBe('06/12/2025');
    expect(periodForTab(period('2025-12'))).toBe('12-2025');
  });

  test('people type days day first, with slashes, dashes or dots', () => {
    for (const text of [
      '07/03/2026',
      '7/3/2026',
      '7-3-2026',
      '07.3.2026',
      ' 7 / 3 / 2026 ',
      '7/3/26',
      '2026-03-07',
    ]) {
      expect(typed(text)).toBe('2026-03-07');
    }
  });

  test('31/02 and month 13 are days that do not exist, words are no days', () => {
    expect(typed('31/02/2026')).toBe('no-such-day');
    expect(typed('31/2', day('2026-03-01'))).toBe('no-such-day');
    expect(typed('7/13/2026')).toBe('no-such-day');
    expect(typed('2026-02-30')).toBe('no-such-day');
    expect(typed('mai')).toBe('not-a-day');
    expect(typed('7/3-2026')).toBe('not-a-day');
    expect(typed('  ')).toBe('empty');
  });

  test('a day without a year is the one nearest to the round', () => {
    expect(typed('7/3')).toBe('year-missing');
    expect(typed('7/3', day('2026-03-01'))).toBe('2026-03-07');
    expect(typed('28/12', day('2026-01-03'))).toBe('2025-12-28');
    expect(typed('4/1', day('2026-12-05'))).toBe('2027-01-04');
    expect(typed('29/2', day('2027-06-01'))).toBe('2028-02-29');
  });

  test('every day that is shown can be typed back', () => {
    fc.assert(
      fc.property(days, (value) => {
        expect(typed(formatDay(value))).toBe(value);
        expect(typed(formatDayOfDocument(value))).toBe(value);
      }),
    );
  });
});
