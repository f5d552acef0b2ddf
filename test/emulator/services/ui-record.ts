import { type AskedQuestion, UnansweredQuestion } from '../host-stop.ts';

export type ButtonName = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';

export type ShownMenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly ShownMenuItem[] };

export interface ShownMenu {
  readonly caption: string;
  /** Under "Extensions", by the add-on's name. */
  readonly addon: boolean;
  readonly items: readonly ShownMenuItem[];
}

export interface ShownDialog {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly modal: boolean;
}

export interface ShownToast {
  readonly message: string;
  readonly title: string;
  readonly seconds: number;
}

export interface Answer {
  readonly button: ButtonName;
  /** What is typed at a prompt. */
  readonly text?: string;
}

/** What the person at the keyboard has been shown, and what that person will answer. */
export class UiRecord {
  menus: ShownMenu[] = [];
  sidebar: { readonly title: string; readonly html: string } | null = null;
  readonly dialogs: ShownDialog[] = [];
  readonly toasts: ShownToast[] = [];
  readonly questions: AskedQuestion[] = [];
  private readonly answers: Answer[] = [];
  private asked: ((question: AskedQuestion) => Answer) | null = null;

  /** Prepares the answers to the next alerts and prompts, in order. */
  answer(...answers: readonly (ButtonName | Answer)[]): void {
    for (const answer of answers) this.answers.push(typeof answer === 'string' ? { button: answer } : answer);
  }

  /** Answers that nobody asked for are not the next question's. */
  forgetAnswers(): void {
    this.answers.length = 0;
  }

  /** Whoever answers when no answer was prepared. */
  answerBy(asked: (question: AskedQuestion) => Answer): void {
    this.asked = asked;
  }

  /** The document was opened again: nothing of before is on the screen. */
  closeAll(): void {
    this.menus = [];
    this.sidebar = null;
    this.dialogs.length = 0;
    this.toasts.length = 0;
  }

  /** A menu of `Spreadsheet.addMenu`, whose lines are null; null takes the menu away. */
  showOld(
    caption: string,
    entries: readonly ({ readonly name: string; readonly functionName: string } | null)[] | null,
  ): void {
    if (entries === null) {
      this.menus = this.menus.filter((known) => known.caption !== caption || known.addon);
      return;
    }
    const items = entries.map(
      (entry): ShownMenuItem =>
        entry === null
          ? { kind: 'separator' }
          : { kind: 'item', caption: entry.name, functionName: entry.functionName },
    );
    this.show({ caption, addon: false, items });
  }

  /** Menus of one caption replace one another, as when onOpen runs twice. */
  show(menu: ShownMenu): void {
    const rest = this.menus.filter((known) => known.caption !== menu.caption || known.addon !== menu.addon);
    this.menus = [...rest, menu];
  }

  answerTo(question: AskedQuestion): Answer {
    this.questions.push(question);
    const prepared = this.answers.shift();
    if (prepared !== undefined) return prepared;
    if (this.asked !== null) return this.asked(question);
    // Nothing else can be pressed.
    if (question.form === 'alert' && question.buttonSet === 'OK') return { button: 'OK' };
    throw new UnansweredQuestion(question);
  }
}
