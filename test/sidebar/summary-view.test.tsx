import { describe, expect, test } from 'vitest';
import { settled } from './script-run.ts';
import { BUILT, opened, reportState, run, says, withFreshServer } from './summary-desk.tsx';

withFreshServer();

describe('Making a report', () => {
  test('the round whose report is due next is chosen already, and its state is read', async () => {
    const { html } = await opened();
    expect(run.last()).toMatchObject({ name: 'readReportState', request: { roundKey: '2026-04' } });
    expect(html()).toMatch(/<option[^>]*selected[^>]*>Đợt 5 – 04\/04\/2026/);
    expect(html()).toContain('Chưa lập báo cáo.');
    expect(html()).not.toContain('Chốt báo cáo');
  });

  test('one press builds one report, shows progress, then names its tab and how it stands', async () => {
    const { actions, html, focus } = await opened();
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
    expect(focus()).toBe('built');
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
