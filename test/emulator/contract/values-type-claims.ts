import { type Claim, same } from './claims.ts';
import { inAmerica, inVietnam, momentOf } from './places.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';

/** Numbers, booleans and dates, and how number formats show and read them. */
export const valuesTypeClaims: readonly Claim[] = [
  {
    id: 'type-1',
    sentence: 'numbers, booleans and texts come back with their types',
    source: `${reference}/range#getValues`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:E1');
      same(range.setValues([[1, -2.5, true, false, 'x']]).getValues(), [[1, -2.5, true, false, 'x']]);
      same(range.getDisplayValues().flat().slice(2), ['TRUE', 'FALSE', 'x']);
    },
  },
  {
    id: 'type-2',
    sentence: 'a Date comes back as the same moment, and its cell shows the day in the spreadsheet’s zone',
    source: 'platform-facts §8.1, §8.2',
    run: (globals) => {
      const noon = new Date(Date.UTC(2026, 10, 6, 17, 0, 0));
      inVietnam(globals, (sheet) => {
        const cell = sheet.getRange('A1').setValue(noon);
        same(
          [momentOf(cell.getValue()), cell.getDisplayValue().slice(0, 2)],
          ['2026-11-06T17:00:00.000Z', '07'],
        );
      });
      inAmerica(globals, (sheet) => {
        const cell = sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(noon);
        same([momentOf(cell.getValue()), cell.getDisplayValue()], ['2026-11-06T17:00:00.000Z', '2026-11-06']);
      });
    },
  },
  {
    id: 'type-3',
    sentence: 'changing the spreadsheet’s zone moves the moments of its days, not what is shown',
    source: 'days are stored as serial numbers without a zone, counted from 1899-12-30; platform-facts §8.4',
    run: (globals) =>
      inVietnam(globals, (sheet) => {
        const cell = sheet.getRange('A1').setNumberFormat('yyyy-mm-dd hh:mm').setValue('2026-11-07 08:00');
        same(momentOf(cell.getValue()), '2026-11-07T01:00:00.000Z');
        sheet.getParent().setSpreadsheetTimeZone('UTC');
        same(
          [momentOf(cell.getValue()), cell.getDisplayValue()],
          ['2026-11-07T08:00:00.000Z', '2026-11-07 08:00'],
        );
      }),
  },
  {
    id: 'type-4',
    sentence: 'a date format makes a number read as a Date, a number format makes a Date read as a number',
    source: `${reference}/range#getValue: "The value may be of type Number, Boolean, Date, or String depending on the value of the cell"`,
    run: (globals) =>
      inVietnam(globals, (sheet) => {
        const cell = sheet.getRange('A1').setValue(46_333).setNumberFormat('dd/mm/yyyy');
        same([momentOf(cell.getValue()), cell.getDisplayValue()], ['2026-11-06T17:00:00.000Z', '07/11/2026']);
        same(cell.setNumberFormat('0').getValue(), 46_333);
      }),
  },
  {
    id: 'type-5',
    sentence: 'day 0 is 30 December 1899, and a time of day is a moment of that day',
    source: 'platform-facts §8.4; gas-fakes oddities.md, "Dates and sheets advanced service"',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1').setNumberFormat('yyyy-mm-dd hh:mm');
      same(cell.setValue(0).getDisplayValue(), '1899-12-30 00:00');
      same(cell.setValue(1.5).getDisplayValue(), '1899-12-31 12:00');
    },
  },
  {
    id: 'type-6',
    sentence:
      'the number format of a cell that nobody formatted reads 0.############### and "general" brings it back',
    source: 'platform-facts §15.13; gas-fakes test/testsheetsformatting.js',
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:B1');
      same(range.getNumberFormats(), [['0.###############', '0.###############']]);
      same(range.setNumberFormat('0.0').setNumberFormat('general').getNumberFormat(), '0.###############');
    },
  },
  {
    id: 'type-7',
    sentence: 'number formats: thousands, decimals, percent, words, signs',
    source: 'developers.google.com/workspace/sheets/api/guides/formats',
    run: (globals) =>
      inAmerica(globals, (sheet) => {
        const cell = sheet.getRange('A1');
        const shown = (value: number, format: string): string =>
          cell.setNumberFormat(format).setValue(value).getDisplayValue();
        same(
          [
            shown(1234567.891, '#,##0'),
            shown(1234.5, '#,##0.00'),
            shown(0.256, '0%'),
            shown(0.256, '0.0%'),
            shown(12, '0 "people"'),
            shown(-5, '0;(0)'),
            shown(0, '0;(0);"none"'),
            shown(7, '000'),
            shown(3.5, '0.##'),
            shown(12_345, '0.00E+00'),
            shown(12_345_678, '0.0,,"M"'),
          ],
          [
            '1,234,568',
            '1,234.50',
            '26%',
            '25.6%',
            '12 people',
            '(5)',
            'none',
            '007',
            '3.5',
            '1.23E+04',
            '12.3M',
          ],
        );
      }),
  },
  {
    id: 'type-8',
    sentence: 'formats of days and times take small letters; m is a minute beside hours and seconds',
    source: 'developers.google.com/workspace/sheets/api/guides/formats',
    run: (globals) => {
      const cell = scratchSheet(globals)
        .getRange('A1')
        .setNumberFormat('yyyy-mm-dd')
        .setValue('2026-01-05 07:08:09');
      const shown = (format: string): string => cell.setNumberFormat(format).getDisplayValue();
      same(['dd/mm/yyyy', 'd/m/yy', 'hh:mm', 'h:mm:ss', 'dd/mm/yyyy hh:mm', 'hh"h"mm'].map(shown), [
        '05/01/2026',
        '5/1/26',
        '07:08',
        '7:08:09',
        '05/01/2026 07:08',
        '07h08',
      ]);
    },
  },
  {
    id: 'type-9',
    sentence: 'a locale with a decimal comma shows numbers with it',
    source: `${reference}/range#getDisplayValue; platform-facts §8.2`,
    run: (globals) =>
      inVietnam(globals, (sheet) => {
        const cell = sheet.getRange('A1');
        same(cell.setNumberFormat('#,##0.00').setValue(1234.5).getDisplayValue(), '1.234,50');
        same(cell.setNumberFormat('0.0%').setValue(0.125).getDisplayValue(), '12,5%');
        same([cell.getValue(), typeof cell.getValue()], [0.125, 'number']);
      }),
  },
  {
    id: 'type-10',
    sentence: 'a text shows as it is under a number format',
    source: 'developers.google.com/workspace/sheets/api/guides/formats',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1').setNumberFormat('#,##0.00').setValue('chữ');
      same([cell.getValue(), cell.getDisplayValue()], ['chữ', 'chữ']);
    },
  },
  {
    id: 'type-11',
    sentence: 'what is no number is written as an error',
    source: 'believed from practice: setValue(NaN) shows #NUM!',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1');
      same([cell.setValue(Number.NaN).getValue(), cell.getDisplayValue()], ['#NUM!', '#NUM!']);
    },
  },
  {
    id: 'type-12',
    sentence: 'a Date under the default format gets a date format: it reads as a Date again',
    source: 'platform-facts §8.2, §8.7',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const day = new Date(Date.UTC(2026, 0, 5, 12));
      same(momentOf(sheet.getRange('A1').setValue(day).getValue()), day.toISOString());
      sheet.appendRow([day]);
      same(momentOf(sheet.getRange('A2').getValue()), day.toISOString());
    },
  },
  {
    id: 'type-13',
    sentence: 'isBlank holds only where no cell of the range has content; formats and notes are none',
    source: `${reference}/range#isBlank`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const range = sheet.getRange('A1:B2').setBackground('#ff0000').setNote('n');
      same(range.isBlank(), true);
      sheet.getRange('B2').setValue(0);
      same([range.isBlank(), sheet.getRange('A1').isBlank()], [false, true]);
      same(sheet.getRange('B2').setValue(false).isBlank(), false);
    },
  },
];
