import { describe, expect, it } from 'vitest';
import { testFile } from './test-workbook.ts';

describe('the grid of a sheet', () => {
  it('has no last row when empty, and yet a data range of one blank cell', () => {
    const { sheet } = testFile();
    expect(sheet.getLastRow()).toBe(0);
    expect(sheet.getLastColumn()).toBe(0);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    expect(sheet.getDataRange().getValues()).toEqual([['']]);
  });

  it('refuses a range of no rows, as under a header without data', () => {
    const { sheet } = testFile();
    sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
    expect(() => sheet.getRange(2, 1, sheet.getLastRow() - 1, 3)).toThrow(
      'The number of rows in the range must be at least 1.',
    );
    expect(() => sheet.getRange(1, 1, 1, 0)).toThrow(
      'The number of columns in the range must be at least 1.',
    );
    expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
    expect(() => sheet.getRange(1, 0)).toThrow('The starting column of the range is too small.');
  });

  it('is 1000 rows by 26 columns, and nothing lies outside', () => {
    const { sheet } = testFile();
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
    const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
    expect(() => sheet.getRange(1001, 1)).toThrow(outside);
    expect(() => sheet.getRange(1, 27)).toThrow(outside);
    expect(() => sheet.getRange('AA1')).toThrow(outside);
    expect(() => sheet.getRange('A1').offset(0, 26)).toThrow(outside);
  });

  it('grows for appendRow only', () => {
    const { sheet } = testFile();
    sheet.deleteRows(2, 999);
    sheet.getRange('A1').setValue('first');
    sheet.appendRow(['second', 2]);
    expect(sheet.getMaxRows()).toBe(2);
    expect(sheet.getRange(2, 1, 1, 2).getValues()).toEqual([['second', 2]]);
  });

  it('reads A1 notation in all its forms', () => {
    const { sheet, spreadsheet } = testFile();
    sheet.setName("Đợt 'một' (12-2025)");
    expect(sheet.getRange('$B$2:c4').getA1Notation()).toBe('B2:C4');
    expect(sheet.getRange('C:C').getNumRows()).toBe(1000);
    expect(sheet.getRange('2:3').getNumColumns()).toBe(26);
    expect(sheet.getRange('B5:B').getLastRow()).toBe(1000);
    expect(spreadsheet.getRange("'Đợt ''một'' (12-2025)'!D7").getColumn()).toBe(4);
    expect(() => sheet.getRange('nowhere')).toThrow('Range not found');
  });

  it('names the wrong shape with both numbers', () => {
    const { sheet } = testFile();
    expect(() => sheet.getRange('A1:B2').setValues([['a', 'b']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(() => sheet.getRange('A1').setValues([])).toThrow('The data has 0 but the range has 1.');
    expect(() => sheet.getRange('A1:B1').setValues([['a', 'b', 'c']])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    );
  });

  it('names the types of arguments it does not know', () => {
    const { sheet } = testFile();
    const range: { setValues(values: unknown): unknown } = sheet.getRange('A1');
    expect(() => range.setValues('x')).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    const loose: { getRange(...given: unknown[]): unknown } = sheet;
    expect(() => loose.getRange('A1', 2)).toThrow(
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
    expect(() => loose.getRange(1.5, 2)).toThrow("don't match the method signature");
  });

  it('throws errors named Exception', () => {
    const { sheet } = testFile();
    expect.assertions(1);
    try {
      sheet.getRange(0, 1);
    } catch (error) {
      expect(error instanceof Error && error.name).toBe('Exception');
    }
  });

  it('counts calls by class and method, and not what they call among themselves', () => {
    const { sheet, calls } = testFile();
    sheet.getRange('A1').setValue('x').getValue();
    expect(calls).toEqual(['Sheet.getRange', 'Range.setValue', 'Range.getValue']);
  });

  it('refuses by name what it does not emulate', () => {
    const { sheet } = testFile();
    expect(() => sheet.getRange('A1').getDataTable()).toThrow('Range.getDataTable is not emulated');
    expect(() => sheet.asDataSourceSheet()).toThrow('Sheet.asDataSourceSheet is not emulated');
  });

  it('knows that a deleted sheet is gone', () => {
    const { spreadsheet } = testFile();
    const gone = spreadsheet.insertSheet('Tạm');
    const range = gone.getRange('A1');
    spreadsheet.deleteSheet(gone);
    expect(() => range.getValue()).toThrow(/^Sheet \d+ not found$/);
    expect(() => gone.getName()).toThrow(/not found$/);
    expect(spreadsheet.getSheetByName('Tạm')).toBeNull();
  });
});
