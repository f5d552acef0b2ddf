import { GROUP_SLOTS, type GroupPart, groupKey } from '../../domain/catalogue.ts';
import type { Entries } from '../../wire/entry.ts';

/** The groups of a plan as rows that come and go. A row that was added and is still blank has its keys in the entries. */

const GROUP_PARTS: readonly GroupPart[] = ['area', 'task', 'leader', 'people'];

const isThere = (entries: Entries, slot: number): boolean =>
  GROUP_PARTS.some((part) => entries[groupKey(slot, part)] !== undefined);

/** How many groups the form shows: at least one. */
export const groupsShown = (entries: Entries): number => {
  let last = 1;
  for (let slot = 1; slot <= GROUP_SLOTS; slot += 1) if (isThere(entries, slot)) last = slot;
  return last;
};

export const withNewGroup = (entries: Entries): Entries => {
  const slot = groupsShown(entries) + 1;
  return slot > GROUP_SLOTS ? entries : { [groupKey(slot, 'area')]: '', ...entries };
};

/** The entries without one group; those after it move up, so that no gap is left. */
export const withoutGroup = (entries: Entries, removed: number): Entries => {
  const left: Record<string, string> = { ...entries };
  for (let slot = removed; slot <= GROUP_SLOTS; slot += 1) {
    for (const part of GROUP_PARTS) {
      const next = slot < GROUP_SLOTS ? entries[groupKey(slot + 1, part)] : undefined;
      if (next === undefined) delete left[groupKey(slot, part)];
      else left[groupKey(slot, part)] = next;
    }
  }
  return left;
};
