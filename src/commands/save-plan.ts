import { catalogue } from '../data/catalogue.ts';
import { entryFields } from '../domain/catalogue.ts';
import type { Value } from '../domain/entry.ts';
import { entryFindings } from '../domain/entry-findings.ts';
import type { Finding } from '../domain/finding.ts';
import { hasErrors } from '../domain/finding.ts';
import type { Instant } from '../domain/instant.ts';
import { checkPlan } from '../domain/plan-checks.ts';
import type { HamletRecord } from '../domain/record.ts';
import { entryAt, readRecord, textAt } from '../domain/record.ts';
import { baseOf, changesOf, receiptCode } from '../domain/submission.ts';
import { verdictOn } from '../domain/verdict.ts';
import { activeEmail, openLog } from '../sheets/log-tab.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { writeFields } from '../sheets/round-writer.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { requireCommuneClock } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { operationWords, unknownPerson } from '../text/log.ts';
import { conflictMessage, findingsMessage, unreadableMessage } from '../text/problems.ts';
import type { ConflictRefusal, FindingsRefusal, SavedPlan, SavePlanRequest } from '../wire/plan.ts';
import type { Reply } from '../wire/reply.ts';
import { planStateOf, receiptOf } from './plan-state.ts';

type SaveReply = Reply<SavedPlan, FindingsRefusal | ConflictRefusal>;

/** The fields whose value differs from what stands in the tab. */
const fieldChanges = (before: HamletRecord, wanted: HamletRecord): Record<string, Value | null> => {
  const changes: Record<string, Value | null> = {};
  for (const field of entryFields(catalogue, 'plan')) {
    const old = entryAt(before, field.key);
    const entry = entryAt(wanted, field.key);
    const value = entry.kind === 'value' ? entry.value : null;
    const same = old.kind === 'blank' ? value === null : old.kind === 'value' && old.value === value;
    if (!same) changes[field.key] = value;
  }
  return changes;
};

const refused = (findings: readonly Finding[], message: string): SaveReply => ({
  ok: false,
  problem: { kind: 'findings', message, findings },
});

/**
 * "Lưu nháp" and "Gửi kế hoạch": compares what the page loaded with what stands in the tab now, checks, and writes only
 * the fields that changed. To be run under the document lock. Eighteen service calls.
 */
export const savePlan = (
  workbook: Workbook,
  now: Instant,
  act: 'saveDraft' | 'submit',
  request: SavePlanRequest,
): SaveReply => {
  requireCommuneClock(workbook);
  const calendar = calendarRoundOf(readSchedule(workbook), request.roundKey);
  const tab = readRoundTab(workbook, catalogue, calendar.round.key);
  const { hamletCode, operationId } = request;
  if (tab.columns[hamletCode] === undefined)
    throw new WorkbookProblem('unknown-hamlet', { hamlet: hamletCode });
  const before = recordAt(tab, hamletCode);
  const state = (record: HamletRecord) => planStateOf(tab, calendar, hamletCode, record, now);

  // The answer to the first press was lost on the way: this is the same act, done already.
  if (operationId !== '' && textAt(before, 'plan.operation') === operationId) {
    const receipt = act === 'submit' ? receiptOf(before) : null;
    return { ok: true, value: { plan: state(before), findings: [], receipt } };
  }
  const verdict = verdictOn('plan', act, before, calendar, now);
  if (!verdict.ok) throw new WorkbookProblem(verdict.code);
  if (baseOf(catalogue, before, 'plan') !== request.base) {
    return { ok: false, problem: { kind: 'conflict', message: conflictMessage, current: state(before) } };
  }
  const wanted: HamletRecord = {
    ...before,
    ...readRecord(entryFields(catalogue, 'plan'), request.entries),
  };
  const findings = checkPlan(catalogue, wanted);
  if (act === 'submit' && hasErrors(findings)) return refused(findings, findingsMessage(findings.length));
  const unreadable = entryFindings(entryFields(catalogue, 'plan'), wanted).filter(
    (each) => each.severity === 'error',
  );
  if (unreadable.length > 0) return refused(unreadable, unreadableMessage);

  const receipt = receiptCode('plan', calendar.round.key, hamletCode, baseOf(catalogue, wanted, 'plan'), now);
  const stamps = changesOf('plan', act, before, { now, receipt, operationId, reason: '' });
  if (!stamps) throw new WorkbookProblem('locked');
  const appendLog = openLog(workbook);
  writeFields(tab, hamletCode, { ...fieldChanges(before, wanted), ...stamps });
  appendLog({
    now,
    who: activeEmail() || unknownPerson,
    operation: act === 'submit' ? operationWords.submitPlan : operationWords.savePlanDraft,
    round: calendar.round.key,
    hamlet: hamletCode,
    detail: '',
    receipt: act === 'submit' ? receipt : '',
  });
  const saved: HamletRecord = { ...wanted, ...asEntries(stamps) };
  return {
    ok: true,
    value: {
      plan: state(saved),
      findings: findings.filter((each) => act === 'submit' || each.severity === 'warning'),
      receipt: act === 'submit' ? receiptOf(saved) : null,
    },
  };
};

const asEntries = (changes: Readonly<Record<string, Value | null>>): HamletRecord =>
  Object.fromEntries(
    Object.keys(changes).map((key) => {
      const value = changes[key] ?? null;
      return [key, value === null ? { kind: 'blank' as const } : { kind: 'value' as const, value }];
    }),
  );
