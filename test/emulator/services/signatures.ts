import { Exception } from '../host-context.ts';
import { rawOf } from '../strict.ts';
import { type Member, memberName } from './enumeration.ts';

/** Types of parameters as Google's reference names them, and the enums by the name that the table uses. */
type Kind = string;
/** Method → its signatures, such as `String, String | String, String, Integer`; a method that is missing takes nothing. */
export type ServiceSignatures = Readonly<Record<string, string>>;
type Groups = Readonly<Record<string, Readonly<Record<string, Member>>>>;

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** A value's type as Google names it in its complaint. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) {
    const names = new Set(value.map(typeName));
    return names.size === 1 ? `${[...names][0]}[]` : 'object[]';
  }
  return tagOf(value) === 'Date' ? 'Date' : '(class)';
}

/** Google's complaint about arguments no signature of the method takes. */
export const signatureError = (method: string, given: readonly unknown[]): Exception =>
  new Exception(
    `The parameters (${given.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );

/** Whether a value is of the type as it stands. */
function fits(value: unknown, kind: Kind, groups: Groups): boolean {
  if (kind.endsWith('?'))
    return value === null || value === undefined || fits(value, kind.slice(0, -1), groups);
  if (kind.endsWith('[]')) {
    // What is no number in an array of bytes is told apart: "Cannot convert".
    return (
      Array.isArray(value) &&
      (kind === 'Byte[]' || value.every((each) => fits(each, kind.slice(0, -2), groups)))
    );
  }
  switch (kind) {
    case 'String':
    case 'Key':
    case 'Value':
      return typeof value === 'string';
    case 'Integer':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Date':
      return tagOf(value) === 'Date';
    case 'Any':
      return true;
    case 'Object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'Blob':
      return typeof value === 'object' && value !== null && 'getBlob' in rawOf(value);
    default:
      return memberName(groups[kind] ?? {}, value) !== null;
  }
}

/** `Key` and `Value` are texts of a store: there null is taken too. */
const isText = (kind: Kind): boolean => kind === 'String' || kind === 'Key' || kind === 'Value';

/**
 * Google makes a text of anything that is to be one: 1 becomes "1", {} "[object Object]", and in a store null "null"
 * (measured for the cache by Poehnelt, 2025). Only bytes are taken for no text (seen by gas-fakes). Nothing else is converted.
 */
export const isConvertible = (value: unknown, kind: Kind): boolean =>
  isText(kind) && (kind !== 'String' || (value !== null && value !== undefined && !Array.isArray(value)));

function converted(value: unknown, kind: Kind): unknown {
  if (kind === 'Byte[]' && Array.isArray(value)) return value.map(byteOf);
  // No key is told from the key "null".
  return isText(kind) ? String(kind === 'Key' ? (value ?? '') : value) : value;
}

const byteOf = (value: unknown): number => {
  const byte = typeof value === 'number' ? Math.trunc(value) : Number.NaN;
  if (Number.isNaN(byte)) throw new Exception(`Cannot convert ${String(value)} to byte.`);
  return byte;
};

/**
 * The arguments as the method takes them. Of several signatures of one length the types must fit as they are; a single one
 * has its texts converted.
 * @throws Exception as Google throws it
 */
function argumentsFor(
  method: string,
  given: readonly unknown[],
  signatures: string,
  groups: Groups,
): unknown[] {
  const ofLength = kindsOf(signatures).flatMap((kinds) => stretched(kinds, given.length));
  const [only] = ofLength;
  const exact = ofLength.find((kinds) => kinds.every((kind, place) => fits(given[place], kind, groups)));
  const isTaken = (kind: Kind, place: number): boolean =>
    isConvertible(given[place], kind) || fits(given[place], kind, groups);
  const chosen = exact ?? (ofLength.length === 1 && only?.every(isTaken) ? only : null);
  if (chosen === null) throw signatureError(method, given);
  return chosen.map((kind, place) => converted(given[place], kind));
}

const kindsOf = (signatures: string): Kind[][] =>
  signatures.split('|').map((each) =>
    each
      .split(',')
      .map((kind) => kind.trim())
      .filter((kind) => kind !== ''),
  );

/** The kinds for so many arguments, a last `Any...` being as many as there are; none where the number does not fit. */
function stretched(kinds: readonly Kind[], count: number): Kind[][] {
  const last = kinds.at(-1);
  if (!last?.endsWith('...')) return kinds.length === count ? [[...kinds]] : [];
  const fixed = kinds.slice(0, -1);
  if (count < fixed.length) return [];
  return [[...fixed, ...Array.from({ length: count - fixed.length }, () => last.slice(0, -3))]];
}

/**
 * Makes the public methods of a class take their arguments as Google takes them.
 * @param path as Google's complaints name the class, `CacheService.Cache`
 */
export function enforceServiceSignatures(
  path: string,
  target: { readonly prototype: object },
  table: ServiceSignatures,
  groups: Groups = {},
): void {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(target.prototype))) {
    const method: unknown = property.value;
    if (name === 'constructor' || name === 'toString' || typeof method !== 'function') continue;
    const signatures = table[name] ?? '';
    Object.defineProperty(target.prototype, name, {
      configurable: true,
      writable: true,
      value: function (this: object, ...given: readonly unknown[]): unknown {
        return Reflect.apply(method, this, argumentsFor(`${path}.${name}`, given, signatures, groups));
      },
    });
  }
  for (const name of Object.keys(table)) {
    if (!(name in target.prototype)) throw new Error(`${path}.${name} has a signature and no method`);
  }
}
