import { GROUP_SLOTS, type GroupPart, groupKey } from '../../domain/catalogue.ts';
import type { Entries } from '../../wire/plan.ts';

/** What stands in the form: texts by field key. A text of white space alone is as good as none. */

const GROUP_PARTS: readonly GroupPart[] = ['area', 'task', 'leader', 'people'];

export const textOf = (entries: Entries, key: string): string => entries[key] ?? '';

const isBlank = (text: string): boolean => text.trim() === '';

/** The entries as they are sent: blank fields are left out. */
export const withoutBlanks = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([, text]) => !isBlank(text)));

export const isEmpty = (entries: Entries): boolean => Object.values(entries).every(isBlank);

/** Whether a person would call the two texts the same: cells lose white space at both ends. */
export const sameText = (a: string, b: string): boolean =>
  a.normalize('NFC').trim() === b.normalize('NFC').trim();

export const sameEntries = (a: Entries, b: Entries): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    sameText(textOf(a, key), textOf(b, key)),
  );

const groupIsBlank = (entries: Entries, slot: number): boolean =>
  GROUP_PARTS.every((part) => isBlank(textOf(entries, groupKey(slot, part))));

/** The highest group slot with something in it; 0 when there is none. */
export const lastGroup = (entries: Entries): number => {
  let last = 0;
  for (let slot = 1; slot <= GROUP_SLOTS; slot += 1) if (!groupIsBlank(entries, slot)) last = slot;
  return last;
};

/** The entries without one group; those after it move up, so that no gap is left. */
export const withoutGroup = (entries: Entries, removed: number): Entries => {
  const left: Record<string, string> = { ...entries };
  for (let slot = removed; slot <= GROUP_SLOTS; slot += 1) {
    for (const part of GROUP_PARTS) {
      const next = slot < GROUP_SLOTS ? textOf(entries, groupKey(slot + 1, part)) : '';
      if (next === '') delete left[groupKey(slot, part)];
      else left[groupKey(slot, part)] = next;
    }
  }
  return left;
};
