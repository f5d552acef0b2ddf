// biome-ignore-all lint/style/noExcessiveLinesPerFile: one list of all that Google or a page may call, a line or two each.
import { acceptEntries } from './commands/accept-entries.ts';
import { answerLocked, answerRead, ok, perform } from './commands/answer.ts';
import { buildMonthlySummary as buildSummary } from './commands/build-monthly-summary.ts';
import { openBulletins as bulletins, recordPublished as record } from './commands/bulletins.ts';
import { checkHistory as checkAgainstHistory } from './commands/check-history.ts';
import { checkLog as checkTheLog, selectLogRow as selectRow } from './commands/check-log.ts';
import { checkRound as check, selectCell as select } from './commands/check-round.ts';
import { checkWorkbook as checkStructure, selectPlace as goToPlace } from './commands/check-workbook.ts';
import { beat } from './commands/clock-beat.ts';
import { editCells } from './commands/edit-cells.ts';
import { followFromRound } from './commands/follow-from.ts';
import { freezeReport as freeze } from './commands/freeze-report.ts';
import { listSummaryRounds as listRounds } from './commands/list-summary-rounds.ts';
import { mendWorkbook as mendStructure } from './commands/mend-workbook.ts';
import { openAgency as openAgencyPage } from './commands/open-agency.ts';
import { openPlan as openPlanForm } from './commands/open-plan.ts';
import { openReminders as whoOwes } from './commands/open-reminders.ts';
import { openReportDocument as openReport } from './commands/open-report.ts';
import { openResult as openResultForm } from './commands/open-result.ts';
import { pressSendDigests } from './commands/press-send-digests.ts';
import { previewDigests as previewMails } from './commands/preview-digests.ts';
import {
  openRestore as openRestoring,
  previewRestore as previewRestoring,
} from './commands/preview-restore.ts';
import { protectWorkbook as protect } from './commands/protect-workbook.ts';
import { readFollowUp as followUp } from './commands/read-follow-up.ts';
import {
  readRoundBefore as readBefore,
  readPreviousPlan as readPrevious,
} from './commands/read-round-before.ts';
import { recordReminded as noteReminded } from './commands/record-reminded.ts';
import { readReportState as reportState } from './commands/report-state.ts';
import { restoreEntries as restore } from './commands/restore-entries.ts';
import { saveEntry } from './commands/save-entry.ts';
import {
  recordCleanUpDay as recordCleanUp,
  sendAgencyReport as sendReport,
} from './commands/send-agency-report.ts';
import { markNotSent as markAsNotSent, sendBackEntry as sendBack } from './commands/send-back.ts';
import { setUp } from './commands/set-up.ts';
import { settleReminder as settle } from './commands/settle-reminder.ts';
import { stepTimes } from './commands/stepping.ts';
import { switchClock as switchTo } from './commands/switch-clock.ts';
import { unlockHamlet as unlock } from './commands/unlock-hamlet.ts';
import { updateIndicators } from './commands/update-indicators.ts';
import { catalogue } from './data/catalogue.ts';
import type { Phase } from './domain/field.ts';
import type { EditedRange } from './sheets/area.ts';
import { readBlueprint } from './sheets/blueprint.ts';
import { instantNow, millisecondsNow } from './sheets/cell.ts';
import { releaseDocument } from './sheets/lock.ts';
import { addMenu, ask, type Page, showReport, showSidebar, tell, toast } from './sheets/ui.ts';
import { openWorkbook } from './sheets/workbook.ts';
import type { Writing } from './sheets/writing.ts';
import { writing } from './sheets/writing.ts';
import { followDone, followPrompt, followRefused } from './text/menu.ts';
import type { Reply } from './wire/reply.ts';
import * as requests from './wire/requests.ts';
import type { SaveReply, ServerApi } from './wire/server-api.ts';

/** Everything Google or a page may call. Each is reachable by anyone with the sidebar open: it validates what it is given. */

