import { Exception } from '../host-context.ts';
import { googleFace, ownedBy, workbookOf } from '../spreadsheet/desk.ts';
import { nextRun } from './clock-schedule.ts';
import { enumeration, type Member } from './enumeration.ts';
import type { HostDesk } from './host-desk.ts';
import { signatureError } from './signatures.ts';
import {
  FakeClockTriggerBuilder,
  FakeSpreadsheetTriggerBuilder,
  type FinishTrigger,
} from './trigger-builders.ts';
import type { TriggerBoard, TriggerModel } from './triggers.ts';

export const EVENT_TYPES = enumeration(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
export const TRIGGER_SOURCES = enumeration('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');

export class FakeTrigger {
  readonly #model: TriggerModel;

  constructor(model: TriggerModel) {
    this.#model = model;
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
    return this.#model.sourceId;
  }

  getUniqueId(): string {
    return this.#model.id;
  }
}

export const triggerFace = (desk: HostDesk, model: TriggerModel): GoogleAppsScript.Script.Trigger =>
  googleFace('Trigger', new FakeTrigger(model), desk.context);

/** The id of a spreadsheet given as itself or by its id. */
export function fileIdOf(method: string, file: unknown): string {
  if (typeof file === 'string') return file;
  const owned = ownedBy(file);
  if (owned?.kind !== 'Spreadsheet') throw signatureError(method, [file]);
  return workbookOf(file).id;
}

export class FakeTriggerBuilder {
  readonly #desk: HostDesk;
  readonly #board: TriggerBoard;
  readonly #handler: string;
  readonly #files: readonly { readonly id: string }[];

  /** @param files the spreadsheets that the script can open */
  constructor(
    desk: HostDesk,
    board: TriggerBoard,
    handler: string,
    files: readonly { readonly id: string }[],
  ) {
    this.#desk = desk;
    this.#board = board;
    this.#handler = handler;
    this.#files = files;
  }

  timeBased(): GoogleAppsScript.Script.ClockTriggerBuilder {
    const builder = new FakeClockTriggerBuilder(this.#desk, this.#finishFor(null));
    return googleFace('ClockTriggerBuilder', builder, this.#desk.context);
  }

  /** An add-on makes triggers for the file in use only (platform-facts §3.7), another script for every file that it may open. */
  forSpreadsheet(file: string | object): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    const id = fileIdOf('ScriptApp.TriggerBuilder.forSpreadsheet', file);
    if (id !== this.#desk.workbook?.id) {
      if (this.#board.delivery === 'add-on') {
        throw new Exception('Add-ons can create triggers for the document in use only.');
      }
      if (!this.#files.some((file) => file.id === id)) throw new Exception(`Invalid argument: ${id}`);
    }
    const builder = new FakeSpreadsheetTriggerBuilder(this.#finishFor(id));
    return googleFace('SpreadsheetTriggerBuilder', builder, this.#desk.context);
  }

  #finishFor(sourceId: string | null): FinishTrigger {
    return (type, schedule) => {
      const { context, clock, run } = this.#desk;
      const id = context.nextId('trigger');
      const model: TriggerModel = {
        id,
        handler: this.#handler,
        type,
        creator: run().person.email,
        sourceId,
        schedule,
        nextAt: schedule === null ? null : nextRun(schedule, id, clock.now()),
      };
      this.#board.add(model);
      return triggerFace(this.#desk, model);
    };
  }
}
