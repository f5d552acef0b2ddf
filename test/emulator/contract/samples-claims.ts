import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference';
const seen = 'gas-fakes';

/** In Google's reference and not in the declarations. */
interface TabWithObject extends GoogleAppsScript.Spreadsheet.Sheet {
  getTabColorObject(): GoogleAppsScript.Spreadsheet.Color | null;
  setTabColorObject(color: GoogleAppsScript.Spreadsheet.Color | null): TabWithObject;
}

/** What Google's samples and the tests of other people's fakes, which also run at Google, lean on. */
export const samplesClaims: readonly Claim[] = [
  {
    id: 'samples-1',
    sentence: 'getColumnIndex is getColumn under an older name, as getRowIndex is getRow',
    source: 'googleworkspace/apps-script-samples sheets/bracketmaker; gas-fakes test/testsheetsvalues.js',
    run: (globals) => {
      const range = scratchSheet(globals).getRange('C11:Z20');
      same([range.getRowIndex(), Reflect.get(range, 'getColumnIndex').call(range)], [11, 3]);
    },
  },
  {
    id: 'samples-2',
    sentence: 'what a rule of a conditional format is made of says so by the name of its rule',
    source: `${seen} test/testconditionalformat.js`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const ranges = [scratchSheet(globals).getRange('A1')];
      const isEmpty = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges(ranges).build();
      const scale = SpreadsheetApp.newConditionalFormatRule()
        .setGradientMinpoint('#00ff00')
        .setGradientMaxpoint('#0000ff')
        .setRanges(ranges)
        .build();
      same(
        [String(isEmpty), String(isEmpty.getBooleanCondition()), String(scale.getGradientCondition())],
        ['ConditionalFormatRule', 'ConditionalFormatBooleanCondition', 'ConditionalFormatGradientCondition'],
      );
    },
  },
  {
    id: 'samples-3',
    sentence: 'bytes are no text: with a charset a signature and a digest refuse them',
    source: `${seen} test/testutilities.js`,
    run: ({ Utilities }) => {
      const { Charset, DigestAlgorithm } = Utilities;
      refused("don't match the method signature", () =>
        Reflect.apply(Utilities.computeHmacSha256Signature, Utilities, [[97], [98], Charset.UTF_8]),
      );
      refused("don't match the method signature", () =>
        Reflect.apply(Utilities.computeDigest, Utilities, [DigestAlgorithm.MD5, [97], Charset.UTF_8]),
      );
    },
  },
  {
    id: 'samples-4',
    sentence: 'a page has an empty title before one is set',
    source: `${seen} test/testhtmlservice.js`,
    run: ({ HtmlService }) => same(HtmlService.createHtmlOutput('<p>a</p>').getTitle(), ''),
  },
  {
    id: 'samples-5',
    sentence: 'putting into a cache and removing from it give null',
    source: `${seen} test/teststores.js`,
    run: ({ CacheService }) => {
      const cache = CacheService.getUserCache();
      same([Reflect.apply(cache.put, cache, ['samples-5', 'x', 60])], [null]);
      same([Reflect.apply(cache.remove, cache, ['samples-5'])], [null]);
    },
  },
  {
    id: 'samples-6',
    sentence: 'a number is taken for a note; in a list it arrives with a decimal',
    source: `${seen} notes/oddities.md, issuetracker.google.com/429373214`,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1');
      Reflect.apply(cell.setNote, cell, [25]);
      same(cell.getNote(), '25');
      Reflect.apply(cell.setNotes, cell, [[[25]]]);
      same(cell.getNotes(), [['25.0']]);
    },
  },
  {
    id: 'samples-7',
    sentence: 'getNextDataRange moves the far edge of the selection, and the current cell stays within',
    source: `${reference}/spreadsheet/selection#getNextDataRange(Direction)`,
    run: (globals) => {
      const { Direction } = globals.SpreadsheetApp;
      const sheet = scratchSheet(globals);
      const selected = sheet.getRange('C3:E5').activate().getSheet().getParent().getSelection();
      same(selected.getNextDataRange(Direction.UP)?.getA1Notation(), 'C1:E3');
      sheet.getRange('C3:C8').setValue('x');
      sheet.getRange('C3').activate();
      same(selected.getNextDataRange(Direction.DOWN)?.getA1Notation(), 'C3:C8');
    },
  },
  {
    id: 'samples-8',
    sentence: 'a menu of the spreadsheet is added, changed and taken away, and gives nothing',
    source: `${reference}/spreadsheet/spreadsheet#addMenu(String,Object)`,
    run: (globals) => {
      const file = scratchSheet(globals).getParent();
      const one = { name: 'One', functionName: 'one' };
      // The reference: "To add a line separator, pass null"; the types know of no null.
      Reflect.apply(file.addMenu, file, ['samples-8', [one, null, { name: 'Two', functionName: 'two' }]]);
      file.updateMenu('samples-8', [one]);
      file.removeMenu('samples-8');
    },
  },
  {
    id: 'samples-10',
    sentence:
      'a checkbox lets a script write what is no tick: isChecked is null there, and removeCheckboxes leaves it',
    source: `${reference}/spreadsheet/range#isChecked(), ${reference}/spreadsheet/range-list#removeCheckboxes()`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:A3').insertCheckboxes('yes', 'no');
      sheet.getRange('A1').setValue('yes');
      sheet.getRange('A3').setValue('random');
      same(
        ['A1', 'A2', 'A3'].map((cell) => sheet.getRange(cell).isChecked()),
        [true, false, null],
      );
      sheet.getRangeList(['A1', 'A3']).removeCheckboxes();
      same(sheet.getRange('A1:A3').getValues(), [[''], ['no'], ['random']]);
    },
  },
  {
    id: 'samples-11',
    sentence: 'the colour of a tab is null, and then an object as well as a text',
    source: `${reference}/spreadsheet/sheet#setTabColorObject(Color)`,
    run: (globals) => {
      const sheet: TabWithObject = Object(scratchSheet(globals));
      same([sheet.getTabColor(), sheet.getTabColorObject()], [null, null]);
      sheet.setTabColorObject(globals.SpreadsheetApp.newColor().setRgbColor('#FF0000').build());
      same(
        [sheet.getTabColor(), sheet.getTabColorObject()?.asRgbColor().asHexString()],
        ['#ff0000', '#ff0000'],
      );
      sheet.setTabColor(null);
      same(sheet.getTabColorObject(), null);
      // The reference writes a colour without its sign.
      same(sheet.setTabColor('ff0000').getTabColor(), '#ff0000');
    },
  },
  {
    id: 'samples-9',
    sentence: 'a state token is a text, made of a method, arguments and a time',
    source: `${reference}/script/state-token-builder`,
    run: ({ ScriptApp }) => {
      const token = ScriptApp.newStateToken()
        .withMethod('callback')
        .withArgument('a', 'b')
        .withTimeout(120)
        .createToken();
      same([typeof token, token.length > 0], ['string', true]);
    },
  },
  {
    id: 'samples-12',
    sentence: 'a filter takes criteria that were not built yet, as they are at that moment',
    source: 'a published tutorial that people use: benlcollins/apps_script filter_by_color/Code.js',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const filter = sheet
        .getRange('A1:A3')
        .setValues([['Đầu'], ['x'], ['y']])
        .createFilter();
      const criteria = globals.SpreadsheetApp.newFilterCriteria();
      criteria.whenTextEqualTo('y');
      Reflect.get(filter, 'setColumnFilterCriteria').call(filter, 1, criteria);
      criteria.whenTextEqualTo('x');
      same([sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3)], [true, false]);
    },
  },
];
