import { describe, expect, test } from 'vitest';
import { formatShortTime, minutesOf, parseTime, timeOfMinutes } from '../../src/domain/time-of-day.ts';

const typed = (text: string): string => {
  const result = parseTime(text);
  return result.ok ? result.time : result.code;
};

describe('A time of day', () => {
  test.each([
    '7h30',
    '7:30',
    '07:30',
    '07:30:00',
    '7 giờ 30',
    '7 giờ 30 phút',
    '7g30',
    '7H30',
    '7 giờ rưỡi',
    '7h30 sáng',
  ])('"%s" is half past seven', (text) => {
    expect(typed(text)).toBe('07:30');
  });

  test('"7h" is seven, "2h chiều" is 14:00, "7 giờ tối" is 19:00, "0h" is midnight', () => {
    expect(
      ['7h', '7 giờ', '2h chiều', '1h30 chiều', '7 giờ tối', '11h trưa', '1h trưa', '0h', '23:59'].map(typed),
    ).toEqual(['07:00', '07:00', '14:00', '13:30', '19:00', '11:00', '13:00', '00:00', '23:59']);
  });

  test('7h75 and 25h are times that do not exist; 7 and words are no times', () => {
    expect(['7h75', '25h', '24:00'].map(typed)).toEqual(['no-such-time', 'no-such-time', 'no-such-time']);
    expect(['7', 'sáng', '7:', '7h30m', '0.3125'].map(typed)).toEqual(Array(5).fill('not-a-time'));
    expect(typed(' ')).toBe('empty');
  });

  test('every minute of the day can be written and read back', () => {
    for (let minutes = 0; minutes < 1440; minutes += 1) {
      const time = timeOfMinutes(minutes);
      expect(minutesOf(time)).toBe(minutes);
      expect(typed(time)).toBe(time);
      expect(typed(formatShortTime(time))).toBe(time);
    }
    expect(() => timeOfMinutes(1440)).toThrow(RangeError);
  });
});
