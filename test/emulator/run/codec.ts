/** What crosses google.script.run (platform-facts §2.1–2.2): JSON and nothing else; the emulator refuses what Google drops. */

/** Arguments as they leave the page. Throws as Google's client does. */
export function encodeArguments(args: readonly unknown[]): string {
  args.forEach((arg, place) => {
    const wrong = illegalIn(arg, `${place}`);
    if (wrong !== null)
      throw new TypeError(`Failed due to illegal value in property: ${wrong.where} (${wrong.what})`);
  });
  return JSON.stringify(args.map((arg) => (arg === undefined ? null : arg)));
}

/** The value a function returned, as the page gets it. Throws where Google would lose it without a word. */
export function decodeResult(value: unknown): unknown {
  const wrong = illegalIn(value, 'the returned value');
  if (wrong !== null) {
    throw new TypeError(`google.script.run would lose what was returned: ${wrong.what} in ${wrong.where}`);
  }
  const result: unknown = JSON.parse(JSON.stringify(value === undefined ? null : value));
  return result;
}

interface Illegal {
  readonly where: string;
  readonly what: string;
}

function illegalIn(value: unknown, where: string, above: readonly object[] = []): Illegal | null {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return null;
    case 'number':
      return Number.isFinite(value) ? null : { where, what: String(value) };
    case 'undefined':
      // In arrays and alone it arrives as null; what becomes of it in an object is written nowhere.
      return above.length === 0 || Array.isArray(above.at(-1)) ? null : { where, what: 'undefined' };
    case 'object':
      return value === null ? null : illegalInObject(value, where, above);
    default:
      return { where, what: `a ${typeof value}` };
  }
}

function illegalInObject(value: object, where: string, above: readonly object[]): Illegal | null {
  if (above.includes(value)) return { where, what: 'a value that contains itself' };
  if (!Array.isArray(value) && !isPlain(value)) return { where, what: `a ${kindOf(value)}` };
  for (const [key, each] of Object.entries(value)) {
    const wrong = illegalIn(each, `${where}.${key}`, [...above, value]);
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
