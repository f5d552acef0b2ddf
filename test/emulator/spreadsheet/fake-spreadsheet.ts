import { Exception } from '../host-context.ts';
import { isZone } from '../zone-offset.ts';
import { parseCells, splitA1 } from './a1-notation.ts';
import { type GoogleRange, type GoogleSpreadsheet, own, type Place, selfOf, spotOf } from './desk.ts';
import { enumMember, enumName } from './enums.ts';
import { copyOfFile } from './file-copy.ts';
import { localeFacts } from './locale.ts';
import { addMetadata } from './metadata.ts';
import { dropNamedRange, putNamedRange } from './named-range.ts';
import { activateRangeList, activeRangeList } from './range-list.ts';
import { requireOnGrid } from './rect.ts';
import { currentCell, select, selectCell } from './selected.ts';
import { SpreadsheetMenus } from './spreadsheet-menus.ts';
import type { IterationModel } from './workbook-model.ts';

type Emulated =
  | 'getId'
  | 'getUrl'
  | 'getName'
  | 'rename'
  | 'getRange'
  | 'getRangeList'
  | 'getRangeByName'
  | 'setNamedRange'
  | 'removeNamedRange'
  | 'getNamedRanges'
  | 'getSpreadsheetLocale'
  | 'setSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'setSpreadsheetTimeZone'
  | 'getRecalculationInterval'
  | 'setRecalculationInterval'
  | 'toast'
  | 'getProtections'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'copy'
  | 'getFormUrl'
  | 'getDataSourceTables'
  | 'getActiveRangeList'
  | 'setActiveRangeList'
  | 'isIterativeCalculationEnabled'
  | 'setIterativeCalculationEnabled'
  | 'getMaxIterativeCalculationCycles'
  | 'setMaxIterativeCalculationCycles'
  | 'getIterativeCalculationConvergenceThreshold'
  | 'setIterativeCalculationConvergenceThreshold'
  | 'getActiveRange'
  | 'getActiveCell'
  | 'getCurrentCell'
  | 'setActiveRange'
  | 'setActiveSelection'
  | 'setCurrentCell'
  | 'getSelection'
  | 'createTextFinder';

/** As the settings show it when it is switched on; off in a new file. */
const NO_ITERATION: IterationModel = { enabled: false, cycles: 50, threshold: 0.05 };

type Interval = GoogleAppsScript.Spreadsheet.RecalculationInterval;

/** A spreadsheet file. */
export class FakeSpreadsheet extends SpreadsheetMenus implements Pick<GoogleSpreadsheet, Emulated> {
  getId(): string {
    return this[own].workbook.id;
  }

