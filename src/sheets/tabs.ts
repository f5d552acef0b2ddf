import type { RegisterTab } from './layout.ts';
import { registerRange } from './layout.ts';
import type { Range, Sheet, Workbook } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** Rows and columns of a grid. */
export interface TabSize {
  readonly rows: number;
  readonly columns: number;
}

/** A sheet that is being filled. */
export interface FilledSheet {
  readonly sheet: Sheet;
  /** Its grid; null for what a set-up that was cut off left behind: it has to be asked, and may hold what somebody typed. */
  readonly size: TabSize | null;
}

/** Rows and columns of a new Google sheet (platform-facts §15.3). */
const NEW_SIZE: TabSize = { rows: 1000, columns: 26 };

/** The tabs of a workbook as set-up finds and makes them; what stood there when it began is asked once. */
export interface Tabs {
  readonly workbook: Workbook;
  /** The range of this name; null, without a service call, where the workbook never had one. */
  range(name: string): Range | null;
  /** How many sheets there are by now. */
  count(): number;
  /** The sheet of this name, of those that stood there. */
  named(name: string): Sheet | null;
  /** A new sheet. @param at from 0 @param like the tab that it is a copy of */
  add(name: string, at: number, like?: FilledSheet): FilledSheet;
}

/** One call for the named ranges and one for each; the sheets are asked, as dearly, when the first of them is needed. */
export const tabsOf = (workbook: Workbook): Tabs => {
  const ranges = new Set(workbook.getNamedRanges().map((range) => range.getName()));
  let sheets: Map<string, Sheet> | null = null;
  let made = 0;
  const standing = (): Map<string, Sheet> => {
    sheets ??= new Map(workbook.getSheets().map((sheet) => [sheet.getName(), sheet]));
    return sheets;
  };
  return {
    workbook,
    named: (name) => standing().get(name) ?? null,
    count: () => standing().size + made,
    range: (name) => (ranges.has(name) ? workbook.getRangeByName(name) : null),
    add: (name, at, like) => {
      const sheet = like
        ? workbook.insertSheet(name, at, { template: like.sheet })
        : workbook.insertSheet(name, at);
      made += 1;
      return { sheet, size: like?.size ?? NEW_SIZE };
    },
  };
};

/**
 * A sheet of this name to be filled: a new one, or what a set-up that was cut off left behind.
 * @param ours what our own unfinished sheet has in A1
 * @param at where a new sheet goes, from 0; behind all others when left out
 * @throws WorkbookProblem `tab-name-taken` when people have a tab of that name: it is theirs and stays as it is.
 */
export const sheetToFill = (tabs: Tabs, name: string, ours: string, at?: number): FilledSheet => {
  const sheet = tabs.named(name);
  if (!sheet) return tabs.add(name, at ?? tabs.count());
  const corner = String(sheet.getRange(1, 1).getValue());
  if (corner !== '' && corner !== ours) throw new WorkbookProblem('tab-name-taken', { tab: name });
  return { sheet, size: null };
};

/** The register's tab, whatever it is called by now. */
export const registerOf = (tabs: Tabs, tab: RegisterTab): Range | null => tabs.range(registerRange[tab]);

/** Makes the grid exactly as large as its content, so that a named range covers all of it. */
export const fitGrid = ({ sheet, size }: FilledSheet, { rows, columns }: TabSize): void => {
  const [oldRows, oldColumns] = size
    ? [size.rows, size.columns]
    : [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (oldColumns < columns) sheet.insertColumnsAfter(oldColumns, columns - oldColumns);
  if (oldColumns > columns) sheet.deleteColumns(columns + 1, oldColumns - columns);
  if (oldRows < rows) sheet.insertRowsAfter(oldRows, rows - oldRows);
  if (oldRows > rows) sheet.deleteRows(rows + 1, oldRows - rows);
};
