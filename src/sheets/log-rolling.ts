import type { LocalMinute } from '../domain/instant.ts';
import type { LogHead, LogLine } from '../domain/log-chain.ts';
import { archivedLogName, nextLogName, tabNames } from '../text/tabs.ts';
import { registerRange } from './layout.ts';
import { LOG_KEYS, type LogColumns } from './log-columns.ts';
import type { LogPlace } from './log-tab.ts';
import { HEADING_ROWS } from './table.ts';
import type { Sheet, Workbook } from './workbook.ts';

/**
 * The log goes on in a new tab each year, and before a tab is too long to be read in one go. The tab before keeps its rows, gets the
 * year's name and a named range of its own, which the first line of the new tab tells. Each step finds what an earlier run, cut off in
 * between, has done.
 */

/**
 * A file holds ten million cells (support.google.com/drive/answer/37603). A round of a hamlet makes some forty lines of thirteen
 * cells: 25,000 rows a season at 48 hamlets, 250,000 at 480, which is a third of the file. One read of so many rows as stand here is
 * 800,000 cells, some seconds.
 */
export const MOST_LOG_ROWS = 60_000;

const yearOf = (at: LocalMinute): string => at.slice(0, 4);

/** When the tab in use was begun, as far as is known. */
const begunAt = ({ since, at }: LogHead): LocalMinute | undefined => since ?? at;

/** Whether lines that are written now belong into a new tab. */
export const isLogFull = (
  { lastRow }: Pick<LogPlace, 'lastRow'>,
  head: LogHead,
  at: LocalMinute,
  lines: number,
): boolean =>
  lastRow > HEADING_ROWS && (lastRow + lines > MOST_LOG_ROWS || yearOf(begunAt(head) ?? at) < yearOf(at));

const archiveRange = (year: string, number: number): string =>
  `${registerRange.log}_${year}${number === 1 ? '' : `_${number}`}`;

/** Far more tabs of one year than a file holds. */
const MOST_TABS = 99;

/** The named range of a tab that becomes a year's: its own from a run that was cut off, else the first that is free. */
const rangeFor = (workbook: Workbook, old: Sheet, year: string): { name: string; number: number } => {
  for (let number = 1; number < MOST_TABS; number += 1) {
    const name = archiveRange(year, number);
    const range = workbook.getRangeByName(name);
    if (!range) {
      workbook.setNamedRange(name, old.getRange(1, 1, HEADING_ROWS, 1));
      return { name, number };
    }
    if (range.getSheet().getSheetId() === old.getSheetId()) return { name, number };
  }
  throw new Error('no name is left for the log');
};

/** The last tab that was put away in a year, for a new tab whose first line was not written before a cut; null for none. */
const lastArchive = (workbook: Workbook, year: string): string | null => {
  let found: string | null = null;
  for (let number = 1; number < MOST_TABS; number += 1) {
    const name = archiveRange(year, number);
    if (!workbook.getRangeByName(name)) return found;
    found = name;
  }
  return found;
};

const formatOf = (key: (typeof LOG_KEYS)[number] | undefined): string => {
  if (key === 'time') return 'hh:mm dd/mm/yyyy';
  return key === 'seq' ? '#,##0' : '@';
};

/** Rows made ahead in a new tab. */
const NEW_ROWS = 1_000;
const USUAL_WIDTH = 120;

/** The next tab with the headings of this one, text staying text in it. Some fifteen service calls. */
const madeLike = (workbook: Workbook, old: Sheet, columns: LogColumns): Sheet => {
  const sheet = workbook.getSheetByName(nextLogName) ?? workbook.insertSheet(nextLogName, old.getIndex() - 1);
  const width = Math.max(...Object.values(columns)) + 1;
  const keys = Array.from({ length: width }, (_, at) => LOG_KEYS.find((key) => columns[key] === at));
  const cells = sheet.getRange(1, 1, NEW_ROWS, width);
  cells.setNumberFormats(
    Array.from({ length: NEW_ROWS }, (_, row) =>
      keys.map((key) => (row < HEADING_ROWS ? '@' : formatOf(key))),
    ),
  );
  cells.setWrap(true);
  old.getRange(1, 1, HEADING_ROWS, width).copyTo(sheet.getRange(1, 1, HEADING_ROWS, width));
  sheet.setColumnWidths(1, width, USUAL_WIDTH);
  sheet.hideRows(1);
  sheet.hideColumns(columns.stamps + 1);
  sheet.setFrozenRows(HEADING_ROWS);
  return sheet;
};

/** What the first line of a new tab says of the one before. */
export interface TabBefore {
  /** Its named range; '' where it is gone. */
  readonly range: string;
  readonly name: string;
}

/** Puts the tab away under its year and goes on in a new one. Some thirty service calls, once a year. */
const rollLog = (
  workbook: Workbook,
  { sheet: old, columns }: LogPlace,
  year: string,
): { readonly place: LogPlace; readonly before: TabBefore } => {
  const { name: range, number } = rangeFor(workbook, old, year);
  const sheet = madeLike(workbook, old, columns);
  const name = archivedLogName(year, number);
  if (old.getName() !== name && !workbook.getSheetByName(name)) old.setName(name);
  const width = Math.max(...Object.values(columns)) + 1;
  workbook.setNamedRange(registerRange.log, sheet.getRange(1, 1, NEW_ROWS, width));
  if (!workbook.getSheetByName(tabNames.log)) sheet.setName(tabNames.log);
  // In the file before the journal speaks of the new tab's first line.
  SpreadsheetApp.flush();
  return { place: { sheet, lastRow: HEADING_ROWS, columns }, before: { range, name: old.getName() } };
};

/** The tab before one in which nothing stands yet, whose making was cut off, or that was made anew. A few service calls. */
const tabBeforeNew = (workbook: Workbook, { sheet }: LogPlace, head: LogHead): TabBefore => {
  if (sheet.getName() === nextLogName && !workbook.getSheetByName(tabNames.log)) sheet.setName(tabNames.log);
  const begun = begunAt(head);
  const range = begun === undefined ? null : lastArchive(workbook, yearOf(begun));
  if (range === null) return { range: '', name: '' };
  return { range, name: workbook.getRangeByName(range)?.getSheet().getName() ?? '' };
};

/** Where lines go, and what the first line of a new tab has to say; null where the tab is none. */
export const logTabFor = (
  workbook: Workbook,
  place: LogPlace,
  head: LogHead,
  lines: readonly LogLine[],
): { readonly place: LogPlace; readonly before: TabBefore | null } => {
  const [first] = lines;
  if (!first) return { place, before: null };
  if (isLogFull(place, head, first.at, lines.length)) {
    try {
      return rollLog(workbook, place, yearOf(begunAt(head) ?? first.at));
    } catch {
      // Whoever may not make or rename tabs writes on in this one; somebody who may comes later.
      return { place, before: null };
    }
  }
  const isNew = place.lastRow <= HEADING_ROWS && head.seq > 0;
  return { place, before: isNew ? tabBeforeNew(workbook, place, head) : null };
};
