import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { rawOf } from '../strict.ts';

import { enumeration, type Member, memberName } from './enumeration.ts';
import type { HostDesk } from './host-desk.ts';
import { FakeHtmlOutput } from './html-output.ts';
import { FakeMenu } from './menu.ts';
import { isConvertible, signatureError } from './signatures.ts';
import type { ButtonName, UiRecord } from './ui-record.ts';

const BUTTONS = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const BUTTON_SETS = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

/** The buttons of each set. */
export const BUTTONS_OF: Readonly<Record<string, readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** A number and a boolean are shown as their text; nothing and lists are not. */
const isText = (value: unknown): boolean => isConvertible(value, 'String');

/** Waits for a person, while the run stands still and its locks are gone. */
export type Suspended = <T>(wait: () => T) => T;

class FakePromptResponse {
  readonly #button: Member;
  readonly #text: string;

  constructor(button: Member, text: string) {
    this.#button = button;
    this.#text = text;
  }

  getSelectedButton(): Member {
    return this.#button;
  }

  getResponseText(): string {
    return this.#text;
  }
}

class FakeUi {
  readonly Button = BUTTONS;
  readonly ButtonSet = BUTTON_SETS;
  readonly #desk: HostDesk;
  readonly #record: UiRecord;
  readonly #suspended: Suspended;

  constructor(desk: HostDesk, record: UiRecord, suspended: Suspended) {
    this.#desk = desk;
    this.#record = record;
    this.#suspended = suspended;
  }

  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    return this.#menu(caption, false);
  }

  /** Its caption is the add-on's name, under "Extensions". */
  createAddonMenu(): GoogleAppsScript.Base.Menu {
    return this.#menu('', true);
  }

  alert(...given: readonly unknown[]): Member {
    const [title, prompt, set] = this.#question('alert', given);
    return this.#ask('alert', title, prompt, set).button;
  }

  prompt(...given: readonly unknown[]): GoogleAppsScript.Base.PromptResponse {
    const [title, prompt, set] = this.#question('prompt', given);
    const { button, text } = this.#ask('prompt', title, prompt, set);
    return googleFace('PromptResponse', new FakePromptResponse(button, text), this.#desk.context);
  }

  showSidebar(userInterface: unknown): void {
    const page = this.#page(userInterface, 'showSidebar');
    this.#record.sidebar = { title: page.getTitle(), html: page.getContent() };
  }

  showModalDialog(userInterface: unknown, title: string): void {
    this.#dialog(userInterface, title, true);
  }

  showModelessDialog(userInterface: unknown, title: string): void {
    this.#dialog(userInterface, title, false);
  }

  #menu(caption: string, addon: boolean): GoogleAppsScript.Base.Menu {
    return googleFace('Menu', new FakeMenu(caption, addon, this.#record), this.#desk.context);
  }

  #dialog(userInterface: unknown, title: string, modal: boolean): void {
    const method = modal ? 'showModalDialog' : 'showModelessDialog';
    if (typeof title !== 'string') throw signatureError(`Ui.${method}`, [userInterface, title]);
    const page = this.#page(userInterface, method);
    this.#record.dialogs.push({
      title,
      html: page.getContent(),
      width: page.getWidth(),
      height: page.getHeight(),
      modal,
    });
  }

  #page(userInterface: unknown, method: string): FakeHtmlOutput {
    const raw = typeof userInterface === 'object' && userInterface !== null ? rawOf(userInterface) : null;
    if (!(raw instanceof FakeHtmlOutput)) throw signatureError(`Ui.${method}`, [userInterface]);
    return raw;
  }

  #question(method: string, given: readonly unknown[]): [title: string, prompt: string, set: string] {
    const last = given.at(-1);
    const set = memberName(BUTTON_SETS, last);
    const texts = set === null ? given : given.slice(0, -1);
    const fits = texts.length === 1 || (texts.length === 2 && set !== null);
    if (!fits || !texts.every(isText)) throw signatureError(`Ui.${method}`, given);
    const [first, second] = texts.map(String);
    return second === undefined ? ['', first ?? '', set ?? 'OK'] : [first ?? '', second, set ?? 'OK'];
  }

  /** The script stands still until the person answers, and its locks are gone then (platform-facts §2.9). */
  #ask(
    form: 'alert' | 'prompt',
    title: string,
    prompt: string,
    buttonSet: string,
  ): { button: Member; text: string } {
    const buttons = BUTTONS_OF[buttonSet] ?? ['OK'];
    const answer = this.#suspended(() => this.#record.answerTo({ form, title, prompt, buttonSet, buttons }));
    return { button: BUTTONS[answer.button], text: answer.text ?? '' };
  }
}

/** `SpreadsheetApp.getUi()`; refuses where nobody sits before the screen. */
export function createUi(
  desk: HostDesk,
  record: UiRecord,
  suspended: Suspended,
): () => GoogleAppsScript.Base.Ui {
  const face = googleFace<GoogleAppsScript.Base.Ui>('Ui', new FakeUi(desk, record, suspended), desk.context);
  return () => {
    if (desk.run().kind === 'trigger' || desk.workbook === null) {
      throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return face;
  };
}
