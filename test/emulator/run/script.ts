import { Script } from 'node:vm';
import type { AuthModeName } from '../host-context.ts';
import { ScriptKilled } from '../host-stop.ts';
import type { Person, RunKind } from '../services/host-desk.ts';
import { AUTH_MODES } from '../services/script-app.ts';
import { decodeResult, encodeArguments } from './codec.ts';
import { createRealm, type Realm } from './realm.ts';
import type { Runner } from './runner.ts';

/** What a page's failure handler gets: the error's name and message as one text. */
class ScriptError extends Error {
  override readonly name = 'ScriptError';
}

/** What an event tells beside its mode; made when the run has begun, so that the objects are the run's. */
export type EventParts = () => Readonly<Record<string, unknown>>;

/** A script as Google holds it: its text, loaded anew for every execution (platform-facts §5.7). */
export interface HostScript {
  /** Functions declared at the top level: what Google may call. */
  readonly functions: readonly string[];
  /** As a menu item or an editor's "Run" starts it. Returns what the function returns. */
  run(functionName: string, ...args: readonly unknown[]): unknown;
  /** As `google.script.run` calls it from a page; JSON in, JSON out. */
  callFromPage(functionName: string, ...args: readonly unknown[]): unknown;
  /** The document is opened: the menus go and `onOpen(e)` runs. Its errors are shown to nobody, but returned. */
  open(mode?: AuthModeName): { readonly failure?: Error };
  /** Runs a trigger's function if the script has it; errors are recorded, not thrown. */
  fire(handler: string, start: TriggerStart): { readonly failure?: Error; readonly ran: boolean };
}

export interface TriggerStart {
  readonly kind: RunKind;
  readonly mode: AuthModeName;
  readonly person: Person;
  readonly event: EventParts;
}

export interface ScriptHost {
  readonly runner: Runner;
  readonly globals: Readonly<Record<string, unknown>>;
  readonly now: () => number;
  readonly openEvent: EventParts;
  readonly clearUi: () => void;
}

/** Nested functions match too; they are no globals. */
const DECLARATION = /(?<![\p{L}\p{N}_$.])function\s*\*?\s*([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gu;

/** @throws whatever the script's top level throws, SyntaxError included */
export function loadScript(code: string, host: ScriptHost): HostScript {
  const script = new Script(code, { filename: 'Code.js' });
  const { runner } = host;
  const load = (realm: Realm): void => {
    script.runInContext(realm.context);
  };
  const start = <T>(kind: RunKind, mode: AuthModeName, person: Person, action: (realm: Realm) => T): T => {
    const realm = createRealm(host.globals, host.now);
    return runner.run(kind, mode, person, realm, () => {
      load(realm);
      return action(realm);
    });
  };
  const call = (realm: Realm, name: string, args: readonly unknown[]): unknown => {
    const found: unknown = realm.context[name];
    if (typeof found !== 'function') throw new Error(`Script function not found: ${name}`);
    return Reflect.apply(found, undefined, args);
  };
  const declared = [...code.matchAll(DECLARATION)].map((match) => match[1] ?? '');
  const functions = start('direct', runner.current.mode, runner.current.person, (realm) =>
    [...new Set(declared)].filter((name) => typeof realm.context[name] === 'function').sort(),
  );

  const fire = (handler: string, by: TriggerStart): { readonly failure?: Error; readonly ran: boolean } => {
    if (!functions.includes(handler)) return { ran: false };
    try {
      start(by.kind, by.mode, by.person, (realm) => {
        const event = realm.objectOf({ authMode: AUTH_MODES[by.mode], ...by.event() });
        call(realm, handler, [event]);
      });
      return { ran: true };
    } catch (error) {
      runner.failures.push({ where: handler, error });
      return { ran: true, failure: errorOf(error) };
    }
  };

  return {
    functions,
    run(functionName, ...args) {
      const { mode, person } = runner.current;
      return start('menu', mode, person, (realm) => call(realm, functionName, args.map(realm.value)));
    },
    callFromPage(functionName, ...args) {
      if (!functions.includes(functionName) || functionName.endsWith('_')) {
        throw new TypeError(`google.script.run.${functionName} is not a function`);
      }
      const json = encodeArguments(args);
      const { mode, person } = runner.current;
      const result = start('page', mode, person, (realm) => {
        const given = realm.fromJson(json);
        const ran = (): unknown => call(realm, functionName, Array.isArray(given) ? given : []);
        return { value: thrownAsScriptError(ran) };
      });
      return decodeResult(result.value);
    },
    open(mode = 'LIMITED') {
      host.clearUi();
      const { person } = runner.current;
      const { failure } = fire('onOpen', { kind: 'simple-trigger', mode, person, event: host.openEvent });
      if (failure === undefined) return {};
      // Without permission a forbidden call takes the whole menu with it (platform-facts §3.2).
      if (mode === 'NONE') host.clearUi();
      return { failure };
    },
    fire,
  };
}

function thrownAsScriptError(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    if (Object.prototype.toString.call(error) !== '[object Error]' || error instanceof ScriptKilled)
      throw error;
    const { name, message } = errorOf(error);
    throw new ScriptError(`${name}: ${message}`, { cause: error });
  }
}

/** Errors of the script's realm are no instances of this one's. */
function errorOf(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  const parts: { name?: unknown; message?: unknown } = Object(thrown);
  const error = new Error(typeof parts.message === 'string' ? parts.message : String(thrown));
  error.name = typeof parts.name === 'string' ? parts.name : 'Error';
  return error;
}
