import type { CellSnapshot, WorkbookSnapshot } from '../emulator/snapshot.ts';
import type { EditRequest, TypedValue } from './face/protocol.ts';
import type { UndoStep } from './windows.ts';

/** What puts the cells of an edit back; null when the sheet is not there. */
export function undoStep(request: EditRequest, before: WorkbookSnapshot): UndoStep | null {
  const sheet = before.sheets.find((candidate) => candidate.id === request.sheetId);
  if (!sheet) return null;
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const values = request.values.map((row, rowOffset) =>
    row.map((_, columnOffset) =>
      contentsOf(cells.get(`${request.row + rowOffset},${request.column + columnOffset}`)),
    ),
  );
  // Pasted, so that native validation does not refuse to bring an invalid value back.
  return { undo: { ...request, values, asTyped: false }, redo: request };
}

/** What one would have to enter to get the cell as it is. */
function contentsOf(cell: CellSnapshot | undefined): TypedValue {
  if (!cell) return null;
  if (cell.formula) return cell.formula;
  if (typeof cell.value !== 'string' || cell.numberFormat === '@') return cell.value;
  // Text that would be read as something else comes back behind an apostrophe.
  return /^([=+'\d.,-]|true$|false$)/i.test(cell.value) ? `'${cell.value}` : cell.value;
}
