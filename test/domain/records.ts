import { catalogue } from '../../src/data/catalogue.ts';
import type { CellContent } from '../../src/domain/entry.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { HamletRecord } from '../../src/domain/record.ts';
import { readRecord } from '../../src/domain/record.ts';

export type Contents = Readonly<Record<string, CellContent>>;

/** What one hamlet entered, read by the catalogue; keys that are absent are blank. */
export const recordOf = (contents: Contents = {}): HamletRecord => readRecord(catalogue.fields, contents);

/** A plan with the five parts of KH III.4 and nothing to object to. */
export const fullPlan: Contents = {
  'plan.item.ND1.1': 'x',
  'plan.startTime': '07:00',
  'plan.endTime': '10:30',
  'plan.people': 60,
  'plan.materials': '20 chổi, 10 cuốc',
  'plan.group1.area': 'Ngõ trên',
  'plan.group1.task': 'Quét đường',
  'plan.group1.people': 60,
};

/** A result of a day that was held, with nothing to object to. */
export const fullResult: Contents = { 'result.course': 'done', LL01: 60, LL05: 30, VS01: 800 };

/** "code at field", errors first as they come. */
export const codes = (findings: readonly Finding[], severity?: Finding['severity']): readonly string[] =>
  findings
    .filter((each) => severity === undefined || each.severity === severity)
    .map((each) => `${each.code} ${each.fieldKey}`);
