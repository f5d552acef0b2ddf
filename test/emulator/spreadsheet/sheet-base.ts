import { Exception } from '../host-context.ts';
import { type NotedCells, parseCells, splitA1 } from './a1-notation.ts';
import { cellReader } from './cell-reading.ts';
import { colorOrDefault, drawnColor } from './color.ts';
import { colorGiven, colorObject } from './color-object.ts';
import {
  type GoogleRange,
  type GoogleSheet,
  type GoogleSpreadsheet,
  own,
  type SheetOwned,
  type Spot,
  selfOf,
  spotOf,
} from './desk.ts';
import { enumMember } from './enums.ts';
import { requireEditable } from './permission.ts';
import { activateRangeList, activeRangeList } from './range-list.ts';
import { rectOf, requireOnGrid } from './rect.ts';
import { currentCell, select, selectCell } from './selected.ts';
import { requireFreeName } from './sheet-names.ts';
import { usedSize } from './spilling.ts';
import { renameSheet } from './structure.ts';

type Emulated =
  | 'getName'
  | 'getSheetName'
  | 'setName'
  | 'getSheetId'
  | 'getIndex'
  | 'getParent'
  | 'getType'
  | 'getRange'
  | 'getRangeList'
  | 'getDataRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getSheetValues'
  | 'activate'
  | 'getActiveRange'
  | 'getActiveRangeList'
  | 'setActiveRangeList'
  | 'getActiveCell'
  | 'getCurrentCell'
  | 'setActiveRange'
  | 'setActiveSelection'
  | 'setCurrentCell'
  | 'getSelection'
  | 'hideSheet'
  | 'showSheet'
  | 'isSheetHidden'
  | 'getTabColor'
  | 'setTabColor'
  | 'hasHiddenGridlines'
  | 'setHiddenGridlines';

/** The sheet itself (its name, its rows, its rules) may be edited. */
export function requireSheetEditable(sheet: SheetOwned): void {
  requireEditable(sheet, null, sheet.desk.context);
}

/** The block that A1 notation names on this sheet; `Range not found` when it names none. */
function cellsNamed(owned: SheetOwned, text: string): NotedCells {
  const { sheet, workbook } = owned;
  const { sheetName, cells } = splitA1(text);
  if (sheetName !== null && sheetName !== sheet.state.name) throw new Exception('Range not found');
  const { rowCount, columnCount } = sheet.state;
  const noted = parseCells(cells, rowCount, columnCount);
  if (noted !== null) return { ...noted, rect: requireOnGrid(noted.rect, rowCount, columnCount) };
  const named = workbook.state.namedRanges.find(
    (range) => range.name === cells && range.sheetId === sheet.id,
  );
  if (named === undefined) throw new Exception('Range not found');
  return { rect: named.rect, open: null };
}

/** A sheet's name, place and cells. */
export class SheetBase implements Pick<GoogleSheet, Emulated> {
  readonly [own]: SheetOwned;

  constructor(owned: SheetOwned) {
    this[own] = owned;
  }

  getName(): string {
    return this[own].sheet.state.name;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): GoogleSheet {
    const { workbook, sheet } = this[own];
    requireSheetEditable(this[own]);
    requireFreeName(workbook, name, sheet.id);
    renameSheet(workbook, sheet, name);
    return selfOf<GoogleSheet>(this);
  }

  getSheetId(): number {
    return this[own].sheet.id;
  }

  getIndex(): number {
    return this[own].workbook.state.sheets.indexOf(this[own].sheet) + 1;
  }

  getParent(): GoogleSpreadsheet {
    return this[own].desk.spreadsheet(this[own].workbook);
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return enumMember('SheetType', 'GRID');
  }

