import { answerLocked, answerRead, ok } from '../commands/answer.ts';
import { checkLog as checkTheLog, selectLogRow as selectRow } from '../commands/check-log.ts';
import { checkWorkbook as checkStructure, selectPlace as goToPlace } from '../commands/check-workbook.ts';
import { mendWorkbook as mendStructure } from '../commands/mend-workbook.ts';
import {
  openRestore as openRestoring,
  previewRestore as previewRestoring,
} from '../commands/preview-restore.ts';
import { protectWorkbook as protect } from '../commands/protect-workbook.ts';
import { restoreEntries as restore } from '../commands/restore-entries.ts';
import { setUp } from '../commands/set-up.ts';
import { stepTimes } from '../commands/stepping.ts';
import { readBlueprint } from '../sheets/blueprint.ts';
import { millisecondsNow } from '../sheets/cell.ts';
import type { Reply } from '../wire/reply.ts';
import * as requests from '../wire/requests.ts';
import type { ServerApi } from '../wire/server-api.ts';

/** What administrators ask for to keep the workbook whole: set-up, protection, repair, entries restored, the log checked. */

/** A step of set-up, the first without a request: a person may run it from Google's editor again and again until it is done. */
export function setUpWorkbook(request: unknown = { cursor: '' }): ReturnType<ServerApi['setUpWorkbook']> {
  return answerLocked(requests.setUpRequest, request, (writing, { cursor }) =>
    ok(setUp(writing, readBlueprint(), cursor, stepTimes(millisecondsNow).step)),
  );
}

export function protectWorkbook(request: unknown): ReturnType<ServerApi['protectWorkbook']> {
  return answerLocked(requests.protectRequest, request, (planning, { cursor }) =>
    ok(protect(planning, cursor, stepTimes(millisecondsNow).step)),
  );
}

/** A step of the check of the workbook's structure; writes nothing. */
export function checkWorkbook(request: unknown): ReturnType<ServerApi['checkWorkbook']> {
  return answerRead(requests.workbookCheckRequest, request, (workbook, now, { cursor }) =>
    checkStructure(workbook, now, readBlueprint(), cursor, stepTimes(millisecondsNow).step),
  );
}

/** A step of its repair. */
export function mendWorkbook(request: unknown): ReturnType<ServerApi['mendWorkbook']> {
  return answerLocked(requests.workbookCheckRequest, request, (planning, { cursor }) =>
    ok(mendStructure(planning, readBlueprint(), cursor, stepTimes(millisecondsNow).step)),
  );
}

export function selectPlace(request: unknown): Reply<null> {
  return answerRead(requests.selectPlaceRequest, request, (workbook, _now, valid) => {
    goToPlace(workbook, valid);
    return null;
  });
}

export function openRestore(request: unknown): ReturnType<ServerApi['openRestore']> {
  return answerRead(requests.openRestoreRequest, request, openRestoring);
}

export function previewRestore(request: unknown): ReturnType<ServerApi['previewRestore']> {
  return answerRead(requests.previewRestoreRequest, request, previewRestoring);
}

export function restoreEntries(request: unknown): ReturnType<ServerApi['restoreEntries']> {
  return answerLocked(requests.restoreRequest, request, restore);
}

export function checkLog(request: unknown): ReturnType<ServerApi['checkLog']> {
  return answerLocked(requests.noRequest, request, (planning) => ok(checkTheLog(planning)));
}

export function selectLogRow(request: unknown): Reply<null> {
  return answerRead(requests.logPlaceRequest, request, (workbook, _now, valid) => {
    selectRow(workbook, valid);
    return null;
  });
}
