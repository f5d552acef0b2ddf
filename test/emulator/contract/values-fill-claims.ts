import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const seen = 'gas-fakes test/testsheets.js, run on live Apps Script';

/** Going on with what cells hold. */
export const valuesFillClaims: readonly Claim[] = [
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
