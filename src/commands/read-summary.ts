import { catalogue as builtIn } from '../data/catalogue.ts';
import { documentOfPhuLac } from '../data/document-of-phu-lac.ts';
import type { Agency } from '../domain/agency.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import { activeHamlets } from '../domain/hamlet.ts';
import type { HamletWords } from '../domain/hamlet-words.ts';
import { hamletWords } from '../domain/hamlet-words.ts';
import type { Instant } from '../domain/instant.ts';
import type { PaperFacts } from '../domain/paper-facts.ts';
import type { Round } from '../domain/round.ts';
import type { DigestedRound, RoundDigest } from '../domain/round-digest.ts';
import { digestOf } from '../domain/round-digest.ts';
import { roundAfter, roundsUpTo } from '../domain/season.ts';
import { catalogueWith, seasonCatalogue } from '../domain/season-catalogue.ts';
import type { CalendarRound } from '../domain/standing.ts';
import type { EnteredRound, MonthlySummary } from '../domain/summary.ts';
import { monthlySummary } from '../domain/summary.ts';
import { readAgencyLog } from '../sheets/agency-log.ts';
import { readAgencies, readHamlets } from '../sheets/register-tabs.ts';
import type { RoundTab } from '../sheets/round-tab.ts';
import { readRoundTab } from '../sheets/round-tab.ts';
import { calendarRoundOf, readSchedule, roundsOf } from '../sheets/schedule-tab.ts';
import type { Settings } from '../sheets/settings-tab.ts';
import { readSettings } from '../sheets/settings-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { requireCommuneLocale } from '../sheets/workbook.ts';
import { hiddenWithData } from '../text/indicators.ts';
import { recordsOf } from './freeze-read.ts';

/** Everything a report, its Word file and its bulletins are made from, read once: one set of figures for all of them. */
export interface SummaryRead {
  readonly summary: MonthlySummary;
  /** The season's indicators as these rounds define them; hidden ones only where something was entered. */
  readonly catalogue: Catalogue;
  readonly words: readonly HamletWords[];
  readonly paper: PaperFacts;
  /** What was entered in the reported round, which comes last, and the one before. */
  readonly entered: readonly EnteredRound[];
  /** The tab of the reported round, where its figures stand. */
  readonly tab: RoundTab;
}

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

/** Which rounds a report speaks of, and of whom. */
export interface Season {
  readonly schedule: readonly CalendarRound[];
  readonly hamlets: readonly Hamlet[];
  readonly agencies: readonly Agency[];
  readonly settings: Settings;
  readonly reported: CalendarRound;
  /** The rounds that are held beside the reported one hamlet by hamlet: the one before it, if any. */
  readonly beside: readonly CalendarRound[];
  /** Those before, of which a digest is enough. */
  readonly earlier: readonly CalendarRound[];
}

/** Nine service calls. @throws WorkbookProblem `unknown-round` and what the registers throw. */
export const readSeason = (workbook: Workbook, roundKey: string): Season => {
  requireCommuneLocale(workbook);
  const schedule = readSchedule(workbook);
  const reported = calendarRoundOf(schedule, roundKey);
  const before = roundsUpTo(roundsOf(schedule), reported.round)
    .filter(({ key }) => key !== roundKey)
    .sort((a, b) => a.number - b.number)
    .map(({ key }) => calendarRoundOf(schedule, key));
  return {
    schedule,
    hamlets: readHamlets(workbook),
    agencies: readAgencies(workbook),
    settings: readSettings(workbook),
    reported,
    beside: before.slice(-1),
    earlier: before.slice(0, -1),
  };
};

/** What the report needs of a round long before. Two service calls. @throws WorkbookProblem `tab-missing`, `keys-missing`. */
export const readDigest = (
  workbook: Workbook,
  { hamlets }: Season,
  calendar: CalendarRound,
  now: Instant,
): RoundDigest => {
  const tab = readRoundTab(workbook, builtIn, calendar.round.key);
  return digestOf(builtIn, tab.catalogue, calendar, hamlets, recordsOf(tab), now);
};

/**
 * Reads the rest of the season and adds it up: two service calls a round that was not digested, and a constant number besides.
 * @param earlier the earlier rounds, in their order
 * @throws WorkbookProblem `tab-missing`, `keys-missing` and what the registers throw.
 */
export const readSummary = (
  workbook: Workbook,
  now: Instant,
  { schedule, hamlets, agencies, settings, reported, beside }: Season,
  earlier: readonly DigestedRound[],
): SummaryRead => {
  const { round } = reported;
  const besides = beside.map((each) => readRoundTab(workbook, builtIn, each.round.key));
  const tab = readRoundTab(workbook, builtIn, round.key);
  const entered = [...besides, tab].map((each) => ({
    calendar: calendarRoundOf(schedule, each.key),
    catalogue: each.catalogue,
    records: recordsOf(each),
  }));
  const catalogue = seasonCatalogue(
    builtIn,
    [
      ...earlier.map(({ digest: { changed, used } }) => ({
        catalogue: catalogueWith(builtIn, changed),
        records: {},
        used,
      })),
      ...entered,
    ],
    hiddenWithData,
  );
  const { symbol, day } = documentOfPhuLac;
  return {
    summary: monthlySummary({
      catalogue,
      hamlets,
      agencies,
      earlier,
      rounds: entered,
      next: readNext(workbook, schedule, round),
      agencyLog: readAgencyLog(workbook).entries,
      calendar: roundsOf(schedule),
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
