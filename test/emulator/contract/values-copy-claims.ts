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

/** Copying, moving and filling. */
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
    id: 'fill-1',
    sentence: 'autoFill goes on with numbers, down and to the left',
    source: seen,
    run: (globals) => {
      const { DEFAULT_SERIES } = globals.SpreadsheetApp.AutoFillSeries;
      const sheet = scratchSheet(globals);
      sheet
        .getRange('A1:A4')
        .setValues([[1], [2], [3], [4]])
        .autoFill(sheet.getRange('A1:A7'), DEFAULT_SERIES);
      same(sheet.getRange('A5:A7').getValues(), [[5], [6], [7]]);
      sheet
        .getRange('E9:H9')
        .setValues([[10, 8, 6, 4]])
        .autoFill(sheet.getRange('B9:H9'), DEFAULT_SERIES);
      same(sheet.getRange('B9:E9').getValues(), [[16, 14, 12, 10]]);
    },
  },
  {
    id: 'fill-2',
    sentence: 'autoFill with ALTERNATE_SERIES repeats, and formulas move along',
    source: `${reference}/auto-fill-series`,
    run: (globals) => {
      const { ALTERNATE_SERIES, DEFAULT_SERIES } = globals.SpreadsheetApp.AutoFillSeries;
      const sheet = scratchSheet(globals);
      sheet
        .getRange('A1:A2')
        .setValues([[1], [2]])
        .autoFill(sheet.getRange('A1:A4'), ALTERNATE_SERIES);
      same(sheet.getRange('A3:A4').getValues(), [[1], [2]]);
      sheet.getRange('B1').setFormula('=A1').autoFill(sheet.getRange('B1:B3'), DEFAULT_SERIES);
      same(sheet.getRange('B2:B3').getFormulas(), [['=A2'], ['=A3']]);
    },
  },
  {
    id: 'fill-3',
    sentence: 'autoFill needs a destination that goes on from the source in one direction',
    source: seen,
    run: (globals) => {
      const { DEFAULT_SERIES } = globals.SpreadsheetApp.AutoFillSeries;
      const sheet = scratchSheet(globals);
      const source = sheet.getRange('A1:A4');
      refused('destination range must contain the source range', () =>
        source.autoFill(sheet.getRange('C1:C5'), DEFAULT_SERIES),
      );
      refused('AutoFill destination range must extend the source range in only one direction.', () =>
        source.autoFill(sheet.getRange('A1:B10'), DEFAULT_SERIES),
      );
    },
  },
  {
    id: 'fill-4',
    sentence: 'autoFillToNeighbor goes as far as the column beside it',
    source: seen,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:A5').setValue('x');
      const source = sheet.getRange('B1:B2').setValues([['Jan'], ['Feb']]);
      source.autoFillToNeighbor(globals.SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      same(sheet.getRange('B1:B6').getValues().flat(), ['Jan', 'Feb', 'Mar', 'Apr', 'May', '']);
    },
  },
];
