import type { LocalMinute } from './instant.ts';
import { sha256 } from './sha256.ts';

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
}

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
}

/** A log in which nothing is chained yet. */
export const NO_HEAD: LogHead = { seq: 0, hash: '' };

const hashOf = (line: LogLine, { seq, hash: before }: LogHead): string =>
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
    ]),
  );

/** The lines as they follow `head`. */
export const chained = (head: LogHead, lines: readonly LogLine[]): readonly ChainedLine[] => {
  const rows: ChainedLine[] = [];
  let last = head;
  for (const line of lines) {
    const seq = last.seq + 1;
    last = { seq, hash: hashOf(line, { seq, hash: last.hash }) };
    rows.push({ ...line, ...last });
  }
  return rows;
};

export const headOf = (rows: readonly ChainedLine[], head: LogHead): LogHead => {
  const last = rows[rows.length - 1];
  return last ? { seq: last.seq, hash: last.hash } : head;
};

/** Whether a row is what was written after the row that ends in `before`. */
export const follows = (row: ChainedLine, before: LogHead): boolean =>
  row.seq === before.seq + 1 && row.hash === hashOf(row, { seq: row.seq, hash: before.hash });
