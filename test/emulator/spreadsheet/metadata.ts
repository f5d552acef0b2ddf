import { Exception } from '../host-context.ts';
import type { OpenSides } from './a1-notation.ts';
import {
  type Desk,
  type GoogleRange,
  type GoogleSheet,
  type GoogleSpreadsheet,
  googleFace,
  type MetadataScope,
  type Owned,
  own,
  placeOf,
  selfOf,
  spotOf,
} from './desk.ts';
import { enumMember, enumName } from './enums.ts';
import { lastColumnOf, lastRowOf, type Rect, rectOf } from './rect.ts';
import { enforceSignatures } from './signature-check.ts';
import type { MetadataModel, WorkbookModel } from './workbook-model.ts';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GoogleLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type Visibility = GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility;
type LocationType = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType;
type Location = Pick<MetadataModel, 'type' | 'sheetId' | 'index'>;

/** Arguments of every `addDeveloperMetadata`: key, then a value, a visibility, or both. */
export function addMetadata(
  workbook: WorkbookModel,
  location: Location,
  key: string,
  rest: readonly unknown[],
): void {
  const [first, second] = rest;
  const value = typeof first === 'string' ? first : null;
  const visibility = enumName('DeveloperMetadataVisibility', typeof first === 'string' ? second : first);
  const state = workbook.change();
  state.metadata = [
    ...state.metadata,
    { id: workbook.newNumber(), key, value, visibility: visibility ?? 'DOCUMENT', ...location },
  ];
}