export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  addMenu();
}

export function onEdit(event: { range?: EditedRange; oldValue?: string }): void {
  const { range, oldValue } = event;
  if (range) perform(toast, () => editCells(range, oldValue, instantNow()));
}

/** Runs the part of a menu's command that writes: what it says afterwards waits for a person, who must not hold anybody up. */
const write = <T>(run: (planning: Writing) => T): T => {
  try {
    return writing(openWorkbook(), instantNow(), catalogue, run);
  } finally {
    releaseDocument();
  }
};

/** A page beside the sheet; where Google does not let it open, a sentence says what to do. */
const openPage = (page: Page, askedRound?: string | null): Reply<null> =>
  perform(tell, () => showSidebar(page, askedRound));

export function showPlanSidebar(): void {
  openPage('plan');
}

export function showResultSidebar(): void {
  openPage('result');
}

export function showAgencySidebar(): void {
  openPage('agency');
}

export function showFindingsSidebar(): void {
  openPage('findings');
}

export function showSummarySidebar(): void {
  openPage('summary');
}

/** Chosen from the menu, which gives nothing, or asked for by the page of a round's report; so is the dialog below. */
export function showBulletinsSidebar(request?: unknown): Reply<null> {
  return openPage('bulletins', requests.openBulletinsRequest(request) ? request.roundKey : null);
}

export function showReportDialog(request?: unknown): Reply<null> {
  return perform(tell, () => showReport(requests.openReportRequest(request) ? request.roundKey : null));
}

export function showSetUpSidebar(): void {
  openPage('set-up');
}

export function showProtectSidebar(): void {
  openPage('protect');
}

/** A step of set-up, the first without a request: a person may run it from Google's editor again and again until it is done. */
export function setUpWorkbook(request: unknown = { cursor: '' }): ReturnType<ServerApi['setUpWorkbook']> {
  return answerLocked(requests.setUpRequest, request, (writing, { cursor }) =>
    ok(setUp(writing, readBlueprint(), cursor, stepTimes(millisecondsNow).step)),
  );
}

export function protectWorkbook(request: unknown): ReturnType<ServerApi['protectWorkbook']> {
  return answerLocked(requests.protectRequest, request, (planning, { cursor }) =>
    ok(protect(planning, cursor, stepTimes(millisecondsNow).step)),
  );
}

export function showWorkbookCheckSidebar(): void {
  openPage('workbook-check');
}

/** A step of the check of the workbook's structure; writes nothing. */
export function checkWorkbook(request: unknown): ReturnType<ServerApi['checkWorkbook']> {
  return answerRead(requests.workbookCheckRequest, request, (workbook, now, { cursor }) =>
    checkStructure(workbook, now, readBlueprint(), cursor, stepTimes(millisecondsNow).step),
  );
}

/** A step of its repair. */
export function mendWorkbook(request: unknown): ReturnType<ServerApi['mendWorkbook']> {
  return answerLocked(requests.workbookCheckRequest, request, (planning, { cursor }) =>
    ok(mendStructure(planning, readBlueprint(), cursor, stepTimes(millisecondsNow).step)),
  );
}

export function selectPlace(request: unknown): Reply<null> {
  return answerRead(requests.selectPlaceRequest, request, (workbook, _now, valid) => {
    goToPlace(workbook, valid);
    return null;
  });
}

export function followFromPrompt(): void {
  perform(tell, () => {
    const typed = ask(followPrompt);
    if (typed === null) return;
    const outcome = write((planning) => followFromRound(planning, typed));
    toast(outcome.ok ? followDone(outcome.number) : followRefused(typed, outcome.last));
  });
}

export function updateIndicatorsOfRounds(): void {
  perform(tell, () => {
    const { message, needsReading } = write(updateIndicators);
    if (needsReading) tell(message);
    else toast(message);
  });
}

