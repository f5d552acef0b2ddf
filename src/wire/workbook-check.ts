import type { Step } from './steps.ts';

/** What crosses between the page of "Kiểm tra sổ" and the server. */

export interface WorkbookCheckRequest {
  /** What the step before left, '' for the first. */
  readonly cursor: string;
}

/** `mend`: the repair puts it right. `person`: somebody must decide. `note`: good to know. */
export type FindingKind = 'mend' | 'person' | 'note';

export interface WorkbookFinding {
  readonly kind: FindingKind;
  /** The tab as it is called now; '' for the workbook as a whole. */
  readonly tab: string;
  /** Where a click leads, "B57"; '' where there is nowhere to go. */
  readonly goTo: string;
  readonly message: string;
}

/** What a step found comes with it: the page puts them together. */
export interface WorkbookCheckStep {
  readonly step: Step<null>;
  readonly findings: readonly WorkbookFinding[];
}

export interface WorkbookMendStep {
  readonly step: Step<null>;
  /** How many things this step put right. */
  readonly mended: number;
}

export interface SelectPlaceRequest {
  readonly tab: string;
  readonly cell: string;
}