  getKey(): string {
    return this.getId();
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this[own].workbook.id}/edit`;
  }

  getName(): string {
    return this[own].workbook.state.title;
  }

  rename(newName: string): void {
    if (newName.trim() === '') throw new Exception('Invalid argument: newName');
    this[own].workbook.change().title = newName;
  }

  /** A file of its own; it is the person's who copies it. */
  copy(name: string): GoogleSpreadsheet {
    const { desk, workbook } = this[own];
    const made = copyOfFile(workbook, desk.context.nextId('spreadsheet'), name);
    desk.files.push(made);
    return desk.spreadsheet(made);
  }

  getFormUrl(): null {
    return null;
  }

  getDataSourceTables(): [] {
    return [];
  }

  /** `'Tab name'!A1`, `A1` on the active sheet, or a named range. */
  getRange(a1Notation: string): GoogleRange {
    const found = this.#rangeOf(a1Notation);
    if (found === null) throw new Exception('Range not found');
    return found;
  }

  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return this[own].desk.rangeList(a1Notations.map((text) => spotOf(this.getRange(text))));
  }

  getRangeByName(name: string): GoogleRange | null {
    const { desk, workbook } = this[own];
    const named = workbook.state.namedRanges.find((range) => range.name === name);
    const sheet = named === undefined ? null : workbook.sheetById(named.sheetId);
    return named === undefined || sheet === null ? null : desk.range({ workbook, sheet }, named.rect);
  }

  setNamedRange(name: string, range: GoogleRange): void {
    const { sheet, rect, workbook } = spotOf(range);
    if (workbook !== this[own].workbook) throw new Exception('The range must be in this spreadsheet.');
    putNamedRange(workbook, name, sheet.id, rect);
  }

  removeNamedRange(name: string): void {
    dropNamedRange(this[own].workbook, name);
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    const { desk, workbook } = this[own];
    return workbook.state.namedRanges.map((range) => desk.namedRange(workbook, range));
  }

  getSpreadsheetLocale(): string {
    return this[own].workbook.state.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    localeFacts(locale);
    this[own].workbook.change().locale = locale;
  }

  getSpreadsheetTimeZone(): string {
    return this[own].workbook.state.timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    if (!isZone(timezone)) throw new Exception(`Invalid argument: timezone ${timezone}`);
    this[own].workbook.change().timeZone = timezone;
  }

  getRecalculationInterval(): Interval {
    return enumMember('RecalculationInterval', this[own].workbook.state.recalculation);
  }

  setRecalculationInterval(recalculationInterval: Interval): GoogleSpreadsheet {
    const name = enumName('RecalculationInterval', recalculationInterval);
    this[own].workbook.change().recalculation = name ?? 'ON_CHANGE';
    return selfOf<GoogleSpreadsheet>(this);
  }

  isIterativeCalculationEnabled(): boolean {
    return this.#iteration().enabled;
  }

  setIterativeCalculationEnabled(isEnabled: boolean): GoogleSpreadsheet {
    return this.#iterate({ enabled: isEnabled });
  }

  getMaxIterativeCalculationCycles(): number {
    return this.#iteration().cycles;
  }

  setMaxIterativeCalculationCycles(maxIterations: number): GoogleSpreadsheet {
    return this.#iterate({ cycles: maxIterations });
  }

  getIterativeCalculationConvergenceThreshold(): number {
    return this.#iteration().threshold;
  }

  setIterativeCalculationConvergenceThreshold(minThreshold: number): GoogleSpreadsheet {
    return this.#iterate({ threshold: minThreshold });
  }

  /** Five seconds unless told otherwise. */
  toast(message: string, title: string | null = null, timeoutSeconds: number | null = null): void {
    this[own].desk.onToast({ message, title: title ?? '', seconds: timeoutSeconds ?? 5 });
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const { desk, workbook } = this[own];
    const wanted = enumName('ProtectionType', type);
    return workbook.state.protections
      .filter((protection) => protection.type === wanted)
      .map((protection) => desk.protection(workbook, protection));
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleSpreadsheet {
    addMetadata(this[own].workbook, { type: 'SPREADSHEET', sheetId: null, index: null }, key, rest);
    return selfOf<GoogleSpreadsheet>(this);
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const { desk, workbook } = this[own];
    return workbook.state.metadata
      .filter((metadata) => metadata.type === 'SPREADSHEET')
      .map((metadata) => desk.metadata(workbook, metadata));
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return this[own].desk.metadataFinder(this[own].workbook, { sheetId: null, rect: null });
  }

  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList {
    return activeRangeList(this[own].desk, this[own].workbook);
  }

  setActiveRangeList(
    rangeList: GoogleAppsScript.Spreadsheet.RangeList,
  ): GoogleAppsScript.Spreadsheet.RangeList {
    return activateRangeList(rangeList);
  }

  getActiveRange(): GoogleRange {
    return this[own].desk.range(this.#active(), this.#active().sheet.state.selection);
  }

  getActiveCell(): GoogleRange {
    return this.getCurrentCell();
  }

  getCurrentCell(): GoogleRange {
    return this[own].desk.range(this.#active(), currentCell(this.#active().sheet));
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    select(spotOf(range));
    return range;
  }

  setActiveSelection(range: GoogleRange | string): GoogleRange {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }

  setCurrentCell(cell: GoogleRange): GoogleRange {
    selectCell(spotOf(cell));
    return cell;
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this[own].desk.selection(this[own].workbook);
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const { desk, workbook } = this[own];
    const spots = workbook.state.sheets.map((sheet) => {
      const { rows, columns } = sheet.contentSize();
      return {
        workbook,
        sheet,
        rect: { row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) },
      };
    });
    return desk.textFinder(spots, findText);
  }

  #iteration(): IterationModel {
    return this[own].workbook.state.iteration ?? NO_ITERATION;
  }

  #iterate(part: Partial<IterationModel>): GoogleSpreadsheet {
    this[own].workbook.change().iteration = { ...this.#iteration(), ...part };
    return selfOf<GoogleSpreadsheet>(this);
  }

  #active(): Place {
    const { workbook } = this[own];
    return { workbook, sheet: workbook.activeSheet() };
  }

  #rangeOf(text: string): GoogleRange | null {
    const named = this.getRangeByName(text);
    if (named !== null) return named;
    const { desk, workbook } = this[own];
    const { sheetName, cells } = splitA1(text);
    const sheet = sheetName === null ? workbook.activeSheet() : workbook.sheetByName(sheetName);
    if (sheet === null) return null;
    const { rowCount, columnCount } = sheet.state;
    const noted = parseCells(cells, rowCount, columnCount);
    if (noted === null) return null;
    return desk.range({ workbook, sheet }, requireOnGrid(noted.rect, rowCount, columnCount), noted.open);
  }
}
