import { cellName } from './layout.ts';
import { kindOfFormat } from './number-formats.ts';
import type { RegisterPlan } from './register-builder.ts';
import { columnFormat, columnRule } from './register-builder.ts';
import type { RuleBook } from './rules.ts';
import { neighbours } from './stretches.ts';
import type { Damages } from './structure-finding.ts';
import { someCells } from './structure-finding.ts';
import { HEADING_ROWS } from './table.ts';
import type { TabRead } from './workbook.ts';

/** Number formats and native rules of a register's columns, wherever they stand. */

type Cells = readonly (readonly [row: number, column: number])[];

/** Stretches of the cells of a column, as blocks in A1. */
const blocksOf = (cells: Cells, column: number): readonly string[] =>
  neighbours(cells.flatMap(([row, at]) => (at === column ? [row] : []))).map(
    (rows) => `${cellName(rows[0] ?? 0, column)}:${cellName(rows[rows.length - 1] ?? 0, column)}`,
  );

export const findRegisterDress = (
  { range, values }: TabRead,
  plan: RegisterPlan,
  keys: readonly string[],
  rules: RuleBook,
  damages: Damages,
): void => {
  const sheet = range.getSheet();
  const formats = range.getNumberFormats();
  const standing = range.getDataValidations();
  const noFormat: (readonly [number, number])[] = [];
  const noRule: (readonly [number, number])[] = [];
  const columns = plan.columns.flatMap((column) => {
    const at = keys.indexOf(column.key);
    return at < 0 ? [] : [{ column, at }];
  });
  for (const { column, at } of columns) {
    const wanted = columnFormat(column.kind);
    const hasRule = columnRule(column, rules) !== null;
    for (let row = HEADING_ROWS; row < values.length; row += 1) {
      const format = formats[row]?.[at] ?? '';
      if (column.kind !== 'formula' && kindOfFormat(format) !== kindOfFormat(wanted))
        noFormat.push([row, at]);
      if (hasRule && !standing[row]?.[at]) noRule.push([row, at]);
    }
  }
  const told = (cells: Cells) => ({
    cell: cellName(...(cells[0] ?? [0, 0])),
    cells: someCells(cells),
    count: String(cells.length),
  });
  const mend =
    (cells: Cells, put: (blocks: string[], of: (typeof columns)[number]['column']) => void) => (): void => {
      for (const { column, at } of columns) {
        const blocks = [...blocksOf(cells, at)];
        if (blocks.length > 0) put(blocks, column);
      }
    };
  if (noFormat.length > 0) {
    const put = mend(noFormat, (blocks, { kind }) => {
      sheet.getRangeList(blocks).setNumberFormat(columnFormat(kind));
    });
    damages.add('formats-lost', 'cells', put, told(noFormat));
  }
  if (noRule.length > 0) {
    const put = mend(noRule, (blocks, column) => {
      for (const block of blocks) sheet.getRange(block).setDataValidation(columnRule(column, rules));
    });
    damages.add('rules-lost', 'cells', put, told(noRule));
  }
};
