import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { fieldOf } from '../../src/domain/catalogue.ts';
import { type Day, day, dayFromNumber, dayNumber } from '../../src/domain/day.ts';
import type { Value } from '../../src/domain/entry.ts';
import { readEntry } from '../../src/domain/entry.ts';
import type { Field } from '../../src/domain/field.ts';
import { localMinute, minuteOn } from '../../src/domain/instant.ts';
import { keptText } from '../../src/domain/typed-text.ts';
import { cellOf, contentOf, dateOfDay, dateOfMinute, instantNow, minuteAt } from '../../src/sheets/cell.ts';

const days: fc.Arbitrary<Day> = fc
  .integer({ min: dayNumber(day('1907-01-01')), max: dayNumber(day('2199-12-31')) })
  .map(dayFromNumber);

/** Any value that the field accepts. */
const acceptedBy = (field: Field): fc.Arbitrary<Value> => {
  const { type } = field;
  switch (type.kind) {
    case 'tick':
      return fc.constant(true);
    case 'count':
    case 'money':
      return fc.integer({ min: 0, max: type.max });
    case 'decimal':
      return fc.integer({ min: 0, max: 10_000 }).map((steps) => steps * type.step);
    case 'text':
      return fc
        .string({ minLength: 1, maxLength: type.maxLength, unit: 'grapheme' })
        .map(keptText)
        .filter((text) => text !== '' && text.length <= type.maxLength);
    case 'time':
      return fc.constantFrom('00:00', '07:30', '23:59');
    case 'day':
      return days;
    case 'choice':
      return fc.constantFrom(...type.options.map((option) => option.code));
    case 'moment':
      return fc.tuple(days, fc.nat({ max: 1439 })).map(([on, minutes]) => minuteOn(on, minutes));
  }
};

describe('What is written into a cell', () => {
  test('is read back as the same value, for every kind of field', () => {
    const pairs = fc
      .constantFrom(...catalogue.fields)
      .chain((field) => fc.tuple(fc.constant(field), acceptedBy(field)));
    fc.assert(
      fc.property(pairs, ([field, value]) => {
        const cell = cellOf(field, value);
        expect(readEntry(field, contentOf(cell))).toEqual({ kind: 'value', value });
      }),
      { numRuns: 1000 },
    );
  });

  test('is the word people know for a choice, and an x for a tick', () => {
    expect(cellOf(fieldOf(catalogue, 'plan.status'), 'submitted')).toBe('Đã nộp');
    expect(cellOf(fieldOf(catalogue, 'plan.item.ND1.1'), true)).toBe('x');
  });

  test('clears the cell where there is no value', () => {
    for (const field of catalogue.fields) expect(cellOf(field, null)).toBeNull();
  });
});

describe('A day', () => {
  test('is midnight on the commune’s clock, wherever the script runs', () => {
    expect(dateOfDay(day('2026-03-07')).toISOString()).toBe('2026-03-06T17:00:00.000Z');
    expect(contentOf(new Date('2026-03-06T17:00:00Z'))).toEqual({ moment: '2026-03-07T00:00' });
    expect(contentOf(new Date('2026-03-06T16:59:59.999Z'))).toEqual({ moment: '2026-03-06T23:59' });
  });

  test('that a cell can hold at all is read and never stops the work', () => {
    fc.assert(
      fc.property(fc.date(), (date) => {
        expect(() => contentOf(date)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('A moment', () => {
  test('keeps its minute and drops its seconds', () => {
    expect(minuteAt(Date.parse('2026-02-28T23:59:59.999+07:00'))).toBe('2026-02-28T23:59');
    expect(dateOfMinute(localMinute('2026-02-28T23:59')).toISOString()).toBe('2026-02-28T16:59:00.000Z');
  });

  test('now is told in the form the rules read', () => {
    expect(instantNow()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  });
});

describe('A time of day pasted from another sheet comes as a moment of 1899', () => {
  test.each([
    // Vietnam went by the sun then; two editions of the zone tables differ by ten seconds.
    ['1899-12-29T23:53:30Z', '07:00'],
    ['1899-12-29T23:53:20Z', '07:00'],
    ['1899-12-30T07:23:30Z', '14:30'],
    ['1899-12-29T16:53:30Z', '00:00'],
  ])('%s is %s', (instant, time) => {
    expect(contentOf(new Date(instant))).toBe(time);
    expect(readEntry(fieldOf(catalogue, 'plan.startTime'), contentOf(new Date(instant)))).toEqual({
      kind: 'value',
      value: time,
    });
  });

  test('and is no number and no day', () => {
    const pasted = contentOf(new Date('1899-12-29T23:53:30Z'));
    expect(readEntry(fieldOf(catalogue, 'LL01'), pasted)).toMatchObject({ code: 'not-a-number' });
    expect(readEntry(fieldOf(catalogue, 'result.actualDay'), pasted)).toMatchObject({ code: 'not-a-day' });
  });

  test.each([
    ['1850-05-01T00:00:00Z', '1850-05-01'],
    ['2300-01-01T00:00:00Z', '2300-01-01'],
  ])('a day of another century, %s, stays a text', (instant, text) => {
    expect(contentOf(new Date(instant))).toBe(text);
  });
});

test('Blank cells are blank; numbers, texts and ticks stay what they are', () => {
  expect([undefined, null, ''].map(contentOf)).toEqual([null, null, null]);
  expect([0, 2.5, false, true, ' ', 'x'].map(contentOf)).toEqual([0, 2.5, false, true, ' ', 'x']);
  expect(contentOf(new Date(Number.NaN))).toBeNull();
});
