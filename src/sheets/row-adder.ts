import type { Catalogue } from '../domain/catalogue.ts';
import { isNumeric } from '../domain/field.ts';
import { keyOfCell } from '../domain/indicator-definition.ts';
import { alignmentAt, backgroundAt, colorAt, isStrong, numberFormatAt } from './round-looks.ts';
import type { RoundRow } from './round-rows.ts';
import {
  COVERAGE_COLUMN,
  COVERAGE_KEY,
  columnLike,
  FIRST_HAMLET_COLUMN,
  KEY_COLUMN,
  LABEL_COLUMN,
  roundRows,
  TOTAL_COLUMN,
  TOTAL_KEY,
} from './round-rows.ts';
import { ruleOfRow } from './round-rules.ts';
import { FOLDED } from './round-tab-builder.ts';
import { coverageFormula, totalFormula } from './round-totals.ts';
import type { Rule, RuleBook } from './rules.ts';
import type { Range, Sheet, TabRead } from './workbook.ts';

/**
 * Puts new rows into a round tab or the template, each after the field before it in the catalogue, wherever that stands by
 * now. Its key comes last of all: cut off before, the blank rows are taken up when it is run again.
 */

interface Block {
  /** Key of the row above; its own row index is found when all rows are in. */
  readonly after: string;
  readonly rows: readonly RoundRow[];
}

/** Missing fields that follow one another, with the field before them that is there. */
const blocksOf = (
  catalogue: Catalogue,
  builtIn: Catalogue,
  present: ReadonlySet<string>,
  missing: ReadonlySet<string>,
): readonly Block[] => {
  const blocks: { after: string; rows: RoundRow[] }[] = [];
  let after = '';
  for (const row of roundRows(catalogue, builtIn)) {
    if (present.has(row.key)) {
      after = row.key;
    } else if (missing.has(row.key)) {
      const last = blocks[blocks.length - 1];
      if (last?.after === after) last.rows.push(row);
      else blocks.push({ after, rows: [row] });
    }
  }
  return blocks;
};

/** Nothing in it that a person put there; formulas of our own that was cut off do not count. */
const isUnused = (line: readonly unknown[], columns: readonly number[]): boolean =>
  line.every(
    (cell, index) => cell === '' || columns[index] === TOTAL_COLUMN || columns[index] === COVERAGE_COLUMN,
  );

/** What is the same for all blocks of a tab. */
interface Tab {
  readonly range: Range;
  readonly sheet: Sheet;
  readonly header: readonly unknown[];
  /** Keys of its rows with the new ones among them. */
  readonly keys: readonly string[];
  /** Keys of rows that hold numbers. */
  readonly numeric: ReadonlySet<string>;
  readonly rules: RuleBook;
}

/**
 * New numbers below the last one of a stretch get the live formats of the row above them; between two numbers Google does
 * that by itself. Two service calls, or none.
 */
const growFormats = (
  { range, header, keys, numeric }: Tab,
  cells: Range,
  top: number,
  count: number,
): void => {
  const added = keys.slice(top, top + count);
  const isEnd = numeric.has(keys[top - 1] ?? '') && !numeric.has(keys[top + count] ?? '');
  if (!isEnd || !added.every((key) => numeric.has(key))) return;
  range
    .offset(top - 1, 0, 1, header.length)
    .copyTo(cells, SpreadsheetApp.CopyPasteType.PASTE_CONDITIONAL_FORMATTING, false);
};

