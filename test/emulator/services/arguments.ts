import { Exception } from '../host-context.ts';

/** Google's complaint about arguments no signature of the method takes. */
export function signatureError(method: string, given: readonly unknown[]): Exception {
  const types = given.map((value) =>
    value === null || value === undefined ? 'null' : typeof value === 'string' ? 'String' : typeof value,
  );
  return new Exception(`The parameters (${types.join(',')}) don't match the method signature for ${method}.`);
}

/** Google turns a number into "1.0" and an object into "[object Object]"; the emulator refuses both. */
export function requireText(method: string, ...given: readonly unknown[]): void {
  if (!given.every((value) => typeof value === 'string')) throw signatureError(method, given);
}

export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');
