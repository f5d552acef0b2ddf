import type { Entry } from './entry.ts';
import type { Field } from './field.ts';
import { formatNumber } from './number.ts';
import type { HamletRecord } from './record.ts';
import { entryAt } from './record.ts';

/**
 * An entry as a form shows it and as the log keeps it: numbers and days as people write them, codes of choices as they are.
 * What is read from this text (`readEntry`) is the entry again.
 */
export const entryText = (field: Field, entry: Entry): string => {
  if (entry.kind === 'blank') return '';
  if (entry.kind === 'bad') return entry.shown;
  if (entry.value === true) return 'x';
  if (typeof entry.value === 'number') return formatNumber(entry.value);
  if (field.type.kind === 'day') return entry.value.split('-').reverse().join('/');
  return entry.value;
};

/** The texts of some fields of a record, by field key; blank ones are left out. */
export const entryTexts = (
  fields: readonly Field[],
  record: HamletRecord,
): Readonly<Record<string, string>> => {
  const texts: Record<string, string> = {};
  for (const field of fields) {
    const text = entryText(field, entryAt(record, field.key));
    if (text !== '') texts[field.key] = text;
  }
  return texts;
};
