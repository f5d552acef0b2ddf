import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { fieldOf, indicatorsOf } from '../../src/domain/catalogue.ts';
import type { HamletRecord } from '../../src/domain/record.ts';
import { numberAt } from '../../src/domain/record.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { calendarRow, instantOf, roundDesk } from './round-desk.ts';

const HAMLETS = 48;

describe('The column Toàn xã', () => {
  const desk = roundDesk(HAMLETS);
  const sentAt = new Date('2026-03-20T08:00:00+07:00');
  const contents = fc.oneof(
    fc.constantFrom<unknown>('', '', 0, 1, 12, 250, 100_000, 100_001, 0.5, 2.5, 0.3, 0.1, -1, true),
    fc.constantFrom<unknown>('nhiều', '1.5oo', '2026-03-07', 10_000_000_000, 10_000_000_001),
    fc.nat({ max: 500 }),
  );
  const added = (records: readonly HamletRecord[], key: string): readonly number[] =>
    records
      .filter((record) => standingOf(record, 'result', desk.calendar(), instantOf(0)).sent)
      .map((record) => numberAt(record, key))
      .filter((value) => value !== null);

  test.each(['LL01', 'LL05', 'HT05', 'XH01', 'XH03'])(
    'adds for %s what the rules can read of what was sent, and says of how many hamlets',
    (key) => {
      const column = fc.array(fc.tuple(contents, fc.constantFrom('Đã nộp', 'Đã xác nhận', 'Đang soạn', '')), {
        minLength: HAMLETS,
        maxLength: HAMLETS,
      });
      desk.setCalendar(calendarRow());
      desk.setRow('result.firstSubmittedAt', Array(HAMLETS).fill(sentAt));
      fc.assert(
        fc.property(column, (cells) => {
          desk.setRow(
            'result.status',
            cells.map(([, status]) => status),
          );
          desk.setRow(
            key,
            cells.map(([content]) => content),
          );
          const numbers = added(desk.records(), key);
          expect(desk.total(key)).toBeCloseTo(
            numbers.reduce((a, b) => a + b, 0),
            6,
          );
          expect(desk.coverage(key)).toBe(`${numbers.length}/${HAMLETS}`);
        }),
        { seed: 20260404, numRuns: 15 },
      );
    },
  );

  test('counts the hamlets that ticked a work item and sent their plan', () => {
    const small = roundDesk(4);
    small.setCalendar(calendarRow());
    small.setRow('plan.status', ['Đã nộp', 'Đã nộp', 'Đã nộp', 'Đang soạn']);
    small.setRow('plan.firstSubmittedAt', [sentAt, sentAt, sentAt, '']);
    small.setRow('plan.item.ND1.1', ['x', '', 'x', 'x']);
    expect(small.total('plan.item.ND1.1')).toBe(2);
    expect(small.coverage('plan.item.ND1.1')).toBe('');
  });

  test('stands beside every indicator and beside the number of people and the money of the plan', () => {
    for (const field of [...indicatorsOf(catalogue), fieldOf(catalogue, 'plan.people')]) {
      expect(typeof desk.total(field.key)).toBe('number');
    }
    expect(desk.total('result.highlights')).toBe('');
  });
});
