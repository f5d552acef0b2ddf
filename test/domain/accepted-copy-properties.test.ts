import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import {
  acceptedCopy,
  changesByAct,
  changesByHand,
  copyChanges,
  copyKey,
  versionKey,
} from '../../src/domain/accepted-copy.ts';
import { entryFields, fieldOf } from '../../src/domain/catalogue.ts';
import { dayFromNumber } from '../../src/domain/day.ts';
import type { CellContent, Entry, Value } from '../../src/domain/entry.ts';
import { readEntry } from '../../src/domain/entry.ts';
import { entryText } from '../../src/domain/entry-text.ts';
import type { Field } from '../../src/domain/field.ts';
import type { HamletRecord } from '../../src/domain/record.ts';
import { withValues } from '../../src/domain/record.ts';
import { keptText } from '../../src/domain/typed-text.ts';

const PHASES = ['plan', 'result'] as const;

/** Days between 2000 and 2060. */
const day = fc.integer({ min: 10_957, max: 32_871 }).map(dayFromNumber);

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    '=1+1',
    '007',
    '1-2',
    'x',
    'TRUE',
    '07:00',
    '1,5 triệu',
    'một\nhai',
    '{"a":1}',
    '‘tên',
    '-',
  ),
);

/** Every value that a field may have. */
const validFor = ({ type }: Field): fc.Arbitrary<Value> => {
  switch (type.kind) {
    case 'tick':
      return fc.constant(true as const);
    case 'count':
    case 'money':
      return fc.nat({ max: type.max });
    case 'decimal':
      return fc
        .nat({ max: Math.floor(type.max / type.step) })
        .map((steps) => Math.round(steps * type.step * 1e6) / 1e6);
    case 'text':
      return texts
        .map((typed) => keptText(typed).slice(0, type.maxLength).trim())
        .filter((typed) => keptText(typed) === typed && typed !== '');
    case 'time':
      return fc
        .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    case 'day':
      return day;
    case 'choice':
      return fc.constantFrom(...type.options.map(({ code }) => code));
    case 'moment':
      return day.map((each) => `${each}T08:15`);
  }
};

const isValue = (entry: Entry): boolean => entry.kind === 'value';

const recordOf = (values: Readonly<Record<string, Value>>): HamletRecord => withValues({}, values);

describe('the text of an entry', () => {
  test.each(
    PHASES.flatMap((phase) => entryFields(catalogue, phase)).map((field) => [field.key, field] as const),
  )('%s is read again as what it was', (_, field) => {
    fc.assert(
      fc.property(validFor(field), (value) => {
        const entry: Entry = { kind: 'value', value };
        expect(readEntry(field, entryText(field, entry))).toEqual(entry);
      }),
      { numRuns: 25 },
    );
  });

  test('of what cannot be read is read as the same again', () => {
    const fields = PHASES.flatMap((phase) => entryFields(catalogue, phase));
    const contents: readonly CellContent[] = [
      'khoảng 50',
      '1.5oo',
      -3,
      1.25,
      'thứ bảy',
      '25:00',
      'không rõ',
      '31/02/2026',
    ];
    for (const field of fields) {
      for (const content of contents) {
        const entry = readEntry(field, content);
        const again = readEntry(field, entryText(field, entry));
        // A number that is none of the field's is text by then: what is shown of it stays.
        expect([field.key, content, isValue(again), entryText(field, again)]).toEqual([
          field.key,
          content,
          isValue(entry),
          entryText(field, entry),
        ]);
      }
    }
  });
});

describe('the accepted copy', () => {
  const LL01 = fieldOf(catalogue, 'LL01');
  const copied = (values: Readonly<Record<string, Value>>): HamletRecord => {
    const record = recordOf(values);
    return { ...record, ...withValues({}, copyChanges(catalogue, record, 'result')) };
  };

  test('of any entries says that nothing was changed, and every change afterwards field by field', () => {
    const fields = entryFields(catalogue, 'result');
    const entries = fc
      .subarray([...fields], { maxLength: 12 })
      .chain((some) =>
        fc.tuple(...some.map((field) => validFor(field).map((value) => [field.key, value] as const))),
      )
      .map((pairs) => Object.fromEntries(pairs) as Record<string, Value>);
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const record = copied(before);
        expect(changesByHand(catalogue, record, 'result')).toEqual([]);
        const typed: HamletRecord = {
          ...recordOf(after),
          [copyKey('result')]: record[copyKey('result')] ?? { kind: 'blank' },
        };
        for (const change of changesByHand(catalogue, typed, 'result')) {
          const field = fieldOf(catalogue, change.field);
          const entry = (value: Value | undefined): Entry =>
            value === undefined ? { kind: 'blank' } : { kind: 'value', value };
          expect(readEntry(field, change.before)).toEqual(entry(before[change.field]));
          expect(readEntry(field, change.after)).toEqual(entry(after[change.field]));
        }
        const changed = changesByHand(catalogue, typed, 'result').map(({ field }) => field);
        const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
        expect(changed).toEqual(keys.filter((key) => before[key] !== after[key]).sort());
      }),
      { numRuns: 60 },
    );
  });

  test('of nothing entered is a copy; a cell that was spoilt is none', () => {
    const record = recordOf({});
    expect(copyChanges(catalogue, record, 'plan')[copyKey('plan')]).toBe('{}');
    expect(acceptedCopy(withValues({}, { 'plan.copy': '{}' }), 'plan')).toEqual({});
    for (const spoilt of ['', '{', '[]', 'null', '{"LL01":4}', 'Sân kho']) {
      expect(acceptedCopy(withValues({}, { 'plan.copy': spoilt }), 'plan')).toBeNull();
    }
  });

  test('is counted', () => {
    const once = copied({ LL01: 5 });
    const twice = copyChanges(catalogue, once, 'result');
    expect([once[versionKey('result')], twice[versionKey('result')]]).toEqual([
      { kind: 'value', value: 1 },
      2,
    ]);
  });

  test('is not there yet: what was typed before counts to the act that takes it over', () => {
    const typed = recordOf({ LL01: 5 });
    expect(changesByHand(catalogue, typed, 'result')).toEqual([]);
    expect(changesByAct(catalogue, typed, typed, 'result')).toEqual([
      { field: LL01.key, before: '', after: '5' },
    ]);
    // What it replaces stood there, and is to be found again.
    expect(changesByAct(catalogue, typed, recordOf({ LL01: 7, VS01: 2 }), 'result')).toEqual([
      { field: 'LL01', before: '5', after: '7' },
      { field: 'VS01', before: '', after: '2' },
    ]);
  });
});
