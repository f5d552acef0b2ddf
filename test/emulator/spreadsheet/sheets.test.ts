import { describe, expect, it } from 'vitest';
import { testFile } from './test-workbook.ts';

describe('the sheets of a file', () => {
  it('are named by Google in the language of the file', () => {
    const { spreadsheet, sheet } = testFile();
    expect(sheet.getName()).toBe('Trang tính1');
    expect(sheet.getSheetId()).toBe(0);
    expect(spreadsheet.insertSheet().getName()).toBe('Trang tính2');
    expect(testFile({ locale: 'en_US' }).sheet.getName()).toBe('Sheet1');
  });

  it('become active when inserted, after the one that was', () => {
    const { spreadsheet } = testFile();
    spreadsheet.insertSheet('B');
    spreadsheet.insertSheet('A', 0);
    spreadsheet.insertSheet('C');
    expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(['A', 'C', 'Trang tính1', 'B']);
    expect(spreadsheet.getActiveSheet().getName()).toBe('C');
    expect(spreadsheet.getSheetByName('B')?.getIndex()).toBe(4);
    spreadsheet.moveActiveSheet(4);
    expect(spreadsheet.getSheets().at(-1)?.getName()).toBe('C');
  });

  it('have names of their own', () => {
    const { spreadsheet, sheet } = testFile();
    spreadsheet.insertSheet('Xóm');
    expect(() => spreadsheet.insertSheet('xóm')).toThrow(
      'A sheet with the name "xóm" already exists. Please enter another name.',
    );
    expect(() => sheet.setName('x'.repeat(101))).toThrow('100 characters');
    expect(sheet.setName('a/b').getName()).toBe('a/b');
    expect(sheet.setName('Đợt 01 (12-2025)').getName()).toBe('Đợt 01 (12-2025)');
    expect(spreadsheet.getSheetByName('Chưa có')).toBeNull();
  });

  it('are another object each time, so only their ids can be compared', () => {
    const { spreadsheet, sheet } = testFile();
    expect(spreadsheet.getSheetById(sheet.getSheetId())).not.toBe(sheet);
    expect(spreadsheet.getSheetById(sheet.getSheetId())?.getSheetId()).toBe(sheet.getSheetId());
    expect(spreadsheet.getSheetById(123)).toBeNull();
    expect(sheet.getParent().getId()).toBe(spreadsheet.getId());
  });

  it('take formulas along when renamed and leave #REF! when deleted', () => {
    const { spreadsheet, sheet } = testFile();
    const source = spreadsheet.insertSheet('Nguồn');
    sheet.getRange('A1').setFormula('=Nguồn!B2');
    source.setName('Nguồn mới');
    expect(sheet.getRange('A1').getFormula()).toContain("'Nguồn mới'!B2");
    spreadsheet.deleteSheet(source);
    expect(sheet.getRange('A1').getFormula()).toContain('#REF!');
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("can't remove all");
  });

  it('hide, but never all', () => {
    const { spreadsheet, sheet } = testFile();
    expect(() => sheet.hideSheet()).toThrow("can't hide all");
    spreadsheet.insertSheet('B');
    sheet.hideSheet();
    expect(sheet.isSheetHidden()).toBe(true);
    expect(sheet.showSheet().isSheetHidden()).toBe(false);
  });

  it('are copied with formats and rules but without protections', () => {
    const { spreadsheet, sheet, app } = testFile();
    const list = sheet.getRange('C1:C2').setValues([['a'], ['b']]);
    const rule = app.newDataValidation().requireValueInRange(list).setAllowInvalid(false).build();
    sheet.getRange('A1').setBackground('#123456').setDataValidation(rule);
    sheet.getRange('A1').protect();
    sheet.setColumnWidth(1, 300).setFrozenRows(1);
    const copy = sheet.copyTo(spreadsheet).setName('Bản sao');
    expect(copy.getIndex()).toBe(2);
    expect(copy.getRange('A1').getBackground()).toBe('#123456');
    expect([copy.getColumnWidth(1), copy.getFrozenRows()]).toEqual([300, 1]);
    expect(copy.getProtections(app.ProtectionType.RANGE)).toEqual([]);
    const source: { getSheet(): { getName(): string } } = copy
      .getRange('A1')
      .getDataValidation()
      ?.getCriteriaValues()[0];
    expect(source.getSheet().getName()).toBe('Bản sao');
    copy.getRange('C1').setValue('chỉ ở bản sao');
    expect(sheet.getRange('C1').getValue()).toBe('a');
    expect(spreadsheet.insertSheet('Từ mẫu', { template: sheet }).getRange('C2').getValue()).toBe('b');
  });
});

