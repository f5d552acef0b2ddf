import { describe, expect, it } from 'vitest';
import { testFile } from './test-workbook.ts';

/** What the claims of the contract do not say, being the emulator's own refusals. */
describe('a range as a table', () => {
  it('refuses to shift cells that a formula reads, on any sheet', () => {
    const { sheet, app, spreadsheet } = testFile();
    const { ROWS, COLUMNS } = app.Dimension;
    const other = spreadsheet.insertSheet('Khác');
    other.getRange('A1').setFormula(`='${sheet.getName()}'!B5`);
    expect(() => sheet.getRange('B2').insertCells(ROWS)).toThrow('a formula reads is not emulated');
    expect(() => sheet.getRange('B2').deleteCells(ROWS)).toThrow('a formula reads is not emulated');
    expect(() => sheet.getRange('B2').deleteCells(COLUMNS)).not.toThrow();
  });

  it('refuses to shift merged cells and to push content off the sheet', () => {
    const { sheet, app } = testFile();
    const { ROWS, COLUMNS } = app.Dimension;
    sheet.getRange('B5:C5').merge();
    expect(() => sheet.getRange('B2').insertCells(ROWS)).toThrow('merged cells is not emulated');
    sheet.getRange('Z9').setValue('last');
    expect(() => sheet.getRange('A9').insertCells(COLUMNS)).toThrow('off the sheet is not emulated');
  });

  it('gives inserted cells the looks of those that stood there', () => {
    const { sheet, app } = testFile();
    sheet.getRange('B2').setValue('x').setBackground('#ff0000');
    const made = sheet.getRange('B2').insertCells(app.Dimension.ROWS);
    expect([made.getValue(), made.getBackground(), sheet.getRange('B3').getValue()]).toEqual([
      '',
      '#ff0000',
      'x',
    ]);
  });

  it('refuses to go on with numbers that have no even step', () => {
    const { sheet, app } = testFile();
    const source = sheet.getRange('A1:A3').setValues([[1], [2], [4]]);
    expect(() => source.autoFill(sheet.getRange('A1:A6'), app.AutoFillSeries.DEFAULT_SERIES)).toThrow(
      'without an even step is not emulated',
    );
  });

  it('goes on from one day with the next, and with days of the week', () => {
    const { sheet, app } = testFile();
    const { DEFAULT_SERIES } = app.AutoFillSeries;
    sheet.getRange('A1:B1').setValues([['2026-03-07', 'Saturday']]);
    sheet.getRange('A1:B1').autoFill(sheet.getRange('A1:B3'), DEFAULT_SERIES);
    expect(sheet.getRange('A2:B3').getDisplayValues()).toEqual([
      ['2026-03-08', 'Sunday'],
      ['2026-03-09', 'Monday'],
    ]);
  });

  it('splits one column only, and nothing beyond the sheet', () => {
    const { sheet } = testFile();
    expect(() => sheet.getRange('A1:B1').splitTextToColumns()).toThrow('single column');
    sheet.getRange('Z1').setValue('a,b');
    expect(() => sheet.getRange('Z1').splitTextToColumns()).toThrow('outside the dimensions');
    sheet.getRange('A3').setValue('1;2.5;x');
    sheet.getRange('A3').splitTextToColumns();
    expect(sheet.getRange('A3:C3').getValues()).toEqual([[1, '2.5', 'x']]);
  });

  it('replaces texts in formulas only where their text was looked at, and reads what comes out', () => {
    const { sheet } = testFile({ formulas: { get: () => 'SUM' } });
    sheet.getRange('A1:A2').setValues([['=SUM(B1;1)'], ['x5']]);
    expect(sheet.createTextFinder('sum').replaceAllWith('MAX')).toBe(0);
    expect(sheet.createTextFinder('sum').matchFormulaText(true).replaceAllWith('MAX')).toBe(1);
    expect(sheet.getRange('A1').getFormula()).toBe('=MAX(B1;1)');
    sheet.createTextFinder('x').replaceAllWith('');
    expect(sheet.getRange('A2').getValue()).toBe(5);
  });
});
