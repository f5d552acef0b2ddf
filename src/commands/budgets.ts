/**
 * The most service calls that each public function (`src/entry`) may make, and each way of using it that costs otherwise. Nothing
 * that ships reads this: `test/bench` measures every line and fails where one is passed. A new public function needs a line here
 * and an action in `test/bench/actions.ts`.
 */
export interface Budget {
  /** The public function. */
  readonly of: string;
  /** Which way of using it; '' where there is one only. */
  readonly when: string;
  /** Calls whatever the season's length, and whatever the number of hamlets. */
  readonly calls: number;
  /** And so many more for each round of the season. */
  readonly perRound: number;
  /** And for each hamlet: protections alone are set one by one, for each lets other people through (decision 0022). */
  readonly perHamlet: number;
  /** Reads of the spreadsheet while something waits to be written: each makes Google write first, which is what takes long. */
  readonly readsAfterWrites: number;
}

const most = (
  of: string,
  calls: number,
  {
    when = '',
    perRound = 0,
    perHamlet = 0,
    readsAfterWrites = 0,
  }: Partial<Omit<Budget, 'of' | 'calls'>> = {},
): Budget => ({ of, when, calls, perRound, perHamlet, readsAfterWrites });

export const budgets: readonly Budget[] = [
  // Triggers.
  most('onOpen', 23),
  most('onInstall', 23),
  most('onEdit', 5, { when: 'one cell' }),
  most('onEdit', 5, { when: 'a cell put right' }),
  most('onEdit', 31, { when: 'a status' }),
  most('onEdit', 6, { when: 'a pasted block' }),
  // The menu.
  most('showPlanSidebar', 4),
  most('showResultSidebar', 4),
  most('showAgencySidebar', 4),
  most('showFindingsSidebar', 4),
  most('showRemindersSidebar', 4),
  most('showSummarySidebar', 4),
  most('showSetUpSidebar', 4),
  most('showWorkbookCheckSidebar', 4),
  // Mostly looks into rules and formats that one call has read: 1.5 ms each, where a read takes 190.
  most('checkWorkbook', 400, { perRound: 155 }),
  most('mendWorkbook', 600, { perRound: 168, readsAfterWrites: 3 }),
  most('selectPlace', 5),
  most('showBulletinsSidebar', 4),
  most('showRestoreSidebar', 4),
  most('showLogCheckSidebar', 4),
  most('showReportDialog', 5),
  most('setUpWorkbook', 453, { perRound: 5, readsAfterWrites: 1 }),
  most('setUpWorkbook', 189, { when: 'again', perRound: 8, readsAfterWrites: 2 }),
  most('showProtectSidebar', 4),
  most('protectWorkbook', 250, { perRound: 24, readsAfterWrites: 50 }),
  most('protectWorkbook', 250, { when: 'each hamlet', perRound: 24, perHamlet: 12, readsAfterWrites: 50 }),
  most('protectWorkbook', 250, { when: 'again', perRound: 24, perHamlet: 8 }),
  most('followFromPrompt', 32),
  most('updateIndicatorsOfRounds', 63, { perRound: 23 }),
  // A hamlet's pages.
  most('openPlan', 5),
  // Nobody chose a hamlet in this browser yet: whose it is is told from Xóm and the address.
  most('openPlan', 9, { when: 'the first time' }),
  most('openResult', 5),
  most('readPreviousPlan', 5),
  most('readRoundBefore', 5),
  // Two calls for each run of entries that changed: five of them here, then seven; nothing but stamps is sent after that.
  most('savePlanDraft', 33),
  most('savePlanDraft', 29, { when: 'for a hamlet' }),
  most('submitPlan', 25),
  most('submitPlan', 29, { when: 'for a hamlet' }),
  most('saveResultDraft', 37),
  most('saveResultDraft', 29, { when: 'for a hamlet' }),
  most('submitResult', 25),
  most('submitResult', 29, { when: 'for a hamlet' }),
  // What a page may offer, asked beside its opening.
  most('readMay', 7),
  most('readMay', 9, { when: 'of restoring' }),
  // An agency's page.
  most('openAgency', 11),
  most('agreePlans', 31),
  most('confirmResults', 31),
  most('sendBackEntry', 31),
  most('markNotSent', 31),
  most('sendAgencyReport', 30),
  most('recordCleanUpDay', 30),
  // Following up.
  most('openReminders', 5),
  most('openReminders', 5, { when: 'results' }),
  most('openReminders', 9, { when: 'of agencies' }),
  most('readFollowUp', 15),
  most('recordReminded', 29),
  // What was lost, and whether the log is whole.
  most('openRestore', 6),
  most('previewRestore', 16),
  most('previewRestore', 21, { when: 'of the selection' }),
  most('restoreEntries', 96),
  most('checkLog', 15),
  most('selectLogRow', 6),
  // The office's pages.
  most('checkRound', 5),
  most('checkRound', 8, { when: 'of the tab in front' }),
  most('checkHistory', 4, { perRound: 2 }),
  most('selectCell', 5),
  most('listSummaryRounds', 3),
  most('buildMonthlySummary', 54, { perRound: 2 }),
  most('buildMonthlySummary', 44, { when: 'again', perRound: 2 }),
  most('buildMonthlySummary', 46, { when: 'after freezing', perRound: 2 }),
  most('openReportDocument', 11),
  most('openBulletins', 9),
  most('recordPublished', 26),
  most('readReportState', 20),
  most('freezeReport', 30, { when: 'asked' }),
  most('freezeReport', 50, { when: 'confirmed' }),
  most('unlockHamlet', 27),
  // Reminding. A run costs two calls a mail besides; of the rounds it reads the three or four that may be reminded of.
  most('onReminderClock', 4, { when: 'nothing to do' }),
  most('onReminderClock', 87, { when: 'three mails' }),
  most('previewDigests', 28),
  most('sendDigests', 92, { when: 'three mails' }),
  most('sendDigests', 56, { when: 'nothing due' }),
  most('switchClock', 41, { when: 'on' }),
  most('switchClock', 36, { when: 'off' }),
  most('settleReminder', 33),
];
