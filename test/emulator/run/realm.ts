import { type Context, constants, createContext, Script } from 'node:vm';
import type { Crossing } from '../host-context.ts';
import { ScriptKilled } from '../host-stop.ts';
import { rawOf } from '../strict.ts';
import { keepLocalTime } from './local-time.ts';

/** A bare place in which a script runs: the language and Google's services, nothing of Node or of a browser (§1.1–1.3). */
export interface Realm extends Crossing {
  readonly context: Context;
  readonly dateOf: (ms: number) => Date;
  /** A value of JSON made anew in the realm. */
  fromJson(json: string): unknown;
  /** An object of the realm with these properties, whose values stay what they are. */
  objectOf(properties: Readonly<Record<string, unknown>>): object;
  /**
   * Calls a function of the script and lets everything run that it awaits (§1.4): there is no later turn.
   * Gives what an async function resolves with, and nothing for one that waits for ever.
   * @throws what it throws, or what its promise was rejected with
   */
  call(run: (...args: readonly unknown[]) => unknown, args: readonly unknown[]): unknown;
}

/** Puts the host's clock into `Date`, and hands out what the host needs of the realm. */
const SETUP = new Script(`(function (now, localized) {
  const Real = Date;
  const Clocked = new Proxy(Real, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : localized(given), newTarget === Clocked ? target : newTarget),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  Object.defineProperty(Real.prototype, 'constructor', { value: Clocked, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: Clocked, writable: true, configurable: true });
  return {
    dateOf: (ms) => new Real(ms),
    parse: (json) => JSON.parse(json),
    object: () => ({}),
    array: () => [],
    error: (name, message) => {
      const error = new Error(message);
      Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
      return error;
    },
    // Made in the realm: what waits on a promise of the realm must wait in the realm's own queue.
    follow: (result, settled) => {
      if (result instanceof Promise) result.then((value) => settled(true, value), (error) => settled(false, error));
      else settled(true, result);
    },
  };
})`);

/** Where the next call waits for `CALL`, which is a script of its own so that the realm's promises run to their end. */
const NEXT = 'callOfTheHost';
const CALL = new Script(`${NEXT}()`);

interface RealmParts {
  dateOf(ms: number): Date;
  parse(json: string): unknown;
  object(): object;
  array(): unknown[];
  error(name: string, message: string): Error;
  follow(result: unknown, settled: (well: boolean, value: unknown) => void): void;
}

/** An ordinary global object: Node's own kind asks the host at every look at a global, each function of the script included. */
const ORDINARY = constants.DONT_CONTEXTIFY;

/**
 * @param globals Google's services by name, and `console`
 * @param zone whose clocks `Date` shows
 */
export function createRealm(
  globals: Readonly<Record<string, unknown>>,
  now: () => number,
  zone: string,
): Realm {
  const context = createContext(ORDINARY, {
    // WebAssembly is there (platform-facts §1.2); of eval nobody says that it is (§1.12, §12.1).
    codeGeneration: { strings: false, wasm: true },
    microtaskMode: 'afterEvaluate',
  });
  Object.assign(context, globals);
  const setup: (now: () => number, localized: ReturnType<typeof keepLocalTime>) => RealmParts =
    SETUP.runInContext(context);
  const parts = setup(now, keepLocalTime(context, zone));
  const value = (given: unknown): unknown => {
    if (Array.isArray(given)) {
      const made = parts.array();
      for (const each of given) made.push(value(each));
      return made;
    }
    return isPlainHere(given) ? objectOf(given, value) : given;
  };
  const objectOf = (
    properties: Readonly<Record<string, unknown>>,
    each: (given: unknown) => unknown = (same) => same,
  ): object => {
    const made = parts.object();
    for (const [key, given] of Object.entries(properties)) Reflect.set(made, key, each(given));
    return made;
  };
  return {
    context,
    dateOf: (ms) => parts.dateOf(ms),
    fromJson: (json) => parts.parse(json),
    objectOf: (properties) => objectOf(properties),
    value,
    call(run, args) {
      let outcome: { readonly well: boolean; readonly value: unknown } | null = null;
      const next = (): void => {
        Reflect.deleteProperty(context, NEXT);
        parts.follow(Reflect.apply(run, undefined, args), (well, settled) => {
          outcome = { well, value: settled };
        });
      };
      Object.defineProperty(context, NEXT, { configurable: true, value: next });
      CALL.runInContext(context);
      return endOf(outcome);
    },
    error(thrown) {
      if (!(thrown instanceof Error) || thrown instanceof ScriptKilled) return thrown;
      return parts.error(thrown.name, thrown.message);
    },
  };
}

/** A plain object of Node's own realm: what comes from a service's `{…}`, never a Google object. */
function isPlainHere(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || rawOf(value) !== value) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}

function endOf(outcome: { readonly well: boolean; readonly value: unknown } | null): unknown {
  if (outcome === null) return undefined;
  if (!outcome.well) throw outcome.value;
  return outcome.value;
}
