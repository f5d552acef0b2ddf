import { TOTAL_COLUMN } from './round-rows.ts';
import type { RoundSource } from './round-source.ts';
import type { FormulaSources, RoundPatterns } from './round-template.ts';
import { factFormula, validityFormula } from './round-template.ts';
import type { Range } from './workbook.ts';

/**
 * Formulas of a round tab that look into the calendar and the register of hamlets. Deleting such a tab turns them into
 * #REF! for good on Google, and a deadline that cannot be found would leave nobody overdue.
 */

const isLost = (range: Range): boolean =>
  range.getFormulas().some((line) => line.some((formula) => formula.includes('#REF!')));

/** First and last of each stretch of neighbours. */
const stretches = (columns: readonly number[]): readonly (readonly [first: number, last: number])[] => {
  const found: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && column === last[1] + 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
};

/** Writes the lookups anew where they are lost. Six service calls when nothing is. */
export const mendLookups = (
  range: Range,
  { rows, columns }: Pick<RoundSource, 'rows' | 'columns'>,
  patterns: RoundPatterns,
  sources: () => FormulaSources,
): void => {
  const facts = Object.entries(rows).filter(([key]) => key.startsWith('round.'));
  const lines = facts.map(([, row]) => row);
  const top = Math.min(...lines);
  if (isLost(range.offset(top, TOTAL_COLUMN, Math.max(...lines) - top + 1, 1))) {
    for (const [key, row] of facts) {
      range.offset(row, TOTAL_COLUMN, 1, 1).setFormula(factFormula(key, patterns, sources()));
    }
  }
  const hamlets = stretches(Object.values(columns));
  for (const key of ['validFrom', 'validTo'] as const) {
    const row = rows[`head.${key}`];
    if (row === undefined) continue;
    for (const [first, last] of hamlets) {
      const cells = range.offset(row, first, 1, last - first + 1);
      if (!isLost(cells)) continue;
      cells.setFormulas([
        Array.from({ length: last - first + 1 }, (_, at) =>
          validityFormula(`head.${key}`, first + at, patterns, sources()),
        ),
      ]);
    }
  }
};
