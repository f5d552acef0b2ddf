import { seasonOfPhuLac } from '../../src/data/plan-of-phu-lac.ts';
import type { ReportDocument } from '../../src/domain/report-document.ts';
import type { BuiltSummary } from '../../src/wire/monthly-summary.ts';
import type { Reply } from '../../src/wire/reply.ts';
import type { OpenedReport } from '../../src/wire/report-file.ts';
import type { Step } from '../../src/wire/steps.ts';
import { openDesk } from './desk.ts';
import { OWNER } from './desk-people.ts';
import type { WordOptions } from './options.ts';

/** Whoever set the workbook up administers it. */
const CLERK = { email: OWNER, selection: { sheetId: 0, range: 'A1' } } as const;

/**
 * The report of a round of a preset as the server hands it to the page: made, then opened, on the pretended Google.
 * @throws Error with the server's sentence when it refuses
 */
export function reportOf({
  preset,
  now,
  round,
}: Pick<WordOptions, 'preset' | 'now' | 'round'>): ReportDocument {
  const desk = openDesk({ preset, now });
  const roundKey = seasonOfPhuLac.rounds[round - 1]?.key ?? '';
  const asked = <Value>(name: string): Value => {
    const { value, error } = desk.call(name, [{ roundKey, cursor: '' }], CLERK, []);
    // What crosses is JSON: its shape is the contract of the wire, which the compiler cannot see.
    const reply = value as Reply<Value> | undefined;
    if (reply?.ok) return reply.value;
    throw new Error(reply?.problem.message ?? error?.message ?? `${name} gave no answer`);
  };
  asked<Step<BuiltSummary>>('buildMonthlySummary');
  const { report } = asked<OpenedReport>('openReportDocument');
  if (report === null) throw new Error('the report was made and is not there');
  return report.document;
}
