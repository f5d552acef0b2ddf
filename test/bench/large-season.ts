import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { deadlineRulesOfPhuLac, seasonOfPhuLac } from '../../src/data/plan-of-phu-lac.ts';
import { dayOfMinute, instant } from '../../src/domain/instant.ts';
import { withValues } from '../../src/domain/record.ts';
import { roundInForce } from '../../src/domain/round.ts';
import type { SummaryFacts } from '../../src/domain/summary.ts';
import { monthlySummary } from '../../src/domain/summary.ts';
import { sampleSeason } from '../fixtures/sample-season.ts';
import { hamletsOfSize } from './made-up-plan.ts';

const calendar = seasonOfPhuLac.rounds.map((round) => roundInForce(round, {}, deadlineRulesOfPhuLac));
const last = calendar[calendar.length - 1];
if (!last) throw new Error('the plan has no rounds');

/** The sample season, of which each hamlet of a larger commune did what one of the real hamlets did. */
const season = sampleSeason(
  calendar.map((round) => ({ round, planMissing: 5, resultMissing: 9 })),
  dayOfMinute(last.deadlines.report.moment),
);

/** So many rounds of so many hamlets, as the command of the season's last report would have read them. */
export const largeSeason = (count: number, rounds = calendar.length): SummaryFacts => {
  const hamlets = hamletsOfSize(hamletsOfPhuLac, count);
  const entered = calendar.slice(-rounds).map((round) => {
    const columns = [...(season.get(round.key)?.values() ?? [])].map((column) => withValues({}, column));
    const records = hamlets.map(({ code }, index) => [code, columns[index % columns.length] ?? {}] as const);
    return {
      calendar: { round, tracked: true, dueSoonDays: 3, frozenAt: null },
      records: Object.fromEntries(records),
    };
  });
  return {
    catalogue,
    hamlets,
    agencies: agenciesOfPhuLac,
    rounds: entered,
    next: null,
    agencyLog: new Map(),
    calendar,
    now: instant('2027-01-08T08:00:00+07:00'),
  };
};

/** Milliseconds of CPU that each season's summary takes: the least of some turns, taken in turn. */
export const summaryCpuMs = (seasons: readonly SummaryFacts[], turns = 3): readonly number[] => {
  const least = seasons.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < turns; turn += 1) {
    seasons.forEach((facts, at) => {
      const before = process.cpuUsage();
      monthlySummary(facts);
      const { user, system } = process.cpuUsage(before);
      least[at] = Math.min(least[at] ?? 0, (user + system) / 1000);
    });
  }
  return least;
};
