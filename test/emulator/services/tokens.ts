import { googleFace } from '../spreadsheet/desk.ts';
import type { HostDesk } from './host-desk.ts';
import { enforceServiceSignatures } from './signatures.ts';

const HOUR = 3600;

const segment = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token in OpenID Connect's form that says who a run's person is. Nobody signed it. */
export function identityToken(desk: HostDesk): string {
  const seconds = Math.floor(desk.clock.now() / 1000);
  const { email } = desk.run().person;
  const claims = {
    iss: 'https://accounts.google.com',
    sub: segment({ email }),
    iat: seconds,
    exp: seconds + HOUR,
  };
  return [segment({ alg: 'none', typ: 'JWT' }), segment(claims), 'unsigned'].join('.');
}

/** Puts together a text that a callback address is called with. No callback ever comes here. */
class FakeStateTokenBuilder {
  readonly #desk: HostDesk;
  readonly #arguments = new Map<string, string>();
  #method = '';
  #seconds = HOUR;

  constructor(desk: HostDesk) {
    this.#desk = desk;
  }

  withArgument(name: string, value: string): this {
    this.#arguments.set(name, value);
    return this;
  }

  withMethod(method: string): this {
    this.#method = method;
    return this;
  }

  withTimeout(seconds: number): this {
    this.#seconds = seconds;
    return this;
  }

  createToken(): string {
    const until = this.#desk.clock.now() + this.#seconds * 1000;
    return segment({ method: this.#method, arguments: Object.fromEntries(this.#arguments), until });
  }
}

enforceServiceSignatures('ScriptApp.StateTokenBuilder', FakeStateTokenBuilder, {
  withArgument: 'String, String',
  withMethod: 'String',
  withTimeout: 'Integer',
});

export const newStateToken = (desk: HostDesk): GoogleAppsScript.Script.StateTokenBuilder =>
  googleFace('StateTokenBuilder', new FakeStateTokenBuilder(desk), desk.context);
