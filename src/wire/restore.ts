import type { Phase } from '../domain/field.ts';
import type { RoundChoice } from './entry.ts';

/** What crosses between the page "Khôi phục" and the server. */

export interface OpenRestoreRequest {
  /** null: the round held last. */
  readonly roundKey: string | null;
}

export interface RestoreForm {
  readonly rounds: readonly RoundChoice[];
  readonly roundKey: string;
  readonly hamlets: readonly { readonly code: string; readonly name: string }[];
}

/** Which cells; null: of all. Rows and columns by their keys, for they may move meanwhile. */
export interface RestoreCells {
  readonly hamlets: readonly string[] | null;
  readonly fields: readonly string[] | null;
}

/** An earlier act on one phase of one hamlet, by the number of its line in the log. */
export interface RestoreVersion {
  readonly phase: Phase;
  readonly seq: number;
  /** What stood there before it rather than after. */
  readonly isBefore: boolean;
}

export interface PreviewRestoreRequest {
  readonly roundKey: string;
  /** null: what is selected in the grid. */
  readonly cells: RestoreCells | null;
  /** null: what was accepted last. */
  readonly version: RestoreVersion | null;
}

/** One cell: what stands in it, and what it becomes. */
export interface RestoreLine {
  readonly label: string;
  readonly now: string;
  readonly back: string;
}

export interface HamletRestore {
  readonly code: string;
  readonly name: string;
  /** Cells that change; more than `lines` where there are many. */
  readonly count: number;
  readonly lines: readonly RestoreLine[];
}

export interface RestorePreview {
  readonly roundKey: string;
  readonly cells: RestoreCells;
  readonly version: RestoreVersion | null;
  /** Those with something to restore. */
  readonly hamlets: readonly HamletRestore[];
  /** Cells that change, of all of them. */
  readonly count: number;
  /** A report that was sent out has locked one of the hamlets: to be restored by whoever may unlock it. */
  readonly isLocked: boolean;
  /** Sentences on what cannot be brought back, and on what is to be known before. */
  readonly remarks: readonly string[];
  /** Where one hamlet was asked for: what it was after its last acts, the latest first. */
  readonly versions: readonly (RestoreVersion & { readonly words: string })[];
  /** The server restores this and nothing else. */
  readonly base: string;
}

export interface RestoreRequest {
  readonly roundKey: string;
  readonly cells: RestoreCells;
  readonly version: RestoreVersion | null;
  /** Of the preview, or what the step before left. */
  readonly base: string;
  readonly operationId: string;
}

export interface Restored {
  readonly message: string;
}

/** Something changed since it was shown; nothing was written. */
export interface RestoreRefusal {
  readonly kind: 'changed';
  readonly message: string;
  readonly preview: RestorePreview;
}
