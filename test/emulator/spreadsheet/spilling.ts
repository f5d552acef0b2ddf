import { type GivenBlock, holdsBlockFormula, isBlockFormula } from './block-formulas.ts';
import type { Raw } from './cell.ts';
import type { Desk, Place } from './desk.ts';
import type { SheetModel } from './sheet-model.ts';

/** Cells that show what a formula elsewhere gives: `=SEQUENCE(3)` fills three, of which one holds the formula. */
export type Spilled = ReadonlyMap<string, Raw>;

const NONE: Spilled = new Map();
const anchors = new WeakMap<SheetModel, { readonly version: number; readonly at: readonly GivenBlock[] }>();

export const cellKey = (row: number, column: number): string => `${row},${column}`;

/** Where on the sheet formulas stand that may give a block; looked for anew after a change. */
function anchorsOf({ workbook, sheet }: Place): readonly GivenBlock[] {
  const known = anchors.get(sheet);
  if (known?.version === workbook.version) return known.at;
  const at = sheet.state.cells.flatMap((line, r) =>
    (line ?? []).flatMap((cell, c) =>
      cell?.formula != null && isBlockFormula(cell.formula) ? [{ row: r + 1, column: c + 1 }] : [],
    ),
  );
  anchors.set(sheet, { version: workbook.version, at });
  return at;
}

/** The values of cells that hold nothing and show a part of a block. */
export function spilledOn(desk: Pick<Desk, 'evaluate'>, place: Place): Spilled {
  if (!holdsBlockFormula()) return NONE;
  const at = anchorsOf(place);
  if (at.length === 0) return NONE;
  return desk.evaluate(place.workbook).blocks?.(place.sheet.id, at) ?? NONE;
}

/** Last row and column that show anything; zeros for an empty sheet (§15.1). */
export function usedSize(desk: Pick<Desk, 'evaluate'>, place: Place): { rows: number; columns: number } {
  let { rows, columns } = place.sheet.contentSize();
  for (const key of spilledOn(desk, place).keys()) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return { rows, columns };
}
