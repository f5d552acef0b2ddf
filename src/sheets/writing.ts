import type { Catalogue } from '../domain/catalogue.ts';
import type { Instant } from '../domain/instant.ts';
import { localMinuteOf } from '../domain/instant.ts';
import type { ChainedLine, LogHead, LogLine } from '../domain/log-chain.ts';
import { chained, headOf, NEW_TAB, NOTHING_SAID } from '../domain/log-chain.ts';
import { goesOnFrom, operationWords } from '../text/log.ts';
import type { ColumnWrites, RowWrite } from './act.ts';
import { journaledColumns, journaledRow, writePlannedRows } from './act.ts';
import { isUntouched } from './finish-act.ts';
import type { ActRecord, DoneAct, Journal } from './journal.ts';
import { openJournal } from './journal.ts';
import { lockDocument } from './lock.ts';
import type { TabBefore } from './log-rolling.ts';
import { logTabFor } from './log-rolling.ts';
import type { LogPlace } from './log-tab.ts';
import { activePerson, appendLines, chainTail, findLog, lastHead } from './log-tab.ts';
import { writePlannedColumns } from './planned-columns.ts';
import { isInTheWay, recover } from './recovery.ts';
import type { Workbook } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** What a line of the log says besides when and by whom; '' where it has nothing to say. */
export interface LoggedAbout {
  readonly round?: string;
  readonly hamlet?: string;
  readonly detail?: string;
  readonly receipt?: string;
  readonly field?: string;
  readonly before?: string;
  readonly after?: string;
  /** State and stamps after the act, as `stampsText` gives them. */
  readonly stamps?: string;
  /** Who did it, where it was not the person at the keyboard. */
  readonly who?: string;
}

/** A run that writes, as a command sees it: it plans, and all of it is written together when the command has decided. */
export interface Writing {
  readonly workbook: Workbook;
  readonly now: Instant;
  /** The person at the keyboard as the log names them. Two service calls when first asked. */
  readonly who: () => string;
  /** What was done under this operation of a page already; null for none. */
  readonly doneBefore: (operationId: string) => DoneAct | null;
  /**
   * Makes sure of the log before a command writes anything on its own; that is in the file before the act is begun. Four service
   * calls, and one to flush. @throws WorkbookProblem `tab-missing`.
   */
  readonly findLog: () => void;
  /** Where the log ends, everything that was cut off being done; null where the file has no memory of it. */
  readonly logHead: () => LogHead | null;
  /**
   * As `findLog`, for a command whose own writes come before the line that tells of them: one that was cut off is known by its
   * name, so that the press that goes on tells of all of it, though little or nothing is left to write. One service call more.
   * @returns whether one was cut off
   */
  readonly beginLong: (operation: string) => boolean;
  readonly columns: (writes: ColumnWrites) => void;
  readonly row: (write: RowWrite) => void;
  readonly log: (operation: string, about: LoggedAbout) => void;
  /** Marks and notes that go with it and may be lost. */
  readonly also: (write: () => void) => void;
  /** Remembers an operation, so that the same press is the same act. */
  readonly done: (act: Omit<DoneAct, 'at'>) => void;
}

interface Planned {
  readonly columns: ColumnWrites[];
  readonly rows: RowWrite[];
  readonly lines: LogLine[];
  readonly also: (() => void)[];
  readonly done: DoneAct[];
  readonly ends: string | null;
}

const isPlanned = ({ columns, rows, lines, done }: Planned): boolean =>
  columns.length + rows.length + lines.length + done.length > 0;

/** @throws WorkbookProblem `busy` where the act was begun and this person may not finish it; what `findPlace` throws. */
const doneIn = (journal: Journal, id: string, findPlace: () => LogPlace): DoneAct | null => {
  if (id === '') return null;
  if (journal.unfinished().some(({ done }) => done.some((each) => each.id === id))) {
    // Its lines may be all that waits, for a log that is gone.
    findPlace();
    throw new WorkbookProblem('busy');
  }
  return journal.done().find((each) => each.id === id) ?? null;
};

const NO_ACT: ActRecord = { done: [], columns: [], rows: [], lines: [] };

/** The line that a new tab of the log begins with: which tab it goes on from. */
const firstLineOf = ({ range, name }: TabBefore, [first]: readonly LogLine[]): LogLine => ({
  ...NOTHING_SAID,
  at: first?.at ?? ('' as LogLine['at']),
  who: first?.who ?? '',
  operation: operationWords.rollLog,
  detail: goesOnFrom(name),
  field: range,
  stamps: NEW_TAB,
});

