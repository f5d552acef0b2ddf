import type { IRange } from '@univerjs/core';
import type { EditRequest } from './protocol.ts';
import type { SheetsInView } from './sheets-in-view.ts';

/** Hears the space bar before the grid, which would open the cell. */
export function onSpace(container: string, heard: (event: KeyboardEvent) => void): void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key === ' ') heard(event);
  };
  document.getElementById(container)?.addEventListener('keydown', listen, { capture: true });
}

/** As on Google: ticks the checkboxes of the selection, all of them as the first is not; null where there is none. */
export function ticked(inView: SheetsInView, sheetId: number, range: IRange): EditRequest | null {
  const { startRow: row, startColumn: column, endRow, endColumn } = range;
  if (!inView.isCheckbox(sheetId, row, column)) return null;
  const value = inView.value(sheetId, row, column) !== true;
  const line = Array.from({ length: endColumn - column + 1 }, () => value);
  const values = Array.from({ length: endRow - row + 1 }, () => line);
  return { sheetId, row, column, values, asTyped: endRow === row && endColumn === column };
}
