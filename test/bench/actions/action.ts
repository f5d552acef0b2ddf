import type { Desk } from '../desk.ts';

/** One use of a public function of the add-on. */
export interface Action {
  /** The public function. */
  readonly of: string;
  /** Which way of using it; '' where there is one only. */
  readonly when: string;
  /** Prepares what is not counted; what it returns is done and counted. Null where a workbook of this size has no use for it. */
  readonly ready: (desk: Desk) => (() => unknown) | null;
}

export const action = (of: string, ready: Action['ready'], when = ''): Action => ({ of, when, ready });

/** The hamlet whose head is at work. */
export const HAMLET = 'X07';

/** What a page says of its hamlet and round. */
export const placeOf = (desk: Desk) => ({ roundKey: desk.round, hamletCode: HAMLET });
