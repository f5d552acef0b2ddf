import {
  furthestDeadline,
  newDeadline,
  notSentChanges,
  sendBackChanges,
  usualDeadline,
  verdictOnNotSent,
} from '../domain/acceptance.ts';
import { copyChanges } from '../domain/accepted-copy.ts';
import { formatDay } from '../domain/day-text.ts';
import type { Phase } from '../domain/field.ts';
import { formatMinute } from '../domain/instant.ts';
import { withValues } from '../domain/record.ts';
import type { Action } from '../domain/role.ts';
import type { RecordChanges } from '../domain/submission.ts';
import { keptLine } from '../domain/typed-text.ts';
import type { Verdict } from '../domain/verdict.ts';
import { verdictOn } from '../domain/verdict.ts';
import { recordAt } from '../sheets/round-tab.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import {
  notSentAct,
  notSentDetail,
  notSentMessage,
  notSentTakenBack,
  sendBackAct,
  sentBackDetail,
  sentBackMessage,
} from '../text/agency-words.ts';
import { operationWords } from '../text/log.ts';
import type {
  AgencyAct,
  AgencyDone,
  AgencyRefusal,
  NotSentRequest,
  SendBackRequest,
} from '../wire/agency.ts';
import type { Reply } from '../wire/reply.ts';
import { hamletOnDesk, openDesk } from './agency-desk.ts';
import { isDoneAlready, refusalOf, refused } from './agency-refusal.ts';
import { agencyStateOf } from './agency-state.ts';
import { logEntryAct } from './log-entries.ts';

/** What is done to one hamlet, once it may be. */
interface Deed {
  readonly changes: RecordChanges;
  readonly operation: string;
  readonly detail: string;
}

/** One act on one hamlet: judged on what stands there now, planned, logged. */
const actOnHamlet = (
  writing: Writing,
  request: AgencyAct & { readonly hamletCode: string; readonly base: string },
  act: {
    readonly action: Action;
    readonly phase: Phase;
    readonly words: string;
    readonly message: (hamlet: string) => string;
    readonly judge: (
      record: ReturnType<typeof recordAt>,
      calendar: Parameters<typeof verdictOn>[3],
    ) => Verdict;
    readonly deed: (record: ReturnType<typeof recordAt>) => Deed;
  },
): Reply<AgencyDone, AgencyRefusal> => {
  const { phase } = act;
  const { desk, duty } = openDesk(writing, act.action, request);
  const { tab, calendar } = desk;
  const hamlet = hamletOnDesk(desk, duty, request.hamletCode);
  const record = recordAt(tab, hamlet.code);
  const message = act.message(hamlet.name);
  const { operationId } = request;
  if (writing.doneBefore(operationId) || isDoneAlready(phase, record, operationId)) {
    return { ok: true, value: { state: agencyStateOf(desk, duty), message, refused: [] } };
  }
  const verdict = act.judge(record, calendar);
  const { base } = request;
  const sentence = refusalOf(desk, { phase, hamlet, record, verdict, base, words: act.words });
  if (sentence !== null) return refused(sentence, agencyStateOf(desk, duty));
  const { changes: deed, operation, detail } = act.deed(record);
  const changes = { ...deed, ...copyChanges(tab.catalogue, record, phase) };
  const after = withValues(record, changes);
  const records = new Map([[hamlet.code, after]]);
  writing.columns({ tab, changes: new Map([[hamlet.code, changes]]) });
  const told = { operation, round: tab.key, hamlet: hamlet.code, phase, detail };
  logEntryAct(writing, tab.catalogue, told, record, after);
  writing.done({ id: operationId, receipt: '' });
  return { ok: true, value: { state: agencyStateOf(desk, duty, { records }), message, refused: [] } };
};

/**
 * "Trả lại": with a reason and a deadline of the hamlet's own, from which overdue counts again.
 * @throws WorkbookProblem `reason-needed`, `bad-new-deadline`.
 */
export const sendBackEntry = (
  writing: Writing,
  request: SendBackRequest,
): Reply<AgencyDone, AgencyRefusal> => {
  const { now } = writing;
  const { phase, operationId } = request;
  const reason = keptLine(request.reason);
  const until = newDeadline(request.newDay, now);
  if (until === null) {
    throw new WorkbookProblem('bad-new-deadline', {
      shown: request.newDay,
      last: formatDay(furthestDeadline(now)),
      example: formatDay(usualDeadline(now)),
    });
  }
  const shown = formatMinute(until);
  return actOnHamlet(writing, request, {
    action: 'sendBack',
    phase,
    words: sendBackAct,
    message: (hamlet) => sentBackMessage(phase, hamlet, shown),
    judge: (record, calendar) => verdictOn(phase, 'sendBack', record, calendar, now, reason),
    deed: (record) => ({
      changes: sendBackChanges(phase, record, { reason, until }, { operationId }),
      operation: operationWords.sendBack,
      detail: sentBackDetail(phase, reason, shown),
    }),
  });
};

/** "Ghi không gửi" with its reason, or that it was said too early. */
export const markNotSent = (writing: Writing, request: NotSentRequest): Reply<AgencyDone, AgencyRefusal> => {
  const { now } = writing;
  const reason = keptLine(request.reason);
  const takenBack = reason === '';
  return actOnHamlet(writing, request, {
    action: 'markNotSent',
    phase: 'result',
    words: notSentAct,
    message: takenBack ? notSentTakenBack : notSentMessage,
    judge: (record, calendar) => verdictOnNotSent(record, calendar, now),
    deed: () => ({
      changes: notSentChanges(reason, request),
      operation: takenBack ? operationWords.takeBackNotSent : operationWords.markNotSent,
      detail: takenBack ? '' : notSentDetail(reason),
    }),
  });
};
