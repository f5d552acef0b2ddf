import { WorkbookProblem } from './workbook-problem.ts';

const WAIT_MS = 10_000;

/**
 * Holds off everybody else's script until this execution ends, which is when Google gives the lock up. People typing in the grid
 * are not held off by it. Two service calls. @throws WorkbookProblem `busy` when others are still writing after ten seconds.
 */
export const lockDocument = (): void => {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(WAIT_MS)) throw new WorkbookProblem('busy');
  held = lock;
};

/** Of this execution: a script is loaded anew for each. */
let held: GoogleAppsScript.Lock.Lock | null = null;

/**
 * Gives the lock up before the execution ends, once everything is in the file: a message that waits for a person would take it
 * away in any case, and nothing may be half written then (platform-facts 2.9). Two service calls, none where nothing is locked.
 */
export const releaseDocument = (): void => {
  if (!held) return;
  SpreadsheetApp.flush();
  held.releaseLock();
  held = null;
};
