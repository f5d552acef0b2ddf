import { columnName } from '../sheets/layout.ts';
import { HEADING_ROWS } from '../sheets/table.ts';
import type { TabRead } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';

/** Addresses of a register's cells by key, as they stand when a formula is written; references then follow them around. */
export interface RegisterSource {
  /** The column with this key, as `'Lịch'!$F$3:$F$62`. */
  readonly column: (key: string) => string;
  /** One cell of it, as `'Lịch'!$F$9`; the row as its index in the register. */
  readonly cell: (row: number, key: string) => string;
  /** Indexes of the rows that are filled. */
  readonly rows: readonly number[];
}

/**
 * @param tabName as the register's tab is called now
 * @throws WorkbookProblem `keys-missing`, at once for the column that names a row and at its use for any other
 */
export const registerSource = (
  tab: string,
  tabName: string,
  { values }: TabRead,
  keyColumn: string,
): RegisterSource => {
  const keys = (values[0] ?? []).map(String);
  const at = (key: string): number => {
    const index = keys.indexOf(key);
    if (index < 0) throw new WorkbookProblem('keys-missing', { tab, key, cell: '1:1' });
    return index;
  };
  const keyAt = at(keyColumn);
  const quoted = `'${tabName.replace(/'/g, "''")}'`;
  const letter = (key: string): string => columnName(at(key));
  return {
    column: (key) => `${quoted}!$${letter(key)}$${HEADING_ROWS + 1}:$${letter(key)}$${values.length}`,
    cell: (row, key) => `${quoted}!$${letter(key)}$${row + 1}`,
    rows: values.flatMap((line, index) => (index >= HEADING_ROWS && line[keyAt] !== '' ? [index] : [])),
  };
};
