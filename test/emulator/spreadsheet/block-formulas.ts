/** A cell whose formula may give more than one value. */
export interface GivenBlock {
  readonly row: number;
  readonly column: number;
}

/** Formulas that Google lets fill other cells; `=A1:A3*2` alone gives one value, that of its own row. */
const GIVES_BLOCK =
  /\{|\b(?:ARRAYFORMULA|FILTER|HSTACK|MAP|SEQUENCE|SORT|TRANSPOSE|UNIQUE|VSTACK|TOCOL|TOROW)\s*\(/i;

let seen = false;

export const isBlockFormula = (formula: string): boolean => GIVES_BLOCK.test(formula);

/** Tells of a formula that comes into a cell. Most workbooks have none of the kind, and reading them stays quick. */
export function noticeFormula(formula: string | null): void {
  if (!seen && formula !== null) seen = isBlockFormula(formula);
}

/** Whether any cell of any workbook was ever given such a formula. */
export const holdsBlockFormula = (): boolean => seen;
