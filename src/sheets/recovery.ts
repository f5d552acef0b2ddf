import type { Catalogue } from '../domain/catalogue.ts';
import type { ChainedLine, LogHead } from '../domain/log-chain.ts';
import { chained, headOf, NO_HEAD } from '../domain/log-chain.ts';
import { finishAct } from './finish-act.ts';
import type { ActRecord, Journal } from './journal.ts';
import type { LogPlace } from './log-tab.ts';
import { appendLines, chainTail, findLog } from './log-tab.ts';
import type { Workbook } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** What runs before this one began and did not finish. */

/** Null where the tab is gone: what was to stand in it waits until there is one again, and so does nothing else. */
const logIfThere = (workbook: Workbook): LogPlace | null => {
  try {
    return findLog(workbook);
  } catch (error) {
    if (error instanceof WorkbookProblem) return null;
    throw error;
  }
};

/** Acts whose lines stand in the log: they come last, so everything before them was written too. */
const takeLogged = (
  open: ActRecord[],
  from: LogHead,
  hashes: ReadonlySet<string>,
): { readonly head: LogHead; readonly finished: readonly ActRecord[] } => {
  let head = from;
  const finished: ActRecord[] = [];
  for (;;) {
    const at = open.findIndex(({ lines }) => chained(head, lines).some(({ hash }) => hashes.has(hash)));
    const [act] = at < 0 ? [] : open.splice(at, 1);
    if (!act) return { head, finished };
    head = headOf(chained(head, act.lines), head);
    finished.push(act);
  }
};

/**
 * Finishes what stands open in the journal: cells first, then lines of the log, then the journal. Whoever comes next does so,
 * under the lock; what that person may not write stays open for another, and so do lines while their tab is gone.
 */
export const recover = (workbook: Workbook, known: Catalogue, journal: Journal): void => {
  if (journal.unfinished().length === 0) return;
  const place = logIfThere(workbook);
  const hashes = new Set(place ? chainTail(place, place.lastRow).map(({ hash }) => hash) : []);
  const open = [...journal.unfinished()];
  const logged = takeLogged(open, journal.head() ?? NO_HEAD, hashes);
  let { head } = logged;
  const finished = [...logged.finished];
  const left: ActRecord[] = [];
  const lines: ChainedLine[] = [];
  for (const act of open) {
    const rest = finishAct(workbook, known, act);
    const isWhole = rest.columns.length + rest.rows.length === 0;
    if (isWhole && (place || act.lines.length === 0)) {
      const added = chained(head, act.lines);
      lines.push(...added);
      head = headOf(added, head);
      finished.push(act);
    } else left.push({ ...act, ...rest });
  }
  if (place) appendLines(place, lines);
  SpreadsheetApp.flush();
  journal.close(left, head, finished);
};

const placesOf = ({ columns, rows }: ActRecord): readonly string[] => [
  ...columns.flatMap(({ round, changes }) => Object.keys(changes).map((hamlet) => `${round} ${hamlet}`)),
  ...rows.map(({ tab, key }) => `${tab} ${key}`),
];

/** Whether an act would write into a column or a row in which another is not finished: that one comes first. */
export const isInTheWay = (open: readonly ActRecord[], act: ActRecord): boolean => {
  const taken = new Set(open.flatMap(placesOf));
  return placesOf(act).some((place) => taken.has(place));
};
