import type { Catalogue } from '../domain/catalogue.ts';
import { fieldOf } from '../domain/catalogue.ts';
import type { Value } from '../domain/entry.ts';
import type { CellOut } from './cell.ts';
import { cellOf } from './cell.ts';
import type { RoundTab } from './round-tab.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** Each run is two service calls; more runs than this are joined across cells that stay as they are. */
const MOST_RUNS = 2;

interface Run {
  start: number;
  end: number;
}

/** Groups changed rows into at most `MOST_RUNS` runs, joining over the smallest gaps first. */
const runsOf = (rows: readonly number[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && row === last.end + 1) last.end = row;
    else runs.push({ start: row, end: row });
  }
  while (runs.length > MOST_RUNS) {
    let nearest = 1;
    for (let index = 2; index < runs.length; index += 1) {
      const gap = (at: number): number => (runs[at]?.start ?? 0) - (runs[at - 1]?.end ?? 0);
      if (gap(index) < gap(nearest)) nearest = index;
    }
    const joined = runs[nearest];
    const before = runs[nearest - 1];
    if (!joined || !before) break;
    before.end = joined.end;
    runs.splice(nearest, 1);
  }
  return runs;
};

/** A raw cell written back unchanged between two changed ones; '' clears, as it was. */
const kept = (raw: unknown): unknown => (raw === '' || raw === undefined ? null : raw);

/**
 * Writes changed fields of one hamlet in the smallest ranges: at most four service calls, whatever the number of fields.
 * @throws WorkbookProblem `unknown-hamlet` when the column is gone.
 */
export const writeFields = (
  tab: RoundTab,
  catalogue: Catalogue,
  hamletCode: string,
  changes: Readonly<Record<string, Value | null>>,
): void => {
  const column = tab.columns[hamletCode];
  if (column === undefined) throw new WorkbookProblem('unknown-hamlet', { hamlet: hamletCode });
  const cells = new Map<number, CellOut>();
  for (const key of Object.keys(changes)) {
    const row = tab.rows[key];
    if (row !== undefined) cells.set(row, cellOf(fieldOf(catalogue, key), changes[key] ?? null));
  }
  const rows = [...cells.keys()].sort((a, b) => a - b);
  for (const run of runsOf(rows)) {
    const values: unknown[][] = [];
    for (let row = run.start; row <= run.end; row += 1) {
      values.push([cells.has(row) ? cells.get(row) : kept(tab.values[row]?.[column])]);
    }
    tab.range.offset(run.start, column, values.length, 1).setValues(values);
  }
};
