import { kindOfCall } from '../call-kinds.ts';
import { FakeSheet } from '../spreadsheet/fake-sheet.ts';
import type { WorkbookModel } from '../spreadsheet/workbook-model.ts';
import { rawOf } from '../strict.ts';

/** A write that a run made and Google still keeps to itself: it can be made again on what the file holds by then. */
interface BufferedWrite {
  again(): unknown;
}

/** A copy, for the script may go on using its arrays. */
const copied = (given: unknown): unknown => (Array.isArray(given) ? given.map(copied) : given);

function call(raw: object, name: string, given: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(raw, name);
  return typeof method === 'function' ? Reflect.apply(method, raw, given) : undefined;
}

/** A row was appended below what the script saw: whoever else appends meanwhile is written over (platform-facts §6.1). */
function writeInto(sheet: FakeSheet, [values]: readonly unknown[]): () => unknown {
  const row = sheet.getLastRow();
  return () => {
    if (sheet.getMaxRows() < row) return call(sheet, 'appendRow', [values]);
    const length = Array.isArray(values) ? values.length : 0;
    return call(rawOf(sheet.getRange(row, 1, 1, length)), 'setValues', [[values]]);
  };
}

/**
 * What the run in progress wrote since its last flush, as calls: others do not see it, what they do in between stays unless the
 * very cells are written again, and a run that dies may leave any prefix of it (platform-facts §6.4). Kept while somebody watches
 * only. Addresses stand: a cell that others moved meanwhile is not followed, which is the stricter of what Google may do.
 */
export class BufferedWrites {
  private readonly workbook: WorkbookModel;
  private writes: BufferedWrite[] = [];
  private commits = 0;

  constructor(workbook: WorkbookModel) {
    this.workbook = workbook;
  }

  /** A call of the script changed the file. What makes or moves tabs, rows, names is in the file at once, and all before it. */
  note(raw: object, method: string, given: readonly unknown[]): void {
    if (kindOfCall(method) !== 'write') {
      this.workbook.commit();
      return;
    }
    if (this.commits !== this.workbook.commits) this.writes = [];
    this.commits = this.workbook.commits;
    const name = method.slice(method.indexOf('.') + 1);
    const same = given.map(copied);
    const appended = raw instanceof FakeSheet && method === 'Sheet.appendRow' ? raw : null;
    this.writes.push({ again: appended ? writeInto(appended, same) : () => call(raw, name, same) });
  }

  /** Takes them out of the file. @returns what puts them back, all or the first so many, over what stands there then */
  takeOut(): (count?: number) => void {
    const pending = this.commits === this.workbook.commits ? this.writes : [];
    this.workbook.dropUnflushedWrites();
    this.writes = [];
    return (count = pending.length) => {
      this.commits = this.workbook.commits;
      for (const write of pending.slice(0, count)) {
        write.again();
        this.writes.push(write);
      }
    };
  }
}

/** Each person has a tab in front and cells selected: what others have is not this one's. @returns what puts it back */
export function keepSelections(workbook: WorkbookModel): () => void {
  const { activeSheetId, sheets } = workbook.state;
  const selections = sheets.map((sheet) => [sheet, sheet.state.selection] as const);
  return () => {
    const { state } = workbook;
    if (state.sheets.some((sheet) => sheet.id === activeSheetId)) state.activeSheetId = activeSheetId;
    for (const [sheet, selection] of selections) sheet.state.selection = selection;
  };
}