/** Metadata sits on whole rows or columns only, one at a time (platform-facts §15.19). */
export function lineLocation(range: unknown): Location {
  const { rect, sheet } = spotOf(range);
  const { rowCount, columnCount } = sheet.state;
  if (rect.rows === 1 && rect.column === 1 && rect.columns === columnCount) {
    return { type: 'ROW', sheetId: sheet.id, index: rect.row };
  }
  if (rect.columns === 1 && rect.row === 1 && rect.rows === rowCount) {
    return { type: 'COLUMN', sheetId: sheet.id, index: rect.column };
  }
  throw new Exception(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

/** A row is noted `9:9`, a column `J:J`. */
const WHOLE_LINE: Readonly<Record<'ROW' | 'COLUMN', OpenSides>> = {
  ROW: { startRow: false, endRow: false, startColumn: true, endColumn: true },
  COLUMN: { startRow: true, endRow: true, startColumn: false, endColumn: false },
};

function rectOfMetadata(workbook: WorkbookModel, metadata: MetadataModel): Rect | null {
  const sheet = metadata.sheetId === null ? null : workbook.sheetById(metadata.sheetId);
  if (sheet === null || sheet === undefined || metadata.index === null) return null;
  const { rowCount, columnCount } = sheet.state;
  return metadata.type === 'ROW'
    ? rectOf(metadata.index, 1, 1, columnCount)
    : rectOf(1, metadata.index, rowCount, 1);
}

/** What lies wholly inside the scope; with `touching`, also the rows and columns that only cross it. */
function isInScope(
  workbook: WorkbookModel,
  metadata: MetadataModel,
  scope: MetadataScope,
  touching: boolean,
): boolean {
  if (scope.sheetId === null) return true;
  if (metadata.sheetId !== scope.sheetId) return touching && metadata.type === 'SPREADSHEET';
  if (scope.rect === null) return true;
  const rect = rectOfMetadata(workbook, metadata);
  if (rect === null) return touching;
  const [first, last, from, to, isWhole] =
    metadata.type === 'ROW'
      ? [rect.row, rect.row, scope.rect.row, lastRowOf(scope.rect), scope.rect.columns === rect.columns]
      : [
          rect.column,
          rect.column,
          scope.rect.column,
          lastColumnOf(scope.rect),
          scope.rect.rows === rect.rows,
        ];
  return first >= from && last <= to && (touching || isWhole);
}

interface MetadataOwned extends Owned {
  readonly kind: 'DeveloperMetadata';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
  readonly id: number;
}

/** One key and value kept beside the sheet; it goes where its row, column or sheet goes. */
export class FakeMetadata implements GoogleMetadata {
  readonly [own]: MetadataOwned;

  constructor(owned: MetadataOwned) {
    this[own] = owned;
  }

  getId(): number {
    return this[own].id;
  }

  getKey(): string {
    return this.#model().key;
  }

  getValue(): string | null {
    return this.#model().value;
  }

  getVisibility(): Visibility {
    return enumMember('DeveloperMetadataVisibility', this.#model().visibility);
  }

  getLocation(): GoogleLocation {
    const { desk, workbook } = this[own];
    const { type, sheetId, index } = this.#model();
    const sheet = sheetId === null ? null : workbook.sheetById(sheetId);
    const line = rectOfMetadata(workbook, this.#model());
    const range =
      sheet === null || line === null || index === null
        ? null
        : desk.range({ workbook, sheet }, line, WHOLE_LINE[type === 'ROW' ? 'ROW' : 'COLUMN']);
    const location: GoogleLocation = {
      getLocationType: (): LocationType => enumMember('DeveloperMetadataLocationType', type),
      getRow: (): GoogleRange | null => (type === 'ROW' ? range : null),
      getColumn: (): GoogleRange | null => (type === 'COLUMN' ? range : null),
      getSheet: (): GoogleSheet | null =>
        type === 'SHEET' && sheet !== null ? desk.sheet({ workbook, sheet }) : null,
      getSpreadsheet: (): GoogleSpreadsheet | null =>
        type === 'SPREADSHEET' ? desk.spreadsheet(workbook) : null,
    };
    return googleFace('DeveloperMetadataLocation', location, desk.context);
  }

  moveToColumn(column: GoogleRange): GoogleMetadata {
    return this.#put(lineLocation(column));
  }

  moveToRow(row: GoogleRange): GoogleMetadata {
    return this.#put(lineLocation(row));
  }

  moveToSheet(sheet: GoogleSheet): GoogleMetadata {
    return this.#put({ type: 'SHEET', sheetId: placeOf(sheet).sheet.id, index: null });
  }

  moveToSpreadsheet(): GoogleMetadata {
    return this.#put({ type: 'SPREADSHEET', sheetId: null, index: null });
  }

  setKey(key: string): GoogleMetadata {
    return this.#put({ key });
  }

  setValue(value: string): GoogleMetadata {
    return this.#put({ value });
  }

  setVisibility(visibility: Visibility): GoogleMetadata {
    return this.#put({ visibility: enumName('DeveloperMetadataVisibility', visibility) ?? 'DOCUMENT' });
  }

  remove(): void {
    const { workbook, id } = this[own];
    const state = workbook.change();
    state.metadata = state.metadata.filter((metadata) => metadata.id !== id);
  }

  #model(): MetadataModel {
    const found = this[own].workbook.state.metadata.find((metadata) => metadata.id === this[own].id);
    if (found === undefined) throw new Exception('The developer metadata no longer exists.');
    return found;
  }

  #put(part: Partial<MetadataModel>): GoogleMetadata {
    const { workbook, id } = this[own];
    const changed = { ...this.#model(), ...part };
    const state = workbook.change();
    state.metadata = state.metadata.map((metadata) => (metadata.id === id ? changed : metadata));
    return selfOf<GoogleMetadata>(this);
  }
}

interface FinderOwned extends Owned {
  readonly kind: 'DeveloperMetadataFinder';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
  readonly scope: MetadataScope;
}

/** Looks metadata up by what it is and where. */
export class FakeMetadataFinder implements GoogleFinder {
  readonly [own]: FinderOwned;
  readonly #tests: ((metadata: MetadataModel) => boolean)[] = [];
  #touching = false;

  constructor(owned: FinderOwned) {
    this[own] = owned;
  }

  find(): GoogleMetadata[] {
    const { desk, workbook, scope } = this[own];
    return workbook.state.metadata
      .filter((metadata) => isInScope(workbook, metadata, scope, this.#touching))
      .filter((metadata) => this.#tests.every((test) => test(metadata)))
      .map((metadata) => desk.metadata(workbook, metadata));
  }

  onIntersectingLocations(): GoogleFinder {
    this.#touching = true;
    return selfOf<GoogleFinder>(this);
  }

  withId(id: number): GoogleFinder {
    return this.#with((metadata) => metadata.id === id);
  }

  withKey(key: string): GoogleFinder {
    return this.#with((metadata) => metadata.key === key);
  }

  withLocationType(locationType: LocationType): GoogleFinder {
    const type = enumName('DeveloperMetadataLocationType', locationType);
    return this.#with((metadata) => metadata.type === type);
  }

  withValue(value: string): GoogleFinder {
    return this.#with((metadata) => metadata.value === value);
  }

  withVisibility(visibility: Visibility): GoogleFinder {
    const name = enumName('DeveloperMetadataVisibility', visibility);
    return this.#with((metadata) => metadata.visibility === name);
  }

  #with(test: (metadata: MetadataModel) => boolean): GoogleFinder {
    this.#tests.push(test);
    return selfOf<GoogleFinder>(this);
  }
}

enforceSignatures('DeveloperMetadata', FakeMetadata, {
  moveToColumn: 'Range',
  moveToRow: 'Range',
  moveToSheet: 'Sheet',
  setKey: 'string',
  setValue: 'string',
  setVisibility: 'enum:DeveloperMetadataVisibility',
});
enforceSignatures('DeveloperMetadataFinder', FakeMetadataFinder, {
  withId: 'int',
  withKey: 'string',
  withLocationType: 'enum:DeveloperMetadataLocationType',
  withValue: 'string',
  withVisibility: 'enum:DeveloperMetadataVisibility',
});
