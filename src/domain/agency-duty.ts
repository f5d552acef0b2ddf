import type { Agency, AgencyCode } from './agency.ts';
import { expectedAgencies, isAskedPolitely } from './agency.ts';
import type { Day } from './day.ts';
import { periodOf } from './day.ts';
import type { Timeliness } from './deadline.ts';
import { timeliness } from './deadline.ts';
import type { Hamlet } from './hamlet.ts';
import { activeHamlets, agenciesInCharge, hamletsOf } from './hamlet.ts';
import type { Instant, LocalMinute } from './instant.ts';
import { localDayOf, toInstant } from './instant.ts';
import type { RoundKey } from './round.ts';
import type { CalendarRound } from './standing.ts';

/**
 * What an agency owes in a round (KH III.3): the results of its hamlets, sent on to the Economic Office by the result
 * deadline, and a clean-up day of its own premises at least once a month. The Economic Office owes both like the others (B10).
 */

/** What Sổ cơ quan has of one agency in one round. */
export interface AgencyEntry {
  readonly roundKey: string;
  readonly agencyCode: string;
  /** The first time it sent its hamlets' results on: on time is judged by this. */
  readonly sentAt: LocalMinute | null;
  readonly lastSentAt: LocalMinute | null;
  readonly sentBy: string;
  readonly receipt: string;
  /** The press of a button that wrote the row last: pressed again, it is the same act. */
  readonly operation: string;
  /** Day on which it cleaned its own premises; null where none was noted. */
  readonly cleanUpDay: Day | null;
  readonly note: string;
}

/** Key of an agency's row of a round in Sổ cơ quan: '2026-D04|CQ07'. */
export const agencyEntryKey = (roundKey: RoundKey, agencyCode: AgencyCode): string =>
  `${roundKey}|${agencyCode}`;

/**
 * The agency's own clean-up day. `open`: the month is not over; `missing`: it is, and no day was noted;
 * `other-month`: the noted day is not of the round's month; `not-tracked`: a round that is only filled in afterwards (A19).
 */
export type CleanUp =
  | { readonly kind: 'done' | 'other-month'; readonly day: Day }
  | { readonly kind: 'open' | 'missing' | 'not-tracked' };

export interface AgencyStanding {
  readonly sent: boolean;
  /** Against the result deadline, in days as for hamlets. */
  readonly timeliness: Timeliness;
  readonly cleanUp: CleanUp;
}

const cleanUpOf = (day: Day | null, { round, tracked }: CalendarRound, now: Instant): CleanUp => {
  if (day !== null) return { kind: periodOf(day) === round.period ? 'done' : 'other-month', day };
  if (!tracked) return { kind: 'not-tracked' };
  return { kind: periodOf(localDayOf(now)) > round.period ? 'missing' : 'open' };
};

/** How an agency stands at a moment; null: Sổ cơ quan has no row of it, so it sent nothing. */
export const agencyStandingOf = (
  entry: Pick<AgencyEntry, 'sentAt' | 'lastSentAt' | 'cleanUpDay'> | null,
  calendar: CalendarRound,
  now: Instant,
): AgencyStanding => {
  const sentAt = entry?.sentAt ?? null;
  const lastSentAt = entry?.lastSentAt ?? null;
  return {
    sent: sentAt !== null,
    timeliness: timeliness({
      deadline: calendar.round.deadlines.result,
      firstValid: sentAt === null ? null : toInstant(sentAt),
      latest: lastSentAt === null ? null : toInstant(lastSentAt),
      now,
      tracked: calendar.tracked,
      sentBackUntil: null,
      dueSoonDays: calendar.dueSoonDays,
    }),
    cleanUp: cleanUpOf(entry?.cleanUpDay ?? null, calendar, now),
  };
};

/** The month is over and no day of it was noted. */
export const isWithoutCleanUp = ({ cleanUp }: Pick<AgencyStanding, 'cleanUp'>): boolean =>
  cleanUp.kind === 'missing' || cleanUp.kind === 'other-month';

/** One agency that owes something in a round, and how it stands. */
export interface AgencyDuty {
  readonly agency: Agency;
  /** Rows 1–4: asked, not told (B9). */
  readonly polite: boolean;
  /** Its active hamlets, in the annex's order. */
  readonly hamlets: readonly Hamlet[];
  readonly entry: AgencyEntry | null;
  readonly standing: AgencyStanding;
}

/**
 * The agencies that owe a round their hamlets' results, in the register's order: row 23 owes nothing (B2), nor does one whose
 * hamlets all went to another. Every rate of agencies counts this set, above and below the line.
 */
export const agencyDuties = (
  agencies: readonly Agency[],
  hamlets: readonly Hamlet[],
  entries: ReadonlyMap<string, AgencyEntry>,
  calendar: CalendarRound,
  now: Instant,
): readonly AgencyDuty[] => {
  const { round } = calendar;
  const active = activeHamlets(hamlets, round);
  return expectedAgencies(agencies, agenciesInCharge(active), round.period).map((agency) => {
    const entry = entries.get(agencyEntryKey(round.key, agency.code)) ?? null;
    return {
      agency,
      polite: isAskedPolitely(agency),
      hamlets: hamletsOf(active, agency.code),
      entry,
      standing: agencyStandingOf(entry, calendar, now),
    };
  });
};
