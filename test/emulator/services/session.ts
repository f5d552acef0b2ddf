import { createHash } from 'node:crypto';
import { googleFace } from '../spreadsheet/desk.ts';
import { fullScope } from './gate.ts';
import type { HostDesk } from './host-desk.ts';

const ROTATION = 30 * 86_400_000;

class FakeUser {
  readonly #email: string;

  constructor(email: string) {
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }

  /** The old name of the address, still in Google's declarations. */
  getUserLoginId(): string {
    return this.#email;
  }

  toString(): string {
    return this.#email;
  }
}

/** A `User` whose address a script may read. */
export function userFace(email: string, desk: Pick<HostDesk, 'context'>): GoogleAppsScript.Base.User {
  return googleFace('User', new FakeUser(email), desk.context);
}

/** The address under whose authority this run stands: none in simple triggers or without the scope (platform-facts §7.7). */
function effectiveEmail(desk: HostDesk): string {
  const { kind, mode, person } = desk.run();
  const scope = desk.scopes === 'all' || desk.scopes.has(fullScope('userinfo.email'));
  return kind !== 'simple-trigger' && mode === 'FULL' && scope ? person.email : '';
}

/** The address of whoever did what started the run: of a stranger none is told, nor of another than under whose authority it stands. */
function activeEmail(desk: HostDesk): string {
  const { person, startedBy } = desk.run();
  const isSame = startedBy === null || startedBy.email === person.email;
  return isSame && person.tellsEmail ? effectiveEmail(desk) : '';
}

class FakeSession {
  readonly #desk: HostDesk;

  constructor(desk: HostDesk) {
    this.#desk = desk;
  }

  getActiveUser(): GoogleAppsScript.Base.User {
    return userFace(activeEmail(this.#desk), this.#desk);
  }

  getEffectiveUser(): GoogleAppsScript.Base.User {
    return userFace(effectiveEmail(this.#desk), this.#desk);
  }

  getActiveUserLocale(): string {
    return 'vi';
  }

  getScriptTimeZone(): string {
    return this.#desk.context.scriptTimeZone;
  }

  /** The same for one person for thirty days; says nothing of who it is. */
  getTemporaryActiveUserKey(): string {
    const turn = Math.floor(this.#desk.clock.now() / ROTATION);
    const seed = `${this.#desk.run().person.email}|${turn}`;
    return createHash('sha256').update(seed).digest('base64').slice(0, 32);
  }
}

export function createSession(desk: HostDesk): GoogleAppsScript.Base.Session {
  return googleFace('Session', new FakeSession(desk), desk.context);
}
