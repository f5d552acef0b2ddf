import { type Claim, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

export const formulasClaims: readonly Claim[] = [
  {
    id: 'formulas-1',
    sentence: 'semicolons separate arguments whatever the locale',
    source: 'reported in ingress-fieldplan issue 5 (2019)',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1').setValue(5);
      same(sheet.getRange('B1').setFormula('=IF(A1>3;"có";"không")').getValue(), 'có');
    },
  },
  {
    id: 'formulas-3',
    sentence: 'a blank cell found by a formula shows nothing, not 0',
    source: 'believed from practice, written nowhere we know: to be settled on a live account',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1').setValue(5);
      same(sheet.getRange('B1').setFormula('=INDEX(A1:A3;2)').getValue(), '');
      same(sheet.getRange('B2').setFormula('=IF(A1>3;A2;1)').getValue(), '');
    },
  },
  {
    id: 'formulas-2',
    sentence: 'a formula follows a renamed sheet and reads #REF! when the sheet is gone',
    source: 'platform-facts §16.3',
    run: ({ SpreadsheetApp }) => {
      const file = SpreadsheetApp.create('contract references');
      const [first] = file.getSheets();
      const other = file.insertSheet('Khác');
      other.getRange('A1').setValue(11);
      const cell = first?.getRange('A1');
      cell?.setFormula('=Khác!A1');
      other.setName('Đợt 01 (12-2025)');
      same(cell?.getValue(), 11);
      file.deleteSheet(other);
      same(cell?.getDisplayValue(), '#REF!');
    },
  },
  {
    id: 'formulas-4',
    sentence:
      'a formula that gives a block fills blank cells, which count as content, and reads #REF! where one holds something',
    source:
      'support.google.com/docs/answer/3093275 and /6208276: arrays expand, “Array result was not expanded because it would overwrite data”',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1').setFormula('=SEQUENCE(3;2)');
      same(sheet.getDataRange().getValues(), [
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      same([sheet.getLastRow(), sheet.getLastColumn(), sheet.getRange('B3').isBlank()], [3, 2, false]);
      same(sheet.getRange('A1:B1').getFormulas(), [['=SEQUENCE(3;2)', '']]);
      sheet.appendRow(['x']);
      same(sheet.getRange('A4').getValue(), 'x');
      sheet.getRange('B2').setValue('y');
      same(sheet.getRange('A1:B2').getDisplayValues(), [
        ['#REF!', ''],
        ['', 'y'],
      ]);
    },
  },
  {
    id: 'formulas-5',
    sentence:
      'ARRAYFORMULA, SORT by a column downwards, UNIQUE and FILTER give blocks; REGEXMATCH and JOIN one value',
    source: 'support.google.com/docs/table/25273, the list of functions',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:A3').setValues([[1], [3], [1]]);
      const given = (formula: string): unknown =>
        sheet
          .getRange('B1:B3')
          .clearContent()
          .getCell(1, 1)
          .setFormula(formula)
          .offset(0, 0, 3, 1)
          .getValues()
          .flat();
      same(given('=ARRAYFORMULA(A1:A3*2)'), [2, 6, 2]);
      same(given('=SORT(A1:A3;1;FALSE)'), [3, 1, 1]);
      same(given('=UNIQUE(A1:A3)'), [1, 3, '']);
      same(given('=FILTER(A1:A3;A1:A3<2)'), [1, 1, '']);
      same(given('=REGEXMATCH("abc";"^a.c$")'), [true, '', '']);
      same(given('=JOIN("-";A1:A3)'), ['1-3-1', '', '']);
    },
  },
];
