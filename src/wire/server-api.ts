import type { Protected } from '../domain/guard.ts';
import type {
  AcceptRequest,
  AgencyAct,
  AgencyDone,
  AgencyForm,
  AgencyRefusal,
  CleanUpRequest,
  NotSentRequest,
  OpenAgencyRequest,
  SendBackRequest,
} from './agency.ts';
import type {
  OpenBulletinsRequest,
  OpenedBulletins,
  PublishedRefusal,
  RecordedPublished,
  RecordPublishedRequest,
} from './bulletins.ts';
import type {
  ConflictRefusal,
  Entries,
  FindingsRefusal,
  OpenEntryRequest,
  PlanForm,
  ResultForm,
  RoundBefore,
  RoundBeforeRequest,
  SavedEntry,
  SaveEntryRequest,
} from './entry.ts';
import type { CheckedLog, LogPlaceRequest } from './log-check.ts';
import type { May, MayRequest } from './may.ts';
import type { BuildSummaryRequest, BuiltSummary, SummaryChoices } from './monthly-summary.ts';
import type { ProtectRequest } from './protection.ts';
import type {
  DigestPreview,
  FollowUp,
  OpenRemindersRequest,
  PreviewDigestsRequest,
  ReadFollowUpRequest,
  RecordedReminded,
  RecordRemindedRequest,
  RemindersForm,
  SendDigestsRequest,
  SentDigests,
  SettledReminder,
  SettleReminderRequest,
  SwitchClockRequest,
  SwitchedClock,
} from './reminders.ts';
import type { Reply } from './reply.ts';
import type { OpenedReport, OpenReportRequest } from './report-file.ts';
import type {
  FreezeOutcome,
  FreezeRequest,
  ReportState,
  ReportStateRequest,
  UnlockRequest,
} from './report-state.ts';
import type {
  OpenRestoreRequest,
  PreviewRestoreRequest,
  Restored,
  RestoreForm,
  RestorePreview,
  RestoreRefusal,
  RestoreRequest,
} from './restore.ts';
import type {
  CheckHistoryRequest,
  CheckRoundRequest,
  LocatedFinding,
  RoundFindings,
  SelectCellRequest,
} from './round-check.ts';
import type { SetUpDone, SetUpRequest } from './set-up.ts';
import type { Step } from './steps.ts';
import type {
  SelectPlaceRequest,
  WorkbookCheckRequest,
  WorkbookCheckStep,
  WorkbookMendStep,
} from './workbook-check.ts';

/** What saving a plan or a result comes to. */
export type SaveReply = Reply<SavedEntry, FindingsRefusal | ConflictRefusal>;

