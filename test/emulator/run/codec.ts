/**
 * What crosses google.script.run (platform-facts §2.1–2.2): JSON and nothing else. What Google refuses is refused in its words;
 * what Google drops without a word is refused too. Used by the emulator and, in the browser, by the workbench's pages.
 */

/** Arguments as they leave the page. @throws TypeError as Google's client does, before anything is sent */
export function sentArguments(args: readonly unknown[]): unknown[] {
  for (const [place, argument] of args.entries()) {
    const wrong = illegalIn(argument, `${place}`);
    if (wrong === null) continue;
    throw new TypeError(
      wrong.what === CIRCULAR
        ? 'Failed due to circular reference.'
        : `Failed due to illegal value in property: ${wrong.key} (${wrong.what})`,
    );
  }
  return args.map(copied);
}

/** The value a function returned, as the page gets it. @throws TypeError where Google would lose it, or a part of it, without a word */
export function receivedResult(value: unknown): unknown {
  const wrong = illegalIn(value, 'the returned value');
  if (wrong !== null) {
    throw new TypeError(`google.script.run would lose what was returned: ${wrong.what} in ${wrong.key}`);
  }
  return copied(value);
}

const copied = (value: unknown): unknown => JSON.parse(JSON.stringify(value === undefined ? null : value));

const CIRCULAR = 'a value that contains itself';

interface Illegal {
  /** The innermost property, which is all that Google names. */
  readonly key: string;
  readonly what: string;
}

function illegalIn(value: unknown, key: string, above: readonly object[] = []): Illegal | null {
  // JSON drops what a key that ends so holds: Google keeps such names to itself.
  if (key.endsWith('__')) return { key, what: 'a name that ends in __' };
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return null;
    case 'number':
      return Number.isFinite(value) ? null : { key, what: String(value) };
    case 'undefined':
      // In arrays and alone it arrives as null; what becomes of it in an object is written nowhere.
      return above.length === 0 || Array.isArray(above.at(-1)) ? null : { key, what: 'undefined' };
    case 'object':
      return value === null ? null : illegalInObject(value, key, above);
    default:
      return { key, what: `a ${typeof value}` };
  }
}

function illegalInObject(value: object, key: string, above: readonly object[]): Illegal | null {
  if (above.includes(value)) return { key, what: CIRCULAR };
  if (!Array.isArray(value) && !isPlain(value)) return { key, what: `a ${kindOf(value)}` };
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [inner, each] of entries) {
    const wrong = illegalIn(each, `${inner}`, [...above, value]);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Of any realm: the prototype is the end of the chain, or there is none. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null) return true;
  const isObject = Object.prototype.toString.call(value) === '[object Object]';
  return isObject && Object.getPrototypeOf(prototype) === null;
}

const kindOf = (value: object): string => {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  return tag === 'Object' ? (value.constructor?.name ?? 'object') : tag;
};
