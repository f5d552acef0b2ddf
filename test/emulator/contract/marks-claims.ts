import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const measured = 'asserted on live Apps Script by gas-fakes';

type Range = GoogleAppsScript.Spreadsheet.Range;

const addresses = (ranges: readonly Range[]): string[] => ranges.map((range) => range.getA1Notation()).sort();

export const marksClaims: readonly Claim[] = [
  {
    id: 'notes-1',
    sentence: 'a cell without a note tells an empty text; null and the empty text take a note away',
    source: `${reference}/range#getNote(), #setNotes(Object), ${measured}, test/testsheetsbasic.js`,
    run: (globals) => {
      const range = scratchSheet(globals).getRange('B2:C3');
      same(range.getNotes(), [
        ['', ''],
        ['', ''],
      ]);
      same(range.setNote('ghi').getNotes().flat(), ['ghi', 'ghi', 'ghi', 'ghi']);
      range.setNotes([
        ['a', ''],
        ['dòng 1\ndòng 2', 'd'],
      ]);
      same(
        [range.getNote(), range.getNotes()],
        [
          'a',
          [
            ['a', ''],
            ['dòng 1\ndòng 2', 'd'],
          ],
        ],
      );
      same(range.clearNote().getNotes().flat(), ['', '', '', '']);
      refused("don't match the method signature", () => range.setNotes(Object('ghi')));
      refused('number of rows in the data', () => range.setNotes([['a', 'b']]));
    },
  },
  {
    id: 'notes-2',
    sentence: 'notes outlive clearing of content and formats, of the range and of the sheet',
    source: `platform-facts §15.12, ${measured}, test/testsheetsbasic.js, “Sheet clearing methods”`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const cell = sheet.getRange('B2').setValue(1).setNote('n');
      cell.clearContent().clearFormat();
      sheet.clear();
      same([cell.getValue(), cell.getNote()], ['', 'n']);
      cell.setValue(2);
      sheet.clearNotes();
      same([cell.getValue(), cell.getNote()], [2, '']);
    },
  },
  {
    id: 'merges-1',
    sentence: 'a merged block keeps its first value; any cell of it is part of a merge',
    source: `${reference}/range#merge(), #isPartOfMerge(), ${measured}, test/testsheets.js`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('A1:B2').setValues([
        ['a', 'b'],
        ['c', 'd'],
      ]);
      const block = sheet.getRange('A1:B2').merge();
      same(sheet.getRange('A1:B2').getValues(), [
        ['a', ''],
        ['', ''],
      ]);
      same([block.isPartOfMerge(), sheet.getRange('B2:C3').isPartOfMerge()], [true, true]);
      same(sheet.getRange('C3').isPartOfMerge(), false);
      same(addresses(sheet.getRange('B2:D4').getMergedRanges()), ['A1:B2']);
      block.breakApart();
      same([block.isPartOfMerge(), sheet.getRange('A1:D4').getMergedRanges()], [false, []]);
    },
  },
  {
    id: 'merges-2',
    sentence: 'blocks are merged along rows or along columns',
    source: `${reference}/range#mergeAcross(), #mergeVertically(), ${measured}, test/testsheets.js`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('D1:F2').mergeAcross();
      sheet.getRange('A5:B7').mergeVertically();
      same(addresses(sheet.getRange('A1:F9').getMergedRanges()), ['A5:A7', 'B5:B7', 'D1:F1', 'D2:F2']);
    },
  },
  {
    id: 'merges-3',
    sentence:
      'a merge that reaches out of the range stops merging and breaking apart; one inside is taken up',
    source: 'Google’s sentence, as scripts and callers of the API quote it',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('B2:C3').merge();
      const said = 'You must select all cells in a merged range to merge or unmerge them.';
      refused(said, () => sheet.getRange('C3:D4').merge());
      refused(said, () => sheet.getRange('B2').breakApart());
      sheet.getRange('A1:D4').merge();
      same(addresses(sheet.getRange('A1:F9').getMergedRanges()), ['A1:D4']);
    },
  },
  {
    id: 'merges-4',
    sentence: 'a merge does not cross the edge of what is frozen, nor does freezing cut a merge',
    source: 'Google’s sentences, as scripts and callers of the API quote them',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.setFrozenRows(1);
      refused("You can't merge frozen and non-frozen rows.", () => sheet.getRange('A1:B2').merge());
      sheet.getRange('A5:A6').merge();
      refused('', () => sheet.setFrozenRows(5));
      same(sheet.getFrozenRows(), 1);
    },
  },
  {
    id: 'named-ranges-1',
    sentence: 'a name is set once and for all of the file, moved by setting it again, and gone when removed',
    source: `${reference}/spreadsheet#setNamedRange(String,Range)`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const file = sheet.getParent();
      const name = `TEN_${sheet.getSheetId()}`;
      same(file.getRangeByName(name), null);
      file.setNamedRange(name, sheet.getRange('A1:B2'));
      file.setNamedRange(name, sheet.getRange('C3'));
      same(file.getRangeByName(name)?.getA1Notation(), 'C3');
      same(
        sheet.getNamedRanges().map((range) => [range.getName(), range.getRange().getA1Notation()]),
        [[name, 'C3']],
      );
      same([sheet.getRange(name).getA1Notation(), file.getRange(name).getA1Notation()], ['C3', 'C3']);
      file.removeNamedRange(name);
      same([file.getRangeByName(name), sheet.getNamedRanges()], [null, []]);
    },
  },
  {
    id: 'named-ranges-2',
    sentence: 'a named range is renamed, pointed elsewhere and removed by itself',
    source: `${reference}/named-range`,
    run: (globals) => {
      const [sheet, other] = [scratchSheet(globals), scratchSheet(globals)];
      const file = sheet.getParent();
      const name = `CU_${sheet.getSheetId()}`;
      file.setNamedRange(name, sheet.getRange('A1'));
      const named = file.getNamedRanges().find((range) => range.getName() === name);
      named?.setName(`${name}_MOI`).setRange(other.getRange('B2:B3'));
      same([file.getRangeByName(name), named?.getName()], [null, `${name}_MOI`]);
      const found = file.getRangeByName(`${name}_MOI`);
      same([found?.getA1Notation(), found?.getSheet().getSheetId()], ['B2:B3', other.getSheetId()]);
      named?.remove();
      same(file.getRangeByName(`${name}_MOI`), null);
    },
  },
  {
    id: 'named-ranges-3',
    sentence: 'a name is no cell, begins with no digit and holds no space',
    source: 'Docs Editors Help, “Name a range of cells”',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const file = sheet.getParent();
      for (const name of ['A1', 'R1C1', '1a', 'a b', 'true', ''])
        refused('', () => file.setNamedRange(name, sheet.getRange('A1')));
      same(sheet.getNamedRanges(), []);
    },
  },
  {
    id: 'named-ranges-4',
    sentence: 'a name goes with its sheet, whatever that is called, and dies with it',
    source: 'platform-facts §16.3',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const file = sheet.getParent();
      const name = `DI_${sheet.getSheetId()}`;
      file.setNamedRange(name, sheet.getRange('A1'));
      sheet.setName(`tên khác ${sheet.getSheetId()}`);
      same(file.getRangeByName(name)?.getSheet().getSheetId(), sheet.getSheetId());
      file.deleteSheet(sheet);
      same(file.getRangeByName(name), null);
    },
  },
];
