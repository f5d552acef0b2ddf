import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { fieldOf } from '../../src/domain/catalogue.ts';
import type { CellContent, Entry } from '../../src/domain/entry.ts';
import { readEntry } from '../../src/domain/entry.ts';
import { hardMax } from '../../src/domain/field.ts';
import { localMinute } from '../../src/domain/instant.ts';
import { formatNumber } from '../../src/domain/number.ts';

const read = (key: string, content: CellContent): Entry => readEntry(fieldOf(catalogue, key), content);

/** The value, `null` for blank, or the code of what is wrong. */
const judged = (key: string, content: CellContent): unknown => {
  const entry = read(key, content);
  if (entry.kind === 'blank') return null;
  return entry.kind === 'value' ? entry.value : entry.code;
};

const moment = (text: string): CellContent => ({ moment: localMinute(text) });

describe('A number of people', () => {
  test.each<[CellContent, unknown]>([
    [60, 60],
    [0, 0],
    ['60', 60],
    [' 60 ', 60],
    ['1.500', 1500],
    ['1 500', 1500],
    ['2.5', 'ambiguous-number'],
    ['1,500', 'ambiguous-number'],
    ['2,5', 'not-whole'],
    [2.5, 'not-whole'],
    [-1, 'negative'],
    ['-12', 'negative'],
    [100_000, 100_000],
    [100_001, 'too-large'],
    ['99999999999999999999', 'too-large'],
    [Number.POSITIVE_INFINITY, 'not-a-number'],
    [Number.NaN, 'not-a-number'],
    ['1.5oo', 'not-a-number'],
    ['sáu mươi', 'not-a-number'],
    ['60 người', 60],
    [true, 'not-a-number'],
    [moment('2026-05-02T00:00'), 'not-a-number'],
    ['', null],
    ['   ', null],
    ['\u00a0', null],
    [null, null],
  ])('typed %j is %j', (content, value) => {
    expect(judged('LL01', content)).toBe(value);
  });

  test('that can be read in two ways comes back with both readings', () => {
    expect(read('LL01', '2.5')).toMatchObject({ kind: 'bad', shown: '2.5', readings: [2.5, 25] });
  });
});

describe('Days of work and square metres', () => {
  test.each<[string, CellContent, unknown]>([
    ['LL05', 12.5, 12.5],
    ['LL05', '12,5', 12.5],
    ['LL05', 0.3, 'not-a-step'],
    ['LL05', '0,25', 'not-a-step'],
    ['HT05', 0.3, 0.3],
    ['HT05', 0.1 + 0.2, 0.1 + 0.2],
    ['HT05', 0.25, 'not-a-step'],
    ['VS03', -0.5, 'negative'],
    ['VS03', 1e9, 'too-large'],
  ])('%s typed %j is %j', (key, content, value) => {
    expect(judged(key, content)).toBe(value);
  });
});

describe('An amount of money', () => {
  test.each<[CellContent, unknown]>([
    ['1,5 triệu', 1_500_000],
    ['1tr5', 1_500_000],
    ['500 nghìn', 500_000],
    ['1.500.000 đồng', 1_500_000],
    ['2 tỷ', 2_000_000_000],
    [1_500_000.5, 'not-whole'],
    ['11 tỷ', 'too-large'],
    ['một triệu', 'not-a-number'],
  ])('typed %j is %j', (content, value) => {
    expect(judged('XH01', content)).toBe(value);
  });
});

test.each([
  ['LL01', '60 người', 60],
  ['LL01', '1.500 Người', 1500],
  ['VS01', '1500m', 1500],
  ['VS03', '2,5 m3', 2.5],
  ['VS03', '2,5 m³', 2.5],
  ['XH01', '2 triệu rưỡi', 2_500_000],
  ['XH01', '1,5 triệu đồng', 1_500_000],
])('%s reads %j, unit and all, as %j', (key, typed, value) => {
  expect(judged(key, typed)).toBe(value);
});

test.each([
  ['LL01', '60 hộ'],
  ['VS01', '2 km'],
  ['VS03', '3 m'],
  ['VS01', 'm'],
])('%s does not take %j for its own unit', (key, typed) => {
  expect(judged(key, typed)).toBe('not-a-number');
});

test('a number in a cell is shown back as it stands there, with the comma', () => {
  expect(readEntry(fieldOf(catalogue, 'LL01'), 45.5)).toMatchObject({ code: 'not-whole', shown: '45,5' });
  expect(readEntry(fieldOf(catalogue, 'LL01'), 1_234_567.25)).toMatchObject({ shown: '1.234.567,25' });
  expect(readEntry(fieldOf(catalogue, 'LL01'), -3)).toMatchObject({ code: 'negative', shown: '-3' });
});

