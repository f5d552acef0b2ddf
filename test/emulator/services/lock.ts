import { Exception } from '../host-context.ts';
import { strict } from '../strict.ts';
import type { HostDesk } from './host-desk.ts';
import { enforceServiceSignatures } from './signatures.ts';

export type LockKind = 'document' | 'script' | 'user';

/** Who holds which lock: the id of a run, or the name of somebody outside this host. */
export class LockBoard {
  private readonly holders = new Map<string, number | string>();

  holder(lock: string): number | string | null {
    return this.holders.get(lock) ?? null;
  }

  holds(holder: number | string): boolean {
    return [...this.holders.values()].includes(holder);
  }

  take(lock: string, holder: number | string): void {
    this.holders.set(lock, holder);
  }

  release(lock: string, holder: number | string): void {
    if (this.holders.get(lock) === holder) this.holders.delete(lock);
  }

  /** At the end of a run, and while it waits for a person's answer (platform-facts §2.9). */
  releaseAllOf(holder: number | string): void {
    for (const [lock, by] of this.holders) if (by === holder) this.holders.delete(lock);
  }
}

class FakeLock implements GoogleAppsScript.Lock.Lock {
  readonly #desk: HostDesk;
  readonly #board: LockBoard;
  readonly #name: string;
  /** The run that took it through this object. */
  #taken: number | null = null;

  constructor(desk: HostDesk, board: LockBoard, name: string) {
    this.#desk = desk;
    this.#board = board;
    this.#name = name;
  }

  /** Of this object: another one that stands for the same lock has not taken it. */
  hasLock(): boolean {
    const { id } = this.#desk.run();
    return this.#taken === id && this.#board.holder(this.#name) === id;
  }

  releaseLock(): void {
    const pending = this.#desk.workbook?.pendingWrites ?? 0;
    if (!this.hasLock()) return;
    if (pending > 0) {
      this.#desk.warnings.push(`A lock was released before ${pending} writes were flushed.`);
    }
    this.#board.release(this.#name, this.#desk.run().id);
    this.#taken = null;
  }

  /**
   * Waiting takes time: the clock moves on when somebody else keeps the lock. Whether a run that holds a lock may take it
   * again through a second object is written nowhere: here it waits for itself, as for anybody else.
   */
  tryLock(timeoutInMillis: number): boolean {
    if (timeoutInMillis < 0) return false;
    if (this.hasLock()) return true;
    if (this.#board.holder(this.#name) !== null) {
      this.#desk.clock.advance(timeoutInMillis);
      return false;
    }
    this.#taken = this.#desk.run().id;
    this.#board.take(this.#name, this.#taken);
    return true;
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw new Exception('Lock timeout: another process was holding the lock for too long.');
    }
  }
}

enforceServiceSignatures('LockService.Lock', FakeLock, { tryLock: 'Integer', waitLock: 'Integer' });

class FakeLockService implements GoogleAppsScript.Lock.LockService {
  readonly #desk: HostDesk;
  readonly #board: LockBoard;

  constructor(desk: HostDesk, board: LockBoard) {
    this.#desk = desk;
    this.#board = board;
  }

  // Google gives null without a document, whatever its declarations say.
  getDocumentLock(): GoogleAppsScript.Lock.Lock;
  getDocumentLock(): GoogleAppsScript.Lock.Lock | null {
    return this.#desk.workbook === null ? null : this.#lock('document');
  }

  getScriptLock(): GoogleAppsScript.Lock.Lock {
    return this.#lock('script');
  }

  getUserLock(): GoogleAppsScript.Lock.Lock {
    return this.#lock(`user:${this.#desk.run().person.email}`);
  }

  #lock(name: string): GoogleAppsScript.Lock.Lock {
    return strict('Lock', new FakeLock(this.#desk, this.#board, name), this.#desk.context);
  }
}

export function createLockService(desk: HostDesk, board: LockBoard): GoogleAppsScript.Lock.LockService {
  return strict('LockService', new FakeLockService(desk, board), desk.context);
}
