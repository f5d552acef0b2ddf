import type { Calendar } from '../domain/holiday.ts';
import type { OverviewLine } from './overview-tab.ts';
import type { RegisterPlan } from './register-builder.ts';
import type { ReportTemplatePlan } from './report-chart-builder.ts';
import type { RoundPatterns } from './round-head.ts';
import type { TrackingPlan } from './tracking-tab.ts';

/**
 * What only set-up needs to know: how a new workbook looks and what stands in it. It is made from `src/blueprint` when the
 * add-on is built and lies beside the script in a file of its own, so that no other call has to load it (decision 0018).
 */
export interface Blueprint {
  /** Days that touch a deadline. */
  readonly calendar: Calendar;
  /** In the order of their tabs. */
  readonly registers: readonly RegisterPlan[];
  /** The formulas of a round tab. */
  readonly rounds: RoundPatterns;
  readonly overview: readonly OverviewLine[];
  readonly tracking: TrackingPlan;
  /** The link to a hamlet's column, in the register of hamlets. */
  readonly hamletLink: string;
  readonly reportTemplate: ReportTemplatePlan;
  /** Headings of the hidden tab that keeps reports as data. */
  readonly reportData: readonly string[];
}

/** Two service calls. The file is JSON without a sign that markup knows. */
export const readBlueprint = (): Blueprint =>
  JSON.parse(HtmlService.createHtmlOutputFromFile('blueprint').getContent()) as Blueprint;
