import type { Catalogue } from '../domain/catalogue.ts';
import { fieldOf } from '../domain/catalogue.ts';
import type { Value } from '../domain/entry.ts';
import type { CellOut } from './cell.ts';
import { cellOf } from './cell.ts';
import type { RoundTab } from './round-tab.ts';
import { formatOf } from './round-template.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** Each run is two service calls; more runs than this are joined across fields that stay as they are. */
const MOST_RUNS = 2;

interface Run {
  start: number;
  end: number;
}

/**
 * Groups changed rows into at most `MOST_RUNS` runs, joining over the smallest gaps first. Rows that are not fields are
 * never joined over: they hold formulas, or what the office put there, and writing back a formula's value would end it.
 */
const runsOf = (rows: readonly number[], isField: (row: number) => boolean): readonly Run[] => {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && row === last.end + 1) last.end = row;
    else runs.push({ start: row, end: row });
  }
  while (runs.length > MOST_RUNS) {
    let nearest = 0;
    let smallest = Number.POSITIVE_INFINITY;
    for (let index = 1; index < runs.length; index += 1) {
      const gap = gapBetween(runs[index - 1], runs[index], isField);
      if (gap < smallest) [nearest, smallest] = [index, gap];
    }
    const joined = runs[nearest];
    const before = runs[nearest - 1];
    if (!joined || !before) break;
    before.end = joined.end;
    runs.splice(nearest, 1);
  }
  return runs;
};

const gapBetween = (
  before: Run | undefined,
  after: Run | undefined,
  isField: (row: number) => boolean,
): number => {
  if (!before || !after) return Number.POSITIVE_INFINITY;
  for (let row = before.end + 1; row < after.start; row += 1) {
    if (!isField(row)) return Number.POSITIVE_INFINITY;
  }
  return after.start - before.end;
};

/** A raw cell written back unchanged between two changed ones; '' clears, as it was. */
const kept = (raw: unknown): unknown => (raw === '' || raw === undefined ? null : raw);

/** Text that Google takes for a formula where the cell has lost its plain-text format, say by a paste. */
const looksLikeFormula = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:[=+@]|-\S)/.test(value);

/**
 * Writes changed fields of one hamlet in the smallest ranges: two service calls a run of rows, two runs at most while
 * the fields stand together, whatever their number. One more gives a run with text like "=1+1" its formats back.
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
  const fields = new Map(catalogue.fields.map((field) => [tab.rows[field.key], field]));
  for (const run of runsOf(rows, (row) => fields.has(row))) {
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
