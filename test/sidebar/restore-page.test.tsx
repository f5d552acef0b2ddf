import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startConversation } from '../../src/sidebar/restore/conversation.ts';
import type { RestoreActions, RestoreScreen } from '../../src/sidebar/restore/view.tsx';
import { RestoreView } from '../../src/sidebar/restore/view.tsx';
import type { May } from '../../src/wire/may.ts';
import type { RestorePreview } from '../../src/wire/restore.ts';
import { ASK_OTHERS, answersMay, everythingOn, NOTHING_OFFERED } from './may-form.ts';
import { planForm } from './plan-form.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

/** "Khôi phục", and to whom it offers what it shows. */

let run: ScriptRun;
let screen: RestoreScreen;
let actions: RestoreActions;

beforeEach(() => {
  run = installScriptRun();
  actions = startConversation((shown) => {
    screen = shown;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const preview = (hamlets: readonly string[] | null, isLocked = false): RestorePreview => ({
  roundKey: '2026-D04',
  cells: { hamlets, fields: null },
  version: null,
  hamlets: [
    { code: 'X23', name: 'Xóm Cẩm 2', count: 1, lines: [{ label: 'Số người', now: '', back: '60' }] },
  ],
  count: 1,
  isLocked,
  remarks: [],
  versions: [],
  base: 'base',
});

const drawn = async (shown: RestorePreview, may: May): Promise<string> => {
  actions.start();
  const form = { rounds: planForm().rounds, roundKey: '2026-D04', hamlets: [] };
  run.last().succeed({ ok: true, value: form });
  await settled();
  run.last().succeed({ ok: true, value: shown });
  await answersMay(run, may);
  return renderToString(<RestoreView screen={screen} actions={actions} />);
};

const OFFICE = everythingOn('restore');
const OFFICER: May = { ...NOTHING_OFFERED, hamlets: ['X23', 'X24'] };

test.each([
  ['the office', 'a whole round', OFFICE, preview(null), true],
  ['the office', 'a locked hamlet', OFFICE, preview(['X23'], true), true],
  ['an officer', 'own hamlets', OFFICER, preview(['X23', 'X24']), true],
  ['an officer', 'a whole round', OFFICER, preview(null), false],
  ['an officer', 'an own hamlet and another', OFFICER, preview(['X23', 'X11']), false],
  ['an officer', 'an own hamlet that is locked', OFFICER, preview(['X23'], true), false],
  ['a stranger', 'a hamlet', NOTHING_OFFERED, preview(['X23']), false],
])('%s: %s is offered or left to others', async (_who, _what, may, shown, offered) => {
  const html = await drawn(shown, may);
  expect(html).toContain('Xóm Cẩm 2');
  expect([html.includes('Khôi phục 1 ô'), html.includes(ASK_OTHERS)]).toEqual([offered, !offered]);
});
