/**
 * Google ends a run after six minutes. What may take longer is done in steps that end by themselves: the page asks for one
 * after another and shows how far the work has come.
 */

/** The step ended, the work goes on. */
export interface Going {
  readonly goesOn: true;
  /** Parts finished, of how many. */
  readonly done: number;
  readonly of: number;
  /** What comes next, for people. */
  readonly words: string;
  /** Where the next step begins: the page hands it back as it is. */
  readonly cursor: string;
}

export type Step<Value> = Going | { readonly goesOn: false; readonly value: Value };
