import { describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import type { AgencyEntry } from '../../src/domain/agency-duty.ts';
import { day } from '../../src/domain/day.ts';
import { localMinute } from '../../src/domain/instant.ts';
import { builtMessage } from '../../src/text/summary.ts';
import { entered, sent, summaryOf } from '../domain/summary-facts.ts';

import { assembled, IN_TIME, LATE, lines, NOW, rowsOf, said } from './report-lines.ts';

describe('A report asked for with nothing sent', () => {
  const nothing = summaryOf([entered(2, {}), entered(3, {})], NOW);

  test('says so in one sentence, and is not absurd', () => {
    const report = assembled(nothing);
    expect(lines(report)).toContain(
      'Chưa có xóm nào gửi kết quả của đợt này. Khi các xóm đã gửi, lập lại báo cáo thì mục này có số liệu.',
    );
    expect(said(report)).toContain('- Kết quả: 0/48 xóm đã gửi');
    expect(said(report)).toContain(
      '1. Lực lượng tham gia\nChưa có số liệu.\n2. Kết quả theo các nội dung\nChưa có',
    );
    expect(said(report)).not.toMatch(/NaN|Infinity|0\/0|%|undefined|null/);
    expect(JSON.stringify(report.document)).not.toMatch(/NaN|null,"decimals"|Infinity/);
  });

  test('names nobody as best, sets nothing against the round before, and keeps every place of the clerk', () => {
    const report = assembled(nothing);
    expect(said(report)).not.toMatch(/Theo số liệu|So với/);
    expect(report.places.map(({ key }) => key)).toEqual([
      'head.number',
      'head.day',
      'sign.name',
      'free.direction',
      'free.examples',
      'free.strengths',
      'free.shortcomings',
      'free.causes',
      'free.tasks',
      'free.proposals',
    ]);
  });

  test('the sidebar says what to do next', () => {
    expect(builtMessage(nothing, 'Báo cáo 02-2026')).toBe(
      'Đã lập trang “Báo cáo 02-2026”. Chưa có xóm nào gửi kết quả của đợt này; khi các xóm đã gửi, mời lập lại báo cáo.',
    );
  });
});

describe('The line that names the best', () => {
  const three = summaryOf(
    [
      entered(3, {
        X01: sent('result', IN_TIME, { LL05: 20 }),
        X02: sent('result', IN_TIME, { LL05: 35.5 }),
        X03: sent('result', IN_TIME, { LL05: 20 }),
        X04: sent('result', IN_TIME, { LL05: 20 }),
        X05: sent('result', IN_TIME, { LL05: 3 }),
        X06: { LL05: 90 },
      }),
    ],
    NOW,
  );
  const BEST =
    '- Theo số liệu, xóm có nhiều “Ngày công lao động” nhất: Xóm Phú Hòa (35,5 công); Xóm Quang Minh (20 công); Xóm Phương Nam 2 (20 công); Xóm Phương Nam 3 (20 công).';

  test('states its figure, leaves out what was not sent, and does not choose between equals', () => {
    expect(lines(assembled(three))).toContain(BEST);
  });

  test('is left out of the document when the clerk wrote “ẩn” over it, and only then', () => {
    const hidden = assembled(three, [], new Map([['best.hamlets', ' Ẩn. ']]));
    expect(said(hidden)).not.toContain('Theo số liệu');
    expect(hidden.hidden).toEqual([{ key: 'best.hamlets', generated: BEST }]);
    const reworded = assembled(three, [], new Map([['best.hamlets', 'Tuyên dương xóm Phú Hòa.']]));
    expect(lines(reworded)).toContain('Tuyên dương xóm Phú Hòa.');
  });
});

describe('Shortcomings by name', () => {
  const summary = summaryOf(
    [
      entered(2, {
        X05: sent('result', '2026-02-06T07:00'),
        X16: sent('result', '2026-02-07T07:00'),
        X17: sent('result', '2026-02-01T07:00'),
      }),
      entered(3, {
        X05: sent('result', LATE),
        X16: sent('result', LATE),
        X17: sent('result', LATE),
        X23: {
          ...sent('result', IN_TIME, { 'result.corrections': 2 }),
          'result.status': 'Đã xác nhận',
        },
        X24: { 'result.notSentReason': 'Trưởng xóm ốm' },
      }),
    ],
    NOW,
  );

  test('late or missing twice in a row is told, and rows 1–4 are asked for it', () => {
    const found = said(assembled(summary));
    const line = lines(assembled(summary)).find((each) => each.startsWith('- Muộn hoặc thiếu kết quả')) ?? '';
    expect(line).toContain('hai đợt liền (đợt 2, đợt 3)');
    expect(line).toContain('Xóm Khu 3');
    expect(line).not.toContain('Xóm Ngọc Linh');
    expect(line).not.toMatch(/Xóm 1[,)]/);
    expect(found).toMatch(/Kính đề nghị cơ quan Đảng, Mặt trận quan tâm để xóm có kết quả .*Xóm 1[,.]/);
  });

  test('agencies that did not send twice in a row are named likewise, rows 1–4 apart', () => {
    const found = lines(assembled(summary));
    const of = (begins: string): string => found.find((each) => each.startsWith(begins)) ?? '';
    expect(of('- Cơ quan, đơn vị muộn hoặc thiếu kết quả')).toContain('Phòng Kinh tế; ');
    expect(of('- Cơ quan, đơn vị muộn hoặc thiếu kết quả')).not.toContain('Đảng');
    expect(of('- Kính đề nghị cơ quan Đảng, Mặt trận quan tâm gửi')).toContain('Văn phòng Đảng ủy; ');
  });

  test('corrections after confirming, results nobody confirmed, and hamlets marked as not sending are told', () => {
    const found = lines(assembled(summary));
    expect(found).toContain('- Sửa kết quả sau khi đã xác nhận: 02 lần ở 01 xóm (Xóm Cẩm 2).');
    expect(found).toContain('- Cơ quan phụ trách báo không gửi kết quả: Xóm Cẩm 3 (Trưởng xóm ốm).');
    expect(found).toContain(
      '- Kết quả chưa được cơ quan phụ trách xác nhận: 03 xóm (Xóm 1, Xóm Khu 3, Xóm Ngọc Linh).',
    );
  });

  test('causes are left to the clerk', () => {
    const found = lines(assembled(summary));
    expect(found[found.indexOf('3. Nguyên nhân') + 1]).toBe('……');
  });
});

