import { bulletinFacts } from '../domain/bulletin-building.ts';
import type { Instant } from '../domain/instant.ts';
import type { DigestedRound, RoundDigest } from '../domain/round-digest.ts';
import { entriesBaseOf, reportSnapshot } from '../domain/snapshot-building.ts';
import { activePerson } from '../sheets/log-tab.ts';
import { chartMaterial, drawCharts, readCharts } from '../sheets/report-charts.ts';
import { drawnIn, keepIn, latestKey, openStore } from '../sheets/report-store.ts';
import { leaveNotes, notesTaken } from '../sheets/step-notes.ts';
import { layOut, looksOf } from '../sheets/summary-layout.ts';
import { linksTo } from '../sheets/summary-links.ts';
import { readReport, writeReport } from '../sheets/summary-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { assembleReport } from '../text/report.ts';
import type { KeptTexts } from '../text/report-places.ts';
import { builtMessage, partWords } from '../text/summary.ts';
import { summaryTabName } from '../text/tabs.ts';
import type { BuildSummaryRequest, BuiltSummary } from '../wire/monthly-summary.ts';
import type { Step } from '../wire/steps.ts';
import { authorise } from './authorise.ts';
import { sinceFrozen } from './frozen-changes.ts';
import type { Season } from './read-summary.ts';
import { readDigest, readSeason, readSummary } from './read-summary.ts';
import type { StepTime } from './stepping.ts';
import { doParts } from './stepping.ts';

const NOTHING_KEPT: KeptTexts = new Map();

/**
 * Reads what is left, writes the report around what the clerk wrote, and keeps what it was made of. A second person's press does
 * the same after it, in the same tab.
 */
const makeReport = (
  workbook: Workbook,
  now: Instant,
  season: Season,
  earlier: readonly DigestedRound[],
): BuiltSummary => {
  const read = readSummary(workbook, now, season, earlier);
  const { summary, catalogue, words, paper, tab, entered } = read;
  const { round } = summary;
  const existing = readReport(workbook, round.key);
  const kept = existing?.clerk.kept ?? NOTHING_KEPT;
  const store = openStore(workbook);
  const assembled = assembleReport({ catalogue, summary, words, paper, kept });
  const document = sinceFrozen(store, read, assembled.document);
  const layout = layOut({ ...assembled, document }, kept, linksTo(tab));
  const material = chartMaterial(catalogue, summary.season);
  const charts = existing && readCharts(workbook, round.key, existing.read, material);
  const latest = latestKey(round.key);
  const tabWanted = summaryTabName(round.period);
  const written = writeReport(workbook, round.key, tabWanted, existing, layout, drawnIn(store, latest));
  const { tabName } = written;
  drawCharts(workbook, round.key, written, charts, material);
  const hamlets = summary.hamlets.map((line) => line.hamlet);
  const base = entriesBaseOf(tab.catalogue, hamlets, entered[entered.length - 1]?.records ?? {});
  // After the sheet: where a run is cut off between, what is kept is older than the entries, and known to be.
  keepIn(store, latest, reportSnapshot(summary, base, document, bulletinFacts(summary, words)), {
    drawn: looksOf(layout),
  });
  return { tabName, message: builtMessage(summary, tabName) };
};

/** What a report needs from outside the workbook. */
export interface ReportTools {
  readonly time: StepTime;
  /** Runs what writes, while nobody else's script does. */
  readonly locked: <T>(run: () => T) => T;
}

/** Of one press: where its steps keep what they read, and how many rounds that was. */
const CURSOR = /^(\S{10,40})\|(\d{1,3})$/;

/**
 * "Lập báo cáo tháng": makes the report of a round, or makes it again around what the clerk wrote into it, and keeps what it
 * was made of for the Word file, the bulletins and freezing. Reads two service calls a round of the season so far; everything
 * else is a constant number, whatever the number of hamlets. Where a step's time is over, what was read of the earlier rounds is
 * handed on to the next in a digest; nothing is written before the last, which holds the document lock.
 * @throws WorkbookProblem `not-allowed`, and what `readSeason` and `readSummary` throw; nothing is written then.
 */
export const buildMonthlySummary = (
  workbook: Workbook,
  now: Instant,
  { roundKey, cursor }: BuildSummaryRequest,
  { time, locked }: ReportTools,
): Step<BuiltSummary> => {
  const season = readSeason(workbook, roundKey);
  authorise({ workbook, who: activePerson }, 'buildReport', {}, season);
  const [, id = `${roundKey}@${now}`, done = '0'] = CURSOR.exec(cursor) ?? [];
  const most = Math.min(Number(done), season.earlier.length);
  const notes = most > 0 ? [...notesTaken(id, most)] : [];
  // Google may have forgotten what the steps before read: then this one takes all the time it can, for the next would fare no better.
  const isOver = notes.length < most ? time.long : time.step;
  let built: BuiltSummary = { tabName: '', message: '' };
  const parts = [
    ...season.earlier.map((calendar) => ({
      words: partWords.read(calendar.round.number),
      run: () => void notes.push(JSON.stringify(readDigest(workbook, season, calendar, now))),
    })),
    {
      words: partWords.draw,
      run: () => {
        // What stands in the notes was made by `readDigest`.
        const earlier = season.earlier.map((calendar, index) => ({
          calendar,
          digest: JSON.parse(notes[index] ?? '') as RoundDigest,
        }));
        built = locked(() => makeReport(workbook, now, season, earlier));
      },
    },
  ];
  const step = doParts(parts, String(notes.length), isOver, () => built);
  if (!step.goesOn) return step;
  leaveNotes(id, notes);
  return { ...step, cursor: `${id}|${step.cursor}` };
};
