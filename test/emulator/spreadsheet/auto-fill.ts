import { shiftReferences } from '../formulas/references.ts';
import { Exception, type HostContext } from '../host-context.ts';
import { type Cell, hasContent, type Raw } from './cell.ts';
import type { Spot } from './desk.ts';
import { patternOf } from './number-pattern.ts';
import { requireEditableSpot } from './permission.ts';
import { contains, lastColumnOf, lastRowOf, type Rect, rectOf } from './rect.ts';
import type { SheetModel } from './sheet-model.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const NAMES = [MONTHS, DAYS, MONTHS.map((name) => name.slice(0, 3)), DAYS.map((name) => name.slice(0, 3))];

type Series = (place: number) => Raw;

/** Numbers with one step between them, or one day alone: the n-th of the series, counted from the first given. */
function numberSeries(values: readonly number[], areDays: boolean): Series | null {
  const [first = 0, second] = values;
  if (second === undefined) return areDays ? (place) => first + place : null;
  const step = second - first;
  const isEven = values.every((value, place) => Math.abs(value - first - place * step) < 1e-9);
  if (!isEven) throw new Error('Range.autoFill of numbers without an even step is not emulated');
  return (place) => first + place * step;
}

/** Months and days of the week one after the other. */
function nameSeries(values: readonly Raw[]): Series | null {
  for (const names of NAMES) {
    const start = names.indexOf(String(values[0]));
    const at = (place: number): string =>
      names[(((start + place) % names.length) + names.length) % names.length] ?? '';
    if (start >= 0 && values.every((value, place) => value === at(place))) return at;
  }
  return null;
}

/** What a line of cells goes on with; null where they are only repeated. */
function seriesOf(cells: readonly Cell[]): Series | null {
  if (cells.some((cell) => cell.formula !== null)) return null;
  const values = cells.map((cell) => cell.value);
  const areDays = cells.every((cell) => patternOf(cell.format.numberFormat).isDate);
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === values.length ? numberSeries(numbers, areDays) : nameSeries(values);
}

/** Fills one line; the source stands at the places from 0 to its length, the line from `from` to `to`. */
function fillLine(
  source: readonly Cell[],
  isSeries: boolean,
  from: number,
  to: number,
  put: (place: number, cell: Cell, stepsAway: number) => void,
): void {
  const series = isSeries ? seriesOf(source) : null;
  const { length } = source;
  for (let place = from; place <= to; place += 1) {
    if (place >= 0 && place < length) continue;
    const index = ((place % length) + length) % length;
    const pattern = source[index];
    if (pattern === undefined) continue;
    put(place, series === null ? pattern : { ...pattern, value: series(place), note: '' }, place - index);
  }
}

/** `Range.autoFill`: the block goes on along one axis until it fills the destination, looks and all. */
export function autoFill(spot: Spot, destination: Spot, isSeries: boolean, context: HostContext): void {
  const { sheet, rect } = spot;
  const target = destination.rect;
  if (destination.sheet !== sheet || !contains(target, rect)) {
    throw new Exception('The AutoFill destination range must contain the source range.');
  }
  const alongRows = target.column === rect.column && target.columns === rect.columns;
  const alongColumns = target.row === rect.row && target.rows === rect.rows;
  const bothEnds = target.row < rect.row && lastRowOf(target) > lastRowOf(rect);
  const bothSides = target.column < rect.column && lastColumnOf(target) > lastColumnOf(rect);
  if ((!alongRows && !alongColumns) || bothEnds || bothSides) {
    throw new Exception('AutoFill destination range must extend the source range in only one direction.');
  }
  requireEditableSpot(destination, context);
  const filled = new Map<string, Cell>();
  const put = (row: number, column: number, cell: Cell, down: number, right: number): void => {
    const { formula } = cell;
    const moved = formula === null ? null : shiftReferences(formula, down, right);
    filled.set(`${row},${column}`, { ...cell, formula: moved });
  };
  const taken = sheet.read(rect, (cell) => cell);
  if (alongRows) {
    for (let c = 0; c < rect.columns; c += 1) {
      const line = taken.flatMap((row) => row[c] ?? []);
      fillLine(line, isSeries, target.row - rect.row, lastRowOf(target) - rect.row, (place, cell, away) =>
        put(rect.row + place, rect.column + c, cell, away, 0),
      );
    }
  } else {
    taken.forEach((line, r) => {
      const [from, to] = [target.column - rect.column, lastColumnOf(target) - rect.column];
      fillLine(line, isSeries, from, to, (place, cell, away) =>
        put(rect.row + r, rect.column + place, cell, 0, away),
      );
    });
  }
  sheet.write(target, (cell, row, column) => filled.get(`${row},${column}`) ?? cell);
}

/** How far down `autoFillToNeighbor` goes: as long as the column on the left, or else on the right, holds something. */
export function neighbourFill(sheet: SheetModel, rect: Rect): Rect {
  for (const column of [rect.column - 1, lastColumnOf(rect) + 1]) {
    if (column < 1 || column > sheet.state.columnCount) continue;
    let row = lastRowOf(rect);
    while (row < sheet.state.rowCount && hasContent(sheet.cell(row + 1, column))) row += 1;
    if (row > lastRowOf(rect)) return rectOf(rect.row, rect.column, row - rect.row + 1, rect.columns);
  }
  return rect;
}
