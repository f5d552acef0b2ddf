import { unsettledOf } from '../domain/acceptance.ts';
import type { AgencyDuty, AgencyEntry } from '../domain/agency-duty.ts';
import { agencyEntryKey, agencyStandingOf } from '../domain/agency-duty.ts';
import type { Day } from '../domain/day.ts';
import { periodOf } from '../domain/day.ts';
import { formatDay, formatPeriod, parseDay } from '../domain/day-text.ts';
import type { Instant } from '../domain/instant.ts';
import { localDayOf, localMinuteOf } from '../domain/instant.ts';
import type { Round } from '../domain/round.ts';
import { agencyReceiptCode, baseOf } from '../domain/submission.ts';
import type { AgencyLogChanges } from '../sheets/agency-log.ts';
import { agencyRow } from '../sheets/agency-log.ts';
import { dateOfDay, dateOfMinute } from '../sheets/cell.ts';
import { recordAt } from '../sheets/round-tab.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { LoggedAbout, Writing } from '../sheets/writing.ts';
import { cleanUpMessage, reportMustWait, reportSentMessage, standingWords } from '../text/agency-words.ts';
import { operationWords } from '../text/log.ts';
import { roundTitle } from '../text/tabs.ts';
import type { AgencyAct, AgencyDone, AgencyRefusal, CleanUpRequest } from '../wire/agency.ts';
import type { Reply } from '../wire/reply.ts';
import type { AgencyDesk } from './agency-desk.ts';
import { openDesk } from './agency-desk.ts';
import { refused } from './agency-refusal.ts';
import { agencyStateOf } from './agency-state.ts';

const newEntry = (duty: AgencyDuty, round: Round): AgencyEntry => ({
  roundKey: round.key,
  agencyCode: duty.agency.code,
  sentAt: null,
  lastSentAt: null,
  sentBy: '',
  receipt: '',
  operation: '',
  cleanUpDay: null,
  note: '',
});

/** What stands in the columns before the server's, for a row that somebody took away. */
const namesOf = ({ agency }: AgencyDuty, round: Round): AgencyLogChanges => ({
  round: roundTitle(round.number, formatPeriod(round.period)),
  code: agency.code,
  name: agency.name,
});

/** Plans the agency's row and the log; returns how the agency stands then. */
const planEntry = (
  writing: Writing,
  desk: AgencyDesk,
  duty: AgencyDuty,
  changes: AgencyLogChanges,
  entry: AgencyEntry,
  said: LoggedAbout & { readonly operation: string; readonly id: string },
): AgencyDone['state'] => {
  const { round } = desk.calendar;
  const { operation, id, ...about } = said;
  const { code } = duty.agency;
  writing.row(agencyRow(desk.log, agencyEntryKey(round.key, code), changes, namesOf(duty, round)));
  writing.log(operation, { ...about, round: round.key, hamlet: code });
  writing.done({ id, receipt: about.receipt ?? '' });
  return agencyStateOf(desk, duty, { entry });
};

/**
 * "Gửi báo cáo của cơ quan" (KH III.3): once every active hamlet is confirmed or marked not sent with a reason. The first sending
 * decides whether it was on time and is never written over; sending again keeps it beside the latest.
 */
export const sendAgencyReport = (writing: Writing, request: AgencyAct): Reply<AgencyDone, AgencyRefusal> => {
  const { now } = writing;
  const { desk, duty, who } = openDesk(writing, 'sendReport', request);
  const { calendar, tab } = desk;
  const { operationId } = request;
  const before = duty.entry ?? newEntry(duty, calendar.round);
  const done = writing.doneBefore(operationId);
  if (done || before.operation === operationId) {
    const state = agencyStateOf(desk, duty);
    const message = reportSentMessage(done?.receipt ?? before.receipt);
    return { ok: true, value: { state, message, refused: [] } };
  }
  const records = duty.hamlets.map((hamlet) => recordAt(tab, hamlet.code));
  const waiting = duty.hamlets.filter(
    (_, index) => unsettledOf(tab.catalogue, records[index] ?? {}) !== null,
  );
  if (waiting.length > 0) {
    return refused(reportMustWait(waiting.map(({ name }) => name)), agencyStateOf(desk, duty));
  }
  const minute = localMinuteOf(now);
  const content = records.map((record) => baseOf(tab.catalogue, record, 'result')).join('|');
  const entry: AgencyEntry = {
    ...before,
    sentAt: before.sentAt ?? minute,
    lastSentAt: minute,
    sentBy: who,
    receipt: agencyReceiptCode(calendar.round.key, duty.agency.code, content, now),
    operation: operationId,
  };
  const standing = standingWords(agencyStandingOf(entry, calendar, now).timeliness);
  const changes: AgencyLogChanges = {
    ...(before.sentAt === null ? { sentAt: dateOfMinute(minute) } : {}),
    lastSentAt: dateOfMinute(minute),
    sentBy: who,
    receipt: entry.receipt,
    standing,
    operation: operationId,
  };
  const { receipt } = entry;
  const said = { operation: operationWords.sendAgencyReport, detail: standing, receipt, id: operationId };
  const state = planEntry(writing, desk, duty, changes, entry, said);
  return { ok: true, value: { state, message: reportSentMessage(receipt), refused: [] } };
};

/** A day of the round's month that is not still to come; null takes the noted day out. @throws WorkbookProblem `bad-clean-up-day`. */
const cleanUpDayOf = (typed: string, round: Round, now: Instant): Day | null => {
  if (typed.trim() === '') return null;
  const read = parseDay(typed, round.day);
  if (read.ok && periodOf(read.day) === round.period && read.day <= localDayOf(now)) return read.day;
  throw new WorkbookProblem('bad-clean-up-day', { shown: typed, month: formatPeriod(round.period) });
};

/** The agency's own clean-up day, at least one a month (KH III.3). */
export const recordCleanUpDay = (
  writing: Writing,
  request: CleanUpRequest,
): Reply<AgencyDone, AgencyRefusal> => {
  const { now } = writing;
  const { desk, duty } = openDesk(writing, 'recordCleanUp', request);
  const { round } = desk.calendar;
  const done = writing.doneBefore(request.operationId);
  const day = cleanUpDayOf(request.day, round, now);
  const before = duty.entry ?? newEntry(duty, round);
  const shown = day === null ? '' : formatDay(day);
  const message = cleanUpMessage(shown);
  // Written down already, by an earlier press or by hand: a second line in the log would say nothing.
  if (done || before.cleanUpDay === day) {
    return { ok: true, value: { state: agencyStateOf(desk, duty), message, refused: [] } };
  }
  const changes = { cleanUpDay: day === null ? null : dateOfDay(day) };
  const said = {
    operation: operationWords.recordCleanUpDay,
    detail: shown,
    field: 'cleanUpDay',
    before: before.cleanUpDay === null ? '' : formatDay(before.cleanUpDay),
    after: shown,
    id: request.operationId,
  };
  const state = planEntry(writing, desk, duty, changes, { ...before, cleanUpDay: day }, said);
  return { ok: true, value: { state, message, refused: [] } };
};
