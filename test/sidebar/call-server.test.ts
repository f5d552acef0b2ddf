import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callServer } from '../../src/sidebar/call-server.ts';
import { installScriptRun, type ScriptRun } from './script-run.ts';

let run: ScriptRun;

beforeEach(() => {
  run = installScriptRun();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const failure = (cause: string): unknown => ({ ok: false, problem: { kind: 'failure', cause } });

test('the request reaches the function of that name and its reply comes back', async () => {
  const answer = callServer('checkRound', { roundKey: '2026-03' });
  expect(run.last()).toMatchObject({ name: 'checkRound', request: { roundKey: '2026-03' } });
  run.last().succeed({ ok: true, value: 'checked' });
  expect(await answer).toEqual({ ok: true, value: 'checked' });
});

test('a refusal of the server is handed on as it is', async () => {
  const answer = callServer('checkRound', { roundKey: null });
  const refusal = { ok: false, problem: { kind: 'problem', code: 'tab-missing', message: 'Thiếu trang.' } };
  run.last().succeed(refusal);
  expect(await answer).toEqual(refusal);
});

test.each([
  ['NetworkError: Connection failure due to HTTP 0', 'connection'],
  [
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    'accounts',
  ],
  ['ScriptError: Authorization is required to perform that action.', 'accounts'],
  ['ScriptError: Authorisation is required to perform that action.', 'accounts'],
  ['TypeError: Cannot read properties of undefined', 'server'],
])('"%s" is told as a failure of %s', async (message, cause) => {
  const answer = callServer('checkRound', { roundKey: null });
  run.last().fail(new Error(message));
  expect(await answer).toEqual(failure(cause));
});

test('any failure while the browser is offline is a lost connection', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const answer = callServer('checkRound', { roundKey: null });
  run.last().fail(new Error('strange'));
  expect(await answer).toEqual(failure('connection'));
});

test('a reply that vanished on the way (a date in it, say) is a failure of the server', async () => {
  const answer = callServer('checkRound', { roundKey: null });
  run.last().succeed(null);
  expect(await answer).toEqual(failure('server'));
});

test('a page opened outside Google says so instead of hanging', async () => {
  vi.stubGlobal('google', undefined);
  expect(await callServer('checkRound', { roundKey: null })).toEqual(failure('server'));
});

test('a call that is never answered counts as a lost connection, and a late answer changes nothing', async () => {
  vi.useFakeTimers();
  const answer = callServer('checkRound', { roundKey: null });
  vi.advanceTimersByTime(101_000);
  run.last().succeed({ ok: true, value: 'late' });
  expect(await answer).toEqual(failure('connection'));
});

test('the monthly summary is given the six minutes that Google gives it', async () => {
  vi.useFakeTimers();
  const answer = callServer('buildMonthlySummary', { roundKey: '2026-03', cursor: '' });
  vi.advanceTimersByTime(300_000);
  run.last().succeed({ ok: true, value: 'built' });
  expect(await answer).toEqual({ ok: true, value: 'built' });
});
