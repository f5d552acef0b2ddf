import { describe, expect, test } from 'vitest';
import { roundKey } from '../../src/domain/round.ts';
import { assembleReport } from '../../src/text/report.ts';
import {
  countedOver,
  countedPlan,
  countedTotal,
  hamletsIn,
  howMany,
  inVietnamese,
  isOnTime,
  isSent,
  roundOf,
} from '../oracle/count-by-hand.ts';
import { categories, indicators, inKilometres } from '../oracle/indicators.ts';
import { readReported } from './report-in-one.ts';
import { appendix, file, labelOf, NOW, openSeasonDesk, paragraphs, report, season } from './season-desk.ts';

/** A whole season made from a seed: what the report's sheet says against a count by hand over the cells as they were typed. */

openSeasonDesk();

const printed = (key: string, value: number | null): unknown => {
  if (value === null) return '';
  return inKilometres.includes(key) ? value / 1000 : value;
};

describe.each([1, 7, 13])('the report of round %i', (number) => {
  test('every total and what it covers equals a count by hand, over the round, the season and the year', () => {
    const rows = appendix(number, 'TỔNG HỢP KẾT QUẢ THEO CHỈ TIÊU');
    const found = Object.fromEntries(
      indicators.map(({ key }) => [key, rows.find((row) => row[2] === labelOf(key))?.slice(4, 12)]),
    );
    const counted = Object.fromEntries(
      indicators.map(({ key }) => {
        const total = countedTotal(season, number, key);
        return [
          key,
          [
            printed(key, total.sum),
            `${total.covered}/${total.expected}`,
            total.nil,
            total.blank,
            total.bad,
            total.notSent,
            printed(key, countedOver(season, 1, number, key)),
            printed(key, countedOver(season, 2, number, key)),
          ],
        ];
      }),
    );
    for (const { key } of indicators) {
      const [a, b] = [found[key], counted[key]];
      expect(a?.slice(1, 6), key).toEqual(b?.slice(1, 6));
      for (const place of [0, 6, 7]) {
        if (typeof b?.[place] === 'number') expect(a?.[place], key).toBeCloseTo(b[place], 9);
        else expect(a?.[place], key).toBe(b?.[place]);
      }
    }
  });

  test('each hamlet and the row of the commune', () => {
    const rows = appendix(number, 'KẾT QUẢ THEO XÓM');
    const heads = rows.find((row) => row[1] === 'TT') ?? [];
    const round = roundOf(season, number);
    const hamlets = hamletsIn(season, round);
    const column = (key: string): number => heads.findIndex((head) => String(head).startsWith(labelOf(key)));
    expect(rows.filter((row) => typeof row[1] === 'number').map((row) => row[2])).toEqual(
      hamlets.map(({ name }) => name),
    );
    for (const key of ['LL01', 'LL04', 'LL05', 'VS01', 'XH01']) {
      const at = column(key);
      for (const { code, name } of hamlets) {
        const entry = round.entries[code];
        const { means } = entry?.figures[key] ?? { means: null };
        const cell = rows.find((row) => row[2] === name)?.[at];
        if (entry && isSent(entry.result) && typeof means === 'number')
          expect(cell, `${key} ${name}`).toBe(means);
        else expect(typeof cell, `${key} ${name}`).toBe('string');
      }
      expect(rows.find((row) => row[2] === 'Toàn xã')?.[at]).toBe(
        countedTotal(season, number, key).sum ?? '',
      );
    }
  });

  test('each agency, its hamlets, its own sending and its clean-up day', () => {
    const rows = appendix(number, 'KẾT QUẢ THEO CƠ QUAN, ĐƠN VỊ PHỤ TRÁCH').filter(
      (row) => typeof row[1] === 'number',
    );
    const round = roundOf(season, number);
    const codes = [...new Set(season.hamlets.map(({ agency }) => agency))].sort();
    const counted = codes.flatMap((code) => {
      const of = (wanted: (sent: { plan: boolean; result: boolean; at: string }) => boolean): number =>
        howMany(
          season,
          number,
          (entry, { agency }) =>
            agency === code &&
            wanted({
              plan: isSent(entry.plan),
              result: isSent(entry.result),
              at: entry.result.at ?? '',
            }),
        );
      const hamlets = of(() => true);
      const noted = round.agencies[code];
      const sentAt = noted?.sentAt ?? null;
      return hamlets === 0
        ? []
        : [
            [
              hamlets,
              `${of(({ result }) => result)}/${hamlets}`,
              of(({ result, at }) => result && isOnTime(number, 'result', at)),
              of(({ result, at }) => result && !isOnTime(number, 'result', at)),
              sentAt === null ? '–' : `${sentAt.slice(8, 10)}/${sentAt.slice(5, 7)}/${sentAt.slice(0, 4)}`,
              sentAt !== null && isOnTime(number, 'result', sentAt),
              noted?.cleanUpDay?.slice(8, 10) ?? 'Ch',
              countedTotal(season, number, 'LL01', code).sum ?? '',
            ],
          ];
    });
    expect(
      rows.map((row) => [
        row[3],
        row[7],
        row[8],
        row[9],
        row[10],
        row[11] === 'Đúng hạn',
        String(row[12]).slice(0, 2),
        row[13],
      ]),
    ).toEqual(counted);
  });

  test('plan against result, content by content', () => {
    const rows = appendix(number, 'KẾ HOẠCH VÀ KẾT QUẢ THEO NỘI DUNG');
    const first = rows.findIndex((row) => row[1] === 1);
    const found = rows.slice(first, first + categories.length).map((row) => row.slice(3, 8));
    expect(found).toEqual(
      categories.map((category) => {
        const { planned, done, nil, notDone, awaited } = countedPlan(season, number, category);
        return [planned, done, nil, notDone, awaited];
      }),
    );
  });

  test('the sentences say the same figures as the tables', () => {
    const said = paragraphs(number).join('\n');
    const expected = hamletsIn(season, roundOf(season, number)).length;
    const sent = howMany(season, number, (entry) => isSent(entry.result));
    const { sum, covered } = countedTotal(season, number, 'LL01');
    const turnedOut = howMany(season, number, (entry) => isSent(entry.result) && entry.course === 'Đã làm');
    expect(said).toContain(`- Kết quả: ${sent}/${expected} xóm đã gửi`);
    expect(said).toContain(
      `Tổng số người tham gia: ${inVietnamese(sum ?? 0)} người (${covered}/${expected})`,
    );
    expect(said).toContain(`Trong số xóm đã gửi kết quả: ${turnedOut} xóm đã ra quân`);
    // The agency of the hamlet that was merged away has no other: it owes nothing from then on.
    const agencies = new Set(hamletsIn(season, roundOf(season, number)).map(({ agency }) => agency)).size;
    expect(said).toContain(`Kiểm tra: cộng ${expected} xóm = cộng ${agencies} cơ quan = toàn xã ✓`);
    const swept = countedOver(season, 1, number, 'VS01') ?? 0;
    expect(said).toContain(`Đường làng, ngõ xóm được quét dọn: ${inVietnamese(swept / 1000, 1)} lượt km`);
    const money = ['AS04', 'XH01', 'XH02'].reduce(
      (all, key) => all + (countedTotal(season, number, key).sum ?? 0),
      0,
    );
    expect(said).toContain(`Tổng trị giá quy tiền ${inVietnamese(money)} đồng`);
    expect(said).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

test('the document says what the sheet says, table by table', () => {
  const {
    summary,
    catalogue: counted,
    words,
    paper,
  } = readReported(file.spreadsheet, NOW, roundKey(2026, 13));
  const { document } = assembleReport({ catalogue: counted, summary, words, paper, kept: new Map() });
  const rows = report(13);
  for (const table of document.tables) {
    const start = rows.findIndex((row) => row[1] === table.title) + 3;
    table.rows.forEach((row, index) => {
      const sheet = rows[start + index] ?? [];
      expect(sheet.slice(1, 1 + row.cells.length), `${table.number} ${index}`).toEqual(
        row.cells.map((cell) => (cell.kind === 'number' ? cell.value : cell.text)),
      );
    });
  }
  expect(
    document.paragraphs.map(({ text }) => text).filter((text) => !rows.some((row) => row[1] === text)),
  ).toEqual([]);
});

test('a hamlet merged away in July is in the report of June and in none after', () => {
  const named = (number: number): boolean =>
    appendix(number, 'KẾT QUẢ THEO XÓM').some((row) => row[2] === 'Xóm Đám Dín');
  expect([named(7), named(8), named(13)]).toEqual([true, false, false]);
});
