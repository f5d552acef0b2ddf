import type { AuthModeName, Crossing } from '../host-context.ts';
import { OthersFailed, ScriptKilled, TimeIsUp } from '../host-stop.ts';
import type { Person, Run, RunKind } from '../services/host-desk.ts';
import type { LockBoard } from '../services/lock.ts';
import type { WorkbookModel } from '../spreadsheet/workbook-model.ts';
import { BufferedWrites, keepSelections } from './buffered-writes.ts';
import type { Realm } from './realm.ts';

/** Something a script threw where Google shows nobody. */
export interface Failure {
  /** `onEdit`, `onOpen`, or the trigger's function. */
  readonly where: string;
  readonly error: unknown;
}

/** How long Google lets a run go on, in milliseconds (platform-facts §4.1, §3.5). */
const limitOf = (kind: RunKind): number => (kind === 'simple-trigger' ? 30_000 : 6 * 60_000);

/** What is known of a run before it begins. */
export type RunStart = Pick<Run, 'kind' | 'mode' | 'person'> & Partial<Pick<Run, 'startedBy'>>;

/** Which run is in progress; starts runs and ends them as Google does. */
export class Runner {
  current: Run;
  realm: Realm | null = null;
  /** How results and errors reach the script in progress; a stop that passes is remembered. */
  readonly crossing: Crossing = {
    value: (given) => (this.realm === null ? given : this.realm.value(given)),
    error: (thrown) => {
      if (thrown instanceof ScriptKilled) this.stop(thrown);
      return this.realm === null ? thrown : this.realm.error(thrown);
    },
  };
  /** Why the run in progress has ended, though its code may go on. */
  stopped: ScriptKilled | null = null;
  readonly failures: Failure[] = [];
  /** What the run in progress has not flushed. */
  readonly buffered: BufferedWrites;
  private readonly workbook: WorkbookModel;
  private readonly locks: LockBoard;
  private readonly now: () => number;
  private runs = 0;

  constructor(
    parts: { readonly workbook: WorkbookModel; readonly locks: LockBoard; readonly now: () => number },
    person: Person,
    mode: AuthModeName,
  ) {
    this.workbook = parts.workbook;
    this.locks = parts.locks;
    this.now = parts.now;
    this.buffered = new BufferedWrites(parts.workbook);
    this.current = { id: 0, kind: 'direct', mode, person, startedBy: null, startedAt: null };
  }

  /** Another person, another mode, for what follows. */
  change(part: Partial<Pick<Run, 'mode' | 'person'>>): void {
    this.current = { ...this.current, ...part };
  }

  /** Called with whatever a service throws: a stop is remembered, and what was not flushed is lost. */
  stop(reason: ScriptKilled): void {
    if (this.stopped !== null) return;
    const putBack = this.buffered.takeOut();
    if (reason.kept > 0) {
      putBack(reason.kept);
      this.workbook.commit();
    }
    if (this.current.kind !== 'direct') this.stopped = reason;
  }

  /** Throws what Google ends a run with when its time is up. */
  requireTime(): void {
    const { kind, startedAt } = this.current;
    if (startedAt !== null && this.now() - startedAt > limitOf(kind)) throw new TimeIsUp();
  }

  /** The script stands still while a person reads and answers: its locks are gone (platform-facts §2.9), its time does not pass. */
  suspended<T>(wait: () => T, warnings: string[]): T {
    const asked = this.now();
    if (this.locks.holds(this.current.id)) warnings.push('A person was asked while a lock was held.');
    this.locks.releaseAllOf(this.current.id);
    const answer = wait();
    const { startedAt } = this.current;
    if (startedAt !== null) this.current = { ...this.current, startedAt: startedAt + this.now() - asked };
    return answer;
  }

  /**
   * Others act while the run in progress stands between two calls: they see what it has flushed and find its locks taken; it finds
   * what they did, and its own buffered writes go over that. @throws what Google refuses of these now
   */
  aside(action: () => void): void {
    const { current, realm, stopped } = this;
    const selections = keepSelections(this.workbook);
    const putBack = this.buffered.takeOut();
    // Nobody's run: whoever acts begins one of their own.
    this.current = { ...current, id: 0, kind: 'direct', mode: 'FULL', startedAt: null, startedBy: null };
    this.realm = null;
    try {
      action();
      this.workbook.commit();
    } catch (error) {
      throw new OthersFailed(error);
    } finally {
      this.current = current;
      this.realm = realm;
      this.stopped = stopped;
      selections();
    }
    putBack();
  }

  /** One execution: buffered writes reach the file at its end, its locks are released (platform-facts §4.5). */
  run<T>(start: RunStart, realm: Realm, action: () => T): T {
    const before = { current: this.current, realm: this.realm, stopped: this.stopped };
    // What was put there by nobody's run is in the file before one begins.
    if (before.current.kind === 'direct') this.workbook.commit();
    this.runs += 1;
    this.current = { startedBy: null, ...start, id: this.runs, startedAt: this.now() };
    this.realm = realm;
    this.stopped = null;
    const { id } = this.current;
    const stoppedNow = (): ScriptKilled | null => this.stopped;
    try {
      const result = action();
      try {
        this.requireTime();
      } catch (error) {
        this.crossing.error(error);
      }
      // Code that swallows the stop has still been stopped.
      const reason = stoppedNow();
      if (reason !== null) throw reason;
      return result;
    } finally {
      this.locks.releaseAllOf(id);
      if (stoppedNow() === null) this.workbook.commit();
      this.current = before.current;
      this.realm = before.realm;
      this.stopped = before.stopped;
    }
  }
}
