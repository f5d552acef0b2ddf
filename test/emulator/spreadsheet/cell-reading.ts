import { type Cell, hasContent, type Raw } from './cell.ts';
import type { Desk, FormulaValues, Place } from './desk.ts';
import { displayOf } from './display.ts';
import { inferredFormat } from './inferred-format.ts';
import { type LocaleFacts, localeFacts } from './locale.ts';
import { patternOf } from './number-pattern.ts';
import { instantOfSerial, isDayNumber } from './serial.ts';
import { cellKey, type Spilled, spilledOn } from './spilling.ts';

/** Reads the cells of one sheet as they are now: what a script gets and what the grid shows. Made anew for each call. */
export interface CellReader {
  /** The value, or what the formula gives now. */
  raw(cell: Cell, row: number, column: number): Raw;
  /** As `getValues` gives it: a Date under a date format, "" for blank (§15.6). */
  value(cell: Cell, row: number, column: number): string | number | boolean | Date;
  /** As `getDisplayValues` gives it. */
  display(cell: Cell, row: number, column: number): string;
}

export function cellReader(desk: Pick<Desk, 'dateOf' | 'evaluate'>, place: Place): CellReader {
  const zone = place.workbook.state.timeZone;
  const locale: LocaleFacts = localeFacts(place.workbook.state.locale);
  let values: FormulaValues | null = null;
  let spilled: Spilled | null = null;
  const raw = (cell: Cell, row: number, column: number): Raw => {
    if (!hasContent(cell)) {
      spilled ??= spilledOn(desk, place);
      return spilled.size === 0 ? null : (spilled.get(cellKey(row, column)) ?? null);
    }
    if (cell.formula === null) return cell.value;
    values ??= desk.evaluate(place.workbook);
    return values.get(place.sheet.id, row, column);
  };
  // A cell that nobody formatted shows a formula's day as a day.
  const formatOf = ({ format, formula }: Cell): string | null =>
    format.numberFormat ?? (formula === null ? null : inferredFormat(formula, place.sheet, locale));
  return {
    raw,
    value(cell, row, column) {
      const value = raw(cell, row, column);
      if (typeof value !== 'number') return value ?? '';
      if (!patternOf(formatOf(cell)).isDate || !isDayNumber(value)) return value;
      return desk.dateOf(instantOfSerial(value, zone));
    },
    display(cell, row, column) {
      const value = raw(cell, row, column);
      return value === null ? '' : displayOf(value, formatOf(cell), locale);
    },
  };
}
