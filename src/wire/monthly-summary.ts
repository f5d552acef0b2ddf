import type { RoundChoice } from './entry.ts';

/** What crosses between the report sidebar ("Lập báo cáo tháng") and the server. */

export interface SummaryChoices {
  readonly rounds: readonly RoundChoice[];
  /** The round whose report is due next. */
  readonly suggested: string;
}

export interface BuildSummaryRequest {
  readonly roundKey: string;
  /** What the step before left, '' for the first. */
  readonly cursor: string;
}

export interface BuiltSummary {
  readonly tabName: string;
  /** One sentence: what was built and what is still missing. */
  readonly message: string;
}
