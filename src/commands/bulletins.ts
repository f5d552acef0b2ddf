import { isDay } from '../domain/day.ts';
import { formatDayOfDocument, formatPeriod } from '../domain/day-text.ts';
import type { Instant } from '../domain/instant.ts';
import { dayOfMinute, localDayOf } from '../domain/instant.ts';
import { publishedColumn, publishedDays, publishedRow } from '../sheets/published-days.ts';
import { readLedger } from '../sheets/report-ledger.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import { operationWords } from '../text/log.ts';
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
import { authorise } from './authorise.ts';
import { readKeptReport } from './kept-report.ts';

/** "Bản tin…": the facts that the page makes its texts from, and what was published when. Nine service calls. */
export const openBulletins = (
  workbook: Workbook,
  now: Instant,
  request: OpenBulletinsRequest,
): OpenedBulletins => {
  const { rounds, round, ledger, snapshot, frozenAt } = readKeptReport(workbook, now, request.roundKey);
  return {
    rounds,
    roundKey: round.key,
    facts: snapshot === null ? null : snapshot.bulletin,
    published: publishedDays(ledger, round.key),
    frozenOn: frozenAt === null ? '' : dayOfMinute(frozenAt),
    today: localDayOf(now),
  };
};

/**
 * "Đã phát ngày": notes in Sổ báo cáo when a bulletin went out. A day that stands there already is the same act done; another
 * than the page showed is left alone.
 * @throws WorkbookProblem `not-allowed`, `bad-published-day` for what is no day, before the round or still to come.
 */
export const recordPublished = (
  writing: Writing,
  { roundKey, kind, day, before, operationId }: RecordPublishedRequest,
): Reply<RecordedPublished, PublishedRefusal> => {
  const { workbook, now } = writing;
  const { round } = calendarRoundOf(readSchedule(workbook), roundKey);
  authorise(writing, 'publish', {});
  if (!isDay(day) || day < round.day || day > localDayOf(now)) {
    throw new WorkbookProblem('bad-published-day', { first: formatDayOfDocument(round.day) });
  }
  const ledger = readLedger(workbook);
  const standing = publishedDays(ledger, round.key);
  const published = { ...standing, [kind]: day };
  const done = writing.doneBefore(operationId);
  const message = publishedMessage(kind, formatDayOfDocument(day));
  // Done by a press whose answer was lost; what others wrote since is theirs.
  if (done) return { ok: true, value: { published: standing, message } };
  if (standing[kind] === day) return { ok: true, value: { published, message } };
  if (standing[kind] !== before) {
    return { ok: false, problem: { kind: 'conflict', message: publishedConflict, published: standing } };
  }
  const title = roundTitle(round.number, formatPeriod(round.period));
  writing.row(publishedRow(ledger, { key: round.key, title }, kind, day));
  const detail = publishedDetail(kind, formatDayOfDocument(day));
  writing.log(operationWords.recordPublished, { round: round.key, detail });
  const field = publishedColumn[kind];
  writing.log(operationWords.recordPublished, { round: round.key, field, before, after: day });
  writing.done({ id: operationId, receipt: '' });
  return { ok: true, value: { published, message } };
};
