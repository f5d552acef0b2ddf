import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { rawOf } from '../strict.ts';
import { enumeration, type Member } from './enumeration.ts';
import { fullScope } from './gate.ts';
import type { HostDesk } from './host-desk.ts';
import { enforceServiceSignatures, signatureError } from './signatures.ts';
import { identityToken, newStateToken } from './tokens.ts';
import { WEEKDAYS } from './trigger-builders.ts';
import {
  EVENT_TYPES,
  FakeTrigger,
  FakeTriggerBuilder,
  fileIdOf,
  TRIGGER_SOURCES,
  triggerFace,
} from './trigger-faces.ts';
import type { TriggerBoard, TriggerModel } from './triggers.ts';

export const AUTH_MODES = enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const AUTHORIZATION_STATUSES = enumeration('REQUIRED', 'NOT_REQUIRED');
const INSTALLATION_SOURCES = enumeration('APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON');

type Trigger = GoogleAppsScript.Script.Trigger;

class FakeAuthorizationInfo {
  readonly #asked: readonly string[];
  readonly #lacking: readonly string[];

  constructor(asked: readonly string[], lacking: readonly string[]) {
    this.#asked = asked;
    this.#lacking = lacking;
  }

  getAuthorizationStatus(): Member {
    return this.#lacking.length === 0 ? AUTHORIZATION_STATUSES.NOT_REQUIRED : AUTHORIZATION_STATUSES.REQUIRED;
  }

  getAuthorizationUrl(): string | null {
    return this.#lacking.length === 0 ? null : 'https://accounts.example.invalid/authorize';
  }

  getAuthorizedScopes(): string[] {
    return this.#asked.filter((scope) => !this.#lacking.includes(scope));
  }
}

/** The script is no web app. */
class FakeService {
  getUrl(): string | null {
    return null;
  }

  isEnabled(): boolean {
    return false;
  }
}

class FakeScriptApp {
  readonly AuthMode = AUTH_MODES;
  readonly AuthorizationStatus = AUTHORIZATION_STATUSES;
  readonly EventType = EVENT_TYPES;
  readonly InstallationSource = INSTALLATION_SOURCES;
  readonly TriggerSource = TRIGGER_SOURCES;
  readonly WeekDay = WEEKDAYS;
  readonly #desk: HostDesk;
  readonly #board: TriggerBoard;
  readonly #files: readonly { readonly id: string }[];

  constructor(desk: HostDesk, board: TriggerBoard, files: readonly { readonly id: string }[]) {
    this.#desk = desk;
    this.#board = board;
    this.#files = files;
  }

  deleteTrigger(trigger: object): void {
    const raw = rawOf(trigger);
    if (!(raw instanceof FakeTrigger)) throw signatureError('ScriptApp.deleteTrigger', [trigger]);
    if (!this.#board.remove(raw.getUniqueId())) throw new Exception('Trigger not found');
  }

  getAuthorizationInfo(_mode: Member, scopes?: readonly string[]): GoogleAppsScript.Script.AuthorizationInfo {
    const asked = this.#asked(scopes);
    const info = new FakeAuthorizationInfo(asked, this.#lacking(asked));
    return googleFace('AuthorizationInfo', info, this.#desk.context);
  }

  /** Null where the manifest does not ask for `openid`. */
  getIdentityToken(): string | null {
    const { declared } = this.#desk;
    return declared === 'all' || declared.has('openid') ? identityToken(this.#desk) : null;
  }

  getInstallationSource(): Member {
    return INSTALLATION_SOURCES.NONE;
  }

  /** Opens nothing. */
  getOAuthToken(): string {
    return `emulated-token-of-${this.#desk.run().person.email}`;
  }

  /** Nobody sees another person's triggers (platform-facts §3.8). */
  getProjectTriggers(): Trigger[] {
    return this.#own(() => true);
  }

  getScriptId(): string {
    return 'emulated-script';
  }

  getService(): GoogleAppsScript.Script.Service {
    return googleFace('Service', new FakeService(), this.#desk.context);
  }

  getUserTriggers(file: object): Trigger[] {
    const id = fileIdOf('ScriptApp.getUserTriggers', file);
    return this.#own((model) => model.sourceId === id);
  }

  newStateToken(): GoogleAppsScript.Script.StateTokenBuilder {
    return newStateToken(this.#desk);
  }

  newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    const builder = new FakeTriggerBuilder(this.#desk, this.#board, functionName, this.#files);
    return googleFace('TriggerBuilder', builder, this.#desk.context);
  }

  requireAllScopes(_mode: Member): void {
    this.#require(this.#asked());
  }

  requireScopes(_mode: Member, scopes: readonly string[]): void {
    this.#require(this.#asked(scopes));
  }

  #own(fits: (model: TriggerModel) => boolean): Trigger[] {
    const { email } = this.#desk.run().person;
    const own = this.#board.all().filter((model) => model.creator === email && fits(model));
    return own.map((model) => triggerFace(this.#desk, model));
  }

  /** Where a scope is missing Google ends the run and asks the person for it. */
  #require(scopes: readonly string[]): void {
    const lacking = this.#lacking(scopes);
    if (lacking.length > 0)
      throw new Exception(`Authorization is required to perform that action: ${lacking.join(', ')}`);
  }

  /** The scopes asked about, all that the script declares when none are named. @throws Exception for one that it does not declare */
  #asked(scopes?: readonly string[]): readonly string[] {
    const { declared } = this.#desk;
    if (scopes === undefined) return declared === 'all' ? [] : [...declared];
    const strange = scopes.find((scope) => declared !== 'all' && !declared.has(fullScope(scope)));
    if (strange !== undefined)
      throw new Exception(`The scope ${strange} is not one that the script declares.`);
    return scopes;
  }

  #lacking(scopes: readonly string[]): string[] {
    const granted = this.#desk.scopes;
    return granted === 'all' ? [] : scopes.filter((scope) => !granted.has(fullScope(scope)));
  }
}

enforceServiceSignatures(
  'ScriptApp',
  FakeScriptApp,
  {
    deleteTrigger: 'Object',
    getAuthorizationInfo: 'AuthMode | AuthMode, String[]',
    getUserTriggers: 'Object',
    newTrigger: 'String',
    requireAllScopes: 'AuthMode',
    requireScopes: 'AuthMode, String[]',
  },
  { AuthMode: AUTH_MODES },
);

/** @param files the spreadsheets that the script can open, those too that it makes later */
export function createScriptApp(
  desk: HostDesk,
  board: TriggerBoard,
  files: readonly { readonly id: string }[],
): GoogleAppsScript.Script.ScriptApp {
  return googleFace('ScriptApp', new FakeScriptApp(desk, board, files), desk.context);
}
