import { formatMinute, isLocalMinute } from '../domain/instant.ts';
import type { LogBreak, LogRow } from '../domain/log-check.ts';
import { checkLog as check } from '../domain/log-check.ts';
import { cellName } from '../sheets/layout.ts';
import { readLog } from '../sheets/log-reading.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { requireCommuneZone } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import type { RowWords } from '../text/log-check.ts';
import { brokenWords, endUnknown, onlyMoved, unchainedRows, wholeLog } from '../text/log-check.ts';
import type { CheckedLog, LogPlaceRequest } from '../wire/log-check.ts';

const wordsOf = ({ row, seq, line }: LogRow): RowWords => ({
  row,
  seq: seq === null ? '' : String(seq),
  time: isLocalMinute(line.at) ? formatMinute(line.at) : '',
});

const cellOf = ({ row, retyped }: LogRow): string => cellName(row - 1, retyped ?? 0);

const sentenceOf = (broken: LogBreak): string => {
  switch (broken.kind) {
    case 'missing':
      return brokenWords.missing(wordsOf(broken.at), broken.from, broken.to);
    case 'cut':
      return brokenWords.cut(broken.from, broken.to);
    case 'retyped':
      return brokenWords.retyped(wordsOf(broken.at), cellOf(broken.at));
    default:
      return brokenWords[broken.kind](wordsOf(broken.at));
  }
};

/**
 * "Kiểm tra nhật ký": the first row that is not what was written, or that all of them are. Under the lock, for a run that was cut
 * off may have written its lines and not yet where they end. Five service calls and what reading the log takes.
 */
export const checkLog = ({ workbook, logHead }: Writing): CheckedLog => {
  // Under another zone each time would be read as another.
  requireCommuneZone(workbook);
  const rows = readLog(workbook);
  const { broken, lines, unchained, isComplete, endKnown } = check(rows, logHead());
  const [first] = unchained;
  const at = broken?.at ?? null;
  return {
    isWhole: broken === null,
    message: broken === null ? wholeLog(lines) : sentenceOf(broken),
    remarks: [
      ...(broken !== null && isComplete ? [onlyMoved] : []),
      ...(first ? [unchainedRows(unchained.length, first.row)] : []),
      ...(endKnown || rows.length === 0 ? [] : [endUnknown]),
    ],
    place: at && { tab: at.tab, row: at.row },
  };
};

/** Shows a row of the log. Five service calls. @throws WorkbookProblem `tab-missing` */
export const selectLogRow = (workbook: Workbook, { tab, row }: LogPlaceRequest): void => {
  const range = workbook.getRangeByName(tab);
  if (!range) throw new WorkbookProblem('tab-missing', { tab: 'log' });
  range.getSheet().getRange(`${row}:${row}`).activate();
};
