import { type Claim, refused, same } from './claims.ts';
import { scratchSheet } from './scratch.ts';

const reference = 'developers.google.com/apps-script/reference/spreadsheet';
const measured = 'asserted on live Apps Script by gas-fakes, test/testsheetsdeveloper.js';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

const keys = (found: readonly Metadata[]): string[] => found.map((each) => each.getKey()).sort();

export const metadataClaims: readonly Claim[] = [
  {
    id: 'metadata-1',
    sentence: 'metadata sits on whole rows and columns, sheets and files, and on nothing else',
    source: `platform-facts §15.19, ${measured}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      const said =
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';
      for (const address of ['B2:D4', 'B6:D6', 'F2:F5', 'A1'])
        refused(said, () => sheet.getRange(address).addDeveloperMetadata('k', 'v'));
      const column = sheet.getRange('G:G');
      same(column.addDeveloperMetadata('cột', 'G').getA1Notation(), 'G:G');
      same(keys(column.getDeveloperMetadata()), ['cột']);
      same(sheet.getRange('G3').getDeveloperMetadata(), []);
      sheet.getRange('8:8').addDeveloperMetadata('dòng');
      same(keys(sheet.getRange('8:8').getDeveloperMetadata()), ['dòng']);
      same(sheet.getRange('C8').getDeveloperMetadata(), []);
    },
  },
  {
    id: 'metadata-2',
    sentence:
      'it has a key, a value or none, is seen by the document unless told otherwise, and knows where it is',
    source: `${reference}/developer-metadata, ${measured}`,
    run: (globals) => {
      const { PROJECT } = globals.SpreadsheetApp.DeveloperMetadataVisibility;
      const sheet = scratchSheet(globals);
      sheet.addDeveloperMetadata('trang', 'giá trị').addDeveloperMetadata('trống');
      const [first, second] = sheet.getDeveloperMetadata();
      same(
        [first?.getKey(), first?.getValue(), String(first?.getVisibility())],
        ['trang', 'giá trị', 'DOCUMENT'],
      );
      same([second?.getValue(), typeof second?.getId()], [null, 'number']);
      const location = first?.getLocation();
      same(String(location?.getLocationType()), 'SHEET');
      same([location?.getSheet()?.getSheetId(), location?.getRow()], [sheet.getSheetId(), null]);
      sheet.getRange('J:J').addDeveloperMetadata('kín', 'v', PROJECT);
      const [hidden] = sheet.getRange('J:J').getDeveloperMetadata();
      same(
        [String(hidden?.getVisibility()), hidden?.getLocation().getColumn()?.getA1Notation()],
        ['PROJECT', 'J:J'],
      );
    },
  },
  {
    id: 'metadata-3',
    sentence: 'it is changed, moved and removed by itself',
    source: `${reference}/developer-metadata#moveToRow(Range), ${measured}`,
    run: (globals) => {
      const sheet = scratchSheet(globals);
      sheet.getRange('8:8').addDeveloperMetadata('đi', '1');
      const [moved] = sheet.getRange('8:8').getDeveloperMetadata();
      if (moved === undefined) throw new Error('no metadata');
      const type = (): string => String(moved.getLocation().getLocationType());
      moved.setKey('đi rồi').setValue('2').moveToColumn(sheet.getRange('J:J'));
      same([type(), moved.getLocation().getColumn()?.getA1Notation()], ['COLUMN', 'J:J']);
      moved.moveToRow(sheet.getRange('9:9'));
      same([type(), moved.getLocation().getRow()?.getA1Notation()], ['ROW', '9:9']);
      moved.moveToSheet(sheet);
      same([type(), keys(sheet.getDeveloperMetadata()), moved.getValue()], ['SHEET', ['đi rồi'], '2']);
      moved.moveToSpreadsheet();
      same(
        [type(), moved.getLocation().getSpreadsheet()?.getId()],
        ['SPREADSHEET', sheet.getParent().getId()],
      );
      const id = moved.getId();
      moved.remove();
      same(sheet.getParent().createDeveloperMetadataFinder().withId(id).find(), []);
    },
  },
  {
    id: 'metadata-4',
    sentence: 'a finder looks in a file, a sheet or a range, by everything that it was told',
    source: `${reference}/developer-metadata-finder, ${measured}`,
    run: (globals) => {
      const { DeveloperMetadataLocationType: types, DeveloperMetadataVisibility: sights } =
        globals.SpreadsheetApp;
      const sheet = scratchSheet(globals);
      const key = `k${sheet.getSheetId()}`;
      sheet
        .addDeveloperMetadata(key, 'trang')
        .getRange('3:3')
        .addDeveloperMetadata(key, 'dòng', sights.PROJECT);
      const values = (found: readonly Metadata[]): unknown => found.map((each) => each.getValue()).sort();
      const inFile = sheet.getParent().createDeveloperMetadataFinder();
      same(values(inFile.withKey(key).find()), ['dòng', 'trang']);
      same(values(inFile.withValue('trang').find()), ['trang']);
      same(values(sheet.createDeveloperMetadataFinder().withKey(key).withLocationType(types.ROW).find()), [
        'dòng',
      ]);
      same(values(sheet.createDeveloperMetadataFinder().withVisibility(sights.PROJECT).find()), ['dòng']);
      same(values(sheet.getRange('2:4').createDeveloperMetadataFinder().withKey(key).find()), ['dòng']);
      same(sheet.getRange('A4:B9').createDeveloperMetadataFinder().withKey(key).find(), []);
      // A cell of the row is not the row.
      same(sheet.getRange('A3').createDeveloperMetadataFinder().withKey(key).find(), []);
    },
  },
];
