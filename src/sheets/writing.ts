import type { Catalogue } from '../domain/catalogue.ts';
import type { Instant } from '../domain/instant.ts';
import { localMinuteOf } from '../domain/instant.ts';
import type { LogLine } from '../domain/log-chain.ts';
import { chained, headOf, NO_HEAD } from '../domain/log-chain.ts';
import type { ColumnWrites, RowWrite } from './act.ts';
import { finishAct, journaledColumns, journaledRow, writePlannedRow } from './act.ts';
import type { ActRecord, DoneAct, Journal } from './journal.ts';
import { openJournal } from './journal.ts';
import { lockDocument } from './lock.ts';
import type { LogPlace } from './log-tab.ts';
import { activePerson, appendLines, chainTail, findLog, lastHead } from './log-tab.ts';
import { writeColumns } from './round-writer.ts';
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
  /** Makes sure of the log before a command writes anything on its own. Three service calls. @throws WorkbookProblem `tab-missing`. */
  readonly findLog: () => void;
  readonly columns: (writes: ColumnWrites) => void;
  readonly row: (write: RowWrite) => void;
  readonly log: (operation: string, about: LoggedAbout) => void;
  /** Marks and notes that go with it and may be lost. */
  readonly also: (write: () => void) => void;
  /** Remembers an operation, so that the same press is the same act. */
  readonly done: (act: DoneAct) => void;
}

interface Planned {
  readonly columns: ColumnWrites[];
  readonly rows: RowWrite[];
  readonly lines: LogLine[];
  readonly also: (() => void)[];
  readonly done: DoneAct[];
}

const isPlanned = ({ columns, rows, lines, done }: Planned): boolean =>
  columns.length + rows.length + lines.length + done.length > 0;

/** Finishes what a run before this one began: the cells, then the lines of the log where they are not there yet. */
const recover = (workbook: Workbook, known: Catalogue, journal: Journal, pending: ActRecord): void => {
  finishAct(workbook, known, pending);
  const place = findLog(workbook);
  const wanted = headOf(pending.lines, NO_HEAD);
  const written = chainTail(place).some(({ hash }) => hash === wanted.hash);
  if (!written) appendLines(place, pending.lines);
  SpreadsheetApp.flush();
  journal.finish(pending, pending.lines.length === 0 ? journal.head : wanted);
};

/** The journal, after what stood open in it is done. Two service calls; where something did, what finishing it takes. */
const openRecovered = (workbook: Workbook, known: Catalogue): Journal => {
  const journal = openJournal();
  if (!journal.pending) return journal;
  recover(workbook, known, journal, journal.pending);
  return openJournal();
};

const NOTHING_SAID = { round: '', hamlet: '', detail: '', receipt: '', field: '', before: '', after: '' };

/** Journal, cells, log, flush, journal struck out: cut off anywhere in between, the next run finishes it. */
const write = (planned: Planned, journal: Journal, place: LogPlace): void => {
  const head = journal.head ?? lastHead(place);
  const lines = chained(head, planned.lines);
  const act: ActRecord = {
    done: planned.done,
    columns: planned.columns.map(journaledColumns),
    rows: planned.rows.map(journaledRow),
    lines,
  };
  if (!journal.holds(act)) throw new WorkbookProblem('too-much-at-once');
  journal.begin(act);
  for (const { tab, changes } of planned.columns) writeColumns(tab, changes);
  for (const row of planned.rows) writePlannedRow(row);
  for (const also of planned.also) also();
  appendLines(place, lines);
  SpreadsheetApp.flush();
  journal.finish(act, headOf(lines, head));
};

/**
 * Runs a command that writes, under the document lock, after whatever an earlier run left unfinished. The command reads and
 * decides; what it planned is written when it returns, and nothing of it when it throws. Around a command that plans an act:
 * two service calls for the lock, four for the journal, five for the log, one to flush.
 * @throws WorkbookProblem `busy`, `tab-missing`, `too-much-at-once`, before anything is written
 */
export const writing = <T>(
  workbook: Workbook,
  now: Instant,
  known: Catalogue,
  run: (writing: Writing) => T,
): T => {
  lockDocument();
  const journal = openRecovered(workbook, known);
  const planned: Planned = { columns: [], rows: [], lines: [], also: [], done: [] };
  const at = localMinuteOf(now);
  let person: string | null = null;
  let place: LogPlace | null = null;
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
    doneBefore: (id) => journal.done.find((each) => id !== '' && each.id === id) ?? null,
    findLog: () => void findPlace(),
    columns: (writes) => void planned.columns.push(writes),
    row: (write) => void planned.rows.push(write),
    log: (operation, { who: by = who(), ...about }) =>
      void planned.lines.push({ ...NOTHING_SAID, ...about, at, who: by, operation }),
    also: (write) => void planned.also.push(write),
    done: (act) => void planned.done.push(act),
  });
  if (isPlanned(planned)) write(planned, journal, findPlace());
  // What a command wrote on its own must be in the sheet before the next person's script reads it.
  else SpreadsheetApp.flush();
  return outcome;
};
