/**
 * One entry of the field catalogue. A field is one row of a round tab, one control of a form, one key on the wire,
 * one thing the checks and the summary know. Whatever is true of a field is said here and nowhere else.
 */

/** The seven contents of KH II.3, and ND0 for what counts the day as a whole (people, days of work). */
export type CategoryCode = 'ND0' | 'ND1' | 'ND2' | 'ND3' | 'ND4' | 'ND5' | 'ND6' | 'ND7';

/** Parts of the round tab that fold together. */
export type Section =
  | 'plan'
  | 'groups'
  | 'planRecord'
  | 'result'
  | 'coreResult'
  | 'moreResult'
  | 'resultRecord';

export type Phase = 'plan' | 'result';

/** The five parts a hamlet's plan must have (KH III.4). */
export type PlanPart = 'content' | 'time' | 'forces' | 'materials' | 'assignment';

export interface ChoiceOption {
  readonly code: string;
  readonly label: string;
}

export type FieldType =
  /** A cell that is ticked ("x") or blank. */
  | { readonly kind: 'tick' }
  /** A whole number from 0 to max. */
  | { readonly kind: 'count'; readonly max: number }
  /** A number from 0 to max in steps (0.5: half a day of work). */
  | { readonly kind: 'decimal'; readonly step: number; readonly max: number }
  /** Whole đồng from 0 to max. */
  | { readonly kind: 'money'; readonly max: number }
  | { readonly kind: 'text'; readonly maxLength: number; readonly lines: 'one' | 'many' }
  /** HH:mm, kept as text: a spreadsheet's own time of day is a date in 1899, whose zone offset is not Vietnam's of today. */
  | { readonly kind: 'time' }
  /** A calendar day. */
  | { readonly kind: 'day' }
  /** One of the listed words; the cell holds the label, everything else the code. */
  | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }
  /** An instant stamped by the server. */
  | { readonly kind: 'moment' };

/** How values of one round add up over hamlets; text is listed, never added. */
export type HamletRule = 'sum' | 'none';

/** How values add up over rounds (`indicators.json`, aggRoundsMeaning). */
export type RoundRule = 'sum' | 'sumOfTurns' | 'average' | 'last' | 'none';

export interface Field {
  /** Stable key: hidden column of the round tab, wire, log. Never reused for another meaning. */
  readonly key: string;
  /** Short enough for a label column of a phone. */
  readonly label: string;
  /** What the label cannot say: the full printed sentence, an example. Note of the label cell, help of the form. */
  readonly help: string;
  readonly unit: string;
  readonly type: FieldType;
  readonly phase: Phase;
  readonly section: Section;
  readonly category: CategoryCode | null;
  /** The part of KH III.4 that this field can satisfy, for plan fields. */
  readonly part: PlanPart | null;
  /** Who writes it: people (in a form or the grid) or only the server. */
  readonly writtenBy: 'person' | 'server';
  /** Above this, one hamlet in one round gets a warning, never a refusal. */
  readonly softMax: number | null;
  readonly hamletRule: HamletRule;
  readonly roundRule: RoundRule;
  /** Unit of the printed report and how many entry units make one of it (m → km: 1000). */
  readonly printed: { readonly unit: string; readonly divisor: number } | null;
  /**
   * A part is never more than its total (an error). With `times` it is another measure, of which so many times the total
   * wants a look (`indicators.json`, rules).
   */
  readonly atMost?: { readonly key: string; readonly times?: number };
  /** Hidden by the office: left out of forms and reports, but what is entered under it counts all the same. */
  readonly hidden?: true;
}

export const isNumeric = (field: Field): boolean => hardMax(field) !== null;

/** The highest number the field accepts; null for what is not a number. */
export const hardMax = ({ type }: Field): number | null => ('max' in type ? type.max : null);