export function openPlan(request: unknown): ReturnType<ServerApi['openPlan']> {
  return answerRead(requests.openEntryRequest, request, openPlanForm);
}

export function openResult(request: unknown): ReturnType<ServerApi['openResult']> {
  return answerRead(requests.openEntryRequest, request, openResultForm);
}

const save = (phase: Phase, press: 'saveDraft' | 'submit', request: unknown): SaveReply =>
  answerLocked(requests.saveEntryRequest, request, (planning, valid) =>
    saveEntry(planning, phase, press, valid),
  );

export function savePlanDraft(request: unknown): SaveReply {
  return save('plan', 'saveDraft', request);
}

export function submitPlan(request: unknown): SaveReply {
  return save('plan', 'submit', request);
}

export function saveResultDraft(request: unknown): SaveReply {
  return save('result', 'saveDraft', request);
}

export function submitResult(request: unknown): SaveReply {
  return save('result', 'submit', request);
}

export function readPreviousPlan(request: unknown): ReturnType<ServerApi['readPreviousPlan']> {
  return answerRead(requests.roundBeforeRequest, request, (workbook, _now, valid) =>
    readPrevious(workbook, valid),
  );
}

export function readRoundBefore(request: unknown): ReturnType<ServerApi['readRoundBefore']> {
  return answerRead(requests.roundBeforeRequest, request, (workbook, _now, valid) =>
    readBefore(workbook, valid),
  );
}

export function openAgency(request: unknown): ReturnType<ServerApi['openAgency']> {
  return answerRead(requests.openAgencyRequest, request, openAgencyPage);
}

export function agreePlans(request: unknown): ReturnType<ServerApi['agreePlans']> {
  return answerLocked(requests.acceptRequest, request, (planning, valid) =>
    acceptEntries(planning, 'plan', valid),
  );
}

export function confirmResults(request: unknown): ReturnType<ServerApi['confirmResults']> {
  return answerLocked(requests.acceptRequest, request, (planning, valid) =>
    acceptEntries(planning, 'result', valid),
  );
}

export function sendBackEntry(request: unknown): ReturnType<ServerApi['sendBackEntry']> {
  return answerLocked(requests.sendBackRequest, request, sendBack);
}

export function markNotSent(request: unknown): ReturnType<ServerApi['markNotSent']> {
  return answerLocked(requests.notSentRequest, request, markAsNotSent);
}

export function sendAgencyReport(request: unknown): ReturnType<ServerApi['sendAgencyReport']> {
  return answerLocked(requests.agencyActRequest, request, sendReport);
}

export function recordCleanUpDay(request: unknown): ReturnType<ServerApi['recordCleanUpDay']> {
  return answerLocked(requests.cleanUpRequest, request, recordCleanUp);
}

export function checkRound(request: unknown): ReturnType<ServerApi['checkRound']> {
  return answerRead(requests.checkRoundRequest, request, check);
}

export function checkHistory(request: unknown): ReturnType<ServerApi['checkHistory']> {
  return answerRead(requests.checkHistoryRequest, request, (workbook, _now, valid) =>
    checkAgainstHistory(workbook, valid),
  );
}

export function selectCell(request: unknown): Reply<null> {
  return answerRead(requests.selectCellRequest, request, (workbook, _now, valid) => {
    select(workbook, valid);
    return null;
  });
}

export function listSummaryRounds(request: unknown): ReturnType<ServerApi['listSummaryRounds']> {
  return answerRead(requests.noRequest, request, listRounds);
}

export function buildMonthlySummary(request: unknown): ReturnType<ServerApi['buildMonthlySummary']> {
  return answerRead(requests.buildSummaryRequest, request, (workbook, now, valid) =>
    buildSummary(workbook, now, valid, {
      time: stepTimes(millisecondsNow),
      locked: (run) => writing(workbook, now, catalogue, run),
    }),
  );
}

export function openReportDocument(request: unknown): ReturnType<ServerApi['openReportDocument']> {
  return answerRead(requests.openReportRequest, request, openReport);
}

