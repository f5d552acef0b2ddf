import type { ReportDocument } from '../domain/report-document.ts';
import { bodyOf } from './report-body.ts';
import { reportCharts } from './report-charts.ts';
import { headingOf, headingPlaces, signatureOf } from './report-heading.ts';
import type { ReportMaterial } from './report-material.ts';
import type { OpenPlace } from './report-places.ts';
import { plannedTable } from './report-planned.ts';
import { proposalsTable } from './report-proposals.ts';
import { agencyTable } from './report-table-agencies.ts';
import { hamletTable } from './report-table-hamlets.ts';
import { totalsTable } from './report-table-totals.ts';

export interface AssembledReport {
  readonly document: ReportDocument;
  /** Every place of the document that the clerk may write in, with what stands there until he does. */
  readonly places: readonly OpenPlace[];
  /** Places whose text the clerk hid: they are in no document, and only the sheet still knows them. */
  readonly hidden: readonly OpenPlace[];
}

/** The report of a round as content: the sheet, the Word file and the printed page are drawn from it (KH III.3.1). */
export const assembleReport = (material: ReportMaterial): AssembledReport => {
  const { catalogue, summary, words, paper, kept } = material;
  const body = bodyOf(material);
  return {
    document: {
      roundKey: summary.round.key,
      heading: headingOf(summary, paper, kept),
      paragraphs: body.paragraphs,
      signature: signatureOf(paper, kept),
      tables: [
        totalsTable(catalogue, summary),
        hamletTable(catalogue, summary),
        agencyTable(catalogue, summary),
        plannedTable(catalogue, summary),
        proposalsTable(words),
      ],
      charts: reportCharts(catalogue, summary.season),
    },
    places: [...headingPlaces(summary, paper), ...body.places],
    hidden: body.hidden,
  };
};
