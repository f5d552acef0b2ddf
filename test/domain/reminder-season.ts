import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { calendarOfPhuLac } from '../../src/data/calendar.ts';
import { economicOfficeCode } from '../../src/data/economic-office.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import type { Agency } from '../../src/domain/agency.ts';
import type { AgencyEntry } from '../../src/domain/agency-duty.ts';
import { agencyEntryKey } from '../../src/domain/agency-duty.ts';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import { openDuties } from '../../src/domain/duties.ts';
import type { Phase } from '../../src/domain/field.ts';
import type { Hamlet } from '../../src/domain/hamlet.ts';
import { type LocalMinute, localMinute, toInstant } from '../../src/domain/instant.ts';
import type { HamletRecord } from '../../src/domain/record.ts';
import type { DigestItem, ReminderSettings } from '../../src/domain/reminder.ts';
import { reminderKey } from '../../src/domain/reminder.ts';
import { planReminders, type Unreachable } from '../../src/domain/reminder-plan.ts';
import { roundsToRead } from '../../src/domain/reminder-steps.ts';
import type { Round } from '../../src/domain/round.ts';
import type { CalendarRound } from '../../src/domain/standing.ts';
import { roundsWith } from './plan-of-phu-lac-rounds.ts';

/** A season of reminding without a workbook: what people do is told beforehand, and each day a run is asked what it would send. */

/** What a hamlet does about its plan or its result, in the order of time; null never happens. */
export interface Doing {
  readonly sentAt: LocalMinute | null;
  readonly sentBack?: { readonly at: LocalMinute; readonly until: LocalMinute };
  readonly againAt?: LocalMinute | null;
  /** The agency says with its reason that no result will come. */
  readonly excusedAt?: LocalMinute;
}

export interface AgencyDoing {
  readonly sentAt: LocalMinute | null;
  readonly cleanUp: { readonly on: Day; readonly notedAt: LocalMinute } | null;
}

/** What happens in a season; what is left out does not. */
export interface Course {
  readonly hamlet: (phase: Phase, round: Round, hamlet: Hamlet) => Doing;
  readonly agency: (round: Round, agency: Agency) => AgencyDoing;
  readonly frozenAt?: (round: Round) => LocalMinute | null;
  readonly published?: (round: Round) => { readonly webAt: LocalMinute; readonly loudspeakerAt: LocalMinute };
  readonly trackedFrom?: number;
}

export const SILENCE: Course = {
  hamlet: () => ({ sentAt: null }),
  agency: () => ({ sentAt: null, cleanUp: null }),
};

export const asDelivered: ReminderSettings = {
  hamletOffsets: [-3, -1, 0, 1],
  agencyOffset: 2,
  officeOffset: 4,
  softDays: 3,
  cleanUpOffset: -3,
  reportOffset: 0,
  publicationDays: 1,
  hour: 7,
  mailPolite: false,
};

const contact = (email: string) => ({ name: '', phone: '', email });

/** Everybody has an address that tells who it is: "x05@xom.vn", "cq07@xa.vn". */
export const hamletsWithMail: readonly Hamlet[] = hamletsOfPhuLac.map((hamlet) => ({
  ...hamlet,
  head: contact(`${hamlet.code}@xom.vn`),
}));

export const agenciesWithMail: readonly Agency[] = agenciesOfPhuLac.map((agency) => ({
  ...agency,
  contact: contact(`${agency.code}@xa.vn`),
}));

const at = (record: Record<string, HamletRecord[string]>, key: string, value: string): void => {
  record[key] = { kind: 'value', value };
};

/** The cells that a hamlet's doing has left behind by a moment. */
const recordAt = (doings: Readonly<Record<Phase, Doing>>, now: LocalMinute): HamletRecord => {
  const record: Record<string, HamletRecord[string]> = {};
  for (const phase of ['plan', 'result'] as const) {
    const { sentAt, sentBack, againAt = null, excusedAt } = doings[phase];
    if (sentAt !== null && sentAt <= now) {
      const isBack = sentBack !== undefined && sentBack.at <= now && !(againAt !== null && againAt <= now);
      at(record, `${phase}.status`, isBack ? 'sentBack' : 'submitted');
      at(record, `${phase}.firstSubmittedAt`, sentAt);
      if (isBack) at(record, `${phase}.personalDeadline`, sentBack.until);
    }
    if (excusedAt !== undefined && excusedAt <= now) at(record, 'result.notSentReason', 'Xóm có tang');
  }
  return record;
};

/** All that a run is given; a test changes what it is about. */
export interface World {
  readonly course: Course;
  readonly rounds: readonly Round[];
  readonly hamlets: readonly Hamlet[];
  readonly agencies: readonly Agency[];
  readonly settings: ReminderSettings;
}

export const worldOf = (course: Course, more: Partial<World> = {}): World => ({
  course,
  rounds: roundsWith(),
  hamlets: hamletsWithMail,
  agencies: agenciesWithMail,
  settings: asDelivered,
  ...more,
});

