import type { EntryTexts, FieldChange } from './accepted-copy.ts';
import {
  acceptedCopy,
  between,
  copyKey,
  copyOfTexts,
  stampFields,
  textsOf,
  versionKey,
} from './accepted-copy.ts';
import type { Catalogue } from './catalogue.ts';
import { entryFields } from './catalogue.ts';
import type { Entry, Value } from './entry.ts';
import { readEntry } from './entry.ts';
import { entryTexts } from './entry-text.ts';
import type { Field, Phase } from './field.ts';
import { fingerprint } from './fingerprint.ts';
import type { LoggedColumn, LoggedVersion } from './logged-columns.ts';
import type { HamletRecord } from './record.ts';
import { numberAt, textAt } from './record.ts';
import type { RecordChanges } from './submission.ts';

/**
 * "Khôi phục": what brings the cells of a hamlet's phase back to what the server last accepted, or to what stood there after an
 * earlier act. Accepted entries are told by the log, which nobody writes over by a paste, else by the copy in the column.
 */

/** Of which cells; null: of all. */
export interface RestoreScope {
  readonly fields: ReadonlySet<string> | null;
}

export interface PhaseRestore {
  readonly phase: Phase;
  /** Entries that differ: as they stand, and what they become. */
  readonly entries: readonly FieldChange[];
  /** State and stamps that were wiped or written over. */
  readonly stamps: readonly FieldChange[];
  /** Cells that hold something else and cannot be brought back: what was accepted was unreadable, and the sheet's rules refuse it. */
  readonly refused: readonly FieldChange[];
  /**
   * Lines for the log: the changed entries, and those that somebody had set by hand to what the earlier act left. Where the log
   * does not tell of the column as a whole (`isWhole`), all that is accepted from now on.
   */
  readonly logged: readonly FieldChange[];
  readonly isWhole: boolean;
  /** What is written into the column, its copy and its count of acts included. */
  readonly changes: RecordChanges;
}

/** Texts that the sheet's own rules let stand, whatever they say. */
const takesAnyText = ({ type }: Field): boolean => type.kind === 'text' || type.kind === 'time';

const valueToWrite = (field: Field, entry: Entry): Value | null | undefined => {
  if (entry.kind === 'blank') return null;
  if (entry.kind === 'value') return entry.value;
  return takesAnyText(field) ? entry.shown : undefined;
};

const split = (
  fields: readonly Field[],
  changes: readonly FieldChange[],
): { readonly values: RecordChanges; readonly done: FieldChange[]; readonly refused: FieldChange[] } => {
  const known = new Map(fields.map((field) => [field.key, field]));
  const values: Record<string, Value | null> = {};
  const done: FieldChange[] = [];
  const refused: FieldChange[] = [];
  for (const change of changes) {
    const field = known.get(change.field);
    if (!field) continue;
    const value = valueToWrite(field, readEntry(field, change.after === '' ? null : change.after));
    if (value === undefined) refused.push(change);
    else {
      values[change.field] = value;
      done.push(change);
    }
  }
  return { values, done, refused };
};

/** What was last accepted: by the log where it tells of it and can be trusted, else by the copy. */
const acceptedTexts = (
  record: HamletRecord,
  phase: Phase,
  logged: LoggedColumn | undefined,
  isDoubtful: boolean,
): EntryTexts | null => {
  const copy = acceptedCopy(record, phase);
  const told = logged?.entries ?? null;
  return isDoubtful ? (copy ?? told) : (told ?? copy);
};

/** Stamps that stand otherwise than the last act left them. A state that is only derived from begun entries is none. */
const stampChanges = (
  fields: readonly Field[],
  record: HamletRecord,
  phase: Phase,
  wanted: EntryTexts | null,
): readonly FieldChange[] => {
  if (wanted === null) return [];
  const now = entryTexts(fields, record);
  return between(now, wanted).filter(
    ({ field, before, after }) =>
      field !== versionKey(phase) && !(field === `${phase}.status` && before === 'draft' && after === ''),
  );
};

/**
 * @param isDoubtful lines of the round's log are not whole, so that the copy is rather to be believed
 * @param version an earlier act to go back to; null for what was accepted last
 * @returns null where there is nothing to do, or nothing is known to go back to
 */
export const phaseRestore = (
  catalogue: Catalogue,
  record: HamletRecord,
  phase: Phase,
  logged: LoggedColumn | undefined,
  { fields: inScope }: RestoreScope,
  isDoubtful = false,
  version: LoggedVersion | null = null,
): PhaseRestore | null => {
  const isIn = ({ field }: FieldChange): boolean => inScope === null || inScope.has(field);
  const wanted = version?.entries ?? acceptedTexts(record, phase, logged, isDoubtful);
  const ofPeople = entryFields(catalogue, phase);
  const ofServer = stampFields(catalogue, phase);
  const now = textsOf(catalogue, record, phase);
  const entries = split(ofPeople, wanted === null ? [] : between(now, wanted).filter(isIn));
  const stamps = split(
    ofServer,
    stampChanges(ofServer, record, phase, isDoubtful ? null : (logged?.stamps ?? null)).filter(isIn),
  );
  if (entries.done.length + stamps.done.length + entries.refused.length === 0) return null;
  const copy = wanted === null ? null : copyOfTexts(wanted) || null;
  const isCopyLost = copy !== null && textAt(record, copyKey(phase)) !== copy;
  const told = numberAt(record, versionKey(phase)) ?? 0;
  const last = Number((logged?.stamps?.[versionKey(phase)] ?? '0').replace(/\./g, '')) || 0;
  const known = logged?.entries ?? null;
  const since = known === null ? between({}, wanted ?? {}) : version ? between(known, version.entries) : [];
  const silent = since
    .filter(({ field }) => !entries.done.some((change) => change.field === field))
    .map(({ field, after }) => ({ field, before: after, after }));
  return {
    phase,
    entries: entries.done,
    stamps: stamps.done,
    refused: [...entries.refused, ...stamps.refused],
    logged: [...entries.done, ...silent],
    isWhole: known === null && wanted !== null,
    changes: {
      ...entries.values,
      ...stamps.values,
      ...(isCopyLost ? { [copyKey(phase)]: copy } : {}),
      [versionKey(phase)]: Math.max(told, last) + 1,
    },
  };
};

/** A fingerprint of all that is to be done: whoever confirms it gets that or is shown what changed meanwhile. */
export const restoreBaseOf = (
  columns: readonly (readonly [hamlet: string, restores: readonly PhaseRestore[]])[],
): string =>
  fingerprint(
    JSON.stringify(
      columns.map(([hamlet, restores]) => [
        hamlet,
        ...restores.map(({ phase, entries, stamps, refused }) => [phase, entries, stamps, refused.length]),
      ]),
    ),
  );
