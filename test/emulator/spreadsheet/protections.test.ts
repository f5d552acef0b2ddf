import { describe, expect, it } from 'vitest';
import { OWNER, STAFF, testFile } from './test-workbook.ts';

const PROTECTED = 'You are trying to edit a protected cell or object.';

describe('protections', () => {
  it('stop nobody until their editors change', () => {
    const { sheet, become } = testFile();
    const protection = sheet.getRange('A1:B2').protect();
    become(STAFF);
    sheet.getRange('A1').setValue('được');
    become(OWNER);
    protection.removeEditors(protection.getEditors());
    become(STAFF);
    expect(() => sheet.getRange('A1').setValue('không')).toThrow(PROTECTED);
    expect(() => sheet.getRange('B2:C3').setBackground('#ffffff')).toThrow(PROTECTED);
    expect(() => sheet.getRange('A1').setNote('không')).toThrow(PROTECTED);
    sheet.getRange('C3').setValue('ngoài vùng');
    become(OWNER);
    sheet.getRange('A1').setValue('chủ sở hữu luôn được');
  });

  it('cannot lose the owner or the person at the keyboard', () => {
    const { sheet, spreadsheet, become } = testFile();
    spreadsheet.addEditor(STAFF);
    become(STAFF);
    const protection = sheet.protect();
    protection.addEditor('khac@gmail.com');
    protection.removeEditors([OWNER, STAFF, 'khac@gmail.com']);
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual([STAFF]);
    expect(protection.canEdit()).toBe(true);
    become(OWNER);
    expect(protection.canEdit()).toBe(true);
  });

  it('of a sheet come back when it is protected again; of a range they pile up', () => {
    const { sheet, spreadsheet, app } = testFile();
    const first = sheet.protect().setDescription('khóa');
    expect(sheet.protect().getDescription()).toBe(first.getDescription());
    expect(sheet.getProtections(app.ProtectionType.SHEET)).toHaveLength(1);
    sheet.getRange('A1').protect();
    sheet.getRange('A1').protect();
    expect(spreadsheet.getProtections(app.ProtectionType.RANGE)).toHaveLength(2);
  });

  it('must all agree where they overlap', () => {
    const { sheet, become } = testFile();
    const open = sheet.getRange('A1:A5').protect();
    open.removeEditors(open.getEditors());
    open.addEditor(STAFF);
    const shut = sheet.getRange('A3:A9').protect();
    shut.removeEditors(shut.getEditors());
    shut.addEditor('khac@gmail.com');
    become(STAFF);
    sheet.getRange('A1').setValue(1);
    expect(() => sheet.getRange('A3').setValue(1)).toThrow(PROTECTED);
    expect(open.canEdit()).toBe(true);
    expect(shut.canEdit()).toBe(false);
    expect(() => shut.getEditors()).toThrow('permission');
    expect(() => shut.remove()).toThrow('permission');
  });

  it('only warn, and list no editors, when told to warn', () => {
    const { sheet, spreadsheet, become } = testFile();
    spreadsheet.addEditor(STAFF);
    const protection = sheet.getRange('A1').protect();
    expect(protection.getEditors()).toHaveLength(1);
    protection.setWarningOnly(true);
    expect(protection.getEditors()).toEqual([]);
    become(STAFF);
    sheet.getRange('A1').setValue('cảnh báo thôi');
  });

  it('of a sheet leave open the ranges they are told to', () => {
    const { sheet, become } = testFile();
    const protection = sheet
      .protect()
      .setUnprotectedRanges([sheet.getRange('B2:C3'), sheet.getRange('B4:C4')]);
    protection.addEditor('khac@gmail.com');
    become(STAFF);
    sheet.getRange('B3:C4').setValue('mở');
    expect(() => sheet.getRange('A1').setValue('khóa')).toThrow(PROTECTED);
    expect(() => sheet.getRange('B4:C5').setValue('khóa')).toThrow(PROTECTED);
    expect(() => sheet.insertRowBefore(1)).toThrow(PROTECTED);
    expect(() => sheet.setName('khác')).toThrow(PROTECTED);
    expect(() => sheet.getRange('A1').protect().setUnprotectedRanges([])).toThrow('Only a protected sheet');
  });

  it('know no domain on a consumer file', () => {
    const consumer = testFile().sheet.protect();
    expect(consumer.canDomainEdit()).toBe(false);
    expect(() => consumer.setDomainEdit(false)).toThrow();
    const office = testFile({ owner: 'chu@phulac.gov.vn' });
    const protection = office.sheet.protect();
    protection.removeEditors(protection.getEditors());
    office.become('can.bo@phulac.gov.vn');
    office.sheet.getRange('A1').setValue('cùng tên miền');
    office.become('chu@phulac.gov.vn');
    protection.setDomainEdit(false);
    office.become('can.bo@phulac.gov.vn');
    expect(() => office.sheet.getRange('A1').setValue('nữa')).toThrow(PROTECTED);
  });

  it('move with their rows and go with them', () => {
    const { sheet, spreadsheet, app } = testFile();
    const protection = sheet.getRange('A5:B6').protect();
    sheet.insertRowsBefore(1, 2);
    expect(protection.getRange().getA1Notation()).toBe('A7:B8');
    sheet.deleteRows(7, 2);
    expect(spreadsheet.getProtections(app.ProtectionType.RANGE)).toEqual([]);
  });

  it('hold against copying, sorting and deleting too', () => {
    const { sheet, become } = testFile();
    sheet.getRange('A1:A3').setValues([[3], [2], [1]]);
    sheet.getRange('A2').protect().addEditor('khac@gmail.com');
    become(STAFF);
    expect(() => sheet.getRange('C1').copyTo(sheet.getRange('A1:A3'))).toThrow(PROTECTED);
    expect(() => sheet.getRange('A1:A3').sort(1)).toThrow(PROTECTED);
    expect(() => sheet.deleteRow(2)).toThrow(PROTECTED);
    expect(() => sheet.clear()).toThrow(PROTECTED);
    expect(sheet.getRange('A1:A3').getValues()).toEqual([[3], [2], [1]]);
  });
});
