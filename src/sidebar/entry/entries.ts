import { keptText } from '../../domain/typed-text.ts';
import type { Entries } from '../../wire/entry.ts';

/** What stands in the form: texts by field key. A text of white space alone is as good as none. */

/** Under this key the page keeps why something accepted is corrected; no field has it, and it crosses apart from the entries. */
export const REASON_KEY = 'reason';

export const textOf = (entries: Entries, key: string): string => entries[key] ?? '';

export const isBlank = (text: string): boolean => keptText(text) === '';

/** The entries as they are sent: blank fields are left out. */
export const withoutBlanks = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([key, text]) => key !== REASON_KEY && !isBlank(text)));

export const isEmpty = (entries: Entries): boolean => Object.values(entries).every(isBlank);

/** Whether the two are kept as the same text. */
export const sameText = (a: string, b: string): boolean => keptText(a) === keptText(b);

export const sameEntries = (a: Entries, b: Entries): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    sameText(textOf(a, key), textOf(b, key)),
  );