  getRange(row: number | string, column?: number, numRows = 1, numColumns = 1): GoogleRange {
    const { desk, sheet } = this[own];
    if (typeof row === 'string') {
      const noted = cellsNamed(this[own], row);
      return desk.range(this[own], noted.rect, noted.open);
    }
    const rect = rectOf(row, column ?? 1, numRows, numColumns);
    return desk.range(this[own], requireOnGrid(rect, sheet.state.rowCount, sheet.state.columnCount));
  }

  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    if (a1Notations.length === 0) throw new Exception('Invalid argument: a1Notations');
    const { desk, workbook, sheet } = this[own];
    return desk.rangeList(a1Notations.map((text) => ({ workbook, sheet, ...cellsNamed(this[own], text) })));
  }

  /** A1 alone for an empty sheet (platform-facts §15.1). */
  getDataRange(): GoogleRange {
    const { rows, columns } = usedSize(this[own].desk, this[own]);
    return this[own].desk.range(this[own], rectOf(1, 1, Math.max(rows, 1), Math.max(columns, 1)));
  }

  getLastRow(): number {
    return usedSize(this[own].desk, this[own]).rows;
  }

  getLastColumn(): number {
    return usedSize(this[own].desk, this[own]).columns;
  }

  getMaxRows(): number {
    return this[own].sheet.state.rowCount;
  }

  getMaxColumns(): number {
    return this[own].sheet.state.columnCount;
  }

  getSheetValues(row: number, column: number, numRows: number, numColumns: number): unknown[][] {
    const { sheet, desk } = this[own];
    // -1 is all there is: to the last row or column with content.
    const { rows, columns } = usedSize(desk, this[own]);
    const height = numRows === -1 ? rows - row + 1 : numRows;
    const width = numColumns === -1 ? columns - column + 1 : numColumns;
    const rect = requireOnGrid(
      rectOf(row, column, height, width),
      sheet.state.rowCount,
      sheet.state.columnCount,
    );
    return sheet.read(rect, cellReader(desk, this[own]).value);
  }

  activate(): GoogleSheet {
    this[own].workbook.change().activeSheetId = this[own].sheet.id;
    return selfOf<GoogleSheet>(this);
  }

  getActiveRange(): GoogleRange {
    return this[own].desk.range(this[own], this[own].sheet.state.selection);
  }

  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList {
    return activeRangeList(this[own].desk, this[own].workbook, this[own].sheet);
  }

  setActiveRangeList(
    rangeList: GoogleAppsScript.Spreadsheet.RangeList,
  ): GoogleAppsScript.Spreadsheet.RangeList {
    return activateRangeList(rangeList);
  }

  getActiveCell(): GoogleRange {
    return this.getCurrentCell();
  }

  getCurrentCell(): GoogleRange {
    return this[own].desk.range(this[own], currentCell(this[own].sheet));
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    select(this.#onSheet(range));
    return range;
  }

  setActiveSelection(range: GoogleRange | string): GoogleRange {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }

  setCurrentCell(cell: GoogleRange): GoogleRange {
    selectCell(this.#onSheet(cell));
    return cell;
  }

  #onSheet(range: GoogleRange): Spot {
    const spot = spotOf(range);
    if (spot.sheet !== this[own].sheet) throw new Exception('The range must be on the sheet.');
    return spot;
  }

  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this[own].desk.selection(this[own].workbook);
  }

  hideSheet(): GoogleSheet {
    const { workbook, sheet } = this[own];
    requireSheetEditable(this[own]);
    const left = workbook.state.sheets.find((other) => other !== sheet && !other.state.hidden);
    if (left === undefined) throw new Exception("You can't hide all the sheets in a document.");
    sheet.change().hidden = true;
    if (workbook.state.activeSheetId === sheet.id) workbook.change().activeSheetId = left.id;
    return selfOf<GoogleSheet>(this);
  }

  showSheet(): GoogleSheet {
    requireSheetEditable(this[own]);
    this[own].sheet.change().hidden = false;
    return selfOf<GoogleSheet>(this);
  }

  isSheetHidden(): boolean {
    return this[own].sheet.state.hidden;
  }

  getTabColor(): string | null {
    const { tabColor } = this[own].sheet.state;
    return tabColor === null ? null : drawnColor(tabColor);
  }

  /** Null where the tab has no colour. */
  getTabColorObject(): GoogleAppsScript.Spreadsheet.Color | null {
    const { desk, sheet } = this[own];
    const { tabColor } = sheet.state;
    return tabColor === null ? null : colorObject(desk, tabColor);
  }

  setTabColorObject(color: GoogleAppsScript.Spreadsheet.Color | null): GoogleSheet {
    requireSheetEditable(this[own]);
    this[own].sheet.change().tabColor = colorGiven(color);
    return selfOf<GoogleSheet>(this);
  }

  /** Takes hex without its sign too, as the reference writes it. */
  setTabColor(color: string | null): GoogleSheet {
    requireSheetEditable(this[own]);
    this[own].sheet.change().tabColor = colorOrDefault(color?.replace(/^[0-9a-f]{6}$/i, '#$&') ?? null);
    return selfOf<GoogleSheet>(this);
  }

  hasHiddenGridlines(): boolean {
    return this[own].sheet.state.hiddenGridlines;
  }

  setHiddenGridlines(hideGridlines: boolean): GoogleSheet {
    requireSheetEditable(this[own]);
    this[own].sheet.change().hiddenGridlines = hideGridlines;
    return selfOf<GoogleSheet>(this);
  }
}
