import { NEW_TAB } from '../domain/log-chain.ts';
import type { LogRow } from '../domain/log-check.ts';
import { registerRange } from './layout.ts';
import { logColumns } from './log-columns.ts';
import { logRowsIn } from './log-rows.ts';
import { findLog } from './log-tab.ts';
import { HEADING_ROWS } from './table.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** The whole log: its tab, and those of the years before, which each first line of a tab names by the range of the one before. */

const rowsOn = (sheet: Sheet, tab: string): readonly LogRow[] => {
  const values = sheet.getDataRange().getValues();
  return logRowsIn(values.slice(HEADING_ROWS), logColumns(values[0] ?? []), HEADING_ROWS + 1, tab);
};

/** The range of the tab before, by the line that begins a new one; null for the first tab of all. */
const tabBefore = (rows: readonly LogRow[]): string | null => {
  const first = rows.find(({ line }) => line.stamps === NEW_TAB);
  return first && first.line.field !== '' ? first.line.field : null;
};

/** Far more years than a workbook lives, so that a line somebody made up leads nobody round in circles. */
const MOST_TABS = 60;

/** Six service calls for the tab in use, five more for each before it. @throws WorkbookProblem `tab-missing`, `keys-missing` */
export const readLog = (workbook: Workbook): readonly LogRow[] => {
  const { sheet } = findLog(workbook);
  let rows = rowsOn(sheet, registerRange.log);
  let before = tabBefore(rows);
  const seen = before === null ? [] : [sheet.getSheetId()];
  while (before !== null && seen.length < MOST_TABS) {
    const older = workbook.getRangeByName(before)?.getSheet();
    const id = older?.getSheetId() ?? -1;
    if (!older || seen.includes(id)) break;
    seen.push(id);
    const olderRows = rowsOn(older, before);
    before = tabBefore(olderRows);
    rows = [...olderRows, ...rows];
  }
  return rows;
};
