import { type Claim, refused, same } from './claims.ts';
import { ask } from './rules-claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const builderPage = `${reference}/data-validation-builder`;
const measured = 'asserted on live Apps Script by gas-fakes, test/testsheetsdatavalidations.js';

type Globals = Parameters<Claim['run']>[0];
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Each criterion of the builder: method, arguments, type; values as given. */
const criteria = (): [method: string, given: unknown[], type: string][] => {
  const [from, to] = [new Date(2026, 2, 1), new Date(2026, 2, 31)];
  return [
    ['requireCheckbox', [], 'CHECKBOX'],
    ['requireCheckbox', ['x'], 'CHECKBOX'],
    ['requireCheckbox', ['có', 'không'], 'CHECKBOX'],
    ['requireDate', [], 'DATE_IS_VALID_DATE'],
    ['requireDateAfter', [from], 'DATE_AFTER'],
    ['requireDateBefore', [from], 'DATE_BEFORE'],
    ['requireDateBetween', [from, to], 'DATE_BETWEEN'],
    ['requireDateEqualTo', [from], 'DATE_EQUAL_TO'],
    ['requireDateNotBetween', [from, to], 'DATE_NOT_BETWEEN'],
    ['requireDateOnOrAfter', [from], 'DATE_ON_OR_AFTER'],
    ['requireDateOnOrBefore', [from], 'DATE_ON_OR_BEFORE'],
    ['requireFormulaSatisfied', ['=ISNUMBER(A1)'], 'CUSTOM_FORMULA'],
    ['requireNumberBetween', [1, 9.5], 'NUMBER_BETWEEN'],
    ['requireNumberEqualTo', [1], 'NUMBER_EQUAL_TO'],
    ['requireNumberGreaterThan', [1], 'NUMBER_GREATER_THAN'],
    ['requireNumberGreaterThanOrEqualTo', [1], 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
    ['requireNumberLessThan', [1], 'NUMBER_LESS_THAN'],
    ['requireNumberLessThanOrEqualTo', [1], 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
    ['requireNumberNotBetween', [1, 9], 'NUMBER_NOT_BETWEEN'],
    ['requireNumberNotEqualTo', [1], 'NUMBER_NOT_EQUAL_TO'],
    ['requireTextContains', ['a'], 'TEXT_CONTAINS'],
    ['requireTextDoesNotContain', ['a'], 'TEXT_DOES_NOT_CONTAIN'],
    ['requireTextEqualTo', ['a'], 'TEXT_EQUAL_TO'],
    ['requireTextIsEmail', [], 'TEXT_IS_VALID_EMAIL'],
    ['requireTextIsUrl', [], 'TEXT_IS_VALID_URL'],
    ['requireValueInList', [['a', 'b'], false], 'VALUE_IN_LIST'],
  ];
};

const strict = ({ SpreadsheetApp }: Globals, method: string, ...given: unknown[]): Rule =>
  ask(SpreadsheetApp.newDataValidation().setAllowInvalid(false), method, given).build();

export const validationClaims: readonly Claim[] = [
  {
    id: 'validation-1',
    sentence: 'every criterion of the builder is told back with its type and values, from the cell too',
    source: `${builderPage}, ${measured}`,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('B2');
      for (const [method, given, type] of criteria()) {
        const rule = ask(globals.SpreadsheetApp.newDataValidation(), method, given).build();
        same([method, String(rule.getCriteriaType()), rule.getCriteriaValues()], [method, type, given]);
        const kept = cell.setDataValidation(rule).getDataValidation();
        same([method, String(kept?.getCriteriaType()), kept?.getCriteriaValues()], [method, type, given]);
      }
    },
  },
  {
    id: 'validation-2',
    sentence: 'a new builder has no criterion, no help, and lets what is invalid in',
    source: measured,
    run: ({ SpreadsheetApp }) => {
      const builder = SpreadsheetApp.newDataValidation();
      same(
        [String(builder), builder.getCriteriaType(), builder.getCriteriaValues()],
        ['DataValidationBuilder', null, []],
      );
      same([builder.getHelpText(), builder.getAllowInvalid()], [null, true]);
      same(builder.setAllowInvalid(false).getAllowInvalid(), false);
      const rule = builder.requireDate().setHelpText('Nhập ngày').build();
      same(
        [String(rule), rule.getHelpText(), rule.getAllowInvalid()],
        ['DataValidation', 'Nhập ngày', false],
      );
      const copy = rule.copy().setHelpText('khác');
      same([String(copy.getCriteriaType()), copy.build().getHelpText()], ['DATE_IS_VALID_DATE', 'khác']);
      same(rule.getHelpText(), 'Nhập ngày');
    },
  },
  {
    id: 'validation-3',
    sentence: 'a list gives its values as texts, and whether it shows a dropdown',
    source: `platform-facts §15.9, ${measured}`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const given: string[] = Object([9, false, 'z']);
      same(SpreadsheetApp.newDataValidation().requireValueInList(given).getCriteriaValues(), [
        ['9', 'false', 'z'],
        true,
      ]);
      const other = scratchSheet(globals);
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(other.getRange('A2:C4')).build();
      const [range, dropdown] =
        scratchSheet(globals)
          .getRange('B2')
          .setDataValidation(rule)
          .getDataValidation()
          ?.getCriteriaValues() ?? [];
      same(
        [range.getA1Notation(), range.getSheet().getSheetId(), dropdown],
        ['A2:C4', other.getSheetId(), true],
      );
      const hidden = SpreadsheetApp.newDataValidation().requireValueInRange(other.getRange('A2'), false);
      same([String(hidden.getCriteriaType()), hidden.getCriteriaValues()[1]], ['VALUE_IN_RANGE', false]);
    },
  },
  {
    id: 'validation-4',
    sentence: 'criteria types are singletons and build the same rule by withCriteria',
    source: `platform-facts §15.10, ${builderPage}#withCriteria(DataValidationCriteria,Object)`,
    run: ({ SpreadsheetApp }) => {
      const { NUMBER_BETWEEN, DATE_AFTER } = SpreadsheetApp.DataValidationCriteria;
      const rule = SpreadsheetApp.newDataValidation().withCriteria(NUMBER_BETWEEN, [1, 9]).build();
      same(rule.getCriteriaType() === NUMBER_BETWEEN, true);
      same(rule.getCriteriaValues(), [1, 9]);
      // What the builder's own method refuses, a formula for a day, is taken here.
      same(SpreadsheetApp.newDataValidation().withCriteria(DATE_AFTER, ['=I1']).getCriteriaValues(), ['=I1']);
      refused("don't match the method signature", () =>
        ask(SpreadsheetApp.newDataValidation(), 'requireDateAfter', ['=I1']),
      );
    },
  },
  {
    id: 'validation-5',
    sentence: 'rules are set for all cells or one a cell, null takes them away, and a table must fit',
    source: `${reference}/range#setDataValidations(DataValidation), platform-facts §5.6`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('B2:C3');
      same(range.getDataValidations(), [
        [null, null],
        [null, null],
      ]);
      const rule = strict(globals, 'requireNumberGreaterThan', 0);
      range.setDataValidation(rule).setDataValidations([
        [null, rule],
        [rule, null],
      ]);
      const has = (): boolean[] =>
        range
          .getDataValidations()
          .flat()
          .map((each) => each !== null);
      same(has(), [false, true, true, false]);
      refused('number of rows in the data', () => range.setDataValidations([[rule, rule]]));
      same(range.offset(0, 1, 1, 1).setDataValidation(null).getDataValidation(), null);
      range.clearDataValidations();
      same(has(), [false, false, false, false]);
    },
  },
  {
    id: 'validation-6',
    sentence:
      'a rule that rejects what is invalid rejects it from a script too, naming the cell, and nothing is written',
    source: 'platform-facts §15.8; Google’s sentence as the help pages and scripts quote it',
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const sheet = scratchSheet(globals);
      sheet.getRange('B2:B3').setValues([[1], [2]]);
      sheet.getRange('B3').setDataValidation(strict(globals, 'requireNumberBetween', 1, 9));
      const said = 'The data you entered in cell B3 violates the data validation rules set on this cell.';
      const writing = (write: () => unknown) => (): void => {
        write();
        SpreadsheetApp.flush();
      };
      refused(
        said,
        writing(() => sheet.getRange('B3').setValue(10)),
      );
      refused(
        said,
        writing(() => sheet.getRange('B2:B3').setValues([[5], ['mười']])),
      );
      same(sheet.getRange('B2:B3').getValues(), [[1], [2]]);
    },
  },
  {
    id: 'validation-7',
    sentence: 'blank may always stand, and so may what a rule only warns of',
    source: `${builderPage}#setAllowInvalid(Boolean)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const cell = sheet
        .getRange('B2')
        .setValue(5)
        .setDataValidation(strict(globals, 'requireNumberBetween', 1, 9));
      same(cell.setValue('7').getValue(), 7);
      same([cell.clearContent().getValue(), cell.setValue('').getValue()], ['', '']);
      same(String(cell.getDataValidation()?.getCriteriaType()), 'NUMBER_BETWEEN');
      const warning = globals.SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).build();
      same(sheet.getRange('C2').setDataValidation(warning).setValue('mười').getValue(), 'mười');
    },
  },
  {
    id: 'validation-8',
    sentence: 'a list rejects what is not in it, from this sheet or another',
    source: `platform-facts §16.4; ${builderPage}#requireValueInRange(Range,Boolean)`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const [sheet, other] = [scratchSheet(globals), scratchSheet(globals)];
      other.getRange('A1:A3').setValues([['Lũng'], ['Đồng'], ['']]);
      const byRange = sheet
        .getRange('B2')
        .setDataValidation(strict(globals, 'requireValueInRange', other.getRange('A1:A3')));
      const byList = sheet
        .getRange('B3')
        .setDataValidation(strict(globals, 'requireValueInList', ['có', '5']));
      same([byRange.setValue('Đồng').getValue(), byList.setValue('có').getValue()], ['Đồng', 'có']);
      for (const cell of [byRange, byList]) {
        refused('violates the data validation rules', () => {
          cell.setValue('Núi');
          SpreadsheetApp.flush();
        });
      }
      same([byRange.getValue(), byList.getValue()], ['Đồng', 'có']);
    },
  },
  {
    id: 'validation-9',
    sentence: 'a day is compared by its day; text is no day',
    source: `${builderPage}#requireDateBetween(Date,Date)`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const zone = SpreadsheetApp.getActiveSpreadsheet()?.getSpreadsheetTimeZone() ?? 'Etc/GMT';
      const day = (text: string): Date => globals.Utilities.parseDate(text, zone, 'yyyy-MM-dd');
      const cell = scratchSheet(globals).getRange('B2');
      cell.setDataValidation(strict(globals, 'requireDateBetween', day('2026-03-01'), day('2026-03-31')));
      cell.setValue(day('2026-03-31'));
      for (const wrong of [day('2026-04-01'), 'tháng ba']) {
        refused('violates the data validation rules', () => {
          cell.setValue(wrong);
          SpreadsheetApp.flush();
        });
      }
    },
  },
  {
    id: 'checkboxes-1',
    sentence: 'checkboxes are unticked false, or have values of their own; they count as content',
    source: `platform-facts §15.7, ${measured}, “inserting checkboxes”`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const plain = sheet.getRange('A1:A5').insertCheckboxes();
      same([plain.getValues().flat(), sheet.getLastRow()], [[false, false, false, false, false], 5]);
      same([plain.getDataValidation()?.getCriteriaValues(), plain.isChecked()], [[], false]);
      const own = sheet.getRange('B1:B2').insertCheckboxes('CÓ', 'KHÔNG');
      same([own.getDataValidation()?.getCriteriaValues(), own.getValue()], [['CÓ', 'KHÔNG'], 'KHÔNG']);
      same(sheet.getRange('C1').insertCheckboxes('XONG').getDataValidation()?.getCriteriaValues(), ['XONG']);
    },
  },
  {
    id: 'checkboxes-2',
    sentence:
      'check, uncheck and removeCheckboxes touch checkboxes only; isChecked is null where they differ',
    source: `${measured}, “checking checkboxes”`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1').insertCheckboxes();
      sheet.getRange('B1').insertCheckboxes('CÓ', 'KHÔNG');
      sheet.getRange('C1').setValue('chữ');
      const all = sheet.getRange('A1:D1');
      same(all.check().getValues(), [[true, 'CÓ', 'chữ', '']]);
      same([all.isChecked(), sheet.getRange('A1:B1').isChecked()], [null, true]);
      sheet.getRange('A1').uncheck();
      same(sheet.getRange('A1:B1').isChecked(), null);
      same(all.uncheck().getValues(), [[false, 'KHÔNG', 'chữ', '']]);
      same(all.removeCheckboxes().getValues(), [['', '', 'chữ', '']]);
      same(all.getDataValidations(), [[null, null, null, null]]);
    },
  },
];
