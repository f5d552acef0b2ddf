import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/data/catalogue.ts';
import { documentOfPhuLac } from '../../src/data/document-of-phu-lac.ts';
import type { PaperFacts } from '../../src/domain/paper-facts.ts';
import type { MonthlySummary } from '../../src/domain/summary.ts';
import { keyCell, readClerkTexts } from '../../src/sheets/summary-kept.ts';
import { layOut, type SummaryLayout } from '../../src/sheets/summary-layout.ts';
import { assembleReport } from '../../src/text/report.ts';
import { entered, sent, summaryOf } from '../domain/summary-facts.ts';

const paper: PaperFacts = {
  plan: { number: '', symbol: documentOfPhuLac.symbol, day: documentOfPhuLac.day },
  symbol: 'KT',
  signer: 'TRƯỞNG PHÒNG',
};

const at = '2026-01-04T20:00';

/** Round 1 of a small commune that sent little: late, faulty, nil, postponed and missing hamlets. */
const firstRound = (): MonthlySummary =>
  summaryOf(
    [
      entered(1, {
        X01: sent('result', at, {
          'result.course': 'Đã làm',
          LL01: 42,
          LL04: 30,
          LL05: 21,
          VS01: 1200,
          VS03: 3.5,
        }),
        X05: sent('result', '2026-01-07T09:00', { 'result.course': 'Đã làm', LL01: 7, LL05: 3.5, VS01: 40 }),
        X08: sent('result', at, {
          'result.course': 'Hoãn',
          'result.reason': 'mưa to',
          'result.newDay': '13/12/2025',
          LL01: 0,
          'result.nil.ND1': 'hoãn',
        }),
        X23: sent('result', at, { 'result.course': 'Đã làm', LL01: '1.5oo', XH01: 1_500_000 }),
        X48: sent('plan', '2025-12-04T08:00'),
      }),
    ],
    '2026-01-09T08:05:00+07:00',
  );

const laid = (summary = firstRound(), facts = paper, kept = new Map<string, string>()): SummaryLayout => {
  const report = assembleReport({ catalogue, summary, words: [], paper: facts, kept });
  return layOut(report, kept, () => null);
};

const pages = ({ values, merged: [body] }: SummaryLayout): string =>
  values
    .map((row, index) => {
      const isParagraph = body !== undefined && index >= body.firstRow && index <= body.lastRow;
      return (isParagraph ? row.slice(1, 2) : row.slice(1)).join(' | ').replace(/[ |]+$/, '');
    })
    .join('\n');

const textIn = (layout: SummaryLayout): string => layout.values.flat().join('\n');

describe('The report of round 1', () => {
  test('reads as the report of the Economic Office in the form of Nghị định 30', async () => {
    await expect(pages(laid())).toMatchFileSnapshot('./summary-round-1.txt');
  });

  test('A14, A15 cites the plan of 02/12/2025 and leaves its number open until the setting has it', () => {
    expect(textIn(laid())).toContain('Kế hoạch số ……/KH-UBND ngày 02/12/2025');
    const numbered = { ...paper, plan: { ...paper.plan, number: '118' } };
    expect(textIn(laid(firstRound(), numbered))).toContain('Kế hoạch số 118/KH-UBND ngày 02/12/2025');
  });

  test('lengths are printed in km with one decimal, but 40 m is not printed as 0 km', () => {
    expect(textIn(laid())).toContain('1,2 km (02/48)');
    const little = summaryOf(
      [entered(1, { X05: sent('result', at, { VS01: 40 }) })],
      '2026-01-09T08:05:00+07:00',
    );
    expect(textIn(laid(little))).toContain('Đường làng, ngõ xóm được quét dọn: 40 m (01/48)');
  });

  test('every grid has the same shape and every row says in its hidden cell what it is', () => {
    const layout = laid();
    const { values, numberFormats, fontSizes, fontWeights, fontStyles, alignments, wraps, width } = layout;
    for (const grid of [values, numberFormats, fontSizes, fontWeights, fontStyles, alignments, wraps]) {
      expect(grid).toHaveLength(values.length);
      expect(new Set(grid.map((row) => row.length))).toEqual(new Set([width]));
    }
    expect(values.every((row) => row[0] !== '')).toBe(true);
  });

  test('figures of the tables are numbers, and a column of hamlets adds up to the row of the commune', () => {
    const { values } = laid();
    const start = values.findIndex((row) => row[1] === 'Phụ lục II');
    const rows = values
      .slice(start)
      .filter((row) => typeof row[1] === 'number')
      .slice(0, 48);
    const commune = values.slice(start).find((row) => row[2] === 'Toàn xã');
    const people = rows.map((row) => row[3]).filter((cell) => typeof cell === 'number');
    expect(people.reduce((sum, each) => sum + each, 0)).toBe(commune?.[3]);
    expect(commune?.[3]).toBe(49);
  });

  test('made twice from the same data it differs only in the time', () => {
    const later = summaryOf([entered(1, {})], '2026-01-09T09:10:00+07:00');
    const before = summaryOf([entered(1, {})], '2026-01-09T08:05:00+07:00');
    expect(pages(laid(later)).replace('09:10 09/01/2026', '08:05 09/01/2026')).toBe(pages(laid(before)));
  });
});

