import { catalogue as builtIn } from '../data/catalogue.ts';
import { isDay } from '../domain/day.ts';
import { formatDay } from '../domain/day-text.ts';
import type { Instant } from '../domain/instant.ts';
import { formatMinute, lastMinuteOf, localDayOf } from '../domain/instant.ts';
import { textAt } from '../domain/record.ts';
import { statusInForce } from '../domain/standing.ts';
import { lastUnlockDay, mayUnlockUntil } from '../domain/unlocking.ts';
import { verdictOn } from '../domain/verdict.ts';
import { openLog } from '../sheets/log-tab.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { writeFields } from '../sheets/round-writer.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { unlockedDetail } from '../text/freeze.ts';
import { operationWords } from '../text/log.ts';
import type { UnlockRequest } from '../wire/report-state.ts';

/**
 * "Mở khóa một xóm": opens one hamlet's column of a frozen round until the end of a day, with a reason; it relocks by itself
 * (`isUnlocked`). A hamlet that never sent may be opened too. To be run under the document lock. Fourteen service calls with it.
 * @throws WorkbookProblem `not-frozen`, `reason-needed`, `unlock-too-long`, `unknown-hamlet`.
 */
export const unlockHamlet = (workbook: Workbook, now: Instant, request: UnlockRequest): null => {
  const calendar = calendarRoundOf(readSchedule(workbook), request.roundKey);
  const tab = readRoundTab(workbook, builtIn, calendar.round.key);
  const { hamletCode } = request;
  if (tab.columns[hamletCode] === undefined) {
    throw new WorkbookProblem('unknown-hamlet', { hamlet: hamletCode });
  }
  const record = recordAt(tab, hamletCode);
  const locked = (['plan', 'result'] as const).find((phase) => statusInForce(record, phase) === 'locked');
  if (calendar.frozenAt === null && !locked) throw new WorkbookProblem('not-frozen');
  const reason = request.reason.trim().replace(/\s+/g, ' ');
  if (reason === '') throw new WorkbookProblem('reason-needed');
  const verdict = locked ? verdictOn(locked, 'unlock', record, calendar, now, reason) : null;
  if (verdict && !verdict.ok) throw new WorkbookProblem(verdict.code);
  const today = localDayOf(now);
  const day = request.until;
  if (!isDay(day)) throw new WorkbookProblem('bad-request');
  if (!mayUnlockUntil(day, today)) {
    throw new WorkbookProblem('unlock-too-long', { last: formatDay(lastUnlockDay(today)) });
  }
  const until = lastMinuteOf(day);
  // The answer to the first press was lost on the way: this is the same act, done already.
  const done =
    textAt(record, 'result.unlockedUntil') === until && textAt(record, 'result.unlockReason') === reason;
  if (done) return null;
  const appendLog = openLog(workbook, now);
  writeFields(tab, hamletCode, { 'result.unlockedUntil': until, 'result.unlockReason': reason });
  appendLog(operationWords.unlockHamlet, calendar.round.key, {
    hamlet: hamletCode,
    detail: unlockedDetail(formatMinute(until), reason),
  });
  return null;
};
