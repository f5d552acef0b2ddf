import type { Catalogue } from './catalogue.ts';
import { indicatorsOf } from './catalogue.ts';
import { entryFindings } from './entry-findings.ts';
import type { Phase } from './field.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { median } from './median.ts';
import { formatNumber } from './number.ts';
import { checkPlan } from './plan-checks.ts';
import type { HamletRecord } from './record.ts';
import { isBlankAt, numberAt, textAt } from './record.ts';
import { checkResult } from './result-checks.ts';
import type { Round } from './round.ts';
import { statusAt } from './standing.ts';
import { isSent } from './status.ts';
import { isChangedSinceAcceptance } from './submission.ts';

/** A finding and the hamlet it is about. */
export interface HamletFinding {
  readonly hamletCode: string;
  readonly finding: Finding;
}

/** Fewer values of one indicator in a round say nothing about what is usual (`indicators.json`, rules). */
const FEWEST_FOR_MEDIAN = 8;
const TIMES_MEDIAN = 5;

const outliers = (
  catalogue: Catalogue,
  records: ReadonlyMap<string, HamletRecord>,
): readonly HamletFinding[] =>
  indicatorsOf(catalogue).flatMap((field) => {
    const values = [...records].flatMap(([hamletCode, record]) => {
      const value = numberAt(record, field.key);
      return value !== null && value > 0 ? [{ hamletCode, value }] : [];
    });
    if (values.length < FEWEST_FOR_MEDIAN) return [];
    const usual = median(values.map(({ value }) => value));
    return values
      .filter(({ value }) => value > TIMES_MEDIAN * usual)
      .map(({ hamletCode, value }) => ({
        hamletCode,
        finding: finding('far-above-others', 'warning', 'result', field.key, {
          shown: formatNumber(value),
          usual: formatNumber(usual),
          unit: field.unit,
        }),
      }));
  });

/** Words typed into a status cell: "Gửi" that nothing handled yet, or a state that no act of sending stands behind. */
const statusFindings = (record: HamletRecord, phase: Phase): Finding[] => {
  const key = `${phase}.status`;
  if (textAt(record, key) === 'submit') return [finding('submit-not-handled', 'error', phase, key)];
  return isSent(statusAt(record, phase)) && isBlankAt(record, `${phase}.firstSubmittedAt`)
    ? [finding('status-not-submitted', 'error', phase, key)]
    : [];
};

/** Entries typed over what the agency accepted: the entry stays, and somebody must own it (product §3). */
const acceptanceFindings = (catalogue: Catalogue, record: HamletRecord, phase: Phase): Finding[] =>
  isChangedSinceAcceptance(catalogue, record, phase)
    ? [finding('changed-after-acceptance', 'warning', phase, `${phase}.status`, { phase })]
    : [];

/** What has been sent is checked whole; of what is still being written only what cannot be read or looks odd. */
const phaseFindings = (
  catalogue: Catalogue,
  record: HamletRecord,
  phase: Phase,
  round: Round,
): readonly Finding[] => {
  const whole = isSent(statusAt(record, phase)) || textAt(record, `${phase}.status`) === 'submit';
  if (whole) return phase === 'plan' ? checkPlan(catalogue, record) : checkResult(catalogue, record, round);
  return entryFindings(
    catalogue.fields.filter((field) => field.phase === phase && field.writtenBy === 'person'),
    record,
  );
};

/** "Kiểm tra đợt này": everything wrong or odd in a round, hamlet by hamlet in the given order (product §4). */
export const checkRoundRecords = (
  catalogue: Catalogue,
  records: ReadonlyMap<string, HamletRecord>,
  round: Round,
): readonly HamletFinding[] => {
  const own = [...records].flatMap(([hamletCode, record]) =>
    (['plan', 'result'] as const).flatMap((phase) =>
      [
        ...statusFindings(record, phase),
        ...acceptanceFindings(catalogue, record, phase),
        ...phaseFindings(catalogue, record, phase, round),
      ].map((each) => ({
        hamletCode,
        finding: each,
      })),
    ),
  );
  const order = [...records.keys()];
  return [...own, ...outliers(catalogue, records)].sort(
    (a, b) => order.indexOf(a.hamletCode) - order.indexOf(b.hamletCode),
  );
};
