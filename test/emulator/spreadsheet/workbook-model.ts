import { Exception } from '../host-context.ts';
import type { Rect } from './rect.ts';
import { blankSheetState, copyOfState, SheetModel, type SheetState } from './sheet-model.ts';

export interface NamedRangeModel {
  readonly name: string;
  readonly sheetId: number;
  readonly rect: Rect;
}

export interface ProtectionModel {
  readonly id: number;
  readonly type: 'SHEET' | 'RANGE';
  readonly sheetId: number;
  /** Null for a whole sheet. */
  readonly rect: Rect | null;
  readonly rangeName: string | null;
  readonly description: string;
  /** Null until somebody changes it: then the protection mirrors the file's sharing and stops nobody (§7.6). */
  readonly editors: readonly string[] | null;
  readonly domainEdit: boolean;
  readonly warningOnly: boolean;
  readonly unprotected: readonly Rect[];
}

export interface MetadataModel {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  /** Name of `DeveloperMetadataVisibility`. */
  readonly visibility: string;
  /** Name of `DeveloperMetadataLocationType`. */
  readonly type: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
  readonly sheetId: number | null;
  /** Row or column, from 1. */
  readonly index: number | null;
}

/** Whether formulas may go round in circles, how often, and until which change. */
export interface IterationModel {
  readonly enabled: boolean;
  readonly cycles: number;
  readonly threshold: number;
}

/** Everything a workbook is beside the insides of its sheets. Arrays are replaced, never changed in place. */
export interface WorkbookState {
  title: string;
  locale: string;
  timeZone: string;
  /** Name of `RecalculationInterval`. */
  recalculation: string;
  iteration?: IterationModel;
  sheets: readonly SheetModel[];
  activeSheetId: number;
  nextNumber: number;
  editors: readonly string[];
  viewers: readonly string[];
  namedRanges: readonly NamedRangeModel[];
  protections: readonly ProtectionModel[];
  metadata: readonly MetadataModel[];
}

/** A file as it was at a moment. */
export interface WorkbookMemory {
  readonly state: WorkbookState;
  readonly sheets: readonly { readonly sheet: SheetModel; readonly state: SheetState }[];
}

/**
 * A spreadsheet file, free of Google's classes. Every change raises `version`; what was changed since the last
 * `commit()` can be lost again, as unflushed writes can be (platform-facts §12.6).
 */
export class WorkbookModel {
  readonly id: string;
  state: WorkbookState;
  /** Rises with every change: whoever caches what the workbook gives compares it. */
  version = 0;
  /** Changes made since the last flush. */
  pendingWrites = 0;
  /** How often what was written reached the file, or was lost. */
  commits = 0;
  private committed: WorkbookState | null = null;
  private readonly committedSheets = new Map<SheetModel, SheetState>();

  constructor(id: string, state: Omit<WorkbookState, 'sheets' | 'activeSheetId'>) {
    this.id = id;
    this.state = { ...state, sheets: [], activeSheetId: 0 };
  }

  /** The state, to be written to. */
  change(): WorkbookState {
    this.committed ??= { ...this.state };
    this.version += 1;
    this.pendingWrites += 1;
    return this.state;
  }

  /** `SpreadsheetApp.flush()`, and the end of a run. */
  commit(): void {
    this.committed = null;
    this.committedSheets.clear();
    this.pendingWrites = 0;
    this.commits += 1;
  }

  /** The run died before its buffered writes reached the file: back to the last flush. */
  dropUnflushedWrites(): void {
    if (this.committed !== null) this.state = this.committed;
    for (const [sheet, state] of this.committedSheets) sheet.state = state;
    this.commit();
    this.version += 1;
  }

  /** All of the file as it is now; what is written later does not touch it. */
  remember(): WorkbookMemory {
    const sheets = this.state.sheets.map((sheet) => ({ sheet, state: copyOfState(sheet.state) }));
    return { state: { ...this.state }, sheets };
  }

  /** Puts the file back as it was then. A memory can be recalled again and again. */
  recall({ state, sheets }: WorkbookMemory): void {
    this.state = { ...state };
    for (const { sheet, state: kept } of sheets) sheet.state = copyOfState(kept);
    this.commit();
    this.version += 1;
  }

  makeSheet(id: number, state: SheetState): SheetModel {
    return new SheetModel(id, state, (sheet) => {
      if (!this.committedSheets.has(sheet)) this.committedSheets.set(sheet, copyOfState(sheet.state));
      this.version += 1;
      this.pendingWrites += 1;
    });
  }

  /** Puts a sheet at `index` (from 0) and returns it; the caller has checked its name. */
  addSheet(state: SheetState, index: number, id = this.newNumber()): SheetModel {
    const sheet = this.makeSheet(id, state);
    const workbook = this.change();
    workbook.sheets = [...workbook.sheets.slice(0, index), sheet, ...workbook.sheets.slice(index)];
    return sheet;
  }

  /** A number no sheet, protection or metadata of this file has yet; the same in every run of a test. */
  newNumber(): number {
    const state = this.change();
    state.nextNumber = (state.nextNumber * 48271) % 2147483647;
    return state.nextNumber;
  }

  sheetById(id: number): SheetModel | null {
    return this.state.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** Google's own look-up by name ignores case only when it refuses a second sheet of that name. */
  sheetByName(name: string): SheetModel | null {
    return this.state.sheets.find((sheet) => sheet.state.name === name) ?? null;
  }

  activeSheet(): SheetModel {
    const sheet = this.sheetById(this.state.activeSheetId) ?? this.state.sheets[0];
    if (sheet === undefined) throw new Exception('The spreadsheet has no sheet.');
    return sheet;
  }

  /** 10 million cells for the whole file (§4.6). */
  requireRoomFor(newCells: number): void {
    let cells = newCells;
    for (const sheet of this.state.sheets) cells += sheet.state.rowCount * sheet.state.columnCount;
    if (cells > 10_000_000) {
      throw new Exception(
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    }
  }
}

export interface BlankWorkbookOptions {
  readonly title: string;
  /** `vi_VN`, `en_US`… */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Gives the file's id. */
  readonly ids: (kind: string) => string;
}

/** What Google calls an unnamed sheet, by the language of the person who makes it. */
export function sheetWord(locale: string): string {
  return locale.startsWith('vi') ? 'Trang tính' : 'Sheet';
}

/** A new file: one sheet of 1000 × 26, whose id is 0. */
export function createBlankWorkbook(options: BlankWorkbookOptions): WorkbookModel {
  const workbook = new WorkbookModel(options.ids('spreadsheet'), {
    title: options.title,
    locale: options.locale,
    timeZone: options.timeZone,
    recalculation: 'ON_CHANGE',
    nextNumber: 20251106,
    editors: [],
    viewers: [],
    namedRanges: [],
    protections: [],
    metadata: [],
  });
  const sheet = workbook.addSheet(blankSheetState(`${sheetWord(options.locale)}1`), 0, 0);
  workbook.state.activeSheetId = sheet.id;
  workbook.commit();
  return workbook;
}
