/**
 * Work that is counted, not timed, so that every machine finds alike: how often a function is called for an element of an array, a
 * map or a set, and the length of whatever a builtin goes through by itself. Our domain loops in no other way (a loop that counts up would
 * not be seen, nor the copying of an object by `...`).
 */

/** These call somebody back for each element, as far as they go. */
const CALLING = [
  'map',
  'filter',
  'forEach',
  'flatMap',
  'reduce',
  'reduceRight',
  'some',
  'every',
  'find',
  'findLast',
  'findIndex',
  'findLastIndex',
  'sort',
] as const;
/** These take as long as what they are called on. `Symbol.iterator`: a spread, a destructuring, `for … of`. */
const LONG = [
  'includes',
  'indexOf',
  'lastIndexOf',
  'concat',
  'slice',
  'splice',
  'shift',
  'unshift',
  'join',
  'flat',
  'reverse',
  'fill',
  Symbol.iterator,
] as const;
/** These as long as what they are given. */
const OF_OBJECTS = ['keys', 'values', 'entries', 'fromEntries', 'assign'] as const;
const OF_COLLECTIONS = ['forEach', 'keys', 'values', 'entries', Symbol.iterator] as const;

type Callable = (...given: readonly unknown[]) => unknown;
type Counting = (self: unknown, given: readonly unknown[]) => readonly unknown[];

const lengthOf = (given: unknown): number => {
  if (Array.isArray(given)) return given.length;
  if (given instanceof Map || given instanceof Set) return given.size;
  return typeof given === 'object' && given !== null ? Reflect.ownKeys(given).length : 0;
};

/** Puts a counting method in the place of another; returns what puts the other back. */
const replace = (target: object, name: PropertyKey, counting: Counting): (() => void) => {
  const before = Object.getOwnPropertyDescriptor(target, name);
  const real: unknown = before?.value;
  if (!before || typeof real !== 'function') throw new Error(`there is no ${String(name)}`);
  const value = function (this: unknown, ...given: readonly unknown[]): unknown {
    return Reflect.apply(real, this, counting(this, given));
  };
  Object.defineProperty(target, name, { ...before, value });
  return () => Object.defineProperty(target, name, before);
};

/** Steps of this work. */
export const countedWork = (work: () => unknown): number => {
  let steps = 0;
  const called: Counting = (_self, [callback, ...rest]) => {
    if (typeof callback !== 'function') return [callback, ...rest];
    const real = callback as Callable;
    const counted = function (this: unknown, ...given: readonly unknown[]): unknown {
      steps += 1;
      return Reflect.apply(real, this, given);
    };
    return [counted, ...rest];
  };
  const byLength: Counting = (self, given) => {
    steps += lengthOf(self);
    return given;
  };
  const byGiven: Counting = (_self, given) => {
    for (let at = 0; at < given.length; at += 1) steps += lengthOf(given[at]);
    return given;
  };
  const undo = [
    ...OF_OBJECTS.map((name) => () => replace(Object, name, byGiven)),
    ...[Map.prototype, Set.prototype].flatMap((target) =>
      OF_COLLECTIONS.map((name) => () => replace(target, name, byLength)),
    ),
    ...CALLING.map((name) => () => replace(Array.prototype, name, called)),
    ...LONG.map((name) => () => replace(Array.prototype, name, byLength)),
  ];
  const undone: (() => void)[] = [];
  try {
    for (let at = 0; at < undo.length; at += 1) undone.push(undo[at]?.() ?? (() => undefined));
    work();
  } finally {
    for (let at = 0; at < undone.length; at += 1) undone[at]?.();
  }
  return steps;
};
