import { WorkbookProblem } from './workbook-problem.ts';

const WAIT_MS = 10_000;

/**
 * Runs something that writes while nobody else's script does. People typing in the grid are not held off by it.
 * Four service calls with the flush. @throws WorkbookProblem `busy` when others are still writing after ten seconds.
 */
export const underLock = <T>(run: () => T): T => {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(WAIT_MS)) throw new WorkbookProblem('busy');
  try {
    const outcome = run();
    // Buffered writes must be in the sheet before the next person's script reads it.
    SpreadsheetApp.flush();
    return outcome;
  } finally {
    lock.releaseLock();
  }
};
