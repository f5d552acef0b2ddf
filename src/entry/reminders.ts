import { answerLocked, answerRead, ok, perform } from '../commands/answer.ts';
import { beat } from '../commands/clock-beat.ts';
import { openReminders as whoOwes } from '../commands/open-reminders.ts';
import { pressSendDigests } from '../commands/press-send-digests.ts';
import { previewDigests as previewMails } from '../commands/preview-digests.ts';
import { readFollowUp as followUp } from '../commands/read-follow-up.ts';
import { recordReminded as noteReminded } from '../commands/record-reminded.ts';
import { settleReminder as settle } from '../commands/settle-reminder.ts';
import { switchClock as switchTo } from '../commands/switch-clock.ts';
import { instantNow, millisecondsNow } from '../sheets/cell.ts';
import * as requests from '../wire/requests.ts';
import type { ServerApi } from '../wire/server-api.ts';

/** Who owes what, and reminding them: by a person from the list, by mail at a press, and by the hourly clock. */

/** The list of "Đôn đốc", and beside it what is known of the people on it. */
export function openReminders(request: unknown): ReturnType<ServerApi['openReminders']> {
  return answerRead(requests.openRemindersRequest, request, whoOwes);
}

export function readFollowUp(request: unknown): ReturnType<ServerApi['readFollowUp']> {
  return answerRead(requests.openRemindersRequest, request, followUp);
}

export function recordReminded(request: unknown): ReturnType<ServerApi['recordReminded']> {
  return answerLocked(requests.recordRemindedRequest, request, (planning, valid) =>
    ok(noteReminded(planning, valid)),
  );
}

/** The hourly clock; nobody is there to be told anything. */
export function onReminderClock(event: unknown): void {
  perform(
    (message) => console.warn(message),
    () => {
      if (requests.clockEvent(event)) beat(instantNow(), event.triggerUid, millisecondsNow());
    },
  );
}

export function previewDigests(request: unknown): ReturnType<ServerApi['previewDigests']> {
  return answerRead(requests.previewDigestsRequest, request, (workbook, now, valid) =>
    previewMails(workbook, now, valid, millisecondsNow()),
  );
}

export function sendDigests(request: unknown): ReturnType<ServerApi['sendDigests']> {
  return answerRead(requests.sendDigestsRequest, request, (workbook, now, valid) =>
    pressSendDigests(workbook, now, valid, millisecondsNow()),
  );
}

export function switchClock(request: unknown): ReturnType<ServerApi['switchClock']> {
  return answerLocked(requests.switchClockRequest, request, (planning, valid) =>
    ok(switchTo(planning, valid)),
  );
}

export function settleReminder(request: unknown): ReturnType<ServerApi['settleReminder']> {
  return answerLocked(requests.settleReminderRequest, request, (planning, valid) =>
    ok(settle(planning, valid)),
  );
}
