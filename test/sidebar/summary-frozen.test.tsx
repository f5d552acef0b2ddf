import { describe, expect, test } from 'vitest';
import { settled } from './script-run.ts';
import { BUILT, frozenCopy, opened, reportState, run, says, withFreshServer } from './summary-desk.tsx';

withFreshServer();

describe('Freezing it', () => {
  const checks = { kind: 'checks', copy: 1, matters: ['3 xóm chưa gửi kết quả: Xóm 1.'], base: 'b1' };

  test('asks first what is to be known, and freezes what was confirmed under the same press', async () => {
    const { actions, html, focus } = await opened(reportState({ built: BUILT }));
    actions.typeNumber('12');
    actions.check();
    expect(run.last()).toMatchObject({
      name: 'freezeReport',
      request: { roundKey: '2026-04', number: '12', confirmed: false, base: '' },
    });
    await says(checks);
    expect(html()).toContain('3 xóm chưa gửi kết quả: Xóm 1.');
    expect(html()).toContain('Vẫn chốt');
    expect(focus()).toBe('checks');
    const press = Object(run.last().request).operationId;
    actions.freeze();
    expect(run.last().request).toMatchObject({ confirmed: true, base: 'b1', operationId: press });
    await says({ kind: 'frozen', copy: 1, tabName: 'Đã chốt 03-2026', hash: 'abc' });
    await says(reportState({ built: { ...BUILT, number: '12/BC-KT' }, frozen: [frozenCopy()] }));
    expect(html()).toContain('Đã chốt báo cáo.');
    expect(html()).toContain('Đã chốt lúc 08:00 09/04/2026.');
    expect(html()).toContain('Số 12/BC-KT');
    expect(html()).toContain('>abcdef012345</code>');
    expect(focus()).toBe('frozen');
  });

  test('after a lost answer tries again as the same act', async () => {
    const { actions } = await opened(reportState({ built: BUILT }));
    actions.check();
    await says(checks);
    actions.freeze();
    const first = run.last().request;
    run.last().fail(new Error('NetworkError'));
    await settled();
    actions.retry();
    expect(run.last().request).toEqual(first);
  });

  test('can be left, and a complete round says that it is complete', async () => {
    const { actions, html, focus } = await opened(reportState({ built: BUILT }));
    actions.check();
    await says({ ...checks, matters: [] });
    expect(html()).toContain('đã đủ. Mời xác nhận để chốt.');
    expect(html()).toContain('Xác nhận chốt');
    actions.leaveChecks();
    expect(html()).toContain('>Chốt báo cáo</button>');
    expect(focus()).toBe('freeze');
  });

  test('a second time says that nothing is new, or that it will be a supplement', async () => {
    const frozen = [frozenCopy()];
    const { actions, html } = await opened(reportState({ built: BUILT, frozen }));
    expect(html()).toContain('>Chốt bổ sung</button>');
    actions.check();
    await says({ kind: 'already' });
    await says(reportState({ built: BUILT, frozen }));
    expect(html()).toContain('chưa có gì mới để chốt thêm');
    actions.check();
    await says({ ...checks, copy: 2 });
    expect(html()).toContain('bản chốt bổ sung lần 2; các bản trước vẫn giữ nguyên');
  });
});

describe('A frozen report', () => {
  const line = (index: number) => ({
    hamlet: `Xóm ${index}`,
    label: 'Tổng số người tham gia',
    before: '42 người',
    after: '52 người',
    reason: 'Đếm thiếu',
  });

  test('shows what changed since as before → after, the first twenty of many', async () => {
    const changes = Array.from({ length: 23 }, (_, index) => line(index + 1));
    const { actions, html } = await opened(
      reportState({ built: BUILT, frozen: [frozenCopy()], changes, corrections: 2 }),
    );
    expect(html()).toContain('aria-expanded="false"');
    actions.toggle('changes');
    expect(html()).toContain('42 người → 52 người');
    expect(html()).toContain('Lý do: Đếm thiếu');
    expect(html()).toContain('2 lần gửi sửa sau khi chốt.');
    expect(html()).toContain('… và 3 thay đổi nữa');
    expect(html().match(/42 người/g)).toHaveLength(20);
  });

  test('says when it was published, and that no day is noted yet', async () => {
    const published = { web: '2026-04-10', loudspeaker: '', zalo: '' };
    const { html } = await opened(reportState({ built: BUILT, frozen: [frozenCopy()], published }));
    expect(html()).toContain('Tuyên truyền: đăng trang tin 10/04/2026; phát loa chưa ghi ngày.');
    expect((await opened(reportState({ published }))).html()).not.toContain('Tuyên truyền');
  });

  test.each([
    ['edited', 'Bản chốt đã bị sửa'],
    ['tab-missing', 'Không thấy trang bản chốt'],
    ['whole', 'Từ khi chốt đến nay số liệu không thay đổi.'],
  ] as const)('that is found %s says so', async (state, sentence) => {
    const { html } = await opened(reportState({ built: BUILT, frozen: [frozenCopy({ state })] }));
    expect(html()).toContain(sentence);
  });

  test('is unlocked for one hamlet with a day and a reason, and nothing is sent without the reason', async () => {
    const state = reportState({ built: BUILT, frozen: [frozenCopy()] });
    const { actions, html, focus } = await opened(state);
    actions.toggle('unlock');
    const calls = run.calls.length;
    actions.unlock();
    expect(run.calls).toHaveLength(calls);
    expect(html()).toContain('Mời ghi ngắn gọn lý do mở khóa.');
    expect(html()).toContain('Xóm 2 (đang mở đến 23:59 12/04/2026)');
    expect(focus()).toBe('unlock-reason');
    actions.changeUnlocking({ hamletCode: 'X06', until: '2026-04-10', reason: 'Nhập nhầm' });
    actions.unlock();
    expect(run.last()).toMatchObject({
      name: 'unlockHamlet',
      request: { roundKey: '2026-04', hamletCode: 'X06', until: '2026-04-10', reason: 'Nhập nhầm' },
    });
    await says(null);
    await says(state);
    expect(html()).toContain('Xóm 2 được sửa đến hết ngày 10/04/2026.');
  });
});
