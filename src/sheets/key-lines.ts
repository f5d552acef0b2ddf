import type { Corner } from './layout.ts';
import { cellName, columnName, cornerOf } from './layout.ts';
import type { RoundExpectations, RoundReading } from './round-reading.ts';
import { COVERAGE_KEY, KEY_COLUMN, LABEL_COLUMN, TOTAL_KEY } from './round-rows.ts';
import type { Damages } from './structure-finding.ts';

/** The lines of a round tab by which all else is found: the hidden row and column of keys, and the labels beside them. */

/** The visible cell that leads to a row's hidden key, and to a column's. */
export const besideRow = (row: number): string => cellName(row, LABEL_COLUMN);
export const belowColumn = (column: number): string => `${columnName(column)}3`;

/** The column that holds most of the rows' labels; -1 for none. */
const labelColumn = (read: RoundReading, expected: RoundExpectations): number => {
  const width = read.values[0]?.length ?? 0;
  for (let at = 0; at < width; at += 1) {
    const labelled = read.values.filter((line) => isLabel(expected, line[at])).length;
    if (labelled * 2 > expected.rows.length) return at;
  }
  return -1;
};

/** The first row that holds most of the hamlets' codes, and the first column that holds most of the rows' keys; -1 for none. */
const keyLines = (
  read: RoundReading,
  { heads, rows }: RoundExpectations,
): { readonly row: number; readonly column: number } => {
  const codes = new Set<unknown>(heads.map(({ code }) => code));
  const keys = new Set<unknown>(rows.map(({ key }) => key));
  const row = read.values.findIndex(
    (line) => line.filter((cell) => codes.has(cell)).length * 2 > heads.length,
  );
  const width = read.values[0]?.length ?? 0;
  let column = -1;
  for (let at = 0; at < width && column < 0; at += 1) {
    if (read.values.filter((line) => keys.has(line[at])).length * 2 > rows.length) column = at;
  }
  return { row, column };
};

/** Rows and columns that were put in before the hidden ones go behind all others. */
const moveBehind = ({ sheet, values }: RoundReading, { row, column }: Corner): void => {
  const [height, width] = [values.length, values[0]?.length ?? 0];
  if (row > 1) sheet.moveRows(sheet.getRange(1, 1, row - 1, 1), row + height);
  if (column > 1) sheet.moveColumns(sheet.getRange(1, 1, 1, column - 1), column + width);
};

/**
 * The hidden first row or column is not where it was: moved back where it stands elsewhere, put in anew where it was deleted.
 * Everything else is read by them, so nothing else is told of the tab. @returns whether something was found
 */
export const findKeyLines = (read: RoundReading, expected: RoundExpectations, damages: Damages): boolean => {
  const { sheet, range } = read;
  const corner = cornerOf(range.getA1Notation());
  if (corner.row > 1 || corner.column > 1) {
    damages.add('lines-before', 'lines', () => moveBehind(read, corner), { cell: 'A1' });
    return true;
  }
  const { row, column } = keyLines(read, expected);
  const label = labelColumn(read, expected);
  const codes = new Set<unknown>([TOTAL_KEY, COVERAGE_KEY, ...expected.heads.map(({ code }) => code)]);
  const isKey = (cell: unknown): boolean => codes.has(cell);
  const [height, width] = [read.values.length, read.values[0]?.length ?? 0];
  const name = (rows: number, columns: number): void => {
    expected.workbook.setNamedRange(expected.rangeName, sheet.getRange(1, 1, rows, columns));
  };
  if (row > 0) {
    damages.add(
      'first-row-moved',
      'lines',
      () => sheet.moveRows(range.offset(row, 0, 1, 1), range.getRow()),
      {
        cell: `${row + 1}:${row + 1}`,
        goTo: besideRow(row),
      },
    );
  } else if (column > 0) {
    damages.add(
      'first-column-moved',
      'lines',
      () => sheet.moveColumns(range.offset(0, column, 1, 1), range.getColumn()),
      {
        cell: `${columnName(column)}:${columnName(column)}`,
        goTo: belowColumn(column),
      },
    );
  } else if (row < 0 && expected.rows.slice(1).some(({ key }) => key === read.values[0]?.[KEY_COLUMN])) {
    damages.add(
      'first-row-lost',
      'lines',
      () => {
        sheet.insertRowBefore(1);
        sheet.getRange(1, 1, 1, width).setNumberFormat('@');
        sheet.getRange(1, 1).setValue(expected.corner);
        sheet.hideRows(1);
        name(height + 1, width);
      },
      { goTo: 'B2' },
    );
  } else if (
    column < 0 &&
    read.values.filter((line) => isLabel(expected, line[KEY_COLUMN])).length * 2 > expected.rows.length
  ) {
    damages.add(
      'first-column-lost',
      'lines',
      () => {
        sheet.insertColumnBefore(1);
        sheet.getRange(1, 1, height, 1).setNumberFormat('@');
        sheet.getRange(1, 1).setValue(expected.corner);
        sheet.hideColumns(1);
        name(height, width + 1);
      },
      { goTo: 'A3' },
    );
  } else if (column === KEY_COLUMN && label > LABEL_COLUMN) {
    damages.add(
      'label-column-moved',
      'lines',
      () => sheet.moveColumns(range.offset(0, label, 1, 1), LABEL_COLUMN + 1),
      { cell: `${columnName(label)}:${columnName(label)}`, goTo: belowColumn(label) },
    );
  } else if (column === KEY_COLUMN && label < 0 && isKey(read.values[0]?.[LABEL_COLUMN])) {
    damages.add(
      'label-column-lost',
      'lines',
      () => {
        sheet.insertColumnAfter(KEY_COLUMN + 1);
        sheet
          .getRange(1, LABEL_COLUMN + 1, height, 1)
          .clearDataValidations()
          .setNumberFormat('@')
          .setWrap(true);
        name(height, width + 1);
      },
      { goTo: 'C3' },
    );
  } else if (read.values[0]?.[KEY_COLUMN] !== expected.corner) {
    damages.add('corner-lost', 'keys', () => range.offset(0, 0, 1, 1).setValue(expected.corner), {
      cell: 'A1',
      goTo: 'B3',
      key: expected.corner,
    });
    return false;
  } else {
    return false;
  }
  return true;
};

const isLabel = ({ rows, patterns }: RoundExpectations, cell: unknown): boolean =>
  cell !== '' && rows.some(({ key, label }) => cell === label || cell === patterns.labels[key]);
