import type { Catalogue } from './catalogue.ts';
import { entryFields, fieldsOfPhase } from './catalogue.ts';
import type { Value } from './entry.ts';
import type { Phase } from './field.ts';
import { fingerprint, spokenCode } from './fingerprint.ts';
import type { Instant } from './instant.ts';
import { localMinuteOf } from './instant.ts';
import type { HamletRecord } from './record.ts';
import { entryAt, isBlankAt, numberAt, textAt } from './record.ts';
import type { RoundKey } from './round.ts';
import { readRoundKey } from './round.ts';
import { statusAt, statusInForce } from './standing.ts';
import type { Act, Status } from './status.ts';
import { after } from './status.ts';

/** What saving or sending changes besides the fields people filled in: the state and the server's stamps. */
export type RecordChanges = Readonly<Record<string, Value | null>>;

/**
 * What people filled in of a phase, as one text: the same entries give the same fingerprint whatever the state. Kept when an
 * agency accepts (agreedBase, confirmedBase), it tells later whether anything was changed since. By key and without blanks,
 * so that rows moved, or added and left blank, change nothing.
 */
export const contentBaseOf = (catalogue: Catalogue, record: HamletRecord, phase: Phase): string => {
  const parts = entryFields(catalogue, phase).flatMap((field) => {
    const entry = entryAt(record, field.key);
    if (entry.kind === 'blank') return [];
    return [`${field.key}${entry.kind === 'bad' ? `!${entry.shown}` : `=${String(entry.value)}`}`];
  });
  return fingerprint(parts.sort().join('\u0001'));
};

/**
 * The content a page or a phone sees of a phase: what people filled in, the state, and how often the server acted on it.
 * Two equal fingerprints mean that nobody changed anything in between, in a sidebar or in the grid, not even back again.
 */
export const baseOf = (catalogue: Catalogue, record: HamletRecord, phase: Phase): string =>
  fingerprint(
    [
      statusAt(record, phase),
      numberAt(record, `${phase}.version`) ?? 0,
      contentBaseOf(catalogue, record, phase),
    ].join('\u0001'),
  );

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

/** "BC04-CQ07-7Q2F": the receipt of an agency's report of a round. */
export const agencyReceiptCode = (
  round: RoundKey,
  agencyCode: string,
  sent: string,
  now: Instant,
): string => {
  const number = String(readRoundKey(round)?.number ?? 0).padStart(2, '0');
  return `BC${number}-${agencyCode}-${spokenCode(`${round}|${agencyCode}|${sent}|${now}`)}`;
};

export interface SendingStamp {
  readonly now: Instant;
  readonly receipt: string;
  readonly operationId: string;
  /** Why something accepted or locked is corrected; '' for the other acts. */
  readonly reason: string;
}

/** Where the content that an agency accepted, or that was locked, is remembered as `contentBaseOf` gives it. */
export const acceptedBaseKey = (phase: Phase): string =>
  phase === 'plan' ? 'plan.agreedBase' : 'result.confirmedBase';

/**
 * Whether entries differ from what was accepted: edits in the grid stop nobody, and Google may drop their events. A column
 * whose acceptance kept no content says nothing.
 */
export const isChangedSinceAcceptance = (
  catalogue: Catalogue,
  record: HamletRecord,
  phase: Phase,
): boolean => {
  const accepted = textAt(record, acceptedBaseKey(phase));
  return (
    accepted !== '' &&
    after(phase, statusInForce(record, phase), 'submit') === null &&
    contentBaseOf(catalogue, record, phase) !== accepted
  );
};

/** Stamps of the agency's acceptance: when, by whom, of what. They prove the state, so what is sent anew clears them. */
export const acceptanceKeys = (phase: Phase): readonly [at: string, by: string, base: string] =>
  phase === 'plan'
    ? ['plan.agreedAt', 'plan.agreedBy', 'plan.agreedBase']
    : ['result.confirmedAt', 'result.confirmedBy', 'result.confirmedBase'];

/** A correction after acceptance or locking is counted, with its reason (product §3). */
const correction = (phase: Phase, record: HamletRecord, reason: string): RecordChanges => ({
  [`${phase}.corrections`]: (numberAt(record, `${phase}.corrections`) ?? 0) + 1,
  [`${phase}.correctionReason`]: reason.trim(),
});

/**
 * The changes of an act allowed from the present state, or null when the table of states refuses it (product §3). Whether
 * the round is locked and the reason given is `verdictOn`'s to say.
 */
export const changesOf = (
  phase: Phase,
  act: Extract<Act, 'saveDraft' | 'submit' | 'correct'>,
  record: HamletRecord,
  stamp: SendingStamp,
): RecordChanges | null => {
  const next: Status | null = after(phase, statusInForce(record, phase), act);
  if (next === null) return null;
  if (act === 'saveDraft') return { [`${phase}.status`]: next, [`${phase}.operation`]: stamp.operationId };
  const first = textAt(record, `${phase}.firstSubmittedAt`);
  const now = localMinuteOf(stamp.now);
  // What was sent back has come again: its reason and its own deadline are answered, and prove nothing any more. Neither
  // does an acceptance of what stood there before, nor the agency's word that nothing would come.
  const answered = [
    `${phase}.sentBackReason`,
    `${phase}.personalDeadline`,
    ...(next === 'submitted' ? acceptanceKeys(phase) : []),
    ...(phase === 'result' ? ['result.notSentReason'] : []),
  ].filter((key) => !isBlankAt(record, key));
  return {
    ...Object.fromEntries(answered.map((key) => [key, null])),
    ...(act === 'correct' ? correction(phase, record, stamp.reason) : {}),
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
  if (!isBlankAt(record, `${phase}.lockedAt`)) return 'locked';
  if (!isBlankAt(record, `${phase}.${accepted}At`)) return accepted;
  if (!isBlankAt(record, `${phase}.sentBackReason`)) return 'sentBack';
  if (!isBlankAt(record, `${phase}.firstSubmittedAt`)) return 'submitted';
  const begun = fieldsOfPhase(catalogue, phase).some(
    (field) => field.writtenBy === 'person' && !isBlankAt(record, field.key),
  );
  return begun ? 'draft' : 'none';
};

/** The record as it was before somebody chose a word in its status cell: with the state that the stamps prove. */
export const beforeTheWord = (catalogue: Catalogue, record: HamletRecord, phase: Phase): HamletRecord => ({
  ...record,
  [`${phase}.status`]: { kind: 'value', value: provenStatus(catalogue, record, phase) },
});
