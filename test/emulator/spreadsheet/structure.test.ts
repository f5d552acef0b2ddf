import { describe, expect, it } from 'vitest';
import { testFile } from './test-workbook.ts';

describe('inserted rows and columns', () => {
  it('look like their neighbour and hold nothing', () => {
    const { sheet, app } = testFile();
    const rule = app.newDataValidation().requireNumberGreaterThan(0).build();
    sheet.getRange('A1').setValue(5).setBackground('#00ff00').setNote('ghi chú').setDataValidation(rule);
    sheet.insertRowAfter(1);
    const fresh = sheet.getRange('A2');
    expect(fresh.getValue()).toBe('');
    expect(fresh.getNote()).toBe('');
    expect(fresh.getBackground()).toBe('#00ff00');
    expect(fresh.getDataValidation()).not.toBeNull();
    expect(sheet.getMaxRows()).toBe(1001);
  });

  it('push formulas, merges and named ranges, and never a Range object', () => {
    const { sheet, spreadsheet } = testFile();
    const held = sheet.getRange('B2').setValue('đầu');
    sheet.getRange('C1').setFormula('=B2&"x"');
    sheet.getRange('B2:C3').merge();
    spreadsheet.setNamedRange('vung', sheet.getRange('B2:C3'));
    sheet.insertColumnBefore(2);
    expect(sheet.getRange('D1').getFormula()).toBe('=C2&"x"');
    expect(
      sheet
        .getRange('C2')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['C2:D3']);
    expect(spreadsheet.getRangeByName('vung')?.getA1Notation()).toBe('C2:D3');
    expect(held.getA1Notation()).toBe('B2');
    expect(held.getValue()).toBe('');
  });

  it('join a group only from within', () => {
    const { sheet } = testFile();
    sheet.getRange('3:6').shiftRowGroupDepth(1);
    sheet.insertRowBefore(3);
    sheet.insertRowAfter(5);
    sheet.insertRowAfter(8);
    expect([3, 4, 5, 6, 7, 8, 9].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 1, 1, 1, 1, 0]);
  });

  it('stay within the bounds Google names', () => {
    const { sheet } = testFile();
    expect(() => sheet.insertRowsAfter(1001, 1)).toThrow('Those rows are out of bounds.');
    expect(() => sheet.insertColumnsBefore(0, 1)).toThrow('Those columns are out of bounds.');
    expect(() => sheet.insertColumns(27, 1)).toThrow('Those columns are out of bounds.');
    expect(() => sheet.insertRowsAfter(1, 400_000)).toThrow('10000000 cells');
  });
});

describe('deleted rows and columns', () => {
  it('take along what stood on them', () => {
    const { sheet, spreadsheet } = testFile();
    sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
    sheet.getRange('B1').setFormula('=A3');
    spreadsheet.setNamedRange('hai_ba', sheet.getRange('A2:A3'));
    sheet.deleteRow(3);
    expect(sheet.getRange('A1:A4').getValues()).toEqual([[1], [2], [4], ['']]);
    expect(sheet.getRange('B1').getFormula()).toBe('=#REF!');
    expect(spreadsheet.getRangeByName('hai_ba')?.getA1Notation()).toBe('A2');
    sheet.deleteRow(2);
    expect(spreadsheet.getRangeByName('hai_ba')).toBeNull();
  });

  it('are never all of them, nor all below the frozen ones', () => {
    const { sheet } = testFile();
    expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
    sheet.setFrozenRows(2);
    expect(() => sheet.deleteRows(3, 998)).toThrow(
      'Sorry, it is not possible to delete all non-frozen rows.',
    );
    expect(() => sheet.deleteRows(999, 3)).toThrow('Those rows are out of bounds.');
    sheet.deleteRows(2, 10);
    expect(sheet.getFrozenRows()).toBe(1);
  });
});

