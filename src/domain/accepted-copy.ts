import { canonicalJson } from './canonical-json.ts';
import type { Catalogue } from './catalogue.ts';
import { entryFields, fieldsOfPhase } from './catalogue.ts';
import { entryTexts } from './entry-text.ts';
import type { Field, Phase } from './field.ts';
import type { HamletRecord } from './record.ts';
import { numberAt, textAt } from './record.ts';
import type { RecordChanges } from './submission.ts';
import { keptText } from './typed-text.ts';

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

/** Far more than any field takes: a text that is longer was pasted by mistake, cannot be sent, and is kept as far as this. */
const LONGEST_TEXT = 4_000;
/** A cell holds 50,000 characters. */
const LONGEST_COPY = 49_000;

/** What stands in the entries of a phase, as copies and the log keep it. */
export const textsOf = (catalogue: Catalogue, record: HamletRecord, phase: Phase): EntryTexts =>
  Object.fromEntries(
    Object.entries(entryTexts(entryFields(catalogue, phase), record)).map(([key, text]) => [
      key,
      text.length <= LONGEST_TEXT ? text : `${keptText(text.slice(0, LONGEST_TEXT))}…`,
    ]),
  );

/** Texts as the copy's cell holds them; nothing entered is '{}', which is not the same as never copied ('', also where no cell would hold it). */
export const copyOfTexts = (texts: EntryTexts): string => {
  const text = canonicalJson(texts);
  return text.length <= LONGEST_COPY ? text : '';
};

const copyText = (catalogue: Catalogue, record: HamletRecord, phase: Phase): string =>
  copyOfTexts(textsOf(catalogue, record, phase));

const isTexts = (value: unknown): value is EntryTexts =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string');

/** Texts by key from a cell that holds them; null where nothing is or somebody spoilt it. */
export const textsIn = (text: string): EntryTexts | null => {
  if (text === '') return null;
  try {
    const read: unknown = JSON.parse(text);
    return isTexts(read) ? read : null;
  } catch {
    return null;
  }
};

/** The accepted copy of a column; null where the server never wrote one, or somebody spoilt it. */
export const acceptedCopy = (record: HamletRecord, phase: Phase): EntryTexts | null =>
  textsIn(textAt(record, copyKey(phase)));

/** Field by field in the order of the keys: what two versions of a phase differ in. */
export const between = (before: EntryTexts, after: EntryTexts): readonly FieldChange[] =>
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
 * What an act changes of the entries. Where there is no copy yet, whatever was typed in the grid before and stays is counted to
 * the act that first takes it over; what was typed and gives way is told as what stood there before.
 */
export const changesByAct = (
  catalogue: Catalogue,
  before: HamletRecord,
  after: HamletRecord,
  phase: Phase,
): readonly FieldChange[] => {
  const [was, is] = [textsOf(catalogue, before, phase), textsOf(catalogue, after, phase)];
  if (acceptedCopy(before, phase) !== null) return between(was, is);
  const gaveWay = Object.entries(was).filter(([field, text]) => is[field] !== text);
  return between(Object.fromEntries(gaveWay), is);
};

/** Everything that the server writes of a phase but the copy: the state, the stamps, the count of acts. */
export const stampFields = (catalogue: Catalogue, phase: Phase): readonly Field[] =>
  fieldsOfPhase(catalogue, phase).filter(
    ({ key, writtenBy }) => writtenBy === 'server' && key !== copyKey(phase),
  );

/** Beside the stamps in a line of the log: the lines of that act tell all entries that there were, for there was no copy before. */
export const WHOLE = '*';

/** The stamps as a line of the log keeps them. */
export const stampsText = (
  catalogue: Catalogue,
  record: HamletRecord,
  phase: Phase,
  isWhole: boolean,
): string =>
  canonicalJson({
    ...entryTexts(stampFields(catalogue, phase), record),
    ...(isWhole ? { [WHOLE]: WHOLE } : {}),
  });

/** The cells that every act of the server on a phase writes beside its own: the copy of what stands there then, and its count. */
export const copyChanges = (catalogue: Catalogue, record: HamletRecord, phase: Phase): RecordChanges => ({
  [copyKey(phase)]: copyText(catalogue, record, phase) || null,
  [versionKey(phase)]: (numberAt(record, versionKey(phase)) ?? 0) + 1,
});
