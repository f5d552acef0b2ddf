import type { SourceCell } from '../domain/report-document.ts';
import { cellName, cornerOf } from './layout.ts';
import { TOTAL_KEY } from './round-rows.ts';
import type { RoundTab } from './round-tab.ts';

/** Figures of a report lead to the cells they come from (product §6), and stay numbers that anyone can add again. */

/** A formula's expression for the address of a cell; null where the round's tab does not have it. */
export type SourceLink = (source: SourceCell) => string | null;

/**
 * Links to the cells of one round's tab. The cell is referred to and not only named, so that the link follows when columns
 * are moved or rows inserted later; when the cell is deleted it still leads to the tab. Four service calls.
 */
export const linksTo = (tab: RoundTab): SourceLink => {
  const sheet = tab.range.getSheet();
  const name = sheet.getName().replace(/'/g, "''");
  const gid = sheet.getSheetId();
  const corner = cornerOf(tab.range.getA1Notation());
  const commune = (tab.values[0] ?? []).indexOf(TOTAL_KEY);
  return ({ roundKey, fieldKey, hamletCode }) => {
    const row = tab.rows[fieldKey];
    const column = hamletCode === null ? commune : tab.columns[hamletCode];
    if (roundKey !== tab.key || row === undefined || column === undefined || column < 0) return null;
    const cell = `'${name}'!${cellName(corner.row - 1 + row, corner.column - 1 + column)}`;
    return `IFERROR("#gid=${gid}&range="&ADDRESS(ROW(${cell});COLUMN(${cell});4);"#gid=${gid}")`;
  };
};

/** The number as formulas may hold it: no decimal literal, for its sign depends on the locale. null: not exact in 6 places. */
const literal = (value: number): string | null => {
  for (let power = 0; power <= 6; power += 1) {
    const scaled = Math.round(value * 10 ** power);
    if (scaled / 10 ** power === value) return power === 0 ? String(scaled) : `${scaled}/${10 ** power}`;
  }
  return null;
};

/** What goes into the cell of a figure: the number, as the label of a link where it has a source. */
export const linkedNumber = (value: number, address: string | null): string | number => {
  const number = address === null ? null : literal(value);
  return number === null ? value : `=HYPERLINK(${address};${number})`;
};
