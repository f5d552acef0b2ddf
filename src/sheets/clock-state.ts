import type { Day } from '../domain/day.ts';
import { isDay } from '../domain/day.ts';
import type { LocalMinute } from '../domain/instant.ts';
import { isLocalMinute } from '../domain/instant.ts';
import type { ClockOwner, ClockState, RunOutcome } from '../domain/reminder-clock.ts';

/**
 * What the hourly clock remembers, in the document's properties. Each property is written by one kind of run only, so that a beat
 * with nothing to do takes no lock and writes over nobody: `clock` by switching and by runs of digests, both under the document
 * lock; `beat` by the owner's beats; `stranger` by the beats of others; `run` by the run in progress, and under the lock by whoever
 * finds it dead. People's own scripts may write there too: what cannot be read is as if it were not there.
 */
const NAMES = {
  clock: 'srq.reminders.clock',
  beat: 'srq.reminders.beat',
  stranger: 'srq.reminders.stranger',
  run: 'srq.reminders.run',
} as const;

/** What the owner's beats note. */
export interface Beat {
  readonly at: LocalMinute | null;
  /** Hour of the digests as last read from Cấu hình, and the day on which it was. */
  readonly hour: number;
  readonly hourOn: Day | null;
  readonly needsConsent: boolean;
}

/** A run of digests that has reserved its reminders: kept while its mails go, so that whoever finds it dead knows how far it came. */
export interface RunRecord {
  readonly id: string;
  /** Moments as milliseconds of the machine's clock, which is finer than a minute. */
  readonly startedAt: number;
  readonly touchedAt: number;
  /** The ordinal of the mail that is being sent; 0 before the first, one more than the last after it. */
  readonly at: number;
  /** Ordinals of mails before that one that surely did not go, and of those nobody knows of. */
  readonly failed: readonly number[];
  readonly unsure: readonly number[];
}

/** All of it. */
export interface ClockMemory {
  readonly state: ClockState;
  readonly beat: Beat;
  readonly run: RunRecord | null;
}

/** What `clock` holds. */
type Kept = Pick<ClockState, 'owner' | 'lastRun'>;

type Fields = Readonly<Record<string, unknown>>;

const USUAL_HOUR = 7;
/** A script lives six minutes (platform-facts 4.1): what was not touched for longer is dead. */
const DEAD_AFTER_MS = 10 * 60_000;

const parsed = (text: string | undefined): Fields => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
};

const minuteOr = (value: unknown): LocalMinute | null =>
  typeof value === 'string' && isLocalMinute(value) ? value : null;

const dayOr = (value: unknown): Day | null => (typeof value === 'string' && isDay(value) ? value : null);

const countOr = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');

const ordinalsOf = (value: unknown): readonly number[] =>
  Array.isArray(value) ? value.filter((each) => countOr(each) > 0) : [];

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const ownerOf = (value: unknown): ClockOwner | null => {
  const { email, triggerId, since } = fieldsOf(value);
  const at = minuteOr(since);
  return at === null || textOr(triggerId) === ''
    ? null
    : { email: textOr(email), triggerId: textOr(triggerId), since: at };
};

const outcomeOf = (value: unknown): RunOutcome | null => {
  const { at, day, sent, failed, unsure, waiting, unreachable, quotaLeft, by } = fieldsOf(value);
  const [minute, on] = [minuteOr(at), dayOr(day)];
  if (minute === null || on === null) return null;
  return {
    at: minute,
    day: on,
    sent: countOr(sent),
    failed: countOr(failed),
    unsure: countOr(unsure),
    waiting: countOr(waiting),
    unreachable: countOr(unreachable),
    quotaLeft: countOr(quotaLeft),
    by: by === 'person' ? 'person' : 'clock',
  };
};

const beatOf = (text: string | undefined): Beat => {
  const { at, hour, hourOn, needsConsent } = parsed(text);
  return {
    at: minuteOr(at),
    hour: typeof hour === 'number' && Number.isInteger(hour) && hour >= 0 && hour <= 23 ? hour : USUAL_HOUR,
    hourOn: dayOr(hourOn),
    needsConsent: needsConsent === true,
  };
};

/** Null where there is none, also where somebody's rubbish stands there: its rows are then without a run's record. */
const runOf = (text: string | undefined): RunRecord | null => {
  const { id, startedAt, touchedAt, at, failed, unsure } = parsed(text);
  if (textOr(id) === '' || typeof touchedAt !== 'number') return null;
  return {
    id: textOr(id),
    startedAt: typeof startedAt === 'number' ? startedAt : touchedAt,
    touchedAt,
    at: countOr(at),
    failed: ordinalsOf(failed),
    unsure: ordinalsOf(unsure),
  };
};

type Store = GoogleAppsScript.Properties.Properties;

const storeOf = (): Store => PropertiesService.getDocumentProperties();

const memoryOf = (kept: Readonly<Record<string, string>>): ClockMemory => {
  const clock = parsed(kept[NAMES.clock]);
  const beat = beatOf(kept[NAMES.beat]);
  const { at: lastBeat, hour, needsConsent } = beat;
  return {
    state: {
      owner: ownerOf(clock['owner']),
      hour,
      lastBeat,
      lastRun: outcomeOf(clock['lastRun']),
      strangerBeat: minuteOr(kept[NAMES.stranger]),
      needsConsent,
    },
    beat,
    run: runOf(kept[NAMES.run]),
  };
};

/** Two service calls. */
export const readClock = (): ClockMemory => memoryOf(storeOf().getProperties());

/** Two service calls. */
export const noteBeat = (beat: Beat): void => void storeOf().setProperty(NAMES.beat, JSON.stringify(beat));

/** Two service calls. */
export const noteStranger = (at: LocalMinute): void => void storeOf().setProperty(NAMES.stranger, at);

/** Under the document lock; what else is in the property stays. Two service calls. */
export const noteClock = ({ state }: ClockMemory, changes: Partial<Kept>): void => {
  const { owner, lastRun } = state;
  const kept: Kept = { owner, lastRun, ...changes };
  storeOf().setProperty(NAMES.clock, JSON.stringify(kept));
};

/** The clock begins anew with another owner: nothing that the one before noted counts. Under the document lock. Two service calls. */
export const noteOwner = (
  { state: { lastRun } }: ClockMemory,
  owner: ClockOwner,
  hour: number,
  hourOn: Day,
): void => {
  const beat: Beat = { at: null, hour, hourOn, needsConsent: false };
  const kept: Kept = { owner, lastRun };
  storeOf().setProperties({
    [NAMES.clock]: JSON.stringify(kept),
    [NAMES.beat]: JSON.stringify(beat),
    [NAMES.stranger]: '',
  });
};

/** How a run tells how far it is. One service call each. */
export interface RunNotes {
  readonly note: (run: RunRecord) => void;
  /** Its rows are closed, or never were. */
  readonly clear: () => void;
}

/** One service call. */
export const openRunNotes = (): RunNotes => {
  const store = storeOf();
  return {
    note: (run) => void store.setProperty(NAMES.run, JSON.stringify(run)),
    clear: () => void store.setProperty(NAMES.run, ''),
  };
};

/** Whether it can still be sending. A clock that was set back makes a run of the future, which is none. */
export const isAlive = ({ touchedAt }: RunRecord, nowMs: number): boolean =>
  Math.abs(nowMs - touchedAt) <= DEAD_AFTER_MS;
