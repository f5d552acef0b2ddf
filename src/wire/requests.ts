import { bulletinKinds } from '../domain/bulletin-facts.ts';
import { DUTY_KINDS } from '../domain/duty.ts';
import type {
  AcceptRequest,
  AgencyAct,
  CleanUpRequest,
  NotSentRequest,
  OpenAgencyRequest,
  SendBackRequest,
} from './agency.ts';
import type { OpenBulletinsRequest, RecordPublishedRequest } from './bulletins.ts';
import type { OpenEntryRequest, RoundBeforeRequest, SaveEntryRequest } from './entry.ts';
import type { LogPlaceRequest } from './log-check.ts';
import type { MayRequest } from './may.ts';
import { ACTING_PAGES } from './may.ts';
import type { BuildSummaryRequest } from './monthly-summary.ts';
import type { ProtectRequest } from './protection.ts';
import type {
  OpenRemindersRequest,
  PreviewDigestsRequest,
  RecordRemindedRequest,
  SendDigestsRequest,
  SettleReminderRequest,
  SwitchClockRequest,
} from './reminders.ts';
import type { OpenReportRequest } from './report-file.ts';
import type { FreezeRequest, ReportStateRequest, UnlockRequest } from './report-state.ts';
import type {
  OpenRestoreRequest,
  PreviewRestoreRequest,
  RestoreCells,
  RestoreRequest,
  RestoreVersion,
} from './restore.ts';
import type { CheckHistoryRequest, CheckRoundRequest, SelectCellRequest } from './round-check.ts';
import type { SetUpRequest } from './set-up.ts';
import { anything, flag, list, number, object, oneOf, orNull, record, type Shape, text } from './shape.ts';
import type { SelectPlaceRequest, WorkbookCheckRequest } from './workbook-check.ts';

/** What the server accepts from a page. Anyone with a sidebar open can send anything, so shapes and lengths are checked. */

const key = text(40);
/** As much as a cell can hold: what is too long for its field is told there, not refused as rubbish. */
const typed = text(50_000);

const hamletInRound = { roundKey: key, hamletCode: key };

export const openEntryRequest: Shape<OpenEntryRequest> = object({
  roundKey: orNull(key),
  hamletCode: orNull(key),
});

export const saveEntryRequest: Shape<SaveEntryRequest> = object({
  ...hamletInRound,
  entries: record(key, typed),
  base: text(60),
  reason: text(300),
  operationId: text(60, 1),
});

export const roundBeforeRequest: Shape<RoundBeforeRequest> = object(hamletInRound);

export const checkRoundRequest: Shape<CheckRoundRequest> = object({ roundKey: orNull(key) });

export const checkHistoryRequest: Shape<CheckHistoryRequest> = object({ roundKey: key });

export const selectCellRequest: Shape<SelectCellRequest> = object({ ...hamletInRound, fieldKey: key });

export const buildSummaryRequest: Shape<BuildSummaryRequest> = object({ roundKey: key, cursor: text(60) });

const agencyAct = { roundKey: key, agencyCode: key, operationId: text(60, 1) };
const hamletSeen = { hamletCode: key, base: text(60) };
const reason = text(300);

export const openAgencyRequest: Shape<OpenAgencyRequest> = object({
  roundKey: orNull(key),
  agencyCode: orNull(key),
});

export const mayRequest: Shape<MayRequest> = object({ page: oneOf(ACTING_PAGES), agencyCode: orNull(key) });

export const acceptRequest: Shape<AcceptRequest> = object({
  ...agencyAct,
  hamlets: list(object(hamletSeen), 500, 1),
});

export const sendBackRequest: Shape<SendBackRequest> = object({
  ...agencyAct,
  ...hamletSeen,
  phase: oneOf(['plan', 'result']),
  reason,
  newDay: key,
});

export const notSentRequest: Shape<NotSentRequest> = object({ ...agencyAct, ...hamletSeen, reason });

export const agencyActRequest: Shape<AgencyAct> = object(agencyAct);

export const cleanUpRequest: Shape<CleanUpRequest> = object({ ...agencyAct, day: key });

export const openReportRequest: Shape<OpenReportRequest> = object({ roundKey: orNull(key) });

export const openBulletinsRequest: Shape<OpenBulletinsRequest> = object({ roundKey: orNull(key) });

export const recordPublishedRequest: Shape<RecordPublishedRequest> = object({
  roundKey: key,
  kind: oneOf(bulletinKinds),
  day: text(10, 10),
  before: text(200),
  operationId: text(60, 1),
});

export const reportStateRequest: Shape<ReportStateRequest> = object({ roundKey: key });

export const freezeRequest: Shape<FreezeRequest> = object({
  roundKey: key,
  number: text(40),
  confirmed: flag,
  base: text(60),
  operationId: text(60, 1),
});

export const unlockRequest: Shape<UnlockRequest> = object({
  ...hamletInRound,
  until: text(10, 10),
  reason: text(300),
  operationId: text(60, 1),
});

export const protectRequest: Shape<ProtectRequest> = object({ cursor: text(40) });

const restoreVersion = orNull(
  object<RestoreVersion>({ phase: oneOf(['plan', 'result']), seq: number(1, 1_000_000_000), isBefore: flag }),
);
const restoreCells: Shape<RestoreCells> = object({
  hamlets: orNull(list(key, 1_000)),
  fields: orNull(list(key, 1_000)),
});

export const openRestoreRequest: Shape<OpenRestoreRequest> = object({ roundKey: orNull(key) });

export const previewRestoreRequest: Shape<PreviewRestoreRequest> = object({
  roundKey: key,
  cells: orNull(restoreCells),
  version: restoreVersion,
});

export const restoreRequest: Shape<RestoreRequest> = object({
  roundKey: key,
  cells: restoreCells,
  version: restoreVersion,
  base: text(60),
  operationId: text(60, 1),
});

export const logPlaceRequest: Shape<LogPlaceRequest> = object({
  tab: text(60, 1),
  row: number(1, 10_000_000),
});

export const setUpRequest: Shape<SetUpRequest> = object({ cursor: text(20) });

/** A call that asks for nothing in particular. */
export const noRequest: Shape<Readonly<Record<string, unknown>>> = record(key, anything);

export const workbookCheckRequest: Shape<WorkbookCheckRequest> = object({ cursor: text(40) });

export const selectPlaceRequest: Shape<SelectPlaceRequest> = object({ tab: text(200), cell: text(12) });

/** Of the opening, and of what is asked beside it. */
export const openRemindersRequest: Shape<OpenRemindersRequest> = object({
  roundKey: orNull(key),
  kind: orNull(oneOf(DUTY_KINDS)),
});

export const recordRemindedRequest: Shape<RecordRemindedRequest> = object({
  roundKey: key,
  kind: oneOf(DUTY_KINDS),
  units: list(key, 500, 1),
  channel: oneOf(['call', 'zalo', 'inPerson']),
  operationId: text(60, 1),
});

export const previewDigestsRequest: Shape<PreviewDigestsRequest> = object({ kind: oneOf(['today']) });

export const sendDigestsRequest: Shape<SendDigestsRequest> = object({ operationId: text(60, 1) });

export const switchClockRequest: Shape<SwitchClockRequest> = object({ to: oneOf(['on', 'off', 'takeOver']) });

export const settleReminderRequest: Shape<SettleReminderRequest> = object({
  key: text(400, 1),
  wasSent: flag,
  operationId: text(60, 1),
});

/** What Google tells the function of an hourly trigger; a page can say the same. */
export const clockEvent: Shape<{ readonly triggerUid: string }> = object({ triggerUid: text(100, 1) });
