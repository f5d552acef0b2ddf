import { type Claim, refused, same } from './claims.ts';
import { inAmerica, inVietnam, momentOf } from './places.ts';
import { scratchSheet } from './scratch.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const userEntered = 'gas-fakes oddities.md, "Values": setValues reads as USER_ENTERED; platform-facts §15.4';

/** What the text is read as in a cell without a format. */
const readAs = (cell: Range, text: string): unknown =>
  cell.clear().setNumberFormat('general').setValue(text).getValue();

/** What becomes of texts that are written. */
export const valuesTextClaims: readonly Claim[] = [
  {
    id: 'text-1',
    sentence: 'texts that are numbers become numbers',
    source: userEntered,
    run: (globals) =>
      inAmerica(globals, (sheet) => {
        const cell = sheet.getRange('A1');
        same(
          [
            '123',
            '-5',
            '1.5',
            '.5',
            ' 42 ',
            '1,234',
            '1,234.5',
            '1e3',
            '50%',
            '12.5%',
            '$5',
            '$1,234.50',
          ].map((text) => readAs(cell, text)),
          [123, -5, 1.5, 0.5, 42, 1234, 1234.5, 1000, 0.5, 0.125, 5, 1234.5],
        );
      }),
  },
  {
    id: 'text-2',
    sentence: 'leading zeros are lost',
    source: 'reported in vlucas/sheetquery issue 20; platform-facts §7.5',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1');
      same([readAs(cell, '01234'), readAs(cell, '007')], [1234, 7]);
    },
  },
  {
    id: 'text-3',
    sentence: 'TRUE and FALSE in any case become booleans',
    source: userEntered,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1');
      same(
        ['TRUE', 'true', 'False'].map((text) => readAs(cell, text)),
        [true, true, false],
      );
    },
  },
  {
    id: 'text-4',
    sentence: 'a plus sign in front of digits leaves a text a text, and so do words with digits',
    source: 'platform-facts §15.4',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1');
      const texts = ['+5', '@x', 'xóm 11A', '12 người', '1-2-x', '--', '1.2.3.4', 'ab@example.com'];
      same(
        texts.map((text) => readAs(cell, text)),
        texts,
      );
    },
  },
  {
    id: 'text-5',
    sentence: 'the format @, set before, keeps every text as it is',
    source: 'platform-facts §15.5, §7.5',
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:E1').setNumberFormat('@');
      const texts = ['007', '1e3', '2026-01-05', 'TRUE', '50%'];
      same(range.setValues([texts]).getValues(), [texts]);
      same([range.getDisplayValues(), range.getNumberFormat()], [[texts], '@']);
    },
  },
  {
    id: 'text-6',
    sentence: 'a leading apostrophe keeps a text and is not part of it',
    source: 'platform-facts §15.5',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1').setValue("'007");
      same([cell.getValue(), cell.getDisplayValue(), cell.getFormula()], ['007', '007', '']);
    },
  },
  {
    id: 'text-7',
    sentence: 'a text that begins with = becomes a formula; = alone and a space before it do not',
    source: `${reference}/range#setValue; gas-fakes test/testsheetsvalues.js ("   =SUM(1,2)")`,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1');
      same([cell.setValue('=1+1').getFormula(), cell.getValue()], ['=1+1', 2]);
      same([cell.setValue('=').getFormula(), cell.getValue()], ['', '=']);
      same([cell.setValue('  =1+1').getFormula(), cell.getValue()], ['', '  =1+1']);
    },
  },
  {
    id: 'text-8',
    sentence: 'an empty text, null and undefined clear a cell, whose value then is an empty text',
    source: 'platform-facts §15.6, §1.9',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const range = sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
      same(range.setValues([['', null, undefined]]).getValues(), [['', '', '']]);
      same([range.isBlank(), sheet.getLastRow()], [true, 0]);
      same(sheet.getRange('A1').setValue('x').setValue(null).getValue(), '');
    },
  },
  {
    id: 'text-9',
    sentence: 'spaces and line breaks are kept in a text',
    source: `${reference}/range#trimWhitespace: why there is a method to take them away`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:C1');
      const texts = ['  hai  đầu ', 'một\nhai', ' '];
      same(range.setValues([texts]).getValues(), [texts]);
      same(range.isBlank(), false);
    },
  },
  {
    id: 'text-10',
    sentence:
      'trimWhitespace takes spaces from both ends and leaves one between words; what begins with = stays a text',
    source: 'developers.google.com/sheets/api TrimWhitespaceRequest; gas-fakes test/testsheetsvalues.js',
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:A4');
      range.setValues([[' trước'], ['sau '], ['hai  khoảng   trắng'], ['   =SUM(1,2)']]).trimWhitespace();
      same(range.getValues(), [['trước'], ['sau'], ['hai khoảng trắng'], ['=SUM(1,2)']]);
      same(range.getFormulas(), [[''], [''], [''], ['']]);
    },
  },
  {
    id: 'text-11',
    sentence: 'a cell holds 50,000 characters and no more',
    source: 'reported in qeet/importjsonapi issue 10; platform-facts §4.6',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1');
      same(String(cell.setValue('x'.repeat(50_000)).getValue()).length, 50_000);
      refused('50000 characters', () => cell.setValue('x'.repeat(50_001)));
    },
  },
  {
    id: 'text-12',
    sentence: 'a locale with a decimal comma reads numbers by it',
    source: 'platform-facts §8.6; CLDR for vi: decimal comma',
    run: (globals) =>
      inVietnam(globals, (sheet) => {
        const cell = sheet.getRange('A1');
        same(
          ['1,5', '1.500', '1.234,5', '12,5%', '-0,25'].map((text) => readAs(cell, text)),
          [1.5, 1500, 1234.5, 0.125, -0.25],
        );
      }),
  },
  {
    id: 'text-13',
    sentence: 'days are read in the order of the locale, ISO days everywhere',
    source: 'platform-facts §8.6, §15.4',
    run: (globals) => {
      inAmerica(globals, (sheet) => {
        const cell = sheet.getRange('A1');
        same(momentOf(readAs(cell, '4/9/2026')), '2026-04-09T04:00:00.000Z');
        same(momentOf(readAs(cell, '2026-09-04')), '2026-09-04T04:00:00.000Z');
        same(readAs(cell, '15/09/2026'), '15/09/2026');
      });
      inVietnam(globals, (sheet) => {
        const cell = sheet.getRange('A1');
        same(momentOf(readAs(cell, '4/9/2026')), '2026-09-03T17:00:00.000Z');
        same(momentOf(readAs(cell, '2026-09-04')), '2026-09-03T17:00:00.000Z');
        same(readAs(cell, '09/15/2026'), '09/15/2026');
      });
    },
  },
  {
    id: 'text-21',
    sentence:
      'a month by its English name and a day, without a year, are a day of this year and shown as they were typed',
    source: 'typed in the grid; to be settled on a live account (docs/live-checks.md)',
    run: (globals) => {
      inAmerica(globals, (sheet) => {
        const cell = sheet.getRange('A1');
        const year = Number(cell.setValue('1/5').setNumberFormat('yyyy').getDisplayValue());
        same(momentOf(readAs(cell, 'January 5')), `${year}-01-05T05:00:00.000Z`);
        same(cell.getDisplayValue(), 'January 5');
        same(readAs(cell, 'Mars 5'), 'Mars 5');
      });
    },
  },
  {
    id: 'text-14',
    sentence: 'days that no calendar has stay texts',
    source: userEntered,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1');
      same(
        ['2026-02-30', '2026-13-01'].map((text) => readAs(cell, text)),
        ['2026-02-30', '2026-13-01'],
      );
    },
  },
  {
    id: 'text-15',
    sentence: 'what was read with a sign, a percent or thousands shows again so',
    source: 'what the grid does with the same typed by hand',
    run: (globals) =>
      inAmerica(globals, (sheet) => {
        const cell = sheet.getRange('A1');
        const shown = (text: string): string => {
          readAs(cell, text);
          return cell.getDisplayValue();
        };
        same(['50%', '12.5%', '1,234', '1,234.5', '$1,234.50', '1e3'].map(shown), [
          '50%',
          '12.50%',
          '1,234',
          '1,234.50',
          '$1,234.50',
          '1.00E+03',
        ]);
      }),
  },
  {
    id: 'text-16',
    sentence: 'appendRow reads texts as setValues does',
    source: `${reference}/sheet#appendRow: "If a cell's content begins with =, it's interpreted as a formula"`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.appendRow(['123', 'x', '=1+2', 'TRUE']);
      same(sheet.getRange('A1:D1').getValues(), [[123, 'x', 3, true]]);
      same(sheet.getRange('C1').getFormula(), '=1+2');
    },
  },
  {
    id: 'text-17',
    sentence: 'a number format that was there stays when a text is read as a number',
    source: userEntered,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1').setNumberFormat('0.00').setValue('5');
      same([cell.getValue(), cell.getDisplayValue(), cell.getNumberFormat()], [5, '5.00', '0.00']);
    },
  },
  {
    id: 'text-18',
    sentence: 'a plus sign in front of letters makes a formula',
    source:
      'OWOX/owox-data-marts pull request 1535 ("+Dri7…" shows #ERROR!); pygsheets issue 373; platform-facts §7.5',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1').setValue('+Dri7');
      same([cell.getFormula() === '', cell.getValue() === '+Dri7'], [false, false]);
      same(cell.clear().setNumberFormat('@').setValue('+Dri7').getValue(), '+Dri7');
    },
  },
  {
    id: 'text-19',
    sentence:
      'under the format @ an apostrophe in front may be taken as the sign of a text or kept: nothing depends on it',
    source: 'platform-facts §7.5 (vlucas/sheetquery issue 20 saw it kept), §15.5',
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('A1').setNumberFormat('@').setValue("'007'");
      same(["007'", "'007'"].includes(String(cell.getValue())), true);
    },
  },
  {
    id: 'text-20',
    sentence: 'half a letter does not come back, and letters around a control character stay',
    source: 'UTF-8, in which Google’s services speak, has no way to write half a letter',
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:B1').setNumberFormat('@');
      const [[half, around] = []] = range.setValues([['a\ud83d', 'a\u0001b']]).getValues();
      same([String(half).includes('\ud83d'), /^a.?b$/s.test(String(around))], [false, true]);
    },
  },
];
