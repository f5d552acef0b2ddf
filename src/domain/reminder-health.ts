import { addDays, type Day, daysBetween } from './day.ts';
import { dayOfMinute, type LocalMinute, minutesOfMinute } from './instant.ts';
import type { ClockState, RunOutcome } from './reminder-clock.ts';

/** Whether reminding by mail is well, from what is known without asking Google's triggers, which show nobody another's (platform-facts 3.8). */

/** An hourly clock that was not heard for longer is broken; one a day late is not yet (product §7). */
export const SILENT_HOURS = 26;

/** What a clock may go before another without anybody having set it wrong. */
const CLOCKS_APART_MINUTES = 10;

export interface HealthGiven {
  readonly clock: ClockState;
  readonly now: LocalMinute;
  /** The clock is the one of the person who looks. */
  readonly isMine: boolean;
  /** Whether Google still has the trigger; only its owner can know, null for everybody else. */
  readonly hasTrigger: boolean | null;
  /** Units owing something now that no mail can reach, by code; null where the registers were not read. */
  readonly unreachable: { readonly missing: readonly string[]; readonly wrong: readonly string[] } | null;
  /** Mails in the ledger of which nobody has said yet whether they went. */
  readonly unsure: number;
}

/** When mails go next: at the hour of the day, or the next beat where some still wait. */
export type NextRun = { readonly kind: 'on'; readonly day: Day } | { readonly kind: 'nextBeat' };

export type HealthFact =
  | { readonly code: 'off' }
  | { readonly code: 'silent'; readonly since: LocalMinute; readonly hours: number; readonly isMine: boolean }
  | { readonly code: 'triggerDeleted' }
  | { readonly code: 'clockAhead'; readonly at: LocalMinute }
  | { readonly code: 'needsConsent'; readonly isMine: boolean }
  | { readonly code: 'problem'; readonly said: string }
  | { readonly code: 'stranger'; readonly at: LocalMinute }
  | { readonly code: 'unsure'; readonly count: number }
  | { readonly code: 'failed'; readonly count: number }
  | { readonly code: 'waiting'; readonly count: number; readonly quotaLeft: number }
  | { readonly code: 'missingAddress'; readonly units: readonly string[] }
  | { readonly code: 'wrongAddress'; readonly units: readonly string[] }
  | { readonly code: 'lastRun'; readonly run: RunOutcome }
  | { readonly code: 'neverRan' }
  | { readonly code: 'quota'; readonly left: number }
  | { readonly code: 'nextRun'; readonly next: NextRun; readonly hour: number; readonly today: Day }
  | { readonly code: 'owner'; readonly email: string; readonly isMine: boolean };

export type HealthState = 'off' | 'broken' | 'look' | 'well';

export interface ReminderHealth {
  /** `broken`: no mail will go until somebody acts. `look`: mails go, something wants a look. */
  readonly state: HealthState;
  /** What is worst stands first. */
  readonly facts: readonly HealthFact[];
}

/** Minutes from the first to the second; negative when the second is earlier. */
const minutesBetween = (from: LocalMinute, to: LocalMinute): number =>
  daysBetween(dayOfMinute(from), dayOfMinute(to)) * 24 * 60 + minutesOfMinute(to) - minutesOfMinute(from);

const BROKEN: ReadonlySet<HealthFact['code']> = new Set(['silent', 'triggerDeleted', 'needsConsent']);

const WANTS_A_LOOK: ReadonlySet<HealthFact['code']> = new Set([
  'problem',
  'clockAhead',
  'stranger',
  'unsure',
  'failed',
  'waiting',
  'missingAddress',
  'wrongAddress',
]);

/** What was noted by a clock that ran ahead. The next beat, or the next day's run, puts it right by itself. */
const ahead = ({ clock, now }: HealthGiven): readonly HealthFact[] => {
  const latest = [clock.lastBeat, clock.lastRun?.at ?? null].reduce<LocalMinute | null>(
    (last, at) => (at !== null && (last === null || at > last) ? at : last),
    null,
  );
  if (clock.owner === null || latest === null) return [];
  return minutesBetween(now, latest) > CLOCKS_APART_MINUTES ? [{ code: 'clockAhead', at: latest }] : [];
};

