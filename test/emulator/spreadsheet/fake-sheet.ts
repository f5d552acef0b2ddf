import { Exception } from '../host-context.ts';
import { bandingsOf } from './banding.ts';
import { formatChanger, hasContent, PLAIN, withContent } from './cell.ts';
import { cellWriter } from './cell-writing.ts';
import { conditionalFormatOf, conditionalFormatRule } from './conditional-format.ts';
import {
  type GoogleSheet,
  type GoogleSpreadsheet,
  own,
  type SheetOwned,
  selfOf,
  workbookOf,
} from './desk.ts';
import { enumName } from './enums.ts';
import { filterOf } from './filter.ts';
import { addMetadata } from './metadata.ts';
import { requireEditable } from './permission.ts';
import { protect } from './protection.ts';
import { lastColumnOf, lastRowOf, type Rect, rectOf } from './rect.ts';
import { requireSheetEditable } from './sheet-base.ts';
import { SheetCharts } from './sheet-charts.ts';
import { copySheetTo } from './sheet-copy.ts';
import { copyName } from './sheet-names.ts';
import { sortRows } from './sorting.ts';
import { usedSize } from './spilling.ts';

type Emulated =
  | 'appendRow'
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'clearConditionalFormatRules'
  | 'getConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'protect'
  | 'getProtections'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'getNamedRanges'
  | 'copyTo'
  | 'sort'
  | 'createTextFinder'
  | 'getFilter'
  | 'getBandings'
  | 'isRightToLeft'
  | 'setRightToLeft'
  | 'getDrawings'
  | 'getImages'
  | 'getSlicers'
  | 'getPivotTables'
  | 'getDataSourceTables'
  | 'getFormUrl';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

function usedRect(owned: SheetOwned): Rect {
  const rows = owned.sheet.state.cells.length;
  const columns = owned.sheet.state.cells.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return rectOf(1, 1, Math.max(rows, 1), Math.max(columns, 1));
}

/** The block the whole sheet's content, formats or notes are cleared in. */
function editableWhole(owned: SheetOwned): Rect {
  requireEditable(owned, owned.sheet.whole(), owned.desk.context);
  return usedRect(owned);
}

/** Adds what the grid lacks for a row of `columns` cells at `row`: only `appendRow` grows it (§15.3). */
function growFor(owned: SheetOwned, row: number, columns: number): void {
  const state = owned.sheet.change();
  const [rowsMore, columnsMore] = [
    Math.max(0, row - state.rowCount),
    Math.max(0, columns - state.columnCount),
  ];
  owned.workbook.requireRoomFor(rowsMore * state.columnCount + columnsMore * state.rowCount);
  state.rowCount += rowsMore;
  state.columnCount += columnsMore;
}

/** A sheet's content and rules as a whole. */
export class FakeSheet extends SheetCharts implements Pick<GoogleSheet, Emulated> {
  appendRow(rowContents: unknown[]): GoogleSheet {
    if (rowContents.length === 0) throw new Exception('Invalid argument: rowContents');
    const { desk, sheet } = this[own];
    const row = usedSize(desk, this[own]).rows + 1;
    const rect = rectOf(row, 1, 1, rowContents.length);
    requireEditable(this[own], rect, desk.context);
    const writer = cellWriter(desk, desk.context, this[own]);
    const cells = rowContents.map((value, place) =>
      writer.write(sheet.cell(row, place + 1), value, row, place + 1),
    );
    growFor(this[own], row, rowContents.length);
    sheet.write(rect, (cell, _, column) => cells[column - 1] ?? cell);
    return selfOf<GoogleSheet>(this);
  }

  /** Notes and rules stay (platform-facts §15.12). */
  clear(options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {}): GoogleSheet {
    if (!options.formatOnly) this.clearContents();
    if (!options.contentsOnly) this.clearFormats();
    return selfOf<GoogleSheet>(this);
  }

  clearContents(): GoogleSheet {
    const rect = editableWhole(this[own]);
    this[own].sheet.write(rect, (cell) => (hasContent(cell) ? withContent(cell, null, null, null) : cell));
    return selfOf<GoogleSheet>(this);
  }

  /** Conditional formats go too; number formats stay. */
  clearFormats(): GoogleSheet {
    const rect = editableWhole(this[own]);
    this[own].sheet.write(
      rect,
      formatChanger((format) =>
        format.numberFormat === null ? PLAIN : { ...PLAIN, numberFormat: format.numberFormat },
      ),
    );
    this[own].sheet.change().conditionalFormats = [];
    return selfOf<GoogleSheet>(this);
  }

