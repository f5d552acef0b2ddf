import type { Day } from '../domain/day.ts';
import { isDay } from '../domain/day.ts';
import type { RunRecord } from '../domain/digest-run.ts';
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
  /** As `ClockState` has it. */
  readonly problem: string;
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
  const { at, hour, hourOn, needsConsent, problem } = parsed(text);
  return {
    at: minuteOr(at),
    hour: typeof hour === 'number' && Number.isInteger(hour) && hour >= 0 && hour <= 23 ? hour : USUAL_HOUR,
    hourOn: dayOr(hourOn),
    needsConsent: needsConsent === true,
    problem: textOr(problem),
  };
};

/** Null where there is none, also where somebody's rubbish stands there: its rows are then without a run's record. */
const runOf = (text: string | undefined): RunRecord | null => {
  const { id, startedAt, touchedAt, at, trying, failed, unsure } = parsed(text);
  if (textOr(id) === '' || typeof touchedAt !== 'number') return null;
  return {
    id: textOr(id),
    startedAt: typeof startedAt === 'number' ? startedAt : touchedAt,
    touchedAt,
    at: countOr(at),
    trying: trying === true,
    failed: ordinalsOf(failed),
    unsure: ordinalsOf(unsure),
  };
};

const memoryOf = (kept: Readonly<Record<string, string>>): ClockMemory => {
  const clock = parsed(kept[NAMES.clock]);
  const beat = beatOf(kept[NAMES.beat]);
  const { at: lastBeat, hour, needsConsent, problem } = beat;
  return {
    state: {
      owner: ownerOf(clock['owner']),
      hour,
      lastBeat,
      lastRun: outcomeOf(clock['lastRun']),
      strangerBeat: minuteOr(kept[NAMES.stranger]),
      needsConsent,
      problem,
    },
    beat,
    run: runOf(kept[NAMES.run]),
  };
};

/** The memory as read, and how it is changed: each change is one service call, and one property or all of them at once. */
export interface ClockStore {
  readonly memory: ClockMemory;
  readonly noteBeat: (beat: Beat) => void;
  readonly noteStranger: (at: LocalMinute) => void;
  /** The clock begins anew with this owner, or with none: nothing counts that the one before noted. Under the document lock. */
  readonly noteOwner: (owner: ClockOwner | null, beat: Beat) => void;
  readonly noteRun: (run: RunRecord) => void;
  /** A run whose rows are closed came to this; null: a dead one's rows are, and what it came to nobody counted. Under the lock. */
  readonly endRun: (lastRun: RunOutcome | null) => void;
}

/** Two service calls. */
export const openClock = (): ClockStore => {
  const store = PropertiesService.getDocumentProperties();
  const memory = memoryOf(store.getProperties());
  const { owner, lastRun: before } = memory.state;
  const clockText = (kept: Kept): string => JSON.stringify(kept);
  return {
    memory,
    noteBeat: (beat) => void store.setProperty(NAMES.beat, JSON.stringify(beat)),
    noteStranger: (at) => void store.setProperty(NAMES.stranger, at),
    noteOwner: (next, beat) =>
      void store.setProperties({
        [NAMES.clock]: clockText({ owner: next, lastRun: before }),
        [NAMES.beat]: JSON.stringify(beat),
        [NAMES.stranger]: '',
      }),
    noteRun: (run) => void store.setProperty(NAMES.run, JSON.stringify(run)),
    endRun: (lastRun) =>
      void store.setProperties({
        [NAMES.run]: '',
        ...(lastRun === null ? {} : { [NAMES.clock]: clockText({ owner, lastRun }) }),
      }),
  };
};
