import type { Catalogue } from '../domain/catalogue.ts';
import { isHamletCode } from '../domain/hamlet.ts';
import { keyOfCell, labelWithUnit } from '../domain/indicator-definition.ts';
import { cellName } from './layout.ts';
import { isYoungerRow, versionOf } from './layout-version.ts';
import { COVERAGE_KEY, KEY_COLUMN, LABEL_COLUMN, TOTAL_KEY } from './round-rows.ts';
import type { TabRead } from './workbook.ts';
import type { WorkbookProblemCode } from './workbook-problem.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/**
 * The rows and columns of a round tab by their hidden keys, from values that were read already. What is lost, doubled or strange
 * is told with its cell: no command goes on where it might take one hamlet's column for another's.
 */

/** Nothing is in it but what was put there: a page may ask for a hamlet called "constructor". */
export const emptyIndex = (): Record<string, number> => Object.create(null);

type Told = Readonly<Record<string, string>>;

/** The tab's own name is asked only where something is to be told of it. */
export const tabProblem = ({ range }: TabRead, code: WorkbookProblemCode, about: Told): WorkbookProblem =>
  new WorkbookProblem(code, { tab: range.getSheet().getName(), ...about });

const add = (
  read: TabRead,
  found: Record<string, number>,
  key: string,
  index: number,
  nameOf: (index: number) => string,
): void => {
  const before = found[key];
  if (before !== undefined)
    throw tabProblem(read, 'key-doubled', { key, cell: nameOf(index), first: nameOf(before) });
  found[key] = index;
};

/** Row index from 0 by row key. @throws WorkbookProblem `key-doubled` */
export const rowsByKey = (read: TabRead): Readonly<Record<string, number>> => {
  const found = emptyIndex();
  read.values.forEach((line, row) => {
    const cell = line[KEY_COLUMN];
    if (row === 0 || typeof cell !== 'string' || cell === '') return;
    add(read, found, keyOfCell(cell), row, (index) => cellName(index, KEY_COLUMN));
  });
  return found;
};

/**
 * Column index from 0 by hamlet code, in the order in which they stand. A column without a code that says how its hamlet is
 * asked (`head.polite`, a number in no other column) is a hamlet's all the same.
 * @throws WorkbookProblem `key-doubled`, `key-strange`, `keys-missing`
 */
export const hamletsByCode = (
  read: TabRead,
  rows: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> => {
  const found = emptyIndex();
  const polite = read.values[rows['head.polite'] ?? -1] ?? [];
  const nameOf = (column: number): string => cellName(0, column);
  (read.values[0] ?? []).forEach((cell, column) => {
    const key = cell === null || cell === undefined ? '' : String(cell);
    // The labels are not where they were: what stands beside the keys would be taken for the names of the rows.
    const isKey = key === TOTAL_KEY || key === COVERAGE_KEY || isHamletCode(key);
    if (column === LABEL_COLUMN && isKey)
      throw tabProblem(read, 'keys-missing', { cell: nameOf(column), key: '' });
    if (column <= LABEL_COLUMN) return;
    if (key === '' && typeof polite[column] === 'number') {
      const name = String(read.values[rows['head.hamlet'] ?? -1]?.[column] ?? '');
      throw tabProblem(read, 'keys-missing', { cell: nameOf(column), key: name });
    }
    if (key === '') return;
    if (!isKey) throw tabProblem(read, 'key-strange', { cell: nameOf(column), key });
    add(read, found, key, column, nameOf);
  });
  const { [TOTAL_KEY]: _total, [COVERAGE_KEY]: _coverage, ...hamlets } = found;
  if (Object.keys(hamlets).length === 0) throw tabProblem(read, 'keys-missing', { cell: '1:1', key: '' });
  return Object.assign(emptyIndex(), hamlets);
};

/** @throws WorkbookProblem `old-layout` before "Khởi tạo sổ" brought the tab to this layout, `keys-missing` or `row-missing` for what was lost. */
export const requireRows = (
  read: TabRead,
  { fields }: Catalogue,
  rows: Readonly<Record<string, number>>,
): void => {
  const missing = fields.filter((field) => rows[field.key] === undefined);
  if (missing.length === 0) return;
  const version = versionOf(read.values[0]?.[LABEL_COLUMN]);
  const lost = missing.find((field) => !isYoungerRow(field.key, version));
  if (!lost) throw new WorkbookProblem('old-layout');
  const labels = [lost.label, labelWithUnit(lost)];
  const row = read.values.findIndex((line) => labels.includes(String(line[LABEL_COLUMN] ?? '')));
  throw row < 0
    ? tabProblem(read, 'row-missing', { key: lost.label })
    : tabProblem(read, 'keys-missing', { cell: cellName(row, KEY_COLUMN), key: lost.label });
};
