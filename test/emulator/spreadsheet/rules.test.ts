import { describe, expect, it } from 'vitest';
import { testFile } from './test-workbook.ts';

describe('data validation', () => {
  it('rejects what a script writes when invalid data is not allowed', () => {
    const { sheet, app } = testFile();
    const rule = app.newDataValidation().requireNumberBetween(0, 10).setAllowInvalid(false).build();
    const cell = sheet.getRange('B2').setDataValidation(rule);
    cell.setValue(5);
    expect(() => cell.setValue(11)).toThrow(
      'The data you entered in cell B2 violates the data validation rules set on this cell.',
    );
    expect(() => cell.setValue('năm')).toThrow('B2 violates');
    expect(cell.getValue()).toBe(5);
    expect(cell.clearContent().getValue()).toBe('');
  });

  it('only warns when it allows invalid data, which is how it starts', () => {
    const { sheet, app } = testFile();
    const rule = app.newDataValidation().requireNumberGreaterThan(0).build();
    expect(rule.getAllowInvalid()).toBe(true);
    expect(sheet.getRange('A1').setDataValidation(rule).setValue(-1).getValue()).toBe(-1);
  });

  it('gives a list back as texts and whether it drops down', () => {
    const { sheet, app } = testFile();
    const values = ['Chưa nộp', 'Gửi'];
    const rule = app
      .newDataValidation()
      .requireValueInList(values)
      .setAllowInvalid(false)
      .setHelpText('Chọn')
      .build();
    const kept = sheet.getRange('A1').setDataValidation(rule).getDataValidation();
    expect(kept?.getCriteriaValues()).toEqual([values, true]);
    expect(kept?.getCriteriaType()).toBe(app.DataValidationCriteria.VALUE_IN_LIST);
    expect(kept?.getHelpText()).toBe('Chọn');
    sheet.getRange('A1').setValue('Gửi');
    expect(() => sheet.getRange('A1').setValue('gửi')).toThrow('Chưa nộp, Gửi');
    expect(kept?.copy().setAllowInvalid(true).build().getAllowInvalid()).toBe(true);
    expect(rule.getAllowInvalid()).toBe(false);
  });

  it('takes its list from cells that may stand on another sheet', () => {
    const { sheet, spreadsheet, app } = testFile();
    const source = spreadsheet
      .insertSheet('Danh mục')
      .getRange('A1:A2')
      .setValues([['một'], ['hai']]);
    const rule = app.newDataValidation().requireValueInRange(source).setAllowInvalid(false).build();
    const cell = sheet.getRange('A1').setDataValidation(rule).setValue('hai');
    expect(() => cell.setValue('ba')).toThrow('một, hai');
    spreadsheet.getSheetByName('Danh mục')?.insertRowsBefore(1, 3);
    const moved: { getA1Notation(): string } = cell.getDataValidation()?.getCriteriaValues()[0];
    expect(moved.getA1Notation()).toBe('A4:A5');
  });

  it('compares days and says which kinds of text fit', () => {
    const { sheet, app } = testFile();
    const from = app
      .newDataValidation()
      .requireDateOnOrAfter(new Date('2026-11-06T17:00:00Z'))
      .setAllowInvalid(false);
    const day = sheet.getRange('A1').setDataValidation(from.build());
    day.setValue('07/11/2026');
    expect(() => day.setValue('06/11/2026')).toThrow('violates');
    expect(() => day.setValue('chữ')).toThrow('violates');
    const address = app.newDataValidation().requireTextIsEmail().setAllowInvalid(false).build();
    const mail = sheet.getRange('A2').setDataValidation(address);
    mail.setValue('a@b.vn');
    expect(() => mail.setValue('a@b')).toThrow('violates');
  });

  it('does not build before it is told what to require', () => {
    expect(() => testFile().app.newDataValidation().build()).toThrow('criteria must be set');
  });

  it('goes where its cell goes and away with clearDataValidations', () => {
    const { sheet, app } = testFile();
    const rule = app.newDataValidation().requireNumberLessThan(5).build();
    sheet.getRange('B1').setDataValidation(rule);
    sheet.insertColumnsBefore(1, 2);
    expect(
      sheet
        .getRange('A1:D1')
        .getDataValidations()
        .map((row) => row.map((known) => known !== null)),
    ).toEqual([[false, false, false, true]]);
    sheet.getRange('D1').clearDataValidations();
    expect(sheet.getRange('D1').getDataValidation()).toBeNull();
  });
});

