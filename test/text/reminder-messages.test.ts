import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agenciesOfPhuLac } from '../../src/data/agencies.ts';
import { hamletsOfPhuLac } from '../../src/data/hamlets.ts';
import { DUTY_KINDS } from '../../src/domain/duty.ts';
import {
  agencyMessage,
  groupMessage,
  type MatterForMessage,
  MESSAGE_LETTERS,
  type OwedForMessage,
  unitMessage,
} from '../../src/text/reminder-messages.ts';
import { anyName } from './reminder-sample.ts';

const plan: MatterForMessage = {
  kind: 'plan',
  roundKey: '2026-D04',
  roundLabel: 'Đợt 4 – 07/03/2026',
  expected: 48,
};

const agencyName = (code: string): string =>
  agenciesOfPhuLac.find((agency) => agency.code === code)?.name ?? '';

const owed = (code: string, more: Partial<OwedForMessage> = {}): OwedForMessage => {
  const hamlet = hamletsOfPhuLac.find((each) => each.code === code);
  if (hamlet === undefined) throw new Error(code);
  return {
    unit: code,
    name: hamlet.name,
    agency: agencyName(hamlet.agency),
    polite: hamlet.agency < 'CQ05',
    daysLeft: 3,
    due: '23:59 28/02/2026',
    missing: 'chưa gửi',
    ...more,
  };
};

const all = hamletsOfPhuLac.map(({ code }) => owed(code));
const ofPolice = hamletsOfPhuLac.filter(({ agency }) => agency === 'CQ11').map(({ code }) => owed(code));

