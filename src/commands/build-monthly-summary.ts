import { bulletinFacts } from '../domain/bulletin-building.ts';
import type { Instant } from '../domain/instant.ts';
import { entriesBaseOf, reportSnapshot } from '../domain/snapshot-building.ts';
import { chartMaterial, drawCharts, readCharts } from '../sheets/report-charts.ts';
import { drawnIn, keepIn, latestKey, openStore } from '../sheets/report-store.ts';
import { layOut, looksOf } from '../sheets/summary-layout.ts';
import { linksTo } from '../sheets/summary-links.ts';
import { readReport, writeReport } from '../sheets/summary-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { assembleReport } from '../text/report.ts';
import type { KeptTexts } from '../text/report-places.ts';
import { builtMessage } from '../text/summary.ts';
import { summaryTabName } from '../text/tabs.ts';
import type { BuildSummaryRequest, BuiltSummary } from '../wire/monthly-summary.ts';
import { sinceFrozen } from './frozen-changes.ts';
import { readSummary } from './read-summary.ts';

const NOTHING_KEPT: KeptTexts = new Map();

/**
 * "Lập báo cáo tháng": makes the report of a round, or makes it again around what the clerk wrote into it, and keeps what it
 * was made of for the Word file, the bulletins and freezing. Reads two service calls a round of the season so far; everything
 * else is a constant number, whatever the number of hamlets.
 * @throws WorkbookProblem what `readSummary` throws; nothing is written then.
 */
export const buildMonthlySummary = (
  workbook: Workbook,
  now: Instant,
  request: BuildSummaryRequest,
): BuiltSummary => {
  const read = readSummary(workbook, now, request.roundKey);
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
