import type { BulletinKind } from '../domain/bulletin-facts.ts';
import type { Day } from '../domain/day.ts';
import { isDay } from '../domain/day.ts';
import { formatDayOfDocument, formatPeriod } from '../domain/day-text.ts';
import type { Instant } from '../domain/instant.ts';
import { localDayOf } from '../domain/instant.ts';
import type { Round } from '../domain/round.ts';
import { dateOfDay } from '../sheets/cell.ts';
import { activeEmail, openLog } from '../sheets/log-tab.ts';
import type { ReportRegister } from '../sheets/published-days.ts';
import { publishedColumns, publishedDays, readReportRegister, reportRow } from '../sheets/published-days.ts';
import { addMissingRows } from '../sheets/register-builder.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { requireCommuneClock } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { operationWords, unknownPerson } from '../text/log.ts';
import { publishedConflict, publishedDetail, publishedMessage } from '../text/publishing.ts';
import { roundTitle } from '../text/tabs.ts';
import type {
  OpenBulletinsRequest,
  OpenedBulletins,
  PublishedRefusal,
  RecordedPublished,
  RecordPublishedRequest,
} from '../wire/bulletins.ts';
import type { Reply } from '../wire/reply.ts';
import { readKeptReport } from './kept-report.ts';
import { reportSpec } from './register-specs.ts';

/** "Bản tin…": the facts that the page makes its texts from, and what was published when. Ten service calls. */
export const openBulletins = (
  workbook: Workbook,
  now: Instant,
  request: OpenBulletinsRequest,
): OpenedBulletins => {
  const { rounds, round, register, snapshot } = readKeptReport(workbook, now, request.roundKey);
  return {
    rounds,
    roundKey: round.key,
    facts: snapshot === null ? null : snapshot.bulletin,
    published: publishedDays(register, round.key),
    today: localDayOf(now),
  };
};

/** Into the round's row, or with the row anew where somebody deleted it. Two service calls, three without a row. */
const writeDay = (register: ReportRegister, round: Round, kind: BulletinKind, day: Day): void => {
  const key = publishedColumns[kind];
  const date = dateOfDay(day);
  const row = reportRow(register, round.key);
  if (row) register.read.range.offset(row.index, register.columns[key] ?? 0, 1, 1).setValue(date);
  else {
    const title = roundTitle(round.number, formatPeriod(round.period));
    addMissingRows(register.read, reportSpec, [{ key: round.key, round: title, [key]: date }]);
  }
};

/**
 * "Đã phát ngày": notes in Sổ báo cáo when a bulletin went out. To be run under the document lock. A day that stands there
 * already is the same act done; another than the page showed is left alone. Eleven service calls.
 * @throws WorkbookProblem `bad-published-day` for what is no day, before the round or still to come.
 */
export const recordPublished = (
  workbook: Workbook,
  now: Instant,
  { roundKey, kind, day, before }: RecordPublishedRequest,
): Reply<RecordedPublished, PublishedRefusal> => {
  requireCommuneClock(workbook);
  const { round } = calendarRoundOf(readSchedule(workbook), roundKey);
  if (!isDay(day) || day < round.day || day > localDayOf(now)) {
    throw new WorkbookProblem('bad-published-day', { first: formatDayOfDocument(round.day) });
  }
  const register = readReportRegister(workbook);
  const standing = publishedDays(register, round.key);
  const published = { ...standing, [kind]: day };
  const message = publishedMessage(kind, formatDayOfDocument(day));
  if (standing[kind] === day) return { ok: true, value: { published, message } };
  if (standing[kind] !== before) {
    return { ok: false, problem: { kind: 'conflict', message: publishedConflict, published: standing } };
  }
  const appendLog = openLog(workbook);
  writeDay(register, round, kind, day);
  appendLog({
    now,
    who: activeEmail() || unknownPerson,
    operation: operationWords.recordPublished,
    round: round.key,
    hamlet: '',
    detail: publishedDetail(kind, formatDayOfDocument(day)),
    receipt: '',
  });
  return { ok: true, value: { published, message } };
};
