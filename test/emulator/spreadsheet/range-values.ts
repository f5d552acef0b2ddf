import { shiftReferences } from '../formulas/references.ts';
import { Exception } from '../host-context.ts';
import { type Cell, hasContent, withContent } from './cell.ts';
import { type CellReader, cellReader } from './cell-reading.ts';
import { cellWriter } from './cell-writing.ts';
import type { GoogleRange, RangeOwned } from './desk.ts';
import { own, selfOf } from './desk.ts';
import { RangeBase, requireRangeEditable, requireShape } from './range-base.ts';
import { cellKey, spilledOn } from './spilling.ts';

type Emulated =
  | 'getValue'
  | 'getValues'
  | 'setValue'
  | 'setValues'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'isBlank'
  | 'clearContent'
  | 'getNote'
  | 'getNotes'
  | 'setNote'
  | 'setNotes'
  | 'clearNote'
  | 'trimWhitespace';

const readerOf = (range: RangeOwned): CellReader => cellReader(range.desk, range);

/** Works out every new cell before the first is written: a rejected value must leave the block as it was. */
export function rewriteCells(
  range: RangeOwned,
  rewrite: (cell: Cell, rowInRange: number, columnInRange: number) => Cell,
): void {
  requireRangeEditable(range);
  const { sheet, rect } = range;
  const cells = sheet.read(rect, (cell, row, column) => rewrite(cell, row - rect.row, column - rect.column));
  sheet.write(rect, (cell, row, column) => cells[row - rect.row]?.[column - rect.column] ?? cell);
}

/** Writes one input per cell, as `setValues` does. */
function writeInputs(range: RangeOwned, inputOf: (row: number, column: number) => unknown): void {
  const { desk, rect } = range;
  const writer = cellWriter(desk, desk.context, range);
  rewriteCells(range, (cell, row, column) =>
    writer.write(cell, inputOf(row, column), rect.row + row, rect.column + column),
  );
}

/** The cell with its formula as a copy of the block's first cell would have it. */
export function filledFrom(cell: Cell, rowsDown: number, columnsRight: number): Cell {
  if (cell.formula === null) return cell;
  return { ...cell, formula: shiftReferences(cell.formula, rowsDown, columnsRight) };
}

/** Numbers in a list arrive as Java writes them, "25.0", where a single one is "25" (issuetracker 429373214, gas-fakes). */
const numberNotes = (value: unknown): unknown =>
  typeof value === 'number' ? value.toFixed(Math.max(1, String(value).split('.')[1]?.length ?? 0)) : value;

function noteOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') throw new Exception('Invalid argument: notes');
  return value;
}

/** What the cells of a range hold. */
export class RangeValues extends RangeBase implements Pick<GoogleRange, Emulated> {
  getValue(): unknown {
    const range = this[own];
    const { row, column } = range.rect;
    return readerOf(range).value(range.sheet.cell(row, column), row, column);
  }

  getValues(): (string | number | boolean | Date)[][] {
    const range = this[own];
    return range.sheet.read(range.rect, readerOf(range).value);
  }

  /** A formula is filled into a block: its relative references move along. */
  setValue(value: unknown): GoogleRange {
    const range = this[own];
    const { desk, rect } = range;
    const writer = cellWriter(desk, desk.context, range);
    rewriteCells(range, (cell, row, column) =>
      filledFrom(writer.write(cell, value, rect.row + row, rect.column + column), row, column),
    );
    return selfOf<GoogleRange>(this);
  }

  setValues(values: unknown[][]): GoogleRange {
    requireShape(values, this[own].rect);
    writeInputs(this[own], (row, column) => values[row]?.[column]);
    return selfOf<GoogleRange>(this);
  }

  getDisplayValue(): string {
    const range = this[own];
    const { row, column } = range.rect;
    return readerOf(range).display(range.sheet.cell(row, column), row, column);
  }

  getDisplayValues(): string[][] {
    const range = this[own];
    return range.sheet.read(range.rect, readerOf(range).display);
  }

  isBlank(): boolean {
    const { desk, sheet, rect } = this[own];
    const spilled = spilledOn(desk, this[own]);
    const isFull = (cell: Cell, row: number, column: number): boolean =>
      hasContent(cell) || spilled.has(cellKey(row, column));
    return !sheet.read(rect, isFull).flat().includes(true);
  }

  clearContent(): GoogleRange {
    rewriteCells(this[own], (cell) => (hasContent(cell) ? withContent(cell, null, null, null) : cell));
    return selfOf<GoogleRange>(this);
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    const { sheet, rect } = this[own];
    return sheet.read(rect, (cell) => cell.note);
  }

  setNote(note: string | number | null): GoogleRange {
    const text = noteOf(typeof note === 'number' ? String(note) : note);
    rewriteCells(this[own], (cell) => ({ ...cell, note: text }));
    return selfOf<GoogleRange>(this);
  }

  setNotes(notes: (string | null)[][]): GoogleRange {
    requireShape(notes, this[own].rect);
    rewriteCells(this[own], (cell, row, column) => ({
      ...cell,
      note: noteOf(numberNotes(notes[row]?.[column])),
    }));
    return selfOf<GoogleRange>(this);
  }

  clearNote(): GoogleRange {
    return this.setNote(null);
  }

  trimWhitespace(): GoogleRange {
    rewriteCells(this[own], (cell) => {
      if (typeof cell.value !== 'string') return cell;
      return { ...cell, value: cell.value.trim().replace(/\s+/g, ' ') || null, links: null };
    });
    return selfOf<GoogleRange>(this);
  }
}

/** What a `clear` takes away: all of content and format unless it says "only". */
export interface ClearOptions {
  readonly commentsOnly?: boolean | undefined;
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
  readonly skipFilteredRows?: boolean | undefined;
}
