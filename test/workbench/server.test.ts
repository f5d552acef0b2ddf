import type { Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpacked } from './face/packed.ts';
import type { ServerMessage } from './face/protocol.ts';
import { TEXTS } from './face/texts.ts';
import { createFakeDesk } from './fake-desk.ts';
import { createWorkbenchServer, listenLocally } from './server.ts';

let server: Server;
let address: string;
const open: AbortController[] = [];

beforeEach(async () => {
  const face = { script: 'face()', style: 'body{}', bridge: 'bridge()' };
  server = createWorkbenchServer({ desk: createFakeDesk(), face, latency: 0, changed: () => undefined });
  address = `http://127.0.0.1:${await listenLocally(server, 0, false)}`;
});

afterEach(() => {
  for (const stream of open.splice(0)) stream.abort();
  server.closeAllConnections();
  server.close();
});

async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

async function state(window: string) {
  return (await fetch(`${address}/state?window=${window}`)).json();
}

/** Collects what a window is told; `next` waits for the first message of a kind not yet taken. */
async function listening(window: string) {
  const stop = new AbortController();
  open.push(stop);
  const response = await fetch(`${address}/events?window=${window}`, { signal: stop.signal });
  const reader = response.body?.getReader();
  if (!reader) throw new Error('no stream');
  const seen: ServerMessage[] = [];
  const decoder = new TextDecoder();
  let rest = '';
  return async (wanted: (message: ServerMessage) => boolean): Promise<ServerMessage> => {
    for (;;) {
      const at = seen.findIndex(wanted);
      const found = seen[at];
      if (found) {
        seen.splice(0, at + 1);
        return found;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream ended');
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data: ')) seen.push(JSON.parse(line.slice(6)));
    }
  };
}

const typed = (window: string, text: string, row = 8) => ({
  window,
  sheetId: 7,
  row,
  column: 5,
  values: [[text]],
  asTyped: true,
});

describe('two windows at one workbook', () => {
  it('are two people, and one of them again after a reload', async () => {
    await listening('a');
    const persons = async (...windows: string[]) =>
      Promise.all(windows.map(async (window) => (await state(window)).person));
    expect(await persons('a', 'b', 'a')).toEqual([
      'chu-so@example.invalid',
      'can-bo@example.invalid',
      'chu-so@example.invalid',
    ]);
  });

  it('both see what one of them types', async () => {
    const other = await listening('b');
    await post('/edit', typed('a', 'đã rõ'));
    const message = await other((one) => one.kind === 'change');
    expect(message).toMatchObject({
      change: { cells: [{ sheetId: 7, cells: [{ row: 8, column: 5, display: 'đã rõ' }] }], sheets: [] },
    });
  });

  it('undo and redo their own typing', async () => {
    await post('/edit', typed('a', 'một'));
    await post('/edit', typed('a', 'hai'));
    await post('/edit', typed('b', 'ba', 9));
    await post('/undo', { window: 'a' });
    const cell = async (row: number) =>
      unpacked((await state('a')).snapshot).sheets[1]?.cells.find(
        (one) => one.row === row && one.column === 5,
      )?.display;
    expect([await cell(8), await cell(9)]).toEqual(['một', 'ba']);
    await post('/redo', { window: 'a' });
    expect(await cell(8)).toBe('hai');
    expect((await state('a')).bar).toMatchObject({ canUndo: true, canRedo: false });
  });

  it('undo what one did to a tab as long as nobody changed anything since, and say so otherwise', async () => {
    const own = await listening('a');
    const rename = (name: string) =>
      post('/structure', { window: 'a', kind: 'rename-tab', sheetId: 7, name });
    const name = async () => unpacked((await state('a')).snapshot).sheets.find(({ id }) => id === 7)?.name;
    const before = await name();
    await rename('Tháng tư');
    await rename('Tháng năm');
    await post('/undo', { window: 'a' });
    await post('/undo', { window: 'a' });
    expect(await name()).toBe(before);
    await post('/redo', { window: 'a' });
    expect(await name()).toBe('Tháng tư');
    await post('/edit', typed('b', 'ba', 9));
    await post('/undo', { window: 'a' });
    expect(await name()).toBe('Tháng tư');
    const said = await own((one) => one.kind === 'screen');
    expect(said).toMatchObject({ event: { kind: 'refused', message: TEXTS.changedSince } });
    await post('/undo', { window: 'a' });
    const more = await own((one) => one.kind === 'screen');
    expect(more).toMatchObject({ event: { kind: 'refused', message: TEXTS.nothingLeft.undo } });
  });

  it('are told on their own when a value is refused, and have nothing to undo then', async () => {
    const own = await listening('a');
    await post('/edit', typed('a', 'chữ', 5));
    expect(await own((one) => one.kind === 'screen')).toMatchObject({ event: { kind: 'refused' } });
    expect((await state('a')).bar.canUndo).toBe(false);
  });
});

describe('a script', () => {
  it('waits for the answer to its question and goes on with it', async () => {
    const own = await listening('a');
    const run = post('/run', { window: 'a', name: 'askFirst', caption: 'Hỏi' });
    const asked = await own((one) => one.kind === 'screen' && one.event.kind === 'question');
    const id = asked.kind === 'screen' && asked.event.kind === 'question' ? asked.event.id : 0;
    await post('/answer', { window: 'a', id, button: 'NO', text: '' });
    await run;
    expect(await own((one) => one.kind === 'screen')).toMatchObject({
      event: { kind: 'toast', message: 'NO' },
    });
  });

  it('opens a sidebar that is still there after the window is loaded again', async () => {
    await post('/run', { window: 'a', name: 'openSidebar', caption: 'Mở' });
    const { screen, pagesOrigin } = await state('a');
    expect(screen).toMatchObject([{ kind: 'sidebar', title: 'Kế hoạch' }]);
    expect(pagesOrigin).toContain('localhost');
    const page = await (await fetch(`${address}/frame/${screen[0].frame}`)).text();
    expect(page.indexOf('/bridge.js')).toBeLessThan(page.indexOf('google.script.run'));
    const call = await post('/call', { frame: screen[0].frame, name: 'echo', args: [{ a: 1 }] });
    expect(call.body).toEqual({ value: { a: 1 } });
    const wrong = await post('/call', { frame: screen[0].frame, name: 'nothing', args: [] });
    expect(wrong.body.error.message).toContain('nothing');
  });
});

describe('the mailbox', () => {
  it('holds what was sent while time passed, and the bar counts it', async () => {
    const mails = async () => (await (await fetch(`${address}/mails`)).json()).mails;
    expect([await mails(), (await state('a')).bar.mails]).toEqual([[], 0]);
    await post('/pass', { window: 'a', hours: 1 });
    expect(await mails()).toMatchObject([{ to: ['x01@example.invalid'], htmlBody: '<p>Kính gửi</p>' }]);
    const page = await fetch(`${address}/mail/0`);
    expect([page.headers.get('content-security-policy'), await page.text()]).toEqual([
      'sandbox',
      '<p>Kính gửi</p>',
    ]);
    expect((await fetch(`${address}/mail/1`)).status).toBe(404);
    expect((await state('b')).bar.mails).toBe(1);
    expect((await post('/pass', { window: 'a', hours: 25 })).status).toBe(500);
  });
});

describe('the door', () => {
  it('is closed to another site and to a request that is not JSON', async () => {
    expect((await post('/undo', { window: 'a' }, { origin: 'https://example.invalid' })).status).toBe(403);
    const form = await fetch(`${address}/undo`, { method: 'POST', body: 'window=a' });
    expect(form.status).toBe(415);
  });

  it('gives the workbook as an Excel file', async () => {
    const response = await fetch(`${address}/so-ra-quan.xlsx`);
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const start = new Uint8Array(await response.arrayBuffer()).slice(0, 2);
    expect(String.fromCharCode(...start)).toBe('PK');
  });
});
