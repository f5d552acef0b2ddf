import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startConversation } from '../../src/sidebar/summary/conversation.ts';
import { type SummaryActions, type SummaryScreen, SummaryView } from '../../src/sidebar/summary/view.tsx';
import { planForm } from './plan-form.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

let run: ScriptRun;

beforeEach(() => {
  run = installScriptRun();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const opened = async (): Promise<{ actions: SummaryActions; html: () => string }> => {
  let shown: SummaryScreen | null = null;
  const actions = startConversation((screen) => {
    shown = screen;
  });
  actions.start();
  run.last().succeed({ ok: true, value: { rounds: planForm().rounds, suggested: '2026-04' } });
  await settled();
  return {
    actions,
    html: () => (shown === null ? '' : renderToString(<SummaryView screen={shown} actions={actions} />)),
  };
};

test('the round whose report is due next is chosen already', async () => {
  const { html } = await opened();
  expect(html()).toMatch(/<option[^>]*selected[^>]*>Đợt 5 – 04\/04\/2026/);
  expect(html()).toContain('Lập báo cáo');
});

test('one press builds one report, shows progress, then names its tab', async () => {
  const { actions, html } = await opened();
  actions.build();
  actions.build();
  expect(run.calls.filter((call) => call.name === 'buildMonthlySummary')).toHaveLength(1);
  expect(run.last().request).toEqual({ roundKey: '2026-04' });
  expect(html()).toContain('Đang lập báo cáo…');
  run.last().succeed({
    ok: true,
    value: { tabName: 'Báo cáo 04-2026', message: 'Có số liệu của 45/48 xóm.' },
  });
  await settled();
  expect(html()).toContain('Báo cáo 04-2026');
  expect(html()).toContain('Có số liệu của 45/48 xóm.');
});

test('another round forgets the report built before, so that nobody takes it for this one', async () => {
  const { actions, html } = await opened();
  actions.build();
  run.last().succeed({ ok: true, value: { tabName: 'Báo cáo 04-2026', message: 'Xong.' } });
  await settled();
  actions.choose('2026-03');
  expect(html()).not.toContain('Báo cáo 04-2026');
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