/** Cells, lines of the log, marks: all of them are in the file when it returns. */
const writeAll = (
  workbook: Workbook,
  known: Catalogue,
  planned: Planned,
  place: LogPlace,
  lines: readonly ChainedLine[],
): void => {
  const lookAgain = planned.columns.map((each) => writePlannedColumns(workbook, known, each));
  writePlannedRows(planned.rows);
  appendLines(place, lines);
  for (const also of planned.also) also();
  SpreadsheetApp.flush();
  for (const look of lookAgain) look();
};

/** Whether lines stand in the log: of an act without cells, or with none that changes, nothing else tells that it was written. */
const areLogged = (workbook: Workbook, lines: readonly ChainedLine[]): boolean => {
  const place = findLog(workbook);
  const hashes = new Set(chainTail(place, place.lastRow).map(({ hash }) => hash));
  return lines.some(({ hash }) => hashes.has(hash));
};

/** An act that failed before anything of it was written is none; of any other the rest is written by whoever comes next. */
const takeBack = (
  workbook: Workbook,
  known: Catalogue,
  journal: Journal,
  act: ActRecord,
  { head, lines }: { readonly head: LogHead; readonly lines: readonly ChainedLine[] },
): void => {
  try {
    const others = journal.unfinished().filter((each) => each !== act);
    if (!areLogged(workbook, lines) && isUntouched(workbook, known, act)) journal.close(others, head, []);
  } catch {
    // It stays open, which is the safe side; the person hears of what went wrong first.
  }
};

/**
 * Journal, cells, log, flush, journal struck out: cut off anywhere in between, the next run finishes it.
 * @throws WorkbookProblem `too-much-at-once`, `busy`, before anything is written
 */
const write = (
  workbook: Workbook,
  known: Catalogue,
  planned: Planned,
  journal: Journal,
  found: LogPlace,
): void => {
  const head = journal.head() ?? lastHead(found);
  const { place, before } = logTabFor(workbook, found, head, planned.lines);
  const told = [...(before ? [firstLineOf(before, planned.lines)] : []), ...planned.lines];
  const act: ActRecord = {
    done: planned.done,
    columns: planned.columns.map(journaledColumns),
    rows: planned.rows.map(journaledRow),
    lines: told,
    ...(planned.ends === null ? {} : { ends: planned.ends }),
  };
  if (!journal.holds(act)) throw new WorkbookProblem('too-much-at-once');
  const others = journal.unfinished();
  if (isInTheWay(others, act)) throw new WorkbookProblem('busy');
  const lines = chained(head, told);
  try {
    journal.begin(act, head);
    writeAll(workbook, known, planned, place, lines);
  } catch (error) {
    takeBack(workbook, known, journal, act, { head, lines });
    throw error;
  }
  journal.close(others, headOf(lines, head), [act]);
};

/**
 * Runs a command that writes, under the document lock, after whatever an earlier run left unfinished. The command reads and
 * decides; what it planned is written when it returns, and nothing of it when it throws. Around a command that plans an act:
 * two service calls for the lock, four for the journal, six for the log, one to flush.
 * @throws WorkbookProblem `busy`, `tab-missing`, `too-much-at-once`, before anything is written
 */
export const writing = <T>(
  workbook: Workbook,
  now: Instant,
  known: Catalogue,
  run: (writing: Writing) => T,
): T => {
  lockDocument();
  const journal = openJournal();
  recover(workbook, known, journal);
  const planned: Planned = { columns: [], rows: [], lines: [], also: [], done: [], ends: null };
  const at = localMinuteOf(now);
  let person: string | null = null;
  let place: LogPlace | null = null;
  let writesItself = false;
  let ends: string | null = null;
  const who = (): string => {
    person ??= activePerson();
    return person;
  };
  const findPlace = (): LogPlace => {
    place ??= findLog(workbook);
    return place;
  };
  const outcome = run({
    workbook,
    now,
    who,
    doneBefore: (id) => doneIn(journal, id, findPlace),
    findLog: () => {
      findPlace();
      writesItself = true;
    },
    logHead: () => journal.head(),
    beginLong: (operation) => {
      findPlace();
      writesItself = true;
      ends = operation;
      const goesOn = journal.isBegun(operation);
      journal.beginLong(operation);
      return goesOn;
    },
    columns: (writes) => void planned.columns.push(writes),
    row: (write) => void planned.rows.push(write),
    log: (operation, { who: by = who(), ...about }) =>
      void planned.lines.push({ ...NOTHING_SAID, ...about, at, who: by, operation }),
    also: (write) => void planned.also.push(write),
    done: (act) => void planned.done.push({ ...act, at }),
  });
  // What a command wrote on its own is in the file before an act speaks of it, and before the next person's script reads it.
  if (writesItself || !isPlanned(planned)) SpreadsheetApp.flush();
  if (isPlanned(planned)) write(workbook, known, { ...planned, ends }, journal, findPlace());
  else if (ends !== null) journal.close(journal.unfinished(), journal.head(), [{ ...NO_ACT, ends }]);
  return outcome;
};
