import { rawOf } from '../strict.ts';
import type { GoogleSheet } from './desk.ts';
import { SHEET_SIGNATURES } from './range-signatures.ts';
import type { Signatures } from './signature-check.ts';
import { SpreadsheetSheets } from './spreadsheet-sheets.ts';

/** What a spreadsheet does to its active sheet, under the sheet's own names. */
const FORWARDED = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getBandings',
  'getColumnWidth',
  'getFrozenColumns',
  'getFrozenRows',
  'getImages',
  'getRowHeight',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
] as const satisfies readonly (keyof GoogleSheet)[];

export class SpreadsheetActive extends SpreadsheetSheets {}

for (const name of FORWARDED) {
  Object.defineProperty(SpreadsheetActive.prototype, name, {
    // On the raw sheet: one call of the script is one call.
    value(this: SpreadsheetActive, ...given: readonly unknown[]): unknown {
      const sheet: object = rawOf(this.getActiveSheet());
      return Reflect.get(sheet, name).apply(sheet, given);
    },
    configurable: true,
    writable: true,
  });
}

export const ACTIVE_SIGNATURES: Signatures = Object.fromEntries(
  FORWARDED.map((name) => [name, SHEET_SIGNATURES[name] ?? '']),
);
