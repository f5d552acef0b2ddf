import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FULL_PLAN, type Office, scenario } from '../scenario.ts';
import type { HamletDesk } from './hamlet-desk.ts';
import { sentenceOf } from './hamlet-desk.ts';

let office: Office;
let xom: HamletDesk;

beforeAll(() => {
  office = scenario();
});

beforeEach(() => {
  office.at('2026-02-20T08:15:00+07:00').as('clerk');
  xom = office.nextHamlet();
});

describe('a plan that was agreed', () => {
  beforeEach(() => {
    xom.sends(FULL_PLAN);
    xom.writes('plan.agreedAt', new Date('2026-02-21T08:00:00+07:00'));
    xom.writes('plan.status', 'Đã thống nhất');
  });

  test('is corrected with a reason or not at all, and counts as corrected', () => {
    const form = xom.plan();
    expect(form.state).toMatchObject({
      open: true,
      needsReason: true,
      remarks: ['Kế hoạch đã được cơ quan thống nhất: muốn sửa thì sửa ở dưới, ghi lý do rồi gửi lại.'],
    });
    const corrected = { ...FULL_PLAN, 'plan.people': '45' };
    expect(sentenceOf(xom.sends(corrected))).toBe(
      'Việc này cần ghi lý do. Mời ghi ngắn gọn lý do rồi làm lại.',
    );
    expect(xom.cell('plan.people')).toBe(40);
    expect(xom.sends(corrected, { reason: ' Thêm người của trường ' })).toMatchObject({
      ok: true,
      value: { state: { status: 'submitted', needsReason: false, remarks: [] } },
    });
    expect(xom.cells(['plan.people', 'plan.corrections', 'plan.correctionReason', 'plan.agreedAt'])).toEqual({
      'plan.people': 45,
      'plan.corrections': 1,
      'plan.correctionReason': 'Thêm người của trường',
      'plan.agreedAt': '',
    });
    expect(office.logged(xom).at(-1)).toContain('Sửa kế hoạch sau thống nhất | 2026-D04 | ');
    expect(office.logged(xom).at(-1)).toContain('Thêm người của trường');
  });

  test('takes no draft: half a correction would undo what was agreed', () => {
    expect(sentenceOf(xom.saves({ ...FULL_PLAN, 'plan.people': '5' }))).toBe(
      'Việc này không làm được ở trạng thái hiện tại; có thể vừa có người đổi. Mời mở lại trang này để xem.',
    );
    expect(xom.cell('plan.people')).toBe(40);
  });
});
