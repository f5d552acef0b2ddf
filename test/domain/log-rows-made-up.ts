import fc from 'fast-check';
import { localMinute } from '../../src/domain/instant.ts';
import type { ChainedLine, LogLine } from '../../src/domain/log-chain.ts';
import type { LogRow } from '../../src/domain/log-check.ts';

/** Texts that a log meets: what people type, what spreadsheets take for something else, what a cell hardly holds. */
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('', '42', '0123', '=1+1', '+84', '07/03/2026', 'TRUE', '1.250', '2026-03'),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Quét 800 m\nở ngõ 3',
      'e\u0301',
      '<b>x</b>',
      "'=A1",
      ' hai đầu ',
      '😀\ud83d',
      '\u0001\r\n',
    ),
  },
);

const line: fc.Arbitrary<LogLine> = fc.record({
  at: fc
    .integer({ min: 0, max: 500_000 })
    .map((minutes) =>
      localMinute(new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString().slice(0, 16)),
    ),
  who: text,
  operation: text,
  round: text,
  hamlet: text,
  detail: text,
  receipt: text,
  field: text,
  before: text,
  after: text,
  stamps: text,
});

export const someLines = (least: number): fc.Arbitrary<readonly LogLine[]> =>
  fc.array(line, { minLength: least, maxLength: 14 });

/** Rows as they would be read back from a tab that nobody touched. */
export const rowsOf = (lines: readonly ChainedLine[], first = 3): LogRow[] =>
  lines.map(({ seq, hash, ...said }, index) => ({
    tab: 'LOG',
    row: first + index,
    seq,
    hash,
    line: said,
    retyped: null,
  }));

/** The rows as they stand after one was put in or taken out. */
export const renumbered = (rows: readonly LogRow[]): LogRow[] =>
  rows.map((row, index) => ({ ...row, row: 3 + index }));

export const replaced = <T>(all: readonly T[], at: number, by: T): T[] =>
  all.map((each, index) => (index === at ? by : each));

/** One taken out at a place, others put there. */
export const spliced = <T>(all: readonly T[], at: number, out: number, ...others: readonly T[]): T[] => [
  ...all.slice(0, at),
  ...others,
  ...all.slice(at + out),
];
