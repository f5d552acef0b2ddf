import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { deadlineRulesOfPhuLac, seasonOfPhuLac } from '../../src/data/plan-of-phu-lac.ts';
import type { RoundRecords } from '../../src/domain/coverage.ts';
import type { CellContent } from '../../src/domain/entry.ts';
import { instant } from '../../src/domain/instant.ts';
import { type HamletRecord, readRecord } from '../../src/domain/record.ts';
import { type Round, roundInForce } from '../../src/domain/round.ts';
import type { CalendarRound } from '../../src/domain/standing.ts';
import type { EnteredRound, MonthlySummary, SummaryFacts } from '../../src/domain/summary.ts';
import { monthlySummary } from '../../src/domain/summary.ts';

/** Rounds of Phú Lạc with what hamlets entered in them, in a few words. */

const rounds: readonly Round[] = seasonOfPhuLac.rounds.map((round) =>
  roundInForce(round, {}, deadlineRulesOfPhuLac),
);

export const roundNumber = (number: number): Round => {
  const round = rounds[number - 1];
  if (!round) throw new RangeError(`no round ${number}`);
  return round;
};

export const calendarOf = (round: Round, tracked = true): CalendarRound => ({
  round,
  tracked,
  dueSoonDays: 3,
  frozenAt: null,
});

type Cells = Readonly<Record<string, CellContent>>;

const recordWith = (cells: Cells): HamletRecord => readRecord(catalogue.fields, cells);

/** The cells of a plan or result that was sent at 'YYYY-MM-DDTHH:mm'. */
export const sent = (phase: 'plan' | 'result', at: string, cells: Cells = {}): Cells => ({
  ...cells,
  [`${phase}.status`]: 'Đã nộp',
  [`${phase}.firstSubmittedAt`]: at,
  [`${phase}.lastSubmittedAt`]: at,
});

export const recordsOf = (cells: Readonly<Record<string, Cells>>): RoundRecords =>
  Object.fromEntries(Object.entries(cells).map(([code, each]) => [code, recordWith(each)]));

export const entered = (number: number, cells: Readonly<Record<string, Cells>>): EnteredRound => ({
  calendar: calendarOf(roundNumber(number)),
  records: recordsOf(cells),
});

export const summaryOf = (
  enteredRounds: readonly EnteredRound[],
  now: string,
  more: Partial<SummaryFacts> = {},
): MonthlySummary =>
  monthlySummary({
    catalogue,
    hamlets: hamletsOfPhuLac,
    agencies: agenciesOfPhuLac,
    rounds: enteredRounds,
    next: null,
    agencyLog: new Map(),
    calendar: rounds,
    now: instant(now),
    ...more,
  });
