import type { Catalogue } from '../domain/catalogue.ts';
import type { CellContent, Value } from '../domain/entry.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import type { LocalMinute } from '../domain/instant.ts';
import { contentOf, dateOfMinute, minuteAt } from './cell.ts';
import type { ActRecord, JournalCell, JournaledColumns, JournaledRow, Replacement } from './journal.ts';
import type { RegisterTab } from './layout.ts';
import type { RowCells } from './register-row.ts';
import { spareRow, writeRow } from './register-row.ts';
import type { RoundTab } from './round-tab.ts';
import { readRoundTab } from './round-tab.ts';
import type { ColumnChanges } from './round-writer.ts';
import { writeColumns } from './round-writer.ts';
import { columnsByKey, textOf } from './table.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readRegister } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** What an act writes, planned as data: first it goes to the journal, then into the cells; cut off, it is finished from the journal. */

/** Cells of hamlets' columns in one round tab. */
export interface ColumnWrites {
  readonly tab: RoundTab;
  readonly changes: ReadonlyMap<string, ColumnChanges>;
}

/** Cells of one row of a register. */
export interface RowWrite {
  readonly tab: RegisterTab;
  readonly read: TabRead;
  readonly keyColumn: string;
  readonly key: string;
  /** Index from 0 within the named range; null makes the row anew. */
  readonly index: number | null;
  readonly cells: RowCells;
  /** What else a row made anew holds. */
  readonly ifNew: RowCells;
}

/** What stands in a cell, as a word that changes when it does. */
const standing = (content: CellContent): string => fingerprint(JSON.stringify(content));

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

const journaled = (cell: string | number | Date | null): JournalCell =>
  isDate(cell) ? { moment: minuteAt(cell.getTime()) } : (cell as string | number | null);

const cellFrom = (cell: JournalCell): string | number | Date | null =>
  typeof cell === 'object' && cell !== null ? dateOfMinute(cell.moment as LocalMinute) : cell;

const definedCells = (cells: RowCells): readonly (readonly [string, string | number | Date | null])[] =>
  Object.entries(cells).flatMap(([key, cell]) => (cell === undefined ? [] : [[key, cell] as const]));

export const journaledColumns = ({ tab, changes }: ColumnWrites): JournaledColumns => ({
  round: tab.key,
  changes: Object.fromEntries(
    [...changes].map(([hamlet, values]) => {
      const column = tab.columns[hamlet];
      if (column === undefined) throw new WorkbookProblem('unknown-hamlet', { hamlet });
      const cells = Object.entries(values).flatMap(([key, value]) => {
        const row = tab.rows[key];
        if (row === undefined) return [];
        const before = standing(contentOf(tab.values[row]?.[column]));
        return [[key, [value, before] satisfies Replacement<Value | null>] as const];
      });
      return [hamlet, Object.fromEntries(cells)];
    }),
  ),
});

export const journaledRow = (write: RowWrite): JournaledRow => {
  const { tab, read, keyColumn, key, index, cells, ifNew } = write;
  const columns = columnsByKey(read, tab, [keyColumn]);
  return {
    tab,
    keyColumn,
    key,
    cells: Object.fromEntries(
      definedCells(cells).map(([name, cell]) => {
        const raw = index === null ? null : read.values[index]?.[columns[name] ?? -1];
        return [name, [journaled(cell), standing(contentOf(raw))] as const];
      }),
    ),
    ifNew: Object.fromEntries(definedCells(ifNew).map(([name, cell]) => [name, journaled(cell)])),
  };
};

/** Two service calls while the columns stand side by side. */
export const writePlannedRow = ({ tab, read, keyColumn, key, index, cells, ifNew }: RowWrite): void => {
  const columns = columnsByKey(read, tab, [keyColumn]);
  const all = index === null ? { [keyColumn]: key, ...ifNew, ...cells } : cells;
  writeRow(read, columns, index ?? spareRow(read), all);
};

/** Whether a cell still holds what it held when the act was decided: what anybody put there since is left. */
const stillOpen = (raw: unknown, [, before]: Replacement<unknown>): boolean =>
  standing(contentOf(raw)) === before;

const finishColumns = (workbook: Workbook, known: Catalogue, { round, changes }: JournaledColumns): void => {
  const tab = readRoundTab(workbook, known, round);
  const open = Object.entries(changes).flatMap(([hamlet, fields]) => {
    const column = tab.columns[hamlet];
    if (column === undefined) return [];
    const left = Object.entries(fields).filter(([key, replacement]) => {
      const row = tab.rows[key];
      return row !== undefined && stillOpen(tab.values[row]?.[column], replacement);
    });
    // A field that is as it was decided already is written once more to no harm; one that is in the catalogue no longer is not.
    const values = left.filter(([key]) => tab.catalogue.fields.some((field) => field.key === key));
    return values.length === 0
      ? []
      : [[hamlet, Object.fromEntries(values.map(([key, [after]]) => [key, after]))] as const];
  });
  if (open.length > 0) writeColumns(tab, new Map(open));
};

const finishRow = (workbook: Workbook, row: JournaledRow): void => {
  const read = readRegister(workbook, row.tab);
  const columns = columnsByKey(read, row.tab, [row.keyColumn]);
  const at = columns[row.keyColumn] ?? -1;
  const found = read.values.findIndex((values) => textOf(contentOf(values[at])) === row.key);
  const index = found < 0 ? null : found;
  const cells = Object.entries(row.cells).filter(
    ([name, replacement]) =>
      index === null || stillOpen(read.values[index]?.[columns[name] ?? -1], replacement),
  );
  if (index !== null && cells.length === 0) return;
  const from = (entries: readonly (readonly [string, JournalCell])[]): RowCells =>
    Object.fromEntries(entries.map(([name, cell]) => [name, cellFrom(cell)]));
  writePlannedRow({
    ...row,
    read,
    index,
    cells: from(cells.map(([name, [after]]) => [name, after] as const)),
    ifNew: from(Object.entries(row.ifNew)),
  });
};

/** A tab that is gone by now has nothing to be finished in it; its repair is "Kiểm tra sổ"'s. */
const ifThere = (finish: () => void): void => {
  try {
    finish();
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
  }
};

/** Writes of an act what is not written yet, except its lines of the log. Two service calls a tab to read it, and what writing takes. */
export const finishAct = (workbook: Workbook, known: Catalogue, { columns, rows }: ActRecord): void => {
  for (const each of columns) ifThere(() => finishColumns(workbook, known, each));
  for (const each of rows) ifThere(() => finishRow(workbook, each));
};
