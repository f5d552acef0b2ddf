import { type Claim, refused, same } from './claims.ts';
import { ask, conditions } from './rules-claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const measured = 'asserted on live Apps Script by gas-fakes, test/testsheetssets.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TABLE = [
  ['Đầu', 'Số', 'Chữ'],
  ['A', 10, 'X'],
  ['C', 30, 'Y'],
  ['B', 20, 'Z'],
];

function tableOn(sheet: Sheet): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange('A1:C4').setValues(TABLE);
}

type Color = GoogleAppsScript.Spreadsheet.Color;
type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

/** What the reference has and the declarations lack. */
interface ByColor {
  getVisibleBackgroundColor(): Color | null;
  getVisibleForegroundColor(): Color | null;
  setVisibleBackgroundColor(color: Color): Builder;
  setVisibleForegroundColor(color: Color): Builder;
}

function byColor(criteria: Builder | Criteria | null): ByColor;
function byColor(criteria: unknown): unknown {
  return criteria;
}

const hiddenRows = (sheet: Sheet): number[] => [1, 2, 3, 4].filter((row) => sheet.isRowHiddenByFilter(row));

/** Header, second band and footer of each banding theme; the first band is white. */
const THEMES: Readonly<Record<string, readonly [string, string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
};

export const filterClaims: readonly Claim[] = [
  {
    id: 'filters-1',
    sentence: 'a sheet has one filter at most; any of its ranges tells it',
    source: `${reference}/range#createFilter(), ${measured}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const range = tableOn(sheet);
      same([sheet.getFilter(), range.getFilter()], [null, null]);
      const filter = range.createFilter();
      same([String(filter), filter.getRange().getA1Notation()], ['Filter', 'A1:C4']);
      same(sheet.getRange('F1:F5').getFilter()?.getRange().getA1Notation(), 'A1:C4');
      refused("You can't create a filter in a sheet that already has a filter.", () =>
        sheet.getRange('A1:B2').createFilter(),
      );
      filter.remove();
      same(sheet.getFilter(), null);
      same(sheet.getRange('B2:C4').createFilter().getRange().getA1Notation(), 'B2:C4');
    },
  },
  {
    id: 'filters-2',
    sentence: 'sorting a filter leaves its first row where it is',
    source: `${reference}/filter#sort(Integer,Boolean), ${measured}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const filter = tableOn(sheet).createFilter();
      filter.sort(2, false);
      same(sheet.getRange('A1:A4').getValues(), [['Đầu'], ['C'], ['B'], ['A']]);
    },
  },
  {
    id: 'filters-3',
    sentence: 'criteria are set, told and taken away by column, and hide the rows that do not meet them',
    source: `${reference}/filter#setColumnFilterCriteria(Integer,FilterCriteria), ${measured}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const filter = tableOn(sheet).createFilter();
      const criteria = globals.SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(15).build();
      filter.setColumnFilterCriteria(2, criteria);
      const kept = filter.getColumnFilterCriteria(2);
      same([String(kept?.getCriteriaType()), kept?.getCriteriaValues()], ['NUMBER_GREATER_THAN', [15]]);
      same(hiddenRows(sheet), [2]);
      same(sheet.isRowHiddenByUser(2), false);
      filter.removeColumnFilterCriteria(2);
      same([filter.getColumnFilterCriteria(2), hiddenRows(sheet)], [null, []]);
    },
  },
  {
    id: 'filters-4',
    sentence: 'values are hidden or shown by their texts, and the later choice clears the other',
    source: `${reference}/filter-criteria-builder#setHiddenValues(String)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const filter = tableOn(sheet).createFilter();
      const { SpreadsheetApp } = globals;
      filter.setColumnFilterCriteria(
        1,
        SpreadsheetApp.newFilterCriteria().setHiddenValues(['A', 'B']).build(),
      );
      same(hiddenRows(sheet), [2, 4]);
      const shown = SpreadsheetApp.newFilterCriteria().setHiddenValues(['A']).setVisibleValues(['C']).build();
      same([shown.getHiddenValues(), shown.getVisibleValues()], [[], ['C']]);
      same([shown.getCriteriaType(), shown.getCriteriaValues()], [null, []]);
      filter.setColumnFilterCriteria(1, shown);
      same(hiddenRows(sheet), [2, 4]);
    },
  },
  {
    id: 'filters-5',
    sentence: 'every condition of the criteria builder is told back, and a copy is independent',
    source: `${reference}/filter-criteria-builder, ${measured}`,
    run: (globals) => {
      const { SpreadsheetApp } = globals;
      for (const [method, given, type] of conditions(globals)) {
        const criteria = ask(SpreadsheetApp.newFilterCriteria(), method, given).build();
        same([method, String(criteria.getCriteriaType())], [method, type]);
        same(criteria.getCriteriaValues(), given);
      }
      const builder = SpreadsheetApp.newFilterCriteria().whenNumberEqualTo(50);
      const copy = builder.copy().build();
      builder.whenNumberEqualTo(100);
      same(copy.getCriteriaValues(), [50]);
    },
  },
  {
    id: 'filters-6',
    sentence:
      'a filter by a colour of cells or of letters shows the cells that have it; the later of the two holds',
    source: `${reference}/filter-criteria-builder#setVisibleBackgroundColor(Color), #setVisibleForegroundColor(Color)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      tableOn(sheet);
      sheet.getRange('A3').setBackground('#f4cccc');
      sheet.getRange('B4').setFontColor('#185abc');
      const filter = sheet.getRange('A1:C4').createFilter();
      const { SpreadsheetApp } = globals;
      const color = (hex: string): Color => SpreadsheetApp.newColor().setRgbColor(hex).build();
      const builder = (): ByColor => byColor(SpreadsheetApp.newFilterCriteria());
      filter.setColumnFilterCriteria(1, builder().setVisibleBackgroundColor(color('#f4cccc')).build());
      same(hiddenRows(sheet), [2, 4]);
      filter.removeColumnFilterCriteria(1);
      const both = byColor(builder().setVisibleBackgroundColor(color('#f4cccc')));
      filter.setColumnFilterCriteria(2, both.setVisibleForegroundColor(color('#185abc')).build());
      same(hiddenRows(sheet), [2, 3]);
      const set = byColor(filter.getColumnFilterCriteria(2));
      same(set.getVisibleForegroundColor()?.asRgbColor().asHexString(), '#185abc');
      same(set.getVisibleBackgroundColor(), null);
    },
  },
  {
    id: 'bandings-1',
    sentence: 'a banding is grey with a header and no footer unless a theme says otherwise',
    source: `${reference}/range#applyRowBanding(), ${measured}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const banding = sheet.getRange('A1:D10').applyRowBanding();
      same([String(banding), banding.getRange().getA1Notation()], ['Banding', 'A1:D10']);
      same([banding.getHeaderRowColor(), banding.getFooterRowColor()], ['#bdbdbd', null]);
      same(sheet.getBandings().length, 1);
      same(sheet.getRange('D10:E12').getBandings()[0]?.getRange().getA1Notation(), 'A1:D10');
      same(sheet.getRange('E1').getBandings(), []);
      banding.remove();
      same(sheet.getBandings(), []);
    },
  },
  {
    id: 'bandings-2',
    sentence: 'each theme has its colours',
    source: `${measured}, “Banding Theme Colors Verification”`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('A1:E10');
      for (const [theme, [header, second, footer]] of Object.entries(THEMES)) {
        const member: GoogleAppsScript.Spreadsheet.BandingTheme = Reflect.get(
          globals.SpreadsheetApp.BandingTheme,
          theme,
        );
        const banding = range.applyRowBanding(member, true, true);
        const colors = [banding.getHeaderRowColor(), banding.getFirstRowColor()];
        same([theme, ...colors], [theme, header, '#ffffff']);
        same([banding.getSecondRowColor(), banding.getFooterRowColor()], [second, footer]);
        banding.remove();
      }
    },
  },
  {
    id: 'bandings-3',
    sentence: 'a banding runs along rows or columns; its bands cannot be without colour',
    source: measured,
    run: (globals) => {
      const { BandingTheme } = globals.SpreadsheetApp;
      const sheet = scratchSheet(globals);
      const columns = sheet.getRange('A1:E10').applyColumnBanding(BandingTheme.INDIGO, true, false);
      same([columns.getHeaderColumnColor(), columns.getFooterColumnColor()], ['#8989eb', null]);
      same([columns.getFirstColumnColor(), columns.getFirstRowColor()], ['#ffffff', null]);
      columns.setFirstColumnColor('#FFFF00').setRange(sheet.getRange('B2:F11'));
      same([columns.getFirstColumnColor(), columns.getRange().getA1Notation()], ['#ffff00', 'B2:F11']);
      const copy = columns.copyTo(sheet.getRange('H1:K10')).setFirstColumnColor('#00FF00');
      same([copy.getFirstColumnColor(), columns.getFirstColumnColor()], ['#00ff00', '#ffff00']);
      const rows = scratchSheet(globals).getRange('A1:B9').applyRowBanding();
      refused('Second row color should not be null', () => rows.setSecondRowColor(null));
      refused('First row color should not be null', () => rows.setFirstRowColor(null));
      same(rows.setHeaderRowColor(null).getHeaderRowColor(), null);
    },
  },
  {
    id: 'bandings-4',
    sentence: 'bandings do not overlap',
    source: 'the sentence as scripts and API callers report it, such as burnash/gspread users',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:B4').applyRowBanding();
      refused(
        'You cannot add alternating background colors to a range that already has alternating background colors.',
        () => sheet.getRange('B4:C9').applyColumnBanding(),
      );
    },
  },
];
