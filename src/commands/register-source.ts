import { columnName } from '../sheets/layout.ts';
import type { RegisterSpec } from '../sheets/register-builder.ts';
import { HEADING_ROWS } from '../sheets/table.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { readRegister } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { hamletSpec, scheduleSpec, settingSpec } from './register-specs.ts';

/** Addresses of a register's cells by key, as they stand when a formula is written; references then follow them around. */
export interface RegisterSource {
  /** The column with this key, as `'Lịch'!$F$3:$F$62`. */
  readonly column: (key: string) => string;
  /** One cell of it, as `'Lịch'!$F$9`; the row as its index in the register. */
  readonly cell: (row: number, key: string) => string;
  /** Indexes of the rows that are filled. */
  readonly rows: readonly number[];
}

const specs: Readonly<Record<'schedule' | 'hamlets' | 'settings', RegisterSpec>> = {
  schedule: scheduleSpec,
  hamlets: hamletSpec,
  settings: settingSpec,
};

/** Four service calls. @throws WorkbookProblem `tab-missing`, `keys-missing`. */
export const registerSource = (workbook: Workbook, tab: keyof typeof specs): RegisterSource => {
  const { range, values } = readRegister(workbook, tab);
  const keys = (values[0] ?? []).map(String);
  const spec = specs[tab];
  const missing = spec.columns.find((column) => !keys.includes(column.key));
  if (missing) throw new WorkbookProblem('keys-missing', { tab, key: missing.key });
  const tabName = `'${range.getSheet().getName().replace(/'/g, "''")}'`;
  const letter = (key: string): string => columnName(keys.indexOf(key));
  return {
    column: (key) => `${tabName}!$${letter(key)}$${HEADING_ROWS + 1}:$${letter(key)}$${values.length}`,
    cell: (row, key) => `${tabName}!$${letter(key)}$${row + 1}`,
    rows: values.flatMap((line, index) =>
      index >= HEADING_ROWS && line[keys.indexOf(spec.keyColumn)] !== '' ? [index] : [],
    ),
  };
};
