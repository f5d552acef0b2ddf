import { type Context, Script } from 'node:vm';
import type { AuthModeName } from '../host-context.ts';
import { ScriptKilled } from '../host-stop.ts';
import type { RunKind } from '../services/host-desk.ts';
import { AUTH_MODES } from '../services/script-app.ts';
import { receivedResult, sentArguments } from './codec.ts';
import { type Project, projectOf, type ScriptFile } from './project.ts';
import { createRealm, type Realm } from './realm.ts';
import type { Runner, RunStart } from './runner.ts';
import { mayMakePromises, withSilentPromises } from './silent-promises.ts';
import { clockOfRun } from './waiting.ts';

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

export interface TriggerStart extends RunStart {
  readonly event: EventParts;
}

export interface ScriptHost {
  readonly runner: Runner;
  readonly globals: Readonly<Record<string, unknown>>;
  readonly now: () => number;
  /** Lets time pass, in milliseconds. */
  readonly pass: (ms: number) => void;
  /** The script's zone, which its `Date` shows. */
  readonly zone: string;
  readonly openEvent: EventParts;
  readonly clearUi: () => void;
  /** The installed triggers for opening, which run when `onOpen` has. */
  readonly opened: () => void;
  /** What Google says instead of starting a run of this kind. */
  readonly refusal: (kind: RunKind) => Error | null;
}

/** Nested functions match too; they are no globals. */
const DECLARATION = /(?<![\p{L}\p{N}_$.])function\s*\*?\s*([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gu;

/**
 * Takes a script in as Google does when it is saved: its text is read, nothing of it runs.
 * @throws SyntaxError where Google would not save it
 */
export function loadScript(code: string | readonly ScriptFile[], host: ScriptHost): HostScript {
  const project = projectOf(code);
  const script = project.compiled();
  const { runner } = host;
  const silently = mayMakePromises(project.text) ? withSilentPromises : <T>(run: () => T): T => run();
  const start = <T>(by: RunStart, action: (realm: Realm) => T): T => {
    const refusal = host.refusal(by.kind);
    if (refusal !== null) throw refusal;
    const realm = createRealm(host.globals, clockOfRun(host.now, host.pass), host.zone);
    return silently(() => {
      const loaded = (): T => {
        script.runInContext(realm.context);
        return action(realm);
      };
      return runner.run(by, realm, loaded);
    });
  };
  const call = (realm: Realm, name: string, args: readonly unknown[]): unknown => {
    const found = functionNamed(realm.context, name);
    if (found === null) throw new Error(`Script function not found: ${name}`);
    return realm.call(found, args);
  };
  const functions = functionsDeclaredIn(project, createRealm({}, host.now, host.zone).context);

  const fire = (handler: string, by: TriggerStart): { readonly failure?: Error; readonly ran: boolean } => {
    if (!functions.includes(handler)) return { ran: false };
    try {
      const { event: parts, ...run } = by;
      start(run, (realm) => {
        const event = realm.objectOf({ authMode: AUTH_MODES[by.mode], ...parts() });
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
      return start({ kind: 'menu', mode, person }, (realm) =>
        call(realm, functionName, args.map(realm.value)),
      );
    },
    callFromPage(functionName, ...args) {
      if (!functions.includes(functionName) || functionName.endsWith('_')) {
        throw new TypeError(`google.script.run.${functionName} is not a function`);
      }
      const json = JSON.stringify(sentArguments(args));
      const { mode, person } = runner.current;
      const result = start({ kind: 'page', mode, person }, (realm) => {
        const given = realm.fromJson(json);
        const ran = (): unknown => call(realm, functionName, Array.isArray(given) ? given : []);
        return { value: thrownAsScriptError(ran) };
      });
      return receivedResult(result.value);
    },
    open(mode = 'LIMITED') {
      host.clearUi();
      const { person } = runner.current;
      const { failure } = fire('onOpen', { kind: 'simple-trigger', mode, person, event: host.openEvent });
      // Without permission a forbidden call takes the whole menu with it (platform-facts §3.2).
      if (failure !== undefined && mode === 'NONE') host.clearUi();
      // What was installed runs in files in which the add-on is in use.
      if (mode !== 'NONE') host.opened();
      return failure === undefined ? {} : { failure };
    },
    fire,
  };
}

type Callable = (...args: readonly unknown[]) => unknown;

/** A global function, or the method of a global object, which menus and triggers may name (platform-facts §2.6). */
function functionNamed(context: Context, name: string): Callable | null {
  if (!/^[\p{L}_$][\p{L}\p{N}_$.]*$/u.test(name)) return null;
  // What `const` and `class` declare stands beside the global object: its methods are found, by itself it is not.
  const isPath = name.includes('.');
  const found: unknown = isPath ? new Script(name).runInContext(context) : context[name];
  return isCallable(found) ? found : null;
}

const isCallable = (value: unknown): value is Callable => typeof value === 'function';

/** A script that stops at its first statement has declared its functions and done nothing else. */
function functionsDeclaredIn(project: Project, context: Context): readonly string[] {
  const names = new Set([...project.text.matchAll(DECLARATION)].map((match) => match[1] ?? ''));
  try {
    new Script(`throw 'declared';${project.text}`).runInContext(context);
  } catch (thrown) {
    if (thrown !== 'declared') throw thrown;
  }
  return [...names].filter((name) => typeof context[name] === 'function').sort();
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
