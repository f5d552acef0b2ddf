import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';

/** Bounds, data ranges and shapes. */
export const valuesGridClaims: readonly Claim[] = [
  {
    id: 'grid-1',
    sentence: 'a new sheet has 1000 rows and 26 columns, no last row and no last column',
    source: 'platform-facts §15.1, §15.3',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      same(
        [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn()],
        [1000, 26, 0, 0],
      );
    },
  },
  {
    id: 'grid-2',
    sentence: 'the data range of an empty sheet is A1, which reads as one empty text',
    source: `${reference}/sheet#getDataRange; platform-facts §15.1`,
    run: (globals) => {
      const range = scratchSheet(globals).getDataRange();
      same([range.getA1Notation(), range.getValues(), range.isBlank()], ['A1', [['']], true]);
    },
  },
  {
    id: 'grid-3',
    sentence: 'the data range reaches from A1 to the last row and column with content, over blank ones too',
    source: `${reference}/sheet#getDataRange`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('C1').setValue('x');
      same(
        [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()],
        ['A1:C1', 1, 3],
      );
      sheet.getRange('B5').setValue(0);
      same(
        [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()],
        ['A1:C5', 5, 3],
      );
    },
  },
  {
    id: 'grid-4',
    sentence: 'a range of no rows or columns is refused, as under a header without data',
    source: 'platform-facts §15.2; developers.google.com/apps-script/guides/support/troubleshooting',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:B1').setValues([['a', 'b']]);
      refused('The number of rows in the range must be at least 1.', () =>
        sheet.getRange(2, 1, sheet.getLastRow() - 1, 2),
      );
      refused('The number of columns in the range must be at least 1.', () => sheet.getRange(1, 1, 1, 0));
    },
  },
  {
    id: 'grid-5',
    sentence: 'rows and columns are counted from 1',
    source: `${reference}/sheet#getRange(Integer,Integer)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      refused('The starting row of the range is too small.', () => sheet.getRange(0, 1));
      refused('The starting column of the range is too small.', () => sheet.getRange(1, 0));
    },
  },
  {
    id: 'grid-6',
    sentence: 'a range outside the grid is refused',
    source: 'platform-facts §15.3',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
      refused(outside, () => sheet.getRange(1001, 1));
      refused(outside, () => sheet.getRange(1, 27));
      refused(outside, () => sheet.getRange(1000, 26, 2, 1));
      same(sheet.getRange(1000, 26).getA1Notation(), 'Z1000');
    },
  },
  {
    id: 'grid-7',
    sentence: 'appendRow writes below the last content and adds a row where there is none left',
    source: `${reference}/sheet#appendRow; platform-facts §15.3`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.deleteRows(2, 998);
      sheet.getRange('B2').setValue('low');
      same(sheet.appendRow(['x', '', 7]).getMaxRows(), 3);
      same(sheet.getRange('A3:C3').getValues(), [['x', '', 7]]);
    },
  },
  {
    id: 'grid-8',
    sentence: 'appendRow into an empty sheet writes its first row',
    source: 'gas-fakes test/testsheetstext.js, run on live Apps Script',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.appendRow(['a', 1, true]);
      same([sheet.getLastRow(), sheet.getLastColumn()], [1, 3]);
      same(sheet.getRange('A1:C1').getValues(), [['a', 1, true]]);
    },
  },
  {
    id: 'grid-9',
    sentence: 'formats and notes are no content: the last row does not see them',
    source: `${reference}/sheet#getLastRow`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('C9').setBackground('#ff0000').setNote('n');
      same([sheet.getLastRow(), sheet.getDataRange().getA1Notation()], [0, 'A1']);
    },
  },
  {
    id: 'grid-10',
    sentence: 'a formula that gives an empty text counts as content',
    source: 'believed from practice: getLastRow reaches to the end of columns filled with formulas',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('B7').setFormula('=IF(TRUE;"";1)');
      same([sheet.getLastRow(), sheet.getLastColumn(), sheet.getRange('B7').getValue()], [7, 2, '']);
    },
  },
  {
    id: 'grid-11',
    sentence: 'checkboxes write FALSE, so the last row counts them',
    source: 'platform-facts §15.7',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:A3').insertCheckboxes();
      same([sheet.getLastRow(), sheet.getRange('A1:A3').getValues()], [3, [[false], [false], [false]]]);
    },
  },
  {
    id: 'shape-1',
    sentence: 'a table with too few or too many rows is refused with both numbers',
    source: 'reported wherever setValues is used wrongly; platform-facts §12.5',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      refused(
        'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
        () => sheet.getRange('A1:B2').setValues([['a', 'b']]),
      );
      refused('The data has 3 but the range has 2.', () =>
        sheet.getRange('A1:A2').setValues([[1], [2], [3]]),
      );
    },
  },
  {
    id: 'shape-2',
    sentence: 'a table with too few or too many columns is refused with both numbers, ragged ones too',
    source: 'reported wherever setValues is used wrongly; platform-facts §12.5',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const words = 'The number of columns in the data does not match the number of columns in the range.';
      refused(`${words} The data has 3 but the range has 2.`, () =>
        sheet.getRange('A1:B1').setValues([['a', 'b', 'c']]),
      );
      refused(`${words} The data has 1 but the range has 2.`, () =>
        sheet.getRange('A1:B2').setValues([['a', 'b'], ['c']]),
      );
      same(sheet.getLastRow(), 0);
    },
  },
  {
    id: 'shape-3',
    sentence: 'the other tables of a range (formulas, notes, backgrounds, number formats) must fit as well',
    source: `${reference}/range#setFormulas`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:B1');
      const words = 'The data has 1 but the range has 2.';
      refused(words, () => range.setFormulas([['=1']]));
      refused(words, () => range.setNotes([['n']]));
      refused(words, () => range.setBackgrounds([['#ffffff']]));
      refused(words, () => range.setNumberFormats([['0']]));
      refused(words, () => range.setFontWeights([['bold']]));
    },
  },
  {
    id: 'shape-4',
    sentence: 'what is no table is refused by its type',
    source: 'gas-fakes test/testsheetsbasic.js (setNotes), run on live Apps Script',
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:B1');
      const loose: { setValues(values: unknown): unknown } = range;
      refused(
        "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
        () => loose.setValues('x'),
      );
      refused("don't match the method signature", () => loose.setValues(['a', 'b']));
      refused("don't match the method signature", () => loose.setValues(null));
    },
  },
  {
    id: 'shape-5',
    sentence: 'setValue writes the one value into every cell of the range',
    source: `${reference}/range#setValue`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:B2').setValue('x');
      same(range.getValues(), [
        ['x', 'x'],
        ['x', 'x'],
      ]);
      same(range.getValue(), 'x');
    },
  },
  {
    id: 'shape-6',
    sentence: 'getValue, getFormula and their like tell of the top left cell',
    source: `${reference}/range#getValue`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('B2:C3');
      range.setValues([
        ['tl', 'tr'],
        ['bl', 'br'],
      ]);
      same(
        [range.getValue(), range.getDisplayValue(), range.getFormula(), range.getNote()],
        ['tl', 'tl', '', ''],
      );
    },
  },
  {
    id: 'grid-12',
    sentence: 'getSheetValues reads a block by four numbers; -1 is up to the last content',
    source: `${reference}/sheet#getSheetValues`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:B2').setValues([
        [1, 2],
        [3, 4],
      ]);
      same(sheet.getSheetValues(1, 2, 2, 1), [[2], [4]]);
      same(sheet.getSheetValues(2, 1, -1, -1), [[3, 4]]);
    },
  },
  {
    id: 'grid-13',
    sentence: 'a range stays where it was made: rows inserted above do not push it',
    source: 'a Range is an address; gas-fakes test/testsheetstext.js reads the same range after insertions',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const range = sheet.getRange('A2').setValue('x');
      sheet.insertRowBefore(1);
      same([range.getA1Notation(), range.getValue(), sheet.getRange('A3').getValue()], ['A2', '', 'x']);
    },
  },
  {
    id: 'grid-14',
    sentence: 'create makes a file with a sheet of the given size',
    source: `${reference}/spreadsheet-app#create(String,Integer,Integer)`,
    run: ({ SpreadsheetApp }) => {
      const file = SpreadsheetApp.create('contract size', 25, 10);
      const [sheet] = file.getSheets();
      same(
        [file.getName(), file.getNumSheets(), sheet?.getMaxRows(), sheet?.getMaxColumns()],
        ['contract size', 1, 25, 10],
      );
    },
  },
  {
    id: 'grid-15',
    sentence:
      'a range keeps its place when lines are deleted; cells that are gone are outside the sheet, their address is still told',
    source: 'seen in scripts that delete rows from the top; the sentence is that of getRange beyond the grid',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:A3').setValues([['một'], ['hai'], ['ba']]);
      const [second, last, all] = [
        sheet.getRange('A2'),
        sheet.getRange(sheet.getMaxRows(), 1),
        sheet.getRange('A2:A'),
      ];
      sheet.deleteRow(1);
      same(second.getValue(), 'ba');
      same(last.getRow(), sheet.getMaxRows() + 1);
      refused('outside the dimensions of the sheet', () => last.getValue());
      refused('outside the dimensions of the sheet', () => last.setValue('x'));
      same(all.getA1Notation(), 'A2:A');
    },
  },
];
