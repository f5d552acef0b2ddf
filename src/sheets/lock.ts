import { WorkbookProblem } from './workbook-problem.ts';

const WAIT_MS = 10_000;

/**
 * Runs something that writes while nobody else's script does, as the last thing of an execution: Google gives the lock up when
 * the execution ends, and all that follows is the answer. People typing in the grid are not held off by it.
 * Three service calls with the flush. @throws WorkbookProblem `busy` when others are still writing after ten seconds.
 */
export const underLock = <T>(run: () => T): T => {
  if (!LockService.getDocumentLock()?.tryLock(WAIT_MS)) throw new WorkbookProblem('busy');
  const outcome = run();
  // Buffered writes must be in the sheet before the next person's script reads it.
  SpreadsheetApp.flush();
  return outcome;
};
