import { buildMonthlySummary } from '../../src/commands/build-monthly-summary.ts';
import type { SummaryRead } from '../../src/commands/read-summary.ts';
import { readDigest, readSeason, readSummary } from '../../src/commands/read-summary.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Workbook } from '../../src/sheets/workbook.ts';
import type { BuiltSummary } from '../../src/wire/monthly-summary.ts';

/** A report as it is made while nobody is short of time: in one step. */

const never = (): boolean => false;

export const buildReport = (workbook: Workbook, now: Instant, roundKey: string): BuiltSummary => {
  const time = { step: never, long: never };
  const step = buildMonthlySummary(workbook, now, { roundKey, cursor: '' }, time, (run) => run());
  if (step.goesOn) throw new Error('the report stopped on the way');
  return step.value;
};

export const readReported = (workbook: Workbook, now: Instant, roundKey: string): SummaryRead => {
  const season = readSeason(workbook, roundKey);
  const digests = season.earlier.map((each) => readDigest(workbook, season, each, now));
  return readSummary(workbook, now, season, digests);
};
