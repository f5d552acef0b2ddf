import type { CellIsOperators, CellIsRuleType, ExpressionRuleType, Worksheet } from 'exceljs';
import type { ConditionalFormatSnapshot, SheetSnapshot } from '../emulator/snapshot.ts';
import { cellName, readBlock } from './a1.ts';
import { excelFormula } from './xlsx-formula.ts';
import { excelOverlay } from './xlsx-style.ts';

/** Writes the sheet's conditional formats; the first rule of the list wins, as on Google. */
export function addFormats(
  page: Worksheet,
  sheet: SheetSnapshot,
  inFormula: (formula: string) => string,
): void {
  for (const [index, format] of sheet.conditionalFormats.entries()) {
    const first = readBlock(format.ranges[0] ?? 'A1', sheet);
    const condition = conditionOf(format, cellName(first.startRow, first.startColumn), inFormula);
    if (!condition) continue;
    const ref = format.ranges.map((range) => closed(range, sheet)).join(' ');
    page.addConditionalFormatting({
      ref,
      rules: [{ ...condition, priority: index + 1, style: excelOverlay(format.style) }],
    });
  }
}

/** Excel wants both ends of a range. */
function closed(range: string, sheet: SheetSnapshot): string {
  const block = readBlock(range, sheet);
  return `${cellName(block.startRow, block.startColumn)}:${cellName(block.endRow, block.endColumn)}`;
}

type Condition = Omit<ExpressionRuleType, 'priority'> | Omit<CellIsRuleType, 'priority'>;

const NUMBERS: Readonly<Record<string, CellIsOperators>> = {
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_BETWEEN: 'between',
};

function conditionOf(
  format: ConditionalFormatSnapshot,
  cell: string,
  inFormula: (formula: string) => string,
): Condition | null {
  const [first, second] = format.values;
  const formula = (text: string): Condition => ({ type: 'expression', formulae: [text] });
  const wanted = JSON.stringify(String(first ?? ''))
    .slice(1, -1)
    .replaceAll('\\"', '""');
  const length = String(first ?? '').length;
  switch (format.criteria) {
    case 'CUSTOM_FORMULA':
      return formula(excelFormula(inFormula(String(first))));
    case 'TEXT_STARTS_WITH':
      return formula(`LEFT(${cell},${length})="${wanted}"`);
    case 'TEXT_ENDS_WITH':
      return formula(`RIGHT(${cell},${length})="${wanted}"`);
    case 'TEXT_CONTAINS':
      return formula(`ISNUMBER(SEARCH("${wanted}",${cell}))`);
    case 'TEXT_DOES_NOT_CONTAIN':
      return formula(`NOT(ISNUMBER(SEARCH("${wanted}",${cell})))`);
    case 'TEXT_EQUAL_TO':
      return formula(`${cell}="${wanted}"`);
    case 'CELL_EMPTY':
      return formula(`LEN(TRIM(${cell}))=0`);
    case 'CELL_NOT_EMPTY':
      return formula(`LEN(TRIM(${cell}))>0`);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return formula(`AND(ISNUMBER(${cell}),${cell}>=${Number(first)})`);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return formula(`AND(ISNUMBER(${cell}),${cell}<=${Number(first)})`);
    case 'NUMBER_NOT_EQUAL_TO':
      return formula(`AND(ISNUMBER(${cell}),${cell}<>${Number(first)})`);
    case 'NUMBER_NOT_BETWEEN':
      return formula(`AND(ISNUMBER(${cell}),OR(${cell}<${Number(first)},${cell}>${Number(second)}))`);
    default: {
      const operator = NUMBERS[format.criteria];
      if (!operator) return null;
      const formulae = operator === 'between' ? [Number(first), Number(second)] : [Number(first)];
      return { type: 'cellIs', operator, formulae };
    }
  }
}
