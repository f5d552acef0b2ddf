import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localMinute } from '../../src/domain/instant.ts';
import type { LogHead, LogLine } from '../../src/domain/log-chain.ts';
import { chained, headOf, NO_HEAD, NOTHING_SAID } from '../../src/domain/log-chain.ts';
import type { LogRow } from '../../src/domain/log-check.ts';
import { checkLog } from '../../src/domain/log-check.ts';
import { LOG_TEXTS } from '../../src/sheets/log-columns.ts';
import { renumbered, replaced, rowsOf, someLines, spliced } from './log-rows-made-up.ts';

const RUNS = { numRuns: 300 };

/** A log of some lines, and a place in it. */
const logWithPlace = (least: number) =>
  someLines(least).chain((lines) =>
    fc.record({ lines: fc.constant(lines), at: fc.nat({ max: lines.length - 1 }), other: fc.nat() }),
  );

const written = (lines: readonly LogLine[]): { readonly rows: LogRow[]; readonly head: LogHead } => {
  const all = chained(NO_HEAD, lines);
  return { rows: rowsOf(all), head: headOf(all, NO_HEAD) };
};

const namedRow = (rows: readonly LogRow[], head: LogHead | null): number | null =>
  checkLog(rows, head).broken?.at?.row ?? null;

describe('Every change to one row of the log is found, and the row is named', () => {
  test('none, where nobody changed anything', () => {
    fc.assert(
      fc.property(someLines(0), (lines) => {
        const { rows, head } = written(lines);
        const whole = { lines: lines.length, broken: null, isComplete: true, unchained: [], endKnown: true };
        expect(checkLog(rows, head)).toEqual(whole);
        expect(checkLog(rows, null)).toEqual({ ...whole, endKnown: false });
      }),
      RUNS,
    );
  });

  test('one of its texts, or its time', () => {
    fc.assert(
      fc.property(logWithPlace(1), ({ lines, at, other }) => {
        const { rows, head } = written(lines);
        const row = rows[at] as LogRow;
        const key = [...LOG_TEXTS, 'at' as const][other % 11] ?? 'at';
        const line = { ...row.line, [key]: key === 'at' ? '2025-01-01T00:00' : `${row.line[key]}!` };
        const changed = replaced(rows, at, { ...row, line });
        expect(checkLog(changed, head).broken).toMatchObject({ kind: 'edited', at: { row: row.row } });
        expect(namedRow(changed, null)).toBe(row.row);
        expect(checkLog(changed, head).isComplete).toBe(false);
      }),
      RUNS,
    );
  });

  test('its number, its hash, or both taken out', () => {
    fc.assert(
      fc.property(logWithPlace(2), fc.nat({ max: 60 }), ({ lines, at, other }, seq) => {
        const { rows, head } = written(lines);
        const row = rows[at] as LogRow;
        const changes = [{ seq }, { seq: null }, { hash: '' }, { hash: 'f'.repeat(64) }];
        const changed = replaced(rows, at, { ...row, ...changes[other % 4] });
        if (other % 4 > 0 || seq !== row.seq) expect(namedRow(changed, head)).toBe(row.row);
        const blanked = replaced(rows, at, { ...row, seq: null, hash: '' });
        if (at < rows.length - 1) expect(namedRow(blanked, head)).toBe(row.row);
        else expect(checkLog(blanked, head).broken).toMatchObject({ kind: 'cut', from: at + 1 });
      }),
      RUNS,
    );
  });

  test('taken out', () => {
    fc.assert(
      fc.property(logWithPlace(2), ({ lines, at }) => {
        const { rows, head } = written(lines);
        const left = renumbered(spliced(rows, at, 1));
        const seq = at + 1;
        const gone = at === rows.length - 1 ? 'cut' : 'missing';
        expect(checkLog(left, head).broken).toMatchObject({ kind: gone, from: seq, to: seq });
        // The row that moved up into its place; the last, where it was the last.
        expect(namedRow(left, head)).toBe(Math.min(3 + at, left.length + 2));
      }),
      RUNS,
    );
  });

  test('several at the end, or all', () => {
    fc.assert(
      fc.property(logWithPlace(1), ({ lines, at }) => {
        const { rows, head } = written(lines);
        expect(checkLog(rows.slice(0, at), head).broken).toMatchObject({
          kind: 'cut',
          from: at + 1,
          to: lines.length,
        });
        expect(checkLog(rows.slice(0, at), null)).toMatchObject({ broken: null, endKnown: false });
      }),
      RUNS,
    );
  });

  test('exchanged with another', () => {
    fc.assert(
      fc.property(logWithPlace(2), ({ lines, at, other }) => {
        const { rows, head } = written(lines);
        const to = (at + 1 + (other % (rows.length - 1))) % rows.length;
        const [a, b] = [rows[at] as LogRow, rows[to] as LogRow];
        const swapped = renumbered(replaced(replaced(rows, at, b), to, a));
        expect(checkLog(swapped, head)).toMatchObject({
          broken: { kind: 'moved', at: { row: Math.min(a.row, b.row) } },
          isComplete: true,
        });
      }),
      RUNS,
    );
  });

  test('put in: a copy of another, one made up, one that goes on from the last, one of a person', () => {
    fc.assert(
      fc.property(logWithPlace(1), fc.nat(), ({ lines, at, other }, place) => {
        const { rows, head } = written(lines);
        const to = place % (rows.length + 1);
        const copy = rows[at] as LogRow;
        const withRow = (row: LogRow): LogRow[] => renumbered(spliced(rows, to, 0, row));
        // A copy just above its original is told from it by nobody.
        const named = namedRow(withRow(copy), head);
        expect(to === at ? [3 + to, 4 + to] : [3 + to]).toContain(named);
        const madeUp = { ...copy, seq: 1 + (other % (rows.length + 2)), hash: 'a'.repeat(64) };
        expect(namedRow(withRow(madeUp), head)).toBe(3 + to);
        const next = rowsOf(chained(head, [copy.line]))[0] as LogRow;
        expect(namedRow([...rows, { ...next, row: 99 }], head)).toBe(99);
        const own = { ...copy, seq: null, hash: '' };
        expect(checkLog(withRow(own), head)).toMatchObject({ broken: null, unchained: [{ row: 3 + to }] });
      }),
      RUNS,
    );
  });

  test('written anew with all that follows, so that all fit one another', () => {
    fc.assert(
      fc.property(logWithPlace(1), ({ lines, at }) => {
        const { head } = written(lines);
        const line = lines[at] as LogLine;
        const { rows } = written(replaced(lines, at, { ...line, detail: `${line.detail}!` }));
        expect(checkLog(rows, head)).toMatchObject({ broken: { kind: 'rewritten' }, isComplete: false });
      }),
      RUNS,
    );
  });
});

test('A cell of another kind than was written is named as such', () => {
  const { rows, head } = written([{ ...NOTHING_SAID, at: localMinute('2026-03-01T08:00'), after: '0123' }]);
  const [row] = rows as [LogRow];
  const coerced = [{ ...row, line: { ...row.line, after: '123' }, retyped: 9 }];
  expect(checkLog(coerced, head).broken).toEqual({ kind: 'retyped', at: coerced[0] });
});

test('After lines were taken from the end, what is written on goes on from the head, and the gap stays to be seen', () => {
  fc.assert(
    fc.property(logWithPlace(2), ({ lines, at }) => {
      const { rows, head } = written(lines);
      const more = chained(head, lines.slice(0, 2));
      const left = [...rows.slice(0, at), ...rowsOf(more, 3 + at)];
      expect(checkLog(left, headOf(more, head)).broken).toMatchObject({
        kind: 'missing',
        from: at + 1,
        to: lines.length,
      });
    }),
    RUNS,
  );
});
