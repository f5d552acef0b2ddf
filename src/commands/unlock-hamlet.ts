import { catalogue as builtIn } from '../data/catalogue.ts';
import { isDay } from '../domain/day.ts';
import { formatDay } from '../domain/day-text.ts';
import { formatMinute, lastMinuteOf, localDayOf } from '../domain/instant.ts';
import { textAt, withValues } from '../domain/record.ts';
import { statusInForce } from '../domain/standing.ts';
import { keptLine } from '../domain/typed-text.ts';
import { lastUnlockDay, mayUnlockUntil } from '../domain/unlocking.ts';
import { verdictOn } from '../domain/verdict.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import { unlockedDetail } from '../text/freeze.ts';
import { operationWords } from '../text/log.ts';
import type { UnlockRequest } from '../wire/report-state.ts';
import { authorise } from './authorise.ts';
import { logStampAct } from './log-entries.ts';

/**
 * "Mở khóa một xóm": opens one hamlet's column of a frozen round until the end of a day, with a reason; it relocks by itself
 * (`isUnlocked`). A hamlet that never sent may be opened too.
 * @throws WorkbookProblem `not-allowed`, `not-frozen`, `reason-needed`, `unlock-too-long`, `unknown-hamlet`.
 */
export const unlockHamlet = (writing: Writing, request: UnlockRequest): null => {
  const { workbook, now } = writing;
  const calendar = calendarRoundOf(readSchedule(workbook), request.roundKey);
  authorise(writing, 'unlock', {});
  const tab = readRoundTab(workbook, builtIn, calendar.round.key);
  const { hamletCode } = request;
  if (tab.columns[hamletCode] === undefined) {
    throw new WorkbookProblem('unknown-hamlet', { hamlet: hamletCode });
  }
  const record = recordAt(tab, hamletCode);
  const locked = (['plan', 'result'] as const).find((phase) => statusInForce(record, phase) === 'locked');
  if (calendar.frozenAt === null && !locked) throw new WorkbookProblem('not-frozen');
  const reason = keptLine(request.reason);
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
  if (done || writing.doneBefore(request.operationId)) return null;
  const changes = { 'result.unlockedUntil': until, 'result.unlockReason': reason };
  writing.columns({ tab, changes: new Map([[hamletCode, changes]]) });
  const detail = unlockedDetail(formatMinute(until), reason);
  const about = { round: tab.key, hamlet: hamletCode };
  const told = { ...about, operation: operationWords.unlockHamlet, detail };
  logStampAct(writing, tab.catalogue, { ...told, phase: 'result' }, record, withValues(record, changes));
  for (const [field, after] of Object.entries(changes)) {
    writing.log(operationWords.unlockHamlet, { ...about, field, before: textAt(record, field), after });
  }
  writing.done({ id: request.operationId, receipt: '' });
  return null;
};
