import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../emulator/snapshot.ts';
import type { CellsChange, WorkbookChange } from './face/protocol.ts';

/** What has to be redrawn to get from one snapshot to the next; null when nothing has. */
export function changesBetween(before: WorkbookSnapshot, after: WorkbookSnapshot): WorkbookChange | null {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const cells: CellsChange[] = [];
  const sheets: SheetSnapshot[] = [];
  for (const sheet of after.sheets) {
    const former = known.get(sheet.id);
    if (!former || frameOf(former) !== frameOf(sheet)) sheets.push(sheet);
    else {
      const change = cellsBetween(former, sheet);
      if (change) cells.push(change);
    }
  }
  const order = after.sheets.map((sheet) => sheet.id);
  const moved = order.join() !== before.sheets.map((sheet) => sheet.id).join();
  if (cells.length === 0 && sheets.length === 0 && !moved) return null;
  return { cells, sheets, order: moved ? order : null };
}

/** Everything of a sheet but its cells. */
function frameOf(sheet: SheetSnapshot): string {
  return JSON.stringify({ ...sheet, cells: null });
}

function cellsBetween(before: SheetSnapshot, after: SheetSnapshot): CellsChange | null {
  const key = (cell: CellSnapshot) => `${cell.row},${cell.column}`;
  const former = new Map(before.cells.map((cell) => [key(cell), cell]));
  const cells = after.cells.filter((cell) => {
    const old = former.get(key(cell));
    former.delete(key(cell));
    return !old || !sameCell(old, cell);
  });
  const cleared = [...former.values()].map((cell) => [cell.row, cell.column] as const);
  return cells.length || cleared.length ? { sheetId: after.id, cells, cleared } : null;
}

function sameCell(one: CellSnapshot, other: CellSnapshot): boolean {
  return (
    one.value === other.value &&
    one.display === other.display &&
    one.formula === other.formula &&
    one.note === other.note &&
    one.numberFormat === other.numberFormat &&
    (one.style === other.style || JSON.stringify(one.style) === JSON.stringify(other.style))
  );
}
