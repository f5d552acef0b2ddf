import { fieldOf } from '../domain/catalogue.ts';
import type { Value } from '../domain/entry.ts';
import type { CellOut } from './cell.ts';
import { cellOf } from './cell.ts';
import { mayReadOtherwise } from './literal-text.ts';
import type { WrittenBlock } from './moved-cells.ts';
import { formatOf } from './round-looks.ts';
import type { RoundTab } from './round-tab.ts';
import { WorkbookProblem } from './workbook-problem.ts';

interface Run {
  start: number;
  end: number;
}

/** Rows or columns one after another; what stands between two of them is joined over where `mayJoin` says so of all of it. */
const runsOf = (sorted: readonly number[], mayJoin: (between: number) => boolean): readonly Run[] => {
  const runs: Run[] = [];
  for (const at of sorted) {
    const last = runs[runs.length - 1];
    if (last && all(last.end + 1, at, mayJoin)) last.end = at;
    else runs.push({ start: at, end: at });
  }
  return runs;
};

const all = (start: number, end: number, holds: (at: number) => boolean): boolean => {
  for (let at = start; at < end; at += 1) if (!holds(at)) return false;
  return true;
};

const never = (): boolean => false;

const ascending = (numbers: Iterable<number>): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

/** A raw cell written back unchanged between two changed ones; '' clears, as it was. */
const kept = (raw: unknown): unknown => (raw === '' || raw === undefined ? null : raw);

/** Values of one hamlet by field key; null clears the cell. */
export type ColumnChanges = Readonly<Record<string, Value | null>>;

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

type NewCells = ReadonlyMap<number, ReadonlyMap<number, CellOut>>;

interface Block {
  readonly rows: Run;
  readonly columns: Run;
}

const sideBySide = (columns: Iterable<number>): readonly Run[] => runsOf(ascending(columns), never);

/**
 * Blocks over cells that people fill in: those that changed and no others, for somebody may be typing into the ones between this
 * very second, and no lock holds a person off. Columns side by side are joined where the same rows of them changed.
 */
const entryBlocks = (cells: NewCells, isEntry: (row: number) => boolean): readonly Block[] => {
  const alike = new Map<string, { readonly rows: readonly number[]; readonly columns: number[] }>();
  for (const [column, changed] of cells) {
    const rows = ascending([...changed.keys()].filter(isEntry));
    const known = alike.get(rows.join());
    if (known) known.columns.push(column);
    else alike.set(rows.join(), { rows, columns: [column] });
  }
  return [...alike.values()].flatMap(({ rows, columns }) =>
    runsOf(rows, never).flatMap((run) => sideBySide(columns).map((side) => ({ rows: run, columns: side }))),
  );
};

/** Blocks over the state and the stamps, which scripts alone write, one at a time: what stands between them is written back as it was. */
const recordBlocks = (cells: NewCells, isRecord: (row: number) => boolean): readonly Block[] => {
  const rows = ascending([...cells.values()].flatMap((changed) => [...changed.keys()].filter(isRecord)));
  return runsOf(rows, isRecord).flatMap((run) =>
    sideBySide(cells.keys()).map((side) => ({ rows: run, columns: side })),
  );
};

const places = ({ start, end }: Run): readonly number[] =>
  Array.from({ length: end - start + 1 }, (_, index) => start + index);

/** A block as it is to be written, with the formats it needs where it has text that Sheets would read otherwise. */
export interface PlannedBlock extends WrittenBlock {
  readonly formats: readonly (readonly string[])[] | null;
}

/**
 * What is to be written for changed fields of several hamlets: a block for each run of changed entries, and one for the stamps
 * of all hamlets that stand side by side. The stamps come last: nothing counts as sent before it stands there.
 * @throws WorkbookProblem `unknown-hamlet` when a column is gone
 */
export const blocksOf = (
  tab: RoundTab,
  changes: ReadonlyMap<string, ColumnChanges>,
): readonly PlannedBlock[] => {
  const cells = cellsByColumn(tab, changes);
  const fields = new Map(tab.catalogue.fields.map((field) => [tab.rows[field.key], field]));
  const isRecord = (row: number): boolean => fields.get(row)?.writtenBy === 'server';
  const blocks = [...entryBlocks(cells, (row) => !isRecord(row)), ...recordBlocks(cells, isRecord)];
  // An hour is read back as it was, whether the cell has made a time of it or not.
  const asText = (row: number): boolean => fields.get(row)?.type.kind !== 'time';
  return blocks.map((block) => {
    const [rows, columns] = [places(block.rows), places(block.columns)];
    const values = rows.map((row) =>
      columns.map((column) => {
        const changed = cells.get(column);
        return changed?.has(row) ? changed.get(row) : kept(tab.values[row]?.[column]);
      }),
    );
    const formats = rows.map((row) => {
      const field = fields.get(row);
      return columns.map(() => (field ? formatOf(field) : 'General'));
    });
    const [row, column] = [block.rows.start, block.columns.start];
    const isRisky = values.some((line, at) => asText(row + at) && line.some(mayReadOtherwise));
    return { row, column, values, formats: isRisky ? formats : null };
  });
};

/** Two service calls, three for a block with text like "=1+1" or "1-2". */
export const writeBlock = (tab: RoundTab, { row, column, values, formats }: PlannedBlock): void => {
  const range = tab.range.offset(row, column, values.length, values[0]?.length ?? 1);
  if (formats) range.setNumberFormats(formats.map((line) => [...line]));
  range.setValues(values.map((line) => [...line]));
};

/**
 * Writes changed fields of several hamlets. What is cut off between two blocks is finished from the journal (`act.ts`).
 * @throws WorkbookProblem `unknown-hamlet` when a column is gone, before anything is written.
 */
export const writeColumns = (tab: RoundTab, changes: ReadonlyMap<string, ColumnChanges>): void => {
  for (const block of blocksOf(tab, changes)) writeBlock(tab, block);
};

/** Writes changed fields of one hamlet. @see writeColumns */
export const writeFields = (tab: RoundTab, hamletCode: string, changes: ColumnChanges): void =>
  writeColumns(tab, new Map([[hamletCode, changes]]));