describe('A time of day', () => {
  test.each<[CellContent, unknown]>([
    ['07:00', '07:00'],
    ['7h30', '07:30'],
    ['7 giờ rưỡi', '07:30'],
    ['2h chiều', '14:00'],
    ['25:00', 'not-a-time'],
    ['sáng sớm', 'not-a-time'],
    [7, 'not-a-time'],
    [' ', null],
  ])('typed %j is %j', (content, value) => {
    expect(judged('plan.startTime', content)).toBe(value);
  });
});

describe('A day', () => {
  test.each<[CellContent, unknown]>([
    [moment('2026-03-07T00:00'), '2026-03-07'],
    ['07/03/2026', '2026-03-07'],
    ['7/3/2026', '2026-03-07'],
    ['2026-03-07', '2026-03-07'],
    ['31/02/2026', 'not-a-day'],
    ['29/02/2026', 'not-a-day'],
    ['7/3', 'not-a-day'],
    [46088, 'not-a-day'],
    ['thứ Bảy', 'not-a-day'],
  ])('typed %j is %j', (content, value) => {
    expect(judged('result.actualDay', content)).toBe(value);
  });
});

describe('A choice', () => {
  test.each<[CellContent, unknown]>([
    ['Đã làm', 'done'],
    ['đã LÀM ', 'done'],
    ['Đã  làm', 'done'],
    ['Đã làm'.normalize('NFD'), 'done'],
    ['done', 'done'],
    ['Không tổ chức', 'notHeld'],
    ['Làm rồi', 'not-an-option'],
    [1, 'not-an-option'],
    [null, null],
  ])('typed %j is %j', (content, value) => {
    expect(judged('result.course', content)).toBe(value);
  });

  test('of a state may be spelt the older way', () => {
    expect(judged('plan.status', 'Đã khoá')).toBe('locked');
    expect(judged('plan.status', 'Gửi')).toBe('submit');
  });
});

describe('A tick', () => {
  test.each<[CellContent, unknown]>([
    ['x', true],
    ['X', true],
    [' x ', true],
    [true, true],
    [false, null],
    ['', null],
    ['có', 'not-a-tick'],
    [1, 'not-a-tick'],
    ['xx', 'not-a-tick'],
  ])('typed %j is %j', (content, value) => {
    expect(judged('plan.item.ND1.1', content)).toBe(value);
  });
});

describe('A text', () => {
  test('is kept in one spelling of its letters, without blanks at its ends', () => {
    expect(judged('plan.place', `  ${'Nhà văn hóa'.normalize('NFD')} `)).toBe('Nhà văn hóa');
  });

  test('may be as long as its field allows and no longer', () => {
    expect(judged('plan.place', 'a'.repeat(150))).toBe('a'.repeat(150));
    expect(judged('plan.place', 'a'.repeat(151))).toBe('too-long');
  });

  test('may be a number or a formula’s look: it stays what was typed', () => {
    expect(judged('plan.place', 11)).toBe('11');
    expect(judged('plan.place', '=1+1')).toBe('=1+1');
    expect(judged('plan.place', moment('2026-03-07T00:00'))).toBe('07/03/2026');
  });
});

describe('What cannot be read', () => {
  test('is shown as the person saw it, dates as dates', () => {
    expect(read('LL01', '1.5oo')).toMatchObject({ shown: '1.5oo' });
    expect(read('LL01', moment('2026-05-01T00:00'))).toMatchObject({ shown: '01/05/2026' });
    expect(read('LL01', moment('2026-05-01T07:30'))).toMatchObject({ shown: '07:30 01/05/2026' });
  });
});

describe('A stamp of the server', () => {
  test('comes as the minute of a date cell or of a form, and as nothing else', () => {
    expect(judged('plan.firstSubmittedAt', moment('2026-02-28T23:59'))).toBe('2026-02-28T23:59');
    expect(judged('plan.firstSubmittedAt', '2026-02-28T23:59')).toBe('2026-02-28T23:59');
    expect(judged('plan.firstSubmittedAt', 'hôm qua')).toBe('not-a-day');
  });
});

const anyContent: fc.Arbitrary<CellContent> = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(moment('2026-03-07T08:15')),
);

test('Whatever stands in a cell is blank, a value or a reason, and never stops the work', () => {
  fc.assert(
    fc.property(fc.constantFrom(...catalogue.fields), anyContent, (field, content) => {
      const entry = readEntry(field, content);
      expect(['blank', 'value', 'bad']).toContain(entry.kind);
      if (entry.kind === 'value' && typeof entry.value === 'number') {
        expect(entry.value).toBeGreaterThanOrEqual(0);
        expect(entry.value).toBeLessThanOrEqual(hardMax(field) ?? -1);
      }
    }),
  );
});

test('A number shown in Vietnamese and typed again is the same number', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 200_000 }), (people, halves) => {
      expect(judged('LL01', formatNumber(people))).toBe(people);
      expect(judged('LL05', formatNumber(halves / 2))).toBe(halves / 2);
    }),
  );
});
