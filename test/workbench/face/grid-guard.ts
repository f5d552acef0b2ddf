/**
 * What a person does in Univer becomes a request to the server; Univer itself changes nothing. The server's answer
 * comes back as a change and enters by raw mutations, which stay out of Univer's undo stack.
 */
import { CanceledError, type ICellData, type ICommandInfo, type IRange } from '@univerjs/core';
import { blockName } from '../a1.ts';
import { fateOf } from './command-fates.ts';
import type {
  BlockRequest,
  CopiedPart,
  EditRequest,
  Selection,
  StructureRequest,
  TypedValue,
} from './protocol.ts';
import { structureOf } from './structure.ts';
import { readTable } from './table-text.ts';

export interface GuardHandlers {
  readonly edit: (request: EditRequest) => void;
  readonly restructure: (request: StructureRequest) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly refuse: () => void;
  readonly copy: (at: Selection, isCut: boolean) => void;
  /** The text copied last in this window. */
  readonly copiedText: () => string | null;
  /** What a paste of the text does to the file; null where it does not come from the grid. */
  readonly pasted: (text: string, at: Selection, part: CopiedPart) => BlockRequest | null;
  /** True while the server's own changes are drawn. */
  readonly drawing: () => boolean;
  readonly editing: () => boolean;
  readonly selection: () => { readonly sheetId: number; readonly ranges: readonly IRange[] };
  /** Pixels of a row or a column of the tab in front. */
  readonly lineSize: (axis: 'rows' | 'columns', at: number) => number;
  /** The text in the cell editor that is closing, once; null when the value does not come from the editor. */
  readonly takeTypedText: () => string | null;
}

/** Univer's own bookkeeping: row heights that follow the text, formulas of rules to compute again. */
const DRAWN_BY_UNIVER = /auto-height|mark-dirty/;
const PASTES: Readonly<Record<string, CopiedPart>> = {
  'univer.command.paste': 'all',
  'sheet.command.paste-by-short-key': 'all',
  'sheet.command.paste-besides-border': 'all',
  'sheet.command.paste-value': 'values',
  'sheet.command.paste-format': 'formats',
  'sheet.command.paste-formula': 'formulas',
};

interface SetValuesParams {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly value: ICellData | ICellData[][] | Record<number, Record<number, ICellData>>;
}

/** @throws CanceledError for every command that would change the workbook here instead of on the server */
export function guardCommand(command: Readonly<ICommandInfo>, handlers: GuardHandlers): void {
  const { id } = command;
  if (handlers.drawing()) return;
  if (/^univer\.command\.|paste-by-short-key$/.test(id) && handlers.editing()) return;
  if (handOver(command, handlers)) throw new CanceledError();
  if (!changesWorkbook(id)) return;
  // A mutation is a piece of a command, of which a person has been told.
  if (!id.includes('.mutation.')) handlers.refuse();
  throw new CanceledError();
}

/** Asks the server to do what the command says; false when the command is none of those. */
function handOver(command: Readonly<ICommandInfo>, handlers: GuardHandlers): boolean {
  const { id, params } = command;
  const part = PASTES[id];
  if (part !== undefined) paste(params as { textContent?: string } | undefined, part, handlers);
  else if (id === 'univer.command.undo') handlers.undo();
  else if (id === 'univer.command.redo') handlers.redo();
  else if (id === 'univer.command.copy' || id === 'univer.command.cut') copy(id.endsWith('cut'), handlers);
  else if (id === 'sheet.command.set-range-values') {
    const request = editOf(params as SetValuesParams, handlers);
    if (request) handlers.edit(request);
  } else if (id === 'sheet.command.clear-selection-content') clear(handlers.selection().ranges, handlers);
  else if (id === 'sheet.command.auto-clear-content') {
    const { clearRange } = params as { clearRange: IRange };
    clear([clearRange], handlers);
  } else {
    const requests = structureOf(command, handlers.selection(), handlers.lineSize);
    for (const request of requests ?? []) handlers.restructure(request);
    return requests !== null;
  }
  return true;
}

function changesWorkbook(id: string): boolean {
  if (/^(sheets?|data-validation|sheets-formula)\.command\./.test(id)) {
    const fate = fateOf(id);
    return fate === null || fate === 'blocked' || fate === 'reaches';
  }
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
  return value;
}

function clear(ranges: readonly IRange[], handlers: GuardHandlers): void {
  const { sheetId } = handlers.selection();
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

function copy(isCut: boolean, handlers: GuardHandlers): void {
  const { sheetId, ranges } = handlers.selection();
  const [range] = ranges;
  if (range) handlers.copy({ sheetId, range: blockName(range) }, isCut);
}

function paste(
  params: { textContent?: string } | undefined,
  part: CopiedPart,
  handlers: GuardHandlers,
): void {
  const put = (text: string | null): void => {
    if (text === null) handlers.refuse();
    else pasteText(text, part, handlers);
  };
  if (params?.textContent !== undefined) put(params.textContent);
  else void navigator.clipboard.readText().then(put, () => put(handlers.copiedText()));
}

/** A block of the grid, or one as Excel and Google put it on the clipboard. */
function pasteText(text: string, part: CopiedPart, handlers: GuardHandlers): void {
  const { sheetId, ranges } = handlers.selection();
  const [range] = ranges;
  if (!range) return;
  const own = handlers.pasted(text, { sheetId, range: blockName(range) }, part);
  if (own) {
    handlers.restructure(own);
    return;
  }
  const rows = readTable(text);
  if (rows.length === 0) return;
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
