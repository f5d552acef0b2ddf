import { catalogue as builtIn } from '../data/catalogue.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { formatDay } from '../domain/day-text.ts';
import { activeHamlets } from '../domain/hamlet.ts';
import type { Instant } from '../domain/instant.ts';
import { formatInstant, formatMinute, localDayOf } from '../domain/instant.ts';
import { sha256 } from '../domain/sha256.ts';
import { entriesBaseOf } from '../domain/snapshot-building.ts';
import { momentAt } from '../domain/standing.ts';
import { unlockDays } from '../domain/unlocking.ts';
import { isUnlocked } from '../domain/verdict.ts';
import { frozenTabState } from '../sheets/frozen-tab.ts';
import { publishedDays } from '../sheets/published-days.ts';
import { readHamlets } from '../sheets/register-tabs.ts';
import type { FrozenCopy } from '../sheets/report-ledger.ts';
import { frozenCopies, readLedger } from '../sheets/report-ledger.ts';
import type { KeptSnapshot } from '../sheets/report-store.ts';
import { frozenKey, keptIn, latestKey, readStore } from '../sheets/report-store.ts';
import { readRoundTab } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule } from '../sheets/schedule-tab.ts';
import { readReportSheet } from '../sheets/summary-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { givenNumber } from '../text/freeze.ts';
import type { FrozenState, ReportState, ReportStateRequest } from '../wire/report-state.ts';
import { recordsOf } from './freeze-read.ts';
import { changeLines } from './frozen-changes.ts';

/** Whether the latest copy is still what was frozen: its content by the hash, its tab by what it showed. Three calls. */
const stateOf = (workbook: Workbook, copy: FrozenCopy, kept: KeptSnapshot): FrozenState['state'] => {
  if (kept.kind !== 'whole' || sha256(canonicalJson(kept.snapshot)) !== copy.hash) return 'edited';
  const tab = frozenTabState(workbook, copy.frozenTab, kept.drawn);
  return tab === 'missing' ? 'tab-missing' : tab;
};

const frozenState = (copy: FrozenCopy, state: FrozenState['state']): FrozenState => ({
  copy: copy.copy,
  at: formatMinute(copy.frozenAt),
  number: copy.number,
  tabName: copy.frozenTab,
  hash: copy.hash,
  state,
});

/**
 * How the report of a round stands: made, frozen, changed since. Twenty service calls, whatever the number of hamlets.
 * @throws WorkbookProblem `unknown-round` and what the tabs throw.
 */
export const readReportState = (
  workbook: Workbook,
  now: Instant,
  request: ReportStateRequest,
): ReportState => {
  const { round } = calendarRoundOf(readSchedule(workbook), request.roundKey);
  const hamlets = activeHamlets(readHamlets(workbook), round);
  const tab = readRoundTab(workbook, builtIn, round.key);
  const records = recordsOf(tab);
  const ledger = readLedger(workbook);
  const copies = frozenCopies(ledger, round.key);
  const store = readStore(workbook);
  const latest = keptIn(store, latestKey(round.key));
  const report = readReportSheet(workbook, round.key);
  const last = copies[copies.length - 1];
  const kept: KeptSnapshot = last ? keptIn(store, frozenKey(round.key, last.copy)) : { kind: 'missing' };
  return {
    roundKey: round.key,
    built:
      latest.kind === 'whole' && report
        ? {
            at: formatInstant(latest.snapshot.builtAt),
            older:
              entriesBaseOf(tab.catalogue, latest.snapshot.hamlets, records) !== latest.snapshot.entriesBase,
            number: givenNumber(report.clerk.standing.get('head.number') ?? ''),
          }
        : null,
    frozen: copies.map((copy) =>
      frozenState(copy, copy === last ? stateOf(workbook, copy, kept) : 'not-checked'),
    ),
    published: publishedDays(ledger, round.key),
    changes: kept.kind === 'whole' ? changeLines(kept.snapshot, tab.catalogue, hamlets, records) : [],
    corrections: last?.corrections ?? 0,
    hamlets: hamlets.map(({ code, name }) => {
      const record = records[code] ?? {};
      const until = momentAt(record, 'result.unlockedUntil');
      return {
        code,
        name,
        unlockedUntil: until !== null && isUnlocked(record, now) ? formatMinute(until) : '',
      };
    }),
    unlockDays: unlockDays(localDayOf(now)).map((day) => ({ day, label: formatDay(day) })),
  };
};
