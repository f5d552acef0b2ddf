/** Whether a value has a shape. Put together as types are, so that the shape of a request reads like its type. */
export type Shape<T> = (value: unknown) => value is T;

/** Text of so many UTF-16 units. */
export const text =
  (most: number, least = 0): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length >= least && value.length <= most;

export const anything: Shape<unknown> = (_value): _value is unknown => true;

/** One of the listed words. */
export const oneOf =
  <T extends string>(words: readonly T[]): Shape<T> =>
  (value): value is T =>
    words.some((word) => word === value);

/** A whole number within bounds, both included. */
export const number =
  (least: number, most: number): Shape<number> =>
  (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of so many things of one shape. */
export const list =
  <T>(each: Shape<T>, most: number, least = 0): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(each);

/** An object with these members; what else it has is nobody's business. */
export const object =
  <T extends object>(members: { readonly [Name in keyof T]: Shape<T[Name]> }): Shape<T> =>
  (value): value is T =>
    isObject(value) && Object.entries<Shape<unknown>>(members).every(([name, shape]) => shape(value[name]));

/** An object whose own names and values all have these shapes. */
export const record =
  <T>(key: Shape<string>, each: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    isObject(value) && Object.entries(value).every(([name, member]) => key(name) && each(member));