describe('checkboxes', () => {
  it('write false when inserted, so that the last row counts them', () => {
    const { sheet } = testFile();
    sheet.getRange('A1:A5').insertCheckboxes();
    expect(sheet.getLastRow()).toBe(5);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[false], [false]]);
    expect(sheet.getRange('A1').check().getValue()).toBe(true);
    expect(sheet.getRange('A1').isChecked()).toBe(true);
    expect(sheet.getRange('A1:A2').isChecked()).toBeNull();
    expect(sheet.getRange('B1').isChecked()).toBeNull();
  });

  it('stay blank when only required, and take their own value or blank', () => {
    const { sheet, app } = testFile();
    const rule = app.newDataValidation().requireCheckbox('x');
    const cell = sheet.getRange('A1').setDataValidation(rule.build());
    expect(cell.getValue()).toBe('');
    expect(cell.setValue('có').isChecked()).toBe(null);
    cell.setDataValidation(rule.setAllowInvalid(false).build());
    cell.setValue('x').setValue('');
    expect(() => cell.setValue('có')).toThrow('violates');
    expect(cell.getDataValidation()?.getCriteriaValues()).toEqual(['x']);
    expect(cell.check().getValue()).toBe('x');
    expect(cell.uncheck().getValue()).toBe('');
  });
});

describe('conditional formats', () => {
  it('do not build without ranges', () => {
    const { app } = testFile();
    expect(() => app.newConditionalFormatRule().whenCellEmpty().setBackground('#ff0000').build()).toThrow(
      'No ranges',
    );
  });

  it('replace everything on the sheet', () => {
    const { sheet, app } = testFile();
    const make = (formula: string) =>
      app
        .newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setBackground('#FCE8E6')
        .setBold(true)
        .setRanges([sheet.getRange('A1:B2')])
        .build();
    sheet.setConditionalFormatRules([make('=A1>1'), make('=A1>2')]);
    sheet.setConditionalFormatRules([make('=A1>3')]);
    const [rule, ...others] = sheet.getConditionalFormatRules();
    expect(others).toEqual([]);
    const condition = rule?.getBooleanCondition();
    expect(condition?.getCriteriaType()).toBe(app.BooleanCriteria.CUSTOM_FORMULA);
    expect(condition?.getCriteriaValues()).toEqual(['=A1>3']);
    expect(condition?.getBackground()).toBe('#fce8e6');
    expect(condition?.getBold()).toBe(true);
    expect(condition?.getItalic()).toBeNull();
    expect(rule?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:B2']);
  });

  it('look at their own sheet only, unless through INDIRECT', () => {
    const { sheet, spreadsheet, app } = testFile();
    spreadsheet.setNamedRange('HAN', spreadsheet.insertSheet('Lịch').getRange('A1'));
    const rule = (formula: string) =>
      app
        .newConditionalFormatRule()
        .setRanges([sheet.getRange('A1')])
        .whenFormulaSatisfied(formula)
        .build();
    for (const formula of ["='Lịch'!A1>1", '=Lịch!A1>1', '=HAN>1'])
      expect(() => sheet.setConditionalFormatRules([rule(formula)])).toThrow('a different sheet');
    sheet.setConditionalFormatRules([rule('=INDIRECT("Lịch!A1")>1'), rule(`='${sheet.getName()}'!A1>1`)]);
    expect(sheet.getConditionalFormatRules()).toHaveLength(2);
  });

  it('stay on the sheet they were made for', () => {
    const { sheet, spreadsheet, app } = testFile();
    const rule = app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setRanges([sheet.getRange('A1')])
      .build();
    const other = spreadsheet.insertSheet('Khác');
    expect(() => other.setConditionalFormatRules([rule])).toThrow('on the sheet');
  });

  it('follow every cell when columns move', () => {
    const { sheet, app } = testFile();
    const rule = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$A1>0')
      .setRanges([sheet.getRange('A1:D1')]);
    sheet.setConditionalFormatRules([rule.build()]);
    sheet.moveColumns(sheet.getRange('A:A'), 7);
    const [moved] = sheet.getConditionalFormatRules();
    expect(moved?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:C1', 'F1']);
    expect(moved?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=$F1>0']);
  });

  it('go with clearFormat, from its cells only', () => {
    const { sheet, app } = testFile();
    const rule = app
      .newConditionalFormatRule()
      .whenCellNotEmpty()
      .setRanges([sheet.getRange('A1:C1')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    sheet.getRange('B1').clearFormat();
    expect(
      sheet
        .getConditionalFormatRules()[0]
        ?.getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1', 'C1']);
  });
});
