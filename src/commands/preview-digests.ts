import { isAlive } from '../domain/digest-run.ts';
import type { Instant } from '../domain/instant.ts';
import type { Digest } from '../domain/reminder.ts';
import { readRoundKey } from '../domain/round.ts';
import { openClock } from '../sheets/clock-state.ts';
import { activePerson } from '../sheets/log-tab.ts';
import { quotaLeft } from '../sheets/mail.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import {
  maskedAddress,
  previewItem,
  previewLine,
  previewMessage,
  unreachableLine,
} from '../text/reminder-run.ts';
import type { DigestPreview, PreviewDigestsRequest } from '../wire/reminders.ts';
import { authorise } from './authorise.ts';
import { endsOf, rowsAfter } from './digest-closing.ts';
import { dueDigests, namesIn, unreachableUnits } from './due-digests.ts';
import { readDuties } from './read-duties.ts';

/** So many things a mail tells of are named. */
const MOST_NAMED = 4;

const lineOf = ({ address, items }: Digest, names: ReadonlyMap<string, string>): string => {
  const named = items
    .slice(0, MOST_NAMED)
    .map(({ duty: { unit, kind, roundKey } }) =>
      previewItem(names.get(unit) ?? unit, kind, readRoundKey(roundKey)?.number ?? 0),
    );
  return previewLine(maskedAddress(address), [
    ...named,
    ...(items.length > MOST_NAMED ? [`+${items.length - MOST_NAMED}`] : []),
  ]);
};

/**
 * What "Gửi thư nhắc" would send now, and who cannot be written to: the same reading and planning, and nothing is written.
 * @throws WorkbookProblem `not-allowed`, `no-mail-consent`, and what reading throws
 */
export const previewDigests = (
  workbook: Workbook,
  now: Instant,
  _request: PreviewDigestsRequest,
  started: number,
): DigestPreview => {
  const desk = readDuties(workbook, now);
  const { agencies, settings, ledger } = desk;
  authorise({ workbook, who: activePerson }, 'sendReminders', {}, { agencies, settings });
  const { run } = openClock().memory;
  const rows = run !== null && isAlive(run, started) ? ledger.rows : rowsAfter(ledger, endsOf(ledger, run));
  const plan = dueDigests(desk, rows);
  const quota = quotaLeft();
  if (quota === null) throw new WorkbookProblem('no-mail-consent');
  const names = namesIn(desk);
  return {
    message: previewMessage(plan.digests.length, quota),
    mails: plan.digests.map((digest) => lineOf(digest, names)),
    unreachable: unreachableUnits(plan).map(({ code, reason }) =>
      unreachableLine(names.get(code) ?? code, reason),
    ),
  };
};
