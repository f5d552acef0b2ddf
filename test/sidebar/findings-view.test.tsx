import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startConversation } from '../../src/sidebar/findings/conversation.ts';
import { byHamlet } from '../../src/sidebar/findings/grouping.ts';
import { type FindingsScreen, FindingsView } from '../../src/sidebar/findings/view.tsx';
import type { LocatedFinding, RoundFindings } from '../../src/wire/round-check.ts';
import { planForm } from './plan-form.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

const located = (hamletCode: string, severity: LocatedFinding['severity'], cell: string): LocatedFinding => ({
  severity,
  hamletCode,
  hamletName: `Xóm ${hamletCode}`,
  fieldKey: 'plan.people',
  fieldLabel: 'Tổng số người dự kiến',
  message: 'Số không được âm.',
  cell,
});

const checkedWith = (findings: readonly LocatedFinding[]): RoundFindings => ({
  rounds: planForm().rounds,
  roundKey: '2026-03',
  roundLabel: 'Đợt 4',
  findings,
  summary: 'Đã kiểm tra 48 xóm: 1 lỗi, 2 cảnh báo.',
});

const three = [
  located('X01', 'warning', 'F9'),
  located('X02', 'warning', 'G9'),
  located('X02', 'error', 'G6'),
];

const draw = (screen: Partial<FindingsScreen>): string =>
  renderToString(
    <FindingsView
      screen={{
        checked: null,
        checking: false,
        wanted: null,
        visited: null,
        problem: null,
        history: null,
        ...screen,
      }}
      actions={{ check: () => undefined, visit: () => undefined, retry: () => undefined }}
    />,
  );

let run: ScriptRun;

beforeEach(() => {
  run = installScriptRun();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('hamlets with errors come first, and errors before warnings', () => {
  expect(byHamlet(three).map((group) => [group.hamletCode, group.findings.map(({ cell }) => cell)])).toEqual([
    ['X02', ['G6', 'G9']],
    ['X01', ['F9']],
  ]);
});

test('each finding is a button that says what and where, not by colour alone', () => {
  const html = draw({ checked: checkedWith(three) });
  expect(html.match(/<button[^>]*class="located (?:error|warning)"/g)).toHaveLength(3);
  expect(html).toContain('Lỗi: Tổng số người dự kiến');
  expect(html).toContain('Cảnh báo: Tổng số người dự kiến');
  expect(html).toContain('G6');
  expect(html).toContain('Đã kiểm tra 48 xóm: 1 lỗi, 2 cảnh báo.');
});

test('a round without findings is told to be good', () => {
  expect(draw({ checked: checkedWith([]) })).toContain('Không có lỗi nào.');
});

test('a press on a finding asks for its cell by keys, because columns may have moved', async () => {
  let shown: FindingsScreen | null = null;
  const actions = startConversation((screen) => {
    shown = screen;
  });
  actions.check(null);
  expect(run.last()).toMatchObject({ name: 'checkRound', request: { roundKey: null } });
  run.last().succeed({ ok: true, value: checkedWith(three) });
  await settled();
  const [first] = three;
  if (first) actions.visit(first);
  expect(run.last()).toMatchObject({
    name: 'selectCell',
    request: { roundKey: '2026-03', hamletCode: 'X01', fieldKey: 'plan.people' },
  });
  run.last().succeed({ ok: true, value: null });
  await settled();
  expect(shown).toMatchObject({ visited: first, problem: null });
});

test('a check that failed leaves the last list in place and can be tried again', async () => {
  let shown: FindingsScreen | null = null;
  const actions = startConversation((screen) => {
    shown = screen;
  });
  actions.check(null);
  run.last().succeed({ ok: true, value: checkedWith(three) });
  await settled();
  actions.check('2026-04');
  run.last().fail(new Error('NetworkError'));
  await settled();
  expect(shown).toMatchObject({ checked: { roundKey: '2026-03' }, checking: false, wanted: null });
  expect(draw(shown ?? {})).toContain('Mất kết nối');
  actions.retry();
  expect(run.last().request).toEqual({ roundKey: '2026-04' });
});

test('what differs from a hamlet’s own rounds before comes by the way, beside what was found at once', async () => {
  let screen: FindingsScreen | null = null;
  const actions = startConversation((shown) => {
    screen = shown;
  });
  actions.check(null);
  run.last().succeed({ ok: true, value: checkedWith(three) });
  await settled();
  expect(run.asides.map(({ name, request }) => [name, request])).toEqual([
    ['checkHistory', { roundKey: '2026-03' }],
  ]);
  run.asides[0]?.succeed({ ok: true, value: [located('X05', 'warning', 'J60')] });
  await settled();
  const html = draw(screen ?? {});
  expect(html).toContain('So với các đợt trước của từng xóm: 1 số nên hỏi lại.');
  expect(html.match(/class="located/g)).toHaveLength(4 + 4);
});

test('what the workbook lacks for the second half is said beside the first; a lost connection is not', async () => {
  let screen: FindingsScreen | null = null;
  const actions = startConversation((shown) => {
    screen = shown;
  });
  const message = 'Ngôn ngữ của bảng tính đang là en_US, số 1.500 sẽ bị hiểu sai.';
  for (const fails of [true, false]) {
    actions.check(null);
    run.last().succeed({ ok: true, value: checkedWith(three) });
    await settled();
    const aside = run.asides.at(-1);
    if (fails) aside?.fail(new Error('NetworkError'));
    else aside?.succeed({ ok: false, problem: { kind: 'problem', code: 'wrong-locale', message } });
    await settled();
    expect(draw(screen ?? {}).includes(message)).toBe(!fails);
    expect(screen).toMatchObject({ checked: { findings: three }, history: null });
    if (fails) expect(screen).toMatchObject({ problem: null });
  }
});

test('history of a round that is on screen no more is let go', async () => {
  let screen: FindingsScreen | null = null;
  const actions = startConversation((shown) => {
    screen = shown;
  });
  for (const findings of [three, []]) {
    actions.check(null);
    run.last().succeed({ ok: true, value: checkedWith(findings) });
    await settled();
  }
  run.asides[0]?.succeed({ ok: true, value: [located('X05', 'warning', 'J60')] });
  await settled();
  expect(screen).toMatchObject({ history: null });
});
