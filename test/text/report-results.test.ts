import { describe, expect, test } from 'vitest';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import type { HamletWords } from '../../src/domain/hamlet-words.ts';
import { entered, sent, summaryOf } from '../domain/summary-facts.ts';

import { assembled, IN_TIME, lines, NOW, rowsOf, said } from './report-lines.ts';

describe('Plan and result', () => {
  const plan = (cells: Readonly<Record<string, string>>) => sent('plan', '2026-01-20T08:00', cells);
  const summary = summaryOf(
    [
      entered(3, {
        X01: { ...plan({ 'plan.item.ND1.1': 'x' }), ...sent('result', IN_TIME, { VS01: 100, VN01: 2 }) },
        X02: { ...plan({ 'plan.detail.ND1': 'Quét đường' }), ...sent('result', IN_TIME, { VS01: 0 }) },
        X03: { ...plan({ 'plan.item.ND1.1': 'x' }) },
        X04: { ...plan({ 'plan.item.ND1.1': 'x' }), ...sent('result', IN_TIME, { 'result.nil.ND1': 'mưa' }) },
        X05: sent('result', IN_TIME, { VS01: 50 }),
      }),
    ],
    NOW,
    {
      next: entered(4, {
        X01: sent('plan', '2026-02-20T08:00', { 'plan.item.ND2.1': 'x' }),
        X02: { 'plan.item.ND2.1': 'x' },
      }),
    },
  );
  const report = assembled(summary);

  test('each content says how many planned it and what came of it; other work has its own line', () => {
    expect(lines(report)).toContain(
      '+ Vệ sinh môi trường, cảnh quan nông thôn: 04 xóm có trong kế hoạch, 01 xóm đã làm, 01 xóm báo không phát sinh, 01 xóm chưa làm, 01 xóm chưa gửi kết quả.',
    );
    expect(lines(report)).toContain(
      '- Việc làm ngoài kế hoạch đã gửi: Cải tạo vườn tạp, xây dựng mô hình “Nhà sạch - vườn đẹp” 01 xóm.',
    );
    expect(lines(report)).toContain(
      '- Việc làm của xóm chưa gửi kế hoạch: Vệ sinh môi trường, cảnh quan nông thôn 01 xóm.',
    );
  });

  test('what is left over and what the next plans hold is said in part IV', () => {
    expect(lines(report)).toContain('+ Vệ sinh môi trường, cảnh quan nông thôn: Xóm Phú Hòa.');
    expect(lines(report)).toContain(
      '- Nội dung các xóm đăng ký trong kế hoạch đợt 4 (01/48 xóm đã gửi kế hoạch): Cải tạo, nâng cấp hạ tầng nông thôn 01 xóm.',
    );
  });
});

describe('What hamlets wrote', () => {
  const words = (code: string, more: Partial<HamletWords>): HamletWords => {
    const hamlet = hamletsOfPhuLac.find((each) => each.code === code);
    if (!hamlet) throw new Error(code);
    return { hamlet, highlights: '', difficulties: '', praised: '', photos: '', ...more };
  };
  const report = assembled(summaryOf([entered(3, { X01: sent('result', IN_TIME) })], NOW), [
    words('X01', { highlights: 'Đổ xong\n120 m đường', difficulties: 'Thiếu xe chở rác' }),
    words('X02', { praised: 'Hộ ông A (mẫu)', difficulties: 'thiếu xe  chở rác' }),
    words('X03', { difficulties: '=1+1' }),
  ]);

  test('is given as typed, with the hamlet’s name', () => {
    expect(lines(report)).toContain('+ Xóm Quang Minh: Đổ xong; 120 m đường');
    expect(lines(report)).toContain('+ Xóm Phú Hòa: Hộ ông A (mẫu)');
  });

  test('the same proposal of two hamlets stands once in the appendix', () => {
    expect(rowsOf(report.document, 'proposals')).toEqual([
      '1 | Xóm Quang Minh, Xóm Phú Hòa | Thiếu xe chở rác',
      '2 | Xóm Phương Nam 2 | =1+1',
    ]);
    expect(lines(report)).toContain('03 xóm nêu 02 khó khăn, kiến nghị, ghi ở Phụ lục V.');
  });
});

describe('Beside the round before', () => {
  const of = (people: number | null, covered: readonly string[]) =>
    Object.fromEntries(
      covered.map((code) => [
        code,
        sent('result', IN_TIME, { 'result.course': 'Đã làm', ...(people === null ? {} : { LL01: people }) }),
      ]),
    );

  test('people, days of work and hamlets that turned out are told with the change', () => {
    const report = assembled(
      summaryOf([entered(2, of(50, ['X01', 'X02'])), entered(3, of(40, ['X01', 'X02', 'X03']))], NOW),
    );
    expect(lines(report)).toContain(
      '- So với đợt 2 (02/48 xóm đã gửi kết quả): xóm đã ra quân: 03 xóm, đợt trước 02 xóm, tăng 01 xóm; Tổng số người tham gia: 120 người, đợt trước 100 người, tăng 20 người (số liệu của 03 xóm, đợt trước 02 xóm); Ngày công lao động: đợt này chưa có số liệu.',
    );
  });

  test('a round before without results is said to be no measure', () => {
    const report = assembled(summaryOf([entered(2, {}), entered(3, of(40, ['X01']))], NOW));
    expect(lines(report)).toContain('- So với đợt 2: đợt 2 chưa có kết quả để so.');
  });

  test('the first round is set beside nothing', () => {
    expect(said(assembled(summaryOf([entered(1, of(40, ['X01']))], NOW)))).not.toContain('So với đợt');
  });
});
