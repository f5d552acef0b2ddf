import { Exception } from '../host-context.ts';
import { googleFace } from '../spreadsheet/desk.ts';
import { signatureError } from './arguments.ts';
import { memberName } from './enumeration.ts';
import type { HostDesk } from './host-desk.ts';
import { BUTTON_SETS, BUTTONS_OF, type Suspended } from './ui.ts';
import type { Answer, UiRecord } from './ui-record.ts';

/** The dialogs of before `Ui`, in scripts of many years: they give back texts in lower case. */
class FakeBrowser {
  readonly Buttons = BUTTON_SETS;
  readonly #desk: HostDesk;
  readonly #record: UiRecord;
  readonly #suspended: Suspended;

  constructor(desk: HostDesk, record: UiRecord, suspended: Suspended) {
    this.#desk = desk;
    this.#record = record;
    this.#suspended = suspended;
  }

  /** Name of the button pressed; "cancel" when the box was closed. */
  msgBox(...given: readonly unknown[]): string {
    const { button } = this.#ask('alert', 'msgBox', given, 'OK');
    return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
  }

  /** What was typed; "cancel" when it was cancelled or closed. */
  inputBox(...given: readonly unknown[]): string {
    const { button, text = '' } = this.#ask('prompt', 'inputBox', given, 'OK_CANCEL');
    return button === 'CANCEL' || button === 'CLOSE' ? 'cancel' : text;
  }

  /** (prompt), (prompt, buttons), (title, prompt, buttons). */
  #ask(form: 'alert' | 'prompt', method: string, given: readonly unknown[], usual: string): Answer {
    if (this.#desk.run().kind === 'trigger' || this.#desk.workbook === null) {
      throw new Exception(`Cannot call Browser.${method}() from this context.`);
    }
    const set = given.length === 1 ? usual : memberName(BUTTON_SETS, given.at(-1));
    const texts = given.length === 1 ? given : given.slice(0, -1);
    const [first, second] = texts;
    const fits =
      (texts.length === 1 || texts.length === 2) && texts.every((text) => typeof text === 'string');
    if (set === null || !fits) throw signatureError(`Browser.${method}`, given);
    const [title, prompt] = second === undefined ? ['', String(first)] : [String(first), String(second)];
    const question = { form, title, prompt, buttonSet: set, buttons: BUTTONS_OF[set] ?? ['OK'] };
    return this.#suspended(() => this.#record.answerTo(question));
  }
}

export function createBrowser(
  desk: HostDesk,
  record: UiRecord,
  suspended: Suspended,
): GoogleAppsScript.Base.Browser {
  return googleFace('Browser', new FakeBrowser(desk, record, suspended), desk.context);
}
