import { Exception, type HostContext } from '../host-context.ts';
import { type Cell, type Raw, withContent } from './cell.ts';
import { type CellReader, cellReader } from './cell-reading.ts';
import type { Desk, Place } from './desk.ts';
import { displayOf } from './display.ts';
import { localeFacts } from './locale.ts';
import { patternOf } from './number-pattern.ts';
import { serialOfInstant, wallOfSerial } from './serial.ts';
import { type Reading, readTyped } from './typed-text.ts';
import { rejection } from './validation.ts';

const MAX_CHARACTERS = 50_000;

/** Turns what a script or a person gives into what a cell holds. */
export interface CellWriter {
  /** Throws where the cell's rule or Google's limits reject the input. */
  write(cell: Cell, input: unknown, row: number, column: number): Cell;
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

export function cellWriter(
  desk: Pick<Desk, 'dateOf' | 'evaluate'>,
  context: Pick<HostContext, 'now'>,
  place: Place,
): CellWriter {
  const { timeZone } = place.workbook.state;
  const locale = localeFacts(place.workbook.state.locale);
  const thisYear = wallOfSerial(serialOfInstant(context.now(), timeZone)).year;
  const readers = new Map<unknown, CellReader>();
  const readerOf = (of: Place): CellReader => {
    const known = readers.get(of.sheet) ?? cellReader(desk, of);
    readers.set(of.sheet, known);
    return known;
  };

  const readDate = (cell: Cell, date: Date): Reading => {
    if (!Number.isFinite(date.getTime())) throw new Exception('Invalid argument: the date is not a date');
    const serial = serialOfInstant(date.getTime(), timeZone);
    const numberFormat = Number.isInteger(serial) ? locale.date : locale.dateTime;
    if (patternOf(cell.format.numberFormat).isText) {
      return { value: displayOf(serial, numberFormat, locale), formula: null, numberFormat: null };
    }
    return { value: serial, formula: null, numberFormat };
  };

  const read = (cell: Cell, input: unknown): Reading => {
    const plain = (value: Raw): Reading => ({ value, formula: null, numberFormat: null });
    if (input === null || input === undefined) return plain(null);
    if (typeof input === 'string') {
      if (input.length > MAX_CHARACTERS) {
        throw new Exception(
          `Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`,
        );
      }
      return readTyped(input, cell.format.numberFormat, locale, thisYear);
    }
    if (isDate(input)) return readDate(cell, input);
    if (typeof input === 'boolean' || typeof input === 'number') {
      if (typeof input === 'number' && !Number.isFinite(input)) return plain('#NUM!');
      // A plain-text cell turns whatever it is given into text.
      return plain(patternOf(cell.format.numberFormat).isText ? displayOf(input, null, locale) : input);
    }
    throw new Exception(`A cell cannot hold ${Object.prototype.toString.call(input)}`);
  };

  return {
    write(cell, input, row, column) {
      const reading = read(cell, input);
      if (cell.rule !== null && reading.formula === null) {
        const message = rejection(cell, reading.value, { row, column }, place, readerOf);
        if (message !== null) throw new Exception(message);
      }
      const numberFormat = cell.format.numberFormat === null ? reading.numberFormat : null;
      return withContent(cell, reading.value, reading.formula, numberFormat);
    },
  };
}
