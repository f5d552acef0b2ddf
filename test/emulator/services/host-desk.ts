import type { CallCounter } from '../host-calls.ts';
import type { HostClock } from '../host-clock.ts';
import type { AuthModeName, HostContext } from '../host-context.ts';
import type { WorkbookModel } from '../spreadsheet/workbook-model.ts';

/** What kind of start a run had: it decides what the run may see and show. */
export type RunKind = 'menu' | 'page' | 'simple-trigger' | 'trigger' | 'direct';

export interface Person {
  readonly email: string;
  /** Whether Google tells scripts who it is: often it does not (platform-facts §7.7). */
  readonly tellsEmail: boolean;
}

/** The run in progress, or the moment between two runs. */
export interface Run {
  readonly id: number;
  readonly kind: RunKind;
  readonly mode: AuthModeName;
  /** Whose permissions and quota the run has. */
  readonly person: Person;
  /** Whose act started an installed trigger, where that is not its creator; null where nobody else did anything. */
  readonly startedBy: Person | null;
  /** What the clock showed when it began, later by what it waited for people's answers; null outside a run. */
  readonly startedAt: number | null;
}

/** What the services of one host share. */
export interface HostDesk {
  readonly context: HostContext;
  readonly clock: HostClock;
  readonly calls: CallCounter;
  /** What the person's runs have. */
  readonly scopes: ReadonlySet<string> | 'all';
  /** What the script asks for, agreed to or not. */
  readonly declared: ReadonlySet<string> | 'all';
  /** Null where the script is bound to no file. */
  readonly workbook: WorkbookModel | null;
  readonly run: () => Run;
  /** Makes a Date of the realm of the script. */
  readonly dateOf: (ms: number) => Date;
  /** A function of the script's realm, from its text: what HtmlService makes of a template. */
  readonly compile: (source: string) => (...args: readonly unknown[]) => unknown;
  /** Things Google lets pass but that cost data one day. */
  readonly warnings: string[];
}
