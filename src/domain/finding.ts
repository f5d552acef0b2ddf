import type { Phase } from './field.ts';

/** Everything a check can find; each code has its sentence in `text/findings.ts`, or the project does not compile. */
export type FindingCode =
  | 'missing-content'
  | 'missing-time'
  | 'missing-forces'
  | 'missing-materials'
  | 'missing-assignment'
  | 'missing-course'
  | 'missing-new-day'
  | 'missing-reason'
  | 'missing-result'
  | 'missing-nil-reason'
  | 'missing-correction-reason'
  | 'not-a-number'
  | 'ambiguous-number'
  | 'number-as-text'
  | 'not-whole'
  | 'not-a-step'
  | 'negative'
  | 'too-large'
  | 'not-a-time'
  | 'not-a-day'
  | 'not-an-option'
  | 'not-a-tick'
  | 'too-long'
  | 'end-before-start'
  | 'group-without-task'
  | 'group-people-differ'
  | 'part-exceeds-total'
  | 'work-days-exceed-people'
  | 'day-before-round'
  | 'day-after-deadline'
  | 'day-not-come'
  | 'result-before-day'
  | 'new-day-not-later'
  | 'far-from-plan'
  | 'not-a-link'
  | 'above-usual'
  | 'far-above-others'
  | 'far-above-own-history'
  | 'money-too-small'
  | 'nil-with-figure'
  | 'status-not-submitted'
  | 'submit-not-handled'
  | 'changed-after-acceptance';

/** An error blocks sending; a warning wants a look and never blocks (product §4). */
export type Severity = 'error' | 'warning';

/** Something wrong with what was entered: what, how bad, and where. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly phase: Phase;
  /** Field the finding sits on; the form shows it there, the grid marks that cell. */
  readonly fieldKey: string;
  /** Words the sentence needs: what was typed, a limit, a unit, another field's label. */
  readonly about: Readonly<Record<string, string>>;
}

export const finding = (
  code: FindingCode,
  severity: Severity,
  phase: Phase,
  fieldKey: string,
  about: Readonly<Record<string, string>> = {},
): Finding => ({ code, severity, phase, fieldKey, about });

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((each) => each.severity === 'error');
