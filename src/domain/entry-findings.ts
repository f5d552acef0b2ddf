import type { Field } from './field.ts';
import { hardMax } from './field.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import { formatNumber } from './number.ts';
import type { HamletRecord } from './record.ts';
import { entryAt } from './record.ts';

/** What each field says by itself: unreadable contents are errors, numbers above the usual are warnings. */
export const entryFindings = (fields: readonly Field[], record: HamletRecord): Finding[] => {
  const findings: Finding[] = [];
  for (const field of fields) {
    const entry = entryAt(record, field.key);
    if (entry.kind === 'bad') {
      findings.push(
        finding(entry.code, 'error', field.phase, field.key, {
          shown: entry.shown,
          first: formatNumber(entry.readings[0] ?? 0),
          second: formatNumber(entry.readings[1] ?? 0),
          max: formatNumber(hardMax(field) ?? 0),
          step: field.type.kind === 'decimal' ? formatNumber(field.type.step) : '',
          length: field.type.kind === 'text' ? String(field.type.maxLength) : '',
          unit: field.unit,
        }),
      );
    } else if (entry.kind === 'value' && typeof entry.value === 'number') {
      if (field.softMax !== null && entry.value > field.softMax) {
        findings.push(
          finding('above-usual', 'warning', field.phase, field.key, {
            shown: formatNumber(entry.value),
            max: formatNumber(field.softMax),
            unit: field.unit,
          }),
        );
      } else if (field.type.kind === 'money' && entry.value > 0 && entry.value < 1000) {
        findings.push(
          finding('money-too-small', 'warning', field.phase, field.key, { shown: formatNumber(entry.value) }),
        );
      }
    }
  }
  return findings;
};
