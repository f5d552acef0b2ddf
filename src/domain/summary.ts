import type { Agency } from './agency.ts';
import type { AgencyDuty, AgencyEntry } from './agency-duty.ts';
import { agencyDuties } from './agency-duty.ts';
import type { Catalogue } from './catalogue.ts';
import { indicatorsOf } from './catalogue.ts';
import type { AgencyGroup, Arrears, Coverage, RoundRecords } from './coverage.ts';
import { arrearsOf, coverageOf, recordOf } from './coverage.ts';
import type { Day } from './day.ts';
import { isDay } from './day.ts';
import type { Field, Phase } from './field.ts';
import type { Hamlet } from './hamlet.ts';
import { activeHamlets } from './hamlet.ts';
import type { Instant } from './instant.ts';
import { dayOfMinute } from './instant.ts';
import type { LeftOver, PlannedLine, Registered } from './planned-summary.ts';
import { leftOver, plannedLines, registeredOf } from './planned-summary.ts';
import { textAt } from './record.ts';
import type { Round } from './round.ts';
import type { DigestedRound } from './round-digest.ts';
import { digestTotals } from './round-digest.ts';
import { roundAfter } from './season.ts';
import type { SeasonFigures } from './season-figures.ts';
import { seasonFigures } from './season-figures.ts';
import type { CalendarRound } from './standing.ts';
import type { AgencyLine, Duties } from './summary-agencies.ts';
import { agencyLines, countDuties } from './summary-agencies.ts';
import type { Comparison } from './summary-comparison.ts';
import { comparisonOf } from './summary-comparison.ts';
import type { BestFigures, Corrections, NotSending, Repeated } from './summary-review.ts';
import { bestOf, correctionsOf, markedNotSent, repeatedOf, unconfirmedOf } from './summary-review.ts';
import type { BothCumulatives } from './summary-rounds.ts';
import { cumulatives } from './summary-rounds.ts';
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
  /** The first rounds of the season as digests, in order; none where all are given whole. */
  readonly earlier?: readonly DigestedRound[];
  /** The other rounds of the season, in order: the reported one comes last, and the one before it is among them. */
  readonly rounds: readonly EnteredRound[];
  /** The round to come, for what its plans hold; null after the last. */
  readonly next: EnteredRound | null;
  /** Sổ cơ quan by `agencyEntryKey`. */
  readonly agencyLog: ReadonlyMap<string, AgencyEntry>;
  /** All rounds of the calendar, for those that come next. */
  readonly calendar: readonly Round[];
  readonly now: Instant;
}

/** A hamlet that did not turn out on the day, and why. */
export interface Unheld {
  readonly hamlet: Hamlet;
  readonly reason: string;
  /** The day it was put off to, where one was given. */
  readonly newDay: Day | null;
}

/** How the day went, by the hamlets that sent a result. */
export interface Course {
  readonly done: readonly Hamlet[];
  readonly postponed: readonly Unheld[];
  readonly notHeld: readonly Unheld[];
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
  /** What agencies owe themselves: their hamlets' results sent on, a clean-up day. */
  readonly duties: Duties;
  /** Agencies that owe results, and those of them whose hamlets have all sent. */
  readonly agenciesExpected: number;
  readonly agenciesComplete: number;
  readonly course: Course;
  readonly hamlets: readonly HamletFigures[];
  readonly totals: readonly IndicatorTotal[];
  readonly bad: readonly BadFigure[];
  readonly planned: readonly PlannedLine[];
  readonly leftOver: readonly LeftOver[];
  readonly best: BestFigures | null;
  readonly corrections: Readonly<Record<Phase, Corrections>>;
  readonly unconfirmed: readonly AgencyGroup[];
  readonly notSending: readonly NotSending[];
  /** Beside the round before; null for the first. */
  readonly comparison: Comparison | null;
  readonly repeated: Repeated | null;
  readonly cumulative: BothCumulatives;
  /** The season round by round, for the charts. */
  readonly season: SeasonFigures;
  /** Empty when hamlets = agencies = commune. */
  readonly differences: readonly CheckDifference[];
  /** The round after this one, and the one after that where the first will have been held when this report is due. */
  readonly upcoming: readonly Round[];
  /** What the plans of the round to come hold; null after the last. */
  readonly registered: Registered | null;
}

