import { type Claim, type ContractGlobals, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const seen = 'gas-fakes test/testsheets.js, run on live Apps Script';
const FOUR = [
  ['V1', 'V2'],
  ['V3', 'V4'],
];

/** Four values on red in A1:B2 of a new sheet. */
function four(globals: ContractGlobals): { readonly sheet: Sheet; readonly source: Range } {
  const sheet = scratchSheet(globals);
  return { sheet, source: sheet.getRange('A1:B2').setValues(FOUR).setBackground('#ff0000') };
}

/** Copying and moving. */
export const valuesCopyClaims: readonly Claim[] = [
  {
    id: 'copy-1',
    sentence: 'copyTo takes values and looks along',
    source: seen,
    run: (globals) => {
      const { sheet, source } = four(globals);
      source.copyTo(sheet.getRange('D1:E2'));
      same([sheet.getRange('D1:E2').getValues(), sheet.getRange('E2').getBackground()], [FOUR, '#ff0000']);
    },
  },
  {
    id: 'copy-2',
    sentence: 'copyTo spills past a target that is too small',
    source: `${seen}; platform-facts §15.15`,
    run: (globals) => {
      const { sheet, source } = four(globals);
      source.copyTo(sheet.getRange('G1'));
      same([sheet.getRange('G1:H2').getValues(), sheet.getRange('H2').getBackground()], [FOUR, '#ff0000']);
    },
  },
  {
    id: 'copy-3',
    sentence: 'copyTo repeats in a larger target as often as the source fits in whole',
    source: `${seen}; platform-facts §15.15`,
    run: (globals) => {
      const { sheet, source } = four(globals);
      source.copyTo(sheet.getRange('J1:L4'));
      same(sheet.getRange('J1:L4').getValues(), [
        ['V1', 'V2', ''],
        ['V3', 'V4', ''],
        ['V1', 'V2', ''],
        ['V3', 'V4', ''],
      ]);
      same(sheet.getRange('L1').getBackground(), '#ffffff');
      source.copyTo(sheet.getRange('A11:E15'));
      same(sheet.getRange('A14:E15').getValues(), [
        ['V3', 'V4', 'V3', 'V4', ''],
        ['', '', '', '', ''],
      ]);
    },
  },
  {
    id: 'copy-4',
    sentence: 'copyTo with contentsOnly leaves the looks of the target, with formatOnly its values',
    source: seen,
    run: (globals) => {
      const { sheet, source } = four(globals);
      const contents = sheet.getRange('D5:E6').setBackground('#cccccc');
      source.copyTo(contents, { contentsOnly: true });
      same([contents.getValues(), contents.getBackground()], [FOUR, '#cccccc']);
      const format = sheet.getRange('D9:E10').setValue('x');
      source.copyTo(format, { formatOnly: true });
      same([format.getValue(), format.getBackground()], ['x', '#ff0000']);
    },
  },
  {
    id: 'copy-5',
    sentence: 'copyTo with contentsOnly writes what formulas give, not the formulas',
    source: `${reference}/range#copyTo(Range,Object)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1').setValue(5);
      sheet.getRange('B1').setFormula('=A1*2').copyTo(sheet.getRange('D1'), { contentsOnly: true });
      same([sheet.getRange('D1').getFormula(), sheet.getRange('D1').getValue()], ['', 10]);
    },
  },
  {
    id: 'copy-6',
    sentence: 'formulas move their relative references when they are copied',
    source: `${reference}/range#copyTo(Range)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('B2').setFormula('=A1+$A$1').copyTo(sheet.getRange('D5:D6'));
      same(sheet.getRange('D5:D6').getFormulas(), [['=C4+$A$1'], ['=C5+$A$1']]);
    },
  },
  {
    id: 'copy-7',
    sentence: 'copyTo turns rows into columns when asked to',
    source: seen,
    run: (globals) => {
      const { sheet, source } = four(globals);
      const { PASTE_NORMAL } = globals.SpreadsheetApp.CopyPasteType;
      source.copyTo(sheet.getRange('D17:E18'), PASTE_NORMAL, true);
      same(sheet.getRange('D17:E18').getValues(), [
        ['V1', 'V3'],
        ['V2', 'V4'],
      ]);
      same(sheet.getRange('E18').getBackground(), '#ff0000');
      sheet
        .getRange('A5:C5')
        .setValues([[1, 2, 3]])
        .copyTo(sheet.getRange('G5'), PASTE_NORMAL, true);
      same(sheet.getRange('G5:G7').getValues(), [[1], [2], [3]]);
    },
  },
  {
    id: 'copy-8',
    sentence: 'the kinds of pasting: values, format, formula, rules',
    source: `${reference}/copy-paste-type`,
    run: (globals) => {
      const { CopyPasteType, newDataValidation } = globals.SpreadsheetApp;
      const sheet = scratchSheet(globals);
      const rule = newDataValidation.call(globals.SpreadsheetApp).requireNumberGreaterThan(0).build();
      const source = sheet.getRange('B1').setFormula('=1+1').setBackground('#ff0000').setDataValidation(rule);
      const pasted = (row: number, type: GoogleAppsScript.Spreadsheet.CopyPasteType): unknown[] => {
        const cell = sheet.getRange(row, 4);
        source.copyTo(cell, type, false);
        return [cell.getValue(), cell.getFormula(), cell.getBackground()];
      };
      same(pasted(1, CopyPasteType.PASTE_VALUES), [2, '', '#ffffff']);
      same(pasted(2, CopyPasteType.PASTE_FORMAT), ['', '', '#ff0000']);
      same(pasted(3, CopyPasteType.PASTE_FORMULA), [2, '=1+1', '#ffffff']);
      same(pasted(4, CopyPasteType.PASTE_DATA_VALIDATION), ['', '', '#ffffff']);
      same(sheet.getRange('D4').getDataValidation() === null, false);
      same(pasted(5, CopyPasteType.PASTE_NORMAL), [2, '=1+1', '#ff0000']);
    },
  },
  {
    id: 'copy-9',
    sentence: 'an empty source clears values and looks of the target',
    source: seen,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const target = sheet.getRange('D1:E2').setValue('x').setBackground('#00ff00');
      sheet.getRange('A1:B2').copyTo(target);
      same([target.isBlank(), target.getBackground()], [true, '#ffffff']);
    },
  },
  {
    id: 'copy-10',
    sentence: 'copyTo reaches other sheets of the file',
    source: `${reference}/range#copyTo(Range)`,
    run: (globals) => {
      const { source } = four(globals);
      const other = scratchSheet(globals);
      source.copyTo(other.getRange('B2'));
      same(other.getRange('B2:C3').getValues(), FOUR);
    },
  },
  {
    id: 'copy-11',
    sentence: 'copyTo without a target, or with a text for it, is refused',
    source: seen,
    run: (globals) => {
      const loose: { copyTo(...given: unknown[]): void } = four(globals).source;
      refused("don't match the method signature", () => loose.copyTo());
      refused("don't match the method signature", () => loose.copyTo('not a range'));
    },
  },
  {
    id: 'copy-12',
    sentence:
      'copyValuesToRange and copyFormatToRange take columns first, and repeat and spill as copyTo does',
    source: seen,
    run: (globals) => {
      const { sheet, source } = four(globals);
      source.copyValuesToRange(sheet, 4, 4, 5, 5);
      same([sheet.getRange('D5:E6').getValues(), sheet.getRange('D5').getBackground()], [FOUR, '#ffffff']);
      source.copyFormatToRange(sheet, 7, 11, 5, 9);
      same(
        [
          sheet.getRange('J8').getBackground(),
          sheet.getRange('K9').getBackground(),
          sheet.getRange('G5').getValue(),
        ],
        ['#ff0000', '#ffffff', ''],
      );
      source.copyValuesToRange(sheet.getSheetId(), 13, 14, 1, 4);
      same(sheet.getRange('M3:N4').getValues(), FOUR);
    },
  },
  {
    id: 'move-1',
    sentence: 'moveTo takes values and looks away from where they stood',
    source: seen,
    run: (globals) => {
      const { sheet, source } = four(globals);
      source.moveTo(sheet.getRange('D1'));
      same([sheet.getRange('D1:E2').getValues(), sheet.getRange('D1').getBackground()], [FOUR, '#ff0000']);
      same([source.isBlank(), source.getBackground()], [true, '#ffffff']);
    },
  },
  {
    id: 'move-2',
    sentence: 'moveTo may overlap where it came from',
    source: seen,
    run: (globals) => {
      const { sheet, source } = four(globals);
      source.moveTo(sheet.getRange('B1'));
      same(sheet.getRange('A1:C2').getValues(), [
        ['', 'V1', 'V2'],
        ['', 'V3', 'V4'],
      ]);
      same(sheet.getRange('A1').getBackground(), '#ffffff');
    },
  },
  {
    id: 'move-3',
    sentence:
      'formulas that read the moved cells follow them, and the moved formulas read what they read before',
    source: `${reference}/range#moveTo: "Cut and paste (both format and values)"`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:A2').setValues([[5], ['=A1*2']]);
      const reader = sheet.getRange('C1').setFormula('=SUM(A1:A2)+B9');
      sheet.getRange('A1:A2').moveTo(sheet.getRange('E5'));
      same(reader.getFormula(), '=SUM(E5:E6)+B9');
      same([sheet.getRange('E6').getFormula(), reader.getValue()], ['=E5*2', 15]);
    },
  },
  {
    id: 'copy-13',
    sentence: 'ranges are copied and moved within one file only',
    source: 'reported in many threads: "Target range and source range must be on the same spreadsheet."',
    run: (globals) => {
      const { source } = four(globals);
      const other = globals.SpreadsheetApp.create('contract other file').getActiveSheet().getRange('A1');
      refused('Target range and source range must be on the same spreadsheet', () => source.copyTo(other));
    },
  },
];
