import type { Catalogue } from './catalogue.ts';
import type { RoundRecords } from './coverage.ts';
import type { Field } from './field.ts';
import { addedNumber } from './indicator-definition.ts';
import { isBlankAt } from './record.ts';

/** Catalogues of rounds that name, hide or add indicators each in its own way, put together. */

const inOrderAdded = (fields: readonly Field[]): readonly Field[] =>
  [...fields].sort((a, b) => addedNumber(a.key) - addedNumber(b.key));

/**
 * The code's catalogue with some fields in place of its own of the same key, and the others after the last indicator of
 * their section, in the order in which they were added.
 */
export const catalogueWith = (builtIn: Catalogue, changed: readonly Field[]): Catalogue => {
  const byKey = new Map(changed.map((field) => [field.key, field]));
  const fields = builtIn.fields.map((field) => byKey.get(field.key) ?? field);
  const known = new Set(builtIn.fields.map((field) => field.key));
  for (const section of ['coreResult', 'moreResult'] as const) {
    const added = inOrderAdded(changed.filter((field) => !known.has(field.key) && field.section === section));
    const homes = builtIn.fields.map((field) => field.section === section && field.hamletRule === 'sum');
    // The place is counted by the code's own sections: an office may have moved an indicator to the other.
    const last = fields.findIndex((field) => field.key === builtIn.fields[homes.lastIndexOf(true)]?.key);
    fields.splice(last + 1, 0, ...added);
  }
  return { ...builtIn, fields };
};

/** The union of the rounds' catalogues by key; where they differ the latest round speaks. */
export const mergedCatalogue = (builtIn: Catalogue, catalogues: readonly Catalogue[]): Catalogue => {
  const latest = new Map<string, Field>();
  for (const { fields } of catalogues) for (const field of fields) latest.set(field.key, field);
  return catalogueWith(builtIn, [...latest.values()]);
};

/** A round's catalogue, with what was entered in it or, where that is gone, the keys under which something was. */
export interface CataloguedRound {
  readonly catalogue: Catalogue;
  readonly records: RoundRecords;
  readonly used?: readonly string[];
}

/** Keys under which at least one hamlet has something, readable or not, in one of the rounds. */
const keysWithData = (keys: readonly string[], rounds: readonly CataloguedRound[]): ReadonlySet<string> => {
  const records = rounds.flatMap((round) => Object.values(round.records));
  const used = new Set(rounds.flatMap((round) => round.used ?? []));
  return new Set(keys.filter((key) => used.has(key) || records.some((record) => !isBlankAt(record, key))));
};

/**
 * What a report of these rounds, in order, counts by: `mergedCatalogue` without the hidden indicators under which nothing
 * was ever entered. Those with data stay in, so that no total goes missing; `remarked` names them.
 */
export const seasonCatalogue = (
  builtIn: Catalogue,
  rounds: readonly CataloguedRound[],
  remarked: (label: string) => string,
): Catalogue => {
  const merged = mergedCatalogue(
    builtIn,
    rounds.map((round) => round.catalogue),
  );
  const hidden = merged.fields.filter((field) => field.hidden).map((field) => field.key);
  if (hidden.length === 0) return merged;
  const used = keysWithData(hidden, rounds);
  const fields = merged.fields.flatMap((field) => {
    if (!field.hidden) return [field];
    return used.has(field.key) ? [{ ...field, label: remarked(field.label) }] : [];
  });
  return { ...merged, fields };
};
