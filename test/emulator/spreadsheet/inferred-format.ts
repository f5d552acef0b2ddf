import { tokensOf } from '../formulas/tokens.ts';
import type { LocaleFacts } from './locale.ts';
import type { SheetModel } from './sheet-model.ts';

const DAYS = new Set(['TODAY', 'DATE', 'EDATE', 'EOMONTH', 'WORKDAY', 'DATEVALUE']);

/** The only call a formula consists of, such as TODAY of `=TODAY()` and `=TODAY()+1`; null for any other. */
function onlyFunction(formula: string): string | null {
  const [, name, rest = ''] = /^=\s*([A-Z]+)(\(.*)$/i.exec(formula) ?? [];
  let depth = 0;
  const end = [...rest].findIndex((character) => {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    return depth === 0;
  });
  const after = rest.slice(end + 1).trim();
  return name !== undefined && /^(?:[+-]\s*\d+)?$/.test(after) ? name.toUpperCase() : null;
}

/**
 * The format in which Google shows what a formula gives in a cell that nobody formatted: a day for `=TODAY()`, and
 * what the cell has that it only points at. Null where it goes by the number alone, and for formulas that are more.
 */
export function inferredFormat(formula: string, sheet: SheetModel, locale: LocaleFacts): string | null {
  const name = onlyFunction(formula);
  if (name !== null) {
    if (DAYS.has(name)) return locale.date;
    return name === 'NOW' ? locale.dateTime : null;
  }
  if (formula.length > 12) return null;
  const [, token, ...more] = tokensOf(formula);
  if (token?.kind !== 'reference' || more.length > 0 || token.to !== null || token.sheet !== null)
    return null;
  const { row, column } = token.from;
  return sheet.cell(row ?? 1, column ?? 1).format.numberFormat;
}
