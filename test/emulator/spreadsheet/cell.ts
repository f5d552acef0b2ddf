import { noticeFormula } from './block-formulas.ts';

/** What a cell holds. A date is a serial number (days since 1899-12-30) under a date format. */
export type Raw = string | number | boolean | null;

export interface BorderLine {
  readonly color: string;
  /** Name of `SpreadsheetApp.BorderStyle`. */
  readonly style: string;
}

export type BorderSide = 'top' | 'left' | 'bottom' | 'right';

/** Null means the default. Formats are shared between cells and never changed in place. */
export interface CellFormat {
  readonly numberFormat: string | null;
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly fontFamily: string | null;
  readonly fontSize: number | null;
  readonly fontWeight: 'bold' | null;
  readonly fontStyle: 'italic' | null;
  readonly fontLine: 'underline' | 'line-through' | null;
  /** `normal` looks like the default and is told otherwise. */
  readonly horizontal: 'left' | 'center' | 'right' | 'normal' | null;
  readonly vertical: 'top' | 'middle' | 'bottom' | null;
  readonly wrap: 'OVERFLOW' | 'WRAP' | 'CLIP' | null;
  /** Degrees, or letters standing above one another. */
  readonly rotation: number | 'vertical' | null;
  readonly direction: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT' | null;
  readonly border: Readonly<Partial<Record<BorderSide, BorderLine>>> | null;
}

export const PLAIN: CellFormat = Object.freeze({
  numberFormat: null,
  background: null,
  fontColor: null,
  fontFamily: null,
  fontSize: null,
  fontWeight: null,
  fontStyle: null,
  fontLine: null,
  horizontal: null,
  vertical: null,
  wrap: null,
  rotation: null,
  direction: null,
  border: null,
});

/** A block on a sheet, known by the sheet's id so that renaming does not lose it. */
export interface SheetRect {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One argument of a criterion: a date is `{ serial }`, a range is `{ range }`. */
export type RuleValue =
  | string
  | number
  | boolean
  | readonly string[]
  | { readonly serial: number }
  | { readonly relative: string }
  | { readonly range: SheetRect };

/** A data-validation rule, shared between cells and never changed in place. */
export interface ValidationRule {
  /** Name of `SpreadsheetApp.DataValidationCriteria`. */
  readonly criteria: string;
  readonly values: readonly RuleValue[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** A link over the characters from `start` up to, not including, `end`. */
export interface LinkRun {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** A style of letters; null leaves a part to what is beneath. */
export interface TextLook {
  readonly fontFamily: string | null;
  readonly fontSize: number | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
  readonly color: string | null;
}

/** A style over the characters from `start` up to, not including, `end`. */
export interface StyleRun {
  readonly start: number;
  readonly end: number;
  readonly look: TextLook;
}

export interface Cell {
  readonly value: Raw;
  /** With its leading "=", spelt for Google; then `value` is null and the engine is asked. */
  readonly formula: string | null;
  readonly format: CellFormat;
  readonly rule: ValidationRule | null;
  readonly note: string;
  readonly links: readonly LinkRun[] | null;
  /** Absent where all letters look as the cell says; goes when the content does. */
  readonly styles?: readonly StyleRun[];
}

export const BLANK: Cell = Object.freeze({
  value: null,
  formula: null,
  format: PLAIN,
  rule: null,
  note: '',
  links: null,
});

export const hasContent = (cell: Cell): boolean => cell.value !== null || cell.formula !== null;

export function isBlankCell(cell: Cell): boolean {
  return !hasContent(cell) && cell.format === PLAIN && cell.rule === null && cell.note === '';
}

export function withContent(
  cell: Cell,
  value: Raw,
  formula: string | null,
  numberFormat: string | null,
): Cell {
  noticeFormula(formula);
  const format = numberFormat === null ? cell.format : { ...cell.format, numberFormat };
  return { value, formula, format, rule: cell.rule, note: cell.note, links: null };
}

/** Applies `change` once for each distinct format, so that a thousand alike cells share one new format. */
export function formatChanger(change: (format: CellFormat) => CellFormat): (cell: Cell) => Cell {
  const formats = new Map<CellFormat, CellFormat>();
  let last = { cell: BLANK, changed: BLANK };
  return (cell) => {
    if (cell === last.cell && last.changed !== BLANK) return last.changed;
    let format = formats.get(cell.format);
    if (format === undefined) {
      format = change(cell.format);
      formats.set(cell.format, format);
    }
    const changed = { ...cell, format };
    last = { cell, changed };
    return changed;
  };
}