  clearNotes(): GoogleSheet {
    const rect = editableWhole(this[own]);
    this[own].sheet.write(rect, (cell) => (cell.note === '' ? cell : { ...cell, note: '' }));
    return selfOf<GoogleSheet>(this);
  }

  clearConditionalFormatRules(): void {
    requireSheetEditable(this[own]);
    this[own].sheet.change().conditionalFormats = [];
  }

  getConditionalFormatRules(): GoogleRule[] {
    const { desk, sheet } = this[own];
    return sheet.state.conditionalFormats.map((format) => conditionalFormatRule(desk, this[own], format));
  }

  /** Replaces every rule of the sheet (§15.18). */
  setConditionalFormatRules(rules: GoogleRule[]): void {
    requireSheetEditable(this[own]);
    const formats = rules.map((rule) => conditionalFormatOf(rule, this[own].sheet));
    this[own].sheet.change().conditionalFormats = formats;
  }

  /** Gives back the protection there is, or makes one that stops nobody yet (§7.6, §15.16). */
  protect(): GoogleProtection {
    const { desk, workbook, sheet } = this[own];
    return desk.protection(workbook, protect(desk, this[own], sheet.id, null));
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleProtection[] {
    const { desk, workbook, sheet } = this[own];
    const wanted = enumName('ProtectionType', type);
    return workbook.state.protections
      .filter((protection) => protection.sheetId === sheet.id && protection.type === wanted)
      .map((protection) => desk.protection(workbook, protection));
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return filterOf(this[own].desk, this[own]);
  }

  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    return bandingsOf(this[own].desk, this[own], null);
  }

  /** None of these can be put on a sheet here, so there are none. */
  getDrawings(): [] {
    return [];
  }

  getImages(): [] {
    return [];
  }

  getSlicers(): [] {
    return [];
  }

  getPivotTables(): [] {
    return [];
  }

  getDataSourceTables(): [] {
    return [];
  }

  getFormUrl(): null {
    return null;
  }

  isRightToLeft(): boolean {
    return this[own].sheet.state.rightToLeft;
  }

  setRightToLeft(rightToLeft: boolean): GoogleSheet {
    requireSheetEditable(this[own]);
    this[own].sheet.change().rightToLeft = rightToLeft;
    return selfOf<GoogleSheet>(this);
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleSheet {
    const { workbook, sheet } = this[own];
    addMetadata(workbook, { type: 'SHEET', sheetId: sheet.id, index: null }, key, rest);
    return selfOf<GoogleSheet>(this);
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const { desk, workbook, sheet } = this[own];
    return workbook.state.metadata
      .filter((metadata) => metadata.type === 'SHEET' && metadata.sheetId === sheet.id)
      .map((metadata) => desk.metadata(workbook, metadata));
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const { desk, workbook, sheet } = this[own];
    return desk.metadataFinder(workbook, { sheetId: sheet.id, rect: null });
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    const { desk, workbook, sheet } = this[own];
    return workbook.state.namedRanges
      .filter((range) => range.sheetId === sheet.id)
      .map((range) => desk.namedRange(workbook, range));
  }

  copyTo(spreadsheet: GoogleSpreadsheet): GoogleSheet {
    const { desk, workbook, sheet } = this[own];
    const target = workbookOf(spreadsheet);
    const name = copyName(target, sheet.state.name);
    const copy = copySheetTo(workbook, sheet, target, name, target.state.sheets.length);
    return desk.sheet({ workbook: target, sheet: copy });
  }

  /** Moves every row with content, a heading too (§15.11). */
  sort(columnPosition: number, ascending = true): GoogleSheet {
    const { desk, sheet } = this[own];
    const { rows, columns } = sheet.contentSize();
    const rect = rectOf(1, 1, Math.max(rows, 1), Math.max(columns, columnPosition, 1));
    requireEditable(this[own], rect, desk.context);
    if (lastRowOf(rect) > sheet.state.rowCount || lastColumnOf(rect) > sheet.state.columnCount) {
      throw new Exception('Those columns are out of bounds.');
    }
    sortRows(desk, { ...this[own], rect }, [{ column: columnPosition, ascending }]);
    return selfOf<GoogleSheet>(this);
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const { desk, workbook, sheet } = this[own];
    const { rows, columns } = sheet.contentSize();
    const rect = rectOf(1, 1, Math.max(rows, 1), Math.max(columns, 1));
    return desk.textFinder([{ workbook, sheet, rect }], findText);
  }
}
