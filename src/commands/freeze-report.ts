import type { Agency } from '../domain/agency.ts';
import { agencyDuties } from '../domain/agency-duty.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { saysOtherwise } from '../domain/clerk-places.ts';
import { formatPeriod } from '../domain/day-text.ts';
import type { Phase } from '../domain/field.ts';
import { freezeMatters } from '../domain/freeze-matters.ts';
import { activeHamlets } from '../domain/hamlet.ts';
import type { Instant, LocalMinute } from '../domain/instant.ts';
import { localMinuteOf } from '../domain/instant.ts';
import type { LoggedLock } from '../domain/logged-locks.ts';
import { locksText } from '../domain/logged-locks.ts';
import { textAt } from '../domain/record.ts';
import { sha256 } from '../domain/sha256.ts';
import { momentAt, statusInForce } from '../domain/standing.ts';
import { beforeTheWord } from '../domain/submission.ts';
import { verdictOn } from '../domain/verdict.ts';
import { readAgencyLog } from '../sheets/agency-log.ts';
import { copyReportTab } from '../sheets/frozen-tab.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import type { FrozenCopy } from '../sheets/report-ledger.ts';
import { frozenCopyRow, ledgerKey } from '../sheets/report-ledger.ts';
import { drawnIn, frozenKey, highestCopy, keepIn } from '../sheets/report-store.ts';
import { lockedColumns } from '../sheets/round-locks.ts';
import { frozenRow } from '../sheets/schedule-update.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { Writing } from '../sheets/writing.ts';
import { frozenDetail, frozenTabName, givenNumber, matterSentence, supplementTitle } from '../text/freeze.ts';
import { operationWords } from '../text/log.ts';
import { roundTitle } from '../text/tabs.ts';
import type { FreezeOutcome, FreezeRequest } from '../wire/report-state.ts';
import { authorise } from './authorise.ts';
import type { FreezeRead } from './freeze-read.ts';
import { freezeBaseOf, readForFreezing } from './freeze-read.ts';

/** The last copy stands in the calendar: nothing of it is left to do. */
const isComplete = ({ last, calendar }: FreezeRead): boolean =>
  last !== null && calendar.frozenAt === last.frozenAt;

/** What is to be frozen is what the last copy has: a copy more would say the same. */
const isFrozenAlready = ({ kept, snapshot }: FreezeRead): boolean =>
  kept.kind === 'whole' && !saysOtherwise(kept.snapshot, snapshot);

/** Text that the program wrote and that the sheet no longer shows as it was. */
const sheetDiffers = ({ report, snapshot }: FreezeRead): boolean => {
  const shown = new Set(report.read.values.flat().map(String));
  return snapshot.document.paragraphs.some(({ place, text }) => place === null && !shown.has(text));
};

/**
 * The number of the copy that is to be made. Where the calendar says frozen and Sổ báo cáo has lost its row, what is in the
 * store may be a report as it was sent: it is never written over.
 */
const nextCopy = ({ last, calendar, store }: FreezeRead): number => {
  if (last) return last.copy + 1;
  return calendar.frozenAt === null ? 1 : highestCopy(store, calendar.round.key) + 1;
};

/** What a person is to know before confirming; the number typed beside the sheet is written last. Six service calls. */
const checks = (
  workbook: Workbook,
  read: FreezeRead,
  agencies: readonly Agency[],
  now: Instant,
): FreezeOutcome => {
  const hamlets = readHamlets(workbook);
  const { calendar, records, tab } = read;
  const matters = freezeMatters({
    catalogue: tab.catalogue,
    calendar,
    hamlets: activeHamlets(hamlets, calendar.round),
    records,
    duties: agencyDuties(agencies, hamlets, readAgencyLog(workbook).entries, calendar, now),
    reportOlder: read.reportOlder,
    sheetDiffers: sheetDiffers(read),
    numberOpen: givenNumber(read.snapshot.document.heading.number) === '',
    now,
  });
  read.writeNumber();
  return {
    kind: 'checks',
    copy: nextCopy(read),
    matters: matters.map(matterSentence),
    base: freezeBaseOf(read, now),
  };
};

