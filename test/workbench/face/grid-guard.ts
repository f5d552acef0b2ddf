/**
 * What a person does in Univer becomes a request to the server; Univer itself changes nothing. The server's answer
 * comes back as a change and enters by raw mutations, which stay out of Univer's undo stack.
 */
import { CanceledError, type ICellData, type ICommandInfo, type IRange } from '@univerjs/core';
import type { EditRequest, StructureRequest, TypedValue } from './protocol.ts';
import { PREPARING, structureOf } from './structure.ts';
import { readTable } from './table-text.ts';
import { choiceText } from './validation-data.ts';

export interface GuardHandlers {
  readonly edit: (request: EditRequest) => void;
  readonly restructure: (request: StructureRequest) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly refuse: () => void;
  /** True while the server's own changes are drawn. */
  readonly drawing: () => boolean;
  readonly editing: () => boolean;
  readonly selection: () => { readonly sheetId: number; readonly ranges: readonly IRange[] };
  /** The text in the cell editor that is closing, once; null when the value does not come from the editor. */
  readonly takeTypedText: () => string | null;
}

const LOOKING =
  /^sheet\.command\.(set-worksheet-activate|move-selection|move-selection-enter-tab|expand-selection|select-all|select-range|scroll-.*|set-scroll-relative|change-zoom-ratio|set-zoom-ratio|toggle-note-popup|toggle-cell-checkbox|copy)$/;
/** Univer's own bookkeeping: row heights that follow the text, formulas of rules to compute again. */
const DRAWN_BY_UNIVER = /auto-height|mark-dirty/;

interface SetValuesParams {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly value: ICellData | ICellData[][] | Record<number, Record<number, ICellData>>;
}

/** @throws CanceledError for every command that would change the workbook here instead of on the server */
export function guardCommand(command: Readonly<ICommandInfo>, handlers: GuardHandlers): void {
  const { id } = command;
  if (handlers.drawing()) return;
  if (id === 'univer.command.undo' || id === 'univer.command.redo') {
    if (handlers.editing()) return;
    if (id === 'univer.command.undo') handlers.undo();
    else handlers.redo();
    throw new CanceledError();
  }
  if (id === 'sheet.command.set-range-values') {
    const request = editOf(command.params as SetValuesParams, handlers);
    if (request) handlers.edit(request);
    throw new CanceledError();
  }
  if (id === 'sheet.command.clear-selection-content' || id === 'sheet.command.clear-selection-all') {
    clear(handlers);
    throw new CanceledError();
  }
  if (id === 'sheet.command.paste-by-short-key') {
    if (handlers.editing()) return;
    paste((command.params as { textContent?: string }).textContent ?? '', handlers);
    throw new CanceledError();
  }
  if (id === 'univer.command.paste') {
    if (handlers.editing()) return;
    void navigator.clipboard.readText().then((text) => paste(text, handlers));
    throw new CanceledError();
  }
  const structure = structureOf(command, handlers.selection());
  if (structure) {
    handlers.restructure(structure);
    throw new CanceledError();
  }
  if (id === 'univer.command.cut' && handlers.editing()) return;
  if (changesWorkbook(id)) {
    if (!id.includes('.mutation.')) handlers.refuse();
    throw new CanceledError();
  }
}

function changesWorkbook(id: string): boolean {
  if (id === 'univer.command.cut') return true;
  if (/^(sheets?|data-validation)\.command\./.test(id)) return !LOOKING.test(id) && !PREPARING.test(id);
  return /^(sheet|data-validation)\.mutation\./.test(id) && !DRAWN_BY_UNIVER.test(id);
}

function editOf(params: SetValuesParams, handlers: GuardHandlers): EditRequest | null {
  const selection = handlers.selection();
  const sheetId = params.subUnitId ? Number(params.subUnitId) : selection.sheetId;
  const typed = handlers.takeTypedText();
  const { range, value } = params;
  if (range) {
    const at = { sheetId, row: range.startRow, column: range.startColumn, asTyped: true };
    if (Array.isArray(value))
      return { ...at, asTyped: false, values: value.map((row) => row.map(enteredValue)) };
    const one = typed ?? enteredValue(value as ICellData);
    return { ...at, values: fill(range, one === '' ? null : one) };
  }
  for (const [row, columns] of Object.entries(value)) {
    for (const [column, cell] of Object.entries(columns)) {
      return {
        sheetId,
        row: Number(row),
        column: Number(column),
        asTyped: true,
        values: [[enteredValue(cell as ICellData)]],
      };
    }
  }
  return null;
}

function enteredValue(cell: ICellData | null | undefined): TypedValue {
  const value = cell?.f ?? cell?.v;
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? choiceText(value) : value;
}

function clear(handlers: GuardHandlers): void {
  const { sheetId, ranges } = handlers.selection();
  for (const range of ranges) {
    const single = range.startRow === range.endRow && range.startColumn === range.endColumn;
    handlers.edit({
      sheetId,
      row: range.startRow,
      column: range.startColumn,
      values: fill(range, null),
      asTyped: single,
    });
  }
}

/** A block, as Excel and Google put it on the clipboard: tabs between cells, lines between rows. */
function paste(text: string, handlers: Pick<GuardHandlers, 'edit' | 'selection'>): void {
  const { sheetId, ranges } = handlers.selection();
  const range = ranges[0];
  const rows = readTable(text);
  if (!range || rows.length === 0) return;
  const one = rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : undefined;
  const values = one === undefined ? rows : fill(range, one);
  handlers.edit({ sheetId, row: range.startRow, column: range.startColumn, values, asTyped: false });
}

function fill(range: IRange, value: TypedValue): TypedValue[][] {
  const width = range.endColumn - range.startColumn + 1;
  return Array.from({ length: range.endRow - range.startRow + 1 }, () =>
    Array.from({ length: width }, () => value),
  );
}
