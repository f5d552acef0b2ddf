import type { Catalogue } from '../domain/catalogue.ts';
import type { Value } from '../domain/entry.ts';
import type { LocalMinute } from '../domain/instant.ts';
import { standing, writePlannedRow } from './act.ts';
import { cellOf, contentOf, dateOfMinute } from './cell.ts';
import type { ActRecord, JournalCell, JournaledColumns, JournaledRow, Replacement } from './journal.ts';
import type { RowCells } from './register-row.ts';
import type { RoundTab } from './round-tab.ts';
import { readRoundTabAsFound } from './round-tab.ts';
import { writeColumns } from './round-writer.ts';
import { columnsByKey, textOf } from './table.ts';
import type { TabRead, Workbook } from './workbook.ts';
import { readRegister } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** Writes what a run planned and did not write, from the journal, on whatever stands in the workbook by now. */

type Cells = Readonly<Record<string, Replacement<Value | null>>>;

/** Whether a cell still holds what it held when the act was decided: what anybody put there since is left. */
export const stillOpen = (raw: unknown, [, before]: Replacement<unknown>): boolean =>
  standing(contentOf(raw)) === before;

const cellFrom = (cell: JournalCell): string | number | Date | null =>
  typeof cell === 'object' && cell !== null ? dateOfMinute(cell.moment as LocalMinute) : cell;

/**
 * Whether a hamlet's cells were written already. State, stamps, copy and count, which nobody types, are written in one block
 * and last (`round-writer.ts`): where they stand, everything else was written too, and what differs from it was typed since,
 * even where somebody typed what had stood there before.
 */
const isWritten = (tab: RoundTab, column: number, cells: Cells): boolean => {
  const stamps = Object.entries(cells).flatMap(([key, [after, before]]) => {
    const field = tab.catalogue.fields.find((each) => each.key === key);
    const row = tab.rows[key];
    if (field?.writtenBy !== 'server' || row === undefined) return [];
    const wanted = standing(contentOf(cellOf(field, after)));
    return wanted === before ? [] : [standing(contentOf(tab.values[row]?.[column])) === wanted];
  });
  return stamps.length > 0 && stamps.every((stands) => stands);
};

/** Of a hamlet's cells those that are still to be written; what the tab has no row or no field for is in the log alone. */
const unwritten = (tab: RoundTab, column: number, cells: Cells): Readonly<Record<string, Value | null>> =>
  isWritten(tab, column, cells)
    ? {}
    : Object.fromEntries(
        Object.entries(cells).flatMap(([key, replacement]) => {
          const row = tab.rows[key];
          const known = tab.catalogue.fields.some((field) => field.key === key);
          return known && row !== undefined && stillOpen(tab.values[row]?.[column], replacement)
            ? [[key, replacement[0]] as const]
            : [];
        }),
      );

const finishColumns = (workbook: Workbook, known: Catalogue, { round, changes }: JournaledColumns): void => {
  const tab = readRoundTabAsFound(workbook, known, round);
  if (!tab) return;
  const open = Object.entries(changes).flatMap(([hamlet, cells]) => {
    const column = tab.columns[hamlet];
    const left = column === undefined ? {} : unwritten(tab, column, cells);
    return Object.keys(left).length === 0 ? [] : [[hamlet, left] as const];
  });
  if (open.length > 0) writeColumns(tab, new Map(open));
};

/** Index of a row within its register; null where it is not there. */
const indexOf = (
  read: TabRead,
  row: JournaledRow,
  columns: Readonly<Record<string, number>>,
): number | null => {
  const at = columns[row.keyColumn] ?? -1;
  const found = read.values.findIndex((values) => textOf(contentOf(values[at])) === row.key);
  return found < 0 ? null : found;
};

const finishRow = (workbook: Workbook, row: JournaledRow): void => {
  const read = readRegister(workbook, row.tab);
  const columns = columnsByKey(read, row.tab, [row.keyColumn]);
  const index = indexOf(read, row, columns);
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

/** Does each; returns those that Google refused, as where this person may not write there. */
const refusedOf = <T>(parts: readonly T[], finish: (part: T) => void): readonly T[] =>
  parts.filter((part) => {
    try {
      finish(part);
      return false;
    } catch (error) {
      // A tab or a key that is gone has nothing to be finished in it; its repair is "Kiểm tra sổ"'s.
      return !(error instanceof WorkbookProblem);
    }
  });

/**
 * Writes of an act what is not written yet, except its lines of the log. Two service calls a tab to read it, and what writing
 * takes. @returns what could not be written
 */
export const finishAct = (
  workbook: Workbook,
  known: Catalogue,
  { columns, rows }: ActRecord,
): Pick<ActRecord, 'columns' | 'rows'> => ({
  columns: refusedOf(columns, (each) => finishColumns(workbook, known, each)),
  rows: refusedOf(rows, (each) => finishRow(workbook, each)),
});

/** Whether every cell of an act holds what it held when it was decided. Two service calls a tab. */
export const isUntouched = (workbook: Workbook, known: Catalogue, { columns, rows }: ActRecord): boolean =>
  columns.every(({ round, changes }) => {
    const tab = readRoundTabAsFound(workbook, known, round);
    return Object.entries(changes).every(([hamlet, cells]) =>
      Object.entries(cells).every(([key, replacement]) => {
        const [row, column] = [tab?.rows[key], tab?.columns[hamlet]];
        return (
          row === undefined || column === undefined || stillOpen(tab?.values[row]?.[column], replacement)
        );
      }),
    );
  }) &&
  rows.every((row) => {
    const read = readRegister(workbook, row.tab);
    const places = columnsByKey(read, row.tab, [row.keyColumn]);
    const index = indexOf(read, row, places);
    return Object.entries(row.cells).every(
      ([name, replacement]) =>
        index === null || stillOpen(read.values[index]?.[places[name] ?? -1], replacement),
    );
  });
