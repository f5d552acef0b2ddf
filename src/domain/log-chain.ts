import type { LocalMinute } from './instant.ts';
import { sha256 } from './sha256.ts';
import { keptText } from './typed-text.ts';

/**
 * Rows of Nhật ký. Each holds the hash of itself and of the row before, so that a row that was changed, taken out or put
 * elsewhere no longer fits its neighbours; the head, kept outside of the tab, tells when rows at the end are gone.
 */

/** What one row says; '' where it has nothing to say. */
export interface LogLine {
  readonly at: LocalMinute;
  /** E-mail, or "không xác định". */
  readonly who: string;
  /** What was done, in words of `text/log.ts`. */
  readonly operation: string;
  readonly round: string;
  /** Code of a hamlet or an agency. */
  readonly hamlet: string;
  /** Reason, or what else there is to know. */
  readonly detail: string;
  readonly receipt: string;
  /** Key of a field, or of a column of a register. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Of an act on a hamlet's phase: the state and the stamps after it (`stampsText`), so that a wiped column can be made whole. */
  readonly stamps: string;
}

/** The texts of a line in which nothing stands. */
export const NOTHING_SAID: Omit<LogLine, 'at'> = {
  who: '',
  operation: '',
  round: '',
  hamlet: '',
  detail: '',
  receipt: '',
  field: '',
  before: '',
  after: '',
  stamps: '',
};

export interface ChainedLine extends LogLine {
  /** From 1. */
  readonly seq: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** Where the chain ends. */
export interface LogHead {
  readonly seq: number;
  readonly hash: string;
  /** When its last line was written, and the first of its tab as far as is known; missing where that was not kept. */
  readonly at?: LocalMinute;
  readonly since?: LocalMinute;
}

/** In place of stamps, in the line that a new tab begins with. */
export const NEW_TAB = '{"tab":"new"}';

/** A log in which nothing is chained yet. */
export const NO_HEAD: LogHead = { seq: 0, hash: '' };

/** A cell holds 50,000 characters; nothing that is allowed comes near. */
const LONGEST = 49_000;

/** A text as its cell keeps it, so that what was hashed is what is read back. */
const inCell = (text: string): string => {
  const kept = keptText(text);
  return kept.length <= LONGEST ? kept : `${keptText(kept.slice(0, LONGEST))}…`;
};

const asKept = (line: LogLine): LogLine => ({
  at: line.at,
  who: inCell(line.who),
  operation: inCell(line.operation),
  round: inCell(line.round),
  hamlet: inCell(line.hamlet),
  detail: inCell(line.detail),
  receipt: inCell(line.receipt),
  field: inCell(line.field),
  before: inCell(line.before),
  after: inCell(line.after),
  stamps: inCell(line.stamps),
});

const hashOf = (line: LogLine, { seq, hash: before }: Pick<LogHead, 'seq' | 'hash'>): string =>
  sha256(
    JSON.stringify([
      before,
      seq,
      line.at,
      line.who,
      line.operation,
      line.round,
      line.hamlet,
      line.detail,
      line.receipt,
      line.field,
      line.before,
      line.after,
      line.stamps,
    ]),
  );

/** The lines as they follow `head`, their texts as cells keep them. */
export const chained = (head: LogHead, lines: readonly LogLine[]): readonly ChainedLine[] => {
  const rows: ChainedLine[] = [];
  let last: LogHead = head;
  for (const each of lines) {
    const line = asKept(each);
    const seq = last.seq + 1;
    last = { seq, hash: hashOf(line, { seq, hash: last.hash }) };
    rows.push({ ...line, seq, hash: last.hash });
  }
  return rows;
};

export const headOf = (rows: readonly ChainedLine[], head: LogHead): LogHead => {
  const last = rows[rows.length - 1];
  if (!last) return head;
  const begun = rows.find(({ stamps }) => stamps === NEW_TAB)?.at;
  return { seq: last.seq, hash: last.hash, at: last.at, since: begun ?? head.since ?? head.at ?? last.at };
};

/** Whether a row is what was written after the row that ends in `before`. */
export const follows = (row: ChainedLine, before: LogHead): boolean =>
  row.seq === before.seq + 1 && row.hash === hashOf(row, { seq: row.seq, hash: before.hash });
