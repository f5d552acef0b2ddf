import type { Instant } from '../domain/instant.ts';
import { layOut } from '../sheets/summary-layout.ts';
import { readReport, writeReport } from '../sheets/summary-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { builtMessage } from '../text/summary.ts';
import { summaryTabName } from '../text/tabs.ts';
import type { BuildSummaryRequest, BuiltSummary } from '../wire/monthly-summary.ts';
import { readSummary } from './read-summary.ts';

const NOTHING_KEPT: ReadonlyMap<string, string> = new Map();

/**
 * "Lập báo cáo tháng": makes the report of a round, or makes it again around what the clerk wrote into it. Reads two
 * service calls a round of the season so far; everything else is a constant number, whatever the number of hamlets.
 * @throws WorkbookProblem what `readSummary` throws; nothing is written then.
 */
export const buildMonthlySummary = (
  workbook: Workbook,
  now: Instant,
  request: BuildSummaryRequest,
): BuiltSummary => {
  const { summary, catalogue, paper } = readSummary(workbook, now, request.roundKey);
  const { round } = summary;
  const existing = readReport(workbook, round.key);
  const layout = layOut(catalogue, summary, paper, existing?.clerk.kept ?? NOTHING_KEPT);
  const tabName = writeReport(workbook, round.key, summaryTabName(round.period), existing, layout);
  return { tabName, message: builtMessage(summary, tabName) };
};
