import type { Day } from './day.ts';
import type { LocalMinute } from './instant.ts';

/**
 * What web article, loudspeaker and Zalo text are made from: the figures of the report and nothing else, so that all agree
 * to the unit (product §6). Public: no phone, e-mail or name of a poor household may be in it.
 */
export interface BulletinFacts {
  readonly round: { readonly number: number; readonly day: Day };
  readonly hamletsExpected: number;
  readonly hamletsSent: number;
  /** Hamlets whose result says that they turned out. */
  readonly hamletsDone: number;
  /** Indicators above 0, in the catalogue's order. */
  readonly figures: readonly BulletinFigure[];
  readonly highlights: readonly PublicWords[];
  readonly praised: readonly PublicWords[];
  /** Sentences left out because they might tell of persons; the clerk is told, the public is not. */
  readonly withheld: readonly {
    readonly hamletName: string;
    readonly reason: 'contact' | 'poor-household';
  }[];
  /** The round to come; null after the last. */
  readonly next: {
    readonly number: number;
    readonly day: Day;
    /** Last valid minute of its plans; null where none applies. */
    readonly planUntil: LocalMinute | null;
  } | null;
}

export interface BulletinFigure {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** Unit of the printed report, as in `Field.printed`. */
  readonly printed: { readonly unit: string; readonly divisor: number } | null;
  readonly core: boolean;
  readonly value: number;
  /** Hamlets that have a number. */
  readonly covered: number;
}

export type BulletinKind = 'web' | 'loudspeaker' | 'zalo';

export const bulletinKinds: readonly BulletinKind[] = ['web', 'loudspeaker', 'zalo'];

/** The day each was published, 'YYYY-MM-DD'; '' where none is recorded. What is no day is given as it stands in the cell. */
export type PublishedDays = Readonly<Record<BulletinKind, string>>;

export interface PublicWords {
  readonly hamletName: string;
  readonly text: string;
}
