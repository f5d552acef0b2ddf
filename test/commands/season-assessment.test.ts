import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import {
  countedPlan,
  countedTotal,
  hamletsIn,
  howMany,
  inVietnamese,
  isOnTime,
  isSent,
  roundOf,
  those,
} from '../oracle/count-by-hand.ts';
import { categories } from '../oracle/indicators.ts';
import type { MadeEntry } from '../oracle/season.ts';

import { openSeasonDesk, paragraphs, season } from './season-desk.ts';

/** Who is named and what is compared, against a count by hand. */

openSeasonDesk();

describe('the assessment of round 7', () => {
  const NUMBER = 7;
  const behind = (number: number, phase: 'plan' | 'result') => (entry: MadeEntry) =>
    !isSent(entry[phase]) || !isOnTime(number, phase, entry[phase].at ?? '');
  const line = (begins: string): string =>
    paragraphs(NUMBER).find((each) => each.startsWith(begins)) ?? `no line "${begins}"`;

  test('counts who was on time, late and missing', () => {
    const expected = hamletsIn(season, roundOf(season, NUMBER)).length;
    for (const [phase, word] of [
      ['plan', 'Kế hoạch'],
      ['result', 'Kết quả'],
    ] as const) {
      const sent = howMany(season, NUMBER, (entry) => isSent(entry[phase]));
      const onTime = howMany(
        season,
        NUMBER,
        (entry) => isSent(entry[phase]) && isOnTime(NUMBER, phase, entry[phase].at ?? ''),
      );
      expect(line(`- ${word}: `)).toMatch(
        new RegExp(
          `: ${sent}/${expected} xóm .*đúng hạn ${onTime} xóm, muộn 0?${sent - onTime} xóm; chưa gửi 0?${expected - sent} xóm`,
        ),
      );
    }
  });

  test('names those who were late or missing twice in a row', () => {
    const before = new Set(those(season, NUMBER - 1, behind(NUMBER - 1, 'result')).map(({ code }) => code));
    const twice = those(season, NUMBER, behind(NUMBER, 'result')).filter(({ code }) => before.has(code));
    const said = [
      line('- Muộn hoặc thiếu kết quả'),
      line('- Kính đề nghị cơ quan Đảng, Mặt trận quan tâm để xóm có kết quả'),
    ].join(' ');
    const named = season.hamlets.filter(({ name }) => new RegExp(`${name}[,.)]`).test(said));
    expect(named.map(({ code }) => code).sort()).toEqual(twice.map(({ code }) => code).sort());
    expect(twice.length).toBeGreaterThan(0);
  });

  test('counts corrections, results that nobody confirmed, and hamlets marked as not sending', () => {
    const corrected = those(season, NUMBER, (entry) => entry.corrections > 0);
    const unconfirmed = those(season, NUMBER, (entry) => isSent(entry.result) && entry.confirmedAt === null);
    const marked = those(season, NUMBER, (entry) => !isSent(entry.result) && entry.notSentReason !== '');
    const names = (hamlets: readonly { name: string }[]): string =>
      hamlets.map(({ name }) => name).join(', ');
    expect(line('- Sửa kết quả')).toContain(`(${names(corrected)})`);
    expect(line('- Kết quả chưa')).toContain(`${unconfirmed.length} xóm`);
    for (const { name } of unconfirmed) expect(line('- Kết quả chưa')).toContain(name);
    for (const { name } of marked) expect(line('- Cơ quan phụ trách báo')).toContain(`${name} (`);
  });

  test('sets people and hamlets beside the round before, and names the best by days of work', () => {
    const people = (number: number): number => countedTotal(season, number, 'LL01').sum ?? 0;
    const done = (number: number): number =>
      howMany(season, number, (entry) => isSent(entry.result) && entry.course === 'Đã làm');
    expect(line('- So với đợt 6')).toContain(`${done(7)} xóm, đợt trước ${done(6)} xóm`);
    expect(line('- So với đợt 6')).toContain(
      `${inVietnamese(people(7))} người, đợt trước ${inVietnamese(people(6))} người`,
    );
    const work = those(season, NUMBER, (entry) => isSent(entry.result)).flatMap(({ code, name }) => {
      const means = roundOf(season, NUMBER).entries[code]?.figures['LL05']?.means;
      return typeof means === 'number' ? [{ name, means }] : [];
    });
    const most = Math.max(...work.map(({ means }) => means));
    const first = work.find(({ means }) => means === most);
    expect(line('- Theo số liệu')).toContain(`nhất: ${first?.name} (${inVietnamese(most)} công);`);
  });

  test('tells what the plans of round 8 hold', () => {
    const expected = hamletsIn(season, roundOf(season, 8)).length;
    const sent = howMany(season, 8, (entry) => isSent(entry.plan));
    const registered = line('- Nội dung các xóm đăng ký trong kế hoạch đợt 8');
    expect(registered).toContain(`(${sent}/${expected} xóm đã gửi kế hoạch)`);
    for (const category of categories) {
      const hamlets = countedPlan(season, 8, category).planned;
      const name = catalogue.categories.find(({ code }) => code === category)?.name ?? category;
      expect(registered).toContain(`${name} ${hamlets} xóm`);
    }
  });
});
