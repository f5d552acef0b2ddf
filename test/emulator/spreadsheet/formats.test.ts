import { describe, expect, it } from 'vitest';
import { testFile } from './test-workbook.ts';

describe('formats', () => {
  it('tell their defaults as Google does', () => {
    const cell = testFile().sheet.getRange('A1');
    expect(cell.getNumberFormat()).toBe('0.###############');
    expect(cell.getBackground()).toBe('#ffffff');
    expect(cell.getFontWeight()).toBe('normal');
    expect(cell.getFontSize()).toBe(10);
    expect(cell.getVerticalAlignment()).toBe('bottom');
    expect(String(cell.getWrapStrategy())).toBe('OVERFLOW');
  });

  it('give colours back as lower-case hex', () => {
    const range = testFile().sheet.getRange('A1:B1');
    expect(range.setBackground('#ABCDEF').getBackgrounds()).toEqual([['#abcdef', '#abcdef']]);
    expect(range.setBackground('red').getBackground()).toBe('#ff0000');
    expect(range.setBackground('#fc0').getBackground()).toBe('#ffcc00');
    expect(range.setBackground(null).getBackground()).toBe('#ffffff');
    expect(range.setBackgrounds([['#111111', null]]).getBackgrounds()).toEqual([['#111111', '#ffffff']]);
    expect(range.getBackgroundObject().asRgbColor().asHexString()).toBe('#111111');
    expect(() => range.setBackground('reddish')).toThrow('Invalid color');
  });

  it('let the side of a cell depend on what it holds', () => {
    const { sheet } = testFile();
    sheet.getRange('A1:C1').setValues([['chữ', 12, '']]);
    expect(sheet.getRange('A1:C1').getHorizontalAlignments()).toEqual([
      ['general-left', 'general-right', 'general'],
    ]);
    expect(sheet.getRange('A1').setHorizontalAlignment('center').getHorizontalAlignment()).toBe('center');
    expect(sheet.getRange('A1').setHorizontalAlignment(null).getHorizontalAlignment()).toBe('general-left');
  });

  it('outlive clearFormat where they are number formats', () => {
    const { sheet } = testFile();
    const cell = sheet.getRange('A1').setNumberFormat('@').setFontWeight('bold').setNote('ghi chú');
    cell.clearFormat();
    expect(cell.getNumberFormat()).toBe('@');
    expect(cell.getFontWeight()).toBe('normal');
    sheet.clear();
    expect(cell.getNote()).toBe('ghi chú');
    sheet.clearNotes();
    expect(cell.getNote()).toBe('');
  });

  it('refuse words Google does not take', () => {
    const range: { setFontWeight(weight: unknown): unknown; setNumberFormat(format: unknown): unknown } =
      testFile().sheet.getRange('A1');
    expect(() => range.setFontWeight('heavy')).toThrow('Invalid argument: fontWeight heavy');
    expect(() => range.setNumberFormat(null)).toThrow("don't match the method signature");
  });

  it('draw borders around and within, and leave alone what null says', () => {
    const { sheet, app, workbook } = testFile();
    const range = sheet.getRange('A1:B2');
    range.setBorder(true, null, null, null, null, true, '#FF0000', app.BorderStyle.DASHED);
    const model = workbook.activeSheet();
    expect(model.cell(1, 1).format.border).toEqual({
      top: { color: '#ff0000', style: 'DASHED' },
      bottom: { color: '#ff0000', style: 'DASHED' },
    });
    range.setBorder(false, null, null, null, null, false);
    expect(model.cell(1, 1).format.border).toBeNull();
  });

  it('are set for many ranges at once by a list', () => {
    const { sheet } = testFile();
    sheet.getRangeList(['A1', 'C1:C2']).setFontWeight('bold').setNumberFormat('0').setValue(3).setNote('n');
    expect(sheet.getRange('C2').getFontWeight()).toBe('bold');
    expect(sheet.getRange('B1').getFontWeight()).toBe('normal');
    expect(sheet.getRange('C1:C2').getValues()).toEqual([[3], [3]]);
    expect(
      sheet
        .getRangeList(['A1', 'B2'])
        .getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1', 'B2']);
  });
});

describe('enums', () => {
  it('are singletons that spell their own name', () => {
    const { app } = testFile();
    expect(String(app.WrapStrategy.WRAP)).toBe('WRAP');
    expect(JSON.stringify({ kind: app.ProtectionType.SHEET })).toBe('{"kind":"SHEET"}');
    expect(app.DataValidationCriteria.CHECKBOX).toBe(app.DataValidationCriteria.CHECKBOX);
    expect(app.DataValidationCriteria.NUMBER_BETWEEN).not.toBe(app.BooleanCriteria.NUMBER_BETWEEN);
  });
});
