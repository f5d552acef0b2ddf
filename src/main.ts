/**
 * Everything Google or a page may call, by who asks for it. Each is reachable by anyone with the sidebar open: it validates what it
 * is given. What the pages' functions take and give is said in `wire/server-api.ts`.
 */

export {
  checkLog,
  checkWorkbook,
  mendWorkbook,
  openRestore,
  previewRestore,
  protectWorkbook,
  restoreEntries,
  selectLogRow,
  selectPlace,
  setUpWorkbook,
} from './entry/administrators.ts';
export {
  agreePlans,
  confirmResults,
  markNotSent,
  openAgency,
  recordCleanUpDay,
  sendAgencyReport,
  sendBackEntry,
} from './entry/agency.ts';
export { onEdit } from './entry/grid.ts';
export {
  openPlan,
  openResult,
  readPreviousPlan,
  readRoundBefore,
  savePlanDraft,
  saveResultDraft,
  submitPlan,
  submitResult,
} from './entry/hamlet.ts';
export {
  onInstall,
  onOpen,
  showAgencySidebar,
  showBulletinsSidebar,
  showFindingsSidebar,
  showLogCheckSidebar,
  showPlanSidebar,
  showProtectSidebar,
  showRemindersSidebar,
  showReportDialog,
  showRestoreSidebar,
  showResultSidebar,
  showSetUpSidebar,
  showSummarySidebar,
  showWorkbookCheckSidebar,
} from './entry/menu.ts';
export { readMay } from './entry/offers.ts';
export {
  onReminderClock,
  openReminders,
  previewDigests,
  readFollowUp,
  recordReminded,
  sendDigests,
  settleReminder,
  switchClock,
} from './entry/reminders.ts';
export {
  buildMonthlySummary,
  freezeReport,
  listSummaryRounds,
  openBulletins,
  openReportDocument,
  readReportState,
  recordPublished,
  unlockHamlet,
} from './entry/report.ts';
export {
  checkHistory,
  checkRound,
  followFromPrompt,
  selectCell,
  updateIndicatorsOfRounds,
} from './entry/rounds.ts';
