import type { ChainedLine, LogHead } from '../domain/log-chain.ts';
import { NO_HEAD } from '../domain/log-chain.ts';
import { unknownPerson } from '../text/log.ts';
import { tabNames } from '../text/tabs.ts';
import type { CellOut } from './cell.ts';
import { dateOfMinute } from './cell.ts';
import { HEADING_ROWS } from './table.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { registerSheet } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** The tab Nhật ký: rows are added at its end and never changed. */

/** Its columns from the left: what an older layout had comes first, so that its rows stay under their headings. */
export const LOG_KEYS = [
  'time',
  'who',
  'operation',
  'round',
  'hamlet',
  'detail',
  'receipt',
  'field',
  'before',
  'after',
  'seq',
  'hash',
] as const;

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

/** Where the next row goes. */
export interface LogPlace {
  readonly sheet: Sheet;
  readonly lastRow: number;
  readonly maxRows: number;
}

/**
 * Finds the tab before anything is written, so that no act is done and then reported as failed. By its name first, which takes one
 * call where a named range takes two: three service calls in all, five where somebody renamed it.
 * @throws WorkbookProblem `tab-missing`
 */
export const findLog = (workbook: Workbook): LogPlace => {
  const sheet = workbook.getSheetByName(tabNames.log) ?? registerSheet(workbook, 'log');
  if (!sheet) throw new WorkbookProblem('tab-missing', { tab: 'log' });
  return { sheet, lastRow: sheet.getLastRow(), maxRows: sheet.getMaxRows() };
};

const SEQ = LOG_KEYS.indexOf('seq') + 1;

/** So many rows at the end are looked through: people may have written below the last of ours. */
const TAIL = 300;

/** The ends of the chain in the last rows of the tab, or in all of them, in the order in which they stand. Two service calls. */
export const chainTail = ({ sheet, lastRow }: LogPlace, rows = TAIL): readonly LogHead[] => {
  const first = Math.max(HEADING_ROWS + 1, lastRow - rows + 1);
  if (first > lastRow) return [];
  return sheet
    .getRange(first, SEQ, lastRow - first + 1, 2)
    .getValues()
    .flatMap(([seq, hash]) =>
      typeof seq === 'number' && /^[0-9a-f]{64}$/.test(String(hash)) ? [{ seq, hash: String(hash) }] : [],
    );
};

/** Where the chain ends by the tab itself: a copied file has no other memory of it. Two service calls. */
export const lastHead = (place: LogPlace): LogHead => {
  // By their numbers, for people sort what they read.
  return chainTail(place).reduce((last, each) => (each.seq >= last.seq ? each : last), NO_HEAD);
};

const cellsOf = (line: ChainedLine): CellOut[] =>
  LOG_KEYS.map((key) => (key === 'time' ? dateOfMinute(line.at) : line[key]));

/** Adds rows at the end: two service calls, one more where the tab is full. */
export const appendLines = ({ sheet, lastRow, maxRows }: LogPlace, lines: readonly ChainedLine[]): void => {
  if (lines.length === 0) return;
  const needed = lastRow + lines.length - maxRows;
  // New rows look as the one above them: text stays text in it.
  if (needed > 0) sheet.insertRowsAfter(maxRows, needed + SPARE_ROWS);
  sheet.getRange(lastRow + 1, 1, lines.length, LOG_KEYS.length).setValues(lines.map(cellsOf));
};

/** Rows made ahead, so that few acts have to make their own. */
const SPARE_ROWS = 500;
