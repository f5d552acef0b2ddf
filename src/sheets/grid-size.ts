import type { Sheet } from './workbook.ts';

/** Makes the grid exactly as large as its content, so that a named range covers all of it. Two to four service calls. */
export const fitGrid = (sheet: Sheet, rowCount: number, columnCount: number): void => {
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  if (columns < columnCount) sheet.insertColumnsAfter(columns, columnCount - columns);
  if (columns > columnCount) sheet.deleteColumns(columnCount + 1, columns - columnCount);
  if (rows < rowCount) sheet.insertRowsAfter(rows, rowCount - rows);
  if (rows > rowCount) sheet.deleteRows(rowCount + 1, rows - rowCount);
};
