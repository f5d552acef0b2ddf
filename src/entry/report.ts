import { answerLocked, answerRead, ok } from '../commands/answer.ts';
import { buildMonthlySummary as buildSummary } from '../commands/build-monthly-summary.ts';
import { openBulletins as bulletins, recordPublished as record } from '../commands/bulletins.ts';
import { freezeReport as freeze } from '../commands/freeze-report.ts';
import { listSummaryRounds as listRounds } from '../commands/list-summary-rounds.ts';
import { openReportDocument as openReport } from '../commands/open-report.ts';
import { readReportState as reportState } from '../commands/report-state.ts';
import { stepTimes } from '../commands/stepping.ts';
import { unlockHamlet as unlock } from '../commands/unlock-hamlet.ts';
import { catalogue } from '../data/catalogue.ts';
import { millisecondsNow } from '../sheets/cell.ts';
import { writing } from '../sheets/writing.ts';
import * as requests from '../wire/requests.ts';
import type { ServerApi } from '../wire/server-api.ts';

/** What the office asks for to report on a round: summary, Word file, bulletins, and the report frozen. */

export function listSummaryRounds(request: unknown): ReturnType<ServerApi['listSummaryRounds']> {
  return answerRead(requests.noRequest, request, listRounds);
}

export function buildMonthlySummary(request: unknown): ReturnType<ServerApi['buildMonthlySummary']> {
  return answerRead(requests.buildSummaryRequest, request, (workbook, now, valid) =>
    buildSummary(workbook, now, valid, {
      time: stepTimes(millisecondsNow),
      locked: (run) => writing(workbook, now, catalogue, run),
    }),
  );
}

export function openReportDocument(request: unknown): ReturnType<ServerApi['openReportDocument']> {
  return answerRead(requests.openReportRequest, request, openReport);
}

export function openBulletins(request: unknown): ReturnType<ServerApi['openBulletins']> {
  return answerRead(requests.openBulletinsRequest, request, bulletins);
}

export function recordPublished(request: unknown): ReturnType<ServerApi['recordPublished']> {
  return answerLocked(requests.recordPublishedRequest, request, record);
}

export function readReportState(request: unknown): ReturnType<ServerApi['readReportState']> {
  return answerRead(requests.reportStateRequest, request, reportState);
}

export function freezeReport(request: unknown): ReturnType<ServerApi['freezeReport']> {
  return answerLocked(requests.freezeRequest, request, (planning, valid) => ok(freeze(planning, valid)));
}

export function unlockHamlet(request: unknown): ReturnType<ServerApi['unlockHamlet']> {
  return answerLocked(requests.unlockRequest, request, (planning, valid) => ok(unlock(planning, valid)));
}
