import { catalogue } from '../data/catalogue.ts';
import { copyChanges } from '../domain/accepted-copy.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { formFields } from '../domain/catalogue.ts';
import type { Value } from '../domain/entry.ts';
import { entryFindings } from '../domain/entry-findings.ts';
import type { Phase } from '../domain/field.ts';
import type { Finding } from '../domain/finding.ts';
import { hasErrors } from '../domain/finding.ts';
import type { Instant } from '../domain/instant.ts';
import { localDayOf } from '../domain/instant.ts';
import { checkPlan } from '../domain/plan-checks.ts';
import type { HamletRecord } from '../domain/record.ts';
import { entryAt, readRecord, textAt } from '../domain/record.ts';
import { checkResult } from '../domain/result-checks.ts';
import type { CalendarRound } from '../domain/standing.ts';
import type { RecordChanges } from '../domain/submission.ts';
import { acceptedBaseKey, baseOf, changesOf, contentBaseOf, receiptCode } from '../domain/submission.ts';
import { keptText } from '../domain/typed-text.ts';
import { sendingAct, verdictOn } from '../domain/verdict.ts';
import { readHamlets } from '../sheets/register-tabs.ts';
import { correctionsCounted } from '../sheets/report-ledger.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import type { Writing } from '../sheets/writing.ts';
import { operationWords } from '../text/log.ts';
import { conflictMessage, findingsMessage, unreadableMessage } from '../text/problems.ts';
import type { SaveEntryRequest } from '../wire/entry.ts';
import type { SaveReply } from '../wire/server-api.ts';
import { authorise } from './authorise.ts';
import { entryStateOf, receiptOf, receiptOfDone } from './entry-state.ts';
import { logEntryAct } from './log-entries.ts';
import { inactiveProblem } from './open-entry.ts';

/** All that is wrong or odd with a plan or a result by itself; the same for a page, a cell and the check of a round. */
export const findingsOf = (
  known: Catalogue,
  phase: Phase,
  record: HamletRecord,
  { round }: CalendarRound,
  now: Instant,
): readonly Finding[] =>
  phase === 'plan' ? checkPlan(known, record) : checkResult(known, record, round, localDayOf(now));

/** The fields whose value differs from what stands in the tab. */
const fieldChanges = (
  known: Catalogue,
  phase: Phase,
  before: HamletRecord,
  wanted: HamletRecord,
): RecordChanges => {
  const changes: Record<string, Value | null> = {};
  for (const field of formFields(known, phase, before)) {
    const old = entryAt(before, field.key);
    const entry = entryAt(wanted, field.key);
    const value = entry.kind === 'value' ? entry.value : null;
    const same = old.kind === 'blank' ? value === null : old.kind === 'value' && old.value === value;
    if (!same) changes[field.key] = value;
  }
  return changes;
};

const asEntries = (changes: RecordChanges): HamletRecord =>
  Object.fromEntries(
    Object.keys(changes).map((key) => {
      const value = changes[key] ?? null;
      return [key, value === null ? { kind: 'blank' as const } : { kind: 'value' as const, value }];
    }),
  );

const refused = (findings: readonly Finding[], message: string): SaveReply => ({
  ok: false,
  problem: { kind: 'findings', message, findings },
});

/**
 * "Lưu nháp" and "Gửi" of a plan or a result: compares what the page loaded with what stands in the tab now, checks, and
 * plans only the fields that changed. Sending over something accepted or locked is a correction, done with its reason or not
 * at all. Twenty-four service calls with what `writing` does around it for the head of the hamlet, four more for anybody else, four
 * more after the report was frozen.
 */
