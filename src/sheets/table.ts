import type { CellContent } from '../domain/entry.ts';
import { keptText } from '../domain/typed-text.ts';
import { contentOf } from './cell.ts';
import { cellName } from './layout.ts';
import { isYoungerColumn } from './layout-version.ts';
import type { TabRead } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/**
 * A register as rows. The first row of the tab is hidden and holds the columns' keys, the second the headings people read;
 * rows count from the third. Columns may be moved and headings reworded.
 */
export interface TableRow {
  /** Index from 0 within the tab's named range. */
  readonly index: number;
  readonly cells: Readonly<Record<string, CellContent>>;
}

export const HEADING_ROWS = 2;

/** Column index by key. @throws WorkbookProblem when a needed key is gone, stands twice or is younger than the workbook. */
export const columnsByKey = (
  read: TabRead,
  tab: string,
  needed: readonly string[],
): Readonly<Record<string, number>> => {
  // A column of the commune's own may bear any name, "constructor" too.
  const columns: Record<string, number> = Object.create(null);
  (read.values[0] ?? []).forEach((raw, index) => {
    if (typeof raw !== 'string' || raw === '') return;
    const first = columns[raw];
    if (first !== undefined) {
      const [cell, before] = [cellName(0, index), cellName(0, first)];
      throw new WorkbookProblem('key-doubled', { tab, key: raw, cell, first: before });
    }
    columns[raw] = index;
  });
  for (const key of needed) {
    if (columns[key] !== undefined) continue;
    throw isYoungerColumn(tab, key)
      ? new WorkbookProblem('old-layout')
      : new WorkbookProblem('keys-missing', { tab, key, cell: '1:1' });
  }
  return columns;
};

/** The rows of a register in which at least one cell is filled. */
export const tableRows = (read: TabRead, tab: string, needed: readonly string[]): readonly TableRow[] => {
  const columns = columnsByKey(read, tab, needed);
  const keys = Object.keys(columns);
  const rows: TableRow[] = [];
  for (let index = HEADING_ROWS; index < read.values.length; index += 1) {
    const raw = read.values[index] ?? [];
    const cells: Record<string, CellContent> = Object.create(null);
    let filled = false;
    for (const key of keys) {
      const content = contentOf(raw[columns[key] ?? -1]);
      cells[key] = content;
      if (content !== null) filled = true;
    }
    if (filled) rows.push({ index, cells });
  }
  return rows;
};

/** Text of a cell as a person reads it; numbers and booleans included, for "11" may have become a number. */
export const textOf = (content: CellContent): string => {
  if (content === null) return '';
  if (typeof content === 'object') return content.moment;
  return keptText(String(content));
};
