import { type Claim, same } from './claims.ts';
import { inAmerica } from './places.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';

/** Formulas written, read and filled in. */
export const valuesFormulaClaims: readonly Claim[] = [
  {
    id: 'formula-1',
    sentence: 'getFormula gives the formula, or an empty text where there is none',
    source: `${reference}/range#getFormula`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:C1');
      range.setValues([['=1+2', 5, 'x']]);
      same([range.getFormulas(), range.getValues()], [[['=1+2', '', '']], [[3, 5, 'x']]]);
    },
  },
  {
    id: 'formula-2',
    sentence: 'setFormula adds a missing =, and takes the content away for an empty text',
    source: 'gas-fakes test/testsheets.js ("Value" becomes "=Value") and test/testsheetsformatting.js',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1');
      same([cell.setFormula('1+2').getFormula(), cell.getValue()], ['=1+2', 3]);
      same([cell.setFormula('').getFormula(), cell.getValue(), cell.isBlank()], ['', '', true]);
    },
  },
  {
    id: 'formula-3',
    sentence: 'a formula set over a block moves its relative references along',
    source: 'gas-fakes test/testsheetsformatting.js ("autoincrement"), run on live Apps Script',
    run: (globals) => {
      const range = scratchSheet(globals).getRange('F5:G6').setFormula('=A1+$B$1');
      same(range.getFormulas(), [
        ['=A1+$B$1', '=B1+$B$1'],
        ['=A2+$B$1', '=B2+$B$1'],
      ]);
    },
  },
  {
    id: 'formula-4',
    sentence: 'setFormulas writes each formula as it stands',
    source: `${reference}/range#setFormulas`,
    run: (globals) => {
      const range = scratchSheet(globals)
        .getRange('B1:C1')
        .setFormulas([['=A1', '=A1']]);
      same(range.getFormulas(), [['=A1', '=A1']]);
    },
  },
  {
    id: 'formula-5',
    sentence: 'R1C1 notation: relative, absolute and mixed, both ways',
    source: 'gas-fakes test/testsheets.js, run on live Apps Script',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const pairs: readonly (readonly [string, string, string])[] = [
        ['A1', '=R[1]C[1]', '=B2'],
        ['C3', '=R1C1', '=$A$1'],
        ['D4', '=R[1]C1', '=$A5'],
        ['D4', '=R1C[1]', '=E$1'],
        ['E5', '=R[-2]C[-1]', '=D3'],
        ['G7', '=R[-1]C[-1]+R1C1*R[1]C[1]', '=F6+$A$1*H8'],
        ['J20', '=R[0]C[0]', '=J20'],
        ['B3', '=SUM(R1C1:R2C[0])', '=SUM($A$1:B$2)'],
      ];
      for (const [place, r1c1, a1] of pairs) {
        const cell = sheet.getRange(place).setFormulaR1C1(r1c1);
        same([cell.getFormula(), cell.getFormulaR1C1()], [a1, r1c1]);
        same(cell.setFormula(a1).getFormulaR1C1(), r1c1);
      }
    },
  },
  {
    id: 'formula-6',
    sentence: 'R1C1 notation: what stays in its line may be left out, and is told as [0]',
    source: 'gas-fakes test/testsheets.js, run on live Apps Script',
    run: (globals) => {
      const range = scratchSheet(globals).getRange('B10:C11');
      range.setFormulasR1C1([
        ['=R[1]C', '=R1C1'],
        ['=R[-1]C[-1]', 'Value'],
      ]);
      same(range.getFormulas(), [
        ['=B11', '=$A$1'],
        ['=A10', '=Value'],
      ]);
      same(range.getFormulasR1C1(), [
        ['=R[1]C[0]', '=R1C1'],
        ['=R[-1]C[-1]', '=Value'],
      ]);
    },
  },
  {
    id: 'formula-7',
    sentence: 'R1C1 notation: texts in quotes are no references',
    source: 'gas-fakes test/testsheets.js, run on live Apps Script',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('H15').setFormulaR1C1('=R[-1]C & " R1C1 is no cell"');
      same(cell.getFormula(), '=H14 & " R1C1 is no cell"');
      same(cell.getFormulaR1C1(), '=R[-1]C[0] & " R1C1 is no cell"');
    },
  },
  {
    id: 'formula-8',
    sentence: 'errors read as their texts',
    source: `${reference}/range#getValues; support.google.com/docs "Error types"`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:E1');
      range.setFormulas([['=1/0', '=NA()', '=NOSUCHFUNCTION()', '=E1', '=SQRT(-1)']]);
      const expected = ['#DIV/0!', '#N/A', '#NAME?', '#REF!', '#NUM!'];
      // A cell that reads itself, and one that reads it.
      range.getCell(1, 4).setFormula('=D1');
      same([range.getValues(), range.getDisplayValues()], [[expected], [expected]]);
    },
  },
  {
    id: 'formula-9',
    sentence: 'values follow at once what they are worked out from',
    source: `${reference}/spreadsheet-app#flush: reading after writing sees what was written`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      const sum = sheet.getRange('B1').setFormula('=SUM(A1:A3)');
      same(sum.getValue(), 6);
      sheet.getRange('A3').setValue(10);
      same(sum.getValue(), 13);
    },
  },
  {
    id: 'formula-10',
    sentence: 'writing a value over a formula takes the formula away',
    source: `${reference}/range#setValue`,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1').setFormula('=1+1').setValue(5);
      same([cell.getFormula(), cell.getValue()], ['', 5]);
    },
  },
  {
    id: 'formula-11',
    sentence: 'a day that a formula gives reads as a Date and shows as a day',
    source: 'what the grid shows for =DATE(2026;1;5) in a cell that nobody formatted',
    run: (globals) =>
      inAmerica(globals, (sheet) => {
        const cell = sheet.getRange('A1').setFormula('=DATE(2026;1;5)');
        same(
          [cell.getDisplayValue(), new Date(Number(cell.getValue())).toISOString()],
          ['1/5/2026', '2026-01-05T05:00:00.000Z'],
        );
      }),
  },
  {
    id: 'formula-12',
    sentence: 'formulas are shown as texts under the format @ that was set before',
    source: 'platform-facts §7.5: the format @ keeps texts, those that begin with = too',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1').setNumberFormat('@').setValue('=1+1');
      same([cell.getFormula(), cell.getValue()], ['', '=1+1']);
    },
  },
];
