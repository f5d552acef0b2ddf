import type { Instant } from '../domain/instant.ts';
import { localMinuteOf } from '../domain/instant.ts';
import { unknownPerson } from '../text/log.ts';
import { tabNames } from '../text/tabs.ts';
import { dateOfMinute } from './cell.ts';
import type { Workbook } from './workbook.ts';
import { registerSheet } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** What the log keeps of an act besides when, by whom, what and in which round; '' where it has nothing to say. */
export interface LoggedAbout {
  readonly hamlet?: string;
  readonly detail?: string;
  readonly receipt?: string;
}

/** E-mail of the person at the keyboard; '' where Google does not tell, or that person has not agreed to be told of. Two service calls. */
export const activeEmail = (): string => {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
};

/** The person at the keyboard as the log names them. Two service calls. */
export const activePerson = (): string => activeEmail() || unknownPerson;

/**
 * Finds the tab Nhật ký, and who is at the keyboard, before anything is written, so that no act is done and then reported as
 * failed; what it returns appends a row. By its name first, which takes one call where a named range takes two: two service
 * calls in all, four where somebody renamed the tab, two more to ask who it is. @throws WorkbookProblem `tab-missing`.
 */
export const openLog = (
  workbook: Workbook,
  now: Instant,
  who = activePerson(),
): ((operation: string, round: string, about: LoggedAbout) => void) => {
  const sheet = workbook.getSheetByName(tabNames.log) ?? registerSheet(workbook, 'log');
  if (!sheet) throw new WorkbookProblem('tab-missing', { tab: 'log' });
  return (operation, round, { hamlet = '', detail = '', receipt = '' }) => {
    sheet.appendRow([dateOfMinute(localMinuteOf(now)), who, operation, round, hamlet, detail, receipt]);
  };
};
