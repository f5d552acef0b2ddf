import { answerRead, perform } from '../commands/answer.ts';
import { checkHistory as checkAgainstHistory } from '../commands/check-history.ts';
import { checkRound as check, selectCell as select } from '../commands/check-round.ts';
import { followFromRound } from '../commands/follow-from.ts';
import { updateIndicators } from '../commands/update-indicators.ts';
import { catalogue } from '../data/catalogue.ts';
import { instantNow } from '../sheets/cell.ts';
import { releaseDocument } from '../sheets/lock.ts';
import { ask, tell, toast } from '../sheets/ui.ts';
import { openWorkbook } from '../sheets/workbook.ts';
import type { Writing } from '../sheets/writing.ts';
import { writing } from '../sheets/writing.ts';
import { followDone, followPrompt, followRefused } from '../text/menu.ts';
import type { Reply } from '../wire/reply.ts';
import * as requests from '../wire/requests.ts';
import type { ServerApi } from '../wire/server-api.ts';

/** What the office asks for about its rounds: from which on they are followed, their indicators, and what is wrong in one. */

/** Runs the part of a menu's command that writes: what it says afterwards waits for a person, who must not hold anybody up. */
const write = <T>(run: (planning: Writing) => T): T => {
  try {
    return writing(openWorkbook(), instantNow(), catalogue, run);
  } finally {
    releaseDocument();
  }
};

export function followFromPrompt(): void {
  perform(tell, () => {
    const typed = ask(followPrompt);
    if (typed === null) return;
    const outcome = write((planning) => followFromRound(planning, typed));
    toast(outcome.ok ? followDone(outcome.number) : followRefused(typed, outcome.last));
  });
}

export function updateIndicatorsOfRounds(): void {
  perform(tell, () => {
    const { message, needsReading } = write(updateIndicators);
    if (needsReading) tell(message);
    else toast(message);
  });
}

export function checkRound(request: unknown): ReturnType<ServerApi['checkRound']> {
  return answerRead(requests.checkRoundRequest, request, check);
}

export function checkHistory(request: unknown): ReturnType<ServerApi['checkHistory']> {
  return answerRead(requests.checkHistoryRequest, request, (workbook, _now, valid) =>
    checkAgainstHistory(workbook, valid),
  );
}

export function selectCell(request: unknown): Reply<null> {
  return answerRead(requests.selectCellRequest, request, (workbook, _now, valid) => {
    select(workbook, valid);
    return null;
  });
}
