import type { CellContent, Value } from '../domain/entry.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { contentOf, minuteAt } from './cell.ts';
import type { JournalCell, JournaledColumns, JournaledRow, Replacement } from './journal.ts';
import type { RegisterTab } from './layout.ts';
import type { RowCells } from './register-row.ts';
import { spareRow, writeRow } from './register-row.ts';
import type { RoundTab } from './round-tab.ts';
import type { ColumnChanges } from './round-writer.ts';
import { neighbours } from './stretches.ts';
import { columnsByKey } from './table.ts';
import type { TabRead } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** What an act writes, planned as data: first it goes to the journal, then into the cells. Cut off, it is finished from the journal (`finish-act.ts`). */

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
export const standing = (content: CellContent): string => fingerprint(JSON.stringify(content));

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

const journaled = (cell: string | number | Date | null): JournalCell =>
  isDate(cell) ? { moment: minuteAt(cell.getTime()) } : (cell as string | number | null);

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

/** The columns that a write is in; null where it makes its row. */
const columnsIn = ({ index, cells }: RowWrite): readonly string[] | null =>
  index === null ? null : definedCells(cells).map(([column]) => column);

const isBelow = (above: RowWrite, below: RowWrite): boolean => {
  const columns = columnsIn(below);
  return (
    above.read === below.read &&
    columns !== null &&
    columnsIn(above)?.join() === columns.join() &&
    below.index === (above.index ?? 0) + 1
  );
};

/** Rows under one another with cells in the same columns: two service calls while the columns stand side by side. */
const writeBlock = (first: RowWrite, block: readonly RowWrite[]): void => {
  const { read, tab, index, keyColumn } = first;
  const columns = columnsByKey(read, tab, [keyColumn]);
  const names = new Map<number, string>(
    (columnsIn(first) ?? []).flatMap((name) => {
      const column = columns[name];
      return column === undefined ? [] : [[column, name] as const];
    }),
  );
  for (const stretch of neighbours([...names.keys()])) {
    const values = block.map(({ cells }) => stretch.map((column) => cells[names.get(column) ?? '']));
    read.range.offset(index ?? 0, stretch[0] ?? 0, values.length, stretch.length).setValues(values);
  }
};

/** Writes planned rows in their order; those that were planned row under row in the same columns go as one block. */
export const writePlannedRows = (rows: readonly RowWrite[]): void => {
  for (let at = 0; at < rows.length; ) {
    const first = rows[at];
    if (!first) return;
    let block = [first];
    for (const next of rows.slice(at + 1)) {
      if (!isBelow(block[block.length - 1] ?? first, next)) break;
      block = [...block, next];
    }
    if (block.length === 1) writePlannedRow(first);
    else writeBlock(first, block);
    at += block.length;
  }
};
