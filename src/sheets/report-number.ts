import { COLUMNS } from './summary-cells.ts';
import type { ExistingReport } from './summary-tab.ts';

const NUMBER_PLACE = 'head.number=';

/** The cell of the report's number, counted from 0 within the report; null where its row was taken away. */
const numberCell = (values: ExistingReport['read']['values']): { row: number; column: number } | null => {
  const row = values.findIndex((line) => String(line[COLUMNS.key]).startsWith(NUMBER_PLACE));
  const column = (values[row] ?? []).findIndex(
    (cell, index) => index > COLUMNS.key && index < COLUMNS.rightHalf && cell !== '',
  );
  return row < 0 ? null : { row, column: column < 0 ? COLUMNS.name : column };
};

/**
 * Writes the number that the report was given into its sheet, as the clerk would: a report made again keeps it. Two service
 * calls. @returns the values of the sheet with it.
 */
export const writeReportNumber = (
  { read }: ExistingReport,
  text: string,
): ExistingReport['read']['values'] => {
  const place = numberCell(read.values);
  if (!place) return read.values;
  read.range.offset(place.row, place.column, 1, 1).setValue(text);
  return read.values.map((line, row) =>
    row === place.row ? line.map((cell, column) => (column === place.column ? text : cell)) : line,
  );
};
