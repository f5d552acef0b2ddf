import { type Context, constants, createContext, Script } from 'node:vm';
import type { Crossing } from '../host-context.ts';
import { ScriptKilled } from '../host-stop.ts';

/** A bare place in which a script runs: the language and Google's services, nothing of Node or of a browser (§1.1–1.3). */
export interface Realm extends Crossing {
  readonly context: Context;
  readonly dateOf: (ms: number) => Date;
  /** A value of JSON made anew in the realm. */
  fromJson(json: string): unknown;
  /** An object of the realm with these properties, whose values stay what they are. */
  objectOf(properties: Readonly<Record<string, unknown>>): object;
}

/** Puts the host's clock into `Date`, and hands out what the host needs of the realm. */
const SETUP = new Script(`(function (now) {
  const Real = Date;
  const Clocked = new Proxy(Real, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget === Clocked ? target : newTarget),
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
  };
})`);

interface RealmParts {
  dateOf(ms: number): Date;
  parse(json: string): unknown;
  object(): object;
  array(): unknown[];
  error(name: string, message: string): Error;
}

/** An ordinary global object: Node's own kind asks the host at every look at a global, each function of the script included. */
const ORDINARY = constants.DONT_CONTEXTIFY;

/** @param globals Google's services by name, and `console` */
export function createRealm(globals: Readonly<Record<string, unknown>>, now: () => number): Realm {
  const context = createContext(ORDINARY, { codeGeneration: { strings: false, wasm: false } });
  Object.assign(context, globals);
  const setup: (now: () => number) => RealmParts = SETUP.runInContext(context);
  const parts = setup(now);
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
    error(thrown) {
      if (!(thrown instanceof Error) || thrown instanceof ScriptKilled) return thrown;
      return parts.error(thrown.name, thrown.message);
    },
  };
}

/** A plain object of Node's own realm: what comes from a service's `{…}`, never a Google object. */
function isPlainHere(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
