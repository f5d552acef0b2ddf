import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../emulator/snapshot.ts';
import type { WorkbookChange } from './protocol.ts';

/** The workbook after a change the server sent. */
export function changed(workbook: WorkbookSnapshot, change: WorkbookChange): WorkbookSnapshot {
  const byId = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
  for (const sheet of change.sheets) byId.set(sheet.id, sheet);
  for (const { sheetId, cells, cleared } of change.cells) {
    const sheet = byId.get(sheetId);
    if (sheet) byId.set(sheetId, { ...sheet, cells: merged(sheet, cells, cleared) });
  }
  const order = change.order ?? workbook.sheets.map((sheet) => sheet.id);
  return { ...workbook, sheets: order.flatMap((id) => byId.get(id) ?? []) };
}

function merged(
  sheet: SheetSnapshot,
  cells: readonly CellSnapshot[],
  cleared: readonly (readonly [number, number])[],
): readonly CellSnapshot[] {
  const key = (row: number, column: number) => row * sheet.columnCount + column;
  const all = new Map(sheet.cells.map((cell) => [key(cell.row, cell.column), cell]));
  for (const [row, column] of cleared) all.delete(key(row, column));
  for (const cell of cells) all.set(key(cell.row, cell.column), cell);
  return [...all.values()];
}

export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellSnapshot | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column);
}
