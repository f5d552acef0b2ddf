import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaOf, type EditedRange, parseArea } from '../../src/sheets/area.ts';
import { cellName, columnName } from '../../src/sheets/layout.ts';

const LAST_ROW = 9_999_999;
const LAST_COLUMN = 18_277;

describe('The address of an edit', () => {
  test.each([
    ['D40', [39, 3, 39, 3]],
    ['D40:F50', [39, 3, 49, 5]],
    ['AA1:AZ2', [0, 26, 1, 51]],
    ['D:F', [0, 3, LAST_ROW, 5]],
    ['40:50', [39, 0, 49, LAST_COLUMN]],
    ['D40:F', [39, 3, LAST_ROW, 5]],
    ['D40:50', [39, 3, 49, LAST_COLUMN]],
    ['A1', [0, 0, 0, 0]],
  ])('%s', (a1, [firstRow, firstColumn, lastRow, lastColumn]) => {
    expect(parseArea(a1)).toEqual({ firstRow, firstColumn, lastRow, lastColumn });
  });

  test.each(['', '$A$1', 'Lịch!A1', 'a1', 'A1:B2:C3'])('is refused when it is none: "%s"', (a1) => {
    expect(() => parseArea(a1)).toThrow('not an A1 range');
  });

  test('of a cell leads back to the cell', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.nat({ max: LAST_COLUMN }), (row, column) => {
        expect(parseArea(cellName(row, column))).toEqual({
          firstRow: row,
          firstColumn: column,
          lastRow: row,
          lastColumn: column,
        });
      }),
    );
  });
});

describe('Where an edit was', () => {
  const range = (a1: string, members: object): EditedRange =>
    ({ getA1Notation: () => a1, ...members }) as unknown as EditedRange;
  const told = { rowStart: 40, rowEnd: 50, columnStart: 4, columnEnd: 6 };

  test('is what the event says of its range, and its address where the event says nothing', () => {
    expect(areaOf(range('A1', told))).toEqual(parseArea('D40:F50'));
    expect(areaOf(range('D40:F50', {}))).toEqual(parseArea('D40:F50'));
    expect(areaOf(range('D40:F50', { ...told, rowEnd: undefined }))).toEqual(parseArea('D40:F50'));
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [LAST_COLUMN, 'ZZZ'],
])('Column %i counted from 0 is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
});
