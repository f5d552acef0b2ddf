import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import type { HamletDesk } from './hamlet-desk.ts';

let office: Office;
let xom: HamletDesk;

beforeAll(() => {
  office = scenario();
});

beforeEach(() => {
  office.at('2026-02-20T08:15:00+07:00').as('clerk');
  xom = office.nextHamlet();
});

const FULL_RESULT = { 'result.course': 'Đã làm', LL01: 42, VS01: 1250 } as const;

describe('typing into a round tab', () => {
  test('a number that is none is refused by the native rule, with nothing entered', () => {
    expect(xom.types('LL01', '1.5oo').rejected).toBeDefined();
    expect(xom.cell('LL01')).toBe('');
    expect(xom.types('plan.people', '-3').rejected).toBeDefined();
    expect(xom.types('plan.status', 'xong rồi').rejected).toBeDefined();
    expect(xom.types('result.newDay', '31/02/2026').rejected).toBeDefined();
  });

  test('1.500 is one thousand five hundred and 07/3/2026 the seventh of March', () => {
    xom.types('VS01', '1.500');
    xom.types('result.actualDay', '07/3/2026');
    expect(xom.cell('VS01')).toBe(1500);
    expect(xom.shown('VS01')).toBe('1.500');
    expect(xom.shown('result.actualDay')).toBe('07/03/2026');
  });

  test('a plan typed cell by cell and sent with "Gửi" is stamped without any sidebar', () => {
    office.as('head', 'LIMITED');
    xom.fillsIn(FULL_PLAN);
    expect(xom.plan().state.status).toBe('draft');
    xom.chooses('plan.status', 'Gửi');
    expect(xom.shown('plan.status')).toBe('Đã nộp');
    expect(xom.shown('plan.firstSubmittedAt')).toBe('08:15 20/02/2026');
    expect(xom.cell('plan.receipt')).toMatch(new RegExp(`^KH04-${xom.code}-`));
    expect(xom.note('plan.status')).toBe(
      `Sổ ra quân: đã nhận lúc 08:15 20/02/2026, mã ${xom.cell('plan.receipt')}.`,
    );
    expect(office.logged(xom)).toEqual([
      `08:15 20/02/2026 | không xác định | Gửi trong bảng | 2026-D04 | ${xom.code} | Kế hoạch: trạng thái | ${xom.cell('plan.receipt')}`,
    ]);
  });

  test('a note that somebody left on the status cell stays above ours, sent or put back', () => {
    office.as('head', 'LIMITED');
    xom.notes('plan.status', 'Gọi trưởng xóm trước khi gửi');
    xom.fillsIn(FULL_PLAN);
    xom.types('plan.status', 'Đã khóa');
    expect(xom.note('plan.status')).toMatch(
      /^Gọi trưởng xóm trước khi gửi\nSổ ra quân: .+ Đã đặt lại như cũ\.$/,
    );
    xom.chooses('plan.status', 'Gửi');
    expect(xom.note('plan.status')).toMatch(/^Gọi trưởng xóm trước khi gửi\nSổ ra quân: đã nhận lúc .+$/);
  });

  test('"Gửi" over gaps is put back with a note that names them', () => {
    xom.fillsIn({ 'plan.people': 40, 'plan.startTime': '07:00' });
    xom.chooses('plan.status', 'Gửi');
    expect(xom.shown('plan.status')).toBe('Đang soạn');
    expect(xom.note('plan.status')).toBe(
      'Sổ ra quân: chưa gửi được. Chưa có nội dung công việc: hãy chọn ít nhất một việc hoặc ghi cụ thể. ' +
        'Chưa có vật tư, dụng cụ: hãy ghi thứ cần mang, không cần thì ghi “không”. ' +
        'Chưa có phân công: hãy ghi khu vực và việc của ít nhất một nhóm.',
    );
    expect(xom.cell('plan.firstSubmittedAt')).toBe('');
    expect(xom.cell('plan.people')).toBe(40);
  });

  test('"Gửi" over what cannot be read is put back with a note that says in which row it stands', () => {
    xom.fillsIn({ ...FULL_PLAN, 'plan.people': 45.5 });
    xom.pastes('plan.endTime', ['25:00']);
    xom.chooses('plan.status', 'Gửi');
    const note = xom.note('plan.status');
    expect(note).toContain('Kết thúc lúc: “25:00” không phải là giờ');
    expect(note).toContain('Tổng số người dự kiến: Chỗ này chỉ nhận số nguyên: hãy sửa “45,5”.');
  });

  test('"Gửi" on an empty column leaves the status cell as empty as it was', () => {
    xom.chooses('result.status', 'Gửi');
    expect(xom.cell('result.status')).toBe('');
    expect(xom.note('result.status')).toContain('Chưa có tình hình thực hiện');
  });

  test('"Đã nộp" typed by hand is put back: states change by sending', () => {
    xom.fillsIn(FULL_PLAN);
    xom.chooses('plan.status', 'Đã nộp');
    expect(xom.shown('plan.status')).toBe('Đang soạn');
    expect(xom.note('plan.status')).toBe('Sổ ra quân: trạng thái chỉ đổi khi chọn "Gửi". Đã đặt lại như cũ.');
    expect(xom.cell('plan.firstSubmittedAt')).toBe('');
  });

  test('a status that was cleared or changed after sending comes back', () => {
    xom.sends(FULL_PLAN);
    xom.types('plan.status', null);
    expect(xom.shown('plan.status')).toBe('Đã nộp');
    xom.chooses('plan.status', 'Đã khóa');
    expect(xom.shown('plan.status')).toBe('Đã nộp');
  });

  test('a result is sent in the grid, and sent again with a supplement', () => {
    office.at('2026-03-20T09:00:00+07:00');
    xom.fillsIn(FULL_RESULT);
    xom.chooses('result.status', 'Gửi');
    office.at('2026-04-01T10:00:00+07:00');
    xom.types('LL01', 50);
    xom.chooses('result.status', 'Gửi');
    expect(xom.shown('result.status')).toBe('Đã nộp');
    expect(xom.shown('result.firstSubmittedAt')).toBe('09:00 20/03/2026');
    expect(xom.shown('result.lastSubmittedAt')).toBe('10:00 01/04/2026');
  });

  test('a result whose part is more than its total is put back', () => {
    xom.fillsIn({ ...FULL_RESULT, LL02: 60 });
    xom.chooses('result.status', 'Gửi');
    expect(xom.shown('result.status')).toBe('Đang soạn');
    expect(xom.note('result.status')).toContain('Số này (60) lớn hơn tổng số (42): hãy sửa lại.');
  });

  test('while somebody else writes, "Gửi" stays in the cell and the check finds it', () => {
    xom.fillsIn(FULL_PLAN);
    const release = office.host.holdLock();
    xom.chooses('plan.status', 'Gửi');
    release();
    expect(xom.shown('plan.status')).toBe('Gửi');
    expect(office.host.ui.toasts.at(-1)?.message).toContain('Sổ đang có người khác ghi');
    expect(office.check(4).findings).toContainEqual(
      expect.objectContaining({
        hamletCode: xom.code,
        fieldKey: 'plan.status',
        message: 'Đã chọn “Gửi” nhưng chưa được ghi nhận: hãy chọn lại “Gửi”.',
      }),
    );
    xom.types('plan.status', null);
    xom.chooses('plan.status', 'Gửi');
    expect(xom.shown('plan.status')).toBe('Đã nộp');
  });
});

describe('edits that are no entries', () => {
  test('labels, heads of columns and other tabs are left to the office', () => {
    const round = office.round(4);
    const before = round.note('LL01', xom.code);
    office.host.edit({ sheet: round.tabName, range: 'B60', value: 'Nhãn của xã' });
    office.host.edit({ sheet: 'Nội dung', range: 'C3', value: 'Quét ngõ' });
    office.host.edit({ sheet: 'Sổ cơ quan', range: 'G3', value: 'đã gọi' });
    expect(office.host.failures).toEqual([]);
    expect(round.note('LL01', xom.code)).toBe(before);
    expect(round.read((range) => range.offset(59, 1, 1, 1).getValue())).toBe('Nhãn của xã');
  });

  test('onEdit of a workbook that was never set up does nothing', () => {
    const blank = scenario({ preset: 'blank' });
    blank.host.edit({ range: 'B5', value: 'Gửi' });
    expect(blank.host.failures).toEqual([]);
    expect(blank.host.ui.toasts).toEqual([]);
  });
});
