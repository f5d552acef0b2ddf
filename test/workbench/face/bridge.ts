/** google.script.run and google.script.host for the pages of the add-on, as Google's sandboxed frames have them. */
import { sentArguments } from '../../emulator/run/codec.ts';
import { tenAtOnce } from './ten-at-once.ts';

interface Handlers {
  readonly success?: (value: unknown, userObject?: unknown) => void;
  readonly failure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
}

const frame = document.currentScript?.getAttribute('data-frame') ?? '';
const faceOrigin = document.currentScript?.getAttribute('data-face') ?? '';

const inTurn = tenAtOnce();

function runner(handlers: Handlers): object {
  return new Proxy(
    {
      withSuccessHandler: (success: Handlers['success']) =>
        runner({ ...handlers, success: success as never }),
      withFailureHandler: (failure: Handlers['failure']) =>
        runner({ ...handlers, failure: failure as never }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    } as Record<string, unknown>,
    {
      get(own, name) {
        if (typeof name !== 'string' || name === 'then' || name.endsWith('_')) return undefined;
        return (
          own[name] ??
          ((...args: readonly unknown[]) => {
            const sent = sentArguments(args);
            inTurn(() => call(name, sent, handlers));
          })
        );
      },
    },
  );
}

async function call(name: string, args: unknown[], handlers: Handlers): Promise<void> {
  let answer: { value?: unknown; error?: { name: string; message: string } };
  try {
    const response = await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ frame, name, args }),
    });
    answer = await response.json();
  } catch {
    answer = { error: { name: 'NetworkError', message: 'NetworkError: Connection failure due to HTTP 0' } };
  }
  if (answer.error) {
    const error = new Error(answer.error.message);
    error.name = answer.error.name;
    if (handlers.failure) handlers.failure(error, handlers.userObject);
    else console.error(`Uncaught ${error.message}`);
    return;
  }
  // Google hands undefined and values it could not carry over as null.
  handlers.success?.(answer.value ?? null, handlers.userObject);
}

function tell(message: object): void {
  window.parent.postMessage({ frame, ...message }, faceOrigin);
}

const google = {
  script: {
    run: runner({}),
    host: {
      origin: faceOrigin,
      close: () => tell({ workbench: 'close' }),
      setHeight: (height: number) => tell({ workbench: 'height', height }),
      setWidth: () => undefined,
      editor: { focus: () => window.parent.focus() },
    },
  },
};
Object.assign(window, { google });
