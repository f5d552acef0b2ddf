import type { BulletinFacts } from './bulletin-facts.ts';
import type { Instant } from './instant.ts';
import type { ReportDocument } from './report-document.ts';

/** A figure as it stood: a number, or why there is none. */
export type SnapshotFigure = number | 'nil' | 'blank' | 'bad' | 'notSent';

/**
 * All that a report of a round was made of, kept when it is made: the Word file and the bulletins are drawn from it, and
 * freezing keeps it for good under a hash. JSON.
 */
export interface ReportSnapshot {
  readonly roundKey: string;
  readonly builtAt: Instant;
  /** Fingerprint of the round's entries when it was made: a report older than its entries is known. */
  readonly entriesBase: string;
  readonly document: ReportDocument;
  readonly bulletin: BulletinFacts;
  /** Keys of the indicators, in the order of each hamlet's figures. */
  readonly fieldKeys: readonly string[];
  readonly hamlets: readonly {
    readonly code: string;
    readonly name: string;
    readonly figures: readonly SnapshotFigure[];
  }[];
}

/** One figure that differs from the frozen copy. */
export interface FigureChange {
  readonly hamletCode: string;
  readonly hamletName: string;
  readonly fieldKey: string;
  readonly before: SnapshotFigure;
  readonly after: SnapshotFigure;
}
