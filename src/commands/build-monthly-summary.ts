import { catalogue } from '../data/catalogue.ts';
import { documentOfPhuLac } from '../data/plan-of-phu-lac.ts';
import type { RoundRecords } from '../domain/coverage.ts';
import type { Instant } from '../domain/instant.ts';
import type { HamletRecord } from '../domain/record.ts';
import type { Round } from '../domain/round.ts';
import { roundsUpTo } from '../domain/season.ts';
import type { EnteredRound } from '../domain/summary.ts';
import { monthlySummary } from '../domain/summary.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule, roundsOf } from '../sheets/schedule-tab.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import { layOut } from '../sheets/summary-layout.ts';
import { readReport, writeReport } from '../sheets/summary-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { requireCommuneClock } from '../sheets/workbook.ts';
import { builtMessage } from '../text/summary.ts';
import { summaryTabName } from '../text/tabs.ts';
import type { BuildSummaryRequest, BuiltSummary } from '../wire/monthly-summary.ts';

/** Two service calls. @throws WorkbookProblem when the round's tab is missing or has lost its keys. */
const readRecords = (workbook: Workbook, round: Round): RoundRecords => {
  const tab = readRoundTab(workbook, catalogue, round.key);
  const records: Record<string, HamletRecord> = {};
  for (const code of Object.keys(tab.columns)) records[code] = recordAt(tab, catalogue, code);
  return records;
};

const NOTHING_KEPT: ReadonlyMap<string, string> = new Map();

/**
 * "Lập báo cáo tháng": makes the report of a round, or makes it again around what the clerk wrote into it. Reads two
 * service calls a round of the season so far; everything else is a constant number, whatever the number of hamlets.
 * @throws WorkbookProblem `unknown-round`, `tab-missing`, `keys-missing` and what the registers throw; nothing is written then.
 */
export const buildMonthlySummary = (
  workbook: Workbook,
  now: Instant,
  request: BuildSummaryRequest,
): BuiltSummary => {
  requireCommuneClock(workbook);
  const schedule = readSchedule(workbook);
  const { round } = calendarRoundOf(schedule, request.roundKey);
  const rounds = roundsOf(schedule);
  const hamlets = readHamlets(workbook);
  const agencies = readAgencies(workbook);
  const settings = readSettings(workbook);
  const entered = roundsUpTo(rounds, round)
    .slice()
    .sort((a, b) => a.number - b.number)
    .map(
      (each): EnteredRound => ({
        calendar: calendarRoundOf(schedule, each.key),
        records: readRecords(workbook, each),
      }),
    );
  const existing = readReport(workbook, round.key);

  const summary = monthlySummary({ catalogue, hamlets, agencies, rounds: entered, calendar: rounds, now });
  const { symbol, day } = documentOfPhuLac;
  const layout = layOut(
    catalogue,
    summary,
    {
      plan: { number: settings.planNumber, symbol, day },
      symbol: settings.reportSymbol,
      signer: settings.reportSigner,
    },
    existing?.clerk.kept ?? NOTHING_KEPT,
  );

  const tabName = writeReport(workbook, round.key, summaryTabName(round.period), existing, layout);
  return { tabName, message: builtMessage(summary, tabName) };
};
