import type { FormulaSources, RoundPatterns } from './round-head.ts';
import { factFormula, validityFormula } from './round-head.ts';
import type { RoundSource } from './round-source.ts';
import { neighbours } from './stretches.ts';
import type { Range } from './workbook.ts';

/**
 * Formulas of a round tab that look into the calendar and the register of hamlets. Deleting such a tab turns them into
 * #REF! for good on Google, and a deadline that cannot be found would leave nobody overdue.
 */

/** Writes the lookups anew where they are lost. Two service calls when nothing is. */
export const mendLookups = (
  range: Range,
  { rows, columns, totals: { total } }: Pick<RoundSource, 'rows' | 'columns' | 'totals'>,
  patterns: RoundPatterns,
  sources: () => FormulaSources,
): void => {
  const facts = Object.entries(rows).filter(([key]) => key.startsWith('round.'));
  const months = Object.entries(rows).filter(([key]) => key === 'head.validFrom' || key === 'head.validTo');
  const lines = [...facts, ...months].map(([, row]) => row);
  const [top, bottom] = [Math.min(...lines), Math.max(...lines)];
  const across = [total, ...Object.values(columns)];
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const formulas = range.offset(top, left, bottom - top + 1, right - left + 1).getFormulas();
  const isLost = (row: number, first: number, last = first): boolean =>
    (formulas[row - top] ?? [])
      .slice(first - left, last - left + 1)
      .some((formula) => formula.includes('#REF!'));
  if (facts.some(([, row]) => isLost(row, total))) {
    for (const [key, row] of facts) {
      range.offset(row, total, 1, 1).setFormula(factFormula(key, patterns, sources()));
    }
  }
  for (const stretch of neighbours(Object.values(columns))) {
    const [first = 0] = stretch;
    const last = first + stretch.length - 1;
    for (const [key, row] of months) {
      if (!isLost(row, first, last)) continue;
      const written = Array.from({ length: last - first + 1 }, (_, at) =>
        validityFormula(key, first + at, patterns, sources()),
      );
      range.offset(row, first, 1, written.length).setFormulas([written]);
    }
  }
};
