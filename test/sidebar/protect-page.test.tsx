import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Protected } from '../../src/domain/guard.ts';
import { startConversation } from '../../src/sidebar/protect/conversation.ts';
import { type ProtectScreen, ProtectView } from '../../src/sidebar/protect/view.tsx';
import type { Going } from '../../src/wire/steps.ts';
import { wordsOf } from './page-reading.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

let run: ScriptRun;
let screen: ProtectScreen;

beforeEach(() => {
  run = installScriptRun();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const going: Going = { goesOn: true, done: 17, of: 28, words: 'Đợt 03 (02-2026)', cursor: '17/16.3.0.0' };
const LOCKED: Protected = { locked: 137, asking: 3, fellBack: 0, refused: 0, columnsAsk: 'none' };

const opened = () =>
  startConversation((shown) => {
    screen = shown;
  });

const draw = (): string =>
  renderToString(<ProtectView screen={screen} actions={{ goOn: () => undefined }} />);

const ends = async (value: Protected): Promise<string> => {
  opened().goOn();
  run.last().succeed({ ok: true, value: { goesOn: false, value } });
  await settled();
  return wordsOf(draw());
};

test('a page that is opened begins at once, shows how far it has come, and asks for the next step', async () => {
  opened().goOn();
  expect(run.last()).toMatchObject({ name: 'protectWorkbook', request: { cursor: '' } });
  run.last().succeed({ ok: true, value: going });
  await settled();
  expect(wordsOf(draw())).toContain('Đang bảo vệ: Đợt 03 (02-2026) 17/28');
  expect(run.last().request).toEqual({ cursor: '17/16.3.0.0' });
});

test('in the end it says how many ranges are locked and how many only ask', async () => {
  const words = await ends(LOCKED);
  expect(words).toContain('Đã bảo vệ xong: 137 vùng chỉ người có tên mới sửa được, 3 vùng Google hỏi lại');
  expect(words).not.toContain('Mời chủ sở hữu');
});

test.each<readonly [Partial<Protected>, string]>([
  [{ columnsAsk: 'unknownMayEnter' }, 'đang cho nhập khi chưa rõ người nhập'],
  [{ columnsAsk: 'noAdministrator', locked: 0 }, 'Sổ chưa có "Người quản trị sổ"'],
  [{ fellBack: 5 }, '5 vùng chưa khóa được bằng tài khoản này'],
  [{ refused: 2 }, '2 vùng do người khác khóa'],
])('where something is not locked, it says why and what to do: %o', async (found, sentence) => {
  expect(await ends({ ...LOCKED, ...found })).toContain(sentence);
});

test('a lost connection keeps the bar and offers "Làm tiếp"', async () => {
  opened().goOn();
  run.last().succeed({ ok: true, value: going });
  await settled();
  run.last().fail(new Error('NetworkError: Connection failure due to HTTP 0'));
  await settled();
  expect(wordsOf(draw())).toContain('Làm tiếp');
  expect(draw()).toContain('role="progressbar"');
});

test('whoever may not protect is told whom to ask, and nothing is to be tried again', async () => {
  opened().goOn();
  const message = 'Tài khoản này không làm được việc này. Mời nhờ người quản trị sổ hoặc chủ tệp làm giúp.';
  run.last().succeed({ ok: false, problem: { kind: 'problem', code: 'not-allowed', message } });
  await settled();
  expect(wordsOf(draw())).toContain(message);
  expect(draw()).not.toContain('<button');
});
