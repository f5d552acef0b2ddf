import { type Claim, type ContractGlobals, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const seen = 'gas-fakes test/testsheetsbasic.js, run on live Apps Script';

/** A block that holds everything a cell can hold. */
function full(globals: ContractGlobals): Range {
  const rule = globals.SpreadsheetApp.newDataValidation().requireNumberEqualTo(5).build();
  return scratchSheet(globals)
    .getRange('A1:B2')
    .setValue(5)
    .setBackground('#ff0000')
    .setNumberFormat('0.00')
    .setNote('n')
    .setDataValidation(rule);
}

/** Value, background, number format, note and whether there is a rule, of the first cell. */
const held = (range: Range): unknown[] => [
  range.getValue(),
  range.getBackground(),
  range.getNumberFormat(),
  range.getNote(),
  range.getDataValidation() !== null,
];

/** What each way of clearing takes away, and what it leaves. */
export const valuesClearClaims: readonly Claim[] = [
  {
    id: 'clear-1',
    sentence: 'Range.clear takes content and looks, and leaves notes and rules',
    source: `${reference}/range#clear; ${seen}`,
    run: (globals) => {
      const [value, background, , note, hasRule] = held(full(globals).clear());
      same([value, background, note, hasRule], ['', '#ffffff', 'n', true]);
    },
  },
  {
    id: 'clear-2',
    sentence: 'clearContent leaves everything but the content',
    source: `${reference}/range#clearContent`,
    run: (globals) => same(held(full(globals).clearContent()), ['', '#ff0000', '0.00', 'n', true]),
  },
  {
    id: 'clear-3',
    sentence: 'clearFormat leaves the number format',
    source: `platform-facts §15.12; ${reference}/range#clearFormat`,
    run: (globals) => same(held(full(globals).clearFormat()), [5, '#ffffff', '0.00', 'n', true]),
  },
  {
    id: 'clear-4',
    sentence: 'clearNote takes the notes alone',
    source: `${reference}/range#clearNote`,
    run: (globals) => same(held(full(globals).clearNote()), [5, '#ff0000', '0.00', '', true]),
  },
  {
    id: 'clear-5',
    sentence: 'clearDataValidations takes the rules alone',
    source: `${reference}/range#clearDataValidations; gas-fakes test/testsheetssets.js`,
    run: (globals) => {
      const range = full(globals).clearDataValidations();
      same(held(range), [5, '#ff0000', '0.00', 'n', false]);
      same(range.getDataValidations(), [
        [null, null],
        [null, null],
      ]);
    },
  },
  {
    id: 'clear-6',
    sentence: 'clear with contentsOnly, formatOnly, commentsOnly or validationsOnly takes that alone',
    source: `${reference}/range#clear(Object)`,
    run: (globals) => {
      same(held(full(globals).clear({ contentsOnly: true })), ['', '#ff0000', '0.00', 'n', true]);
      same(held(full(globals).clear({ commentsOnly: true })), [5, '#ff0000', '0.00', '', true]);
      same(held(full(globals).clear({ validationsOnly: true })), [5, '#ff0000', '0.00', 'n', false]);
      const [value, background, , note, hasRule] = held(full(globals).clear({ formatOnly: true }));
      same([value, background, note, hasRule], [5, '#ffffff', 'n', true]);
    },
  },
  {
    id: 'clear-7',
    sentence: 'Sheet.clear takes content and looks, and leaves notes and rules',
    source: `platform-facts §15.12; ${seen}`,
    run: (globals) => {
      const range = full(globals);
      range.getSheet().clear();
      const [value, background, , note, hasRule] = held(range);
      same([value, background, note, hasRule], ['', '#ffffff', 'n', true]);
    },
  },
  {
    id: 'clear-8',
    sentence: 'Sheet.clearContents leaves everything but the content',
    source: seen,
    run: (globals) => {
      const range = full(globals);
      range.getSheet().clearContents();
      same(held(range), ['', '#ff0000', '0.00', 'n', true]);
    },
  },
  {
    id: 'clear-9',
    sentence: 'Sheet.clearFormats leaves values, notes and rules',
    source: seen,
    run: (globals) => {
      const range = full(globals);
      range.getSheet().clearFormats();
      const [value, background, , note, hasRule] = held(range);
      same([value, background, note, hasRule], [5, '#ffffff', 'n', true]);
    },
  },
  {
    id: 'clear-10',
    sentence: 'Sheet.clearNotes takes the notes alone',
    source: seen,
    run: (globals) => {
      const range = full(globals);
      range.getSheet().clearNotes();
      same(held(range), [5, '#ff0000', '0.00', '', true]);
    },
  },
  {
    id: 'clear-11',
    sentence: 'Sheet.clear with contentsOnly or formatOnly takes that alone',
    source: `${reference}/sheet#clear(Object)`,
    run: (globals) => {
      const contents = full(globals);
      contents.getSheet().clear({ contentsOnly: true });
      same(held(contents), ['', '#ff0000', '0.00', 'n', true]);
      const format = full(globals);
      format.getSheet().clear({ formatOnly: true });
      same([format.getValue(), format.getBackground()], [5, '#ffffff']);
    },
  },
  {
    id: 'clear-12',
    sentence: 'clearing keeps the size of the grid, and hidden and frozen rows',
    source: `${reference}/sheet#clear`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.setFrozenRows(1);
      sheet.hideRows(3);
      sheet.getRange('A1:A5').setValue('x');
      sheet.clear();
      same(
        [sheet.getMaxRows(), sheet.getLastRow(), sheet.getFrozenRows(), sheet.isRowHiddenByUser(3)],
        [1000, 0, 1, true],
      );
    },
  },
  {
    id: 'checkbox-1',
    sentence: 'check, uncheck and isChecked of checkboxes; null where they differ or are none',
    source: 'gas-fakes test/testsheetsvui.js and test/testsheetsexotics.js, run on live Apps Script',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const range = sheet.getRange('A1:A2').insertCheckboxes();
      same([range.isChecked(), range.check().isChecked(), range.uncheck().isChecked()], [false, true, false]);
      sheet.getRange('A1').check();
      same([range.isChecked(), range.getValues()], [null, [[true], [false]]]);
      same([sheet.getRange('B1').isChecked(), sheet.getRange('A1:B1').isChecked()], [null, null]);
    },
  },
  {
    id: 'checkbox-2',
    sentence: 'checkboxes with values of their own write those',
    source: `${reference}/range#insertCheckboxes(Object,Object)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const range = sheet.getRange('A1').insertCheckboxes('có', 'không');
      same([range.getValue(), range.check().getValue(), range.isChecked()], ['không', 'có', true]);
      same(
        [sheet.getRange('B1').insertCheckboxes('x').getValue(), sheet.getRange('B1').check().getValue()],
        ['', 'x'],
      );
    },
  },
  {
    id: 'checkbox-3',
    sentence: 'removeCheckboxes takes box and value, and leaves other cells alone',
    source: `${reference}/range#removeCheckboxes`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1').insertCheckboxes().check();
      sheet.getRange('A2').setValue('kept');
      same(sheet.getRange('A1:A2').removeCheckboxes().getValues(), [[''], ['kept']]);
      same(sheet.getRange('A1').getDataValidation(), null);
    },
  },
  {
    id: 'checkbox-4',
    sentence: 'a checkbox is a rule of the criterion CHECKBOX',
    source: 'gas-fakes test/testsheetsexotics.js, run on live Apps Script',
    run: (globals) => {
      const rule = scratchSheet(globals).getRange('A1').insertCheckboxes().getDataValidation();
      same(rule?.getCriteriaType() === globals.SpreadsheetApp.DataValidationCriteria.CHECKBOX, true);
    },
  },
];
