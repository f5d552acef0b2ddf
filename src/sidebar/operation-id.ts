/** An id for one press of a button: a retry that carries it again is the same act to the server. */
export const newOperationId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(36).padStart(2, '0')).join(
    '',
  );