const beating = ({ clock, now, isMine, hasTrigger }: HealthGiven): readonly HealthFact[] => {
  const { owner, lastBeat } = clock;
  if (owner === null) return [{ code: 'off' }];
  if (hasTrigger === false && isMine) return [{ code: 'triggerDeleted' }];
  const heard = lastBeat !== null && lastBeat > owner.since ? lastBeat : owner.since;
  const minutes = minutesBetween(heard, now);
  if (minutes <= SILENT_HOURS * 60) return [];
  return [{ code: 'silent', since: heard, hours: Math.floor(minutes / 60), isMine }];
};

const strangers = ({ clock: { strangerBeat }, now }: HealthGiven): readonly HealthFact[] =>
  strangerBeat !== null && Math.abs(minutesBetween(strangerBeat, now)) <= SILENT_HOURS * 60
    ? [{ code: 'stranger', at: strangerBeat }]
    : [];

const counted = (code: 'unsure' | 'failed', count: number): readonly HealthFact[] =>
  count > 0 ? [{ code, count }] : [];

const addresses = ({ unreachable }: HealthGiven): readonly HealthFact[] => {
  if (unreachable === null) return [];
  const { missing, wrong } = unreachable;
  return [
    ...(missing.length > 0 ? [{ code: 'missingAddress', units: missing } as const] : []),
    ...(wrong.length > 0 ? [{ code: 'wrongAddress', units: wrong } as const] : []),
  ];
};

/** The day's run comes at the first beat at or after the hour, and again while mails wait. */
const nextRunOf = ({ clock, now }: HealthGiven): NextRun => {
  const { lastRun, hour } = clock;
  const today = dayOfMinute(now);
  if (lastRun?.day === today && lastRun.waiting === 0) return { kind: 'on', day: addDays(today, 1) };
  return minutesOfMinute(now) < hour * 60 ? { kind: 'on', day: today } : { kind: 'nextBeat' };
};

/** What is said of the coming days only where the clock is trusted. */
const coming = (given: HealthGiven, isBroken: boolean): readonly HealthFact[] => {
  const { clock, now } = given;
  if (clock.owner === null || isBroken) return [];
  const { hour } = clock;
  return [{ code: 'nextRun', next: nextRunOf(given), hour, today: dayOfMinute(now) }];
};

/** The health of reminding: what is wrong, worst first, then what was and what comes. */
export const reminderHealth = (given: HealthGiven): ReminderHealth => {
  const { clock, isMine, unsure } = given;
  const { lastRun, owner } = clock;
  const wrong: readonly HealthFact[] = [
    ...beating(given),
    ...(clock.needsConsent && owner !== null ? [{ code: 'needsConsent', isMine } as const] : []),
    ...(clock.problem !== '' && owner !== null ? [{ code: 'problem', said: clock.problem } as const] : []),
    ...ahead(given),
    ...strangers(given),
    ...counted('unsure', unsure),
    ...counted('failed', lastRun?.failed ?? 0),
    ...(lastRun !== null && lastRun.waiting > 0
      ? [{ code: 'waiting', count: lastRun.waiting, quotaLeft: lastRun.quotaLeft } as const]
      : []),
    ...addresses(given),
  ];
  const isBroken = wrong.some(({ code }) => BROKEN.has(code));
  const facts: readonly HealthFact[] = [
    ...wrong,
    lastRun === null ? { code: 'neverRan' } : { code: 'lastRun', run: lastRun },
    ...(lastRun === null ? [] : [{ code: 'quota', left: lastRun.quotaLeft } as const]),
    ...coming(given, isBroken),
    ...(owner === null ? [] : [{ code: 'owner', email: owner.email, isMine } as const]),
  ];
  return { state: stateOf(owner !== null, isBroken, facts), facts };
};

const stateOf = (isOn: boolean, isBroken: boolean, facts: readonly HealthFact[]): HealthState => {
  if (!isOn) return 'off';
  if (isBroken) return 'broken';
  return facts.some(({ code }) => WANTS_A_LOOK.has(code)) ? 'look' : 'well';
};
