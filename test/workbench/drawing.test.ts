import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';
import { styleData, wholeStyle } from './face/cell-data.ts';
import { conditionalOf } from './face/conditional.ts';
import { changed } from './face/model.ts';
import { packed, unpacked } from './face/packed.ts';
import { fittedHeights } from './face/row-heights.ts';
import { readRuleFormula } from './face/rule-formula.ts';
import type { Plain } from './face/rule-functions.ts';
import { createSheetsInView } from './face/sheets-in-view.ts';
import { sampleSnapshot } from './sample-snapshot.ts';
import { undoStep } from './undo.ts';

function roundSheet() {
  const sheet = sampleSnapshot().sheets[1];
  if (!sheet) throw new Error('the sample has lost its second sheet');
  return sheet;
}

/** The formula at one row below and one column right of the cell it was written for. */
function worked(formula: string, cells: Readonly<Record<string, Plain>> = {}) {
  const value = (row: number, column: number): Plain => cells[`${row},${column}`] ?? null;
  return readRuleFormula(formula)({ rowOffset: 1, columnOffset: 1, value });
}

describe('formulas of conditional formats', () => {
  it('follow the cell they are asked for, except where a dollar holds them', () => {
    const cells = { '1,1': 'B2', '0,1': 'B1', '1,0': 'A2', '0,0': 'A1' };
    expect(['=A1', '=A$1', '=$A1', '=$A$1'].map((formula) => worked(formula, cells))).toEqual([
      'B2',
      'B1',
      'A2',
      'A1',
    ]);
  });

  it('know an empty cell as 0, as "" and as blank', () => {
    expect(worked('=AND(A1=0;A1="";ISBLANK(A1);NOT(ISNUMBER(A1)))')).toBe(true);
  });

  it('compare texts whatever their case, and numbers below texts', () => {
    expect(worked('=AND("ĐÃ NỘP"="đã nộp";5<"a";2+3*2=8;-2^2=4;50%=1/2)')).toBe(true);
  });

  it('work out only the branch that is taken', () => {
    expect(worked('=IF(ISNUMBER(A1);A1<0;TRUE)', { '1,1': 'chữ' })).toBe(true);
    expect(worked('=AND(LEN(A1)>0;IF(ISNUMBER(A1);A1<0;TRUE))', { '1,1': 12 })).toBe(false);
  });

  it('count and add over a block', () => {
    const cells = { '1,1': 3, '1,2': 'x', '2,1': 4 };
    expect(worked('=SUM(A1:B2)&"/"&COUNTA(A1:B2)', cells)).toBe('7/3');
  });

  it('are refused by name when they hold what is not emulated', () => {
    expect(() => readRuleFormula('=VLOOKUP(A1;B1:C2;2)')).toThrow('VLOOKUP');
    expect(() => readRuleFormula("='Đợt 1'!A1")).toThrow('cannot be read');
  });
});

describe('fonts', () => {
  it("are Google's ten points of Arial unless the cell says otherwise; a conditional format says nothing of them", () => {
    expect(wholeStyle({ bold: true })).toMatchObject({ ff: 'Arial', fs: 10 });
    expect(wholeStyle({ fontSize: 9 })).toMatchObject({ fs: 9 });
    expect(styleData({ bold: true })).not.toHaveProperty('fs');
  });
});

describe('conditional formats', () => {
  it('give the look of the first rule that is true', () => {
    const sheet = roundSheet();
    const at = (row: number, column: number) =>
      sheet.cells.find((cell) => cell.row === row && cell.column === column);
    const look = conditionalOf(sheet, at, 46_083);
    expect(look(4, 3)?.background).toBe('#f4cccc');
    expect(look(4, 4)?.background).toBe('#fff2cc');
    expect(look(4, 5)).toBeNull();
    expect(look(8, 5)?.background).toBe('#d0e0e3');
    expect(look(8, 2)).toBeNull();
  });

  it('tell which other cells look otherwise after a change', () => {
    const view = createSheetsInView(sampleSnapshot(), 46_083);
    expect(view.conditional('7', 8, 5)?.background).toBe('#d0e0e3');
    const shown = view.apply({
      sheetId: 7,
      cells: [{ row: 4, column: 5, value: 'Chưa gửi', display: 'Chưa gửi' }],
      cleared: [],
    });
    expect(shown).toEqual([{ row: 8, column: 5, value: null, display: '' }]);
    expect(view.conditional('7', 8, 5)).toBeNull();
  });
});

describe('rows that nobody sized', () => {
  it('are as high as their wrapped texts need, and no higher for texts that run on', () => {
    const sheet = {
      ...roundSheet(),
      rows: [{ index: 2, size: 21 }],
      merges: [],
      cells: [
        { row: 0, column: 3, value: 'a', display: 'một hai ba bốn năm', style: { wrap: 'WRAP' as const } },
        { row: 1, column: 3, value: 'a', display: 'một hai ba bốn năm' },
        { row: 2, column: 3, value: 'a', display: 'một hai ba bốn năm', style: { wrap: 'WRAP' as const } },
      ],
    };
    const heights = fittedHeights(sheet, (text) => text.length * 8);
    expect([...heights]).toEqual([[0, 35]]);
  });
});

describe('what travels to the windows', () => {
  it('is the snapshot again after packing and unpacking', () => {
    const snapshot = sampleSnapshot();
    expect(unpacked(JSON.parse(JSON.stringify(packed(snapshot))))).toEqual(snapshot);
  });

  it('is only the cells that changed, and makes the next snapshot of the last', () => {
    const before = sampleSnapshot();
    const sheet = roundSheet();
    const cells = sheet.cells
      .filter((cell) => cell.display !== '007')
      .map((cell) => (cell.value === 20 ? { ...cell, value: 21, display: '21' } : cell));
    const after = {
      ...before,
      sheets: before.sheets.map((one) => (one.id === 7 ? { ...sheet, cells } : one)),
    };
    const change = changesBetween(before, after);
    expect(change).toMatchObject({
      cells: [{ sheetId: 7, cells: [{ value: 21 }], cleared: [[8, 2]] }],
      sheets: [],
      order: null,
    });
    expect(change && changed(before, change)).toEqual(after);
    expect(changesBetween(after, after)).toBeNull();
  });

  it('is the whole tab when more than its cells changed', () => {
    const before = sampleSnapshot();
    const sheets = before.sheets.map((one) => (one.id === 7 ? { ...one, frozenRows: 3 } : one)).reverse();
    expect(changesBetween(before, { ...before, sheets })).toMatchObject({
      cells: [],
      sheets: [{ id: 7, frozenRows: 3 }],
      order: [9, 7, 1],
    });
  });
});

describe('undo', () => {
  it('brings back formulas, texts that look like numbers, and emptiness', () => {
    const request = { sheetId: 7, row: 8, column: 2, values: [['a'], ['b'], ['c']], asTyped: true };
    expect(undoStep(request, sampleSnapshot())).toMatchObject({
      undo: { ...request, values: [["'007"], ['=SUM(C6;D6)'], [null]], asTyped: false },
    });
  });
});
