import { Exception } from '../host-context.ts';
import {
  type GoogleRange,
  type GoogleSheet,
  type GoogleSpreadsheet,
  own,
  placeOf,
  type SpreadsheetOwned,
} from './desk.ts';
import { requireEditable } from './permission.ts';
import { rectOf } from './rect.ts';
import { copySheetTo } from './sheet-copy.ts';
import { blankSheetState, type SheetModel } from './sheet-model.ts';
import { copyName, nextSheetName, requireFreeName } from './sheet-names.ts';
import { usedSize } from './spilling.ts';
import { removeSheet, renameSheet } from './structure.ts';

type Emulated =
  | 'getSheets'
  | 'getSheetByName'
  | 'getSheetById'
  | 'getNumSheets'
  | 'getActiveSheet'
  | 'setActiveSheet'
  | 'getSheetId'
  | 'getSheetName'
  | 'insertSheet'
  | 'deleteSheet'
  | 'deleteActiveSheet'
  | 'duplicateActiveSheet'
  | 'moveActiveSheet'
  | 'renameActiveSheet'
  | 'getDataRange'
  | 'getLastRow'
  | 'getLastColumn';

interface InsertWish {
  name: string | null;
  index: number | null;
  template: SheetModel | null;
}

/** `insertSheet`'s eight forms: a name, an index, options, in that order, each of them optional. */
function wishOf(given: readonly unknown[]): InsertWish {
  const wish: InsertWish = { name: null, index: null, template: null };
  for (const argument of given) {
    if (typeof argument === 'string') wish.name = argument;
    else if (typeof argument === 'number') wish.index = argument;
    else {
      const options: { template?: unknown } = Object(argument);
      if (options.template !== undefined) wish.template = placeOf(options.template).sheet;
    }
  }
  return wish;
}

/** The sheets of a file. */
export class SpreadsheetSheets implements Pick<GoogleSpreadsheet, Emulated> {
  readonly [own]: SpreadsheetOwned;

  constructor(owned: SpreadsheetOwned) {
    this[own] = owned;
  }

  getSheets(): GoogleSheet[] {
    return this[own].workbook.state.sheets.map((sheet) => this.#face(sheet));
  }

  getSheetByName(name: string): GoogleSheet | null {
    const sheet = this[own].workbook.sheetByName(name);
    return sheet === null ? null : this.#face(sheet);
  }

  getSheetById(id: number): GoogleSheet | null {
    const sheet = this[own].workbook.sheetById(id);
    return sheet === null ? null : this.#face(sheet);
  }

  getNumSheets(): number {
    return this[own].workbook.state.sheets.length;
  }

  getActiveSheet(): GoogleSheet {
    return this.#face(this[own].workbook.activeSheet());
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    const place = placeOf(sheet);
    if (place.workbook !== this[own].workbook) throw new Exception('The sheet must be in this spreadsheet.');
    place.workbook.change().activeSheetId = place.sheet.id;
    return sheet;
  }

  getSheetId(): number {
    return this[own].workbook.activeSheet().id;
  }

  getSheetName(): string {
    return this[own].workbook.activeSheet().state.name;
  }

  /** The new sheet becomes the active one; without an index it stands after the one that was. */
  insertSheet(...given: unknown[]): GoogleSheet {
    const { workbook } = this[own];
    const { name, index, template } = wishOf(given);
    const { sheets } = workbook.state;
    const place = index ?? sheets.indexOf(workbook.activeSheet()) + 1;
    if (place < 0 || place > sheets.length) throw new Exception('Invalid argument: sheetIndex');
    const wanted = name ?? nextSheetName(workbook);
    requireFreeName(workbook, wanted);
    if (template === null) workbook.requireRoomFor(26_000);
    const sheet =
      template === null
        ? workbook.addSheet(blankSheetState(wanted), place)
        : copySheetTo(workbook, template, workbook, wanted, place);
    workbook.change().activeSheetId = sheet.id;
    return this.#face(sheet);
  }

  deleteSheet(sheet: GoogleSheet): void {
    const place = placeOf(sheet);
    const { workbook, desk } = this[own];
    if (workbook.sheetById(place.sheet.id) !== place.sheet)
      throw new Exception(`Sheet ${place.sheet.id} not found`);
    requireEditable(place, place.sheet.whole(), desk.context);
    requireEditable(place, null, desk.context);
    const { sheets } = workbook.state;
    if (sheets.length === 1) throw new Exception("You can't remove all the sheets in a document.");
    const visible = sheets.filter((other) => other !== place.sheet && !other.state.hidden);
    if (visible.length === 0) throw new Exception("You can't remove all the visible sheets in a document.");
    const index = sheets.indexOf(place.sheet);
    const wasActive = workbook.activeSheet() === place.sheet;
    removeSheet(workbook, place.sheet);
    if (!wasActive) return;
    const left = workbook.state.sheets;
    const next = left[Math.min(index, left.length - 1)];
    workbook.change().activeSheetId = (next?.state.hidden === false ? next : visible[0])?.id ?? 0;
  }

  deleteActiveSheet(): GoogleSheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  /** The copy stands after the original and becomes the active sheet; protections do not come along. */
  duplicateActiveSheet(): GoogleSheet {
    const { workbook } = this[own];
    const sheet = workbook.activeSheet();
    const name = copyName(workbook, sheet.state.name);
    const copy = copySheetTo(workbook, sheet, workbook, name, workbook.state.sheets.indexOf(sheet) + 1);
    workbook.change().activeSheetId = copy.id;
    return this.#face(copy);
  }

  /** @param pos from 1 */
  moveActiveSheet(pos: number): void {
    const { workbook } = this[own];
    const active = workbook.activeSheet();
    if (pos < 1 || pos > workbook.state.sheets.length) throw new Exception('Invalid argument: pos');
    const state = workbook.change();
    const others = state.sheets.filter((sheet) => sheet !== active);
    state.sheets = [...others.slice(0, pos - 1), active, ...others.slice(pos - 1)];
  }

  renameActiveSheet(newName: string): void {
    const { workbook, desk } = this[own];
    const sheet = workbook.activeSheet();
    requireEditable({ workbook, sheet }, null, desk.context);
    requireFreeName(workbook, newName, sheet.id);
    renameSheet(workbook, sheet, newName);
  }

  getDataRange(): GoogleRange {
    const { workbook, desk } = this[own];
    const sheet = workbook.activeSheet();
    const { rows, columns } = usedSize(desk, { workbook, sheet });
    return desk.range({ workbook, sheet }, rectOf(1, 1, Math.max(rows, 1), Math.max(columns, 1)));
  }

  getLastRow(): number {
    const { desk, workbook } = this[own];
    return usedSize(desk, { workbook, sheet: workbook.activeSheet() }).rows;
  }

  getLastColumn(): number {
    const { desk, workbook } = this[own];
    return usedSize(desk, { workbook, sheet: workbook.activeSheet() }).columns;
  }

  #face(sheet: SheetModel): GoogleSheet {
    return this[own].desk.sheet({ workbook: this[own].workbook, sheet });
  }
}
