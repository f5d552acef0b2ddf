import { PUBLISHED_MS_PER_CELL, publishedCost } from './call-costs.ts';
import { kindOfCall } from './call-kinds.ts';
import { Exception } from './host-context.ts';
import { ScriptKilled } from './host-stop.ts';

/** Service calls, counted as they are made: any method invoked on a Google object, builders included. */
export class CallCounter {
  total = 0;
  byMethod: Record<string, number> = {};
  /** Names of the methods in the order of their calls. */
  log: string[] = [];
  /** Reads of the spreadsheet while writes were pending: each makes Google write first. */
  readsAfterWrites = 0;
  /** Cells that came out in blocks, values, formats and notes alike. */
  cellsRead = 0;
  /** Cells that went in, in blocks. */
  cellsWritten = 0;
  /** What all this would take at Google, estimated from published costs. */
  publishedMs = 0;
  private dirty = false;
  private pausing = 0;
  private faults = new Map<number, () => Error>();
  private meanwhile = new Map<number, () => void>();
  private made = 0;
  private keptAtDeath: number | null = null;

  reset(): void {
    this.total = 0;
    this.byMethod = {};
    this.log = [];
    this.readsAfterWrites = 0;
    this.cellsRead = 0;
    this.cellsWritten = 0;
    this.publishedMs = 0;
    this.dirty = false;
  }

  /** What others do before the call that is about to be made; null where they do nothing. */
  takeMeanwhile(): (() => void) | null {
    const planned = this.meanwhile.get(this.made + 1) ?? null;
    this.meanwhile.delete(this.made + 1);
    return planned;
  }

  /** Counts the call; throws the fault planned for it. Returns its published cost in milliseconds. */
  record(method: string): number {
    this.total += 1;
    this.made += 1;
    this.byMethod[method] = (this.byMethod[method] ?? 0) + 1;
    this.log.push(method);
    const kind = kindOfCall(method);
    const forced = this.dirty && kind === 'read';
    const flushes = forced || (this.dirty && method === 'SpreadsheetApp.flush');
    if (forced) this.readsAfterWrites += 1;
    this.dirty = kind === 'write' || kind === 'structure' || (this.dirty && !flushes);
    const cost = publishedCost({ method, kind, flushes });
    this.publishedMs += cost;
    const fault = this.faults.get(this.made);
    this.faults.delete(this.made);
    if (fault !== undefined) throw fault();
    return cost;
  }

  /** Cells went with the call that was recorded last; returns what they cost. */
  moved(written: number, read: number): number {
    const cost = (written + read) * PUBLISHED_MS_PER_CELL;
    this.cellsWritten += written;
    this.cellsRead += read;
    this.publishedMs += cost;
    return cost;
  }

  /** Before the n-th call from now others do this. */
  doMeanwhile(n: number, action: () => void): void {
    this.meanwhile.set(this.made + n, action);
  }

  /** Whether somebody must know which calls the writes were that are not flushed yet. */
  get isWatched(): boolean {
    return this.meanwhile.size > 0 || this.keptAtDeath !== null;
  }

  /** What others call is neither this run's nor at its expense; what was planned for it waits. */
  aside<T>(action: () => T): T {
    const { total, byMethod, log, readsAfterWrites, cellsRead, cellsWritten, publishedMs, dirty } = this;
    const { faults, meanwhile, made } = this;
    this.reset();
    this.faults = new Map();
    this.meanwhile = new Map();
    try {
      return action();
    } finally {
      Object.assign(this, { total, byMethod, log, readsAfterWrites, cellsRead, cellsWritten, publishedMs });
      Object.assign(this, { dirty, faults, meanwhile, made });
    }
  }

  /** The n-th call from now throws. */
  failAt(
    n: number,
    error: Error = new Exception('Service Spreadsheets failed while accessing document.'),
  ): void {
    this.faults.set(this.made + n, () => error);
  }

  /** The run ends without warning at the n-th call from now. Of what it had not flushed, so many writes are in the file. */
  dieAt(n: number, kept = 0): void {
    if (kept > 0) this.keptAtDeath = kept;
    this.faults.set(
      this.made + n,
      () => new ScriptKilled(`Exceeded maximum execution time at call ${n}`, { kept }),
    );
  }

  /** No planned fault is left, nor anything that others were to do. */
  forgetFaults(): void {
    this.faults.clear();
    this.meanwhile.clear();
    this.keptAtDeath = null;
  }

  /** Whether the host itself is asking now. */
  get isHostAsking(): boolean {
    return this.pausing > 0;
  }

  /** What the host itself asks of Google's objects is not the script's call. */
  uncounted<T>(action: () => T): T {
    this.pausing += 1;
    try {
      return action();
    } finally {
      this.pausing -= 1;
    }
  }
}
