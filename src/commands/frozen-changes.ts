import type { Catalogue } from '../domain/catalogue.ts';
import { indicatorsOf } from '../domain/catalogue.ts';
import type { RoundRecords } from '../domain/coverage.ts';
import type { ChangeLine } from '../domain/figure-changes.ts';
import { changesSince } from '../domain/figure-changes.ts';
import type { Hamlet } from '../domain/hamlet.ts';
import { formatMinute } from '../domain/instant.ts';
import { textAt } from '../domain/record.ts';
import type { ReportDocument } from '../domain/report-document.ts';
import type { ReportSnapshot } from '../domain/report-snapshot.ts';
import { snapshotFigures } from '../domain/snapshot-building.ts';
import { hamletFigures } from '../domain/summary-totals.ts';
import type { ReportStore } from '../sheets/report-store.ts';
import { keptIn, keyFrozenAt } from '../sheets/report-store.ts';
import { figureText, givenNumber, noReason } from '../text/freeze.ts';
import { withChanges } from '../text/report-changes.ts';
import type { SummaryRead } from './read-summary.ts';

/**
 * What a round's entries say otherwise than its frozen report, in words: before → after, and the reason given with it.
 * @param hamlets the active ones, in the annex's order
 */
export const changeLines = (
  frozen: ReportSnapshot,
  catalogue: Catalogue,
  hamlets: readonly Hamlet[],
  records: RoundRecords,
): readonly ChangeLine[] => {
  const fields = new Map(indicatorsOf(catalogue).map((field) => [field.key, field]));
  const live = snapshotFigures([...fields.keys()], hamletFigures(catalogue, hamlets, records));
  return changesSince(frozen, live).map((change) => {
    const field = fields.get(change.fieldKey);
    const record = records[change.hamletCode] ?? {};
    const reason = textAt(record, 'result.correctionReason') || textAt(record, 'result.unlockReason');
    return {
      hamlet: change.hamletName,
      label: field?.label ?? change.fieldKey,
      before: figureText(change.before, field),
      after: figureText(change.after, field),
      reason: reason || noReason,
    };
  });
};

/** The report of a round that was frozen says what changed since. Two service calls then, none before. */
export const sinceFrozen = (
  store: ReportStore,
  { summary, tab, entered }: SummaryRead,
  document: ReportDocument,
): ReportDocument => {
  const reported = entered[entered.length - 1];
  const frozenAt = reported?.calendar.frozenAt ?? null;
  const key = frozenAt === null ? null : keyFrozenAt(store, summary.round.key, frozenAt);
  const kept = key === null ? null : keptIn(store, key);
  if (!reported || frozenAt === null || kept?.kind !== 'whole') return document;
  const hamlets = summary.hamlets.map((line) => line.hamlet);
  const lines = changeLines(kept.snapshot, tab.catalogue, hamlets, reported.records);
  const number = givenNumber(kept.snapshot.document.heading.number);
  return withChanges(document, { at: formatMinute(frozenAt), number }, lines);
};
