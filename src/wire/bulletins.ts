import type { BulletinFacts, BulletinKind, PublishedDays } from '../domain/bulletin-facts.ts';
import type { RoundChoice } from './entry.ts';

/** What crosses between the page "Bản tin" and the server. */

export interface OpenBulletinsRequest {
  /** null: the round whose report was made last. */
  readonly roundKey: string | null;
}

export interface OpenedBulletins {
  readonly rounds: readonly RoundChoice[];
  readonly roundKey: string;
  /** null: no report of this round has been made, so that there are no figures to tell. */
  readonly facts: BulletinFacts | null;
  readonly published: PublishedDays;
  /** Day on which the report was frozen, 'YYYY-MM-DD', from when it is to be published (KH III.3.2); '' before. */
  readonly frozenOn: string;
  /** The commune's day, 'YYYY-MM-DD'. */
  readonly today: string;
}

export interface RecordPublishedRequest {
  readonly roundKey: string;
  readonly kind: BulletinKind;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  /** What the page showed before: the server refuses to write over anything else. */
  readonly before: string;
  readonly operationId: string;
}

export interface RecordedPublished {
  readonly published: PublishedDays;
  readonly message: string;
}

/** Somebody recorded another day meanwhile; nothing was written. */
export interface PublishedRefusal {
  readonly kind: 'conflict';
  readonly message: string;
  readonly published: PublishedDays;
}
