import { WorkbookProblem } from './workbook-problem.ts';

const WAIT_MS = 10_000;

/**
 * Holds off everybody else's script until this execution ends, which is when Google gives the lock up. People typing in the grid
 * are not held off by it. Two service calls. @throws WorkbookProblem `busy` when others are still writing after ten seconds.
 */
export const lockDocument = (): void => {
  if (!LockService.getDocumentLock()?.tryLock(WAIT_MS)) throw new WorkbookProblem('busy');
};
