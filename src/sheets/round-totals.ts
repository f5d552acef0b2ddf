import type { Field, Phase } from '../domain/field.ts';
import { hardMax, isNumeric } from '../domain/field.ts';
import { columnName } from './layout.ts';
import type { HeaderRowKey, RoundRow } from './round-rows.ts';
import { FIRST_HAMLET_COLUMN, rowIndex } from './round-rows.ts';

/** "Toàn xã" and "n/48" of a row, as formulas: read by people only, and held equal to the domain's own totals by a test. */

/** Rows in their order by key: of a new tab, or as a tab that people rearranged has them. */
type Rows = readonly Pick<RoundRow, 'key'>[];

/** All hamlet cells of a row, as "$E$23:$AZ$23". */
const across = (rows: Rows, rowKey: string, lastColumn: number, firstColumn: number): string => {
  const row = rowIndex(rows, rowKey) + 1;
  return `$${columnName(firstColumn)}$${row}:$${columnName(lastColumn)}$${row}`;
};

const countedRow = (phase: Phase): HeaderRowKey =>
  phase === 'plan' ? 'head.planCounted' : 'head.resultCounted';

/**
 * Which cells of a row the domain would read as numbers of this field: within its bounds and a whole number of its steps.
 * SUMPRODUCT works cell by cell; IFERROR lets texts pass as no. Twice a half and ten times a tenth are whole.
 */
const readable = (field: Field, values: string): string => {
  const steps = field.type.kind === 'decimal' ? Math.round(1 / field.type.step) : 1;
  const whole =
    steps === 1
      ? `INT(${values})=${values}`
      : `ABS(${values}*${steps}-INT(${values}*${steps}+1/2))*1000000<1`;
  return `(${values}>=0)*(${values}<=${hardMax(field) ?? 0})*(${whole})`;
};

/** "Toàn xã": the total over sent hamlets of readable numbers; for ticks, how many hamlets ticked. */
export const totalFormula = (
  rows: Rows,
  field: Field,
  lastColumn: number,
  firstColumn = FIRST_HAMLET_COLUMN,
): string => {
  const values = across(rows, field.key, lastColumn, firstColumn);
  const counted = across(rows, countedRow(field.phase), lastColumn, firstColumn);
  if (field.type.kind === 'tick') return `=COUNTIFS(${counted};1;${values};"x")`;
  if (field.key.endsWith('.status')) return `=SUM(${counted})`;
  if (!isNumeric(field) || field.hamletRule !== 'sum') return '';
  return `=SUMPRODUCT((${counted}=1)*IFERROR(${values}*${readable(field, values)};0))`;
};

/** "n/48": how many sent hamlets have a number, of those that exist in the round. */
export const coverageFormula = (
  rows: Rows,
  field: Field,
  lastColumn: number,
  firstColumn = FIRST_HAMLET_COLUMN,
): string => {
  const values = across(rows, field.key, lastColumn, firstColumn);
  const counted = across(rows, countedRow(field.phase), lastColumn, firstColumn);
  const expected = `SUM(${across(rows, 'head.expected', lastColumn, firstColumn)})`;
  if (field.key.endsWith('.status')) return `=SUM(${counted})&"/"&${expected}`;
  if (!isNumeric(field) || field.hamletRule !== 'sum') return '';
  return `=SUMPRODUCT((${counted}=1)*(${values}<>"")*IFERROR(${readable(field, values)};0))&"/"&${expected}`;
};
