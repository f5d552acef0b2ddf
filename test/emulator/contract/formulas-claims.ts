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
];
