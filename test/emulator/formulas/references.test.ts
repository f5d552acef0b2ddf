import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewriteReferences, type StructuralChange, shiftReferences } from './references.ts';
import { columnLetters, columnNumber, quotedSheet, tokensOf } from './tokens.ts';

const insertRow = (at: number, count = 1): StructuralChange => ({
  kind: 'insert',
  axis: 'row',
  sheetName: 'Trang 1',
  at,
  count,
});
const deleteRow = (at: number, count = 1): StructuralChange => ({
  kind: 'delete',
  axis: 'row',
  sheetName: 'Trang 1',
  at,
  count,
});
const here = (formula: string, change: StructuralChange): string =>
  rewriteReferences(formula, 'Trang 1', change);

describe('formulas follow rows and columns that come and go', () => {
  test.each([
    ['=A5', '=A6'],
    ['=A4', '=A4'],
    ['=$A$5+B$4', '=$A$6+B$4'],
    ['=SUM(A3:A10)', '=SUM(A3:A11)'],
    ['=SUM(A:A)', '=SUM(A:A)'],
    ['=SUM(5:5)', '=SUM(6:6)'],
    ['=SUM(A2:A)', '=SUM(A2:A)'],
    ['=SUM(A7:A)', '=SUM(A8:A)'],
    ['=A5&"A5"', '=A6&"A5"'],
    ['=INDIRECT("A5")', '=INDIRECT("A5")'],
    ['=LOG10(A5)', '=LOG10(A6)'],
    ["='Trang 1'!A5", "='Trang 1'!A6"],
    ["='Trang 2'!A5", "='Trang 2'!A5"],
    ["='trang 1'!A5", "='trang 1'!A6"],
    ['A5', 'A5'],
  ])('a row put before row 5 turns %s into %s', (before, after) => {
    expect(here(before, insertRow(5))).toBe(after);
  });

  test.each([
    ['=A5', '=#REF!'],
    ['=A6', '=A5'],
    ['=SUM(A5:A5)', '=SUM(#REF!)'],
    ['=SUM(A3:A5)', '=SUM(A3:A4)'],
    ['=SUM(A5:A7)', '=SUM(A5:A6)'],
    ["='Trang 1'!A5", '=#REF!'],
    ['=SUM(A5:A)', '=SUM(A5:A)'],
  ])('deleting row 5 turns %s into %s', (before, after) => {
    expect(here(before, deleteRow(5))).toBe(after);
  });

  test('a formula follows a column that was moved, wherever it stands', () => {
    const change: StructuralChange = {
      kind: 'move',
      axis: 'column',
      sheetName: 'Lịch',
      from: 2,
      count: 1,
      to: 6,
    };
    expect(rewriteReferences("='Lịch'!$B$3:$B$62", 'Đợt 01', change)).toBe("='Lịch'!$E$3:$E$62");
    expect(rewriteReferences("='Lịch'!C1+'Lịch'!F1", 'Đợt 01', change)).toBe("='Lịch'!B1+'Lịch'!F1");
    expect(rewriteReferences("=SUM('Lịch'!A1:G1)", 'Đợt 01', change)).toBe("=SUM('Lịch'!A1:G1)");
  });

  test('a renamed tab is renamed in formulas, apostrophes doubled', () => {
    const change: StructuralChange = { kind: 'rename', from: 'Đợt 01 (12-2025)', to: "Đợt 'một'" };
    expect(rewriteReferences("='Đợt 01 (12-2025)'!A1+B2", 'Khác', change)).toBe("='Đợt ''một'''!A1+B2");
    expect(
      rewriteReferences("='Đợt ''một'''!A1", 'Khác', { kind: 'rename', from: "Đợt 'một'", to: 'Mot' }),
    ).toBe('=Mot!A1');
  });

  test('a deleted tab leaves #REF! behind, other tabs alone', () => {
    const change: StructuralChange = { kind: 'delete-sheet', sheetName: 'Hai' };
    expect(rewriteReferences('=Hai!A1:B2+Ba!A1+C3', 'Một', change)).toBe('=#REF!+Ba!A1+C3');
  });
});

describe('a copied formula', () => {
  test('moves its relative references and keeps the fixed ones', () => {
    expect(shiftReferences("=A1+$A1+A$1+$A$1+'Lịch'!B2:$C3+D:D+4:$4", 2, 1)).toBe(
      "=B3+$A3+B$1+$A$1+'Lịch'!C4:$C5+E:E+6:$4",
    );
  });

  test('loses what would lie before the first row or column', () => {
    expect(shiftReferences('=A1+B2', -1, -1)).toBe('=#REF!+A1');
  });
});

const name = fc.constantFrom('Trang 1', "Bí thư's", 'Đợt 01 (12-2025)', 'Sheet2');
const cell = fc
  .record({
    sheet: fc.option(name, { nil: null }),
    column: fc.integer({ min: 1, max: 702 }),
    row: fc.integer({ min: 1, max: 2000 }),
    marks: fc.tuple(fc.constantFrom('', '$'), fc.constantFrom('', '$')),
  })
  .map(
    ({ sheet, column, row, marks }) =>
      `${sheet === null ? '' : `${quotedSheet(sheet)}!`}${marks[0]}${columnLetters(column)}${marks[1]}${row}`,
  );
const text = fc.string({ unit: 'grapheme', maxLength: 8 }).map((raw) => `"${raw.replaceAll('"', '""')}"`);
const formula = fc
  .array(fc.oneof(cell, text, fc.integer({ min: 0, max: 99 }).map(String), fc.constant('SUM(A1:B$2;C:C)')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `=${parts.join('&')}`);
const place = fc.record({ at: fc.integer({ min: 1, max: 50 }), count: fc.integer({ min: 1, max: 5 }) });

describe('for every formula', () => {
  test('the pieces put together give the formula back', () => {
    fc.assert(
      fc.property(fc.oneof(formula, fc.string({ unit: 'grapheme' })), (any) => {
        expect(
          tokensOf(any)
            .map((token) => token.text)
            .join(''),
        ).toBe(any);
      }),
    );
  });

  test('deleting the rows just inserted brings the formula back', () => {
    fc.assert(
      fc.property(formula, place, (before, { at, count }) => {
        expect(here(here(before, insertRow(at, count)), deleteRow(at, count))).toBe(before);
      }),
    );
  });

  test('a tab renamed there and back leaves the formula as it was', () => {
    fc.assert(
      fc.property(formula, (before) => {
        const there = rewriteReferences(before, 'Khác', { kind: 'rename', from: 'Trang 1', to: 'Tạm x' });
        expect(rewriteReferences(there, 'Khác', { kind: 'rename', from: 'Tạm x', to: 'Trang 1' })).toBe(
          before,
        );
      }),
    );
  });

  test('a copy moved away and back reads the same', () => {
    fc.assert(
      fc.property(formula, place, (before, { at, count }) => {
        expect(shiftReferences(shiftReferences(before, at, count), -at, -count)).toBe(before);
      }),
    );
  });

  test('columns are numbered as they are lettered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18_278 }), (column) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
    );
  });
});
