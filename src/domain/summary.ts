import type { Agency, AgencyCode } from './agency.ts';
import { expectedAgencies, isAskedPolitely } from './agency.ts';
import type { Catalogue } from './catalogue.ts';
import { indicatorsOf } from './catalogue.ts';
import type { Arrears, Coverage, CoverageCounts, RoundRecords } from './coverage.ts';
import { arrearsOf, byAgency, countStandings, coverageOf, recordOf } from './coverage.ts';
import type { Field } from './field.ts';
import type { Hamlet } from './hamlet.ts';
import { activeHamlets, agenciesInCharge } from './hamlet.ts';
import type { Instant } from './instant.ts';
import { dayOfMinute } from './instant.ts';
import { textAt } from './record.ts';
import type { Round } from './round.ts';
import { roundAfter } from './season.ts';
import type { CalendarRound } from './standing.ts';
import type { BothCumulatives } from './summary-rounds.ts';
import { cumulatives, roundTotals } from './summary-rounds.ts';
import type { CheckDifference, HamletFigures, IndicatorTotal } from './summary-totals.ts';
import { checkTotals, hamletFigures, totalsOf } from './summary-totals.ts';

/** A round of the season with what was entered in it. */
export interface EnteredRound {
  readonly calendar: CalendarRound;
  readonly records: RoundRecords;
}

export interface SummaryFacts {
  readonly catalogue: Catalogue;
  readonly hamlets: readonly Hamlet[];
  readonly agencies: readonly Agency[];
  /** The rounds of the season up to and with the reported one, in order; the last is the reported one. */
  readonly rounds: readonly EnteredRound[];
  /** All rounds of the calendar, for those that come next. */
  readonly calendar: readonly Round[];
  readonly now: Instant;
}

/** One agency with the hamlets in its charge. */
export interface AgencyLine {
  readonly code: AgencyCode;
  /** null where the register of hamlets names an agency that the register of agencies does not have. */
  readonly agency: Agency | null;
  readonly polite: boolean;
  readonly hamlets: number;
  readonly plan: CoverageCounts;
  readonly result: CoverageCounts;
  /** Results of all its hamlets are sent. */
  readonly complete: boolean;
  readonly totals: readonly IndicatorTotal[];
}

/** How the day went, by the hamlets that sent a result. */
export interface Course {
  readonly done: readonly Hamlet[];
  readonly postponed: readonly { readonly hamlet: Hamlet; readonly reason: string }[];
  readonly notHeld: readonly { readonly hamlet: Hamlet; readonly reason: string }[];
}

export interface BadFigure {
  readonly hamlet: Hamlet;
  readonly field: Field;
  readonly shown: string;
}

/** Báo cáo tháng: every figure of the Economic Office's report of one round (KH III.3.1). */
export interface MonthlySummary {
  readonly round: Round;
  readonly tracked: boolean;
  readonly now: Instant;
  readonly plan: Coverage;
  readonly result: Coverage;
  readonly planArrears: Arrears;
  readonly resultArrears: Arrears;
  readonly agencies: readonly AgencyLine[];
  /** Agencies that owe results, and those of them whose hamlets have all sent. */
  readonly agenciesExpected: number;
  readonly agenciesComplete: number;
  readonly course: Course;
  readonly hamlets: readonly HamletFigures[];
  readonly totals: readonly IndicatorTotal[];
  readonly bad: readonly BadFigure[];
  readonly cumulative: BothCumulatives;
  /** Empty when hamlets = agencies = commune. */
  readonly differences: readonly CheckDifference[];
  /** The round after this one, and the one after that where the first will have been held when this report is due. */
  readonly upcoming: readonly Round[];
}

const courseOf = (hamlets: readonly HamletFigures[], records: RoundRecords): Course => {
  const sent = hamlets
    .filter((line) => line.sent)
    .map(({ hamlet }) => ({ hamlet, record: recordOf(records, hamlet) }));
  const withReason = (course: string): Course['postponed'] =>
    sent
      .filter(({ record }) => textAt(record, 'result.course') === course)
      .map(({ hamlet, record }) => ({ hamlet, reason: textAt(record, 'result.reason') }));
  return {
    done: withReason('done').map(({ hamlet }) => hamlet),
    postponed: withReason('postponed'),
    notHeld: withReason('notHeld'),
  };
};

