import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startConversation } from '../../src/sidebar/workbook-check/conversation.ts';
import type { WorkbookCheckActions, WorkbookCheckScreen } from '../../src/sidebar/workbook-check/view.tsx';
import { WorkbookCheckView } from '../../src/sidebar/workbook-check/view.tsx';
import type { Going } from '../../src/wire/steps.ts';
import type { WorkbookFinding } from '../../src/wire/workbook-check.ts';
import { ASK_OTHERS, answersMay, everythingOn, NOTHING_OFFERED } from './may-form.ts';
import { wordsOf } from './page-reading.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

let run: ScriptRun;
let screen: WorkbookCheckScreen;
let actions: WorkbookCheckActions;

beforeEach(() => {
  run = installScriptRun();
  actions = startConversation((shown) => {
    screen = shown;
  });
  actions.start();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const going: Going = { goesOn: true, done: 3, of: 28, words: 'Lịch', cursor: '3' };
const done = { goesOn: false, value: null } as const;

const finding = (kind: WorkbookFinding['kind'], message: string, goTo = 'B57'): WorkbookFinding => ({
  kind,
  tab: 'Đợt 04 (03-2026)',
  goTo,
  message,
});

const draw = (): string => renderToString(<WorkbookCheckView screen={screen} actions={actions} />);

const finds = async (...findings: readonly WorkbookFinding[]): Promise<void> => {
  run.last().succeed({ ok: true, value: { step: done, findings } });
  await settled();
};

test('what each step finds is put together, and the bar shows how far the check has come', async () => {
  expect(run.last()).toMatchObject({ name: 'checkWorkbook', request: { cursor: '' } });
  run.last().succeed({ ok: true, value: { step: going, findings: [finding('mend', 'Mất mã.')] } });
  await settled();
  expect(wordsOf(draw())).toContain('Đang kiểm tra: Lịch 3/28');
  expect(run.last().request).toEqual({ cursor: '3' });
  await finds(finding('person', 'Có hai cột.', 'F3'));
  const words = wordsOf(draw());
  expect(words).toContain('Có 2 điều cần sửa, trong đó 1 điều cần người quyết định.');
  expect(words.indexOf('Có hai cột.')).toBeLessThan(words.indexOf('Mất mã.'));
});

test('a workbook that is whole says so and offers nothing to repair, whatever there is to know besides', async () => {
  await finds({ ...finding('note', 'Sổ chưa được bảo vệ.', ''), tab: '' });
  const words = wordsOf(draw());
  expect(words).toContain('Sổ nguyên vẹn: không có gì cần sửa.');
  expect(words).toContain('Cả sổ');
  expect(draw()).not.toMatch(/>Sửa</);
});

test('“Sửa” repairs step by step, says how much, and checks once more', async () => {
  await finds(finding('mend', 'Mất mã.'));
  actions.mend();
  expect(run.last()).toMatchObject({ name: 'mendWorkbook', request: { cursor: '' } });
  run.last().succeed({ ok: true, value: { step: { ...going, cursor: 's:' }, mended: 1 } });
  await settled();
  expect(wordsOf(draw())).toContain('Đang sửa: Lịch');
  run.last().succeed({ ok: true, value: { step: done, mended: 0 } });
  await settled();
  expect(run.last().name).toBe('checkWorkbook');
  await finds();
  expect(wordsOf(draw())).toContain('Đã sửa 1 điều.');
});

test('a click on a finding goes to its place, and a refusal is a sentence with a way to try again', async () => {
  await finds(finding('mend', 'Mất mã.'));
  const [first] = screen.findings ?? [];
  if (first) actions.visit(first);
  expect(run.last()).toMatchObject({
    name: 'selectPlace',
    request: { tab: 'Đợt 04 (03-2026)', cell: 'B57' },
  });
  run.last().succeed({ ok: true, value: null });
  await settled();
  expect(draw()).toContain('aria-current="true"');
  actions.mend();
  run.last().succeed({
    ok: false,
    problem: { kind: 'problem', code: 'not-allowed', message: 'Mời hỏi người quản trị.' },
  });
  await settled();
  expect(wordsOf(draw())).toContain('Mời hỏi người quản trị.');
  actions.retry();
  expect(run.last().name).toBe('mendWorkbook');
});

test.each([
  [true, everythingOn('workbookCheck')],
  [false, NOTHING_OFFERED],
])('“Sửa” is offered to whoever may repair, and others are told whom to ask: %s', async (offered, may) => {
  await finds(finding('mend', 'Mất mã.'));
  expect(draw()).not.toMatch(/>Sửa</);
  await answersMay(run, may);
  expect([/>Sửa</.test(draw()), draw().includes(ASK_OTHERS)]).toEqual([offered, !offered]);
});
