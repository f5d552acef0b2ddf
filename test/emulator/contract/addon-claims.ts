import { type Claim, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const page = 'developers.google.com/apps-script/reference/spreadsheet';

/** What the add-on calls and no claim of another file tells of. */
export const addonClaims: readonly Claim[] = [
  {
    id: 'addon-1',
    sentence: 'getActive is getActiveSpreadsheet by a shorter name',
    source: `${page}/spreadsheet-app#getActive()`,
    run: ({ SpreadsheetApp }) => {
      same(SpreadsheetApp.getActive().getId(), SpreadsheetApp.getActiveSpreadsheet().getId());
    },
  },
  {
    id: 'addon-2',
    sentence: 'flush gives nothing back, and what was written before is read before and after it',
    source: `${page}/spreadsheet-app#flush()`,
    run: (globals) => {
      const cell = scratchSheet(globals).getRange('B2').setValue('đã ghi');
      const before = cell.getValue();
      same([globals.SpreadsheetApp.flush(), before, cell.getValue()], [undefined, 'đã ghi', 'đã ghi']);
    },
  },
  {
    id: 'addon-3',
    sentence: 'colours of letters are set by a word for all cells or a word a cell; null is black',
    source: `${page}/range#setFontColors(Object)`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('B2:C2');
      const told = (): unknown =>
        range.getFontColorObjects()[0]?.map((color) => color?.asRgbColor().asHexString());
      range.setFontColors([['#FF0000', 'blue']]);
      same(told(), ['#ff0000', '#0000ff']);
      range.setFontColor('#abc');
      same(told(), ['#aabbcc', '#aabbcc']);
      range.setFontColor(null);
      same(told(), ['#000000', '#000000']);
    },
  },
  {
    id: 'addon-4',
    sentence: 'wrapping is set cell by cell, as true and false or by strategies',
    source: `${page}/range#setWraps(Object), ${page}/range#setWrapStrategies(WrapStrategy)`,
    run: (globals) => {
      const { WRAP, CLIP } = globals.SpreadsheetApp.WrapStrategy;
      const range = scratchSheet(globals).getRange('B2:C2');
      same(range.setWraps([[true, false]]).getWraps(), [[true, false]]);
      same(
        range
          .setWrapStrategies([[CLIP, WRAP]])
          .getWrapStrategies()[0]
          ?.map(String),
        ['CLIP', 'WRAP'],
      );
    },
  },
  {
    id: 'addon-5',
    sentence: 'a list of ranges draws borders on each of them, and gives itself back',
    source: `${page}/range-list#setBorder(Boolean,Boolean,Boolean,Boolean,Boolean,Boolean,String,BorderStyle)`,
    run: (globals) => {
      const { SOLID } = globals.SpreadsheetApp.BorderStyle;
      const list = scratchSheet(globals).getRangeList(['B2:C3', 'E5']);
      const drawn = list.setBorder(true, true, true, true, null, null, '#ff0000', SOLID);
      same(
        drawn.getRanges().map((range) => range.getA1Notation()),
        ['B2:C3', 'E5'],
      );
    },
  },
  {
    id: 'addon-6',
    sentence: 'columns are hidden by their numbers, one or several at once',
    source: `${page}/sheet#hideColumns(Integer,Integer), ${page}/sheet#isColumnHiddenByUser(Integer)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.hideColumns(2);
      sheet.hideColumns(4, 2);
      same(
        [1, 2, 3, 4, 5, 6].map((column) => sheet.isColumnHiddenByUser(column)),
        [false, true, false, true, true, false],
      );
    },
  },
  {
    id: 'addon-7',
    sentence: 'a live format has a colour of letters of its own',
    source: `${page}/conditional-format-rule-builder#setFontColor(String)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const rule = globals.SpreadsheetApp.newConditionalFormatRule()
        .setRanges([sheet.getRange('B2:B9')])
        .whenCellEmpty()
        .setFontColor('#FF0000')
        .build();
      sheet.setConditionalFormatRules([rule]);
      const [told] = sheet.getConditionalFormatRules();
      same(told?.getBooleanCondition()?.getFontColor(), '#ff0000');
    },
  },
  {
    id: 'addon-8',
    sentence: 'a chart of bars is built as one',
    source: `${page}/embedded-chart-builder#asBarChart()`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const chart = sheet
        .newChart()
        .asBarChart()
        .addRange(sheet.getRange('A1:B4'))
        .setPosition(6, 2, 0, 0)
        .build();
      sheet.insertChart(chart);
      const [told] = sheet.getCharts();
      same(told?.modify().getChartType() === globals.Charts.ChartType.BAR, true);
    },
  },
];