const agencyLines = (
  facts: SummaryFacts,
  lines: readonly HamletFigures[],
  plan: Coverage,
  result: Coverage,
): readonly AgencyLine[] => {
  const inPlan = new Map(byAgency(plan.hamlets, facts.agencies).map((group) => [group.code, group.hamlets]));
  const inFigures = new Map<AgencyCode, HamletFigures[]>();
  for (const line of lines) {
    const members = inFigures.get(line.hamlet.agency);
    if (members) members.push(line);
    else inFigures.set(line.hamlet.agency, [line]);
  }
  return byAgency(result.hamlets, facts.agencies).map(({ code, agency, hamlets }) => {
    const counts = countStandings(hamlets);
    return {
      code,
      agency,
      polite: agency !== null && isAskedPolitely(agency),
      hamlets: hamlets.length,
      plan: countStandings(inPlan.get(code) ?? []),
      result: counts,
      complete: counts.missing === 0,
      totals: totalsOf(facts.catalogue, inFigures.get(code) ?? []),
    };
  });
};

const badFigures = (catalogue: Catalogue, lines: readonly HamletFigures[]): readonly BadFigure[] => {
  const fields = indicatorsOf(catalogue);
  return lines.flatMap(({ hamlet, figures }) =>
    fields.flatMap((field, index) => {
      const figure = figures[index];
      return figure?.kind === 'bad' ? [{ hamlet, field, shown: figure.shown }] : [];
    }),
  );
};

/**
 * By the calendar alone and not by the clock, so that a report made again later says the same. Round 1 is reported by
 * 09/01/2026, after round 2 was held: then round 3 is what there is to prepare.
 */
const upcomingRounds = (calendar: readonly Round[], round: Round): readonly Round[] => {
  const next = roundAfter(calendar, round);
  if (next === null) return [];
  const later = next.day <= dayOfMinute(round.deadlines.report.moment) ? roundAfter(calendar, next) : null;
  return later === null ? [next] : [next, later];
};

/**
 * The summary of the last of the given rounds. Linear in hamlets and rounds.
 * @throws RangeError when no round is given.
 */
export const monthlySummary = (facts: SummaryFacts): MonthlySummary => {
  const { catalogue, agencies, now } = facts;
  const reported = facts.rounds[facts.rounds.length - 1];
  if (!reported) throw new RangeError('a summary needs a round');
  const { calendar, records } = reported;
  const { round } = calendar;
  const active = activeHamlets(facts.hamlets, round);
  const plan = coverageOf('plan', calendar, facts.hamlets, records, now);
  const result = coverageOf('result', calendar, facts.hamlets, records, now);
  const hamlets = hamletFigures(catalogue, active, records);
  const totals = totalsOf(catalogue, hamlets);
  const lines = agencyLines(facts, hamlets, plan, result);
  const owing = new Set(
    expectedAgencies(agencies, agenciesInCharge(active), round.period).map((agency) => agency.code),
  );
  return {
    round,
    tracked: calendar.tracked,
    now,
    plan,
    result,
    planArrears: arrearsOf(plan, agencies),
    resultArrears: arrearsOf(result, agencies),
    agencies: lines,
    agenciesExpected: owing.size,
    agenciesComplete: lines.filter((line) => line.complete && owing.has(line.code)).length,
    course: courseOf(hamlets, records),
    hamlets,
    totals,
    bad: badFigures(catalogue, hamlets),
    cumulative: cumulatives(
      facts.rounds.map((each) => roundTotals(catalogue, each.calendar.round, facts.hamlets, each.records)),
      totals.length,
    ),
    differences: checkTotals(
      totals,
      hamlets,
      lines.map((line) => line.totals),
    ),
    upcoming: upcomingRounds(facts.calendar, round),
  };
};
