import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const builderPage = `${reference}/conditional-format-rule-builder`;
const measured = 'asserted on live Apps Script by gas-fakes, test/testconditionalformat.js';

type Globals = Parameters<Claim['run']>[0];

/** Each condition of the builders of conditional formats and of filters: method, arguments, type; values as given. */
export const conditions = ({
  SpreadsheetApp,
}: Globals): [method: string, given: unknown[], type: string][] => {
  const day = new Date(2026, 2, 1);
  const { TODAY, TOMORROW, YESTERDAY } = SpreadsheetApp.RelativeDate;
  return [
    ['whenCellEmpty', [], 'CELL_EMPTY'],
    ['whenCellNotEmpty', [], 'CELL_NOT_EMPTY'],
    ['whenDateAfter', [day], 'DATE_AFTER'],
    ['whenDateAfter', [TODAY], 'DATE_AFTER_RELATIVE'],
    ['whenDateBefore', [day], 'DATE_BEFORE'],
    ['whenDateBefore', [TOMORROW], 'DATE_BEFORE_RELATIVE'],
    ['whenDateEqualTo', [day], 'DATE_EQUAL_TO'],
    ['whenDateEqualTo', [YESTERDAY], 'DATE_EQUAL_TO_RELATIVE'],
    ['whenFormulaSatisfied', ['=A1>10'], 'CUSTOM_FORMULA'],
    ['whenNumberBetween', [10, 20], 'NUMBER_BETWEEN'],
    ['whenNumberEqualTo', [42], 'NUMBER_EQUAL_TO'],
    ['whenNumberGreaterThan', [100], 'NUMBER_GREATER_THAN'],
    ['whenNumberGreaterThanOrEqualTo', [100], 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
    ['whenNumberLessThan', [5], 'NUMBER_LESS_THAN'],
    ['whenNumberLessThanOrEqualTo', [5], 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
    ['whenNumberNotBetween', [10, 20], 'NUMBER_NOT_BETWEEN'],
    ['whenNumberNotEqualTo', [0], 'NUMBER_NOT_EQUAL_TO'],
    ['whenTextContains', ['a'], 'TEXT_CONTAINS'],
    ['whenTextDoesNotContain', ['b'], 'TEXT_DOES_NOT_CONTAIN'],
    ['whenTextEndsWith', ['c'], 'TEXT_ENDS_WITH'],
    ['whenTextEqualTo', ['d'], 'TEXT_EQUAL_TO'],
    ['whenTextStartsWith', ['e'], 'TEXT_STARTS_WITH'],
  ];
};

/** Calls a method whose name is only known here. */
export const ask = <T>(builder: T, method: string, given: readonly unknown[]): T =>
  Reflect.get(Object(builder), method).apply(builder, given);

export const rulesClaims: readonly Claim[] = [
  {
    id: 'conditional-formats-1',
    sentence: 'every condition of the builder is told back with its type and its values',
    source: `${builderPage}, ${measured}`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const range = scratchSheet(globals).getRange('A1:B3');
      for (const [method, given, type] of conditions(globals)) {
        const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([range]);
        const condition = ask(builder, method, given).build().getBooleanCondition();
        same([method, String(condition?.getCriteriaType())], [method, type]);
        same(condition?.getCriteriaValues(), given);
      }
      const built = SpreadsheetApp.newConditionalFormatRule()
        .withCriteria(SpreadsheetApp.BooleanCriteria.TEXT_STARTS_WITH, ['x'])
        .setRanges([range]);
      same(built.getBooleanCondition()?.getCriteriaValues(), ['x']);
    },
  },
  {
    id: 'conditional-formats-2',
    sentence: 'a rule needs ranges and a condition before it can be built',
    source: 'platform-facts §15.18',
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      refused('', () => SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build());
      const range = scratchSheet(globals).getRange('A1');
      refused('', () => SpreadsheetApp.newConditionalFormatRule().setRanges([range]).build());
    },
  },
  {
    id: 'conditional-formats-3',
    sentence:
      'setConditionalFormatRules replaces every rule of the sheet, in the order given; clear takes all away',
    source: `${reference}/sheet#setConditionalFormatRules(ConditionalFormatRule), platform-facts §15.18`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const sheet = scratchSheet(globals);
      const rule = (text: string): GoogleAppsScript.Spreadsheet.ConditionalFormatRule =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextContains(text)
          .setBackground('#FF0000')
          .setRanges([sheet.getRange('A1:A3'), sheet.getRange('C1')])
          .build();
      const words = (): unknown =>
        sheet.getConditionalFormatRules().map((each) => each.getBooleanCondition()?.getCriteriaValues()[0]);
      same(words(), []);
      sheet.setConditionalFormatRules([rule('a'), rule('b')]);
      sheet.setConditionalFormatRules([rule('c'), ...sheet.getConditionalFormatRules()]);
      same(words(), ['c', 'a', 'b']);
      sheet.setConditionalFormatRules([rule('d')]);
      same(words(), ['d']);
      const [only] = sheet.getConditionalFormatRules();
      same(
        only?.getRanges().map((range) => range.getA1Notation()),
        ['A1:A3', 'C1'],
      );
      sheet.clearConditionalFormatRules();
      same(words(), []);
    },
  },
  {
    id: 'conditional-formats-4',
    sentence: 'a rule tells its look, null where it leaves it alone; a copy keeps what is not changed',
    source: `${reference}/boolean-condition, ${measured}`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const range = scratchSheet(globals).getRange('A1:B10');
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenNumberGreaterThan(50)
        .setBackground('#FF0000')
        .setBold(true)
        .setRanges([range])
        .build();
      const look = rule.getBooleanCondition();
      same([look?.getBackground(), look?.getFontColor(), look?.getBold()], ['#ff0000', null, true]);
      same([look?.getItalic(), look?.getStrikethrough(), look?.getUnderline()], [null, null, null]);
      const copied = rule.copy().whenCellEmpty().build().getBooleanCondition();
      same([String(copied?.getCriteriaType()), copied?.getBold()], ['CELL_EMPTY', true]);
      same([String(look), rule.getGradientCondition()], ['ConditionalFormatBooleanCondition', null]);
    },
  },
  {
    id: 'conditional-formats-5',
    sentence: 'a colour scale is kept on the sheet and tells its ends',
    source: `${reference}/gradient-condition, ${measured}`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      const { InterpolationType } = SpreadsheetApp;
      const sheet = scratchSheet(globals);
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .setGradientMinpoint('#00FF00')
        .setGradientMidpointWithValue('#FFFFFF', InterpolationType.PERCENT, '50')
        .setGradientMaxpointWithValue('#0000FF', InterpolationType.NUMBER, '100')
        .setRanges([sheet.getRange('C1:C10')])
        .build();
      sheet.setConditionalFormatRules([rule]);
      const [kept] = sheet.getConditionalFormatRules();
      const scale = kept?.getGradientCondition();
      same(
        [scale?.getMinColor(), scale?.getMidColor(), scale?.getMaxColor()],
        ['#00ff00', '#ffffff', '#0000ff'],
      );
      same([String(scale?.getMidType()), scale?.getMidValue()], ['PERCENT', '50']);
      same([String(scale?.getMaxType()), scale?.getMaxValue()], ['NUMBER', '100']);
      same(kept?.getBooleanCondition(), null);
    },
  },
  {
    id: 'conditional-formats-6',
    sentence: 'the ranges of a rule must lie on the sheet that it is set on',
    source: `${reference}/sheet#setConditionalFormatRules(ConditionalFormatRule)`,
    run: (globals) => {
      const [sheet, other] = [scratchSheet(globals), scratchSheet(globals)];
      const rule = globals.SpreadsheetApp.newConditionalFormatRule()
        .whenCellEmpty()
        .setRanges([other.getRange('A1')])
        .build();
      refused('', () => sheet.setConditionalFormatRules([rule]));
      same(sheet.getConditionalFormatRules().length, 0);
    },
  },
  {
    id: 'conditional-formats-7',
    sentence: 'a custom formula may not name another sheet, unless through INDIRECT',
    source:
      'Docs Editors Help, “Use conditional formatting rules”; the sentence as RomainVialard/ErrorHandler lists it in forty languages',
    run: (globals) => {
      const [sheet, other] = [scratchSheet(globals), scratchSheet(globals)];
      const rule = (formula: string): GoogleAppsScript.Spreadsheet.ConditionalFormatRule =>
        globals.SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied(formula)
          .setBold(true)
          .setRanges([sheet.getRange('B2')])
          .build();
      const [own, foreign] = [sheet.getName(), other.getName()];
      refused('Conditional format rule cannot reference a different sheet.', () =>
        sheet.setConditionalFormatRules([rule(`='${foreign}'!A1=1`)]),
      );
      sheet.setConditionalFormatRules([rule(`=INDIRECT("'${foreign}'!A1")=1`), rule(`='${own}'!A1=1`)]);
      same(sheet.getConditionalFormatRules().length, 2);
    },
  },
  {
    id: 'conditional-formats-8',
    sentence: 'rows inserted above a rule, and inside it, take its ranges along',
    source: 'seen in the editor; written nowhere we know: to be settled on a live account',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const rule = globals.SpreadsheetApp.newConditionalFormatRule()
        .whenCellNotEmpty()
        .setBold(true)
        .setRanges([sheet.getRange('B2:B4')])
        .build();
      sheet.setConditionalFormatRules([rule]);
      sheet.insertRowBefore(1);
      sheet.insertRowsAfter(4, 2);
      same(sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation(), 'B3:B7');
      sheet.deleteRows(3, 5);
      same(sheet.getConditionalFormatRules().length, 0);
    },
  },
];
