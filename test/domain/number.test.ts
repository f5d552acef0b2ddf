import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, parseNumber } from '../../src/domain/number.ts';

const outcome = (text: string): number | string | readonly number[] => {
  const parsed = parseNumber(text);
  if (parsed.ok) return parsed.value;
  return parsed.code === 'ambiguous' ? parsed.readings : parsed.code;
};

describe('Numbers as people type them', () => {
  test.each([
    ['1500', 1500],
    ['1.500', 1500],
    ['1 500', 1500],
    ['1\u00a0500', 1500],
    ['1,5', 1.5],
    ['0,25', 0.25],
    ['0,500', 0.5],
    ['1.234,5', 1234.5],
    ['1.234.567,5', 1234567.5],
    ['1,500,000', 1500000],
    ['1,234.5', 1234.5],
    ['0', 0],
    ['007', 7],
    ['+3', 3],
    ['-5', -5],
    ['−5', -5],
    ['1234,500', 1234.5],
  ])('"%s" is %d', (text, value) => {
    expect(outcome(text)).toBe(value);
  });

  test.each([
    ['1,5 triệu', 1500000],
    ['1,1 triệu', 1100000],
    ['500 nghìn', 500000],
    ['500k', 500000],
    ['500 ngàn đồng', 500000],
    ['2 tỷ', 2e9],
    ['2 tỉ', 2e9],
    ['1tr5', 1500000],
    ['1tr500', 1500000],
    ['1 TRIỆU', 1000000],
    ['1.500.000 đồng', 1500000],
    ['1.500.000đ', 1500000],
    ['1.500 nghìn', 1500000],
    ['1 tỷ 200 triệu', 1200000000],
    ['1 triệu 500 nghìn', 1500000],
  ])('"%s" is %d đồng', (text, value) => {
    expect(outcome(text)).toBe(value);
  });

  test.each([
    ['1.5', [1.5, 15]],
    ['12.50', [12.5, 1250]],
    ['1,500', [1.5, 1500]],
    ['0.500', [0.5, 500]],
    ['1,500 triệu', [1500000, 1500000000]],
    ['1234.567', [1234.567, 1234567]],
    ['1 triệu 5', [1000005, 1500000]],
  ])('"%s" can mean two numbers and is refused with both', (text, readings) => {
    expect(outcome(text)).toEqual(readings);
  });

  test.each([
    ['1.5oo', 'not-a-number'],
    ['năm', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['1..500', 'not-a-number'],
    ['1.23.456', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['khoảng 50', 'not-a-number'],
    ['50 người', 'not-a-number'],
    ['=1+1', 'not-a-number'],
    ['200 triệu 1 tỷ', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    [',5', 'not-a-number'],
    ['5,', 'not-a-number'],
    ['99999999999999999999', 'too-large'],
    ['9.999.999.999 tỷ', 'too-large'],
    ['   ', 'empty'],
  ])('"%s" is refused: %s', (text, code) => {
    expect(outcome(text)).toBe(code);
  });

  test('no text whatsoever makes the reader fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parseNumber(text);
        if (parsed.ok) expect(Number.isFinite(parsed.value)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- ktrỷđ'.split('')) }), (text) => {
        const parsed = parseNumber(text);
        if (!parsed.ok && parsed.code === 'ambiguous') expect(parsed.readings).toHaveLength(2);
      }),
    );
  });
});

describe('Numbers as the report prints them', () => {
  test('dots between thousands, a decimal comma, no idle zeros', () => {
    expect(formatNumber(1234567.5)).toBe('1.234.567,5');
    expect(formatNumber(1500)).toBe('1.500');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(0)).toBe('0');
    expect(formatNumber(-0.001)).toBe('0');
    expect(formatNumber(-1500)).toBe('-1.500');
    expect(formatNumber(4.25, 1)).toBe('4,3');
    expect(formatNumber(1.005)).toBe('1,01');
    expect(formatNumber(0.0000001)).toBe('0');
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
  });

  test('every printed number is read back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(1, 10, 100), (whole, parts) => {
        const value = whole / parts;
        expect(outcome(formatNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
