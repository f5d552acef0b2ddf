import { catalogue as builtIn } from '../data/catalogue.ts';
import { documentOfPhuLac } from '../data/document-of-phu-lac.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { RoundRecords } from '../domain/coverage.ts';
import { activeHamlets } from '../domain/hamlet.ts';
import type { HamletWords } from '../domain/hamlet-words.ts';
import { hamletWords } from '../domain/hamlet-words.ts';
import type { Instant } from '../domain/instant.ts';
import type { PaperFacts } from '../domain/paper-facts.ts';
import type { HamletRecord } from '../domain/record.ts';
import type { Round } from '../domain/round.ts';
import { roundAfter, roundsUpTo } from '../domain/season.ts';
import { seasonCatalogue } from '../domain/season-catalogue.ts';
import type { CalendarRound } from '../domain/standing.ts';
import type { EnteredRound, MonthlySummary } from '../domain/summary.ts';
import { monthlySummary } from '../domain/summary.ts';
import { readAgencyLog } from '../sheets/agency-log.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { readRoundTab, recordAt } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule, roundsOf } from '../sheets/schedule-tab.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { requireCommuneLocale } from '../sheets/workbook.ts';
import { hiddenWithData } from '../text/indicators.ts';

/** Everything a report, its Word file and its bulletins are made from, read once: one set of figures for all of them. */
export interface SummaryRead {
  readonly summary: MonthlySummary;
  /** The season's indicators as these rounds define them; hidden ones only where something was entered. */
  readonly catalogue: Catalogue;
  readonly words: readonly HamletWords[];
  readonly paper: PaperFacts;
  /** What was entered in the season up to the reported round, which comes last. */
  readonly entered: readonly EnteredRound[];
  /** The tab of the reported round, where its figures stand. */
  readonly tab: RoundTab;
}

const recordsOf = (tab: RoundTab): RoundRecords => {
  const records: Record<string, HamletRecord> = {};
  for (const code of Object.keys(tab.columns)) records[code] = recordAt(tab, code);
  return records;
};

/** The plans of the round to come, two service calls; null after the last round. */
const readNext = (
  workbook: Workbook,
  schedule: readonly CalendarRound[],
  round: Round,
): EnteredRound | null => {
  const next = roundAfter(roundsOf(schedule), round);
  if (next === null) return null;
  const tab = readRoundTab(workbook, builtIn, next.key);
  return { calendar: calendarRoundOf(schedule, next.key), records: recordsOf(tab) };
};

/**
 * Reads the season up to a round and adds it up: two service calls a round and a constant number besides.
 * @throws WorkbookProblem `unknown-round`, `tab-missing`, `keys-missing` and what the registers throw.
 */
export const readSummary = (workbook: Workbook, now: Instant, roundKey: string): SummaryRead => {
  requireCommuneLocale(workbook);
  const schedule = readSchedule(workbook);
  const { round } = calendarRoundOf(schedule, roundKey);
  const calendar = roundsOf(schedule);
  const hamlets = readHamlets(workbook);
  const agencies = readAgencies(workbook);
  const settings = readSettings(workbook);
  const before = roundsUpTo(calendar, round)
    .filter((each) => each.key !== round.key)
    .sort((a, b) => a.number - b.number);
  const tabs = before.map((each) => readRoundTab(workbook, builtIn, each.key));
  const tab = readRoundTab(workbook, builtIn, round.key);
  const rounds = [...tabs, tab].map((each) => ({
    calendar: calendarRoundOf(schedule, each.key),
    catalogue: each.catalogue,
    records: recordsOf(each),
  }));
  const catalogue = seasonCatalogue(builtIn, rounds, hiddenWithData);
  const entered = rounds.map(({ calendar, records }): EnteredRound => ({ calendar, records }));
  const { symbol, day } = documentOfPhuLac;
  return {
    summary: monthlySummary({
      catalogue,
      hamlets,
      agencies,
      rounds: entered,
      next: readNext(workbook, schedule, round),
      agencyLog: readAgencyLog(workbook).entries,
      calendar,
      now,
    }),
    words: hamletWords(activeHamlets(hamlets, round), entered[entered.length - 1]?.records ?? {}),
    paper: {
      plan: { number: settings.planNumber, symbol, day },
      symbol: settings.reportSymbol,
      signer: settings.reportSigner,
    },
    entered,
    catalogue,
    tab,
  };
};
