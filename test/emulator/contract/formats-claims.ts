import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const page = 'developers.google.com/apps-script/reference/spreadsheet/range';
const measured = 'asserted on live Apps Script by gas-fakes, test/testsheetsformatting.js';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** A look that has a setter and a getter for one cell and for many: name, words as set, as told. */
const PAIRS: readonly (readonly [name: string, set: readonly unknown[], told: readonly unknown[]])[] = [
  ['Background', ['#FF0000', 'Blue', '#abc', null], ['#ff0000', '#0000ff', '#aabbcc', '#ffffff']],
  ['FontWeight', ['bold', 'normal', null], ['bold', 'normal', 'normal']],
  ['FontStyle', ['italic', 'normal', null], ['italic', 'normal', 'normal']],
  ['FontSize', [8, 20, 11], [8, 20, 11]],
  ['FontLine', ['line-through', 'underline', 'none', null], ['line-through', 'underline', 'none', 'none']],
  ['FontFamily', ['Courier New', 'Verdana,Sans Serif'], ['Courier New', 'Verdana,Sans Serif']],
  ['NumberFormat', ['0.0000', '#,##0.00', 'general'], ['0.0000', '#,##0.00', '0.###############']],
  ['HorizontalAlignment', ['left', 'center', 'right', null], ['left', 'center', 'right', 'general']],
  ['VerticalAlignment', ['top', 'middle', 'bottom', null], ['top', 'middle', 'bottom', 'bottom']],
];

const pluralOf = (name: string): string =>
  name.endsWith('Family') ? 'FontFamilies' : name === 'FontWeight' ? 'FontWeights' : `${name}s`;

/** As Google answers, and its pages do not say. */
interface Border {
  getBorderStyle(): GoogleAppsScript.Spreadsheet.BorderStyle;
  getColor(): GoogleAppsScript.Spreadsheet.Color;
}

const ask = (range: Range, method: string, ...given: readonly unknown[]): unknown =>
  Reflect.get(range, method).apply(range, given);

const pairClaims = PAIRS.map(
  ([name, set, told], place): Claim => ({
    id: `formats-pair-${place + 1}`,
    sentence: `set${name} and set${pluralOf(name)} are told back, one word for all cells or one a cell`,
    source: `${page}#set${name}, ${measured}`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange(3, 2, 1, set.length);
      ask(range, `set${pluralOf(name)}`, [set]);
      same(ask(range, `get${pluralOf(name)}`), [told]);
      same(ask(range, `get${name}`), told[0]);
      ask(range, `set${name}`, set[0]);
      same(ask(range, `get${pluralOf(name)}`), [set.map(() => told[0])]);
      refused('number of columns in the data', () => ask(range, `set${pluralOf(name)}`, [[...set, set[0]]]));
      refused('number of rows in the data', () => ask(range, `set${pluralOf(name)}`, [set, set]));
      refused("don't match the method signature", () => ask(range, `set${pluralOf(name)}`, set[0]));
    },
  }),
);

