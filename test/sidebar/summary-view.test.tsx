import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startConversation } from '../../src/sidebar/summary/conversation.ts';
import type { SummaryActions, SummaryScreen } from '../../src/sidebar/summary/state.ts';
import { SummaryView } from '../../src/sidebar/summary/view.tsx';
import type { FrozenState, ReportState } from '../../src/wire/report-state.ts';
import { planForm } from './plan-form.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

let run: ScriptRun;
let focused: string | null;

beforeEach(() => {
  run = installScriptRun();
  focused = null;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const reportState = (more: Partial<ReportState> = {}): ReportState => ({
  roundKey: '2026-04',
  built: null,
  frozen: [],
  published: { web: '', loudspeaker: '', zalo: '' },
  changes: [],
  corrections: 0,
  hamlets: [
    { code: 'X05', name: 'Xóm 1', unlockedUntil: '' },
    { code: 'X06', name: 'Xóm 2', unlockedUntil: '23:59 12/04/2026' },
  ],
  unlockDays: [
    { day: '2026-04-09', label: '09/04/2026' },
    { day: '2026-04-10', label: '10/04/2026' },
  ],
  ...more,
});

const BUILT = { at: '08:00 09/04/2026', older: false, number: '' };

const frozenCopy = (more: Partial<FrozenState> = {}): FrozenState => ({
  copy: 1,
  at: '08:00 09/04/2026',
  number: '12/BC-KT',
  tabName: 'Đã chốt 03-2026',
  hash: 'abcdef0123456789'.repeat(4),
  state: 'whole',
  ...more,
});

interface Page {
  readonly actions: SummaryActions;
  readonly html: () => string;
}

/** The page once it knows the rounds and how the report of the suggested one stands. */
const opened = async (state: ReportState = reportState()): Promise<Page> => {
  let shown: SummaryScreen | null = null;
  const actions = startConversation((screen, focusId) => {
    shown = screen;
    focused = focusId ?? focused;
  });
  actions.start();
  run.last().succeed({ ok: true, value: { rounds: planForm().rounds, suggested: '2026-04' } });
  await settled();
  run.last().succeed({ ok: true, value: state });
  await settled();
  return {
    actions,
    html: () => (shown === null ? '' : renderToString(<SummaryView screen={shown} actions={actions} />)),
  };
};

const says = async (value: unknown): Promise<void> => {
  run.last().succeed({ ok: true, value });
  await settled();
};

describe('Making a report', () => {
  test('the round whose report is due next is chosen already, and its state is read', async () => {
    const { html } = await opened();
    expect(run.last()).toMatchObject({ name: 'readReportState', request: { roundKey: '2026-04' } });
    expect(html()).toMatch(/<option[^>]*selected[^>]*>Đợt 5 – 04\/04\/2026/);
    expect(html()).toContain('Chưa lập báo cáo.');
    expect(html()).not.toContain('Chốt báo cáo');
  });

  test('one press builds one report, shows progress, then names its tab and how it stands', async () => {
    const { actions, html } = await opened();
    actions.build();
    actions.build();
    expect(run.calls.filter((call) => call.name === 'buildMonthlySummary')).toHaveLength(1);
    expect(run.last().request).toEqual({ roundKey: '2026-04', cursor: '' });
    expect(html()).toContain('Đang lập báo cáo…');
    await says({
      goesOn: false,
      value: { tabName: 'Báo cáo 04-2026', message: 'Có số liệu của 45/48 xóm.' },
    });
    await says(reportState({ built: BUILT }));
    expect(html()).toContain('Báo cáo 04-2026');
    expect(html()).toContain('Có số liệu của 45/48 xóm.');
    expect(html()).toContain('Đã lập lúc 08:00 09/04/2026.');
    expect(focused).toBe('built');
  });

  test('a long report goes on from where each step ended, with a bar, and after a lost step from the last that came back', async () => {
    const { actions, html } = await opened();
    const going = (done: number) => ({
      goesOn: true,
      done,
      of: 12,
      words: `Đọc đợt ${done + 1}`,
      cursor: `a|${done}`,
    });
    actions.build();
    await says(going(7));
    expect(run.last()).toMatchObject({ name: 'buildMonthlySummary', request: { cursor: 'a|7' } });
    expect(html()).toMatch(/role="progressbar"[^>]*aria-valuenow="7"/);
    expect(html()).toContain('Đọc đợt 8');
    run
      .last()
      .succeed({ ok: false, problem: { kind: 'problem', code: 'busy', message: 'Có người đang ghi.' } });
    await settled();
    expect(html()).toContain('Có người đang ghi.');
    expect(html()).toContain('>Làm tiếp</button>');
    actions.build();
    expect(run.last().request).toEqual({ roundKey: '2026-04', cursor: 'a|7' });
    await says({ goesOn: false, value: { tabName: 'Báo cáo 04-2026', message: 'Đủ.' } });
    await says(reportState({ built: BUILT }));
    expect(html()).not.toContain('progressbar');
    expect(html()).toContain('>Lập báo cáo</button>');
  });

  test('another round forgets what was said of the one before, even when its answer comes late', async () => {
    const { actions, html } = await opened(reportState({ built: BUILT }));
    actions.choose('2026-03');
    const march = run.last();
    actions.choose('2026-02');
    const february = run.last();
    march.succeed({ ok: true, value: reportState({ built: { ...BUILT, at: '08:00 01/03/2026' } }) });
    await settled();
    expect(html()).not.toContain('Đã lập lúc');
    february.succeed({ ok: true, value: reportState() });
    await settled();
    expect(html()).toContain('Chưa lập báo cáo.');
  });

  test('a refusal is shown in the words of the server, with another try', async () => {
    const { actions, html } = await opened();
    actions.build();
    run.last().succeed({
      ok: false,
      problem: { kind: 'problem', code: 'tab-missing', message: 'Thiếu trang Đợt 05.' },
    });
    await settled();
    expect(html()).toContain('Thiếu trang Đợt 05.');
    actions.retry();
    expect(run.last().name).toBe('buildMonthlySummary');
  });
});

test('a report that was made opens its Word file and its bulletins', async () => {
  const { actions, html } = await opened(reportState({ built: BUILT }));
  expect(html()).toContain('>Tải báo cáo Word…</button>');
  actions.openWord();
  expect(run.last()).toMatchObject({ name: 'showReportDialog', request: { roundKey: '2026-04' } });
  actions.openBulletins();
  expect(run.last().name).toBe('showBulletinsSidebar');
  run.last().fail(new Error('NetworkError'));
  await settled();
  expect(html()).toContain('Mất kết nối');
  actions.retry();
  expect(run.last().name).toBe('showBulletinsSidebar');
});

describe('Freezing it', () => {
  const checks = { kind: 'checks', copy: 1, matters: ['3 xóm chưa gửi kết quả: Xóm 1.'], base: 'b1' };

  test('asks first what is to be known, and freezes what was confirmed under the same press', async () => {
    const { actions, html } = await opened(reportState({ built: BUILT }));
    actions.typeNumber('12');
    actions.check();
    expect(run.last()).toMatchObject({
      name: 'freezeReport',
      request: { roundKey: '2026-04', number: '12', confirmed: false, base: '' },
    });
    await says(checks);
    expect(html()).toContain('3 xóm chưa gửi kết quả: Xóm 1.');
    expect(html()).toContain('Vẫn chốt');
    expect(focused).toBe('checks');
    const press = Object(run.last().request).operationId;
    actions.freeze();
    expect(run.last().request).toMatchObject({ confirmed: true, base: 'b1', operationId: press });
    await says({ kind: 'frozen', copy: 1, tabName: 'Đã chốt 03-2026', hash: 'abc' });
    await says(reportState({ built: { ...BUILT, number: '12/BC-KT' }, frozen: [frozenCopy()] }));
    expect(html()).toContain('Đã chốt báo cáo.');
    expect(html()).toContain('Đã chốt lúc 08:00 09/04/2026.');
    expect(html()).toContain('Số 12/BC-KT');
    expect(html()).toContain('>abcdef012345</code>');
    expect(focused).toBe('frozen');
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
    const { actions, html } = await opened(reportState({ built: BUILT }));
    actions.check();
    await says({ ...checks, matters: [] });
    expect(html()).toContain('đã đủ. Mời xác nhận để chốt.');
    expect(html()).toContain('Xác nhận chốt');
    actions.leaveChecks();
    expect(html()).toContain('>Chốt báo cáo</button>');
    expect(focused).toBe('freeze');
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
    const { actions, html } = await opened(state);
    actions.toggle('unlock');
    const calls = run.calls.length;
    actions.unlock();
    expect(run.calls).toHaveLength(calls);
    expect(html()).toContain('Mời ghi ngắn gọn lý do mở khóa.');
    expect(html()).toContain('Xóm 2 (đang mở đến 23:59 12/04/2026)');
    expect(focused).toBe('unlock-reason');
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
