import type { Instant } from '../domain/instant.ts';
import { localMinuteOf } from '../domain/instant.ts';
import { tabNames } from '../text/tabs.ts';
import { dateOfMinute } from './cell.ts';
import { registerSheet } from './tab-maker.ts';
import type { Workbook } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** One act, as the log keeps it. */
export interface LogEntry {
  readonly now: Instant;
  readonly who: string;
  readonly operation: string;
  readonly round: string;
  readonly hamlet: string;
  readonly detail: string;
  readonly receipt: string;
}

/**
 * Finds the tab Nhật ký before anything is written, so that no act is done and then reported as failed; what it returns
 * appends a row. By its name first, which takes one call where a named range takes two: two service calls in all, four where
 * somebody renamed the tab. @throws WorkbookProblem `tab-missing`.
 */
export const openLog = (workbook: Workbook): ((entry: LogEntry) => void) => {
  const sheet = workbook.getSheetByName(tabNames.log) ?? registerSheet(workbook, 'log');
  if (!sheet) throw new WorkbookProblem('tab-missing', { tab: 'log' });
  return (entry) => {
    sheet.appendRow([
      dateOfMinute(localMinuteOf(entry.now)),
      entry.who,
      entry.operation,
      entry.round,
      entry.hamlet,
      entry.detail,
      entry.receipt,
    ]);
  };
};

/** E-mail of the person at the keyboard; '' where Google does not tell. Two service calls. */
export const activeEmail = (): string => Session.getActiveUser().getEmail();