export const formatsClaims: readonly Claim[] = [
  ...pairClaims,
  {
    id: 'formats-1',
    sentence: 'a plain cell is black on white Arial of 10, aligned generally and to the bottom',
    source: measured,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('B2:C3');
      same([cell.getBackground(), cell.getFontFamily(), cell.getFontSize()], ['#ffffff', 'Arial', 10]);
      same([cell.getFontWeight(), cell.getFontStyle(), cell.getFontLine()], ['normal', 'normal', 'none']);
      same([cell.getHorizontalAlignment(), cell.getVerticalAlignment()], ['general', 'bottom']);
      same(cell.getNumberFormat(), '0.###############');
      same(cell.getFontColorObject()?.asRgbColor().asHexString(), '#000000');
    },
  },
  {
    id: 'formats-2',
    sentence: 'without an alignment of its own a cell tells which side its content falls to',
    source: 'platform-facts §15.14; gas-fakes notes/oddities.md, “Horizontal alignment”',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:B1').setValues([['chữ', 12]]);
      same(sheet.getRange('A1:C1').getHorizontalAlignments(), [['general-left', 'general-right', 'general']]);
      same(sheet.getRange('C1').setHorizontalAlignment('normal').getHorizontalAlignment(), 'general-left');
      same(sheet.getRange('C1').setHorizontalAlignment(null).getHorizontalAlignment(), 'general');
    },
  },
  {
    id: 'formats-3',
    sentence: 'a cell that was never told says both that it wraps and that it overflows',
    source: `issuetracker.google.com/issues/427134600, ${measured}`,
    run: (globals) => {
      const { WrapStrategy } = globals.SpreadsheetApp;
      const range = scratchSheet(globals).getRange('B2:C3');
      same([range.getWrap(), String(range.getWrapStrategy())], [true, 'OVERFLOW']);
      same(range.setWrapStrategy(WrapStrategy.OVERFLOW).getWrap(), false);
      same(range.setWrap(true).getWrapStrategies().flat().map(String), ['WRAP', 'WRAP', 'WRAP', 'WRAP']);
      same(range.setWrap(false).getWrapStrategy() === WrapStrategy.OVERFLOW, true);
      same(range.setWrapStrategy(WrapStrategy.CLIP).getWraps().flat().includes(true), false);
      same(range.clearFormat().getWrap(), true);
    },
  },
  {
    id: 'formats-4',
    sentence: 'clearFormat leaves values, notes, rules and the number format, and resets the rest',
    source: `platform-facts §15.12; ${page}#clearFormat()`,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('B2').setNumberFormat('0.00').setBackground('red');
      cell.setValue(5).setNote('n').setFontWeight('bold').clearFormat();
      same(
        [cell.getNumberFormat(), cell.getBackground(), cell.getFontWeight()],
        ['0.00', '#ffffff', 'normal'],
      );
      same([cell.getValue(), cell.getNote()], [5, 'n']);
    },
  },
  {
    id: 'formats-5',
    sentence: 'setBackgroundRGB takes channels from 0 to 255',
    source: `${page}#setBackgroundRGB(Integer,Integer,Integer)`,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('B2');
      same(cell.setBackgroundRGB(255, 16, 0).getBackground(), '#ff1000');
    },
  },
  {
    id: 'formats-6',
    sentence: 'colours are read by their CSS names whatever the case, and told as lower-case hex',
    source: 'gas-fakes test/testsheetssets.js, “Color Name Support” (live)',
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:F1');
      const names = [
        ['rebeccapurple', 'LIGHTCORAL', 'lightGoldenRodYellow', 'DarkSlateGrey', 'peru', 'snow'],
      ];
      same(
        range
          .offset(0, 1, 1, 5)
          .setBackgrounds([names[0]?.slice(1) ?? []])
          .getBackgrounds(),
        [['#f08080', '#fafad2', '#2f4f4f', '#cd853f', '#fffafa']],
      );
    },
  },
  {
    id: 'formats-7',
    sentence: 'text is turned by degrees or set upright, and not both',
    source: `${page}#setVerticalText(Boolean), ${measured}`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('B2:C2').setTextRotation(45);
      const told = (): unknown => [
        range.getTextRotation().getDegrees(),
        range.getTextRotation().isVertical(),
      ];
      same(told(), [45, false]);
      range.setVerticalText(true);
      same(told(), [0, true]);
      range.setVerticalText(false);
      same(told(), [0, false]);
      same(
        range
          .getTextRotations()
          .flat()
          .map((rotation) => rotation.getDegrees()),
        [0, 0],
      );
    },
  },
  {
    id: 'formats-8',
    sentence: 'a text direction is null until it is set, and after it is reset by null',
    source: `${page}#getTextDirection(), gas-fakes notes/oddities.md, “Text direction”`,
    run: (globals) => {
      const { TextDirection } = globals.SpreadsheetApp;
      const range = scratchSheet(globals).getRange('B2:C2');
      same(range.getTextDirections(), [[null, null]]);
      range.setTextDirections([[TextDirection.RIGHT_TO_LEFT, null]]);
      same(range.getTextDirections().flat().map(String), ['RIGHT_TO_LEFT', 'null']);
      same(range.setTextDirection(null).getTextDirection(), null);
    },
  },
  {
    id: 'formats-9',
    sentence: 'of several cells a getter tells the first one, and a setter reaches all',
    source: page,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('B3').setBackground('#00ff00').setFontSize(22);
      same([sheet.getRange('B2:B3').getBackground(), sheet.getRange('B2:B3').getFontSize()], ['#ffffff', 10]);
      same(sheet.getRange('B2:B3').setFontSize(6).getFontSizes(), [[6], [6]]);
    },
  },
  {
    id: 'formats-10',
    sentence: 'setBorder draws what is true, takes away what is false and lets be what is null',
    source: `${page}#setBorder; getBorder is not on the page but asserted live, ${measured}`,
    run: (globals) => {
      const { BorderStyle } = globals.SpreadsheetApp;
      const range = scratchSheet(globals).getRange('B2:D4');
      const side = (name: string): unknown => {
        const borders: unknown = ask(range, 'getBorder');
        const drawn: unknown = borders === null ? null : Reflect.get(Object(borders), `get${name}`)();
        if (drawn === null) return null;
        const line: Border = Object(drawn);
        return [String(line.getBorderStyle()), line.getColor().asRgbColor().asHexString()];
      };
      same(ask(range, 'getBorder'), null);
      range.setBorder(true, true, true, true, true, true);
      same(
        [side('Top'), side('Left')],
        [
          ['SOLID', '#000000'],
          ['SOLID', '#000000'],
        ],
      );
      range.setBorder(true, null, true, true, true, true, '#00FF00', BorderStyle.DASHED);
      same(
        [side('Top'), side('Left')],
        [
          ['DASHED', '#00ff00'],
          ['SOLID', '#000000'],
        ],
      );
      range.setBorder(false, false, false, false, false, false);
      same(ask(range, 'getBorder'), null);
    },
  },
  {
    id: 'formats-11',
    sentence: 'what is not a look at all is no argument',
    source: `the sentence is Google's for every wrong signature, gas-fakes test/testsheets.js`,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('B2');
      refused("don't match the method signature for SpreadsheetApp.Range.setFontSize", () =>
        ask(cell, 'setFontSize', 'ten'),
      );
      refused("don't match the method signature for SpreadsheetApp.Range.setBackground", () =>
        ask(cell, 'setBackground', 12),
      );
      refused("don't match the method signature for SpreadsheetApp.Range.setShowHyperlink", () =>
        ask(cell, 'setShowHyperlink', null),
      );
    },
  },
];
