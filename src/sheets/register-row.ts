import { HEADING_ROWS } from './table.ts';
import type { TabRead } from './workbook.ts';

/** Writing one row of a register whose columns and rows people may have moved. */

/** Cells by column key; null clears one, what is undefined is left as it is. */
export type RowCells = Readonly<Record<string, string | number | Date | null | undefined>>;

/** An empty row of the register, else one made before its last, so that the named range grows with it. Returns its index. */
export const spareRow = ({ range, values }: TabRead): number => {
  const spare = values.findIndex(
    (row, index) => index >= HEADING_ROWS && row.every((cell) => cell === '' || cell === null),
  );
  if (spare >= 0) return spare;
  const last = values.length - 1;
  range.getSheet().insertRowBefore(range.getRow() + last);
  return last;
};

/** Writes cells of one row, neighbouring columns together: two service calls while the columns stand side by side. */
export const writeRow = (
  read: TabRead,
  columns: Readonly<Record<string, number>>,
  index: number,
  cells: RowCells,
): void => {
  const placed = Object.keys(cells)
    .map((key) => ({ column: columns[key] ?? -1, value: cells[key] }))
    .filter(({ column, value }) => column >= 0 && value !== undefined)
    .sort((a, b) => a.column - b.column);
  for (let at = 0; at < placed.length; ) {
    let end = at;
    while (placed[end + 1]?.column === (placed[end]?.column ?? 0) + 1) end += 1;
    const run = placed.slice(at, end + 1);
    read.range.offset(index, run[0]?.column ?? 0, 1, run.length).setValues([run.map(({ value }) => value)]);
    at = end + 1;
  }
};
