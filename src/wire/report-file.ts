import type { ReportDocument } from '../domain/report-document.ts';
import type { RoundChoice } from './entry.ts';

/** What crosses between the page "Tải báo cáo Word" and the server. */

export interface OpenReportRequest {
  /** null: the round whose report was made last. */
  readonly roundKey: string | null;
}

export interface OpenedReport {
  readonly rounds: readonly RoundChoice[];
  readonly roundKey: string;
  /** Month of the round: "2026-03". */
  readonly period: string;
  /** null: no report of this round has been made. */
  readonly report: KeptReport | null;
}

export interface KeptReport {
  readonly document: ReportDocument;
  /** Frozen: as it was sent; otherwise as it was made last, with what the clerk has written since. */
  readonly frozen: boolean;
  /** When it was made: "08:15 09/04/2026". */
  readonly time: string;
}
