import { catalogue as builtIn } from '../data/catalogue.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { PlaceTexts } from '../domain/clerk-places.ts';
import { withClerkTexts } from '../domain/clerk-places.ts';
import type { RoundRecords } from '../domain/coverage.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import type { Instant } from '../domain/instant.ts';
import type { ReportSnapshot } from '../domain/report-snapshot.ts';
import { entriesBaseOf } from '../domain/snapshot-building.ts';
import type { CalendarRound } from '../domain/standing.ts';
import { keptLine } from '../domain/typed-text.ts';
import { isUnlocked } from '../domain/verdict.ts';
import { drawnAs } from '../sheets/frozen-tab.ts';
import type { FrozenCopy, ReportLedger } from '../sheets/report-ledger.ts';
import { frozenCopies, readLedger } from '../sheets/report-ledger.ts';
import { withReportNumber } from '../sheets/report-number.ts';
import type { KeptSnapshot, ReportStore } from '../sheets/report-store.ts';
import { frozenKey, keptIn, latestKey, readStore } from '../sheets/report-store.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readScheduleTab, scheduleRoundsOf } from '../sheets/schedule-tab.ts';
import type { ExistingReport } from '../sheets/summary-tab.ts';
import { readReportSheet } from '../sheets/summary-tab.ts';
import type { TabRead, Workbook } from '../sheets/workbook.ts';
import { WorkbookProblem } from '../sheets/workbook-problem.ts';
import { numbered } from '../text/freeze.ts';
import { isHidden } from '../text/report-places.ts';

/** A round's report and its entries as they stand when somebody asks to freeze it. */
export interface FreezeRead {
  readonly schedule: TabRead;
  readonly calendar: CalendarRound;
  readonly ledger: ReportLedger;
  readonly store: ReportStore;
  readonly tab: RoundTab;
  readonly records: RoundRecords;
  /** With the number typed beside it, which `writeNumber` writes into its sheet. */
  readonly report: ExistingReport;
  readonly writeNumber: () => void;
  /** What is to be frozen: the report as made, with what the clerk wrote into its sheet. */
  readonly snapshot: ReportSnapshot;
  /** What its sheet shows, as `drawnAs` gives it. */
  readonly drawn: string;
  /** The entries are not those that the report was made from. */
  readonly reportOlder: boolean;
  readonly last: FrozenCopy | null;
  /** What was kept of the last copy. */
  readonly kept: KeptSnapshot;
}

export const recordsOf = (tab: RoundTab): RoundRecords =>
  Object.fromEntries(Object.keys(tab.columns).map((code) => [code, recordAt(tab, code)] as const));

/** What stands at the report's places, a line that the clerk hid left out. */
export const placeTexts = ({ clerk: { standing } }: ExistingReport): PlaceTexts =>
  new Map(
    [...standing].map(([key, text]) => [key, isHidden({ key, generated: '' }, standing) ? null : text]),
  );

/** The report with the number typed beside its sheet, where another stands in it or none. */
const numberedReport = (
  report: ExistingReport,
  number: string,
): Pick<FreezeRead, 'report' | 'writeNumber'> => {
  const standing = report.clerk.standing.get('head.number') ?? '';
  const wanted = keptLine(number) === '' ? standing : numbered(standing, keptLine(number));
  if (wanted === standing) return { report, writeNumber: () => undefined };
  const { values, write } = withReportNumber(report, wanted);
  const texts = new Map([...report.clerk.standing, ['head.number', wanted] as const]);
  return {
    report: { read: { ...report.read, values }, clerk: { ...report.clerk, standing: texts } },
    writeNumber: write,
  };
};

/**
 * Reads what freezing needs, in a constant number of calls: twelve, and two more where a copy was frozen before.
 * @param number typed beside the sheet, '' where it stays as it is
 * @throws WorkbookProblem `unknown-round`, `report-not-built`, and what the tabs throw.
 */
export const readForFreezing = (workbook: Workbook, roundKey: string, number: string): FreezeRead => {
  const schedule = readScheduleTab(workbook);
  const calendar = calendarRoundOf(
    scheduleRoundsOf(schedule).map((each) => each.calendar),
    roundKey,
  );
  const { round } = calendar;
  const ledger = readLedger(workbook);
  const tab = readRoundTab(workbook, builtIn, round.key);
  const existing = readReportSheet(workbook, round.key);
  const store = readStore(workbook);
  const latest = keptIn(store, latestKey(round.key));
  if (!existing || !store || latest.kind !== 'whole') throw new WorkbookProblem('report-not-built');
  const { report, writeNumber } = numberedReport(existing, number);
  const copies = frozenCopies(ledger, round.key);
  const last = copies[copies.length - 1] ?? null;
  const records = recordsOf(tab);
  const { snapshot } = latest;
  return {
    schedule,
    calendar,
    ledger,
    store,
    tab,
    records,
    report,
    writeNumber,
    snapshot: { ...snapshot, document: withClerkTexts(snapshot.document, placeTexts(report)) },
    drawn: drawnAs(report.read.values),
    reportOlder: entriesBaseOf(tab.catalogue, snapshot.hamlets, records) !== snapshot.entriesBase,
    last,
    kept: last === null ? { kind: 'missing' } : keptIn(store, frozenKey(round.key, last.copy)),
  };
};

/**
 * What a person was shown before confirming, as one text: the report, its sheet, the entries and who may still change them.
 * A run that was cut off while freezing does not change it, so that the same press goes on.
 */
export const freezeBaseOf = (read: FreezeRead, now: Instant): string => {
  const codes = Object.keys(read.records).sort();
  const open = codes.filter((code) => isUnlocked(read.records[code] ?? {}, now));
  const entries = entriesBaseOf(
    read.tab.catalogue,
    codes.map((code) => ({ code })),
    read.records,
  );
  return fingerprint([canonicalJson(read.snapshot), read.drawn, entries, ...open].join('\n'));
};
