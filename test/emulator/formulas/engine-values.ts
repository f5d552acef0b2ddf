import type { Model } from '@ironcalc/wasm';
import type { GivenBlock } from '../spreadsheet/block-formulas.ts';
import type { Raw } from '../spreadsheet/cell.ts';
import { inAllDigits } from './engine-copy.ts';

/** What `getCellType` answers. */
const NUMBER = 1;
const BOOLEAN = 4;

/** What the engine calls by names of its own: a formula that reads itself, a block that finds no room. */
const GOOGLE_ERRORS: Readonly<Record<string, string>> = { '#CIRC!': '#REF!', '#SPILL!': '#REF!' };

/** @throws Error where the engine says that it cannot work the formula out: its word for that is no value of Google's */
export function valueAt(model: Model, sheet: number, row: number, column: number): Raw {
  const text = model.getFormattedCellValue(sheet, row, column);
  const type = model.getCellType(sheet, row, column);
  if (type === NUMBER) return Number(text.replace(',', '.'));
  if (type === BOOLEAN) return text === 'TRUE';
  if (text === '#N/IMPL!') {
    throw new Error(`Working out ${model.getCellContent(sheet, row, column)} is not emulated`);
  }
  return GOOGLE_ERRORS[text] ?? text;
}

/** What formulas at these places show in other cells than their own, by `row,column`. */
export function blocksAt(model: Model, sheet: number, at: readonly GivenBlock[]): ReadonlyMap<string, Raw> {
  const found = new Map<string, Raw>();
  for (const { row, column } of at) {
    const structure: { DynamicAnchor?: readonly number[] } = Object(
      model.getCellArrayStructure(sheet, row, column),
    );
    const [width = 1, height = 1] = structure.DynamicAnchor ?? [];
    if (width * height === 1) continue;
    inAllDigits(model, { sheet, row, column, width, height });
    for (let r = row; r < row + height; r += 1) {
      for (let c = column; c < column + width; c += 1) {
        if (r !== row || c !== column) found.set(`${r},${c}`, valueAt(model, sheet, r, c));
      }
    }
  }
  return found;
}
