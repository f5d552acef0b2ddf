import type { EditedRange } from '../emulator/run/editing.ts';
import { changeBlock } from './desk-blocks.ts';
import type { BlockRequest, LinesRequest, StructureRequest, TabRequest } from './face/protocol.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The cells that a change gave other contents; null where it gave none: then onEdit hears nothing. */
export type Edited = Omit<EditedRange, 'user'> | null;

/**
 * Does to the file what a person does to tabs, rows, columns and blocks of cells.
 * @throws Exception with Google's sentence where that person may not, or where it cannot be done
 */
export function restructure(app: App, request: StructureRequest): Edited {
  const workbook = app.getActive();
  if (request.kind === 'add-tab') {
    workbook.insertSheet();
    return null;
  }
  const sheet = sheetOf(workbook, request.sheetId);
  if ('axis' in request) changeLines(sheet, request);
  else if ('range' in request) return changeBlock(app, sheet, request, sourceOf(workbook, request));
  else changeTab(workbook, sheet, request);
  return null;
}

function sheetOf(workbook: Spreadsheet, id: number): Sheet {
  const sheet = workbook.getSheets().find((candidate) => candidate.getSheetId() === id);
  if (!sheet) throw new Error('Trang này không còn nữa.');
  return sheet;
}

/** The block that is copied, cut or filled from; the request's own where there is none. */
function sourceOf(workbook: Spreadsheet, request: BlockRequest): GoogleAppsScript.Spreadsheet.Range {
  if (!('from' in request)) return sheetOf(workbook, request.sheetId).getRange(request.range);
  const { from } = request;
  if (typeof from === 'string') return sheetOf(workbook, request.sheetId).getRange(from);
  return sheetOf(workbook, from.sheetId).getRange(from.range);
}

function changeTab(
  workbook: Spreadsheet,
  sheet: Sheet,
  request: Exclude<TabRequest, { kind: 'add-tab' }>,
): void {
  switch (request.kind) {
    case 'rename-tab':
      sheet.setName(request.name);
      return;
    case 'color-tab':
      sheet.setTabColor(request.color);
      return;
    case 'delete-tab':
      workbook.deleteSheet(sheet);
      return;
    case 'hide-tab':
      sheet.hideSheet();
      return;
    case 'show-tab':
      sheet.showSheet();
      return;
    case 'copy-tab':
      sheet.activate();
      workbook.duplicateActiveSheet();
      return;
    case 'move-tab':
      sheet.activate();
      workbook.moveActiveSheet(request.to + 1);
      return;
    case 'freeze':
      if (request.rows !== null) sheet.setFrozenRows(request.rows);
      if (request.columns !== null) sheet.setFrozenColumns(request.columns);
  }
}

function changeLines(sheet: Sheet, request: LinesRequest): void {
  if (request.axis === 'rows') changeRows(sheet, request);
  else changeColumns(sheet, request);
}

function changeRows(sheet: Sheet, request: LinesRequest): void {
  const { count } = request;
  const at = request.at + 1;
  const rows = sheet.getRange(at, 1, count, 1);
  switch (request.kind) {
    case 'insert':
      sheet.insertRowsBefore(at, count);
      return;
    case 'delete':
      sheet.deleteRows(at, count);
      return;
    case 'hide':
      sheet.hideRows(at, count);
      return;
    case 'show':
      sheet.showRows(at, count);
      return;
    case 'fit':
      sheet.autoResizeRows(at, count);
      return;
    case 'size':
      sheet.setRowHeights(at, count, request.size);
      return;
    case 'move':
      sheet.moveRows(rows, request.to + 1);
  }
}

function changeColumns(sheet: Sheet, request: LinesRequest): void {
  const { count } = request;
  const at = request.at + 1;
  const columns = sheet.getRange(1, at, 1, count);
  switch (request.kind) {
    case 'insert':
      sheet.insertColumnsBefore(at, count);
      return;
    case 'delete':
      sheet.deleteColumns(at, count);
      return;
    case 'hide':
      sheet.hideColumns(at, count);
      return;
    case 'show':
      sheet.showColumns(at, count);
      return;
    case 'fit':
      sheet.autoResizeColumns(at, count);
      return;
    case 'size':
      sheet.setColumnWidths(at, count, request.size);
      return;
    case 'move':
      sheet.moveColumns(columns, request.to + 1);
  }
}
