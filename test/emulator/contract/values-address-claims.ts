import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';

/** A1 and R1C1 notation, and going about from one range to another. */
export const valuesAddressClaims: readonly Claim[] = [
  {
    id: 'address-1',
    sentence: 'getRange takes A1 notation in any case, with dollars, in either order of its corners',
    source: `${reference}/sheet#getRange(String); gas-fakes test/testsheetsvui.js ("c2:$d$4")`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      same(
        ['B2', 'a1:c3', 'c2:$d$4', '$A$1', 'C3:A1'].map((text) => sheet.getRange(text).getA1Notation()),
        ['B2', 'A1:C3', 'C2:D4', 'A1', 'A1:C3'],
      );
    },
  },
  {
    id: 'address-2',
    sentence: 'getRange takes numbers: a cell, rows below it, a block',
    source: `${reference}/sheet#getRange(Integer,Integer,Integer,Integer)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      same(
        [sheet.getRange(2, 3), sheet.getRange(2, 3, 4), sheet.getRange(2, 3, 4, 2)].map((range) =>
          range.getA1Notation(),
        ),
        ['C2', 'C2:C5', 'C2:D5'],
      );
    },
  },
  {
    id: 'address-3',
    sentence: 'whole columns and rows reach to the ends of the grid',
    source: `${reference}/range#isEndRowBounded`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const [columns, rows, open] = [sheet.getRange('B:C'), sheet.getRange('2:3'), sheet.getRange('B5:B')];
      same([columns.getRow(), columns.getNumRows(), columns.getLastColumn()], [1, 1000, 3]);
      same([rows.getColumn(), rows.getNumColumns(), rows.getLastRow()], [1, 26, 3]);
      same([open.getRow(), open.getLastRow(), open.getNumColumns()], [5, 1000, 1]);
    },
  },
  {
    id: 'address-4',
    sentence: 'a range knows on which sides it was left open',
    source: `${reference}/range#isStartRowBounded and its three neighbours`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const bounds = (text: string): boolean[] => {
        const range = sheet.getRange(text);
        return [
          range.isStartRowBounded(),
          range.isEndRowBounded(),
          range.isStartColumnBounded(),
          range.isEndColumnBounded(),
        ];
      };
      same(bounds('B2:C3'), [true, true, true, true]);
      same(bounds('B:C'), [false, false, true, true]);
      same(bounds('2:3'), [true, true, false, false]);
      same(bounds('B2:B'), [true, false, true, true]);
    },
  },
  {
    id: 'address-5',
    sentence: 'whole columns and rows keep their notation',
    source: 'seen in getA1Notation of named ranges and protections over whole columns',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      same(
        ['A:A', 'B:D', '3:5'].map((text) => sheet.getRange(text).getA1Notation()),
        ['A:A', 'B:D', '3:5'],
      );
    },
  },
  {
    id: 'address-6',
    sentence: 'getRange takes absolute R1C1 notation in any case and either order',
    source: `${reference}/sheet#getRange(String); gas-fakes test/testsheets.js, run on live Apps Script`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      same(
        ['R5C3', 'R2C2:R4C5', 'R10C5:R1C2', 'r1c1:r2c2'].map((text) => sheet.getRange(text).getA1Notation()),
        ['C5', 'B2:E4', 'B1:E10', 'A1:B2'],
      );
    },
  },
  {
    id: 'address-7',
    sentence: 'what is neither a cell nor a name is refused',
    source: 'reported in many threads as "Range not found"',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      for (const text of ['no such place', 'A1:B2:C3', '', 'A0', '1A']) {
        refused('Range not found', () => sheet.getRange(text));
      }
    },
  },
  {
    id: 'address-8',
    sentence: 'a file finds a range by its sheet’s name, quoted or not, and by a named range',
    source: `${reference}/spreadsheet#getRange(String)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const file = sheet.getParent();
      const name = `Đợt 'một' ${sheet.getSheetId()}`;
      sheet.setName(name);
      sheet.getRange('B2').setValue('x');
      same(file.getRange(`'${name.replaceAll("'", "''")}'!B2`).getValue(), 'x');
      sheet.setName(`plain${sheet.getSheetId()}`);
      same(file.getRange(`${sheet.getName()}!A1:B2`).getNumRows(), 2);
      const named = `contract_${sheet.getSheetId()}`;
      file.setNamedRange(named, sheet.getRange('B2:C3'));
      same(file.getRange(named).getA1Notation(), 'B2:C3');
      same(sheet.getRange(named).getA1Notation(), 'B2:C3');
      same(file.getRangeByName(named)?.getValue(), 'x');
      file.removeNamedRange(named);
      same(file.getRangeByName(named), null);
    },
  },
  {
    id: 'address-9',
    sentence: 'a range tells its corners, its size and its sheet',
    source: 'gas-fakes test/testsheetsvui.js, run on live Apps Script',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const range = sheet.getRange('C2:D4');
      same(
        [range.getRow(), range.getRowIndex(), range.getColumn(), range.getLastRow(), range.getLastColumn()],
        [2, 2, 3, 4, 4],
      );
      same([range.getNumRows(), range.getHeight(), range.getNumColumns(), range.getWidth()], [3, 3, 2, 2]);
      same([range.getSheet().getSheetId(), range.getGridId()], [sheet.getSheetId(), sheet.getSheetId()]);
    },
  },
  {
    id: 'address-10',
    sentence: 'getCell counts from 1 inside the range and refuses what lies outside of it',
    source: `${reference}/range#getCell; the message is reported in jamietr1/google-docs-writing-tracker issue 17`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('C2:D4');
      same([range.getCell(1, 1).getA1Notation(), range.getCell(3, 2).getA1Notation()], ['C2', 'D4']);
      refused('Cell reference out of range', () => range.getCell(4, 1));
      refused('Cell reference out of range', () => range.getCell(0, 1));
    },
  },
  {
    id: 'address-11',
    sentence: 'offset moves a range, keeps its size unless told otherwise, and stays on the grid',
    source: 'gas-fakes test/testsheetsvui.js, run on live Apps Script',
    run: (globals) => {
      const range = scratchSheet(globals).getRange('B2:C3');
      same(
        [range.offset(0, 0), range.offset(1, 1), range.offset(-1, -1, 1), range.offset(1, 1, 3, 4)].map(
          (each) => each.getA1Notation(),
        ),
        ['B2:C3', 'C3:D4', 'A1:B1', 'C3:F5'],
      );
      refused('number of rows', () => range.offset(0, 0, 0));
      refused('number of columns', () => range.offset(0, 0, 1, 0));
      refused('The starting row of the range is too small.', () => range.offset(-2, 0));
      refused('outside the dimensions of the sheet', () => range.offset(0, 25));
    },
  },
  {
    id: 'address-12',
    sentence:
      'getNextDataCell goes as Ctrl and an arrow go: to the edge of a block, over a gap, to the edge of the sheet',
    source: 'gas-fakes test/testsheets.js, run on live Apps Script',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const { UP, DOWN, NEXT, PREVIOUS } = globals.SpreadsheetApp.Direction;
      sheet.getRange('B2').setValue('x');
      sheet.getRange('B5').setValue('x');
      sheet.getRange('D2:D4').setValue('x');
      const down = (text: string): string => sheet.getRange(text).getNextDataCell(DOWN).getA1Notation();
      same(['B1', 'B2', 'D2', 'B5', 'A1', 'A1000'].map(down), ['B2', 'B5', 'D4', 'B1000', 'A1000', 'A1000']);
      const up = (text: string): string => sheet.getRange(text).getNextDataCell(UP).getA1Notation();
      same(['B4', 'B5', 'D4', 'B2', 'A6', 'A1'].map(up), ['B2', 'B2', 'D2', 'B1', 'A1', 'A1']);
      sheet.getRange('F9:H9').setValue('x');
      sheet.getRange('L9').setValue('x');
      const next = (text: string): string => sheet.getRange(text).getNextDataCell(NEXT).getA1Notation();
      same(['A9', 'F9', 'H9', 'L9', 'Z9'].map(next), ['F9', 'H9', 'L9', 'Z9', 'Z9']);
      const previous = (text: string): string =>
        sheet.getRange(text).getNextDataCell(PREVIOUS).getA1Notation();
      same(['M9', 'L9', 'H9', 'F9', 'A9'].map(previous), ['L9', 'H9', 'F9', 'A9', 'A9']);
    },
  },
  {
    id: 'address-13',
    sentence: 'getDataRegion grows over what touches the range by its sides, not by its corners',
    source: 'gas-fakes test/testsheetssets.js, run on live Apps Script',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const { ROWS, COLUMNS } = globals.SpreadsheetApp.Dimension;
      sheet.getRange('B2:D4').setValue('x');
      sheet.getRange('F6:G7').setValue('x');
      const region = (text: string): string => sheet.getRange(text).getDataRegion().getA1Notation();
      same(['C3', 'B2:D4', 'A1', 'B1', 'E3', 'F6'].map(region), [
        'B2:D4',
        'B2:D4',
        'A1',
        'B1:D4',
        'B2:E4',
        'F6:G7',
      ]);
      same(
        [sheet.getRange('C3').getDataRegion(ROWS), sheet.getRange('C3').getDataRegion(COLUMNS)].map((range) =>
          range.getA1Notation(),
        ),
        ['C2:C4', 'B3:D3'],
      );
    },
  },
  {
    id: 'address-14',
    sentence: 'a list of ranges keeps them in order and as they were named',
    source: `${reference}/sheet#getRangeList; gas-fakes test/testsheetsvui.js`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const list = sheet.getRangeList(['a2:c3', 'E5']);
      same(
        list.getRanges().map((range) => range.getA1Notation()),
        ['A2:C3', 'E5'],
      );
      refused('Range not found', () => sheet.getRangeList(['A1', 'no such place']));
    },
  },
];