export const saveEntry = (
  writing: Writing,
  phase: Phase,
  press: 'saveDraft' | 'submit',
  request: SaveEntryRequest,
): SaveReply => {
  const { workbook, now } = writing;
  const calendar = calendarRoundOf(readSchedule(workbook), request.roundKey);
  const tab = readRoundTab(workbook, catalogue, calendar.round.key);
  const { hamletCode, operationId } = request;
  const reason = keptText(request.reason);
  if (tab.columns[hamletCode] === undefined)
    throw new WorkbookProblem('unknown-hamlet', { hamlet: hamletCode });
  const before = recordAt(tab, hamletCode);
  const state = (record: HamletRecord) => entryStateOf({ phase, tab, calendar, hamletCode, now }, record);

  // The answer to the first press was lost on the way: this is the same act, done already.
  const done = writing.doneBefore(operationId);
  if (done || textAt(before, `${phase}.operation`) === operationId) {
    // Others may have acted on the hamlet since: the page gets the receipt of its own act, and the state as it is now.
    const receipt = press === 'submit' ? (done ? receiptOfDone(done) : receiptOf(phase, before)) : null;
    return { ok: true, value: { state: state(before), findings: [], receipt } };
  }
  const hamlets = readHamlets(workbook);
  authorise(writing, 'enter', { hamlet: hamletCode }, { hamlets });
  const gone = inactiveProblem(hamlets, calendar, hamletCode);
  if (gone) throw gone;
  const act = press === 'submit' ? sendingAct(phase, before) : press;
  // Whoever did not see that it was accepted meanwhile is shown so, before being asked for a reason.
  const verdict = verdictOn(phase, act, before, calendar, now, reason);
  const changed = baseOf(tab.catalogue, before, phase) !== request.base;
  if (!verdict.ok && !(changed && verdict.code === 'reason-needed')) throw new WorkbookProblem(verdict.code);
  if (changed) {
    return {
      ok: false,
      problem: { kind: 'conflict', message: conflictMessage(phase), current: state(before) },
    };
  }
  const fields = formFields(tab.catalogue, phase, before);
  const wanted: HamletRecord = { ...before, ...readRecord(fields, request.entries) };
  const findings = findingsOf(tab.catalogue, phase, wanted, calendar, now);
  if (press === 'submit' && hasErrors(findings)) return refused(findings, findingsMessage(findings.length));
  const unreadable = entryFindings(fields, wanted).filter((each) => each.severity === 'error');
  if (unreadable.length > 0) return refused(unreadable, unreadableMessage);

  const content = baseOf(tab.catalogue, wanted, phase);
  const receipt = receiptCode(phase, calendar.round.key, hamletCode, content, now);
  const stamps = changesOf(phase, act, before, { now, receipt, operationId, reason });
  if (!stamps) throw new WorkbookProblem('forbidden-act');
  // What stays locked is from now on compared with what was corrected, not with what was accepted before.
  const kept =
    stamps[`${phase}.status`] === 'locked'
      ? { [acceptedBaseKey(phase)]: contentBaseOf(tab.catalogue, wanted, phase) }
      : {};
  const own = { ...stamps, ...kept };
  const acted: HamletRecord = { ...wanted, ...asEntries(own) };
  const copied = copyChanges(tab.catalogue, acted, phase);
  const saved: HamletRecord = { ...acted, ...asEntries(copied) };
  const changes = { ...fieldChanges(tab.catalogue, phase, before, wanted), ...own, ...copied };
  writing.columns({ tab, changes: new Map([[hamletCode, changes]]) });
  const corrections = press === 'submit' ? correctionsCounted(workbook, calendar, 1) : null;
  if (corrections) writing.row(corrections);
  const sent = press === 'submit' ? receipt : '';
  const { key } = calendar.round;
  const detail = act === 'correct' ? reason : '';
  const told = { operation: operationWords[phase][act], round: key, hamlet: hamletCode, phase, detail };
  logEntryAct(writing, tab.catalogue, { ...told, receipt: sent }, before, saved);
  writing.done({ id: operationId, receipt: sent });
  return {
    ok: true,
    value: {
      state: state(saved),
      findings: findings.filter((each) => press === 'submit' || each.severity === 'warning'),
      receipt: press === 'submit' ? receiptOf(phase, saved) : null,
    },
  };
};
