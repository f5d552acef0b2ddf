import type { IncomingMessage, ServerResponse } from 'node:http';
import { blockName } from './a1.ts';
import { changesBetween } from './changes.ts';
import type { Answer, CallOutcome, Desk, Outcome, Visitor } from './desk-contract.ts';
import { packed } from './face/packed.ts';
import type { BarState, FaceState, LastAction } from './face/protocol.ts';
import { TEXTS } from './face/texts.ts';
import { serialOf } from './formula-spelling.ts';
import * as requests from './requests.ts';
import { keepStep, movesCells, undoStep } from './undo.ts';
import { createWindows, type Window } from './windows.ts';

export type Session = ReturnType<typeof createSession>;

interface SessionOptions {
  readonly desk: Desk;
  readonly latency: number;
  readonly changed: () => void;
}

/** One workbook and the windows that look at it. Actions run one at a time, in the order they arrive. */
export function createSession({ desk, latency, changed }: SessionOptions) {
  let drawn = desk.snapshot();
  let revision = 1;
  let warm = false;
  let lastAction: LastAction | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const windows = createWindows(() => ({
    email: personToSit(),
    selection: { sheetId: drawn.activeSheetId, range: drawn.selection },
  }));

  /** Two windows are two people, as far as there are any: the first who sits at none that is open. */
  function personToSit(): string {
    const seated = new Set(windows.all().flatMap(({ stream, email }) => (stream ? [email] : [])));
    const people = desk.people().filter(({ email }) => email !== '');
    return (people.find(({ email }) => !seated.has(email)) ?? people[0])?.email ?? '';
  }

  function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  function nowSerial(): number {
    return serialOf(Date.parse(desk.now()), drawn.timeZone);
  }

  function bar(window: Window): BarState {
    return {
      title: drawn.title,
      menus: desk.menus(),
      now: desk.now(),
      people: desk.people(),
      preset: desk.preset,
      canUndo: window.undo.length > 0,
      canRedo: window.redo.length > 0,
      lastAction,
      mails: desk.mails().length,
    };
  }

  /** Tells every window what has become of the workbook. */
  function publish(): void {
    const now = desk.snapshot();
    const change = changesBetween(drawn, now);
    drawn = now;
    if (change) revision++;
    for (const window of windows.all()) {
      if (change) windows.send(window, { kind: 'change', revision, change, nowSerial: nowSerial() });
      windows.send(window, { kind: 'bar', bar: bar(window) });
    }
    changed();
  }

  function finish(window: Window, outcome: Outcome): void {
    lastAction = { name: outcome.name, calls: outcome.calls, milliseconds: outcome.milliseconds };
    publish();
    for (const event of outcome.events) windows.show(window, event);
  }

  function visitor(window: Window): Visitor {
    return { email: window.email, selection: window.selection };
  }

  /** Runs again with each answer until the script has no more to ask. */
  async function asking<T extends Outcome>(
    window: Window,
    work: (answers: readonly Answer[]) => T,
  ): Promise<T> {
    const answers: Answer[] = [];
    for (;;) {
      const outcome = await inTurn(() => {
        const result = work(answers);
        if (!result.question) finish(window, result);
        return result;
      });
      if (!outcome.question) return outcome;
      answers.push(await windows.ask(window, outcome.question));
    }
  }

  async function step(window: Window, from: 'undo' | 'redo'): Promise<void> {
    await inTurn(() => {
      const taken = window[from].pop();
      if (!taken) {
        windows.show(window, { kind: 'refused', message: TEXTS.nothingLeft[from] });
        return;
      }
      if (taken.kind === 'file') {
        const [left, found] = from === 'undo' ? [taken.after, taken.before] : [taken.before, taken.after];
        if (changesBetween(left.shown, drawn) !== null) {
          window[from].length = 0;
          windows.show(window, { kind: 'refused', message: TEXTS.changedSince });
        } else {
          window[from === 'undo' ? 'redo' : 'undo'].push(taken);
          found.putBack();
        }
        publish();
        return;
      }
      window[from === 'undo' ? 'redo' : 'undo'].push(taken);
      const request = taken[from];
      finish(window, desk.edit({ ...request, asTyped: false }, visitor(window)));
      windows.show(window, {
        kind: 'select',
        selection: { sheetId: request.sheetId, range: rangeOf(request) },
      });
    });
  }

  const routes: Readonly<Record<string, (body: unknown) => Promise<object | undefined>>> = {
    '/edit': async (body) => {
      const { window: id, ...request } = requests.editBody.parse(body);
      const window = windows.find(id);
      await inTurn(() => {
        const undo = undoStep(request, drawn);
        const outcome = desk.edit(request, visitor(window));
        const refused = outcome.events.some((event) => event.kind === 'refused');
        if (undo && !refused) {
          keepStep(window.undo, undo);
          window.redo.length = 0;
        }
        finish(window, outcome);
      });
      return undefined;
    },
    '/structure': async (body) => {
      const { window: id, ...request } = requests.structureBody.parse(body);
      const window = windows.find(id);
      await inTurn(() => {
        const before = { putBack: desk.remember(), shown: drawn };
        const outcome = desk.restructure(request, visitor(window));
        finish(window, outcome);
        if (outcome.events.some((event) => event.kind === 'refused')) return;
        keepStep(window.undo, { kind: 'file', before, after: { putBack: desk.remember(), shown: drawn } });
        window.redo.length = 0;
        if (movesCells(request)) windows.forgetUndo(window);
        publish();
      });
      return undefined;
    },
    '/undo': async (body) => {
      await step(windows.find(requests.windowBody.parse(body).window), 'undo');
      return undefined;
    },
    '/redo': async (body) => {
      await step(windows.find(requests.windowBody.parse(body).window), 'redo');
      return undefined;
    },
    // Asked by a window that wants to have heard everything there is.
    '/heard': async () => undefined,
    '/select': async (body) => {
      const { window, sheetId, range } = requests.selectBody.parse(body);
      windows.find(window).selection = { sheetId, range };
      return undefined;
    },
    '/run': async (body) => {
      const { window: id, name, caption } = requests.runBody.parse(body);
      const window = windows.find(id);
      await asking(window, (answers) => desk.run(name, caption, visitor(window), answers));
      return undefined;
    },
    '/call': async (body) => {
      const { frame, name, args } = requests.callBody.parse(body);
      const window = windows.frame(frame)?.window;
      if (!window)
        return {
          error: { name: 'ScriptError', message: 'NetworkError: Connection failure due to HTTP 403' },
        };
      await new Promise((resolve) => setTimeout(resolve, latency));
      const outcome: CallOutcome = await asking(window, (answers) =>
        desk.call(name, args, visitor(window), answers),
      );
      return outcome.error ? { error: outcome.error } : { value: outcome.value ?? null };
    },
    '/clock': async (body) => {
      const { window, instant } = requests.clockBody.parse(body);
      if (Number.isNaN(Date.parse(instant))) throw new Error(`${instant}: giờ không đọc được`);
      await inTurn(() => finish(windows.find(window), desk.setClock(instant)));
      return undefined;
    },
    '/pass': async (body) => {
      const { window, hours } = requests.passBody.parse(body);
      await inTurn(() => finish(windows.find(window), desk.passHours(hours)));
      return undefined;
    },
    '/person': async (body) => {
      const { window, email } = requests.personBody.parse(body);
      windows.find(window).email = email;
      return undefined;
    },
    '/restart': async (body) => {
      const { preset } = requests.restartBody.parse(body);
      await inTurn(() => {
        desk.restart(preset);
        drawn = desk.snapshot();
        lastAction = null;
        changed();
        windows.forget();
      });
      return undefined;
    },
    '/answer': async (body) => {
      const { window, id, button, text } = requests.answerBody.parse(body);
      windows.answer(windows.find(window), id, { button, text });
      return undefined;
    },
    '/close': async (body) => {
      const { window, frame } = requests.closeBody.parse(body);
      windows.close(windows.find(window), frame);
      return undefined;
    },
  };

  return {
    async post(path: string, body: unknown): Promise<object | undefined> {
      const route = routes[path];
      if (!route) throw new Error(`nothing at ${path}`);
      const answer = await route(body);
      const { window } = requests.anyBody.parse(body);
      // What the action changed and showed travels apart from its answer: the window waits until it has heard all.
      return window === undefined ? answer : { ...answer, told: windows.find(window).told };
    },

    state(id: string, pagesOrigin: string): FaceState {
      const window = windows.find(id);
      const { selection, email: person, open: screen } = window;
      const known = drawn.sheets.some((sheet) => sheet.id === selection.sheetId && !sheet.hidden);
      if (!known) window.selection = { sheetId: drawn.activeSheetId, range: drawn.selection };
      return {
        revision,
        told: window.told,
        snapshot: packed(drawn),
        bar: bar(window),
        nowSerial: nowSerial(),
        pagesOrigin,
        person,
        selection: window.selection,
        screen,
      };
    },

    listen(id: string, request: IncomingMessage, response: ServerResponse): void {
      const window = windows.find(id);
      // By now the window draws what it was given, and the person has not yet found the first cell.
      if (!warm) setTimeout(() => void inTurn(() => desk.warmUp()), 500);
      warm = true;
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      response.write(': open\n\n');
      window.stream = response;
      window.told = 0;
      request.on('close', () => {
        if (window.stream === response) windows.leave(window);
      });
    },

    frameHtml: (id: string): string | null => windows.frame(id)?.html ?? null,
  };
}

function rangeOf(request: { row: number; column: number; values: readonly (readonly unknown[])[] }): string {
  return blockName({
    startRow: request.row,
    startColumn: request.column,
    endRow: request.row + request.values.length - 1,
    endColumn: request.column + (request.values[0]?.length ?? 1) - 1,
  });
}
