import type { HostContext } from './host-context.ts';
import { isDocumented } from './services/documented.ts';

const faces = new WeakMap<object, object>();
const raws = new WeakMap<object, object>();

/** What Promise, JSON, vitest and the console ask of any object: answered by the object itself, never refused. */
const ASKED_OF_EVERYTHING = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
]);

/** Cells of a block as `setValues` takes and `getValues` gives it. */
const cellsIn = (block: unknown): number =>
  Array.isArray(block) && Array.isArray(block[0]) ? block.length * block[0].length : 0;

/** What Google's objects say of themselves where it is not the name of their class (seen by gas-fakes, notes and tests). */
const TOLD_NAMES: Readonly<Record<string, string>> = {
  BooleanCondition: 'ConditionalFormatBooleanCondition',
  GradientCondition: 'ConditionalFormatGradientCondition',
};

/**
 * A pretended Google object: every method call is announced to the host, and a member that Google documents and the emulator
 * lacks throws, naming itself; what Google's reference does not name is undefined, as it is at Google. Methods run on the raw object, so that what they call among themselves is not counted; one that
 * returns its own object returns this face.
 */
export function strict<T extends object>(className: string, target: T, context: HostContext): T {
  const methods = new Map<PropertyKey, unknown>();
  // `String(range)` is "Range": scripts tell Google's objects apart so. Asking it is no call.
  const textOfIt = (): string => TOLD_NAMES[className] ?? className;
  const face = new Proxy(target, {
    get(raw, key) {
      const known = methods.get(key);
      if (known !== undefined) return known;
      const value: unknown = Reflect.get(raw, key);
      if (key === 'toString' && value === Object.prototype.toString) return textOfIt;
      if (value === undefined && typeof key === 'string' && !(key in raw)) {
        if (ASKED_OF_EVERYTHING.has(key) || !isDocumented(className, key)) return undefined;
        throw new Error(`${className}.${key} is not emulated`);
      }
      if (typeof value !== 'function' || typeof key === 'symbol' || key === 'constructor') return value;
      const method = (...given: unknown[]): unknown => {
        const { crossing } = context;
        try {
          context.called(`${className}.${key}`);
          const result: unknown = Reflect.apply(value, raw, given);
          const [written, read] = [cellsIn(given[0]), cellsIn(result)];
          if (written + read > 0) context.moved?.(written, read);
          context.did?.(raw, `${className}.${key}`, given);
          if (result === raw) return face;
          return crossing === undefined ? result : crossing.value(result);
        } catch (error) {
          throw crossing === undefined ? error : crossing.error(error);
        }
      };
      methods.set(key, method);
      return method;
    },
  });
  faces.set(target, face);
  raws.set(face, target);
  return face;
}

/** The face of an object that was made strict; the object itself when it was not. */
export function proxyOf<T extends object>(raw: T): T;
export function proxyOf(raw: object): object {
  return faces.get(raw) ?? raw;
}

/** Whether a value is a pretended Google object as scripts see it. */
export const isFace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && raws.has(value);

/** The object behind a face; the argument itself when it is no face. */
export function rawOf<T extends object>(face: T): T;
export function rawOf(face: object): object {
  return raws.get(face) ?? face;
}
