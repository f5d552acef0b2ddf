import type { Instant } from '../domain/instant.ts';
import { openClock } from '../sheets/clock-state.ts';
import { activeEmail } from '../sheets/log-tab.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import { readReminders } from '../sheets/reminder-ledger.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { digestsSent, digestsSentBefore, digestsUnwritten } from '../text/reminder-run.ts';
import type { SendDigestsRequest, SentDigests } from '../wire/reminders.ts';
import { unreachableCodes } from './due-digests.ts';
import { healthCard } from './health-card.ts';
import type { RunEnd } from './send-digests.ts';
import { runDigests } from './send-digests.ts';

const messageOf = (end: RunEnd): string => {
  switch (end.kind) {
    case 'done':
      return digestsSent(end.outcome);
    case 'doneBefore':
      return digestsSentBefore(end.detail);
    case 'unwritten':
      return digestsUnwritten(end.sent);
    case 'alive':
      throw new WorkbookProblem('digests-running');
    case 'noConsent':
      throw new WorkbookProblem('no-mail-consent');
  }
};

/**
 * "Gửi thư nhắc": the day's run made by hand, for a workbook without a clock or when nobody wants to wait for it. Eleven service
 * calls more than the run, which show how it stands then.
 * @throws WorkbookProblem `not-allowed`, `digests-running`, `no-mail-consent`, and what the run throws
 */
export const pressSendDigests = (
  workbook: Workbook,
  now: Instant,
  { operationId }: SendDigestsRequest,
  started: number,
): SentDigests => {
  const end = runDigests(workbook, now, { kind: 'person', operationId }, started);
  const message = messageOf(end);
  const health = healthCard({
    clock: openClock().memory.state,
    now,
    me: activeEmail(),
    hamlets: readHamlets(workbook),
    agencies: readAgencies(workbook),
    ledger: readReminders(workbook).rows,
    unreachable: end.kind === 'done' ? unreachableCodes(end.found) : null,
    maySend: true,
  });
  return { message, health };
};