describe('What the clerk wrote', () => {
  const rowOf = (values: (string | number)[][], key: string): number =>
    values.findIndex((row) => String(row[0]).includes(`${key}=`));
  const again = (values: (string | number)[][], summary = firstRound()): SummaryLayout =>
    laid(summary, paper, new Map(readClerkTexts(values).kept));

  test('stays when the report is made again from other data, wherever its row has moved', () => {
    const { values } = laid();
    const causes = values[rowOf(values, 'free.causes')];
    if (causes) causes[1] = '=Do mưa kéo dài';
    values.unshift(new Array(values[0]?.length ?? 0).fill(''));
    const made = again(values, summaryOf([entered(1, {})], '2026-01-10T08:00:00+07:00'));
    const row = rowOf(made.values, 'free.causes');
    expect(made.values[row]?.[1]).toBe('=Do mưa kéo dài');
    expect(made.numberFormats[row]?.[1]).toBe('@');
  });

  test('the number of the report and the name under the signature stay; an untouched date follows the day', () => {
    const { values } = laid();
    const head = values[rowOf(values, 'head.number')];
    const name = values[rowOf(values, 'sign.name')];
    if (head) head[2] = 'Số: 05/BC-KT';
    if (name) name[6] = 'Họ tên người ký (mẫu)';
    const made = again(values, summaryOf([entered(1, {})], '2026-01-12T08:00:00+07:00'));
    expect(made.values[rowOf(made.values, 'head.number')]?.slice(1, 7)).toEqual([
      '',
      'Số: 05/BC-KT',
      '',
      '',
      '',
      'Phú Lạc, ngày 12 tháng 01 năm 2026',
    ]);
    expect(textIn(made)).toContain(
      '(Kèm theo Báo cáo số 05/BC-KT ngày 12 tháng 01 năm 2026 của Phòng Kinh tế)',
    );
    expect(textIn(made)).toContain('Họ tên người ký (mẫu)');
  });

  test('a row added below a place of the clerk goes into that place, any other added row into the notes', () => {
    const { values, width } = laid();
    const added = (text: string): (string | number)[] => ['', text, ...new Array<string>(width - 2).fill('')];
    values.splice(rowOf(values, 'free.proposals') + 1, 0, added('Đề nghị hỗ trợ xi măng'));
    values.push(added('Gọi lại Xóm 9'));
    const { kept } = readClerkTexts(values);
    expect(kept.get('free.proposals')).toBe('Đề nghị hỗ trợ xi măng');
    expect(kept.get('free.notes')).toBe('Gọi lại Xóm 9');
  });

  test('a long text makes its row as high as it needs', () => {
    const { values } = laid(
      firstRound(),
      paper,
      new Map([['free.strengths', 'Nhân dân hưởng ứng. '.repeat(20)]]),
    );
    expect(values[rowOf(values, 'free.strengths')]?.[9]).toBe('\n\n\n\n\n');
  });

  test('a tab whose hidden column is gone is not taken for one of ours', () => {
    const { values } = laid();
    const read = readClerkTexts(values.map((row) => row.slice(1)));
    expect(read.keysLost).toBe(true);
    expect(
      readClerkTexts([
        ['', ''],
        ['', ''],
      ]),
    ).toMatchObject({ keysLost: false });
  });
});

test('what the office put at a place may hold the sign that separates places', () => {
  const generated = 'Số: ……/BC-KT ¦ free.causes=bịa ¦¦';
  const key = keyCell([{ key: 'head.number', generated }], 'x');
  expect(readClerkTexts([[key, '', generated]]).kept.size).toBe(0);
  expect([...readClerkTexts([[key, '', 'Số: 12 ¦ a']]).kept]).toEqual([['head.number', 'Số: 12 ¦ a']]);
});
