import { fieldOf } from '../domain/catalogue.ts';
import type { Value } from '../domain/entry.ts';
import type { CellOut } from './cell.ts';
import { cellOf } from './cell.ts';
import { mayReadOtherwise } from './literal-text.ts';
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

/** Values of one hamlet by field key; null clears the cell. */
export type ColumnChanges = Readonly<Record<string, Value | null>>;

/** Columns that stand side by side, so that one block reaches over them and over nobody else's. */
const neighbours = (columns: readonly number[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.end + 1 === column) last.end = column;
    else runs.push({ start: column, end: column });
  }
  return runs;
};

/** The new cells of each column by row index. */
const cellsByColumn = (
  tab: RoundTab,
  changes: ReadonlyMap<string, ColumnChanges>,
): ReadonlyMap<number, ReadonlyMap<number, CellOut>> =>
  new Map(
    [...changes].map(([hamletCode, values]) => {
      const column = tab.columns[hamletCode];
      if (column === undefined) throw new WorkbookProblem('unknown-hamlet', { hamlet: hamletCode });
      const cells = new Map<number, CellOut>();
      for (const key of Object.keys(values)) {
        const row = tab.rows[key];
        if (row !== undefined) cells.set(row, cellOf(fieldOf(tab.catalogue, key), values[key] ?? null));
      }
      return [column, cells] as const;
    }),
  );

/**
 * Writes changed fields of several hamlets: two service calls for each block of rows and of neighbouring columns, whatever the
 * number of either. One more gives a block with text like "=1+1" or "1-2" its formats back.
 * @throws WorkbookProblem `unknown-hamlet` when a column is gone, before anything is written.
 */
export const writeColumns = (tab: RoundTab, changes: ReadonlyMap<string, ColumnChanges>): void => {
  const columns = cellsByColumn(tab, changes);
  const rows = [...new Set([...columns.values()].flatMap((cells) => [...cells.keys()]))].sort(
    (a, b) => a - b,
  );
  const fields = new Map(tab.catalogue.fields.map((field) => [tab.rows[field.key], field]));
  const runs = runsOf(rows, (row) => fields.has(row));
  // An hour is read back as it was, whether the cell has made a time of it or not.
  const asText = (row: number): boolean => fields.get(row)?.type.kind !== 'time';
  for (const run of provenLast(runs, (row) => fields.get(row)?.writtenBy === 'server')) {
    for (const side of neighbours([...columns.keys()])) {
      const across = Array.from({ length: side.end - side.start + 1 }, (_, index) => side.start + index);
      const values: unknown[][] = [];
      const formats: string[][] = [];
      for (let row = run.start; row <= run.end; row += 1) {
        const field = fields.get(row);
        values.push(
          across.map((column) => {
            const cells = columns.get(column);
            return cells?.has(row) ? cells.get(row) : kept(tab.values[row]?.[column]);
          }),
        );
        formats.push(across.map(() => (field ? formatOf(field) : 'General')));
      }
      const range = tab.range.offset(run.start, side.start, values.length, across.length);
      if (values.some((line, at) => asText(run.start + at) && line.some(mayReadOtherwise)))
        range.setNumberFormats(formats);
      range.setValues(values);
    }
  }
};

/** Writes changed fields of one hamlet: two service calls while the fields stand together. @see writeColumns */
export const writeFields = (tab: RoundTab, hamletCode: string, changes: ColumnChanges): void =>
  writeColumns(tab, new Map([[hamletCode, changes]]));
