export type Arguments = readonly unknown[];

/**
 * What Google's frame does to arguments before they leave: plain JSON passes, undefined arrives as null, everything
 * with a life of its own is refused (platform-facts 2.2).
 * @throws Error "Failed due to illegal value in property: 0", counted by argument
 */
export function codedArguments(args: Arguments): unknown[] {
  return args.map((argument, index) => coded(argument, String(index)));
}

function coded(value: unknown, property: string): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw illegal(property);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item, index) => coded(item, String(index)));
  if (!isPlain(value)) throw illegal(property);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, coded(item, key)]));
}

function isPlain(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]' && !(value instanceof Promise);
}

function illegal(property: string): Error {
  return new Error(`Failed due to illegal value in property: ${property}`);
}
