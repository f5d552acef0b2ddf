import { fieldOf } from '../domain/catalogue.ts';
import type { Value } from '../domain/entry.ts';
import type { CellOut } from './cell.ts';
import { cellOf } from './cell.ts';
import { formatOf } from './round-looks.ts';
import type { RoundTab } from './round-tab.ts';
import { WorkbookProblem } from './workbook-problem.ts';

interface Run {
  start: number;
  end: number;
}

/**
 * One block over all changed rows, so that Google writes all of them or none; fields between them stay as they are.
 * Rows that are not fields are never joined over: they hold formulas, or what the office put there, and writing back a
 * formula's value would end it.
 */
const runsOf = (rows: readonly number[], isField: (row: number) => boolean): readonly Run[] => {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && allFields(last.end + 1, row, isField)) last.end = row;
    else runs.push({ start: row, end: row });
  }
  return runs;
};

const allFields = (start: number, end: number, isField: (row: number) => boolean): boolean => {
  for (let row = start; row < end; row += 1) if (!isField(row)) return false;
  return true;
};

/** Runs with the state or the stamps come last: where several are needed, nothing counts as sent before it stands there. */
const provenLast = (runs: readonly Run[], isRecord: (row: number) => boolean): readonly Run[] => {
  const proves = (run: Run): number => (allFields(run.start, run.end + 1, (row) => !isRecord(row)) ? 0 : 1);
  return [...runs].sort((a, b) => proves(a) - proves(b));
};

/** A raw cell written back unchanged between two changed ones; '' clears, as it was. */
const kept = (raw: unknown): unknown => (raw === '' || raw === undefined ? null : raw);

/** Text that Google takes for a formula where the cell has lost its plain-text format, say by a paste. */
const looksLikeFormula = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:[=+@]|-\S)/.test(value);

/**
 * Writes changed fields of one hamlet in two service calls while the fields stand together, whatever their number; two
 * more for each block of other rows among them. One more gives a block with text like "=1+1" its formats back.
 * @throws WorkbookProblem `unknown-hamlet` when the column is gone.
 */
export const writeFields = (
  tab: RoundTab,
  hamletCode: string,
  changes: Readonly<Record<string, Value | null>>,
): void => {
  const { catalogue } = tab;
  const column = tab.columns[hamletCode];
  if (column === undefined) throw new WorkbookProblem('unknown-hamlet', { hamlet: hamletCode });
  const cells = new Map<number, CellOut>();
  for (const key of Object.keys(changes)) {
    const row = tab.rows[key];
    if (row !== undefined) cells.set(row, cellOf(fieldOf(catalogue, key), changes[key] ?? null));
  }
  const rows = [...cells.keys()].sort((a, b) => a - b);
  const fields = new Map(catalogue.fields.map((field) => [tab.rows[field.key], field]));
  const runs = runsOf(rows, (row) => fields.has(row));
  for (const run of provenLast(runs, (row) => fields.get(row)?.writtenBy === 'server')) {
    const values: unknown[][] = [];
    const formats: string[][] = [];
    for (let row = run.start; row <= run.end; row += 1) {
      values.push([cells.has(row) ? cells.get(row) : kept(tab.values[row]?.[column])]);
      const field = fields.get(row);
      formats.push([field ? formatOf(field) : 'General']);
    }
    const range = tab.range.offset(run.start, column, values.length, 1);
    if (values.some(([value]) => looksLikeFormula(value))) range.setNumberFormats(formats);
    range.setValues(values);
  }
};