export function openBulletins(request: unknown): ReturnType<ServerApi['openBulletins']> {
  return answerRead(requests.openBulletinsRequest, request, bulletins);
}

export function recordPublished(request: unknown): ReturnType<ServerApi['recordPublished']> {
  return answerLocked(requests.recordPublishedRequest, request, record);
}

export function showRemindersSidebar(): void {
  openPage('reminders');
}

/** The list of "Đôn đốc", and beside it what is known of the people on it. */
export function openReminders(request: unknown): ReturnType<ServerApi['openReminders']> {
  return answerRead(requests.openRemindersRequest, request, whoOwes);
}

export function readFollowUp(request: unknown): ReturnType<ServerApi['readFollowUp']> {
  return answerRead(requests.openRemindersRequest, request, followUp);
}

export function recordReminded(request: unknown): ReturnType<ServerApi['recordReminded']> {
  return answerLocked(requests.recordRemindedRequest, request, (planning, valid) =>
    ok(noteReminded(planning, valid)),
  );
}

export function readReportState(request: unknown): ReturnType<ServerApi['readReportState']> {
  return answerRead(requests.reportStateRequest, request, reportState);
}

export function freezeReport(request: unknown): ReturnType<ServerApi['freezeReport']> {
  return answerLocked(requests.freezeRequest, request, (planning, valid) => ok(freeze(planning, valid)));
}

export function unlockHamlet(request: unknown): ReturnType<ServerApi['unlockHamlet']> {
  return answerLocked(requests.unlockRequest, request, (planning, valid) => ok(unlock(planning, valid)));
}

export function showRestoreSidebar(): void {
  openPage('restore');
}

export function showLogCheckSidebar(): void {
  openPage('log-check');
}

export function openRestore(request: unknown): ReturnType<ServerApi['openRestore']> {
  return answerRead(requests.openRestoreRequest, request, openRestoring);
}

export function previewRestore(request: unknown): ReturnType<ServerApi['previewRestore']> {
  return answerRead(requests.previewRestoreRequest, request, previewRestoring);
}

export function restoreEntries(request: unknown): ReturnType<ServerApi['restoreEntries']> {
  return answerLocked(requests.restoreRequest, request, restore);
}

export function checkLog(request: unknown): ReturnType<ServerApi['checkLog']> {
  return answerLocked(requests.noRequest, request, (planning) => ok(checkTheLog(planning)));
}

export function selectLogRow(request: unknown): Reply<null> {
  return answerRead(requests.logPlaceRequest, request, (workbook, _now, valid) => {
    selectRow(workbook, valid);
    return null;
  });
}

/** The hourly clock; nobody is there to be told anything. */
export function onReminderClock(event: unknown): void {
  perform(
    (message) => console.warn(message),
    () => {
      if (requests.clockEvent(event)) beat(instantNow(), event.triggerUid, millisecondsNow());
    },
  );
}

export function previewDigests(request: unknown): ReturnType<ServerApi['previewDigests']> {
  return answerRead(requests.previewDigestsRequest, request, (workbook, now, valid) =>
    previewMails(workbook, now, valid, millisecondsNow()),
  );
}

export function sendDigests(request: unknown): ReturnType<ServerApi['sendDigests']> {
  return answerRead(requests.sendDigestsRequest, request, (workbook, now, valid) =>
    pressSendDigests(workbook, now, valid, millisecondsNow()),
  );
}

export function switchClock(request: unknown): ReturnType<ServerApi['switchClock']> {
  return answerLocked(requests.switchClockRequest, request, (planning, valid) =>
    ok(switchTo(planning, valid)),
  );
}

export function settleReminder(request: unknown): ReturnType<ServerApi['settleReminder']> {
  return answerLocked(requests.settleReminderRequest, request, (planning, valid) =>
    ok(settle(planning, valid)),
  );
}
