import { openColumn } from '../text/registers.ts';
import { columnName } from './layout.ts';
import type { RoundSource } from './round-source.ts';
import { keyRow } from './round-source.ts';
import { columnsByKey, HEADING_ROWS } from './table.ts';
import type { TabRead } from './workbook.ts';

/** Row of the round tab a link leads to: the hamlet's name, so that the frozen head stays in sight. */
const LINKED_ROW = 3;

/**
 * Fills the column "Mở cột của xóm" of the register Xóm: a link to the hamlet's column in the round to be planned next, so that
 * nobody scrolls past 47 others on a phone (product §2). Formulas only: they follow moved columns, and the calendar as months go by.
 */
export const linkHamlets = (read: TabRead, overviewName: string, sources: readonly RoundSource[]): void => {
  const { code = 0, link = 0 } = columnsByKey(read, 'hamlets', ['code', 'link']);
  const round = `'${overviewName.replace(/'/g, "''")}'!$B$1`;
  const chosen = (texts: readonly (string | number)[]): string => `CHOOSE(${round};${texts.join(';')})`;
  const gid = chosen(sources.map((source) => source.sheetId));
  const codes = chosen(sources.map(keyRow));
  const rows = read.values.slice(HEADING_ROWS);
  const count = rows.length - [...rows].reverse().findIndex((row) => row[code] !== '');
  const formulas = rows.slice(0, count).map((_, index) => {
    const cell = `$${columnName(code)}${HEADING_ROWS + index + 1}`;
    const address = `ADDRESS(${LINKED_ROW};MATCH(${cell};${codes};0);4)`;
    return [`=IFERROR(HYPERLINK("#gid="&${gid}&"&range="&${address};"${openColumn}");"")`];
  });
  read.range.offset(HEADING_ROWS, link, formulas.length, 1).setFormulas(formulas);
};
