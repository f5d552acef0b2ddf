import { createHook } from 'node:async_hooks';

/** Whether a script can make promises at all: most make none, and watching for them costs. */
export const mayMakePromises = (text: string): boolean => /\basync\b|\bPromise\b|\.then\s*\(/.test(text);

const nothing = (): void => {};

/**
 * Runs a script whose rejected promises nobody waits for: Google tells nobody of them (platform-facts §1.5), where Node would end
 * the process. Each promise that comes into being counts as waited for when the script has run.
 */
export function withSilentPromises<T>(action: () => T): T {
  const made: object[] = [];
  const hook = createHook({
    init: (_id, type, _cause, promise) => {
      if (type === 'PROMISE') made.push(promise);
    },
  });
  hook.enable();
  try {
    return action();
  } finally {
    hook.disable();
    for (const promise of made) {
      if (promise instanceof Promise || 'then' in promise)
        Reflect.apply(Promise.prototype.then, promise, [undefined, nothing]);
    }
  }
}
