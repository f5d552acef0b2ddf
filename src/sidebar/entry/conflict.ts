import type { Field } from '../../domain/field.ts';
import type { Entries, EntryState } from '../../wire/entry.ts';
import { sameText, textOf } from './entries.ts';

/** Two people changed the same plan or result: what stands in the sheet now, and which version of each field to go on with. */
export interface Conflict {
  readonly message: string;
  readonly current: EntryState;
  readonly choices: Readonly<Record<string, Side>>;
}

export type Side = 'mine' | 'theirs';

const differingFields = (fields: readonly Field[], mine: Entries, theirs: Entries): readonly Field[] =>
  fields.filter((field) => !sameText(textOf(mine, field.key), textOf(theirs, field.key)));

/** Proposes the other's version only of what I have not touched since both began from the same entries. */
export const startConflict = (
  fields: readonly Field[],
  mine: Entries,
  base: Entries,
  current: EntryState,
  message: string,
): Conflict => ({
  message,
  current,
  choices: Object.fromEntries(
    differingFields(fields, mine, current.entries).map(({ key }) => [
      key,
      sameText(textOf(mine, key), textOf(base, key)) ? 'theirs' : 'mine',
    ]),
  ),
});

export const choose = (conflict: Conflict, key: string, side: Side): Conflict => ({
  ...conflict,
  choices: { ...conflict.choices, [key]: side },
});

export const chooseAll = (conflict: Conflict, side: Side): Conflict => ({
  ...conflict,
  choices: Object.fromEntries(Object.keys(conflict.choices).map((key) => [key, side])),
});

/** My entries with the other's version where it was chosen. */
export const merged = (conflict: Conflict, mine: Entries): Entries => {
  const result: Record<string, string> = { ...mine };
  for (const [key, side] of Object.entries(conflict.choices)) {
    if (side === 'theirs') result[key] = textOf(conflict.current.entries, key);
  }
  return result;
};
