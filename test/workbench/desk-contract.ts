/** What the server needs of the thing that holds the workbook. `desk.ts` fills it with the emulator. */
import type { WorkbookSnapshot } from '../emulator/snapshot.ts';
import type {
  EditRequest,
  Mail,
  MenuEntry,
  Person,
  PresetName,
  Selection,
  StructureRequest,
} from './face/protocol.ts';

/** A window at the moment it asks for something. */
export interface Visitor {
  /** Who is at the keyboard; blank for a person Google would not name. */
  readonly email: string;
  readonly selection: Selection;
}

export interface Question {
  readonly form: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  /** Name of `Ui.ButtonSet`. */
  readonly buttons: string;
}

export interface Answer {
  /** Name of `Ui.Button`. */
  readonly button: string;
  readonly text: string;
}

export type DeskEvent =
  | { readonly kind: 'toast'; readonly message: string; readonly title: string; readonly seconds: number }
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | {
      readonly kind: 'dialog';
      readonly title: string;
      readonly html: string;
      readonly width: number;
      readonly height: number;
      readonly modal: boolean;
    }
  /** An alert with nothing but OK: the script need not wait for it. */
  | { readonly kind: 'notice'; readonly title: string; readonly message: string }
  | { readonly kind: 'select'; readonly selection: Selection }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly action: string; readonly message: string };

export interface Outcome {
  /** What the action is called in the bar. */
  readonly name: string;
  /** Calls of Google services. */
  readonly calls: number;
  readonly milliseconds: number;
  readonly events: readonly DeskEvent[];
  /** The script waits for this; nothing of the run has stayed. Run the action again with one more answer. */
  readonly question?: Question;
}

export interface CallOutcome extends Outcome {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

export interface Desk {
  readonly preset: PresetName;
  snapshot(): WorkbookSnapshot;
  menus(): readonly MenuEntry[];
  people(): readonly Person[];
  /** ISO instant with the spreadsheet's offset. */
  now(): string;
  /** Sets the clock; triggers that fell due meanwhile run once. */
  setClock(instant: string): Outcome;
  /** Time passes hour by hour, with every trigger at its time. */
  passHours(hours: number): Outcome;
  /** What was sent, the latest last. */
  mails(): readonly Mail[];
  /** Types (`asTyped`) or pastes; onEdit runs as on Google. */
  edit(request: EditRequest, by: Visitor): Outcome;
  /** What a person does to tabs, rows, columns and blocks; onEdit hears of the cells that it changed. */
  restructure(request: StructureRequest, by: Visitor): Outcome;
  /** Runs a function of the add-on by name, as a menu item does. */
  run(name: string, caption: string, by: Visitor, answers: readonly Answer[]): Outcome;
  /** Runs a function of the add-on for a page, through google.script.run. */
  call(name: string, args: readonly unknown[], by: Visitor, answers: readonly Answer[]): CallOutcome;
  /** Keeps the file as it is now; what it gives puts the file back, and no script hears of it. */
  remember(): () => void;
  restart(preset: PresetName): void;
  /** Works out the formulas ahead of the first action; takes seconds after opening a saved desk. */
  warmUp(): void;
  /** Everything, as text for the state file. */
  save(): string;
}
