import type { CellSnapshot, WorkbookSnapshot } from '../emulator/snapshot.ts';
import type { EditRequest, StructureRequest, TypedValue } from './face/protocol.ts';

/** Cells that were typed or pasted are typed back: onEdit hears of it, and others may have worked elsewhere since. */
interface CellStep {
  readonly kind: 'cells';
  readonly undo: EditRequest;
  readonly redo: EditRequest;
}

/** The whole file, and how it looked: nobody may have changed anything since. */
interface FileMoment {
  readonly putBack: () => void;
  readonly shown: WorkbookSnapshot;
}

/** Whatever else a person did is undone by putting the file back as it was. */
interface FileStep {
  readonly kind: 'file';
  readonly before: FileMoment;
  readonly after: FileMoment;
}

/** What one window did last, to be undone and redone by it. */
export type UndoStep = CellStep | FileStep;

/** Each holds the file twice. */
const FILE_STEPS = 8;

/** Puts the step on top; of those that hold the file, the oldest go. */
export function keepStep(steps: UndoStep[], step: UndoStep): void {
  steps.push(step);
  const files = steps.filter(({ kind }) => kind === 'file');
  const [oldest] = files;
  if (files.length > FILE_STEPS && oldest) steps.splice(0, steps.indexOf(oldest) + 1);
}

/** Whether cells stand elsewhere afterwards: then what others were to undo would hit the wrong ones. */
export const movesCells = ({ kind }: StructureRequest): boolean => /^(insert|delete|move|sort)/.test(kind);

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
  return { kind: 'cells', undo: { ...request, values, asTyped: false }, redo: request };
}

/** What one would have to enter to get the cell as it is. */
function contentsOf(cell: CellSnapshot | undefined): TypedValue {
  if (!cell) return null;
  if (cell.formula) return cell.formula;
  if (typeof cell.value !== 'string' || cell.numberFormat === '@') return cell.value;
  // Text that would be read as something else comes back behind an apostrophe.
  return /^([=+'\d.,-]|true$|false$)/i.test(cell.value) ? `'${cell.value}` : cell.value;
}