describe('The agencies', () => {
  const entry = (agencyCode: string, sentAt: string | null, cleanUpDay: string | null): AgencyEntry => {
    const at = sentAt === null ? null : localMinute(sentAt);
    const noted = {
      roundKey: '2026-D03',
      agencyCode,
      sentAt: at,
      lastSentAt: at,
      sentBy: '',
      receipt: '',
      operation: '',
      cleanUpDay: cleanUpDay === null ? null : day(cleanUpDay),
      note: '',
    };
    return noted;
  };
  const log = new Map(
    [
      entry('CQ05', IN_TIME, '2026-02-10'),
      entry('CQ06', LATE, null),
      entry('CQ07', null, '2026-02-11'),
      entry('CQ08', null, '2026-03-01'),
    ].map((each) => [`${each.roundKey}|${each.agencyCode}`, each] as const),
  );
  const report = assembled(
    summaryOf([entered(3, { X16: sent('result', IN_TIME) })], NOW, {
      agencyLog: log,
      agencies: agenciesOfPhuLac,
    }),
  );

  test('are counted out of the 22 that owe results, the Economic Office like the others and row 23 not', () => {
    expect(lines(report)).toContain(
      '- Cơ quan, đơn vị gửi kết quả của các xóm được giao phụ trách: 02/22 cơ quan, đơn vị đã gửi (đúng hạn 01, muộn 01; chưa gửi 20, trong đó quá hạn 20); 0/22 cơ quan, đơn vị có đủ kết quả của các xóm.',
    );
    expect(lines(report)).toContain(
      '- Tổng vệ sinh khuôn viên: 02/22 cơ quan, đơn vị đã báo ngày thực hiện trong tháng; danh sách ở Phụ lục III.',
    );
  });

  test('that have not told of a clean-up day are named where they are few, rows 1–4 never', () => {
    const few = agenciesOfPhuLac.filter(({ row }) => row >= 3 && row <= 8);
    const found = lines(assembled(summaryOf([entered(3, {})], NOW, { agencyLog: log, agencies: few })));
    expect(found.find((line) => line.startsWith('- Tổng vệ sinh khuôn viên'))).toBe(
      '- Tổng vệ sinh khuôn viên: 02/06 cơ quan, đơn vị đã báo ngày thực hiện trong tháng; chưa báo: Văn phòng HĐND và UBND xã, Phòng Văn hóa - Xã hội.',
    );
  });

  test('stand in the appendix with day, time and clean-up day', () => {
    const rows = rowsOf(report.document, 'agencies');
    const row = (name: string): string => rows.find((each) => each.includes(name)) ?? '';
    expect(row('Ban chỉ huy Quân sự xã')).toContain('| 02/03/2026 | Đúng hạn | 10/02/2026 |');
    expect(row('Văn phòng HĐND và UBND xã')).toContain('| 06/03/2026 | Muộn 2 ngày | Chưa báo |');
    expect(row('Phòng Kinh tế')).toContain('| – | Quá hạn 5 ngày | 11/02/2026 |');
    expect(row('Phòng Văn hóa - Xã hội')).toContain('| 01/03/2026 (khác tháng) |');
    expect(row('Văn phòng Đảng ủy')).toContain('| – | Chưa gửi |');
  });
});
