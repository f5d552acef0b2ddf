import { perform } from '../commands/answer.ts';
import { addMenu, type Page, showReport, showSidebar, tell } from '../sheets/ui.ts';
import type { Reply } from '../wire/reply.ts';
import * as requests from '../wire/requests.ts';

/** The menu, and the page that each item of it opens. */

export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  addMenu();
}

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

export function showWorkbookCheckSidebar(): void {
  openPage('workbook-check');
}

export function showRemindersSidebar(): void {
  openPage('reminders');
}

export function showRestoreSidebar(): void {
  openPage('restore');
}

export function showLogCheckSidebar(): void {
  openPage('log-check');
}
