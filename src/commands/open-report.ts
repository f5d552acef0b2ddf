import { withClerkTexts } from '../domain/clerk-places.ts';
import type { Instant } from '../domain/instant.ts';
import { formatInstant } from '../domain/instant.ts';
import type { ReportDocument } from '../domain/report-document.ts';
import type { RoundKey } from '../domain/round.ts';
import { NOTES_KEY } from '../sheets/summary-kept.ts';
import { readReportSheet } from '../sheets/summary-tab.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { OpenedReport, OpenReportRequest } from '../wire/report-file.ts';
import { placeTexts } from './freeze-read.ts';
import { readKeptReport } from './kept-report.ts';

/** What the clerk has written into the sheet since the report was made belongs to it until it is frozen. Two calls. */
const asItStands = (workbook: Workbook, key: RoundKey, document: ReportDocument): ReportDocument => {
  const report = readReportSheet(workbook, key);
  return report === null ? document : withClerkTexts(document, placeTexts(report));
};

/** What the maker noted below the report for himself is not part of what is sent: nothing follows "./.". */
const withoutNotes = (document: ReportDocument): ReportDocument => ({
  ...document,
  paragraphs: document.paragraphs.filter(({ place }) => place !== NOTES_KEY),
});

/** "Tải báo cáo Word": the report as content; the page makes file and paper of it. Eleven service calls. */
export const openReportDocument = (
  workbook: Workbook,
  now: Instant,
  request: OpenReportRequest,
): OpenedReport => {
  const { rounds, round, snapshot, frozen } = readKeptReport(workbook, now, request.roundKey);
  const opened = { rounds, roundKey: round.key, period: round.period };
  if (snapshot === null) return { ...opened, report: null };
  const { document, builtAt } = snapshot;
  return {
    ...opened,
    report: {
      document: withoutNotes(frozen ? document : asItStands(workbook, round.key, document)),
      frozen,
      time: formatInstant(builtAt),
    },
  };
};
