import type { Catalogue } from './catalogue.ts';
import { indicatorsOf } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { median } from './median.ts';
import { formatNumber } from './number.ts';
import type { HamletRecord } from './record.ts';
import { numberAt } from './record.ts';
import { statusInForce } from './standing.ts';
import { isSent } from './status.ts';

/** Fewer earlier figures of a hamlet say nothing of what is usual there (product §4). */
const FEWEST_ROUNDS = 4;
const TIMES_USUAL = 5;

/** Figures of a hamlet far above what it sent in earlier rounds itself; zeros are left out, they say what was not done. */
export const historyFindings = (
  catalogue: Catalogue,
  record: HamletRecord,
  earlier: readonly HamletRecord[],
): readonly Finding[] => {
  const sent = earlier.filter((each) => isSent(statusInForce(each, 'result')));
  return indicatorsOf(catalogue).flatMap((field) => {
    const value = numberAt(record, field.key) ?? 0;
    const past = sent.map((each) => numberAt(each, field.key) ?? 0).filter((each) => each > 0);
    const usual = median(past);
    return past.length >= FEWEST_ROUNDS && value > TIMES_USUAL * usual
      ? [
          finding('far-above-own-history', 'warning', 'result', field.key, {
            shown: formatNumber(value),
            usual: formatNumber(usual),
            unit: field.unit,
          }),
        ]
      : [];
  });
};