/** The frozen content and its tab, each found again by a press that goes on where one was cut off; its row is planned. Twelve calls. */
const makeCopy = (
  writing: Writing,
  read: FreezeRead,
  who: string,
  request: FreezeRequest,
  at: LocalMinute,
): FrozenCopy => {
  const { snapshot, store, calendar, drawn, ledger } = read;
  const { round } = calendar;
  const copy = nextCopy(read);
  const key = frozenKey(round.key, copy);
  const drawnBefore = drawnIn(store, key);
  keepIn(store, key, snapshot, { drawn, operation: request.operationId, frozenAt: at });
  const made: FrozenCopy = {
    copy,
    key: ledgerKey(round.key, copy),
    number: givenNumber(snapshot.document.heading.number),
    frozenAt: at,
    frozenBy: who,
    frozenTab: copyReportTab(
      writing.workbook,
      read.report.read.range,
      frozenTabName(round.period, copy),
      drawn,
      drawnBefore,
    ),
    hash: sha256(canonicalJson(snapshot)),
    corrections: 0,
  };
  const title = supplementTitle(roundTitle(round.number, formatPeriod(round.period)), copy);
  writing.row(frozenCopyRow(ledger, made, title));
  return made;
};

/**
 * Plans that what was sent is locked, and that the calendar says the round is frozen.
 * @returns all that is locked then
 */
const close = (writing: Writing, read: FreezeRead, frozenAt: LocalMinute): readonly LoggedLock[] => {
  const { now } = writing;
  const { tab, records, calendar, schedule } = read;
  const at = localMinuteOf(now);
  const locked: LoggedLock[] = [];
  for (const phase of ['plan', 'result'] as const satisfies readonly Phase[]) {
    const codes = new Set<string>();
    for (const [hamlet, found] of Object.entries(records)) {
      // "Gửi" that was chosen and not handled yet takes nothing back of what was sent before.
      const waits = textAt(found, `${phase}.status`) === 'submit';
      const record = waits ? beforeTheWord(tab.catalogue, found, phase) : found;
      if (statusInForce(record, phase) === 'locked') {
        locked.push({ phase, hamlet, at: momentAt(record, `${phase}.lockedAt`) ?? at });
      } else if (verdictOn(phase, 'lock', record, calendar, now).ok) {
        codes.add(hamlet);
        locked.push({ phase, hamlet, at });
      }
    }
    writing.columns(lockedColumns(tab, records, phase, codes, at));
  }
  const row = frozenRow(schedule, calendar.round.key, frozenAt);
  if (row) writing.row(row);
  return locked;
};

const frozen = ({ copy, frozenTab, hash }: FrozenCopy): FreezeOutcome => ({
  kind: 'frozen',
  copy,
  tabName: frozenTab,
  hash,
});

/**
 * "Chốt báo cáo". Asked first what is to be known, then confirmed: content and tab are made, so that a press after a cut finds
 * them; locks, row of Sổ báo cáo, the moment in the calendar and the line of the log are one act. A report frozen before is
 * frozen anew only where it says something else, as a supplement beside the first.
 * @throws WorkbookProblem `not-allowed`, and what `readForFreezing` throws.
 */
export const freezeReport = (writing: Writing, request: FreezeRequest): FreezeOutcome => {
  const { workbook, now } = writing;
  const read = readForFreezing(workbook, request.roundKey, request.confirmed ? '' : request.number);
  const agencies = readAgencies(workbook);
  const who = authorise(writing, 'freeze', {}, { agencies });
  const { last, kept } = read;
  if (last && isComplete(read) && isFrozenAlready(read)) {
    const same = kept.kind === 'whole' && request.confirmed && kept.operation === request.operationId;
    return same ? frozen(last) : { kind: 'already' };
  }
  if (!request.confirmed || request.base !== freezeBaseOf(read, now))
    return checks(workbook, read, agencies, now);
  writing.findLog();
  const made =
    last && isFrozenAlready(read) ? last : makeCopy(writing, read, who, request, localMinuteOf(now));
  const locked = close(writing, read, made.frozenAt);
  writing.log(operationWords.freezeReport, {
    round: request.roundKey,
    detail: frozenDetail(made.frozenTab, made.hash),
    receipt: made.number,
    stamps: locksText(locked),
  });
  writing.done({ id: request.operationId, receipt: '' });
  return frozen(made);
};
