import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { rawOf } from '../strict.ts';
import { requireText, signatureError } from './arguments.ts';
import { enumeration, type Member, memberName } from './enumeration.ts';
import { fullScope } from './gate.ts';
import type { HostDesk } from './host-desk.ts';
import {
  type EventTypeName,
  FakeClockTriggerBuilder,
  FakeSpreadsheetTriggerBuilder,
  type TriggerBoard,
  type TriggerModel,
} from './triggers.ts';

export const AUTH_MODES = enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const AUTHORIZATION_STATUSES = enumeration('REQUIRED', 'NOT_REQUIRED');
const EVENT_TYPES = enumeration(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
const TRIGGER_SOURCES = enumeration('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');
const WEEKDAYS = enumeration('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY');

class FakeTrigger {
  readonly #model: TriggerModel;
  readonly #documentId: string | null;

  constructor(model: TriggerModel, documentId: string | null) {
    this.#model = model;
    this.#documentId = documentId;
  }

  getEventType(): Member {
    return EVENT_TYPES[this.#model.type];
  }

  getHandlerFunction(): string {
    return this.#model.handler;
  }

  getTriggerSource(): Member {
    return this.#model.type === 'CLOCK' ? TRIGGER_SOURCES.CLOCK : TRIGGER_SOURCES.SPREADSHEETS;
  }

  getTriggerSourceId(): string | null {
    return this.#model.type === 'CLOCK' ? null : this.#documentId;
  }

  getUniqueId(): string {
    return this.#model.id;
  }
}

class FakeTriggerBuilder {
  readonly #desk: HostDesk;
  readonly #board: TriggerBoard;
  readonly #handler: string;

  constructor(desk: HostDesk, board: TriggerBoard, handler: string) {
    this.#desk = desk;
    this.#board = board;
    this.#handler = handler;
  }

  timeBased(): GoogleAppsScript.Script.ClockTriggerBuilder {
    const builder = new FakeClockTriggerBuilder(this.#desk, this.#finish);
    return googleFace('ClockTriggerBuilder', builder, this.#desk.context);
  }

  /** An add-on makes triggers for the file in use only (platform-facts §3.7). */
  forSpreadsheet(file: string | object): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    const id =
      typeof file === 'string' ? file : Reflect.apply(Reflect.get(rawOf(file), 'getId'), rawOf(file), []);
    if (id !== this.#desk.workbook?.id) {
      throw new Exception('Add-ons can create triggers for the document in use only.');
    }
    return googleFace(
      'SpreadsheetTriggerBuilder',
      new FakeSpreadsheetTriggerBuilder(this.#finish),
      this.#desk.context,
    );
  }

  readonly #finish = (type: EventTypeName, nextAt: number | null, every: number | null): object => {
    const { context, workbook } = this.#desk;
    const model: TriggerModel = {
      id: context.nextId('trigger'),
      handler: this.#handler,
      type,
      creator: this.#desk.run().person.email,
      nextAt,
      every,
    };
    this.#board.add(model);
    return googleFace('Trigger', new FakeTrigger(model, workbook?.id ?? null), context);
  };
}

class FakeAuthorizationInfo {
  readonly #granted: boolean;

  constructor(granted: boolean) {
    this.#granted = granted;
  }

  getAuthorizationStatus(): Member {
    return this.#granted ? AUTHORIZATION_STATUSES.NOT_REQUIRED : AUTHORIZATION_STATUSES.REQUIRED;
  }

  getAuthorizationUrl(): string | null {
    return this.#granted ? null : 'https://accounts.example.invalid/authorize';
  }
}

class FakeScriptApp {
  readonly AuthMode = AUTH_MODES;
  readonly AuthorizationStatus = AUTHORIZATION_STATUSES;
  readonly EventType = EVENT_TYPES;
  readonly TriggerSource = TRIGGER_SOURCES;
  readonly WeekDay = WEEKDAYS;
  readonly #desk: HostDesk;
  readonly #board: TriggerBoard;

  constructor(desk: HostDesk, board: TriggerBoard) {
    this.#desk = desk;
    this.#board = board;
  }

  newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    requireText('ScriptApp.newTrigger', functionName);
    const builder = new FakeTriggerBuilder(this.#desk, this.#board, functionName);
    return googleFace('TriggerBuilder', builder, this.#desk.context);
  }

  /** Nobody sees another person's triggers (platform-facts §3.8). */
  getProjectTriggers(): GoogleAppsScript.Script.Trigger[] {
    const { email } = this.#desk.run().person;
    return this.#board
      .all()
      .filter((model) => model.creator === email)
      .map((model) =>
        googleFace('Trigger', new FakeTrigger(model, this.#desk.workbook?.id ?? null), this.#desk.context),
      );
  }

  getUserTriggers(): GoogleAppsScript.Script.Trigger[] {
    return this.getProjectTriggers();
  }

  deleteTrigger(trigger: object): void {
    const raw = typeof trigger === 'object' && trigger !== null ? rawOf(trigger) : null;
    if (!(raw instanceof FakeTrigger)) throw signatureError('ScriptApp.deleteTrigger', [trigger]);
    if (!this.#board.remove(raw.getUniqueId())) throw new Exception('Trigger not found');
  }

  getAuthorizationInfo(
    authMode: unknown,
    oAuthScopes?: readonly string[],
  ): GoogleAppsScript.Script.AuthorizationInfo {
    if (memberName(AUTH_MODES, authMode) === null) {
      throw signatureError('ScriptApp.getAuthorizationInfo', [authMode]);
    }
    const info = new FakeAuthorizationInfo(this.#lacking(oAuthScopes ?? this.#declared()).length === 0);
    return googleFace('AuthorizationInfo', info, this.#desk.context);
  }

  /** Where a scope is missing Google ends the run and asks the person for it. */
  requireScopes(authMode: unknown, oAuthScopes: readonly string[]): void {
    if (memberName(AUTH_MODES, authMode) === null || !Array.isArray(oAuthScopes)) {
      throw signatureError('ScriptApp.requireScopes', [authMode, oAuthScopes]);
    }
    const lacking = this.#lacking(oAuthScopes);
    if (lacking.length > 0)
      throw new Exception(`Authorization is required to perform that action: ${lacking.join(', ')}`);
  }

  requireAllScopes(authMode: unknown): void {
    this.requireScopes(authMode, this.#declared());
  }

  getScriptId(): string {
    return 'emulated-script';
  }

  #declared(): readonly string[] {
    const { declared } = this.#desk;
    return declared === 'all' ? [] : [...declared];
  }

  #lacking(scopes: readonly string[]): string[] {
    const granted = this.#desk.scopes;
    return granted === 'all' ? [] : scopes.filter((scope) => !granted.has(fullScope(scope)));
  }
}

export function createScriptApp(desk: HostDesk, board: TriggerBoard): GoogleAppsScript.Script.ScriptApp {
  return googleFace('ScriptApp', new FakeScriptApp(desk, board), desk.context);
}
