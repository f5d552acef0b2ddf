import type { Agency, AgencyCode } from './agency.ts';
import { isAskedPolitely } from './agency.ts';
import type { AgencyDuty, AgencyEntry } from './agency-duty.ts';
import { agencyDuties } from './agency-duty.ts';
import type { PublishedDays } from './bulletin-facts.ts';
import type { RoundRecords } from './coverage.ts';
import type { Day } from './day.ts';
import { addDays, addMonths, dayInPeriod } from './day.ts';
import type { Duty } from './duty.ts';
import type { Phase } from './field.ts';
import type { Hamlet } from './hamlet.ts';
import { expectedHamlets } from './hamlet.ts';
import type { Calendar } from './holiday.ts';
import { workingDayFrom } from './holiday.ts';
import type { Instant, LocalMinute } from './instant.ts';
import { dayOfMinute, lastMinuteOf } from './instant.ts';
import type { HamletRecord } from './record.ts';
import { isBlankAt } from './record.ts';
import type { CalendarRound } from './standing.ts';
import { momentAt, statusInForce } from './standing.ts';
import { isSent } from './status.ts';
import { isUnlocked } from './verdict.ts';

/** What each round expects of whom, and what of it is still open. */

/**
 * `open`: owed now. `done`: sent, noted, frozen, published. `excused`: the agency said with its reason that no result will come.
 * `closed`: the report is frozen, and nothing can be sent any more until the office unlocks the column.
 */
export type DutyState = 'open' | 'done' | 'excused' | 'closed';

/** One of the things that a round expects; those of one kind together are the m of "n trên m". */
export interface ExpectedDuty {
  readonly duty: Duty;
  readonly state: DutyState;
}

/** A round as far as it was read; null leaves out the duties that would need it. */
export interface DutyFacts {
  readonly calendar: CalendarRound;
  /** The whole register; who is active in the round is told from it. */
  readonly hamlets: readonly Hamlet[];
  readonly agencies: readonly Agency[];
  /** What the round's tab has, for `plan` and `result`. */
  readonly records: RoundRecords | null;
  /** Sổ cơ quan, for `agencyReport` and `cleanUp`. */
  readonly entries: ReadonlyMap<string, AgencyEntry> | null;
  /** When the round's bulletins went out, for `publication`. */
  readonly published: PublishedDays | null;
  readonly economicOffice: AgencyCode;
  /** Days after freezing within which the service centre publishes; null where it is not reminded. */
  readonly publicationDays: number | null;
  readonly holidays: Calendar;
  readonly now: Instant;
}

const NOTHING: HamletRecord = {};

/** How a hamlet's plan or result stands as something owed, in a round that is followed and whose deadline applies. */
export const stateOfEntry = (
  phase: Phase,
  record: HamletRecord,
  { frozenAt }: CalendarRound,
  now: Instant,
): DutyState => {
  if (isSent(statusInForce(record, phase))) return 'done';
  if (phase === 'result' && !isBlankAt(record, 'result.notSentReason')) return 'excused';
  return frozenAt !== null && !isUnlocked(record, now) ? 'closed' : 'open';
};

/**
 * The plans or the results that a round expects (KH III.4, III.3): of every active hamlet, in the annex's order; none where the
 * deadline does not apply (A7) or the round is only filled in afterwards (A19).
 * @param isPolite of an agency's code: rows 1–4 and their hamlets (B9)
 */
const hamletDuties = (
  phase: Phase,
  calendar: CalendarRound,
  hamlets: readonly Hamlet[],
  records: RoundRecords,
  isPolite: (agency: AgencyCode) => boolean,
  now: Instant,
): readonly ExpectedDuty[] => {
  const { round, tracked } = calendar;
  if (!tracked) return [];
  return expectedHamlets(hamlets, round, phase).map(({ code, agency }) => {
    const record = records[code] ?? NOTHING;
    const sentBackUntil =
      statusInForce(record, phase) === 'sentBack' ? momentAt(record, `${phase}.personalDeadline`) : null;
    const duty: Duty = {
      kind: phase,
      roundKey: round.key,
      unit: code,
      agency,
      polite: isPolite(agency),
      due: sentBackUntil ?? round.deadlines[phase].moment,
      personal: sentBackUntil !== null,
    };
    return { duty, state: stateOfEntry(phase, record, calendar, now) };
  });
};

