import { shiftReferences } from '../formulas/references.ts';
import { Exception } from '../host-context.ts';
import { BLANK, type Cell, hasContent, type Raw } from './cell.ts';
import { cellReader } from './cell-reading.ts';
import type { Desk, Spot } from './desk.ts';
import { intersection, lastColumnOf } from './rect.ts';

export interface SortKey {
  /** Counted on the sheet, not in the range (platform-facts §15.11). */
  readonly column: number;
  readonly ascending: boolean;
}

const collator = new Intl.Collator('vi');

/** Numbers and days, then texts, then booleans; blanks are never compared. */
function compared(a: Raw, b: Raw): number {
  const rank = (value: Raw): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

function keyOf(spec: unknown): SortKey {
  if (typeof spec === 'number') return { column: spec, ascending: true };
  const given: { column?: unknown; ascending?: unknown } = Object(spec);
  if (typeof given.column !== 'number') throw new Exception('Invalid argument: sortSpecObj');
  return { column: given.column, ascending: given.ascending !== false };
}

export function sortKeys(spec: unknown): SortKey[] {
  return (Array.isArray(spec) ? spec : [spec]).map(keyOf);
}

/** Sorts the rows of the block: whole cells move, formulas with their references, blanks go last either way. */
export function sortRows(desk: Desk, spot: Spot, keys: readonly SortKey[]): void {
  const { sheet, rect } = spot;
  for (const { column } of keys) {
    if (column < rect.column || column > lastColumnOf(rect)) {
      throw new Exception('The sort column is outside of the range.');
    }
  }
  if (sheet.state.merges.some((merge) => intersection(merge, rect) !== null)) {
    throw new Exception("You can't sort a range with merged cells.");
  }
  const reader = cellReader(desk, spot);
  const rows = sheet
    .read(rect, (cell) => cell)
    .map((cells, place) => ({
      cells,
      place,
      values: keys.map(({ column }) =>
        reader.raw(cells[column - rect.column] ?? BLANK, rect.row + place, column),
      ),
      blanks: keys.map(({ column }) => !hasContent(cells[column - rect.column] ?? BLANK)),
    }));
  rows.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const [blankA = true, blankB = true] = [a.blanks[index], b.blanks[index]];
      if (blankA !== blankB) return blankA ? 1 : -1;
      if (blankA) continue;
      const order = compared(a.values[index] ?? null, b.values[index] ?? null);
      if (order !== 0) return key.ascending ? order : -order;
    }
    return a.place - b.place;
  });
  const moved = (cell: Cell, by: number): Cell =>
    cell.formula === null || by === 0 ? cell : { ...cell, formula: shiftReferences(cell.formula, by, 0) };
  sheet.write(rect, (cell, row, column) => {
    const source = rows[row - rect.row];
    const taken = source?.cells[column - rect.column];
    return source === undefined || taken === undefined ? cell : moved(taken, row - rect.row - source.place);
  });
}
