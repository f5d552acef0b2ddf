import type { Catalogue } from '../domain/catalogue.ts';
import type { HamletWords } from '../domain/hamlet-words.ts';
import type { PaperFacts } from '../domain/paper-facts.ts';
import type { MonthlySummary } from '../domain/summary.ts';
import type { KeptTexts } from './report-places.ts';

/** What a report is put together from: one set of figures, the hamlets' words, and what the clerk wrote. */
export interface ReportMaterial {
  readonly catalogue: Catalogue;
  readonly summary: MonthlySummary;
  readonly words: readonly HamletWords[];
  readonly paper: PaperFacts;
  readonly kept: KeptTexts;
}
