/** What the windows and the server of the workbench say to each other, as JSON over HTTP and server-sent events. */
import type { CellSnapshot, SheetSnapshot } from '../../emulator/snapshot.ts';
import type { PackedWorkbook } from './packed.ts';

export type PresetName = 'blank' | 'plan' | 'sample';

export interface MenuEntry {
  readonly kind: 'item' | 'separator' | 'submenu';
  readonly caption?: string;
  /** Name of the function the item runs. */
  readonly run?: string;
  readonly entries?: readonly MenuEntry[];
}

export interface Person {
  /** Blank for a person whom Google would not name. */
  readonly email: string;
  readonly label: string;
}

/** A mail that the script sent; nobody gets it. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** ISO instant with the spreadsheet's offset. */
  readonly at: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string | null;
}

export interface LastAction {
  readonly name: string;
  readonly calls: number;
  readonly milliseconds: number;
}

/** Everything around the grid that all windows share. */
export interface BarState {
  readonly title: string;
  readonly menus: readonly MenuEntry[];
  /** ISO instant with the spreadsheet's offset. */
  readonly now: string;
  readonly people: readonly Person[];
  readonly preset: PresetName;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly lastAction: LastAction | null;
  /** How many mails the mailbox holds. */
  readonly mails: number;
}

export interface FaceState {
  readonly revision: number;
  /** How many messages of the window's stream this state holds already. */
  readonly told: number;
  readonly snapshot: PackedWorkbook;
  readonly bar: BarState;
  /** ISO instant put in place of NOW() in conditional formats, as a serial number of the spreadsheet's zone. */
  readonly nowSerial: number;
  /** Origin that serves the pages of the add-on, another than the face's own. */
  readonly pagesOrigin: string;
  /** Of this window: who is at its keyboard, where, and which frames are open. */
  readonly person: string;
  readonly selection: Selection;
  readonly screen: readonly ScreenEvent[];
}

export interface CellsChange {
  readonly sheetId: number;
  readonly cells: readonly CellSnapshot[];
  /** Row and column of cells that hold nothing any more. */
  readonly cleared: readonly (readonly [number, number])[];
}

/** What one action changed. A sheet in `sheets` replaces the drawn one; `order` is sent when tabs came, went or moved. */
export interface WorkbookChange {
  readonly cells: readonly CellsChange[];
  readonly sheets: readonly SheetSnapshot[];
  readonly order: readonly number[] | null;
}

export interface Selection {
  readonly sheetId: number;
  readonly range: string;
}

export type ScreenEvent =
  | { readonly kind: 'toast'; readonly message: string; readonly title: string; readonly seconds: number }
  | {
      readonly kind: 'question';
      readonly id: number;
      readonly form: 'alert' | 'prompt';
      readonly title: string;
      readonly message: string;
      /** Name of `Ui.ButtonSet`. */
      readonly buttons: string;
    }
  | { readonly kind: 'sidebar'; readonly frame: string; readonly title: string }
  | {
      readonly kind: 'dialog';
      readonly frame: string;
      readonly title: string;
      readonly width: number;
      readonly height: number;
      readonly modal: boolean;
    }
  | { readonly kind: 'notice'; readonly title: string; readonly message: string }
  | { readonly kind: 'close'; readonly frame: string }
  | { readonly kind: 'select'; readonly selection: Selection }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly action: string; readonly message: string };

export type ServerMessage =
  | {
      readonly kind: 'change';
      readonly revision: number;
      readonly change: WorkbookChange;
      readonly nowSerial: number;
    }
  | { readonly kind: 'bar'; readonly bar: BarState }
  | { readonly kind: 'screen'; readonly event: ScreenEvent }
  | { readonly kind: 'reload' };

export type TypedValue = string | number | boolean | null;

export interface EditRequest {
  readonly sheetId: number;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly TypedValue[])[];
  /** True for what a person typed or chose, false for a pasted block. */
  readonly asTyped: boolean;
}

/** What a person does to the file other than typing; indexes from zero, blocks as A1. */
export type StructureRequest = TabRequest | LinesRequest | BlockRequest;

export type TabRequest =
  | { readonly kind: 'add-tab' }
  | { readonly kind: 'rename-tab'; readonly sheetId: number; readonly name: string }
  | { readonly kind: 'move-tab'; readonly sheetId: number; readonly to: number }
  | { readonly kind: 'color-tab'; readonly sheetId: number; readonly color: string | null }
  | { readonly kind: 'delete-tab' | 'hide-tab' | 'show-tab' | 'copy-tab'; readonly sheetId: number }
  /** So many from the first; null leaves them as they are. */
  | {
      readonly kind: 'freeze';
      readonly sheetId: number;
      readonly rows: number | null;
      readonly columns: number | null;
    };

interface Lines {
  readonly axis: 'rows' | 'columns';
  readonly sheetId: number;
  readonly at: number;
  readonly count: number;
}

export type LinesRequest =
  | ({ readonly kind: 'insert' | 'delete' | 'hide' | 'show' | 'fit' } & Lines)
  /** `to`: where the first one goes, counted before anything moves. */
  | ({ readonly kind: 'move'; readonly to: number } & Lines)
  /** Pixels. */
  | ({ readonly kind: 'size'; readonly size: number } & Lines);

/** What a paste brings: all of a block, or a part of it. */
export type CopiedPart = 'all' | 'values' | 'formats' | 'formulas';

export type BlockRequest =
  /** A block copied or cut in the grid is put at the selection `to`, of this or another tab. */
  | {
      readonly kind: 'copy-block';
      readonly sheetId: number;
      readonly range: string;
      readonly from: Selection;
      readonly part: CopiedPart;
    }
  | {
      readonly kind: 'move-block';
      readonly sheetId: number;
      readonly range: string;
      readonly from: Selection;
    }
  /** The fill handle is dragged from a block over `range`, which holds the block. */
  | { readonly kind: 'fill'; readonly sheetId: number; readonly range: string; readonly from: string }
  | {
      readonly kind: 'sort';
      readonly sheetId: number;
      readonly range: string;
      readonly column: number;
      readonly ascending: boolean;
    }
  /** Makes a filter over the range, or takes away the one that the tab has. */
  | { readonly kind: 'toggle-filter'; readonly sheetId: number; readonly range: string }
  /** Of the column of the filter, hides the rows with these texts. */
  | {
      readonly kind: 'filter';
      readonly sheetId: number;
      readonly range: string;
      readonly hidden: readonly string[];
    }
  /** Single cells are put in or taken out: the others of their rows or columns move. */
  | {
      readonly kind: 'insert-cells' | 'delete-cells';
      readonly along: 'rows' | 'columns';
      readonly sheetId: number;
      readonly range: string;
    }
  | {
      readonly kind: 'clear-all' | 'clear-formats' | 'checkboxes';
      readonly sheetId: number;
      readonly range: string;
    }
  | {
      readonly kind: 'look';
      readonly sheetId: number;
      readonly range: string;
      readonly what: 'bold' | 'italic' | 'underline' | 'line-through';
    }
  /** A note; a blank one is taken away. */
  | { readonly kind: 'note'; readonly sheetId: number; readonly range: string; readonly text: string };
