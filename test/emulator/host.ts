import type { CallCounter } from './host-calls.ts';
import type { HostClock } from './host-clock.ts';
import type { AuthModeName } from './host-context.ts';
import type { EditedRange, EditOptions, EditResult } from './run/editing.ts';
import type { ScriptFile } from './run/project.ts';
import type { Failure } from './run/runner.ts';
import type { HostScript } from './run/script.ts';
import type { HostGlobals } from './services/globals.ts';
import type { Person } from './services/host-desk.ts';
import type { LockKind } from './services/lock.ts';
import type { LogLines } from './services/logger.ts';
import type { SentMail } from './services/mail-record.ts';
import type { UiRecord } from './services/ui-record.ts';
import type { WorkbookSnapshot } from './snapshot.ts';
import type { WorkbookModel } from './spreadsheet/workbook-model.ts';

/** Google, pretended: one file, one script, the people who use them, and a clock. README.md tells how faithful it is. */
export interface Host {
  readonly globals: HostGlobals;
  readonly calls: CallCounter;
  readonly clock: HostClock;
  readonly ui: UiRecord;
  readonly mail: { readonly sent: readonly SentMail[] };
  /** What Logger and console wrote. */
  readonly log: LogLines;
  /** Errors of simple and installable triggers, which Google shows to nobody. */
  readonly failures: readonly Failure[];
  /** Methods that the mode of a run, or the scopes it had, did not allow. */
  readonly refused: readonly string[];
  /** What Google lets pass but loses data one day, such as a lock released before a flush. */
  readonly warnings: readonly string[];
  /** Pages by name; may be filled after the host was made. */
  readonly files: Map<string, string>;
  readonly workbook: WorkbookModel;
  readonly owner: string;
  /** Everybody the file is shared with, the owner first. */
  readonly users: readonly string[];
  /** Who is at the keyboard. */
  activeUser(): string;
  failAt(n: number, error?: Error): void;
  /** @param kept how many of the writes that were not flushed have reached the file: any prefix may (platform-facts §6.4) */
  dieAt(n: number, kept?: number): void;
  /**
   * Just before the n-th service call from now, others do this: edits in the grid, whole runs of their own (`as`). See README.md.
   * Inside, `meanwhile` counts the calls of those others.
   */
  meanwhile(n: number, action: () => void): void;
  /** From now on, or during `action` only, this person is at the keyboard. */
  as(user: string | Person, how?: { readonly authMode?: AuthModeName }): void;
  as<T>(user: string | Person, how: { readonly authMode?: AuthModeName }, action: () => T): T;
  /** Takes a script in, as one text or as the files of a project; the last one loaded is the one that triggers start. */
  load(code: string | readonly ScriptFile[]): HostScript;
  /** A person types or pastes; onEdit runs as on Google. */
  edit(options: EditOptions): EditResult;
  /** A person changed these cells by other means than typing (a fill, a sort, a block put elsewhere): onEdit hears of it. */
  tellEdit(edited: EditedRange): EditResult;
  /** Edits made faster than onEdit can run. */
  editFast(edits: readonly EditOptions[]): EditResult[];
  /** Starts the clock triggers whose time has come; returns how many ran. */
  runDueTriggers(): number;
  /** Somebody else holds the lock, until the returned function is called. */
  holdLock(kind?: LockKind, by?: string): () => void;
  /** CacheService forgets everything, as it may at any time. */
  forgetCache(): void;
  /** The whole workbook, or of its tabs the named one only. */
  snapshot(only?: string): WorkbookSnapshot;
  /** The spreadsheets that `SpreadsheetApp.create` made. */
  madeSnapshots(): readonly WorkbookSnapshot[];
  /** File → Make a copy, as a text for `options.workbook`: README.md tells what does not come along. */
  copyFile(): string;
  /** The file, the properties and the triggers as a text, for `options.workbook`. */
  save(): string;
}