/** The functions a page may call through google.script.run. Each validates and authorises: anyone with a sidebar can call it. */
export interface ServerApi {
  openPlan(request: OpenEntryRequest): Reply<PlanForm>;
  savePlanDraft(request: SaveEntryRequest): SaveReply;
  submitPlan(request: SaveEntryRequest): SaveReply;
  openResult(request: OpenEntryRequest): Reply<ResultForm>;
  saveResultDraft(request: SaveEntryRequest): SaveReply;
  submitResult(request: SaveEntryRequest): SaveReply;
  readPreviousPlan(request: RoundBeforeRequest): Reply<Entries>;
  readRoundBefore(request: RoundBeforeRequest): Reply<RoundBefore>;
  readMay(request: MayRequest): Reply<May>;
  openAgency(request: OpenAgencyRequest): Reply<AgencyForm>;
  agreePlans(request: AcceptRequest): Reply<AgencyDone, AgencyRefusal>;
  confirmResults(request: AcceptRequest): Reply<AgencyDone, AgencyRefusal>;
  sendBackEntry(request: SendBackRequest): Reply<AgencyDone, AgencyRefusal>;
  markNotSent(request: NotSentRequest): Reply<AgencyDone, AgencyRefusal>;
  sendAgencyReport(request: AgencyAct): Reply<AgencyDone, AgencyRefusal>;
  recordCleanUpDay(request: CleanUpRequest): Reply<AgencyDone, AgencyRefusal>;
  checkRound(request: CheckRoundRequest): Reply<RoundFindings>;
  checkHistory(request: CheckHistoryRequest): Reply<readonly LocatedFinding[]>;
  selectCell(request: SelectCellRequest): Reply<null>;
  listSummaryRounds(request: Record<string, never>): Reply<SummaryChoices>;
  buildMonthlySummary(request: BuildSummaryRequest): Reply<Step<BuiltSummary>>;
  showReportDialog(request: OpenReportRequest): Reply<null>;
  showBulletinsSidebar(request: OpenBulletinsRequest): Reply<null>;
  openReportDocument(request: OpenReportRequest): Reply<OpenedReport>;
  openBulletins(request: OpenBulletinsRequest): Reply<OpenedBulletins>;
  recordPublished(request: RecordPublishedRequest): Reply<RecordedPublished, PublishedRefusal>;
  openReminders(request: OpenRemindersRequest): Reply<RemindersForm>;
  readFollowUp(request: ReadFollowUpRequest): Reply<FollowUp>;
  recordReminded(request: RecordRemindedRequest): Reply<RecordedReminded>;
  readReportState(request: ReportStateRequest): Reply<ReportState>;
  freezeReport(request: FreezeRequest): Reply<FreezeOutcome>;
  unlockHamlet(request: UnlockRequest): Reply<null>;
  openRestore(request: OpenRestoreRequest): Reply<RestoreForm>;
  previewRestore(request: PreviewRestoreRequest): Reply<RestorePreview>;
  restoreEntries(request: RestoreRequest): Reply<Step<Restored>, RestoreRefusal>;
  checkLog(request: Record<string, never>): Reply<CheckedLog>;
  selectLogRow(request: LogPlaceRequest): Reply<null>;
  setUpWorkbook(request: SetUpRequest): Reply<Step<SetUpDone>>;
  protectWorkbook(request: ProtectRequest): Reply<Step<Protected>>;
  checkWorkbook(request: WorkbookCheckRequest): Reply<WorkbookCheckStep>;
  mendWorkbook(request: WorkbookCheckRequest): Reply<WorkbookMendStep>;
  selectPlace(request: SelectPlaceRequest): Reply<null>;
  previewDigests(request: PreviewDigestsRequest): Reply<DigestPreview>;
  sendDigests(request: SendDigestsRequest): Reply<SentDigests>;
  switchClock(request: SwitchClockRequest): Reply<SwitchedClock>;
  settleReminder(request: SettleReminderRequest): Reply<SettledReminder>;
}

/** Their names, for the test that proves that each exists in the built script. */
export const serverFunctions: readonly (keyof ServerApi)[] = [
  'openPlan',
  'savePlanDraft',
  'submitPlan',
  'openResult',
  'saveResultDraft',
  'submitResult',
  'readPreviousPlan',
  'readRoundBefore',
  'readMay',
  'openAgency',
  'agreePlans',
  'confirmResults',
  'sendBackEntry',
  'markNotSent',
  'sendAgencyReport',
  'recordCleanUpDay',
  'checkRound',
  'checkHistory',
  'selectCell',
  'listSummaryRounds',
  'buildMonthlySummary',
  'showReportDialog',
  'showBulletinsSidebar',
  'openReportDocument',
  'openBulletins',
  'recordPublished',
  'openReminders',
  'readFollowUp',
  'recordReminded',
  'readReportState',
  'freezeReport',
  'unlockHamlet',
  'openRestore',
  'previewRestore',
  'restoreEntries',
  'checkLog',
  'selectLogRow',
  'setUpWorkbook',
  'protectWorkbook',
  'checkWorkbook',
  'mendWorkbook',
  'selectPlace',
  'previewDigests',
  'sendDigests',
  'switchClock',
  'settleReminder',
];