const writeBlock = (tab: Tab, { rows }: Block, top: number): void => {
  const { range, sheet, header, keys, rules } = tab;
  const columns = header.map(columnLike);
  const cells = range.offset(top, 0, rows.length, columns.length);
  // Far below the frozen rows, whose looks depend on their place.
  const grid = <T>(at: (row: RoundRow, column: number) => T): T[][] =>
    rows.map((row) => columns.map((column) => at(row, column)));
  cells
    .setNumberFormats(grid(numberFormatAt))
    .setBackgrounds(grid((row, column) => backgroundAt(row, top, column)) as string[][])
    .setFontColors(grid((row) => colorAt(row, top)) as string[][])
    .setFontWeights(grid((row, column) => (isStrong(row, top, column) ? 'bold' : 'normal')))
    .setHorizontalAlignments(grid((row, column) => alignmentAt(row, top, column)))
    .setDataValidations(
      grid((row, column) => (column === FIRST_HAMLET_COLUMN ? ruleOfRow(row, rules) : null)) as Rule[][],
    );
  rows.forEach((row, at) => {
    if (row.hidden) sheet.hideRows(top + at + 1);
    if (row.field && row.field.help !== '') cells.offset(at, LABEL_COLUMN, 1, 1).setNote(row.field.help);
  });
  const section = rows[0]?.field?.section;
  const wanted = section && FOLDED.includes(section) ? 1 : 0;
  if (wanted > 0 && sheet.getRowGroupDepth(top + 1) < wanted) cells.shiftRowGroupDepth(1);
  growFormats(tab, cells, top, rows.length);
  writeTotals(cells, rows, keys, header);
  cells
    .offset(0, KEY_COLUMN, rows.length, LABEL_COLUMN + 1)
    .setValues(rows.map((row) => [row.keyCell, row.label]));
};

/** "Toàn xã" and "n/48" over the hamlets' columns as they stand now. */
const writeTotals = (
  cells: Range,
  rows: readonly RoundRow[],
  keys: readonly string[],
  header: readonly unknown[],
): void => {
  const hamlets = header.flatMap((key, index) =>
    typeof key === 'string' && key !== '' && columnLike(key, index) === FIRST_HAMLET_COLUMN ? [index] : [],
  );
  const first = Math.min(...hamlets);
  const last = Math.max(...hamlets);
  const order = keys.map((key) => ({ key }));
  const formulas = rows.map(({ field }) =>
    field ? [totalFormula(order, field, last, first), coverageFormula(order, field, last, first)] : ['', ''],
  );
  if (formulas.flat().every((text) => text === '')) return;
  const places = [header.indexOf(TOTAL_KEY), header.indexOf(COVERAGE_KEY)] as const;
  const [total, coverage] = places;
  if (total >= 0 && coverage === total + 1) {
    cells.offset(0, total, rows.length, 2).setFormulas(formulas);
    return;
  }
  places.forEach((column, at) => {
    if (column < 0) return;
    cells.offset(0, column, rows.length, 1).setFormulas(formulas.map((line) => [line[at] ?? '']));
  });
};

/**
 * Adds rows of the catalogue or of the head by their keys; what stands in rows of the head is written by a repair. Some sixteen service calls for each block of neighbouring rows, whatever the
 * number of hamlets. @param read the tab as it stands: the range begins in A1. @returns the keys of its rows from then on.
 */
export const addRows = (
  read: TabRead,
  catalogue: Catalogue,
  builtIn: Catalogue,
  missing: readonly string[],
  rules: RuleBook,
): void => {
  const { range, values } = read;
  const header = values[0] ?? [];
  const columns = header.map(columnLike);
  const lines = values.map((line, index) => ({
    // In its corner a tab has its own key.
    key: index === 0 ? 'keys' : keyOfCell(String(line[KEY_COLUMN] ?? '')),
    line,
  }));
  const present = new Set(lines.map(({ key }) => key));
  const blocks = blocksOf(catalogue, builtIn, present, new Set(missing));
  const sheet = range.getSheet();
  for (const { after, rows } of blocks) {
    const top = lines.findIndex(({ key }) => key === after) + 1;
    let unused = 0;
    while (unused < rows.length && isUnused(lines[top + unused]?.line ?? ['?'], columns)) unused += 1;
    const count = rows.length - unused;
    if (count > 0) sheet.insertRowsAfter(top, count);
    lines.splice(top, unused, ...rows.map(({ key }) => ({ key, line: ['?'] })));
  }
  const keys = lines.map(({ key }) => key);
  const numeric = new Set(catalogue.fields.filter(isNumeric).map(({ key }) => key));
  const tab: Tab = { range, sheet, header, keys, numeric, rules };
  for (const block of blocks) writeBlock(tab, block, keys.indexOf(block.rows[0]?.key ?? ''));
};
