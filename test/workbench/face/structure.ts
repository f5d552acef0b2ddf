import type { ICommandInfo, IRange } from '@univerjs/core';
import type { StructureRequest } from './protocol.ts';

/** Commands that only prepare the ones below, or ask first. */
export const PREPARING =
  /^sheet\.command\.(insert-(row|col)(-before|-after)?|insert-multi-(rows|cols)-(above|after|before|right)|remove-(row|col)(-confirm)?|remove-sheet-confirm)$/;

interface Params {
  readonly subUnitId?: string;
  readonly name?: string;
  readonly order?: number;
  readonly range?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
}

/**
 * What a command of Univer's does to tabs, rows and columns, for the server to do instead; null for any other command.
 * @param selected the selection, which Univer takes when a command names no range
 */
export function structureOf(
  command: Readonly<ICommandInfo>,
  selected: { readonly sheetId: number; readonly ranges: readonly IRange[] },
): StructureRequest | null {
  // Univer types the parameters of a command like any object.
  const params = (command.params ?? {}) as Params;
  const sheetId = params.subUnitId ? Number(params.subUnitId) : selected.sheetId;
  const range = params.range ?? selected.ranges[0];
  const rows =
    range && ({ axis: 'rows', at: range.startRow, count: range.endRow - range.startRow + 1 } as const);
  const columns =
    range &&
    ({ axis: 'columns', at: range.startColumn, count: range.endColumn - range.startColumn + 1 } as const);
  switch (command.id.replace('sheet.command.', '')) {
    case 'insert-sheet':
      return { kind: 'add-tab' };
    case 'set-worksheet-name':
      return params.name === undefined ? null : { kind: 'rename-tab', sheetId, name: params.name };
    case 'set-worksheet-order':
      return params.order === undefined ? null : { kind: 'move-tab', sheetId, to: params.order };
    case 'remove-sheet':
      return { kind: 'delete-tab', sheetId };
    case 'set-worksheet-hidden':
      return { kind: 'hide-tab', sheetId };
    case 'set-worksheet-show':
      return { kind: 'show-tab', sheetId };
    case 'insert-row-by-range':
      return rows ? { kind: 'insert', sheetId, ...rows } : null;
    case 'insert-col-by-range':
      return columns ? { kind: 'insert', sheetId, ...columns } : null;
    case 'remove-row-by-range':
      return rows ? { kind: 'delete', sheetId, ...rows } : null;
    case 'remove-col-by-range':
      return columns ? { kind: 'delete', sheetId, ...columns } : null;
    case 'move-rows':
      return rows && params.toRange ? { kind: 'move', sheetId, ...rows, to: params.toRange.startRow } : null;
    case 'move-cols':
      return columns && params.toRange
        ? { kind: 'move', sheetId, ...columns, to: params.toRange.startColumn }
        : null;
    default:
      return null;
  }
}
