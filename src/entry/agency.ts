import { acceptEntries } from '../commands/accept-entries.ts';
import { answerLocked, answerRead } from '../commands/answer.ts';
import { openAgency as openAgencyPage } from '../commands/open-agency.ts';
import {
  recordCleanUpDay as recordCleanUp,
  sendAgencyReport as sendReport,
} from '../commands/send-agency-report.ts';
import { markNotSent as markAsNotSent, sendBackEntry as sendBack } from '../commands/send-back.ts';
import * as requests from '../wire/requests.ts';
import type { ServerApi } from '../wire/server-api.ts';

/** What an agency asks for: the hamlets that it answers for, what they sent accepted or sent back, and its own report. */

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
