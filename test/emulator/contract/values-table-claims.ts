import { type Claim, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const seen = (file: string): string => `gas-fakes test/${file}.js, run on live Apps Script`;
const GRID = ['1', '2', '3', '4'].map((row) => ['A', 'B', 'C', 'D'].map((column) => column + row));
/** Texts that are no addresses, so that nothing reads them as such. */
const filled = (sheet: Sheet) =>
  sheet.getRange('A1:D4').setValues(GRID.map((row) => row.map((text) => `${text}-`)));
const told = (sheet: Sheet): string[] =>
  sheet
    .getRange('A1:D4')
    .getValues()
    .map((row) => row.map((text) => String(text).replace('-', '')).join(' '));

/** Sorting, weeding out, shifting, splitting. */
export const valuesTableClaims: readonly Claim[] = [
  {
    id: 'sort-1',
    sentence: 'sort takes columns of the sheet, not of the range',
    source: `platform-facts §15.11; ${seen('testsheetsvalues')}`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('B2:C4');
      range.setValues([
        ['c', 1],
        ['a', 3],
        ['b', 2],
      ]);
      same(range.sort(2).getValues(), [
        ['a', 3],
        ['b', 2],
        ['c', 1],
      ]);
      same(range.sort({ column: 3, ascending: true }).getValues(), [
        ['c', 1],
        ['b', 2],
        ['a', 3],
      ]);
    },
  },
  {
    id: 'sort-2',
    sentence: 'blanks go last, whichever way is sorted',
    source: 'platform-facts §15.11',
    run: (globals) => {
      const range = scratchSheet(globals)
        .getRange('A1:A4')
        .setValues([[''], [2], [''], [1]]);
      same(range.sort(1).getValues().flat(), [1, 2, '', '']);
      same(range.sort({ column: 1, ascending: false }).getValues().flat(), [2, 1, '', '']);
    },
  },
  {
    id: 'sort-3',
    sentence: 'numbers go before texts, texts before FALSE and TRUE',
    source: seen('testsheetsvalues'),
    run: (globals) => {
      const range = scratchSheet(globals)
        .getRange('A1:A5')
        .setValues([[true], ['b'], [10], ['a'], [false]]);
      same(range.sort(1).getValues().flat(), [10, 'a', 'b', false, true]);
      const down = { column: 1, ascending: false };
      same(
        range
          .setValues([[false], [10], [15], ['a'], ['b']])
          .sort(down)
          .getValues()
          .flat(),
        [false, 'b', 'a', 15, 10],
      );
    },
  },
  {
    id: 'sort-4',
    sentence: 'several columns, each its own way; equal rows keep their order',
    source: `${reference}/range#sort`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:C4');
      range.setValues([
        ['x', 1, 'first'],
        ['y', 2, 'second'],
        ['x', 2, 'third'],
        ['x', 1, 'fourth'],
      ]);
      const sorted = range.sort([1, { column: 2, ascending: false }]).getValues();
      same(
        sorted.map((row) => row[2]),
        ['third', 'first', 'fourth', 'second'],
      );
    },
  },
  {
    id: 'sort-5',
    sentence: 'rows move as a whole with their looks and notes, and nothing outside the range moves',
    source: `${reference}/range#sort`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:B2').setValues([
        ['b', 'outside 1'],
        ['a', 'outside 2'],
      ]);
      sheet.getRange('A1').setBackground('#ff0000').setNote('n');
      sheet.getRange('A1:A2').sort(1);
      same(sheet.getRange('A1:B2').getValues(), [
        ['a', 'outside 1'],
        ['b', 'outside 2'],
      ]);
      same([sheet.getRange('A2').getBackground(), sheet.getRange('A2').getNote()], ['#ff0000', 'n']);
    },
  },
  {
    id: 'sort-6',
    sentence: 'Sheet.sort sorts all rows, the heading too, up or down',
    source: `platform-facts §15.11; ${seen('testsheetsbasic')}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const range = sheet.getRange('A1:B4').setValues([
        ['Header1', 'Header2'],
        ['C', 30],
        ['A', 10],
        ['B', 20],
      ]);
      sheet.sort(2);
      same(range.getValues(), [
        ['A', 10],
        ['B', 20],
        ['C', 30],
        ['Header1', 'Header2'],
      ]);
      sheet.sort(1, false);
      same(
        range.getValues().map((row) => row[0]),
        ['Header1', 'C', 'B', 'A'],
      );
    },
  },
  {
    id: 'sort-7',
    sentence: 'Sheet.sort of an empty sheet does nothing',
    source: seen('testsheetsbasic'),
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.sort(1);
      same(sheet.getDataRange().getValues(), [['']]);
    },
  },
  {
    id: 'duplicates-1',
    sentence: 'removeDuplicates keeps the first of equal rows and returns the rows that are left',
    source: seen('testsheetsvalues'),
    run: (globals) => {
      const range = scratchSheet(globals).getRange('B2:C5');
      range.setValues([
        ['foo', 'bar'],
        ['bar', 'foo'],
        ['FOO', 'bar'],
        ['bar', 'foo'],
      ]);
      const left = range.removeDuplicates();
      same(left.getA1Notation(), 'B2:C3');
      same(range.getValues(), [
        ['foo', 'bar'],
        ['bar', 'foo'],
        ['', ''],
        ['', ''],
      ]);
    },
  },
  {
    id: 'duplicates-2',
    sentence: 'removeDuplicates compares the columns it is told, counted on the sheet',
    source: seen('testsheetsvalues'),
    run: (globals) => {
      const range = scratchSheet(globals).getRange('D15:E17');
      range.setValues([
        ['a', 'same'],
        ['b', 'same'],
        ['c', 'other'],
      ]);
      const left = range.removeDuplicates([5]);
      same(
        [left.getA1Notation(), left.getValues()],
        [
          'D15:E16',
          [
            ['a', 'same'],
            ['c', 'other'],
          ],
        ],
      );
    },
  },
  {
    id: 'cells-1',
    sentence: 'deleteCells draws what follows to the left or up, in its own rows or columns only',
    source: seen('testsheets'),
    run: (globals) => {
      const { ROWS, COLUMNS } = globals.SpreadsheetApp.Dimension;
      const sheet = scratchSheet(globals);
      filled(sheet);
      sheet.getRange('B2:C3').deleteCells(COLUMNS);
      same(told(sheet), ['A1 B1 C1 D1', 'A2 D2  ', 'A3 D3  ', 'A4 B4 C4 D4']);
      filled(sheet);
      sheet.getRange('B2:C3').deleteCells(ROWS);
      same(told(sheet), ['A1 B1 C1 D1', 'A2 B4 C4 D2', 'A3   D3', 'A4   D4']);
    },
  },
  {
    id: 'cells-2',
    sentence: 'insertCells pushes what is there to the right or down',
    source: seen('testsheets'),
    run: (globals) => {
      const { ROWS, COLUMNS } = globals.SpreadsheetApp.Dimension;
      const sheet = scratchSheet(globals);
      filled(sheet);
      sheet.getRange('B2:C2').insertCells(COLUMNS);
      same(told(sheet), ['A1 B1 C1 D1', 'A2   B2', 'A3 B3 C3 D3', 'A4 B4 C4 D4']);
      sheet.clear();
      filled(sheet);
      sheet.getRange('B2:B3').insertCells(ROWS);
      same(told(sheet), ['A1 B1 C1 D1', 'A2  C2 D2', 'A3  C3 D3', 'A4 B2 C4 D4']);
    },
  },
  {
    id: 'split-1',
    sentence:
      'splitTextToColumns finds the comma by itself, or takes a mark, and leaves blanks between two marks',
    source: seen('testsheetssets'),
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const split = (
        row: number,
        mark: string,
        by?: string | GoogleAppsScript.Spreadsheet.TextToColumnsDelimiter,
      ) => {
        const column = sheet.getRange(row, 1, 3, 1);
        column.setValues([[`a${mark}b${mark}c`], ['a2'], [`a${mark}${mark}c`]]);
        if (by === undefined) column.splitTextToColumns();
        else if (typeof by === 'string') column.splitTextToColumns(by);
        else column.splitTextToColumns(by);
        same(sheet.getRange(row, 1, 3, 3).getValues(), [
          ['a', 'b', 'c'],
          ['a2', '', ''],
          ['a', '', 'c'],
        ]);
      };
      split(1, ',');
      split(5, ':', ':');
      split(9, ' ', globals.SpreadsheetApp.TextToColumnsDelimiter.SPACE);
    },
  },
  {
    id: 'randomize-1',
    sentence: 'randomize keeps every row and each row whole',
    source: seen('testsheetsvalues'),
    run: (globals) => {
      const rows = Array.from({ length: 12 }, (_, place) => [place, `row ${place}`]);
      const range = scratchSheet(globals).getRange('A1:B12').setValues(rows);
      same(range.randomize().sort(1).getValues(), rows);
    },
  },
];
