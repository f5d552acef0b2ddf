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
  private readonly faults = new Map<number, () => Error>();
  private made = 0;

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

  /** The n-th call from now throws. */
  failAt(
    n: number,
    error: Error = new Exception('Service Spreadsheets failed while accessing document.'),
  ): void {
    this.faults.set(this.made + n, () => error);
  }

  /** The run ends without warning at the n-th call from now. */
  dieAt(n: number): void {
    this.faults.set(this.made + n, () => new ScriptKilled(`Exceeded maximum execution time at call ${n}`));
  }

  /** No planned fault is left. */
  forgetFaults(): void {
    this.faults.clear();
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
