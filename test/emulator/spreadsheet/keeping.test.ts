import { describe, expect, it } from 'vitest';
import { snapshot } from './snapshot-of.ts';
import { restore, serialize } from './state.ts';
import { OWNER, STAFF, testFile } from './test-workbook.ts';
import { type UserEdit, userEdit } from './user-edit.ts';

describe('buffered writes', () => {
  it('are lost when the run dies before a flush, and only then', () => {
    const { workbook, sheet, spreadsheet, app } = testFile();
    sheet.getRange('A1').setValue('đã lưu');
    expect(workbook.pendingWrites).toBeGreaterThan(0);
    app.flush();
    expect(workbook.pendingWrites).toBe(0);
    sheet.getRange('A1:A2').setValues([['mất'], ['mất']]);
    sheet.setFrozenRows(1);
    spreadsheet.insertSheet('mất');
    workbook.dropUnflushedWrites();
    expect(sheet.getRange('A1:A2').getValues()).toEqual([['đã lưu'], ['']]);
    expect(sheet.getFrozenRows()).toBe(0);
    expect(spreadsheet.getSheetByName('mất')).toBeNull();
    sheet.getRange('A2').setValue('sau đó');
    app.flush();
    workbook.dropUnflushedWrites();
    expect(sheet.getRange('A2').getValue()).toBe('sau đó');
  });

  it('raise the version of the workbook with every change', () => {
    const { workbook, sheet } = testFile();
    const before = workbook.version;
    sheet.getRange('A1').getValue();
    expect(workbook.version).toBe(before);
    sheet.getRange('A1').setValue(1);
    expect(workbook.version).toBeGreaterThan(before);
  });
});

describe('a kept workbook', () => {
  it('comes back from JSON as it was', () => {
    const { workbook, sheet, spreadsheet, app } = testFile();
    const rule = app.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build();
    sheet.getRange('B2:C3').setDataValidation(rule).setBackground('#abcdef').setNote('n');
    sheet.getRange('B2').setValue('a');
    sheet.getRange('D4').setFormula('=B2').setNumberFormat('0.00');
    sheet.getRange('A9').setValue(new Date('2026-11-06T17:00:00Z'));
    sheet.hideRows(5);
    sheet.getRange('6:7').shiftRowGroupDepth(1);
    sheet.protect().addEditor(STAFF);
    sheet.getRange('3:3').addDeveloperMetadata('k', 'v');
    spreadsheet.setNamedRange('ten', sheet.getRange('B2'));
    spreadsheet.insertSheet('Hai').getRange('E5').merge();
    const back = restore(serialize(workbook));
    expect(snapshot(back)).toEqual(snapshot(workbook));
    expect(serialize(back)).toBe(serialize(workbook));
    expect(back.state.protections).toEqual(workbook.state.protections);
    expect(() => restore('{}')).toThrow('not a stored workbook');
  });

  it('is drawn with rows and columns from 0', () => {
    const { workbook, sheet, app } = testFile();
    sheet.getRange('B2').setNumberFormat('#,##0.0').setValue(1234.5).setFontWeight('bold').setNote('n');
    sheet.getRange('C1:D3').setDataValidation(app.newDataValidation().requireCheckbox().build());
    sheet.getRange('A1').setFormula('=1+1');
    const drawn = snapshot(workbook, { get: () => 2 }).sheets[0];
    expect(drawn?.cells).toEqual([
      { row: 0, column: 0, value: 2, display: '2', formula: '=1+1' },
      {
        row: 1,
        column: 1,
        value: 1234.5,
        display: '1.234,5',
        numberFormat: '#,##0.0',
        style: { bold: true },
        note: 'n',
      },
    ]);
    expect(drawn?.validations).toEqual([
      { ranges: ['C1:D3'], criteria: 'CHECKBOX', values: [], allowInvalid: true, helpText: null },
    ]);
  });
});

describe('a person at the grid', () => {
  const edit = (values: UserEdit['values'], part: Partial<UserEdit> = {}): UserEdit => ({
    sheetId: 0,
    row: 1,
    column: 1,
    values,
    asTyped: true,
    user: { email: STAFF },
    owner: { email: OWNER },
    now: Date.UTC(2026, 10, 7),
    ...part,
  });

  it('types numbers and days as Vietnam writes them', () => {
    const { workbook, sheet } = testFile();
    expect(userEdit(workbook, edit([['1.234,5']]))).toMatchObject({ rejected: null, value: '1234.5' });
    expect(sheet.getRange('A1').getValue()).toBe(1234.5);
    expect(userEdit(workbook, edit([['7']]))).toMatchObject({ value: '7', oldValue: '1234.5' });
    userEdit(workbook, edit([['07/11/2026']], { row: 2 }));
    expect(sheet.getRange('A2').getValue()).toBeInstanceOf(Date);
    expect(userEdit(workbook, edit([[null]]))).not.toHaveProperty('value');
    expect(workbook.pendingWrites).toBe(0);
  });

  it('is stopped by native rules when typing and not when pasting', () => {
    const { workbook, sheet, app } = testFile();
    const rule = app.newDataValidation().requireNumberBetween(0, 5).setAllowInvalid(false).build();
    sheet.getRange('A1:B1').setDataValidation(rule);
    expect(userEdit(workbook, edit([['9']])).rejected).toContain('cell A1 violates');
    expect(sheet.getRange('A1').getValue()).toBe('');
    const pasted = userEdit(workbook, edit([['9', 'chữ']], { asTyped: false }));
    expect(pasted).toEqual({
      rejected: null,
      changed: true,
      range: { row: 1, column: 1, rows: 1, columns: 2 },
    });
    expect(sheet.getRange('A1:B1').getValues()).toEqual([[9, 'chữ']]);
  });

  it('is stopped by protections either way', () => {
    const { workbook, sheet } = testFile();
    sheet.protect().addEditor('khac@gmail.com');
    expect(userEdit(workbook, edit([['1']])).rejected).toContain('protected cell');
    expect(userEdit(workbook, edit([['1']], { user: { email: OWNER } })).rejected).toBeNull();
  });
});
