/**
 * What every pretended Google object knows about the host it lives in.
 * Shared by the spreadsheet model (`spreadsheet/`) and the other services (`services/`).
 */

export type AuthModeName = 'NONE' | 'LIMITED' | 'FULL';

export interface User {
  /** E-mail address; blank where Google would not tell. */
  readonly email: string;
}

export interface HostContext {
  /**
   * Called once per method invoked on a Google object, builders included, before the method does anything:
   * counts it, refuses it when the AuthMode or the manifest's scopes forbid it, and throws when a fault was planned for it.
   * @param method `Class.method`, for example `Range.getValues`
   */
  called(method: string): void;
  /** Called after the method with the cells of the blocks it was given or gave; absent where nobody counts. */
  moved?: ((written: number, read: number) => void) | undefined;
  /** Called after a method that threw nothing, with the object behind the face and what it was given; absent where nobody watches. */
  did?: ((raw: object, method: string, given: readonly unknown[]) => void) | undefined;
  /** The instant the host's clock shows, in milliseconds since 1970 UTC. */
  now(): number;
  /** IANA name of the script's zone (the manifest's), not the spreadsheet's. */
  readonly scriptTimeZone: string;
  /** The person at the keyboard of the run in progress. */
  readonly activeUser: User;
  readonly owner: User;
  readonly authMode: AuthModeName;
  /** How results and errors reach the script; absent where nothing runs in a realm of its own. */
  readonly crossing?: Crossing | undefined;
  /** Stable pseudo-random ids, so that two runs of one test make the same workbook. */
  nextId(kind: string): string;
}

/** Makes what a method gives or throws belong to the realm of the script, where `instanceof Error` must hold. */
export interface Crossing {
  value(given: unknown): unknown;
  error(thrown: unknown): unknown;
}

/** The error Google throws: its `name` is "Exception" (platform-facts §15.20). */
export class Exception extends Error {
  override readonly name = 'Exception';
}
