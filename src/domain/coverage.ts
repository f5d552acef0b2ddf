import type { Agency, AgencyCode } from './agency.ts';
import { isAskedPolitely } from './agency.ts';
import type { Phase } from './field.ts';
import type { Hamlet } from './hamlet.ts';
import { activeHamlets, expectedHamlets } from './hamlet.ts';
import type { Instant } from './instant.ts';
import type { HamletRecord } from './record.ts';
import type { CalendarRound, Standing } from './standing.ts';
import { standingOf } from './standing.ts';

/** What the hamlets entered in one round, by hamlet code; a hamlet that is absent entered nothing. */
export type RoundRecords = Readonly<Record<string, HamletRecord>>;

const NOTHING: HamletRecord = {};

export const recordOf = (records: RoundRecords, hamlet: Hamlet): HamletRecord =>
  records[hamlet.code] ?? NOTHING;

export interface HamletStanding {
  readonly hamlet: Hamlet;
  readonly standing: Standing;
}

/** Parts of one set of expected hamlets: `sent` + `missing` = `expected`, so no rate passes 100 %. */
export interface CoverageCounts {
  readonly expected: number;
  readonly sent: number;
  readonly onTime: number;
  readonly late: number;
  /** Sent in a round that is only filled in afterwards: neither on time nor late (A19). */
  readonly untracked: number;
  readonly missing: number;
  /** Of the missing, those whose deadline has passed. */
  readonly overdue: number;
}

/** How the plans or the results of a round have come in. */
export interface Coverage extends CoverageCounts {
  readonly phase: Phase;
  /** False for the plan of a round whose plan deadline is waived (A7): nothing is expected then. */
  readonly applies: boolean;
  /** Sent by active hamlets, expected or not. */
  readonly sentAtAll: number;
  /** The expected hamlets in the annex's order. */
  readonly hamlets: readonly HamletStanding[];
}

/** Of hamlets or agencies alike. */
export const countStandings = (
  those: readonly { readonly standing: Pick<Standing, 'sent' | 'timeliness'> }[],
): CoverageCounts => {
  let [sent, onTime, late, overdue] = [0, 0, 0, 0];
  for (const { standing } of those) {
    const { kind } = standing.timeliness;
    if (standing.sent) sent += 1;
    else if (kind === 'overdue') overdue += 1;
    if (standing.sent && kind === 'on-time') onTime += 1;
    if (standing.sent && kind === 'late') late += 1;
  }
  const expected = those.length;
  return { expected, sent, onTime, late, untracked: sent - onTime - late, missing: expected - sent, overdue };
};

/** Plans are the hamlets' to send (KH III.4), results the agencies' for their hamlets (KH III.3). */
export const coverageOf = (
  phase: Phase,
  calendar: CalendarRound,
  hamlets: readonly Hamlet[],
  records: RoundRecords,
  now: Instant,
): Coverage => {
  const standing = (hamlet: Hamlet): Standing => standingOf(recordOf(records, hamlet), phase, calendar, now);
  const expected = expectedHamlets(hamlets, calendar.round, phase).map((hamlet) => ({
    hamlet,
    standing: standing(hamlet),
  }));
  const active = activeHamlets(hamlets, calendar.round);
  return {
    phase,
    applies: calendar.round.deadlines[phase].applies,
    sentAtAll: active.filter((hamlet) => standing(hamlet).sent).length,
    hamlets: expected,
    ...countStandings(expected),
  };
};

/** Hamlets of one agency in a list of names; the agency is null where the register names none. */
export interface AgencyGroup {
  readonly code: AgencyCode;
  readonly agency: Agency | null;
  readonly polite: boolean;
  readonly hamlets: readonly HamletStanding[];
}

/** Groups in the order of the annex's rows, hamlets in its order; an agency that no register names comes last. */
export const byAgency = (
  hamlets: readonly HamletStanding[],
  agencies: readonly Agency[],
): readonly AgencyGroup[] => {
  const order = new Map(agencies.map((agency, index) => [agency.code, index]));
  const groups = new Map<AgencyCode, HamletStanding[]>();
  for (const each of hamlets) {
    const group = groups.get(each.hamlet.agency);
    if (group) group.push(each);
    else groups.set(each.hamlet.agency, [each]);
  }
  const place = (code: AgencyCode): number => order.get(code) ?? agencies.length;
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([code, members]) => {
      const agency = agencies[place(code)] ?? null;
      return { code, agency, polite: agency !== null && isAskedPolitely(agency), hamlets: members };
    });
};

/** Who was late and who is overdue, by agency; rows 1–4 of the annex stand apart and are asked politely (B9). */
export interface Arrears {
  readonly late: readonly AgencyGroup[];
  readonly overdue: readonly AgencyGroup[];
  readonly politelyLate: readonly AgencyGroup[];
  readonly politelyAsked: readonly AgencyGroup[];
}

export const arrearsOf = (coverage: Coverage, agencies: readonly Agency[]): Arrears => {
  const late = byAgency(
    coverage.hamlets.filter(({ standing }) => standing.sent && standing.timeliness.kind === 'late'),
    agencies,
  );
  const overdue = byAgency(
    coverage.hamlets.filter(({ standing }) => !standing.sent && standing.timeliness.kind === 'overdue'),
    agencies,
  );
  return {
    late: late.filter((group) => !group.polite),
    overdue: overdue.filter((group) => !group.polite),
    politelyLate: late.filter((group) => group.polite),
    politelyAsked: overdue.filter((group) => group.polite),
  };
};
