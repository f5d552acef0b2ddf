import type { AgencyDuty } from './agency-duty.ts';
import { isWithoutCleanUp } from './agency-duty.ts';
import type { Catalogue } from './catalogue.ts';
import type { RoundRecords } from './coverage.ts';
import { recordOf } from './coverage.ts';
import type { Phase } from './field.ts';
import { hasErrors } from './finding.ts';
import type { Hamlet } from './hamlet.ts';
import type { Instant } from './instant.ts';
import { localDayOf } from './instant.ts';
import { checkPlan } from './plan-checks.ts';
import type { HamletRecord } from './record.ts';
import { isBlankAt } from './record.ts';
import { checkResult } from './result-checks.ts';
import type { CalendarRound } from './standing.ts';
import { statusInForce } from './standing.ts';
import { isSent } from './status.ts';
import { isUnlocked } from './verdict.ts';

/** What a person is to know before a report is frozen; each code has its sentence in `text/freeze.ts`. */
export type FreezeMatterCode =
  | 'report-older'
  | 'sheet-differs'
  | 'plans-missing'
  | 'results-missing'
  | 'results-not-coming'
  | 'plans-not-agreed'
  | 'results-not-confirmed'
  | 'with-errors'
  | 'agencies-not-sent'
  | 'clean-up-missing'
  | 'unlocked'
  | 'number-open';

export interface FreezeMatter {
  readonly code: FreezeMatterCode;
  /** Hamlets or agencies it is about, in the annex's order; empty where it is about the report. */
  readonly names: readonly string[];
}

export interface FreezeFacts {
  readonly catalogue: Catalogue;
  readonly calendar: CalendarRound;
  /** Active hamlets in the annex's order. */
  readonly hamlets: readonly Hamlet[];
  readonly records: RoundRecords;
  readonly duties: readonly AgencyDuty[];
  /** The entries are not those that the report was made from. */
  readonly reportOlder: boolean;
  /** What the program wrote into the sheet was changed there by hand. */
  readonly sheetDiffers: boolean;
  /** Nobody has given the report its number. */
  readonly numberOpen: boolean;
  readonly now: Instant;
}

/** What stands in the way of calling the round complete. Nothing of it forbids to freeze: reports are due all the same. */
export const freezeMatters = (facts: FreezeFacts): readonly FreezeMatter[] => {
  const { catalogue, calendar, hamlets, records, now } = facts;
  const named = (holds: (record: HamletRecord) => boolean): readonly string[] =>
    hamlets.filter((hamlet) => holds(recordOf(records, hamlet))).map((hamlet) => hamlet.name);
  const sent = (record: HamletRecord, phase: Phase): boolean => isSent(statusInForce(record, phase));
  const planOwed = calendar.round.deadlines.plan.applies;
  const excused = (record: HamletRecord): boolean => !isBlankAt(record, 'result.notSentReason');
  const faulty = (record: HamletRecord): boolean =>
    (sent(record, 'plan') && hasErrors(checkPlan(catalogue, record))) ||
    (sent(record, 'result') && hasErrors(checkResult(catalogue, record, calendar.round, localDayOf(now))));
  const matters: readonly FreezeMatter[] = [
    {
      code: 'plans-missing',
      names: planOwed ? named((record) => !sent(record, 'plan')) : [],
    },
    { code: 'results-missing', names: named((record) => !sent(record, 'result') && !excused(record)) },
    { code: 'results-not-coming', names: named((record) => !sent(record, 'result') && excused(record)) },
    { code: 'plans-not-agreed', names: named((record) => statusInForce(record, 'plan') === 'submitted') },
    {
      code: 'results-not-confirmed',
      names: named((record) => statusInForce(record, 'result') === 'submitted'),
    },
    { code: 'with-errors', names: named(faulty) },
    {
      code: 'agencies-not-sent',
      names: facts.duties.filter((duty) => !duty.standing.sent).map((duty) => duty.agency.name),
    },
    {
      code: 'clean-up-missing',
      names: facts.duties
        .filter(({ standing }) => isWithoutCleanUp(standing))
        .map((duty) => duty.agency.name),
    },
    { code: 'unlocked', names: named((record) => isUnlocked(record, now)) },
  ];
  const report: readonly FreezeMatter[] = [
    ...(facts.reportOlder ? [{ code: 'report-older', names: [] } as const] : []),
    ...(facts.sheetDiffers ? [{ code: 'sheet-differs', names: [] } as const] : []),
    ...(facts.numberOpen ? [{ code: 'number-open', names: [] } as const] : []),
  ];
  return [...report, ...matters.filter((matter) => matter.names.length > 0)];
};
