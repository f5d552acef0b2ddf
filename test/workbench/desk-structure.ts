import type { StructureRequest } from './face/protocol.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Does to the file what a person does to tabs, rows and columns.
 * @throws Exception with Google's sentence where that person may not, or where it cannot be done
 */
export function restructure(workbook: Spreadsheet, request: StructureRequest): void {
  if (request.kind === 'add-tab') {
    workbook.insertSheet();
    return;
  }
  const sheet = workbook.getSheets().find((candidate) => candidate.getSheetId() === request.sheetId);
  if (!sheet) throw new Error('Trang này không còn nữa.');
  switch (request.kind) {
    case 'rename-tab':
      sheet.setName(request.name);
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
    case 'move-tab':
      sheet.activate();
      workbook.moveActiveSheet(request.to + 1);
      return;
    default:
      changeLines(sheet, request);
  }
}

type LineRequest = Extract<StructureRequest, { kind: 'insert' | 'delete' | 'move' }>;

function changeLines(sheet: Sheet, request: LineRequest): void {
  const at = request.at + 1;
  const { count, axis } = request;
  if (request.kind === 'insert') {
    if (axis === 'rows') sheet.insertRowsBefore(at, count);
    else sheet.insertColumnsBefore(at, count);
  } else if (request.kind === 'delete') {
    if (axis === 'rows') sheet.deleteRows(at, count);
    else sheet.deleteColumns(at, count);
  } else if (request.kind !== 'move') return;
  else if (axis === 'rows') sheet.moveRows(sheet.getRange(at, 1, count, 1), request.to + 1);
  else sheet.moveColumns(sheet.getRange(1, at, 1, count), request.to + 1);
}
