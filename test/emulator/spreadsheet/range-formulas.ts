import { fromR1C1, toR1C1 } from '../formulas/r1c1.ts';
import { Exception } from '../host-context.ts';
import { type Cell, withContent } from './cell.ts';
import type { GoogleRange } from './desk.ts';
import { own, selfOf } from './desk.ts';
import { requireShape } from './range-base.ts';
import { filledFrom, RangeValues, rewriteCells } from './range-values.ts';

type Emulated =
  | 'getFormula'
  | 'getFormulas'
  | 'getFormulaR1C1'
  | 'getFormulasR1C1'
  | 'setFormula'
  | 'setFormulas'
  | 'setFormulaR1C1'
  | 'setFormulasR1C1';

/** The leading "=" may be missing; null and "" take the content away. */
function formulaCell(
  cell: Cell,
  text: unknown,
  spelling: (formula: string) => string = (same) => same,
): Cell {
  if (text === null || text === undefined || text === '') return withContent(cell, null, null, null);
  if (typeof text !== 'string') throw new Exception('Invalid argument: formula');
  return withContent(cell, null, spelling(text.startsWith('=') ? text : `=${text}`), null);
}

/** The formulas of a range. */
export class RangeFormulas extends RangeValues implements Pick<GoogleRange, Emulated> {
  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    const { sheet, rect } = this[own];
    return sheet.read(rect, (cell) => cell.formula ?? '');
  }

  getFormulaR1C1(): string {
    return this.getFormulasR1C1()[0]?.[0] ?? '';
  }

  getFormulasR1C1(): string[][] {
    const { sheet, rect } = this[own];
    return sheet.read(rect, ({ formula }, row, column) =>
      formula === null ? '' : toR1C1(formula, { row, column }),
    );
  }

  /** Filled into a block as if copied from its first cell: relative references move along. */
  setFormula(formula: string): GoogleRange {
    rewriteCells(this[own], (cell, row, column) => filledFrom(formulaCell(cell, formula), row, column));
    return selfOf<GoogleRange>(this);
  }

  setFormulas(formulas: string[][]): GoogleRange {
    requireShape(formulas, this[own].rect);
    rewriteCells(this[own], (cell, row, column) => formulaCell(cell, formulas[row]?.[column]));
    return selfOf<GoogleRange>(this);
  }

  setFormulaR1C1(formula: string): GoogleRange {
    this.#writeR1C1(() => formula);
    return selfOf<GoogleRange>(this);
  }

  setFormulasR1C1(formulas: string[][]): GoogleRange {
    requireShape(formulas, this[own].rect);
    this.#writeR1C1((row, column) => formulas[row]?.[column]);
    return selfOf<GoogleRange>(this);
  }

  #writeR1C1(formulaOf: (row: number, column: number) => unknown): void {
    const { rect } = this[own];
    rewriteCells(this[own], (cell, row, column) =>
      formulaCell(cell, formulaOf(row, column), (formula) =>
        fromR1C1(formula, { row: rect.row + row, column: rect.column + column }),
      ),
    );
  }
}