const scheduleAt = ({ course, rounds }: World, now: LocalMinute): readonly CalendarRound[] =>
  rounds.map((round) => {
    const frozenAt = course.frozenAt?.(round) ?? null;
    return {
      round,
      tracked: round.number >= (course.trackedFrom ?? 1),
      dueSoonDays: 3,
      frozenAt: frozenAt !== null && frozenAt <= now ? frozenAt : null,
    };
  });

const entriesAt = (world: World, round: Round, now: LocalMinute): ReadonlyMap<string, AgencyEntry> => {
  const entries = new Map<string, AgencyEntry>();
  for (const agency of world.agencies) {
    const { sentAt, cleanUp } = world.course.agency(round, agency);
    const sent = sentAt !== null && sentAt <= now ? sentAt : null;
    const cleanUpDay = cleanUp !== null && cleanUp.notedAt <= now ? cleanUp.on : null;
    if (sent === null && cleanUpDay === null) continue;
    const nobody = { sentBy: '', receipt: '', operation: '', note: '' };
    const stamps = {
      roundKey: round.key,
      agencyCode: agency.code,
      sentAt: sent,
      lastSentAt: sent,
      cleanUpDay,
    };
    entries.set(agencyEntryKey(round.key, agency.code), { ...nobody, ...stamps });
  }
  return entries;
};

const publishedAt = ({ course }: World, round: Round, now: LocalMinute) => {
  const days = course.published?.(round);
  const by = (moment: LocalMinute | undefined): string =>
    moment !== undefined && moment <= now ? moment.slice(0, 10) : '';
  return { web: by(days?.webAt), loudspeaker: by(days?.loudspeakerAt), zalo: '' };
};

/** One thing that one address was told of. */
export interface Told extends DigestItem {
  readonly on: Day;
  readonly at: LocalMinute;
  readonly address: string;
  readonly key: string;
}

/** What a run at a moment would send, given what was sent before. Reads of the rounds what the program would. */
export const runAt = (
  world: World,
  now: LocalMinute,
  spent: ReadonlySet<string>,
): { readonly told: readonly Told[]; readonly unreachable: readonly Unreachable[] } => {
  const { course, hamlets, agencies, settings, rounds } = world;
  const on = day(now.slice(0, 10));
  const schedule = scheduleAt(world, now);
  const read = new Set(roundsToRead(schedule, on, settings).map(({ round }) => round.key));
  const duties = schedule.flatMap((calendar) => {
    const { round } = calendar;
    const recordOf = (hamlet: Hamlet): HamletRecord =>
      recordAt(
        { plan: course.hamlet('plan', round, hamlet), result: course.hamlet('result', round, hamlet) },
        now,
      );
    return openDuties({
      calendar,
      hamlets,
      agencies,
      records: read.has(round.key)
        ? Object.fromEntries(hamlets.map((hamlet) => [hamlet.code, recordOf(hamlet)]))
        : null,
      entries: entriesAt(world, round, now),
      published: publishedAt(world, round, now),
      economicOffice: economicOfficeCode,
      publicationDays: settings.publicationDays,
      holidays: calendarOfPhuLac,
      now: toInstant(now),
    });
  });
  const facts = { duties, rounds, hamlets, agencies, settings, holidays: calendarOfPhuLac };
  const { digests, unreachable } = planReminders(
    { ...facts, economicOffice: economicOfficeCode, now: toInstant(now) },
    (key) => spent.has(key),
  );
  const told = digests.flatMap(({ address, items }) =>
    items.map((item) => ({ ...item, on, at: now, address, key: reminderKey(item, address) })),
  );
  return { told, unreachable };
};

/** 422 days: from before the first plan would have been due until after the last report. */
export const wholeSeason = (): readonly Day[] => eachDay('2025-11-25', '2027-01-20');

export const eachDay = (from: string, to: string): readonly Day[] => {
  const days: Day[] = [];
  for (let each = day(from); each <= to; each = addDays(each, 1)) days.push(each);
  return days;
};

/** A run at seven on each of these days, one after the other; whatever a run sends the next one knows. */
export const runOn = (world: (on: Day) => World, days: readonly Day[]): readonly Told[] => {
  const spent = new Set<string>();
  return days.flatMap((on) => {
    const { told } = runAt(world(on), localMinute(`${on}T07:00`), spent);
    for (const { key } of told) spent.add(key);
    return told;
  });
};

const stepName = ({ soft, offset }: Told['step']): string =>
  soft ? 'soft' : `${offset > 0 ? '+' : ''}${offset}`;

/** Day → what was told, as 'hamlet plan -3 of round 4', → the units it was about. */
export const byDay = (told: readonly Told[]): ReadonlyMap<Day, ReadonlyMap<string, readonly string[]>> => {
  const days = new Map<Day, Map<string, string[]>>();
  for (const { on, duty, step } of told) {
    const what = `${step.audience} ${duty.kind} ${stepName(step)} of round ${Number(duty.roundKey.slice(-2))}`;
    const lines = days.get(on) ?? new Map<string, string[]>();
    lines.set(what, [...(lines.get(what) ?? []), duty.unit].sort());
    days.set(on, lines);
  }
  return days;
};
