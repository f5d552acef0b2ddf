import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const page = 'developers.google.com/apps-script/reference/spreadsheet/sheet';
const seen = 'seen in the editor; written nowhere we know: to be settled on a live account';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A1:A6 hold 1 to 6, A1:F1 hold 1 to 6. */
function numbered(sheet: Sheet): Sheet {
  sheet.getRange('A1:A6').setValues([[1], [2], [3], [4], [5], [6]]);
  sheet.getRange('A1:F1').setValues([[1, 2, 3, 4, 5, 6]]);
  return sheet;
}

const firstColumn = (sheet: Sheet, rows = 7): unknown[] => sheet.getRange(1, 1, rows, 1).getValues().flat();
const firstRow = (sheet: Sheet, columns = 7): unknown[] =>
  sheet.getRange(1, 1, 1, columns).getValues().flat();

export const linesClaims: readonly Claim[] = [
  {
    id: 'lines-1',
    sentence: 'rows and columns are inserted before or behind a line, one or several',
    source: `${page}#insertRowsAfter(Integer,Integer)`,
    run: (globals) => {
      const sheet = numbered(scratchSheet(globals));
      sheet.insertRowAfter(1).insertRowBefore(1);
      same(firstColumn(sheet), ['', 1, '', 2, 3, 4, 5]);
      same(sheet.getMaxRows(), 1002);
      const other = numbered(scratchSheet(globals));
      other.insertColumnsAfter(1, 2).insertColumnsBefore(4, 1);
      same(firstRow(other), [1, '', '', '', 2, 3, 4]);
      other.insertColumnAfter(1).insertColumnBefore(1);
      same([...firstRow(other), other.getMaxColumns()], ['', 1, '', '', '', '', 2, 31]);
      other.insertRows(1);
      other.insertRows(1, 2);
      other.insertColumns(1);
      same([other.getMaxRows(), other.getMaxColumns(), other.getLastRow()], [1003, 32, 9]);
    },
  },
  {
    id: 'lines-2',
    sentence: 'lines cannot be inserted beside a line that is not there, nor fewer than one',
    source: `Google’s sentence as scripts quote it; ${page}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      refused('Those rows are out of bounds.', () => sheet.insertRowsAfter(1001, 1));
      refused('Those columns are out of bounds.', () => sheet.insertColumnsAfter(27, 1));
      refused('', () => sheet.insertRowsAfter(1, 0));
      same([sheet.getMaxRows(), sheet.getMaxColumns()], [1000, 26]);
    },
  },
  {
    id: 'lines-3',
    sentence: 'deleted lines are gone and the others close up',
    source: `${page}#deleteRows(Integer,Integer)`,
    run: (globals) => {
      const sheet = numbered(scratchSheet(globals));
      sheet.deleteRow(2);
      sheet.deleteRows(2, 2);
      same(firstColumn(sheet, 4), [1, 5, 6, '']);
      const other = numbered(scratchSheet(globals));
      other.deleteColumn(1);
      other.deleteColumns(2, 3);
      same(firstRow(other, 3), [2, 6, '']);
      same([sheet.getMaxRows(), other.getMaxColumns()], [997, 22]);
      refused('Those rows are out of bounds.', () => sheet.deleteRows(997, 2));
    },
  },
  {
    id: 'lines-4',
    sentence: 'neither all rows nor all that are not frozen can be deleted',
    source: 'Google’s sentences, as scripts and callers of the API quote them',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      refused("You can't delete all the rows on the sheet.", () => sheet.deleteRows(1, 1000));
      sheet.setFrozenRows(1);
      refused('Sorry, it is not possible to delete all non-frozen rows.', () => sheet.deleteRows(2, 999));
      refused("You can't delete all the columns on the sheet.", () => sheet.deleteColumns(1, 26));
      sheet.deleteRows(2, 998);
      same(sheet.getMaxRows(), 2);
    },
  },
  {
    id: 'lines-5',
    sentence: 'moved lines land before the line that had the index of their destination',
    source: `${page}#moveRows(Range,Integer)`,
    run: (globals) => {
      const sheet = numbered(scratchSheet(globals));
      sheet.moveRows(sheet.getRange('A1:A2'), 5);
      same(firstColumn(sheet, 6), [3, 4, 1, 2, 5, 6]);
      sheet.moveRows(sheet.getRange('A5'), 1);
      same(firstColumn(sheet, 6), [5, 3, 4, 1, 2, 6]);
      const other = numbered(scratchSheet(globals));
      other.moveColumns(other.getRange('B1:C1'), 6);
      same(firstRow(other, 6), [1, 4, 5, 2, 3, 6]);
      refused('', () => other.moveColumns(other.getRange('B1'), 99));
    },
  },
  {
    id: 'lines-6',
    sentence: 'lines hide and show by number or by range, and tell it; not all of them hide',
    source: `${page}#hideRows(Integer,Integer), #isRowHiddenByUser(Integer)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.hideRows(2, 2);
      sheet.hideColumn(sheet.getRange('C:C'));
      same(
        [1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row)),
        [false, true, true, false],
      );
      same([sheet.isColumnHiddenByUser(3), sheet.isColumnHiddenByUser(2)], [true, false]);
      sheet.showRows(2);
      sheet.unhideRow(sheet.getRange('A3'));
      sheet.unhideColumn(sheet.getRange('C1'));
      same(
        [2, 3].map((row) => sheet.isRowHiddenByUser(row)),
        [false, false],
      );
      same(sheet.isColumnHiddenByUser(3), false);
      refused('', () => sheet.hideRows(1, 1000));
    },
  },
  {
    id: 'lines-7',
    sentence: 'rows are 21 and columns 100 pixels until set; a row is forced below its text',
    source: `${page}#setRowHeightsForced(Integer,Integer,Integer); gas-fakes test/testsheetsvalues.js (live)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      same([sheet.getRowHeight(1), sheet.getColumnWidth(1)], [21, 100]);
      sheet.setColumnWidth(2, 200).setRowHeight(3, 31).setRowHeights(4, 2, 40).setColumnWidths(4, 2, 60);
      same([sheet.getColumnWidth(2), sheet.getRowHeight(3), sheet.getRowHeight(5)], [200, 31, 40]);
      same([sheet.getColumnWidth(3), sheet.getColumnWidth(4), sheet.getColumnWidth(5)], [100, 60, 60]);
      same(sheet.setRowHeightsForced(7, 2, 5).getRowHeight(8), 5);
      refused('Those rows are out of bounds.', () => sheet.getRowHeight(1001));
      refused('', () => sheet.setColumnWidth(27, 10));
    },
  },
  {
    id: 'lines-8',
    sentence: 'the first rows and columns freeze and thaw; one that is seen must be left',
    source:
      'Google’s sentence “You can’t freeze all visible rows on the sheet.”, as callers of the API quote it',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.setFrozenRows(2);
      sheet.setFrozenColumns(1);
      same([sheet.getFrozenRows(), sheet.getFrozenColumns()], [2, 1]);
      sheet.insertRowBefore(1);
      sheet.deleteColumn(1);
      same([sheet.getFrozenRows(), sheet.getFrozenColumns()], [3, 0]);
      sheet.setFrozenRows(0);
      same(sheet.getFrozenRows(), 0);
      refused("You can't freeze all visible rows on the sheet.", () =>
        sheet.setFrozenRows(sheet.getMaxRows()),
      );
    },
  },
  {
    id: 'lines-9',
    sentence: 'formulas follow lines that are inserted, moved and deleted',
    source: 'platform-facts §16.3',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      const sum = (): string =>
        sheet
          .getRange('D8:D12')
          .getFormulas()
          .flat()
          .find((text) => text !== '') ?? '';
      sheet.getRange('D9').setFormula('=SUM(A1:A3)+A2');
      sheet.insertRowAfter(1);
      same(sum(), '=SUM(A1:A4)+A3');
      sheet.deleteRow(2);
      same(sum(), '=SUM(A1:A3)+A2');
      sheet.deleteRow(2);
      same(sum(), '=SUM(A1:A2)+#REF!');
    },
  },
  {
    id: 'lines-10',
    sentence: 'an inserted row has the looks and rules of its neighbour, and neither values nor notes',
    source: seen,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const rule = globals.SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
      sheet.getRange('B2').setValue(5).setNote('n').setBackground('#00ff00').setDataValidation(rule);
      sheet.insertRowAfter(2);
      const cell = sheet.getRange('B3');
      same([cell.getValue(), cell.getNote(), cell.getBackground()], ['', '', '#00ff00']);
      same(String(cell.getDataValidation()?.getCriteriaType()), 'NUMBER_GREATER_THAN');
    },
  },
  {
    id: 'lines-11',
    sentence: 'named ranges, notes, merges and metadata go where their cells go',
    source: `platform-facts §16.3, developers.google.com/apps-script/reference/spreadsheet/developer-metadata; ${seen}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const file = sheet.getParent();
      const name = `LINES_${sheet.getSheetId()}`;
      file.setNamedRange(name, sheet.getRange('B2:C3'));
      sheet.getRange('B2').setNote('n');
      sheet.getRange('E2:F3').merge();
      sheet.getRange('3:3').addDeveloperMetadata('lines', '3');
      sheet.insertRowBefore(1);
      same(file.getRangeByName(name)?.getA1Notation(), 'B3:C4');
      sheet.insertRowAfter(3);
      same(file.getRangeByName(name)?.getA1Notation(), 'B3:C5');
      same(sheet.getRange('B3').getNote(), 'n');
      same(
        sheet
          .getRange('A1:H9')
          .getMergedRanges()
          .map((range) => range.getA1Notation()),
        ['E3:F5'],
      );
      same(
        sheet
          .getRange('5:5')
          .getDeveloperMetadata()
          .map((each) => each.getKey()),
        ['lines'],
      );
      sheet.deleteRows(3, 3);
      same([file.getRangeByName(name), sheet.getRange('A1:H9').getMergedRanges().length], [null, 0]);
    },
  },
  {
    id: 'groups-1',
    sentence: 'lines are grouped and ungrouped by depth, no further than flat',
    source: `${page}#getRowGroupDepth(Integer); gas-fakes test/testsheetsexotics.js (live)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A2:A5').shiftRowGroupDepth(1);
      sheet.getRange('A3:A4').shiftRowGroupDepth(1);
      sheet.getRange('C1:E1').shiftColumnGroupDepth(2);
      same(
        [1, 2, 3, 4, 5, 6].map((row) => sheet.getRowGroupDepth(row)),
        [0, 1, 2, 2, 1, 0],
      );
      same(
        [2, 3, 5, 6].map((column) => sheet.getColumnGroupDepth(column)),
        [0, 2, 2, 0],
      );
      const group = sheet.getRowGroup(3, 2);
      same([group?.getDepth(), group?.getRange().getRow(), group?.getRange().getNumRows()], [2, 3, 2]);
      refused('', () => sheet.getRowGroup(8, 1));
      sheet.getRange('A1:Z100').shiftRowGroupDepth(-10).shiftColumnGroupDepth(-10);
      same([sheet.getRowGroupDepth(3), sheet.getColumnGroupDepth(4)], [0, 0]);
    },
  },
  {
    id: 'groups-2',
    sentence:
      'collapseGroups folds the outermost groups of the range, expandGroups opens all that it touches',
    source: 'gas-fakes test/testsheetsexotics.js, “Range Grouping Methods” (live)',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A2:A5').shiftRowGroupDepth(1);
      sheet.getRange('A3:A4').shiftRowGroupDepth(1);
      const folded = (): unknown => [1, 2].map((depth) => sheet.getRowGroup(3, depth)?.isCollapsed());
      sheet.getRange('A1:A10').collapseGroups();
      same(folded(), [true, false]);
      sheet.getRange('A3:A4').expandGroups();
      same(folded(), [false, false]);
      sheet.collapseAllRowGroups();
      same(folded(), [true, true]);
      sheet.expandRowGroupsUpToDepth(1);
      same(folded(), [false, true]);
      sheet.expandAllRowGroups();
      same(folded(), [false, false]);
    },
  },
  {
    id: 'groups-3',
    sentence: 'the button of a group stands behind it, or before it where the sheet says so',
    source: `${page}#setRowGroupControlPosition(GroupControlTogglePosition), range#shiftRowGroupDepth(Integer)`,
    run: (globals) => {
      const { BEFORE } = globals.SpreadsheetApp.GroupControlTogglePosition;
      const sheet = scratchSheet(globals);
      sheet.getRange('3:5').shiftRowGroupDepth(1);
      same(
        [String(sheet.getRowGroupControlPosition()), sheet.getRowGroup(4, 1)?.getControlIndex()],
        ['AFTER', 6],
      );
      sheet.setRowGroupControlPosition(BEFORE);
      refused('', () => sheet.getRange('1:2').shiftRowGroupDepth(1));
      same(
        [sheet.getRowGroupControlPosition() === BEFORE, sheet.getRowGroup(4, 1)?.getControlIndex()],
        [true, 2],
      );
      sheet.getRowGroup(4, 1)?.collapse();
      same(sheet.getRowGroup(3, 1)?.isCollapsed(), true);
      sheet.getRowGroup(3, 1)?.remove();
      same(sheet.getRowGroupDepth(4), 0);
    },
  },
];
