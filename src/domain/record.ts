import type { CellContent, Entry, Value } from './entry.ts';
import { readCell, readEntry } from './entry.ts';
import type { Field } from './field.ts';

/** What one hamlet has entered in one round: an entry for each field of the catalogue, by key. */
export type HamletRecord = Readonly<Record<string, Entry>>;

const BLANK: Entry = { kind: 'blank' };

/** Reads raw contents by field key; what is absent is blank. */
export const readRecord = (
  fields: readonly Field[],
  contents: Readonly<Record<string, CellContent>>,
): HamletRecord => {
  const record: Record<string, Entry> = {};
  for (const field of fields) record[field.key] = readEntry(field, contents[field.key] ?? null);
  return record;
};

/** Reads the cells of a column of the grid, by field key. */
export const readCells = (
  fields: readonly Field[],
  contents: Readonly<Record<string, CellContent>>,
): HamletRecord => {
  const record: Record<string, Entry> = {};
  for (const field of fields) record[field.key] = readCell(field, contents[field.key] ?? null);
  return record;
};

/** The record with values written over it; null is a cleared cell. */
export const withValues = (
  record: HamletRecord,
  values: Readonly<Record<string, Value | null>>,
): HamletRecord => {
  const written: Record<string, Entry> = { ...record };
  for (const key of Object.keys(values)) {
    const value = values[key] ?? null;
    written[key] = value === null ? BLANK : { kind: 'value', value };
  }
  return written;
};

export const entryAt = (record: HamletRecord, key: string): Entry => record[key] ?? BLANK;

/** The value of a field, or null where it is blank or unreadable. */
const valueAt = (record: HamletRecord, key: string): Value | null => {
  const entry = entryAt(record, key);
  return entry.kind === 'value' ? entry.value : null;
};

export const numberAt = (record: HamletRecord, key: string): number | null => {
  const value = valueAt(record, key);
  return typeof value === 'number' ? value : null;
};

/** The text of a field; blank and unreadable give ''. */
export const textAt = (record: HamletRecord, key: string): string => {
  const value = valueAt(record, key);
  return typeof value === 'string' ? value : '';
};

export const isBlankAt = (record: HamletRecord, key: string): boolean =>
  entryAt(record, key).kind === 'blank';
