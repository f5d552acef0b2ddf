import { createHash } from 'node:crypto';
import { type Area, Model } from '@ironcalc/wasm';
import type { Cell, Raw } from '../spreadsheet/cell.ts';
import type { SheetModel } from '../spreadsheet/sheet-model.ts';

/** One cell as the engine is told of it; sheets count from 0, rows and columns from 1. */
export interface EngineInput {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isFormula: boolean;
}

/** Fifteen digits, as many as a spreadsheet keeps; without a format of its own the engine tells nine. */
const ALL_DIGITS = '0.00000000000000E+00';
/** Big workbooks made alike, as tests make them, are read in once. */
const KEPT_COPIES = 6;
const WORTH_KEEPING = 2000;
const copies = new Map<string, Uint8Array>();

/** Has the engine tell all digits of the numbers in a block. */
export const inAllDigits = (model: Model, area: Area): void =>
  model.updateRangeStyle(area, 'num_fmt', ALL_DIGITS);

/** Tells the engine without working anything out. */
export function tellAll(model: Model, inputs: readonly EngineInput[]): void {
  model.pauseEvaluation();
  for (const { sheet, row, column, text, isFormula } of inputs) {
    model.setUserInput(sheet, row, column, text);
    if (isFormula) inAllDigits(model, { sheet, row, column, width: 1, height: 1 });
  }
  model.resumeEvaluation();
}

/**
 * A blank model filled with a whole workbook: reading ten thousand formulas in takes the engine a second,
 * taking up the bytes of a model that had read them a twentieth of that.
 */
export function filledModel(blank: Model, shape: string, inputs: readonly EngineInput[]): Model {
  if (inputs.length < WORTH_KEEPING) {
    tellAll(blank, inputs);
    return blank;
  }
  const key = keyOf(shape, inputs);
  const copy = copies.get(key);
  if (copy !== undefined) {
    blank.free();
    return Model.from_bytes(copy, 'en');
  }
  tellAll(blank, inputs);
  copies.set(key, blank.toBytes());
  const [oldest] = copies.keys();
  if (copies.size > KEPT_COPIES && oldest !== undefined) copies.delete(oldest);
  return blank;
}

function keyOf(shape: string, inputs: readonly EngineInput[]): string {
  const hash = createHash('sha1').update(shape);
  for (const { sheet, row, column, text } of inputs) hash.update(`|${sheet},${row},${column}:${text}`);
  return hash.digest('hex');
}

/** Formats and notes are nothing to the engine. */
export const sameContent = (a: Cell | undefined, b: Cell | undefined): boolean =>
  (a?.value ?? null) === (b?.value ?? null) && (a?.formula ?? null) === (b?.formula ?? null);

/** The engine's names of sheets are Excel's: at most 31 characters. */
export const engineName = (sheet: SheetModel): string =>
  sheet.state.name.length <= 31 ? sheet.state.name : `sheet-${sheet.id}`;

/** A value as a person would type it into the engine. */
export function inputText(value: Raw, decimalComma: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value, decimalComma);
  // The apostrophe keeps the engine from reading a number, a date or a formula into a text.
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : `'${value}`;
}

export const numberText = (value: number, decimalComma: boolean): string =>
  decimalComma ? String(value).replace('.', ',') : String(value);