/** One round as the summary looks at it, the reported one and the one before alike. */
interface Side {
  readonly round: Round;
  readonly records: RoundRecords;
  readonly plan: Coverage;
  readonly result: Coverage;
  readonly duties: readonly AgencyDuty[];
  readonly lines: readonly HamletFigures[];
  readonly totals: readonly IndicatorTotal[];
}

const sideOf = (facts: SummaryFacts, { calendar, records }: EnteredRound): Side => {
  const { catalogue, agencies, hamlets, agencyLog, now } = facts;
  const { round } = calendar;
  const lines = hamletFigures(catalogue, activeHamlets(hamlets, round), records);
  return {
    round,
    records,
    plan: coverageOf('plan', calendar, hamlets, records, now),
    result: coverageOf('result', calendar, hamlets, records, now),
    duties: agencyDuties(agencies, hamlets, agencyLog, calendar, now),
    lines,
    totals: totalsOf(catalogue, lines),
  };
};

const courseOf = (hamlets: readonly HamletFigures[], records: RoundRecords): Course => {
  const sent = hamlets
    .filter((line) => line.sent)
    .map(({ hamlet }) => ({ hamlet, record: recordOf(records, hamlet) }));
  const withReason = (course: string): readonly Unheld[] =>
    sent
      .filter(({ record }) => textAt(record, 'result.course') === course)
      .map(({ hamlet, record }) => {
        const newDay = textAt(record, 'result.newDay');
        return {
          hamlet,
          reason: textAt(record, 'result.reason'),
          newDay: course === 'postponed' && isDay(newDay) ? newDay : null,
        };
      });
  return {
    done: withReason('done').map(({ hamlet }) => hamlet),
    postponed: withReason('postponed'),
    notHeld: withReason('notHeld'),
  };
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
  const { catalogue, agencies, now, next } = facts;
  const reported = facts.rounds[facts.rounds.length - 1];
  if (!reported) throw new RangeError('a summary needs a round');
  const others = facts.rounds.slice(0, -1).map((each) => sideOf(facts, each));
  const side = sideOf(facts, reported);
  const before = others[others.length - 1] ?? null;
  const { round, records, plan, result, lines, totals } = side;
  const active = lines.map(({ hamlet }) => hamlet);
  const byAgency = agencyLines(catalogue, agencies, lines, plan, result, side.duties);
  return {
    round,
    tracked: reported.calendar.tracked,
    now,
    plan,
    result,
    planArrears: arrearsOf(plan, agencies),
    resultArrears: arrearsOf(result, agencies),
    agencies: byAgency,
    duties: countDuties(side.duties),
    agenciesExpected: side.duties.length,
    agenciesComplete: byAgency.filter(({ complete, duty }) => complete && duty !== null).length,
    course: courseOf(lines, records),
    hamlets: lines,
    totals,
    bad: badFigures(catalogue, lines),
    planned: plannedLines(catalogue, active, records),
    leftOver: leftOver(catalogue, active, records),
    best: bestOf(totals, lines),
    corrections: {
      plan: correctionsOf('plan', active, records),
      result: correctionsOf('result', active, records),
    },
    unconfirmed: unconfirmedOf(result, records, agencies),
    notSending: markedNotSent(lines, records),
    comparison: before ? comparisonOf(catalogue, before, side) : null,
    repeated: before ? repeatedOf(before, side, agencies) : null,
    cumulative: cumulatives(
      [
        ...(facts.earlier ?? []).map(({ calendar, digest }) => ({
          round: calendar.round,
          totals: digestTotals(digest, catalogue),
        })),
        ...others,
        side,
      ],
      totals.length,
    ),
    season: seasonFigures(facts),
    differences: checkTotals(
      totals,
      lines,
      byAgency.map((line) => line.totals),
    ),
    upcoming: upcomingRounds(facts.calendar, round),
    registered:
      next === null ? null : registeredOf(catalogue, next.calendar.round, facts.hamlets, next.records),
  };
};
