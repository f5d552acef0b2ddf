import { Exception } from './host-context.ts';
import { ScriptKilled } from './host-stop.ts';

const WRITES =
  /^(?:Range|RangeList|Sheet|Spreadsheet|Protection|NamedRange|DeveloperMetadata|Group)\.(?:set|clear|insert|delete|append|move|merge|breakApart|protect|hide|show|unhide|sort|copy|auto|rename|remove|add|check|uncheck|update|trim|shift|collapse|expand|activate|duplicate|randomize|split)/;
const READS =
  /^(?:Range|Sheet|Spreadsheet|Protection|DeveloperMetadataFinder)\.(?:get(?!Range$|RangeList$|Sheet|Id$|Name$|A1Notation$|Row$|Column$|ActiveSheet$|UI)|is|can|find)/;

/** Service calls, counted as they are made: any method invoked on a Google object, builders included. */
export class CallCounter {
  total = 0;
  byMethod: Record<string, number> = {};
  /** Names of the methods in the order of their calls. */
  log: string[] = [];
  /** Reads of the spreadsheet while writes were pending: each makes Google write first. */
  readsAfterWrites = 0;
  private dirty = false;
  private pausing = 0;
  private readonly faults = new Map<number, () => Error>();
  private made = 0;

  reset(): void {
    this.total = 0;
    this.byMethod = {};
    this.log = [];
    this.readsAfterWrites = 0;
    this.dirty = false;
  }

  /** Counts the call; throws the fault planned for it. */
  record(method: string): void {
    this.total += 1;
    this.made += 1;
    this.byMethod[method] = (this.byMethod[method] ?? 0) + 1;
    this.log.push(method);
    if (method === 'SpreadsheetApp.flush') this.dirty = false;
    else if (WRITES.test(method)) this.dirty = true;
    else if (this.dirty && READS.test(method)) {
      this.readsAfterWrites += 1;
      this.dirty = false;
    }
    const fault = this.faults.get(this.made);
    this.faults.delete(this.made);
    if (fault !== undefined) throw fault();
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
