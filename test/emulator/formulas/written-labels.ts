import type { Raw } from '../spreadsheet/cell.ts';
import type { FormulaValues } from '../spreadsheet/desk.ts';
import type { WorkbookModel } from '../spreadsheet/workbook-model.ts';

/** `=HYPERLINK(…;1240/1000)`: the number is written in the formula, and nothing else needs to be worked out to know it. */
const LINKED_NUMBER = /^=HYPERLINK\(.*;(-?\d+)(?:\/(\d+))?\)$/;

const labelOf = (formula: string): Raw => {
  const found = LINKED_NUMBER.exec(formula);
  return found ? Number(found[1]) / Number(found[2] ?? 1) : '';
};

/** Formulas left blank but for links whose label is a number: those show it. */
export const writtenLabels = (workbook: WorkbookModel): FormulaValues => ({
  get: (sheetId, row, column) => labelOf(workbook.sheetById(sheetId)?.cell(row, column).formula ?? ''),
});