describe('moved rows and columns', () => {
  it('take values, formats, notes, widths and metadata along', () => {
    const { sheet } = testFile();
    sheet.getRange('A1:D1').setValues([['a', 'b', 'c', 'd']]);
    sheet.getRange('B1').setNote('theo').setBackground('#0000ff');
    sheet.setColumnWidth(2, 222);
    sheet.getRange('B:B').addDeveloperMetadata('xom', '2');
    sheet.moveColumns(sheet.getRange('B1'), 5);
    expect(sheet.getRange('A1:D1').getValues()).toEqual([['a', 'c', 'd', 'b']]);
    expect(sheet.getRange('D1').getNote()).toBe('theo');
    expect(sheet.getRange('D1').getBackground()).toBe('#0000ff');
    expect(sheet.getColumnWidth(4)).toBe(222);
    expect(sheet.getRange('D:D').getDeveloperMetadata()[0]?.getValue()).toBe('2');
    sheet.moveRows(sheet.getRange('1:1'), 4);
    expect(sheet.getRange('A3').getValue()).toBe('a');
    sheet.moveColumns(sheet.getRange('D1'), 1);
    expect(sheet.getRange('A3:D3').getValues()).toEqual([['b', 'a', 'c', 'd']]);
  });

  it('do not tear a merged cell, nor move into themselves', () => {
    const { sheet } = testFile();
    sheet.getRange('B1:C1').merge();
    expect(() => sheet.moveColumns(sheet.getRange('B1'), 6)).toThrow('merged range');
    expect(() => sheet.moveColumns(sheet.getRange('B1:D1'), 3)).toThrow('into itself');
  });
});

describe('merged cells', () => {
  it('keep the first value only', () => {
    const { sheet } = testFile();
    sheet
      .getRange('A1:B2')
      .setValues([
        [1, 2],
        [3, 4],
      ])
      .merge();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect(sheet.getRange('B2').isPartOfMerge()).toBe(true);
    expect(() => sheet.getRange('B2:C3').merge()).toThrow('You must select all cells in a merged range');
    expect(() => sheet.getRange('A1').breakApart()).toThrow('You must select all cells in a merged range');
    sheet.getRange('A1:C3').breakApart();
    expect(sheet.getRange('A1').isPartOfMerge()).toBe(false);
  });

  it('are not cut by frozen lines', () => {
    const { sheet } = testFile();
    sheet.getRange('A1:B1').merge();
    expect(() => sheet.setFrozenColumns(1)).toThrow('part of a merged cell');
    sheet.setFrozenRows(1);
    expect(() => sheet.getRange('D1:D2').merge()).toThrow('frozen');
    expect(() => sheet.setFrozenRows(1000)).toThrow("can't freeze all");
  });
});

describe('rows and columns', () => {
  it('hide, show and have sizes', () => {
    const { sheet } = testFile();
    expect([sheet.getRowHeight(1), sheet.getColumnWidth(1)]).toEqual([21, 100]);
    sheet.hideRows(2, 2);
    sheet.hideColumn(sheet.getRange('B1'));
    expect([1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row))).toEqual([false, true, true, false]);
    expect(sheet.isColumnHiddenByUser(2)).toBe(true);
    sheet.showRows(2);
    sheet.unhideColumn(sheet.getRange('B1'));
    expect(sheet.isRowHiddenByUser(2)).toBe(false);
    expect(sheet.isColumnHiddenByUser(2)).toBe(false);
    expect(sheet.setRowHeight(1, 10).getRowHeight(1)).toBe(21);
    expect(sheet.setRowHeightsForced(1, 1, 10).getRowHeight(1)).toBe(10);
    expect(sheet.setColumnWidths(2, 2, 64).getColumnWidth(3)).toBe(64);
    expect(() => sheet.hideRows(1, 1000)).toThrow("can't hide all");
    expect(() => sheet.getColumnWidth(27)).toThrow('Those columns are out of bounds.');
  });

  it('fold by groups', () => {
    const { sheet, app } = testFile();
    sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.BEFORE);
    sheet.getRange('3:6').shiftRowGroupDepth(1);
    sheet.getRange('4:5').shiftRowGroupDepth(1);
    expect([2, 3, 4].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 2]);
    const group = sheet.getRowGroup(4, 1);
    expect(group?.getRange().getA1Notation()).toBe('A3:Z6');
    expect(group?.getControlIndex()).toBe(2);
    group?.collapse();
    expect(sheet.isRowHiddenByUser(3)).toBe(true);
    sheet.expandAllRowGroups();
    expect(sheet.isRowHiddenByUser(3)).toBe(false);
    sheet.collapseAllRowGroups();
    expect(sheet.getRowGroup(4, 2)?.isCollapsed()).toBe(true);
    sheet.getRange('3:6').shiftRowGroupDepth(-1);
    expect(sheet.getRowGroup(3, 1)?.getRange().getA1Notation()).toBe('A4:Z5');
    expect(() => sheet.getRowGroup(6, 1)).toThrow('does not exist');
    expect(sheet.isRowHiddenByUser(3)).toBe(false);
  });
});