const lastDayOf = ({ round }: CalendarRound): Day => addDays(dayInPeriod(addMonths(round.period, 1), 1), -1);

/** Last minute of the round's month, by which an agency has cleaned its own premises once (KH III.3). */
export const cleanUpDue = (calendar: CalendarRound): LocalMinute => lastMinuteOf(lastDayOf(calendar));

const ofAgency = (
  kind: Duty['kind'],
  { round }: CalendarRound,
  agency: AgencyCode,
  polite: boolean,
  due: LocalMinute,
): Duty => ({ kind, roundKey: round.key, unit: agency, agency, polite, due, personal: false });

/**
 * What the agencies owe a round (KH III.3): their hamlets' results sent on by the result deadline, which freezing the report puts an
 * end to, and a clean-up day of their own within the month, which it does not.
 * @param those as `agencyDuties` gives them
 */
export const dutiesOfAgencies = (
  calendar: CalendarRound,
  those: readonly AgencyDuty[],
): readonly ExpectedDuty[] => {
  if (!calendar.tracked) return [];
  const { moment } = calendar.round.deadlines.result;
  const monthEnds = cleanUpDue(calendar);
  return those.flatMap(({ agency: { code }, polite, standing }): readonly ExpectedDuty[] => [
    {
      duty: ofAgency('agencyReport', calendar, code, polite, moment),
      state: standing.sent ? 'done' : calendar.frozenAt === null ? 'open' : 'closed',
    },
    {
      duty: ofAgency('cleanUp', calendar, code, polite, monthEnds),
      state: standing.cleanUp.kind === 'done' ? 'done' : 'open',
    },
  ]);
};

/** The Economic Office's report to the commune (KH III.3.1), owed until it is frozen. */
const reportDuty = (calendar: CalendarRound, office: AgencyCode): ExpectedDuty => ({
  duty: ofAgency('report', calendar, office, false, calendar.round.deadlines.report.moment),
  state: calendar.frozenAt === null ? 'open' : 'done',
});

/**
 * The service centre's publication (KH III.3.2): web article and loudspeaker, owed once the report is frozen. The plan gives no
 * deadline, so ours is a working day so many days after.
 */
const publicationDuty = (
  { calendar, agencies, publicationDays, holidays }: DutyFacts,
  published: PublishedDays,
): readonly ExpectedDuty[] => {
  const centre = agencies.find(({ kind }) => kind === 'service-centre');
  const { frozenAt } = calendar;
  if (!centre || frozenAt === null) return [];
  const due = workingDayFrom(holidays, addDays(dayOfMinute(frozenAt), publicationDays ?? 0));
  const isDone = published.web !== '' && published.loudspeaker !== '';
  const duty = ofAgency('publication', calendar, centre.code, false, lastMinuteOf(due));
  return [{ duty, state: isDone ? 'done' : 'open' }];
};

/** All that a round expects of anybody, as far as it was read; nothing of a round that is only filled in afterwards. */
export const expectedDuties = (facts: DutyFacts): readonly ExpectedDuty[] => {
  const { calendar, hamlets, agencies, records, entries, published, now } = facts;
  if (!calendar.tracked) return [];
  const polite = new Set(agencies.filter(isAskedPolitely).map(({ code }) => code));
  const ofHamlets = (phase: Phase): readonly ExpectedDuty[] =>
    records === null ? [] : hamletDuties(phase, calendar, hamlets, records, (code) => polite.has(code), now);
  return [
    ...ofHamlets('plan'),
    ...ofHamlets('result'),
    ...(entries === null
      ? []
      : dutiesOfAgencies(calendar, agencyDuties(agencies, hamlets, entries, calendar, now))),
    reportDuty(calendar, facts.economicOffice),
    ...(published === null ? [] : publicationDuty(facts, published)),
  ];
};

/** Those of them that are owed now. */
export const openDuties = (facts: DutyFacts): readonly Duty[] =>
  expectedDuties(facts)
    .filter(({ state }) => state === 'open')
    .map(({ duty }) => duty);
