import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../emulator/snapshot.ts';
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
  const key = (cell: CellSnapshot) => cell.row * after.columnCount + cell.column;
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
    sameStyle(one.style, other.style)
  );
}

/** Compares by hand: a workbook has more than a hundred thousand cells, and each action compares them all. */
function sameStyle(one: CellStyle | undefined, other: CellStyle | undefined): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  return (
    one.background === other.background &&
    one.fontColor === other.fontColor &&
    one.fontFamily === other.fontFamily &&
    one.fontSize === other.fontSize &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.horizontalAlignment === other.horizontalAlignment &&
    one.verticalAlignment === other.verticalAlignment &&
    one.wrap === other.wrap &&
    sameBorder(one.border, other.border)
  );
}

type Border = CellStyle['border'];

function sameBorder(one: Border, other: Border): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  return (['top', 'left', 'bottom', 'right'] as const).every(
    (side) => one[side]?.color === other[side]?.color && one[side]?.style === other[side]?.style,
  );
}
