import { answerLocked, answerRead } from '../commands/answer.ts';
import { openPlan as openPlanForm } from '../commands/open-plan.ts';
import { openResult as openResultForm } from '../commands/open-result.ts';
import {
  readRoundBefore as readBefore,
  readPreviousPlan as readPrevious,
} from '../commands/read-round-before.ts';
import { saveEntry } from '../commands/save-entry.ts';
import type { Phase } from '../domain/field.ts';
import * as requests from '../wire/requests.ts';
import type { SaveReply, ServerApi } from '../wire/server-api.ts';

/** What the head of a hamlet asks for: its plan and its result, opened, kept and sent. */

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
