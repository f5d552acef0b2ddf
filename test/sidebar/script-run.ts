import { vi } from 'vitest';

/** google.script.run as a page sees it: calls are recorded, and answered when the test says so. */

export interface RecordedCall {
  readonly name: string;
  readonly request: unknown;
  succeed(reply: unknown): void;
  fail(error: unknown): void;
}

export interface ScriptRun {
  /** What the person waits for. */
  readonly calls: RecordedCall[];
  /** What a page asks for by the way, while the person goes on. */
  readonly asides: RecordedCall[];
  last(): RecordedCall;
}

type Handler = (value: unknown) => void;

const nothing: Handler = () => undefined;

const ASIDES = ['readRoundBefore', 'checkHistory', 'readFollowUp', 'readMay'];

const runner = (run: Pick<ScriptRun, 'calls' | 'asides'>, succeed: Handler, fail: Handler): unknown =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'withSuccessHandler') return (handler: Handler) => runner(run, handler, fail);
        if (name === 'withFailureHandler') return (handler: Handler) => runner(run, succeed, handler);
        return (request: unknown) => {
          const list = ASIDES.includes(String(name)) ? run.asides : run.calls;
          // What crosses is a copy, as on Google.
          list.push({ name: String(name), request: structuredClone(request), succeed, fail });
        };
      },
    },
  );

/** Puts a fake google.script.run and a browser that is online into the test's world. */
export const installScriptRun = (): ScriptRun => {
  const calls: RecordedCall[] = [];
  const asides: RecordedCall[] = [];
  vi.stubGlobal('google', { script: { run: runner({ calls, asides }, nothing, nothing) } });
  vi.stubGlobal('navigator', { onLine: true });
  return {
    calls,
    asides,
    last: () => {
      const call = calls.at(-1);
      if (!call) throw new Error('the page has not called the server');
      return call;
    },
  };
};

/** Lets the page digest an answer. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
