import type { ChainedLine, LogHead } from '../domain/log-chain.ts';
import { NO_HEAD } from '../domain/log-chain.ts';
import { unknownPerson } from '../text/log.ts';
import { tabNames } from '../text/tabs.ts';
import type { CellOut } from './cell.ts';
import { dateOfMinute } from './cell.ts';
import type { LogColumns } from './log-columns.ts';
import { LOG_KEYS, logColumns } from './log-columns.ts';
import { isHash, logRowsIn } from './log-rows.ts';
import { HEADING_ROWS } from './table.ts';
import type { Range, Sheet, Workbook } from './workbook.ts';
import { registerSheet } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** The tab Nhật ký: rows are added at its end and never changed. */

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

/** The person whose trigger this run is, as the log names people: nobody is at the keyboard. Two service calls. */
export const triggerPerson = (): string => Session.getEffectiveUser().getEmail() || unknownPerson;

/** Where the next row goes. */
export interface LogPlace {
  readonly sheet: Sheet;
  readonly lastRow: number;
  readonly columns: LogColumns;
}

/**
 * Finds the tab before anything is written, so that no act is done and then reported as failed. By its name first, which takes one
 * call where a named range takes two: four service calls in all, six where somebody renamed it.
 * @throws WorkbookProblem `tab-missing`, `keys-missing`
 */
export const findLog = (workbook: Workbook): LogPlace => {
  const sheet = workbook.getSheetByName(tabNames.log) ?? registerSheet(workbook, 'log');
  if (!sheet) throw new WorkbookProblem('tab-missing', { tab: 'log' });
  const [header = []] = sheet.getRange('1:1').getValues();
  return { sheet, lastRow: sheet.getLastRow(), columns: logColumns(header) };
};

/** So many rows at the end are looked through: people may have written below the last of ours. */
const TAIL = 300;

/** The ends of the chain in the last rows of the tab, or in all of them, in the order in which they stand. Two service calls. */
export const chainTail = ({ sheet, lastRow, columns }: LogPlace, rows = TAIL): readonly LogHead[] => {
  const first = Math.max(HEADING_ROWS + 1, lastRow - rows + 1);
  if (first > lastRow) return [];
  const width = Math.max(...Object.values(columns)) + 1;
  return logRowsIn(sheet.getRange(first, 1, lastRow - first + 1, width).getValues(), columns, first).flatMap(
    ({ seq, hash, line }) => (seq === null || !isHash(hash) ? [] : [{ seq, hash, at: line.at }]),
  );
};

/** Where the chain ends by the tab itself: a copied file has no other memory of it. Two service calls. */
export const lastHead = (place: LogPlace): LogHead => {
  // By their numbers, for people sort what they read.
  return chainTail(place).reduce<LogHead>((last, each) => (each.seq >= last.seq ? each : last), NO_HEAD);
};

/** Cells of a line from the first to the last of our columns; columns that people put in between stay blank. */
const cellsOf = (line: ChainedLine, columns: LogColumns): CellOut[] => {
  const cells: CellOut[] = Array.from({ length: Math.max(...Object.values(columns)) + 1 }, () => null);
  for (const key of LOG_KEYS) cells[columns[key]] = key === 'time' ? dateOfMinute(line.at) : line[key];
  return cells;
};

/** Adds rows at the end: two service calls, four more where the tab is full. */
export const appendLines = ({ sheet, lastRow, columns }: LogPlace, lines: readonly ChainedLine[]): void => {
  if (lines.length === 0) return;
  const values = lines.map((line) => cellsOf(line, columns));
  const target = (): Range => sheet.getRange(lastRow + 1, 1, values.length, values[0]?.length ?? 1);
  let range: Range;
  try {
    range = target();
  } catch (error) {
    // Asking first whether the tab has room would cost every act a call. A service that failed for another reason must not make
    // rows after the headings, which would look like them. New rows look as the one above them: text stays text.
    if (sheet.getMaxRows() >= lastRow + values.length) throw error;
    sheet.insertRowsAfter(sheet.getMaxRows(), values.length + SPARE_ROWS);
    range = target();
  }
  range.setValues(values);
};

/** Rows made ahead, so that few acts have to make their own. */
const SPARE_ROWS = 500;
