import { fillFormula } from './formula-patterns.ts';
import { columnName } from './layout.ts';
import type { RoundSource } from './round-source.ts';
import { addressOfRound } from './round-source.ts';
import { columnsByKey, HEADING_ROWS } from './table.ts';
import type { TabRead } from './workbook.ts';

/**
 * Fills the column "Mở cột của xóm" of the register Xóm: a link to the hamlet's column in the round just held or to be planned
 * next, so that nobody scrolls past 47 others on a phone (product §2). Formulas only: they follow moved columns, and the calendar as months go by.
 * Two service calls. @param pattern the link (src/blueprint/tracking.ts)
 */
export const linkHamlets = (read: TabRead, pattern: string, sources: readonly RoundSource[]): void => {
  const { code = 0, link = 0 } = columnsByKey(read, 'hamlets', ['code', 'link']);
  const lists = { rounds: sources.map(addressOfRound) };
  const rows = read.values.slice(HEADING_ROWS);
  const count = rows.length - [...rows].reverse().findIndex((row) => row[code] !== '');
  const formulas = rows.slice(0, count).map((_, index) => {
    const cell = `$${columnName(code)}${HEADING_ROWS + index + 1}`;
    return [fillFormula(pattern, (name) => (name === 'code' ? cell : String(sources.length)), lists)];
  });
  read.range.offset(HEADING_ROWS, link, formulas.length, 1).setFormulas(formulas);
};