describe('sorting', () => {
  it('counts columns on the sheet and puts blanks last', () => {
    const { sheet } = testFile();
    sheet.getRange('B2:C5').setValues([
      ['b', 2],
      ['', 9],
      ['a', 3],
      ['c', ''],
    ]);
    sheet.getRange('B2:C5').sort(2);
    expect(sheet.getRange('B2:C5').getValues()).toEqual([
      ['a', 3],
      ['b', 2],
      ['c', ''],
      ['', 9],
    ]);
    sheet.getRange('B2:C5').sort({ column: 3, ascending: false });
    expect(sheet.getRange('C2:C5').getValues()).toEqual([[9], [3], [2], ['']]);
    expect(() => sheet.getRange('B2:C5').sort(1)).toThrow('outside of the range');
  });

  it('moves the heading when the whole sheet is sorted', () => {
    const { sheet } = testFile();
    sheet.getRange('A1:A3').setValues([['Tên'], ['Bình'], ['An']]);
    sheet.sort(1);
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['An'], ['Bình'], ['Tên']]);
  });
});

describe('copying', () => {
  it('spills past a small target and repeats whole multiples only', () => {
    const { sheet } = testFile();
    const source = sheet.getRange('A1:A2').setValues([[1], [2]]);
    source.copyTo(sheet.getRange('C1'));
    source.copyTo(sheet.getRange('D1:D4'));
    source.copyTo(sheet.getRange('E1:E5'));
    expect(sheet.getRange('C1:E5').getValues()).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      ['', 1, 1],
      ['', 2, 2],
      ['', '', ''],
    ]);
  });

  it('shifts formulas, and takes formats, notes and rules unless told otherwise', () => {
    const { sheet, app } = testFile({ formulas: { get: () => 42 } });
    const source = sheet.getRange('B1').setFormula('=A1+$A$1').setBackground('#ff0000').setNote('n');
    source.copyTo(sheet.getRange('C3'));
    expect(sheet.getRange('C3').getFormula()).toBe('=B3+$A$1');
    expect(sheet.getRange('C3').getNote()).toBe('n');
    source.copyTo(sheet.getRange('D3'), { contentsOnly: true });
    expect(sheet.getRange('D3').getFormula()).toBe('');
    expect(sheet.getRange('D3').getValue()).toBe(42);
    expect(sheet.getRange('D3').getBackground()).toBe('#ffffff');
    source.copyTo(sheet.getRange('E3'), { formatOnly: true });
    expect(sheet.getRange('E3').getBackground()).toBe('#ff0000');
    expect(sheet.getRange('E3').isBlank()).toBe(true);
    source.copyTo(sheet.getRange('F3'), app.CopyPasteType.PASTE_FORMULA, false);
    expect(sheet.getRange('F3').getFormula()).toBe('=E3+$A$1');
    sheet
      .getRange('A5:B5')
      .setValues([[1, 2]])
      .copyTo(sheet.getRange('A7'), app.CopyPasteType.PASTE_VALUES, true);
    expect(sheet.getRange('A7:A8').getValues()).toEqual([[1], [2]]);
  });

  it('moves a block and leaves nothing behind', () => {
    const { sheet } = testFile();
    sheet.getRange('A1').setValue('x').setFontWeight('bold').moveTo(sheet.getRange('C3'));
    expect(sheet.getRange('A1').getFontWeight()).toBe('normal');
    expect(sheet.getRange('C3').getValue()).toBe('x');
    expect(sheet.getRange('C3').getFontWeight()).toBe('bold');
  });
});
