import type { LogHead, LogLine } from './log-chain.ts';
import { follows, NO_HEAD } from './log-chain.ts';

/** "Kiểm tra nhật ký": whether the rows of the log are what was written, in the order in which it was written. */

/** A row of the log as it stands, before it is believed. */
export interface LogRow {
  /** Name of the range of its tab, which finds it whatever it is called. */
  readonly tab: string;
  /** Its row there, from 1. */
  readonly row: number;
  /** null where the cell holds no number from 1 on. */
  readonly seq: number | null;
  readonly hash: string;
  readonly line: LogLine;
  /** Column from 0 of the first cell that holds another kind than was written: Google made a number of it, or a person wrote over it. */
  readonly retyped: number | null;
}

/**
 * What is wrong at a row. `edited`: it says something else than was written, `retyped` where the kind of one of its cells tells;
 * `missing`: lines before it are gone; `moved`: it stands elsewhere than it was written; `doubled`: its number stood there before;
 * `added`: its number was never given; `rewritten`: all rows fit one another, and are not those that were written.
 */
export type LogBreak =
  | { readonly kind: 'edited' | 'retyped' | 'moved' | 'doubled' | 'added' | 'rewritten'; readonly at: LogRow }
  | { readonly kind: 'missing'; readonly at: LogRow; readonly from: number; readonly to: number }
  /** Lines at the end are gone; `at` is the last that is there, null where none is. */
  | { readonly kind: 'cut'; readonly at: LogRow | null; readonly from: number; readonly to: number };

export interface LogCheck {
  /** Rows that bear a number or a hash. */
  readonly lines: number;
  /** The first from above; null where every line is there, in its place, as it was written. */
  readonly broken: LogBreak | null;
  /** Every line is there as it was written, wherever it stands: rows were moved or copied, no more. */
  readonly isComplete: boolean;
  /** Rows that bear neither: of a layout before the chain, or written by people. They prove nothing and break nothing. */
  readonly unchained: readonly LogRow[];
  /** Without a memory of where the log ended, as in a copied file, nobody can tell whether lines at the end are gone. */
  readonly endKnown: boolean;
}

/** Whether a row is the line of this number after that one. */
const fitsAs = (seq: number, { line, hash }: LogRow, before: LogHead): boolean =>
  follows({ ...line, seq, hash }, before);

const isUnchained = ({ seq, hash }: LogRow): boolean => seq === null && hash.trim() === '';

const edited = (at: LogRow): LogBreak => ({ kind: at.retyped === null ? 'edited' : 'retyped', at });

type Numbered = ReadonlyMap<number, readonly LogRow[]>;

const byNumber = (rows: readonly LogRow[]): Numbered => {
  const found = new Map<number, LogRow[]>();
  for (const row of rows) {
    if (row.seq === null) continue;
    const same = found.get(row.seq);
    if (same) same.push(row);
    else found.set(row.seq, [row]);
  }
  return found;
};

/** What is wrong with a row that is not the line which ought to stand there. */
const breakAt = (
  at: LogRow,
  above: LogRow | null,
  before: LogHead,
  numbers: Numbered,
  head: LogHead | null,
): LogBreak => {
  const expected = before.seq + 1;
  const { seq } = at;
  // Its number alone was written over.
  if (seq === null || fitsAs(expected, at, before)) return edited(at);
  if (head !== null && seq > head.seq) return { kind: 'added', at };
  if (seq < expected) return { kind: 'doubled', at };
  const same = numbers.get(seq) ?? [];
  if (seq === expected) {
    return same.some((row) => fitsAs(seq, row, before)) ? { kind: 'added', at } : edited(at);
  }
  const gone = Array.from({ length: seq - expected }, (_, index) => expected + index).filter(
    (number) => !numbers.has(number),
  );
  const [first] = gone;
  if (first === undefined) return { kind: same.length > 1 ? 'doubled' : 'moved', at };
  // Number and hash were taken out of the line above.
  if (first === expected && seq === expected + 1 && above && isUnchained(above)) return edited(above);
  return { kind: 'missing', at, from: first, to: gone[gone.length - 1] ?? first };
};

const firstBreak = (rows: readonly LogRow[], numbers: Numbered, head: LogHead | null): LogBreak | null => {
  let before = NO_HEAD;
  let above: LogRow | null = null;
  let last: LogRow | null = null;
  for (const row of rows) {
    if (!isUnchained(row)) {
      const fitting = row.seq === before.seq + 1 && fitsAs(row.seq, row, before);
      if (!fitting || (head !== null && row.seq !== null && row.seq > head.seq)) {
        return breakAt(row, above, before, numbers, head);
      }
      before = { seq: before.seq + 1, hash: row.hash };
      last = row;
    }
    above = row;
  }
  if (head === null) return null;
  if (before.seq < head.seq) return { kind: 'cut', at: last, from: before.seq + 1, to: head.seq };
  return last !== null && before.hash !== head.hash ? { kind: 'rewritten', at: last } : null;
};

/** Whether all numbers are there, each fitting the one before, wherever they stand. */
const areAllThere = (numbers: Numbered, head: LogHead | null): boolean => {
  let before = NO_HEAD;
  for (;;) {
    const seq = before.seq + 1;
    const row = numbers.get(seq)?.find((each) => fitsAs(seq, each, before));
    if (!row) break;
    before = { seq, hash: row.hash };
  }
  return head === null ? !numbers.has(before.seq + 1) : before.seq === head.seq && before.hash === head.hash;
};

/**
 * @param rows of all tabs of the log, the oldest first, each from above
 * @param head where the log ended when it was last written; null where that is not known
 */
export const checkLog = (rows: readonly LogRow[], head: LogHead | null): LogCheck => {
  const unchained = rows.filter(isUnchained);
  const numbers = byNumber(rows);
  const broken = firstBreak(rows, numbers, head);
  return {
    lines: rows.length - unchained.length,
    broken,
    isComplete: broken === null || areAllThere(numbers, head),
    unchained,
    endKnown: head !== null,
  };
};
