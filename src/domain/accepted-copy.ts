import { canonicalJson } from './canonical-json.ts';
import type { Catalogue } from './catalogue.ts';
import { entryFields } from './catalogue.ts';
import { entryTexts } from './entry-text.ts';
import type { Phase } from './field.ts';
import type { HamletRecord } from './record.ts';
import { numberAt, textAt } from './record.ts';
import type { RecordChanges } from './submission.ts';

/**
 * The accepted copy: what people had entered of a phase when the server last acted on it. It stands in a hidden row of the
 * hamlet's own column and is written in one block with the state, so that neither is ever there without the other.
 * Whatever differs from it was typed, pasted or cleared in the grid since, and can be brought back from it.
 */

/** Texts by field key, as `entryTexts` gives them. */
export type EntryTexts = Readonly<Record<string, string>>;

export const copyKey = (phase: Phase): string => `${phase}.copy`;
export const versionKey = (phase: Phase): string => `${phase}.version`;

/** What a field was and what it is now; '' for blank. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

const textsOf = (catalogue: Catalogue, record: HamletRecord, phase: Phase): EntryTexts =>
  entryTexts(entryFields(catalogue, phase), record);

/** The copy as its cell holds it; nothing entered is '{}', which is not the same as never copied. */
export const copyText = (catalogue: Catalogue, record: HamletRecord, phase: Phase): string =>
  canonicalJson(textsOf(catalogue, record, phase));

const isTexts = (value: unknown): value is EntryTexts =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string');

/** The accepted copy of a column; null where the server never wrote one, or somebody spoilt it. */
export const acceptedCopy = (record: HamletRecord, phase: Phase): EntryTexts | null => {
  const text = textAt(record, copyKey(phase));
  if (text === '') return null;
  try {
    const read: unknown = JSON.parse(text);
    return isTexts(read) ? read : null;
  } catch {
    return null;
  }
};

/** Field by field in the order of the keys: what two versions of a phase differ in. */
const between = (before: EntryTexts, after: EntryTexts): readonly FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((change) => change.before !== change.after);

/** What was changed in the grid since the server last acted; nothing where there is no copy to compare with. */
export const changesByHand = (
  catalogue: Catalogue,
  record: HamletRecord,
  phase: Phase,
): readonly FieldChange[] => {
  const copy = acceptedCopy(record, phase);
  return copy === null ? [] : between(copy, textsOf(catalogue, record, phase));
};

/**
 * What an act changes of the entries. Where there is no copy yet, whatever was typed in the grid before is counted to the
 * act that first takes it over.
 */
export const changesByAct = (
  catalogue: Catalogue,
  before: HamletRecord,
  after: HamletRecord,
  phase: Phase,
): readonly FieldChange[] =>
  between(
    acceptedCopy(before, phase) === null ? {} : textsOf(catalogue, before, phase),
    textsOf(catalogue, after, phase),
  );

/** The cells that every act of the server on a phase writes beside its own: the copy of what stands there then, and its count. */
export const copyChanges = (catalogue: Catalogue, record: HamletRecord, phase: Phase): RecordChanges => ({
  [copyKey(phase)]: copyText(catalogue, record, phase),
  [versionKey(phase)]: (numberAt(record, versionKey(phase)) ?? 0) + 1,
});
