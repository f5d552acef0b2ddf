import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { bulletinFacts } from '../../src/domain/bulletin-building.ts';
import type { HamletWords } from '../../src/domain/hamlet-words.ts';
import { entered, sent, summaryOf } from './summary-facts.ts';

const SENT = '2026-03-09T08:00';
const round4 = entered(4, {
  X01: sent('result', SENT, { 'result.course': 'Đã làm', LL01: 40, VS01: 1200, VS03: 2.5, XH01: 0 }),
  X02: sent('result', SENT, { 'result.course': 'Đã làm', LL01: 35, VS01: 'khoảng 5' }),
  X03: sent('result', SENT, { 'result.course': 'Hoãn', 'result.reason': 'mưa' }),
  X04: { LL01: 1000 },
});
const summary = summaryOf([round4], '2026-03-20T08:00:00+07:00');

const wordsOf = (index: number, more: Partial<HamletWords>): HamletWords => {
  const hamlet = hamletsOfPhuLac[index];
  if (!hamlet) throw new RangeError(`no hamlet ${index}`);
  return { hamlet, highlights: '', difficulties: '', praised: '', photos: '', ...more };
};

describe('the facts of a bulletin', () => {
  const facts = bulletinFacts(summary, []);

  test('are the totals of the report, to the unit: only what was sent, readable and more than nothing', () => {
    expect(facts.figures.map(({ key, value, covered }) => [key, value, covered])).toEqual([
      ['LL01', 75, 2],
      ['VS01', 1200, 1],
      ['VS03', 2.5, 1],
    ]);
    for (const { key, value } of facts.figures) {
      expect(summary.totals.find((total) => total.field.key === key)?.sum).toBe(value);
    }
    expect(facts).toMatchObject({ hamletsExpected: 48, hamletsSent: 3, hamletsDone: 2 });
  });

  test('leave out an indicator that the office has hidden', () => {
    const hidden = {
      ...catalogue,
      fields: catalogue.fields.map((field) =>
        field.key === 'VS01' ? { ...field, hidden: true as const } : field,
      ),
    };
    const without = bulletinFacts(
      summaryOf([round4], '2026-03-20T08:00:00+07:00', { catalogue: hidden }),
      [],
    );
    expect(without.figures.map(({ key }) => key)).toEqual(['LL01', 'VS03']);
  });
});

describe('the round that a bulletin announces', () => {
  const nextAt = (number: number, now: string) =>
    bulletinFacts(summaryOf([entered(number, {})], now), []).next;

  test('is the one after, with the last minute for its plans', () => {
    expect(nextAt(4, '2026-03-20T08:00:00+07:00')).toEqual({
      number: 5,
      day: '2026-04-04',
      planUntil: '2026-03-28T23:59',
    });
  });

  test('is not one that has been held when the report is made', () => {
    expect(nextAt(1, '2025-12-20T08:00:00+07:00')?.number).toBe(2);
    expect(nextAt(1, '2026-01-08T08:00:00+07:00')?.number).toBe(3);
  });

  test('is none after the last', () => {
    expect(nextAt(13, '2026-12-20T08:00:00+07:00')).toBeNull();
  });
});

test('what hamlets wrote is given with their names, what is private is only counted', () => {
  const facts = bulletinFacts(summary, [
    wordsOf(0, { highlights: 'Trồng được hàng cau đẹp.', praised: 'Ông Nguyễn Văn An. ĐT 0912 345 678.' }),
    wordsOf(1, { highlights: 'Sửa nhà cho hộ nghèo Trần Thị Bình.', praised: 'Chi hội Phụ nữ' }),
    wordsOf(2, { highlights: 'an@x.vn', praised: '0912345678', difficulties: 'Thiếu xe.' }),
  ]);
  expect(facts.highlights).toEqual([{ hamletName: 'Xóm Quang Minh', text: 'Trồng được hàng cau đẹp.' }]);
  expect(facts.praised.map(({ text }) => text)).toEqual(['Ông Nguyễn Văn An.', 'Chi hội Phụ nữ']);
  expect(facts.withheld.map(({ reason }) => reason)).toEqual(['contact', 'poor-household', 'contact']);
  expect(JSON.stringify(facts)).not.toMatch(/0912|Bình|@|Thiếu xe/);
});
