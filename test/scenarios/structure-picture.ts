import { keyOfCell } from '../../src/domain/indicator-definition.ts';
import { registerRange } from '../../src/sheets/layout.ts';
import { kindOfFormat } from '../../src/sheets/number-formats.ts';
import type { Host } from '../emulator/index.ts';
import type { SheetModel } from '../emulator/spreadsheet/sheet-model.ts';

/** What a workbook is by its keys, wherever tabs, rows and columns stand: a repair has to bring all of it back. */

export type StructurePicture = ReadonlyMap<string, string>;

/** Written anew by every repair: compared by what their formulas refer to elsewhere. */
const LEFT_OUT = [
  registerRange.overview,
  registerRange.tracking,
  registerRange.log,
  registerRange.reportTemplate,
];

const isRound = (name: string): boolean => name.startsWith('SRQ_DOT_') || name === registerRange.template;

/** Functions of a formula: what it refers to follows its cells, and is another test's business. */
const functionsOf = (formula: string): string => (formula.match(/[A-Z]+(?=\()/g) ?? []).join(' ');

interface Read {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

const keysOf = (sheet: SheetModel, round: boolean): Read => {
  const text = (row: number, column: number): string => String(sheet.cell(row, column).value ?? '');
  const rows: string[] = [];
  for (let row = 1; row <= sheet.state.rowCount; row += 1) {
    // A register's key may have several parts.
    rows.push(round ? keyOfCell(text(row, 1)) : text(row, 1));
  }
  const columns: string[] = [];
  for (let column = 1; column <= sheet.state.columnCount; column += 1) columns.push(text(1, column));
  rows[0] = 'keys';
  if (!round) rows[1] = 'headings';
  return {
    rows,
    columns: columns.map((key, at) => (round && at === 0 ? 'key' : round && at === 1 ? 'label' : key)),
  };
};

/** One line a cell that has a key on both sides. */
const cellsOf = (name: string, sheet: SheetModel): [string, string][] => {
  const { rows, columns } = keysOf(sheet, isRound(name));
  const found: [string, string][] = [];
  rows.forEach((rowKey, row) => {
    if (rowKey === '') return;
    columns.forEach((columnKey, column) => {
      if (columnKey === '') return;
      const { value, formula, rule, format } = sheet.cell(row + 1, column + 1);
      const shown =
        formula === null
          ? JSON.stringify(value ?? null)
          : `=${functionsOf(formula)}${formula.includes('#REF!') ? ' #REF!' : ''}`;
      // Nobody enters anything in the title of a section.
      const isField = row >= 2 && formula === null && !rowKey.startsWith('section.');
      const kind =
        isField && isRound(name) && columnKey.startsWith('X')
          ? kindOfFormat(format.numberFormat ?? 'General')
          : '';
      found.push([`${name} ${rowKey} / ${columnKey}`, `${shown} ${rule?.criteria ?? ''} ${kind}`.trim()]);
    });
  });
  return found;
};

export const structureOf = (host: Host): StructurePicture => {
  const { state } = host.workbook;
  return new Map(
    state.namedRanges
      .filter(
        ({ name }) =>
          !LEFT_OUT.includes(name) && (isRound(name) || Object.values(registerRange).includes(name)),
      )
      .flatMap(({ name, sheetId }) => {
        const sheet = host.workbook.sheetById(sheetId);
        return sheet === null ? [] : cellsOf(name, sheet);
      }),
  );
};

/** "SRQ_DOT_2026_D04 LL01 / X07: was 5 is null", but for what the vandal took away with its data. */
export const structureDifferences = (
  before: StructurePicture,
  after: StructurePicture,
  isGone: (key: string) => boolean,
): string[] =>
  [...before]
    .filter(([key, text]) => after.get(key) !== text && !isGone(key))
    .map(([key, text]) => `${key}: was ${text} is ${after.get(key) ?? 'absent'}`);