describe('the text to paste', () => {
  test('for a hamlet', () => {
    expect(unitMessage(plan, owed('X17', { missing: 'đang soạn' }))).toMatchInlineSnapshot(`
      "Kính gửi ông (bà) trưởng xóm Ngọc Linh.
      Kế hoạch ra quân đợt 4 (07/03/2026): đang soạn. Hạn: hết thứ Bảy, 28/02/2026, còn 3 ngày.
      Mời xóm chọn phần việc, ghi giờ, nơi tập trung, số người rồi gửi kế hoạch.
      Chưa tiện mở sổ thì báo cán bộ Ban chỉ huy Quân sự xã hoặc gọi phòng Kinh tế để được nhập giúp.
      Trân trọng cảm ơn!"
    `);
    expect(unitMessage(plan, owed('X01'))).toContain('Kính đề nghị xóm');
  });

  test('for an agency names its hamlets, and another deadline beside who has one', () => {
    const [first, second, ...rest] = ofPolice;
    if (first === undefined || second === undefined) throw new Error('too few hamlets');
    const sentBack = { ...second, missing: 'trả lại: thiếu giờ tập trung', due: '23:59 02/03/2026' };
    expect(agencyMessage(plan, [first, sentBack, ...rest])).toMatchInlineSnapshot(`
      "Kính gửi Công an xã.
      Kế hoạch ra quân đợt 4 (07/03/2026): còn 4 xóm chưa gửi: Xóm Văn Giang, Xóm Đồng Tiến (trả lại, hạn 02/03/2026), Xóm Tân Lập, Xóm Đại Hà.
      Hạn: hết thứ Bảy, 28/02/2026, còn 3 ngày.
      Đề nghị cơ quan hỏi giúp các xóm; xóm chưa tiện thì nhập giúp vào sổ.
      Trân trọng cảm ơn!"
    `);
  });

  test('for the group says first what has come, and asks rows 1–4 apart', () => {
    expect(groupMessage(plan, [owed('X01'), owed('X02'), ...ofPolice])).toMatchInlineSnapshot(`
      "KẾ HOẠCH RA QUÂN ĐỢT 4 (07/03/2026)
      Kính gửi các ông, bà trưởng xóm. Đã có 42/48 xóm gửi, xin cảm ơn.
      Hạn: hết thứ Bảy, 28/02/2026, còn 3 ngày.
      Mời các xóm gửi giúp: Xóm Văn Giang, Xóm Đồng Tiến, Xóm Tân Lập, Xóm Đại Hà.
      Kính đề nghị: Xóm Quang Minh, Xóm Phú Hòa.
      Trân trọng cảm ơn các ông, bà trưởng xóm và bà con."
    `);
  });

  test('for an agency of its own duties', () => {
    const report = { ...plan, kind: 'agencyReport', expected: 22 } as const;
    const line = { ...owed('X30'), unit: 'CQ11', name: 'Công an xã', daysLeft: -2, due: '23:59 04/04/2026' };
    expect(agencyMessage(report, [line])).toBe(unitMessage(report, line));
    expect(unitMessage(report, line)).toContain(
      'Báo cáo kết quả đợt 4: chưa gửi. Hạn: hết thứ Bảy, 04/04/2026, quá hạn 2 ngày.',
    );
    expect(groupMessage(report, [line])).toContain('Đã có 21/22 cơ quan, đơn vị gửi, xin cảm ơn.');
  });

  test('for the agencies as a group asks to note a clean-up day, not to send it', () => {
    const cleanUp = { ...plan, kind: 'cleanUp', expected: 22 } as const;
    const line = { ...owed('X30'), unit: 'CQ11', name: 'Công an xã', polite: false, due: '23:59 31/03/2026' };
    expect(groupMessage(cleanUp, [line])).toMatchInlineSnapshot(`
      "NGÀY TỔNG VỆ SINH THÁNG 03/2026
      Kính gửi các đồng chí cán bộ đầu mối. Đã có 21/22 cơ quan, đơn vị ghi ngày, xin cảm ơn.
      Hạn: hết thứ Ba, 31/03/2026, còn 3 ngày.
      Mời các cơ quan ghi ngày giúp: Công an xã.
      Trân trọng cảm ơn các đồng chí cán bộ đầu mối."
    `);
  });

  test('for a hamlet that was sent something back asks to mend it, not to begin anew', () => {
    const line = owed('X17', { missing: 'trả lại: thiếu giờ tập trung', due: '23:59 02/03/2026' });
    expect(unitMessage(plan, line)).toContain('\nMời xóm sửa rồi gửi lại; lần gửi đầu vẫn được tính.\n');
    expect(unitMessage(plan, line)).not.toContain('chọn phần việc');
  });

  test('counts the hamlets that do not fit', () => {
    const text = groupMessage(plan, all);
    expect(text.length).toBeLessThanOrEqual(MESSAGE_LETTERS);
    const more = [...text.matchAll(/và (\d+) xóm khác/g)].map(([, count]) => Number(count));
    const named = hamletsOfPhuLac.filter(({ name }) => new RegExp(`${name}[,. ]`).test(text));
    expect(named.length + more.reduce((sum, count) => sum + count, 0)).toBe(48);
  });

  test('is nothing where nobody owes anything', () => {
    expect([agencyMessage(plan, []), groupMessage(plan, [])]).toEqual(['', '']);
  });

  test('fits Zalo and holds no number and no address, whatever the registers hold', () => {
    const anyLine = fc.record({
      unit: fc.constantFrom('X01', 'X17', 'CQ11'),
      name: anyName,
      agency: anyName,
      polite: fc.boolean(),
      daysLeft: fc.integer({ min: -99, max: 99 }),
      due: fc.constantFrom('23:59 28/02/2026', '17:00 02/03/2026', ''),
      missing: fc.oneof(
        fc.constantFrom('chưa gửi', 'đang soạn', 'trang tin, loa'),
        anyName.map((why) => `trả lại: ${why}`),
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...DUTY_KINDS),
        fc.array(anyLine, { minLength: 1, maxLength: 48 }),
        (kind, lines) => {
          const of = { ...plan, kind };
          const [first] = lines;
          if (first === undefined) return;
          for (const text of [unitMessage(of, first), agencyMessage(of, lines), groupMessage(of, lines)]) {
            expect(text.length).toBeLessThanOrEqual(MESSAGE_LETTERS);
            expect(text).toBe(text.normalize('NFC'));
            expect(text).not.toMatch(/(?:\+?84|0)\d(?:[ .-]?\d){7,}|@|:\/\//);
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
