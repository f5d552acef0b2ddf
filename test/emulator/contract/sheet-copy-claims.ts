import { type Claim, same } from './claims.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const seen = 'seen in the editor and in scripts that make it up afterwards; to be settled on a live account';

type Globals = Parameters<Claim['run']>[0];
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A file of its own with a sheet that holds something of everything. */
function dressed({ SpreadsheetApp }: Globals): { file: Spreadsheet; sheet: Sheet } {
  const file = SpreadsheetApp.create('contract copies');
  const sheet = file.insertSheet('Mẫu');
  sheet.getRange('A1:B2').setValues([
    ['tên', 5],
    ['', '=B1*2'],
  ]);
  sheet.getRange('B1').setNumberFormat('0.00').setBackground('#ffcc00').setNote('ghi chú');
  const list = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A9')).build();
  sheet.getRange('C1').setDataValidation(list);
  sheet.getRange('D3:E4').merge();
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .whenCellEmpty()
      .setBold(true)
      .setRanges([sheet.getRange('F1:F3')])
      .build(),
  ]);
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(2, 222).hideRows(4);
  sheet.getRange('6:7').shiftRowGroupDepth(1);
  sheet.getRange('8:8').addDeveloperMetadata('dòng', '8');
  file.setNamedRange('MAU', sheet.getRange('A1:B2'));
  sheet.getRange('A1').protect().setDescription('ô');
  sheet.protect().setDescription('trang');
  return { file, sheet };
}

function looksAs(copy: Sheet): void {
  same(copy.getRange('A1:B2').getFormulas(), [
    ['', ''],
    ['', '=B1*2'],
  ]);
  same([copy.getRange('B1').getValue(), copy.getRange('B2').getValue()], [5, 10]);
  const cell = copy.getRange('B1');
  same([cell.getNumberFormat(), cell.getBackground(), cell.getNote()], ['0.00', '#ffcc00', 'ghi chú']);
  same(
    copy
      .getRange('D1:F4')
      .getMergedRanges()
      .map((range) => range.getA1Notation()),
    ['D3:E4'],
  );
  same(copy.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation(), 'F1:F3');
  same([copy.getFrozenRows(), copy.getColumnWidth(2), copy.isRowHiddenByUser(4)], [1, 222, true]);
  same(copy.getRowGroupDepth(6), 1);
}

