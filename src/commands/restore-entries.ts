import { copyKey } from '../domain/accepted-copy.ts';
import type { Action } from '../domain/role.ts';
import type { RecordChanges } from '../domain/submission.ts';
import { areRulesDisplaced } from '../sheets/displaced-rules.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import { operationWords } from '../text/log.ts';
import { restoreChanged, restoredMessage, restoreGoingOn } from '../text/restore.ts';
import type { Reply } from '../wire/reply.ts';
import type { RestoreCells, Restored, RestoreRefusal, RestoreRequest } from '../wire/restore.ts';
import type { Step } from '../wire/steps.ts';
import type { On } from './authorise.ts';
import { authorise } from './authorise.ts';
import { logRestore } from './log-entries.ts';
import { baseOfColumns, previewOf } from './preview-restore.ts';
import type { ColumnRestore, RestoreDesk } from './restore-desk.ts';
import { columnsToRestore, isOneLocked, readRestoreDesk } from './restore-desk.ts';

/** Bytes that the journal holds of one act, with room to spare (`sheets/journal.ts`). */
const MOST_BYTES = 370_000;

/** Bytes of a line of the log and a cell of a column in the journal, texts aside. */
const BYTES_OF_CELL = 260;

/** Bytes of the line of an act with its stamps. */
const BYTES_OF_ACT = 1_200;

/** Three bytes a letter at the most. */
const bytesOf = ({ restores }: ColumnRestore): number =>
  restores
    .flatMap(({ phase, logged, stamps, changes }) => [
      ...[...logged, ...stamps].map(
        ({ before, after }) => BYTES_OF_CELL + 3 * (before.length + 2 * after.length),
      ),
      BYTES_OF_ACT + 3 * String(changes[copyKey(phase)] ?? '').length,
    ])
    .reduce((sum, bytes) => sum + bytes, 0);

/** As many columns as one act holds, from the left; one at the least. */
const inOneAct = (columns: readonly ColumnRestore[]): number => {
  let bytes = 0;
  const fits = columns.findIndex((column) => {
    bytes += bytesOf(column);
    return bytes > MOST_BYTES;
  });
  return fits < 0 ? columns.length : Math.max(1, fits);
};

const plan = (
  writing: Writing,
  { key, catalogue }: RoundTab,
  { hamlet, record, restores }: ColumnRestore,
): RecordChanges => {
  for (const restore of restores) {
    const act = { operation: operationWords.restore, round: key, hamlet, phase: restore.phase };
    logRestore(writing, catalogue, act, restore, record);
  }
  return Object.assign({}, ...restores.map(({ changes }) => changes));
};

/** Asked of every hamlet that was named, whatever is left to do in it; of the whole round only who may do so everywhere. */
const mayRestore = (writing: Writing, desk: RestoreDesk, asked: RestoreCells['hamlets']): void => {
  const { hamlets, agencies } = desk;
  const may = (action: Action, on: On): void => void authorise(writing, action, on, { hamlets, agencies });
  if (asked === null) may('restore', {});
  for (const hamlet of asked ?? []) may('restore', { hamlet });
  // As whoever opens a locked column: the report is out.
  if (isOneLocked(desk, asked)) may('unlock', {});
};

/**
 * "Khôi phục": brings back exactly what the page showed, or shows anew what changed meanwhile. A block is one act; of a whole
 * round so many hamlets as one act holds, the rest by the steps that follow. The office and administrators may bring everything
 * back, an agency its own hamlets while they are not locked.
 * @throws WorkbookProblem `not-allowed`, and what `readRestoreDesk` throws, before anything is written
 */
export const restoreEntries = (
  writing: Writing,
  { roundKey, cells, version, base, operationId }: RestoreRequest,
): Reply<Step<Restored>, RestoreRefusal> => {
  const desk = readRestoreDesk(writing.workbook, writing.now, roundKey);
  const columns = columnsToRestore(desk, cells, version);
  const { tab } = desk;
  mayRestore(writing, desk, cells.hamlets);
  const total = Object.keys(tab.columns).length;
  const goOn = (left: readonly ColumnRestore[]): Reply<Step<Restored>, RestoreRefusal> => ({
    ok: true,
    value:
      left.length === 0
        ? { goesOn: false, value: { message: restoredMessage } }
        : {
            goesOn: true,
            done: total - left.length,
            of: total,
            words: restoreGoingOn,
            cursor: baseOfColumns(left),
          },
  });
  // The answer to the first press was lost on the way: this is the same act, done already.
  if (writing.doneBefore(operationId)) return goOn(columns);
  if (baseOfColumns(columns) !== base) {
    const preview = previewOf(desk, cells, version);
    return { ok: false, problem: { kind: 'changed', message: restoreChanged, preview } };
  }
  const count = inOneAct(columns);
  const now = columns.slice(0, count);
  if (now.length > 0) {
    const changes = new Map(now.map((column) => [column.hamlet, plan(writing, tab, column)]));
    if (areRulesDisplaced(tab, changes)) throw new WorkbookProblem('rules-refuse');
    writing.columns({ tab, changes });
    writing.done({ id: operationId, receipt: '' });
  }
  return goOn(columns.slice(count));
};
