import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startConversation } from '../../src/sidebar/set-up/conversation.ts';
import { type SetUpScreen, SetUpView } from '../../src/sidebar/set-up/view.tsx';
import type { Going } from '../../src/wire/steps.ts';
import { wordsOf } from './page-reading.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

let run: ScriptRun;
let screen: SetUpScreen;

beforeEach(() => {
  run = installScriptRun();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const going: Going = { goesOn: true, done: 14, of: 29, words: 'Đợt 01 (12-2025)', cursor: '14/11' };

const opened = () =>
  startConversation((shown) => {
    screen = shown;
  });

const draw = (): string => renderToString(<SetUpView screen={screen} actions={{ goOn: () => undefined }} />);

test('a page that is opened begins at once, and shows how far it has come after each step', async () => {
  opened().goOn();
  expect(run.last()).toMatchObject({ name: 'setUpWorkbook', request: { cursor: '' } });
  expect(wordsOf(draw())).toContain('Đang xem sổ…');
  run.last().succeed({ ok: true, value: going });
  await settled();
  expect(wordsOf(draw())).toContain('Đang làm: Đợt 01 (12-2025) 14/29');
  expect(draw()).toContain('role="progressbar"');
  expect(run.last().request).toEqual({ cursor: '14/11' });
});

test('in the end it says how many tabs were made, and the bar is gone', async () => {
  opened().goOn();
  run.last().succeed({ ok: true, value: going });
  await settled();
  run
    .last()
    .succeed({ ok: true, value: { goesOn: false, value: { tabsMade: 26, administrator: 'nobody' } } });
  await settled();
  expect(wordsOf(draw())).toContain('Đã tạo xong 26 trang.');
  expect(wordsOf(draw())).toContain('sổ chưa có người quản trị');
  expect(draw()).not.toContain('role="progressbar"');
});

test('a workbook that had everything is told to be whole', async () => {
  opened().goOn();
  run.last().succeed({ ok: true, value: { goesOn: false, value: { tabsMade: 0, administrator: 'you' } } });
  await settled();
  expect(wordsOf(draw())).toContain('Sổ đã đầy đủ. Số liệu đã nhập vẫn giữ nguyên.');
  expect(wordsOf(draw())).toContain('Tài khoản này là người quản trị sổ.');
});

test('a lost connection keeps the bar and offers "Làm tiếp", which goes on where it stopped', async () => {
  const actions = opened();
  actions.goOn();
  run.last().succeed({ ok: true, value: going });
  await settled();
  run.last().fail(new Error('NetworkError'));
  await settled();
  expect(wordsOf(draw())).toContain('Mất kết nối');
  expect(wordsOf(draw())).toContain('Làm tiếp');
  expect(draw()).toContain('aria-valuenow="14"');
  actions.goOn();
  expect(run.last().request).toEqual({ cursor: '14/11' });
  expect(draw()).not.toContain('Mất kết nối');
});

test('what set-up cannot do is said in its own sentence', async () => {
  opened().goOn();
  const message = 'Đã có trang khác tên "Lịch". Mời đổi tên trang đó rồi bấm "Khởi tạo sổ" lại.';
  run.last().succeed({ ok: false, problem: { kind: 'problem', code: 'tab-name-taken', message } });
  await settled();
  expect(wordsOf(draw())).toContain(message);
});

test('when the tabs are there it protects them, and a lost connection then is taken up there', async () => {
  const actions = opened();
  actions.goOn();
  run.last().succeed({ ok: true, value: { goesOn: false, value: { tabsMade: 26, administrator: 'you' } } });
  await settled();
  expect(run.last()).toMatchObject({ name: 'protectWorkbook', request: { cursor: '' } });
  expect(draw()).toContain('aria-busy="true"');
  run.last().succeed({
    ok: true,
    value: { goesOn: true, done: 3, of: 28, words: 'Lịch', cursor: '3/3.0.0.0' },
  });
  await settled();
  run.last().fail(new Error('NetworkError'));
  await settled();
  expect(wordsOf(draw())).toContain('Đã tạo xong 26 trang.');
  expect(wordsOf(draw())).toContain('Làm tiếp');
  actions.goOn();
  expect(run.last()).toMatchObject({ name: 'protectWorkbook', request: { cursor: '3/3.0.0.0' } });
  run.last().succeed({
    ok: true,
    value: {
      goesOn: false,
      value: { locked: 41, asking: 5, fellBack: 0, refused: 0, columnsAsk: 'unknownMayEnter' },
    },
  });
  await settled();
  expect(wordsOf(draw())).toContain('Đã bảo vệ xong: 41 vùng');
  expect(draw()).toContain('aria-busy="false"');
});
