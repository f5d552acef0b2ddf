import { type Claim, type ContractGlobals, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const page = 'developers.google.com/workspace/sheets/api/guides/formats';

/** A value, a format, and what the cell shows. */
type Shown = readonly [value: number | string | boolean, format: string, shown: string];

/** Shows each value under its format, in a workbook that writes 1.5; runs of spaces count as one where `loose`. */
function shows(globals: ContractGlobals, cases: readonly Shown[], loose = false): void {
  const sheet = scratchSheet(globals);
  const file = sheet.getParent();
  const locale = file.getSpreadsheetLocale();
  file.setSpreadsheetLocale('en_US');
  try {
    const range = sheet.getRange(1, 1, cases.length, 1);
    range.setNumberFormats(cases.map(([, format]) => [format]));
    range.setValues(cases.map(([value]) => [value]));
    const told = range.getDisplayValues().map(([text = ''], at) => {
      const [value, format] = cases[at] ?? [];
      return `${value} under ${format}: ${loose ? text.trim().replace(/\s+/g, ' ') : text}`;
    });
    same(
      told,
      cases.map(([value, format, shown]) => `${value} under ${format}: ${shown}`),
    );
  } finally {
    file.setSpreadsheetLocale(locale);
  }
}

const claim = (
  id: number,
  sentence: string,
  cases: readonly Shown[],
  { loose = false, source = page }: { readonly loose?: boolean; readonly source?: string } = {},
): Claim => ({
  id: `number-formats-${id}`,
  sentence,
  source,
  run: (globals) => shows(globals, cases, loose),
});

/** Tuesday, 5 April 2016, 16:08:53.528, the moment of the page's examples, and its 3 hours, 13 minutes, 41.255 seconds. */
const MOMENT = 42_465 + (16 * 3600 + 8 * 60 + 53.528) / 86_400;
const LASTING = (3 * 3600 + 13 * 60 + 41.255) / 86_400;
const FOUR = '[Blue]#,##0;[Red]#,##0;[Green]0.0;[Magenta]_(@_)';
const LOW_HIGH = '[<100]"Low";[>1000]"High";000';

/** Every example of Google's page about formats of numbers and days, and what follows from its words. */
export const numberFormatClaims: readonly Claim[] = [
  claim(1, 'a point in a format is always shown, also where no decimal follows', [
    [3, '#0.#', '3.'],
    [12, '#,##0.##', '12.'],
    [12.5, '#,##0.##', '12.5'],
    [12_345.125, '####.#', '12345.1'],
    [12, '#.0#', '12.0'],
    [0.5, '#.##', '.5'],
  ]),
  claim(2, '0 keeps an insignificant zero, # drops it, ? leaves a space', [
    [3, '00.0', '03.0'],
    [12, '##0', '12'],
    [12.4, '???.???', ' 12.4  '],
    [12.34, '000.0000', '012.3400'],
    [12_000, '#,###', '12,000'],
  ]),
  claim(3, 'commas behind the digits leave thousands out, a percent sign multiplies by a hundred', [
    [12_200_000, '#0.0,,', '12.2'],
    [1_230_000, '0.0,,"M"', '1.2M'],
    [0.25, '#%', '25%'],
  ]),
  claim(4, 'powers of ten keep their letter; of several digits before the point they go in steps', [
    [0.0000001, '##0.00#E+##', '100.00E-9'],
    [1_234_500_000, '0.00e+00', '1.23e+09'],
    [1500, '0.0E-00', '1.5E03'],
  ]),
  claim(
    5,
    'digits around a slash show a fraction, none where nothing is left over',
    [
      [23.25, '0 #/#', '23 1/4'],
      [23.25, '0 #/8', '23 2/8'],
      [23.1, '0 #/3', '23'],
      [5.125, '# ???/???', '5 1/8'],
    ],
    { loose: true },
  ),
  claim(6, 'days and times: tenths of seconds, one letter of a month, a and p as they are written', [
    [MOMENT, 'h:mm:ss.00 a/p', '4:08:53.53 p'],
    [MOMENT, 'hh:mm A/P".M."', '04:08 P.M.'],
    [MOMENT, 'yyyy-mm-dd', '2016-04-05'],
    [MOMENT, 'mmmm d \\[dddd\\]', 'April 5 [Tuesday]'],
    [MOMENT, 'h PM, ddd mmm dd', '4 PM, Tue Apr 05'],
    [MOMENT, 'dddd, m/d/yy at h:mm', 'Tuesday, 4/5/16 at 16:08'],
    [MOMENT, 'mmmmm', 'A'],
    [MOMENT, 'M MM', '4 04'],
    [MOMENT, 'y yyy', '16 2016'],
    [MOMENT, 'ss.000', '53.528'],
  ]),
  claim(7, 'hours, minutes and seconds in brackets say how much has passed', [
    [LASTING, '[hh]', '03'],
    [LASTING, '[mmmm]', '0193'],
    [LASTING, '[ss]', '11621'],
  ]),
  claim(8, 'sections are for positive numbers, negative ones, zero and texts', [
    [1234, FOUR, '1,234'],
    [-1234, FOUR, '1,234'],
    [0, FOUR, '0.0'],
    ['MyText', FOUR, ' MyText '],
  ]),
  claim(
    9,
    'a last section with @ is for texts, however many there are; under a format of text alone numbers are general',
    [
      [123_114.15115, '###0.000;"TEXT: "_(@_)', '123114.151'],
      ['MyText', '###0.000;"TEXT: "_(@_)', 'TEXT: MyText'],
      [-5, '0.00;@', '-5.00'],
      ['abc', '@" x"', 'abc x'],
    ],
    { loose: true },
  ),
  claim(10, 'a condition in brackets takes the place of the sign', [
    [5, LOW_HIGH, 'Low'],
    [5000, LOW_HIGH, 'High'],
    [500, LOW_HIGH, '500'],
    [1005, '[>1000]"HIGH";[Color43][<=100]"LOW";0000', 'HIGH'],
    [32, '[>1000]"HIGH";[Color43][<=100]"LOW";0000', 'LOW'],
    [527, '[>1000]"HIGH";[Color43][<=100]"LOW";0000', '0527'],
  ]),
  claim(11, 'a backslash, quotes and the signs $ - + ( ) : show what they are', [
    [10, '\\#0', '#10'],
    [5, '+0', '+5'],
    [1234.5, '$#,##0.00', '$1,234.50'],
    [5_551_234_567, '(000) 000-0000', '(555) 123-4567'],
  ]),
  claim(
    12,
    'a sign of money in brackets is shown',
    [
      [1234.5, '[$€]#,##0.00', '€1,234.50'],
      [1234, '#,##0 [$₫]', '1,234 ₫'],
    ],
    { source: 'formats that the menu “Custom currency” sets; told so by getNumberFormat in many scripts' },
  ),
];
