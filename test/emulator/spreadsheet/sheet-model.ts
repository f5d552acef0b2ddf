import type { CellStyle } from '../snapshot.ts';
import type { BandingModel } from './banding.ts';
import { BLANK, type Cell, hasContent, type RuleValue } from './cell.ts';
import type { ChartModel } from './chart-model.ts';
import { drawnColor } from './color.ts';
import type { FilterModel } from './filter.ts';
import type { Gradient } from './gradient.ts';
import { type Rect, rectOf } from './rect.ts';

/** What is known of one row or column beside its cells. Never changed in place. */
export interface Line {
  /** Pixels; null is the default. */
  readonly size: number | null;
  readonly hidden: boolean;
  readonly depth: number;
  /** Bit d is set while the group of depth d around this line is collapsed. */
  readonly collapsed: number;
}

const PLAIN_LINE: Line = Object.freeze({ size: null, hidden: false, depth: 0, collapsed: 0 });

/** Null: the rule leaves that part of the look alone. */
export interface ConditionalStyle {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: boolean | null;
}

export interface ConditionalFormat {
  readonly ranges: readonly Rect[];
  /** Name of `SpreadsheetApp.BooleanCriteria`. */
  readonly criteria: string;
  readonly values: readonly RuleValue[];
  readonly style: ConditionalStyle;
  /** A colour scale; then there are no criteria. */
  readonly gradient?: Gradient;
}

export type CellRow = (Cell | undefined)[];

/** Everything a sheet is, in a shape that can be set aside and put back. */
export interface SheetState {
  name: string;
  hidden: boolean;
  tabColor: string | null;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  /** Names of `GroupControlTogglePosition`. */
  rowControl: string;
  columnControl: string;
  selection: Rect;
  /** Several blocks that were selected at once; good while `selection` is the last of them. */
  selections?: readonly Rect[];
  /** The cell that was made the current one; good while `selection` is the block it was chosen in. */
  current?: { readonly within: Rect; readonly cell: Rect };
  rowLines: (Line | undefined)[];
  columnLines: (Line | undefined)[];
  merges: readonly Rect[];
  conditionalFormats: readonly ConditionalFormat[];
  charts: readonly ChartModel[];
  filter: FilterModel | null;
  bandings: readonly BandingModel[];
  rightToLeft: boolean;
  /** `cells[row - 1]?.[column - 1]`; absent where nothing was ever written. */
  cells: (CellRow | undefined)[];
}

/** A new grid is 1000 × 26 (platform-facts §15.3). */
export function blankSheetState(name: string, rowCount = 1000, columnCount = 26): SheetState {
  return {
    name,
    hidden: false,
    tabColor: null,
    rowCount,
    columnCount,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenGridlines: false,
    rowControl: 'AFTER',
    columnControl: 'AFTER',
    selection: rectOf(1, 1),
    rowLines: [],
    columnLines: [],
    merges: [],
    conditionalFormats: [],
    charts: [],
    filter: null,
    bandings: [],
    rightToLeft: false,
    cells: [],
  };
}

export function copyOfState(state: SheetState): SheetState {
  return {
    ...state,
    rowLines: [...state.rowLines],
    columnLines: [...state.columnLines],
    cells: state.cells.map((row) => row?.slice()),
  };
}

/** One sheet. Writers call `change()` first, which numbers the change and keeps the state as last flushed. */
export class SheetModel {
  readonly id: number;
  state: SheetState;
  private readonly onChange: (sheet: SheetModel) => void;

  constructor(id: number, state: SheetState, onChange: (sheet: SheetModel) => void) {
    this.id = id;
    this.state = state;
    this.onChange = onChange;
  }

  /** The state, to be written to. */
  change(): SheetState {
    this.onChange(this);
    return this.state;
  }

  cell(row: number, column: number): Cell {
    return this.state.cells[row - 1]?.[column - 1] ?? BLANK;
  }

  /** Calls back for each cell of the block, blank ones included, row by row. */
  each(rect: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
    for (let r = 0; r < rect.rows; r += 1) {
      const line = this.state.cells[rect.row + r - 1];
      for (let c = 0; c < rect.columns; c += 1) {
        visit(line?.[rect.column + c - 1] ?? BLANK, rect.row + r, rect.column + c);
      }
    }
  }

  read<T>(rect: Rect, reading: (cell: Cell, row: number, column: number) => T): T[][] {
    const table: T[][] = [];
    for (let r = 0; r < rect.rows; r += 1) {
      const line = this.state.cells[rect.row + r - 1];
      const values: T[] = [];
      for (let c = 0; c < rect.columns; c += 1) {
        values.push(reading(line?.[rect.column + c - 1] ?? BLANK, rect.row + r, rect.column + c));
      }
      table.push(values);
    }
    return table;
  }

  /** Replaces each cell of the block; `writing` returning the same cell changes nothing. */
  write(rect: Rect, writing: (cell: Cell, row: number, column: number) => Cell): void {
    const { cells } = this.change();
    for (let r = 0; r < rect.rows; r += 1) {
      let line = cells[rect.row + r - 1];
      if (line === undefined) {
        line = [];
        cells[rect.row + r - 1] = line;
      }
      for (let c = 0; c < rect.columns; c += 1) {
        const before = line[rect.column + c - 1] ?? BLANK;
        const after = writing(before, rect.row + r, rect.column + c);
        if (after !== before) line[rect.column + c - 1] = after;
      }
    }
  }

  /** Last row and column holding a value or a formula; zeros for an empty sheet (§15.1). */
  contentSize(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    this.state.cells.forEach((line, r) => {
      if (line === undefined) return;
      for (let c = line.length - 1; c >= 0; c -= 1) {
        const cell = line[c];
        if (cell === undefined || !hasContent(cell)) continue;
        rows = Math.max(rows, r + 1);
        columns = Math.max(columns, c + 1);
        break;
      }
    });
    return { rows, columns };
  }

  line(axis: 'row' | 'column', index: number): Line {
    const lines = axis === 'row' ? this.state.rowLines : this.state.columnLines;
    return lines[index - 1] ?? PLAIN_LINE;
  }

  setLine(axis: 'row' | 'column', index: number, part: Partial<Line>): void {
    const state = this.change();
    const lines = axis === 'row' ? state.rowLines : state.columnLines;
    lines[index - 1] = { ...this.line(axis, index), ...part };
  }

  whole(): Rect {
    return rectOf(1, 1, this.state.rowCount, this.state.columnCount);
  }
}

/** The style as a snapshot tells it. */
export function styleOfConditional(style: ConditionalStyle): CellStyle {
  return {
    ...(style.background === null ? {} : { background: drawnColor(style.background) }),
    ...(style.fontColor === null ? {} : { fontColor: drawnColor(style.fontColor) }),
    ...(style.bold === null ? {} : { bold: style.bold }),
    ...(style.italic === null ? {} : { italic: style.italic }),
    ...(style.underline === null ? {} : { underline: style.underline }),
  };
}
