import type { Sheet } from './workbook.ts';

/** A sheet that is being filled. */
export interface FilledSheet {
  readonly sheet: Sheet;
  /** Just inserted, so as large as Google makes a new one. */
  readonly isNew: boolean;
}

/** Rows and columns of a new Google sheet (platform-facts §15.3). */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/** Makes the grid exactly as large as its content, so that a named range covers all of it. Two service calls for a new sheet. */
export const fitGrid = ({ sheet, isNew }: FilledSheet, rowCount: number, columnCount: number): void => {
  const rows = isNew ? NEW_ROWS : sheet.getMaxRows();
  const columns = isNew ? NEW_COLUMNS : sheet.getMaxColumns();
  if (columns < columnCount) sheet.insertColumnsAfter(columns, columnCount - columns);
  if (columns > columnCount) sheet.deleteColumns(columnCount + 1, columns - columnCount);
  if (rows < rowCount) sheet.insertRowsAfter(rows, rowCount - rows);
  if (rows > rowCount) sheet.deleteRows(rowCount + 1, rows - rowCount);
};
