import type { Catalogue } from './catalogue.ts';
import { entryFields, fieldsOfPhase } from './catalogue.ts';
import type { Value } from './entry.ts';
import type { Phase } from './field.ts';
import { fingerprint, spokenCode } from './fingerprint.ts';
import type { Instant } from './instant.ts';
import { localMinuteOf } from './instant.ts';
import type { HamletRecord } from './record.ts';
import { entryAt, isBlankAt, textAt } from './record.ts';
import type { RoundKey } from './round.ts';
import { readRoundKey } from './round.ts';
import { statusAt, statusInForce } from './standing.ts';
import type { Act, Status } from './status.ts';
import { after } from './status.ts';

/** What saving or sending changes besides the fields people filled in: the state and the server's stamps. */
export type RecordChanges = Readonly<Record<string, Value | null>>;

/**
 * The content a page or a phone sees of a phase, as one text: what people filled in, and the state.
 * Two equal fingerprints mean that nobody changed anything in between, in a sidebar or in the grid.
 */
export const baseOf = (catalogue: Catalogue, record: HamletRecord, phase: Phase): string => {
  const parts = entryFields(catalogue, phase).map((field) => {
    const entry = entryAt(record, field.key);
    if (entry.kind === 'blank') return '';
    return entry.kind === 'bad' ? `!${entry.shown}` : `=${String(entry.value)}`;
  });
  return fingerprint([statusAt(record, phase), ...parts].join('\u0001'));
};

/**
 * A cell filled in by hand does not touch the status cell; what is filled in and not sent is a draft all the same.
 */
export const withDerivedStatus = (catalogue: Catalogue, record: HamletRecord): HamletRecord => {
  const derived: Record<string, HamletRecord[string]> = { ...record };
  for (const phase of ['plan', 'result'] as const) {
    const key = `${phase}.status`;
    const begun = entryFields(catalogue, phase).some((field) => !isBlankAt(record, field.key));
    if (begun && statusAt(record, phase) === 'none' && textAt(record, key) !== 'submit') {
      derived[key] = { kind: 'value', value: 'draft' };
    }
  }
  return derived;
};

/** "KH04-X05-7Q2F": what, which round, which hamlet, and four letters of what was sent and when. */
export const receiptCode = (
  phase: Phase,
  round: RoundKey,
  hamletCode: string,
  base: string,
  now: Instant,
): string => {
  const number = String(readRoundKey(round)?.number ?? 0).padStart(2, '0');
  const what = phase === 'plan' ? 'KH' : 'KQ';
  return `${what}${number}-${hamletCode}-${spokenCode(`${round}|${hamletCode}|${base}|${now}`)}`;
};

/** The changes of an act allowed from the present state, or null when the state machine refuses it (product §3). */
export const changesOf = (
  phase: Phase,
  act: Extract<Act, 'saveDraft' | 'submit'>,
  record: HamletRecord,
  stamp: { readonly now: Instant; readonly receipt: string; readonly operationId: string },
): RecordChanges | null => {
  const next: Status | null = after(phase, statusInForce(record, phase), act);
  if (next === null) return null;
  if (act === 'saveDraft') return { [`${phase}.status`]: next, [`${phase}.operation`]: stamp.operationId };
  const first = textAt(record, `${phase}.firstSubmittedAt`);
  const now = localMinuteOf(stamp.now);
  // What was sent back has come again: its reason and its own deadline are answered, and prove nothing any more.
  const answered = [`${phase}.sentBackReason`, `${phase}.personalDeadline`].filter(
    (key) => !isBlankAt(record, key),
  );
  return {
    ...Object.fromEntries(answered.map((key) => [key, null])),
    [`${phase}.status`]: next,
    [`${phase}.firstSubmittedAt`]: first === '' ? now : first,
    [`${phase}.lastSubmittedAt`]: now,
    [`${phase}.receipt`]: stamp.receipt,
    [`${phase}.operation`]: stamp.operationId,
  };
};

/** The state that the stamps prove, for a status cell that somebody typed over or cleared. */
export const provenStatus = (catalogue: Catalogue, record: HamletRecord, phase: Phase): Status => {
  const accepted = phase === 'plan' ? 'agreed' : 'confirmed';
  if (!isBlankAt(record, `${phase}.${accepted}At`)) return accepted;
  if (!isBlankAt(record, `${phase}.sentBackReason`)) return 'sentBack';
  if (!isBlankAt(record, `${phase}.firstSubmittedAt`)) return 'submitted';
  const begun = fieldsOfPhase(catalogue, phase).some(
    (field) => field.writtenBy === 'person' && !isBlankAt(record, field.key),
  );
  return begun ? 'draft' : 'none';
};
