import type { BulletinFacts } from './bulletin-facts.ts';
import type { Catalogue } from './catalogue.ts';
import type { RoundRecords } from './coverage.ts';
import { fingerprint } from './fingerprint.ts';
import type { ReportDocument } from './report-document.ts';
import type { ReportSnapshot, SnapshotFigure } from './report-snapshot.ts';
import { statusInForce } from './standing.ts';
import { isSent } from './status.ts';
import { contentBaseOf } from './submission.ts';
import type { MonthlySummary } from './summary.ts';
import type { Figure, HamletFigures } from './summary-totals.ts';

/** What a report is kept as, beside the sheet it is drawn on. */

const snapshotFigure = (figure: Figure): SnapshotFigure =>
  figure.kind === 'number' ? figure.value : figure.kind;

/**
 * A fingerprint of what the given hamlets have entered in a round and whether it was sent: the same after agreeing,
 * confirming and locking, another after any change that a report would show.
 */
export const entriesBaseOf = (
  catalogue: Catalogue,
  hamlets: readonly { readonly code: string }[],
  records: RoundRecords,
): string =>
  fingerprint(
    hamlets
      .map((hamlet) => {
        const record = records[hamlet.code] ?? {};
        const phases = (['plan', 'result'] as const).map(
          (phase) =>
            `${isSent(statusInForce(record, phase)) ? '+' : '-'}${contentBaseOf(catalogue, record, phase)}`,
        );
        return [hamlet.code, ...phases].join(' ');
      })
      .join('\n'),
  );

/** The figures of a round as a snapshot keeps them. */
export type SnapshotFigures = Pick<ReportSnapshot, 'fieldKeys' | 'hamlets'>;

/** @param fieldKeys keys of the indicators, in the order of each hamlet's figures */
export const snapshotFigures = (
  fieldKeys: readonly string[],
  lines: readonly HamletFigures[],
): SnapshotFigures => ({
  fieldKeys,
  hamlets: lines.map(({ hamlet, figures }) => ({
    code: hamlet.code,
    name: hamlet.name,
    figures: figures.map(snapshotFigure),
  })),
});

/** The snapshot of a report just made. `entriesBase` is `entriesBaseOf` what it was made from. */
export const reportSnapshot = (
  summary: MonthlySummary,
  entriesBase: string,
  document: ReportDocument,
  bulletin: BulletinFacts,
): ReportSnapshot => ({
  roundKey: summary.round.key,
  builtAt: summary.now,
  entriesBase,
  document,
  bulletin,
  ...snapshotFigures(
    summary.totals.map((total) => total.field.key),
    summary.hamlets,
  ),
});
