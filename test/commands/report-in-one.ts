import type { ReportTools } from '../../src/commands/build-monthly-summary.ts';
import { buildMonthlySummary } from '../../src/commands/build-monthly-summary.ts';
import type { SummaryRead } from '../../src/commands/read-summary.ts';
import { readDigest, readSeason, readSummary } from '../../src/commands/read-summary.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Workbook } from '../../src/sheets/workbook.ts';
import type { BuiltSummary } from '../../src/wire/monthly-summary.ts';

/** A report as it is made while nobody is short of time: in one step. */

const never = (): boolean => false;

export const buildReport = (workbook: Workbook, now: Instant, roundKey: string): BuiltSummary => {
  const tools: ReportTools = {
    time: { step: never, long: never },
    locked: (run) => run(),
  };
  const step = buildMonthlySummary(workbook, now, { roundKey, cursor: '' }, tools);
  if (step.goesOn) throw new Error('the report stopped on the way');
  return step.value;
};

export const readReported = (workbook: Workbook, now: Instant, roundKey: string): SummaryRead => {
  const season = readSeason(workbook, roundKey);
  const earlier = season.earlier.map((calendar) => ({
    calendar,
    digest: readDigest(workbook, season, calendar, now),
  }));
  return readSummary(workbook, now, season, earlier);
};
