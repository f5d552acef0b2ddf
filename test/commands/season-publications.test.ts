import { describe, expect, test } from 'vitest';
import { bulletinFacts } from '../../src/domain/bulletin-building.ts';
import { roundKey } from '../../src/domain/round.ts';
import { webArticle, zaloText } from '../../src/text/bulletins.ts';
import { loudspeakerText } from '../../src/text/loudspeaker.ts';
import { assembleReport } from '../../src/text/report.ts';
import {
  countedOver,
  countedTotal,
  hamletsIn,
  howMany,
  inVietnamese,
  isSent,
  roundOf,
} from '../oracle/count-by-hand.ts';
import { indicators, inKilometres } from '../oracle/indicators.ts';
import { pieces, readable, wordParts } from '../sidebar/word-parts.ts';
import { readReported } from './report-in-one.ts';
import { file, labelOf, NOW, openSeasonDesk, season } from './season-desk.ts';

/** A whole season made from a seed: what leaves the house as a Word file and as bulletins against a count by hand. */

openSeasonDesk();

const made = (number: number) => {
  const read = readReported(file.spreadsheet, NOW, roundKey(2026, number));
  const { document } = assembleReport({ ...read, kept: new Map() });
  return { document, facts: bulletinFacts(read.summary, read.words) };
};

const numberIn = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text.replaceAll('.', '').replace(',', '.'));

/** Rows of the table of the Word file that follows a title: the text of each cell. */
const wordRows = (document: string, title: string): readonly (readonly string[])[] => {
  const after = document.slice(document.indexOf(`>${title}<`));
  const [table = ''] = pieces(after, 'w:tbl');
  return pieces(table, 'w:tr').map((row) =>
    pieces(row, 'w:tc').map((cell) => readable(cell).join('').trim()),
  );
};

describe.each([1, 7, 13])('round %i', (number) => {
  test('every total of the Word file equals a count by hand, over the round, the season and the year', async () => {
    const { document } = await wordParts(made(number).document);
    const rows = wordRows(document, 'TỔNG HỢP KẾT QUẢ THEO CHỈ TIÊU');
    for (const { key } of indicators) {
      const row = rows.find((cells) => cells[1] === labelOf(key)) ?? [];
      const { sum, covered, nil, blank, bad, notSent, expected } = countedTotal(season, number, key);
      const divisor = inKilometres.includes(key) ? 1000 : 1;
      expect([key, row[4], ...row.slice(5, 9).map(numberIn)]).toEqual([
        key,
        `${covered}/${expected}`,
        nil,
        blank,
        bad,
        notSent,
      ]);
      for (const [shown, counted] of [
        [row[3], sum],
        [row[9], countedOver(season, 1, number, key)],
        [row[10], countedOver(season, 2, number, key)],
      ] as const) {
        if (counted === null) expect([key, numberIn(shown)]).toEqual([key, null]);
        // Printed with one decimal at the most.
        else expect(numberIn(shown), key).toBeCloseTo(Math.round((counted / divisor) * 10) / 10, 6);
      }
    }
  });

  test('each hamlet stands in the Word file with the figures it sent', async () => {
    const { document } = await wordParts(made(number).document);
    const rows = wordRows(document, 'KẾT QUẢ THEO XÓM');
    const heads = rows[0] ?? [];
    for (const key of ['LL01', 'VS01', 'XH01']) {
      const at = heads.findIndex((head) => head.startsWith(labelOf(key)));
      for (const { code, name } of hamletsIn(season, roundOf(season, number))) {
        const entry = roundOf(season, number).entries[code];
        const means = entry && isSent(entry.result) ? entry.figures[key]?.means : null;
        const shown = rows.find((cells) => cells[1] === name)?.[at];
        if (typeof means === 'number') expect([name, numberIn(shown)]).toEqual([name, means]);
        else expect([name, shown]).toEqual([name, expect.stringMatching(/^(kps|trống|LỖI|–)$/)]);
      }
    }
  });

  test('web article and Zalo message carry the totals of the same count, and nothing that is nothing', () => {
    const { facts } = made(number);
    const web = webArticle(facts).paragraphs.join('\n');
    const zalo = zaloText(facts);
    for (const { key } of indicators) {
      const { sum } = countedTotal(season, number, key);
      const said = new RegExp(`${escaped(labelOf(key))}: ([\\d.,]+) ([^;.(\\n]+)`);
      const inWeb = said.exec(web);
      if (sum === null || sum <= 0) expect([key, inWeb]).toEqual([key, null]);
      else {
        const kilometres = inKilometres.includes(key);
        expect(inWeb?.[2], key).toMatch(kilometres ? /^km/ : /\S/);
        expect(numberIn(inWeb?.[1]), key).toBe(kilometres ? Math.round(sum / 100) / 10 : sum);
        const inZalo = said.exec(zalo)?.[1];
        if (inZalo !== undefined) expect([key, inZalo]).toEqual([key, inWeb?.[1]]);
      }
    }
    const sent = howMany(season, number, (entry) => isSent(entry.result));
    const expected = hamletsIn(season, roundOf(season, number)).length;
    const turnedOut = howMany(season, number, (entry) => isSent(entry.result) && entry.course === 'Đã làm');
    expect(web).toContain(`${inVietnamese(sent)}/${expected} xóm đã gửi kết quả về xã`);
    expect(web).toContain(`trong đó ${inVietnamese(turnedOut)} xóm đã ra quân`);
    expect(zalo).toContain(`${inVietnamese(sent)}/${expected} xóm đã gửi kết quả`);
  });

  test('the loudspeaker text is of the right length and says the people rounded from the same count', () => {
    const text = loudspeakerText(made(number).facts);
    const words = text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(200);
    const thousands = Math.floor((countedTotal(season, number, 'LL01').sum ?? 0) / 1000);
    const spoken = ['', 'một', 'hai', 'ba', 'bốn'][thousands] ?? '';
    expect(text).toMatch(
      new RegExp(`Tổng số người tham gia là (gần|hơn)? ?(${spoken}|${NEXT[spoken]}) nghìn[^.]* người\\.`),
    );
  });
});

/** The thousand above, which a rounded figure may name. */
const NEXT: Readonly<Record<string, string>> = { một: 'hai', hai: 'ba', ba: 'bốn', bốn: 'năm' };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