export const sheetCopyClaims: readonly Claim[] = [
  {
    id: 'copies-1',
    sentence: 'a copy has cells, looks, notes, merges, live formats, sizes, frozen, hidden and grouped lines',
    source: `${reference}/sheet#copyTo(Spreadsheet); ${seen}`,
    run: (globals) => {
      const { file, sheet } = dressed(globals);
      const copy = sheet.copyTo(file);
      looksAs(copy);
      same([copy.getSheetId() === sheet.getSheetId(), copy.getIndex()], [false, file.getNumSheets()]);
    },
  },
  {
    id: 'copies-2',
    sentence: 'copyTo calls it “Copy of”, puts it last, and does not make it the active sheet',
    source: `${reference}/sheet#copyTo(Spreadsheet)`,
    run: (globals) => {
      const { file, sheet } = dressed(globals);
      const active = file.getActiveSheet().getName();
      file.insertSheet('cuối');
      file.setActiveSheet(sheet);
      const copy = sheet.copyTo(file);
      // The words are in the language of the person who runs the script.
      same([copy.getName().includes('Mẫu'), copy.getName() === 'Mẫu', copy.getIndex()], [true, false, 4]);
      same(file.getActiveSheet().getName(), active);
    },
  },
  {
    id: 'copies-3',
    sentence: 'duplicateActiveSheet puts the copy behind the original and makes it active',
    source: `${reference}/spreadsheet#duplicateActiveSheet()`,
    run: (globals) => {
      const { file, sheet } = dressed(globals);
      file.insertSheet('cuối');
      file.setActiveSheet(sheet);
      const copy = file.duplicateActiveSheet();
      looksAs(copy);
      same([copy.getIndex(), file.getActiveSheet().getSheetId()], [3, copy.getSheetId()]);
    },
  },
  {
    id: 'copies-4',
    sentence: 'insertSheet with a template copies it under the given name at the given place',
    source: `${reference}/spreadsheet#insertSheet(String,Integer,Object)`,
    run: (globals) => {
      const { file, sheet } = dressed(globals);
      const copy = file.insertSheet('Đợt 01', 0, { template: sheet });
      looksAs(copy);
      same([copy.getName(), copy.getIndex(), file.getActiveSheet().getName()], ['Đợt 01', 1, 'Đợt 01']);
    },
  },
  {
    id: 'copies-5',
    sentence: 'protections of the sheet and of its ranges stay with the original',
    source: `observed of duplicateSheet on the Sheets API; ${seen}`,
    run: (globals) => {
      const { file, sheet } = dressed(globals);
      const copy = sheet.copyTo(file);
      const { RANGE, SHEET } = globals.SpreadsheetApp.ProtectionType;
      same([copy.getProtections(RANGE).length, copy.getProtections(SHEET).length], [0, 0]);
      same([sheet.getProtections(RANGE).length, sheet.getProtections(SHEET).length], [1, 1]);
    },
  },
  {
    id: 'copies-6',
    sentence: 'a named range still names the original',
    source: `${reference}/spreadsheet#getRangeByName(String); ${seen}`,
    run: (globals) => {
      const { file, sheet } = dressed(globals);
      sheet.copyTo(file);
      same(file.getRangeByName('MAU')?.getSheet().getSheetId(), sheet.getSheetId());
    },
  },
  {
    id: 'copies-7',
    sentence: 'a list that reads the sheet’s own cells reads the copy’s in the copy',
    source: seen,
    run: (globals) => {
      const { file, sheet } = dressed(globals);
      const copy = sheet.copyTo(file);
      const [range] = copy.getRange('C1').getDataValidation()?.getCriteriaValues() ?? [];
      same([range.getSheet().getSheetId() === copy.getSheetId(), range.getA1Notation()], [true, 'A1:A9']);
    },
  },
  {
    id: 'copies-8',
    sentence: 'a sheet copied into another file brings its cells along and leaves the first file alone',
    source: `${reference}/sheet#copyTo(Spreadsheet)`,
    run: (globals) => {
      const { file, sheet } = dressed(globals);
      const other = globals.SpreadsheetApp.create('contract copies 2');
      const copy = sheet.copyTo(other);
      looksAs(copy);
      same([other.getNumSheets(), file.getNumSheets()], [2, 2]);
      same(copy.getParent().getId(), other.getId());
    },
  },
  {
    id: 'copies-9',
    sentence: 'a copied sheet lives a life of its own',
    source: `${reference}/sheet#copyTo(Spreadsheet)`,
    run: (globals) => {
      const { file, sheet } = dressed(globals);
      const copy = sheet.copyTo(file);
      copy.getRange('A1').setValue('khác').setBackground('#000000');
      copy.insertRowBefore(1);
      same([sheet.getRange('A1').getValue(), sheet.getRange('A1').getBackground()], ['tên', '#ffffff']);
      same(sheet.getMaxRows() + 1, copy.getMaxRows());
    },
  },
  {
    id: 'copies-10',
    sentence: 'a copied file has another id, the same sheets and names, and is written apart',
    source: `${reference}/spreadsheet#copy(String)`,
    run: (globals) => {
      const { file } = dressed(globals);
      const copy = file.copy('bản sao');
      same([copy.getName(), copy.getId() === file.getId()], ['bản sao', false]);
      same(
        copy.getSheets().map((sheet) => sheet.getName()),
        file.getSheets().map((sheet) => sheet.getName()),
      );
      same(copy.getRangeByName('MAU')?.getA1Notation(), 'A1:B2');
      copy.getRange('Mẫu!A1').setValue('khác');
      same(file.getRange('Mẫu!A1').getValue(), 'tên');
      same(globals.SpreadsheetApp.openById(copy.getId()).getName(), 'bản sao');
    },
  },
  {
    id: 'copies-11',
    sentence: 'a second copy of a sheet has a 1 behind its name, a third one a 2',
    source:
      'workbooks in public repositories have “Copy of Sheet1”, “Copy of Sheet1 1”, “Copy of Sheet1 2” side by side',
    run: ({ SpreadsheetApp }) => {
      const file = SpreadsheetApp.create('contract copies 3');
      const sheet = file.insertSheet('Mẫu');
      const [first, second, third] = [1, 2, 3].map(() => sheet.copyTo(file).getName());
      same([second, third], [`${first} 1`, `${first} 2`]);
    },
  },
];
