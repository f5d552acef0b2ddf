import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const page = 'developers.google.com/apps-script/reference/spreadsheet/protection';
const measured = 'asserted on live Apps Script by gas-fakes, test/testsheetsbasic.js, “Protection”';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

const told = (protections: readonly Protection[]): string[] =>
  protections.map((each) => each.getDescription());

export const protectionsClaims: readonly Claim[] = [
  {
    id: 'protections-1',
    sentence: 'protecting a sheet again gives the protection that it has; protecting a range again adds one',
    source: 'platform-facts §15.16',
    run: (globals) => {
      const { RANGE, SHEET } = globals.SpreadsheetApp.ProtectionType;
      const sheet = scratchSheet(globals);
      sheet.protect().setDescription('một');
      same([sheet.protect().getDescription(), sheet.getProtections(SHEET).length], ['một', 1]);
      sheet.getRange('A1').protect().setDescription('a');
      sheet.getRange('A1').protect().setDescription('b');
      same(told(sheet.getProtections(RANGE)).sort(), ['a', 'b']);
    },
  },
  {
    id: 'protections-2',
    sentence:
      'a protection tells its kind, its range and its description; that of a whole sheet has no notation',
    source: `${page}, ${measured}; gas-fakes test/testsheetspermissions.js`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const range = sheet.getRange('B2:C3').protect();
      same(
        [String(range), String(range.getProtectionType()), range.getDescription()],
        ['Protection', 'RANGE', ''],
      );
      same([range.getRange().getA1Notation(), range.getRangeName()], ['B2:C3', null]);
      const whole = sheet.protect();
      same([String(whole.getProtectionType()), whole.getRange().getA1Notation()], ['SHEET', '']);
      same(whole.getRange().getNumRows(), sheet.getMaxRows());
    },
  },
  {
    id: 'protections-3',
    sentence: 'protections are told by the sheet and by the file, by their kind, until they are removed',
    source: `${page}#remove()`,
    run: (globals) => {
      const { RANGE, SHEET } = globals.SpreadsheetApp.ProtectionType;
      const sheet = scratchSheet(globals);
      const words = `bảo vệ ${sheet.getSheetId()}`;
      const protection = sheet.getRange('A1:B2').protect().setDescription(words);
      const inFile = (): boolean => told(sheet.getParent().getProtections(RANGE)).includes(words);
      same([inFile(), told(sheet.getProtections(RANGE)), sheet.getProtections(SHEET)], [true, [words], []]);
      protection.remove();
      same([inFile(), sheet.getProtections(RANGE)], [false, []]);
    },
  },
  {
    id: 'protections-4',
    sentence: 'a protection that only warns has no editors and lets write',
    source: `platform-facts §15.17, ${measured}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const protection = sheet.protect();
      same(protection.isWarningOnly(), false);
      protection.setWarningOnly(true);
      same([protection.isWarningOnly(), protection.getEditors(), protection.canEdit()], [true, [], true]);
      same(sheet.getRange('A1').setValue(1).getValue(), 1);
      same(protection.setWarningOnly(false).isWarningOnly(), false);
    },
  },
  {
    id: 'protections-5',
    sentence: 'the owner may always edit and is not in the list of editors',
    source: 'platform-facts §7.6, issuetracker.google.com/issues/442636162',
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const protection = sheet.getRange('A1:B2').protect();
      const owner = sheet.getParent().getOwner()?.getEmail();
      const emails = (): string[] => protection.getEditors().map((user) => user.getEmail());
      same(emails().includes(owner ?? '?'), false);
      protection.removeEditors(protection.getEditors());
      same([protection.canEdit(), emails().length], [true, 0]);
      same(sheet.getRange('A1').setValue(2).getValue(), 2);
      same(sheet.getRange('A1').canEdit(), true);
    },
  },
  {
    id: 'protections-6',
    sentence: 'the sample of the reference works: add oneself, remove all editors, close it to the domain',
    source: page,
    run: (globals) => {
      const protection = scratchSheet(globals)
        .getRange('A1:B10')
        .protect()
        .setDescription('Sample protected range');
      protection.addEditor(globals.Session.getEffectiveUser());
      protection.removeEditors(protection.getEditors());
      if (protection.canDomainEdit()) protection.setDomainEdit(false);
      same([protection.canEdit(), protection.canDomainEdit()], [true, false]);
    },
  },
  {
    id: 'protections-7',
    sentence: 'a file that belongs to no domain cannot be opened to one',
    source: `${page}#setDomainEdit(Boolean), platform-facts §7.6`,
    run: (globals) => {
      const protection = scratchSheet(globals).getRange('A1').protect();
      // In a domain the protection begins open to it; there is nothing to try.
      if (!protection.canDomainEdit()) refused('', () => protection.setDomainEdit(true));
    },
  },
  {
    id: 'protections-8',
    sentence: 'a protected sheet may have ranges that are not; a protected range may not',
    source: `${page}#setUnprotectedRanges(Range), ${measured}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const protection = sheet.protect();
      same(protection.getUnprotectedRanges(), []);
      protection.setUnprotectedRanges([sheet.getRange('A1:B1'), sheet.getRange('D4')]);
      same(
        protection.getUnprotectedRanges().map((range) => range.getA1Notation()),
        ['A1:B1', 'D4'],
      );
      same(protection.setUnprotectedRanges([]).getUnprotectedRanges(), []);
      refused('', () =>
        sheet
          .getRange('A1')
          .protect()
          .setUnprotectedRanges([sheet.getRange('A1')]),
      );
    },
  },
  {
    id: 'protections-9',
    sentence: 'a protected range is pointed at other cells, or at a named range',
    source: `${page}#setNamedRange(NamedRange), ${measured}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const file = sheet.getParent();
      const protection = sheet.getRange('A1:D5').protect().setRange(sheet.getRange('B2:E6'));
      same(
        [protection.getRange().getA1Notation(), String(protection.getProtectionType())],
        ['B2:E6', 'RANGE'],
      );
      const name = `GIU_${sheet.getSheetId()}`;
      file.setNamedRange(name, sheet.getRange('C3:F7'));
      same(protection.setRangeName(name).getRangeName(), name);
      const named = file.getNamedRanges().find((range) => range.getName() === name);
      const other = sheet.getRange('A1').protect();
      if (named !== undefined) other.setNamedRange(named);
      same([other.getRangeName(), other.getRange().getA1Notation()], [name, 'C3:F7']);
    },
  },
  {
    id: 'protections-10',
    sentence:
      'a protected range goes where its cells go, grows by lines put into it, and is gone with the last of them',
    source: 'platform-facts §16.3; seen in the editor: to be settled on a live account',
    run: (globals) => {
      const { RANGE } = globals.SpreadsheetApp.ProtectionType;
      const sheet = scratchSheet(globals);
      sheet.getRange('B2:C4').protect();
      const where = (): string[] =>
        sheet.getProtections(RANGE).map((each) => each.getRange().getA1Notation());
      sheet.insertRowBefore(1);
      sheet.insertRowAfter(4);
      sheet.deleteColumn(1);
      same(where(), ['A3:B6']);
      sheet.deleteRows(3, 4);
      same(where(), []);
    },
  },
  {
    id: 'protections-11',
    sentence: 'a protection made anew lets through everybody with whom the file is shared, and the owner',
    source: `${page}#getEditors(), ${measured}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const file = sheet.getParent();
      const owner = file.getOwner()?.getEmail() ?? '';
      const through = sheet
        .getRange('A1')
        .protect()
        .getEditors()
        .map((user) => user.getEmail());
      const shared = file
        .getEditors()
        .map((user) => user.getEmail())
        .filter((email) => email !== owner);
      same(
        shared.filter((email) => !through.includes(email)),
        [],
      );
    },
  },
  {
    id: 'protections-12',
    sentence:
      'several editors are added at once; a protection that only warns takes none until it locks again',
    source: `${page}#addEditors(String), github.com/burnash/gspread/issues/1437: “ProtectedRange is warningOnly. Editors cannot be set on it.”`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const owner = sheet.getParent().getOwner()?.getEmail() ?? '';
      const protection = sheet.getRange('A1:B2').protect().setWarningOnly(true);
      refused('', () => protection.addEditors([owner]));
      protection.setWarningOnly(false).addEditors([owner]);
      same([protection.isWarningOnly(), protection.canEdit()], [false, true]);
    },
  },
];
