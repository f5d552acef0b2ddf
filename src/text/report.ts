import type { Catalogue } from '../domain/catalogue.ts';
import type { HamletWords } from '../domain/hamlet-words.ts';
import type { PaperFacts } from '../domain/paper-facts.ts';
import type { ReportDocument } from '../domain/report-document.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import { bodyOf } from './report-body.ts';
import { headingOf, headingPlaces, signatureOf } from './report-heading.ts';
import type { KeptTexts, OpenPlace } from './report-places.ts';
import { agencyTable } from './report-table-agencies.ts';
import { hamletTable } from './report-table-hamlets.ts';
import { totalsTable } from './report-table-totals.ts';

/** What a report is put together from: one set of figures, the hamlets' words, and what the clerk wrote. */
export interface ReportMaterial {
  readonly catalogue: Catalogue;
  readonly summary: MonthlySummary;
  readonly words: readonly HamletWords[];
  readonly paper: PaperFacts;
  readonly kept: KeptTexts;
}

export interface AssembledReport {
  readonly document: ReportDocument;
  /** Every place of the document that the clerk may write in, with what stands there until he does. */
  readonly places: readonly OpenPlace[];
}

/** The report of a round as content: the sheet, the Word file and the printed page are drawn from it (KH III.3.1). */
export const assembleReport = ({ catalogue, summary, paper, kept }: ReportMaterial): AssembledReport => {
  const body = bodyOf(catalogue, summary, paper, kept);
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
      ],
      charts: [],
    },
    places: [...headingPlaces(summary, paper), ...body.places],
  };
};
