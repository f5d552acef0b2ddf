import { describe, expect, test } from 'vitest';
import { fromR1C1, toR1C1 } from './r1c1.ts';

const at = { row: 7, column: 7 };

describe('R1C1 notation', () => {
  test.each([
    ['=H8', '=R[1]C[1]'],
    ['=$A$1', '=R1C1'],
    ['=$A8', '=R[1]C1'],
    ['=H$1', '=R1C[1]'],
    ['=F6+$A$1*H8', '=R[-1]C[-1]+R1C1*R[1]C[1]'],
    ['=SUM($A$1:G$2)', '=SUM(R1C1:R2C[0])'],
    ['=G6 & " R1C1 is no cell"', '=R[-1]C[0] & " R1C1 is no cell"'],
    ["='Đợt 01 (12-2025)'!G7", "='Đợt 01 (12-2025)'!R[0]C[0]"],
  ])('%s is %s, and back', (a1, r1c1) => {
    expect(toR1C1(a1, at)).toBe(r1c1);
    expect(fromR1C1(r1c1, at)).toBe(a1);
  });

  test('leaves out what stays on the same line', () => {
    expect(fromR1C1('=R[1]C+RC[-1]', at)).toBe('=G8+F7');
  });

  test('loses what lies off the sheet', () => {
    expect(fromR1C1('=R[-7]C', at)).toBe('=#REF!');
  });
});
