import { type Claim, refused, same } from './claims.ts';
import { scratchSheet, withoutTraces } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const measured = 'asserted on live Apps Script by gas-fakes';

type Globals = Parameters<Claim['run']>[0];
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A file of its own: what is asked here is about all its sheets. */
const freshFile = ({ SpreadsheetApp }: Globals): Spreadsheet => SpreadsheetApp.create('contract sheets');

const names = (file: Spreadsheet): string[] => file.getSheets().map((sheet) => sheet.getName());

export const sheetsClaims: readonly Claim[] = [
  {
    id: 'sheets-1',
    sentence: 'sheets stand where they were put: after the active one, or at an index that counts from 0',
    source: `${reference}/spreadsheet#insertSheet(String,Integer), ${measured}, test/testsheetsvalues.js`,
    run: (globals) => {
      const file = freshFile(globals);
      const [first = ''] = names(file);
      file.insertSheet('s1');
      file.insertSheet('s2');
      file.insertSheet('s3', 1);
      file.insertSheet('s4', 0);
      same(names(file), ['s4', first, 's3', 's1', 's2']);
      same(
        file.getSheets().map((sheet) => sheet.getIndex()),
        [1, 2, 3, 4, 5],
      );
      same(file.getActiveSheet().getName(), 's4');
      same(file.getNumSheets(), 5);
    },
  },
  {
    id: 'sheets-2',
    sentence: 'insertSheet gives a free name and a blank grid of 1000 rows and 26 columns',
    source: `${reference}/spreadsheet#insertSheet(), platform-facts §15.3`,
    run: (globals) => {
      const file = freshFile(globals);
      const sheet = file.insertSheet();
      same(new Set(names(file)).size, 2);
      same([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()], [1000, 26, 0]);
      same(file.insertSheet(0).getIndex(), 1);
    },
  },
  {
    id: 'sheets-3',
    sentence: 'SpreadsheetApp.create takes the size of its one sheet',
    source: `${reference}/spreadsheet-app#create(String,Integer,Integer), ${measured}, test/testsheetsvalues.js`,
    run: ({ SpreadsheetApp }) => {
      const file = SpreadsheetApp.create('contract size', 25, 10);
      const [sheet] = file.getSheets();
      same([file.getName(), file.getNumSheets()], ['contract size', 1]);
      same([sheet?.getMaxRows(), sheet?.getMaxColumns(), sheet?.getSheetId()], [25, 10, 0]);
    },
  },
  {
    id: 'sheets-4',
    sentence: 'a second sheet of the same name is refused, whatever the case, and nothing is changed',
    source: 'Google’s sentence, as RomainVialard/ErrorHandler and many scripts quote it',
    run: (globals) => {
      const file = freshFile(globals);
      file.insertSheet('Lịch');
      const said = (name: string): string =>
        `A sheet with the name "${name}" already exists. Please enter another name.`;
      refused(said('Lịch'), () => file.insertSheet('Lịch'));
      refused(said('lịch'), () => file.insertSheet('lịch'));
      const other = file.insertSheet('Khác');
      refused(said('Lịch'), () => other.setName('Lịch'));
      refused(said('Lịch'), () => file.renameActiveSheet('Lịch'));
      same(names(file).slice(1), ['Lịch', 'Khác']);
      same(other.setName('khác').getName(), 'khác');
    },
  },
  {
    id: 'sheets-5',
    sentence: 'getSheetByName minds the case and knows no name in part; a missing sheet is null',
    source: 'reported by many scripts: “getSheetByName is case-sensitive”',
    run: (globals) => {
      const file = freshFile(globals);
      const sheet = file.insertSheet('Đợt 01');
      same(file.getSheetByName('Đợt 01')?.getSheetId(), sheet.getSheetId());
      same([file.getSheetByName('đợt 01'), file.getSheetByName('Đợt')], [null, null]);
      same(file.getSheetById(sheet.getSheetId())?.getName(), 'Đợt 01');
    },
  },
  {
    id: 'sheets-6',
    sentence: 'a sheet keeps its id when it is renamed and moved',
    source: `${reference}/sheet#getSheetId()`,
    run: (globals) => {
      const file = freshFile(globals);
      const sheet = file.insertSheet('một');
      const id = sheet.getSheetId();
      sheet.setName('hai').activate();
      file.moveActiveSheet(1);
      same(
        [sheet.getName(), sheet.getSheetName(), sheet.getIndex(), sheet.getSheetId()],
        ['hai', 'hai', 1, id],
      );
      same(names(file)[0], 'hai');
    },
  },
  {
    id: 'sheets-7',
    sentence: 'the only sheet cannot be deleted, nor the last one that is seen; a deleted one is gone',
    source: 'Google’s sentences, as scripts quote them',
    run: (globals) => {
      const file = freshFile(globals);
      const [only] = file.getSheets();
      if (only === undefined) throw new Error('no sheet');
      refused("You can't remove all the sheets in a document.", () => file.deleteSheet(only));
      const other = file.insertSheet('khác').hideSheet();
      refused("You can't remove all the visible sheets in a document.", () => file.deleteSheet(only));
      other.showSheet();
      file.deleteSheet(only);
      same([names(file), file.getActiveSheet().getName()], [['khác'], 'khác']);
      refused('', () => only.getRange('A1').getValue());
    },
  },
  {
    id: 'sheets-8',
    sentence: 'a hidden sheet is still there and can be written; the last one that is seen cannot be hidden',
    source: `${reference}/sheet#hideSheet()`,
    run: (globals) => {
      const file = freshFile(globals);
      const [first] = file.getSheets();
      const sheet = file.insertSheet('ẩn').hideSheet();
      same([sheet.isSheetHidden(), first?.isSheetHidden(), names(file).length], [true, false, 2]);
      same(sheet.getRange('A1').setValue(1).getValue(), 1);
      refused("You can't hide all the sheets in a document.", () => first?.hideSheet());
      same(sheet.showSheet().isSheetHidden(), false);
    },
  },
  {
    id: 'sheets-9',
    sentence: 'a tab colour is null until set, told in lower-case hex, and reset by null',
    source: `${reference}/sheet#setTabColor(String)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      same(sheet.getTabColor(), null);
      same(sheet.setTabColor('#FF0000').getTabColor(), '#ff0000');
      same(sheet.setTabColor(null).getTabColor(), null);
    },
  },
  {
    id: 'sheets-10',
    sentence: 'the active sheet is the one that was activated, and what a file is asked is asked of it',
    source: `${reference}/spreadsheet#appendRow(Object), ${measured}, test/testsheetsbasic.js`,
    run: (globals) => {
      const file = freshFile(globals);
      const sheet = file.insertSheet('đầu');
      file.insertSheet('cuối');
      file.setActiveSheet(sheet);
      file.appendRow(['a', 'b']);
      same([sheet.getLastRow(), file.getLastRow(), file.getLastColumn()], [1, 1, 2]);
      file.hideRow(sheet.getRange('1:1'));
      same([sheet.isRowHiddenByUser(1), file.isRowHiddenByUser(1)], [true, true]);
      file.renameActiveSheet('giữa');
      same([sheet.getName(), file.getSheetName(), file.getSheetId()], ['giữa', 'giữa', sheet.getSheetId()]);
      file.insertRowsAfter(1, 2);
      same(sheet.getMaxRows(), 1002);
      file.setFrozenRows(1);
      same([sheet.getFrozenRows(), file.getFrozenRows()], [1, 1]);
      same(file.getColumnWidth(2), sheet.getColumnWidth(2));
    },
  },
  {
    id: 'sheets-11',
    sentence: 'gridlines, direction and type of a sheet are told as set',
    source: `${reference}/sheet#setHiddenGridlines(Boolean), #setRightToLeft(Boolean), #getType()`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      same(
        [sheet.hasHiddenGridlines(), sheet.isRightToLeft(), String(sheet.getType())],
        [false, false, 'GRID'],
      );
      same(sheet.setHiddenGridlines(true).hasHiddenGridlines(), true);
      same(sheet.setRightToLeft(true).isRightToLeft(), true);
      same([sheet.getImages(), sheet.getDrawings(), sheet.getCharts()], [[], [], []]);
    },
  },
  {
    id: 'sheets-12',
    sentence: 'several ranges can be active at once; the last of them is the active range',
    source: `${reference}/sheet#setActiveRangeList(RangeList)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.setActiveRangeList(sheet.getRangeList(['A1:B2', 'D4:E5']));
      const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
      same(
        ranges.map((range) => range.getA1Notation()),
        ['A1:B2', 'D4:E5'],
      );
      same(sheet.getActiveRange()?.getA1Notation(), 'D4:E5');
      same(sheet.activate().getParent().getActiveRange()?.getA1Notation(), 'D4:E5');
      sheet.getRange('C3').activate();
      same(sheet.getActiveRangeList()?.getRanges().length, 1);
      same(sheet.getCurrentCell()?.getA1Notation(), 'C3');
    },
  },
  {
    id: 'sheets-16',
    sentence:
      'a cell that is made the current one leaves the selected block it lies in as it is; another cell is selected alone',
    source: `${reference}/sheet#setCurrentCell(Range), range#activateAsCurrentCell()`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const selected = (): unknown => [
        sheet.getActiveRange()?.getA1Notation(),
        sheet.getCurrentCell()?.getA1Notation(),
        sheet.getSelection().getCurrentCell()?.getA1Notation(),
      ];
      sheet.getRange('B2:C3').activate();
      same(selected(), ['B2:C3', 'B2', 'B2']);
      sheet.getRange('C3').activateAsCurrentCell();
      same(selected(), ['B2:C3', 'C3', 'C3']);
      sheet.setCurrentCell(sheet.getRange('B3'));
      same(selected(), ['B2:C3', 'B3', 'B3']);
      sheet.setCurrentCell(sheet.getRange('E5'));
      same(selected(), ['E5', 'E5', 'E5']);
      refused('', () => sheet.setCurrentCell(sheet.getRange('A1:A2')));
      refused('', () => sheet.getRange('A1:A2').activateAsCurrentCell());
    },
  },
  {
    id: 'sheets-17',
    sentence: 'names of sheets hold slashes, colons, brackets, question marks and asterisks',
    source:
      'github.com/burnash/gspread#822, stencila/desktop#43, PipedreamHQ/pipedream#2943: sheets of such names',
    run: (globals) =>
      withoutTraces(scratchSheet(globals).getParent(), () => {
        const sheet = scratchSheet(globals);
        const name = '5/1 [a]: b? *c* \\d';
        same(sheet.setName(name).getName(), name);
        sheet.getRange('B2').setValue(7);
        same(sheet.getParent().getRange(`'${name}'!B2`).getValue(), 7);
      }),
  },
  {
    id: 'sheets-18',
    sentence: 'no file is made with more than ten million cells',
    source: 'platform-facts §4.6',
    run: ({ SpreadsheetApp }) => refused('', () => SpreadsheetApp.create('contract cells', 500_000, 26)),
  },
  {
    id: 'sheets-13',
    sentence: 'a name of more than 100 characters is refused',
    source: 'observed on the Sheets API: “The sheet name cannot be greater than 100 characters.”',
    run: (globals) =>
      withoutTraces(scratchSheet(globals).getParent(), () => {
        const sheet = scratchSheet(globals);
        refused('100 characters', () => sheet.setName('x'.repeat(101)));
        same(sheet.setName('y'.repeat(100)).getName().length, 100);
      }),
  },
  {
    id: 'sheets-14',
    sentence: 'a file is renamed, and its zone, language and recalculation are told as set',
    source: `${reference}/spreadsheet#setRecalculationInterval(RecalculationInterval)`,
    run: (globals) => {
      const file = freshFile(globals);
      file.rename('tên mới');
      file.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
      file.setSpreadsheetLocale('vi_VN');
      same(
        [file.getName(), file.getSpreadsheetTimeZone(), file.getSpreadsheetLocale()],
        ['tên mới', 'Asia/Ho_Chi_Minh', 'vi_VN'],
      );
      same(String(file.getRecalculationInterval()), 'ON_CHANGE');
      const { HOUR } = globals.SpreadsheetApp.RecalculationInterval;
      same(file.setRecalculationInterval(HOUR).getRecalculationInterval() === HOUR, true);
      same(file.isIterativeCalculationEnabled(), false);
      same(file.setIterativeCalculationEnabled(true).isIterativeCalculationEnabled(), true);
    },
  },
  {
    id: 'sheets-15',
    sentence: 'a spreadsheet tells the address at which people open it',
    source: `${reference}/spreadsheet#getUrl()`,
    run: ({ SpreadsheetApp }) => {
      const file = SpreadsheetApp.getActiveSpreadsheet();
      same(file.getUrl().startsWith(`https://docs.google.com/spreadsheets/d/${file.getId()}/`), true);
    },
  },
];
