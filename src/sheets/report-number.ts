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

/** The sheet of a report with the number it was given. */
export interface NumberedSheet {
  readonly values: ExistingReport['read']['values'];
  /** Writes the number into the sheet, as the clerk would: a report made again keeps it. Two service calls. */
  readonly write: () => void;
}

export const withReportNumber = ({ read }: ExistingReport, text: string): NumberedSheet => {
  const place = numberCell(read.values);
  if (!place) return { values: read.values, write: () => undefined };
  return {
    values: read.values.map((line, row) =>
      row === place.row ? line.map((cell, column) => (column === place.column ? text : cell)) : line,
    ),
    write: () => {
      read.range.offset(place.row, place.column, 1, 1).setValue(text);
    },
  };
};