describe('the file', () => {
  it('has a locale, a zone and a recalculation interval of its own', () => {
    const { spreadsheet, app } = testFile();
    spreadsheet.setSpreadsheetTimeZone('Asia/Bangkok');
    expect(spreadsheet.getSpreadsheetTimeZone()).toBe('Asia/Bangkok');
    expect(() => spreadsheet.setSpreadsheetTimeZone('Asia/Phú Lạc')).toThrow('timezone');
    expect(() => spreadsheet.setSpreadsheetLocale('xx_XX')).toThrow('not emulated');
    spreadsheet.setRecalculationInterval(app.RecalculationInterval.HOUR);
    expect(spreadsheet.getRecalculationInterval()).toBe(app.RecalculationInterval.HOUR);
    expect(spreadsheet.getUrl()).toBe(`https://docs.google.com/spreadsheets/d/${spreadsheet.getId()}/edit`);
  });

  it('keeps names for ranges', () => {
    const { spreadsheet, sheet } = testFile();
    spreadsheet.setNamedRange('han_nop', sheet.getRange('B2'));
    expect(spreadsheet.getRange('han_nop').getA1Notation()).toBe('B2');
    const [named] = spreadsheet.getNamedRanges();
    named?.setName('han_moi').setRange(sheet.getRange('C3'));
    expect(spreadsheet.getRangeByName('han_nop')).toBeNull();
    expect(spreadsheet.getRangeByName('han_moi')?.getA1Notation()).toBe('C3');
    expect(() => spreadsheet.setNamedRange('A1', sheet.getRange('A1'))).toThrow('not valid');
    spreadsheet.removeNamedRange('han_moi');
    expect(() => spreadsheet.removeNamedRange('han_moi')).toThrow('does not exist');
  });

  it('is opened by its id, as are those the script made', () => {
    const { app, spreadsheet } = testFile();
    const made = app.create('Sổ mới', 5, 3);
    expect(made.getSheets()[0]?.getMaxRows()).toBe(5);
    expect(app.openById(made.getId()).getName()).toBe('Sổ mới');
    expect(app.openByUrl(spreadsheet.getUrl()).getId()).toBe(spreadsheet.getId());
    expect(() => app.openById('khác')).toThrow('openById');
  });

  it('shows its toasts to whoever watches', () => {
    const shown: unknown[] = [];
    testFile({ onToast: (toast) => shown.push(toast) }).spreadsheet.toast('xong', 'Sổ', 3);
    expect(shown).toEqual([{ message: 'xong', title: 'Sổ', seconds: 3 }]);
  });

  it('remembers what is selected', () => {
    const { spreadsheet, sheet, app } = testFile();
    const other = spreadsheet.insertSheet('Khác');
    app.setActiveRange(sheet.getRange('B2:C3'));
    expect(app.getActiveSheet().getSheetId()).toBe(sheet.getSheetId());
    expect(app.getActiveRange().getA1Notation()).toBe('B2:C3');
    expect(app.getCurrentCell().getA1Notation()).toBe('B2');
    other.activate();
    expect(spreadsheet.getSelection().getActiveRange()?.getA1Notation()).toBe('A1');
  });
});

describe('developer metadata', () => {
  it('sits on whole rows and columns, sheets and the file only', () => {
    const { sheet, spreadsheet } = testFile();
    sheet.getRange('2:2').addDeveloperMetadata('khoa', 'LL01');
    sheet.addDeveloperMetadata('tab', 'dot-01');
    spreadsheet.addDeveloperMetadata('file');
    expect(() => sheet.getRange('B2').addDeveloperMetadata('khoa')).toThrow('arbitrary ranges');
    expect(() => sheet.getRange('2:3').addDeveloperMetadata('khoa')).toThrow('arbitrary ranges');
    expect(sheet.getDeveloperMetadata().map((metadata) => metadata.getKey())).toEqual(['tab']);
    expect(spreadsheet.createDeveloperMetadataFinder().find()).toHaveLength(3);
    expect(sheet.createDeveloperMetadataFinder().find()).toHaveLength(2);
  });

  it('is not found from a cell inside its row', () => {
    const { sheet, app } = testFile();
    sheet.getRange('2:2').addDeveloperMetadata('khoa', 'LL01', app.DeveloperMetadataVisibility.PROJECT);
    expect(sheet.getRange('B2').getDeveloperMetadata()).toEqual([]);
    expect(sheet.getRange('B2').createDeveloperMetadataFinder().withKey('khoa').find()).toEqual([]);
    const found = sheet.getRange('B2').createDeveloperMetadataFinder().onIntersectingLocations().find();
    expect(found.map((metadata) => metadata.getValue())).toEqual(['LL01']);
    expect(found[0]?.getVisibility()).toBe(app.DeveloperMetadataVisibility.PROJECT);
  });

  it('goes where its row goes', () => {
    const { sheet, spreadsheet } = testFile();
    sheet.getRange('2:2').addDeveloperMetadata('khoa', 'LL01');
    sheet.insertRowsBefore(1, 3);
    const [metadata] = spreadsheet.createDeveloperMetadataFinder().withKey('khoa').find();
    expect(metadata?.getLocation().getRow()?.getRow()).toBe(5);
    sheet.deleteRow(5);
    expect(spreadsheet.createDeveloperMetadataFinder().find()).toEqual([]);
    expect(() => metadata?.getKey()).toThrow('no longer exists');
  });
});

describe('links and finding', () => {
  it('keep the link of a text', () => {
    const { sheet, app } = testFile();
    const link = app.newRichTextValue().setText('Xóm 1').setLinkUrl('#gid=0&range=B1').build();
    sheet.getRange('A1').setRichTextValue(link);
    expect(sheet.getRange('A1').getValue()).toBe('Xóm 1');
    expect(sheet.getRange('A1').getRichTextValue()?.getLinkUrl()).toBe('#gid=0&range=B1');
    sheet.getRange('A1').setValue('Xóm 2');
    expect(sheet.getRange('A1').getRichTextValue()?.getLinkUrl()).toBeNull();
    expect(sheet.getRange('A2').setValue(5).getRichTextValue()).toBeNull();
  });

  it('find cells by what they show', () => {
    const { sheet } = testFile();
    sheet.getRange('A1:A3').setValues([['Xóm 1'], ['xóm 11'], ['khác']]);
    const found = sheet.createTextFinder('xóm 1').findAll();
    expect(found.map((range) => range.getA1Notation())).toEqual(['A1', 'A2']);
    expect(sheet.createTextFinder('Xóm 1').matchCase(true).matchEntireCell(true).findNext()?.getRow()).toBe(
      1,
    );
  });
});
