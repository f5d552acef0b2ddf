import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, createContext, Script } from 'node:vm';
import { root } from '../../build/paths.ts';

/** Google's services, by the names under which a script finds them. */
const googleServices = [
  'SpreadsheetApp',
  'Charts',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'LockService',
  'MailApp',
  'ScriptApp',
  'Session',
  'Utilities',
  'Logger',
  'UrlFetchApp',
  'DriveApp',
  'DocumentApp',
  'GmailApp',
  'CalendarApp',
  'ContentService',
] as const;

export const builtFile = (name: string): string => readFileSync(join(root, 'build/dist', name), 'utf8');

/** A script as Google holds it once it is loaded. */
export interface LoadedScript {
  readonly context: Context;
  /** What Google may call: functions declared at the top level, whatever they are. */
  readonly publicFunctions: readonly string[];
  call(name: string, ...args: readonly unknown[]): unknown;
}

/**
 * Runs a script in a context as bare as Apps Script's: the language, console, and the services given. No timers, no URL, no
 * encoders, no crypto; text never becomes code.
 */
export function loadCode(code: string, services: Readonly<Record<string, unknown>>): LoadedScript {
  const context = createContext(
    { console, ...services },
    { codeGeneration: { strings: false, wasm: false } },
  );
  new Script(code, { filename: 'Code.js' }).runInContext(context);
  const call = (name: string, ...args: readonly unknown[]): unknown =>
    Reflect.apply(context[name], undefined, args);
  const publicFunctions = Object.keys(context).filter(
    (name) => !(name in services) && name !== 'console' && typeof context[name] === 'function',
  );
  return { context, publicFunctions: publicFunctions.sort(), call };
}

/** Services that write down whoever touches them. They refuse too, but a refusal could be caught and hidden. */
export function untouchableServices(touched: string[]): Record<string, unknown> {
  return Object.fromEntries(
    googleServices.map((service) => {
      const refuse = (how: string) => (_target: object, member?: unknown) => {
        const what = `${service}: ${how} ${typeof member === 'string' ? member : ''}`.trim();
        touched.push(what);
        throw new Error(what);
      };
      const traps = {
        get: refuse('get'),
        has: refuse('has'),
        apply: refuse('apply'),
        ownKeys: refuse('ownKeys'),
      };
      return [service, new Proxy(() => undefined, traps)];
    }),
  );
}

export interface MenuItem {
  readonly caption: string;
  readonly functionName: string;
}

/** Services that answer anything with themselves and write down the menu items that are asked for. */
export function menuRecordingServices(items: MenuItem[]): Record<string, unknown> {
  const anything: unknown = new Proxy(() => undefined, {
    get: (_target, member) => {
      if (member === Symbol.toPrimitive) return () => '';
      if (member !== 'addItem') return anything;
      return (caption: string, functionName: string) => {
        items.push({ caption, functionName });
        return anything;
      };
    },
    apply: () => anything,
  });
  return Object.fromEntries(googleServices.map((service) => [service, anything]));
}
