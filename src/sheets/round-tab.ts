import type { Catalogue } from '../domain/catalogue.ts';
import { indicatorsOf } from '../domain/catalogue.ts';
import type { CellContent } from '../domain/entry.ts';
import type { Field } from '../domain/field.ts';
import { indicatorAt, keyOfCell } from '../domain/indicator-definition.ts';
import type { HamletRecord } from '../domain/record.ts';
import { readCells } from '../domain/record.ts';
import type { RoundKey } from '../domain/round.ts';
import { catalogueWith } from '../domain/season-catalogue.ts';
import { withDerivedStatus } from '../domain/submission.ts';
import { contentOf } from './cell.ts';
import { emptyIndex, hamletsByCode, requireRows, rowsByKey, tabProblem } from './key-index.ts';
import { cellName, roundRange } from './layout.ts';
import { COVERAGE_KEY, KEY_COLUMN, LABEL_COLUMN, TOTAL_KEY } from './round-rows.ts';
import type { Range, TabRead, Workbook } from './workbook.ts';
import { readNamed } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** One round's tab as read: rows by field key, columns by hamlet code, wherever people have moved them. */
export interface RoundTab {
  readonly key: RoundKey;
  /** The fields of this round, as they were when its rows were made: old rounds keep their meaning. */
  readonly catalogue: Catalogue;
  readonly range: Range;
  readonly values: readonly (readonly unknown[])[];
  /** Row index from 0 within the range, by row key. */
  readonly rows: Readonly<Record<string, number>>;
  /** Column index from 0 within the range, by hamlet code, in the order they stand now. */
  readonly columns: Readonly<Record<string, number>>;
}

/**
 * The catalogue as the tab itself defines it: indicators bear the name that stands beside their row, and are hidden or
 * added where the key cell says so (`domain/indicator-definition.ts`).
 */
export const ownCatalogue = (builtIn: Catalogue, read: TabRead): Catalogue => {
  const { values } = read;
  const known = new Map(indicatorsOf(builtIn).map((field) => [field.key, field]));
  const changed: Field[] = [];
  values.forEach((row, index) => {
    const cell = row[KEY_COLUMN];
    if (index === 0 || typeof cell !== 'string') return;
    const own = known.get(keyOfCell(cell));
    if (!own && !cell.includes('|')) return;
    const field = indicatorAt(cell, String(row[LABEL_COLUMN] ?? ''), own);
    if (field === null)
      throw tabProblem(read, 'keys-missing', { cell: cellName(index, KEY_COLUMN), key: cell });
    if (cell !== own?.key || field.label !== own.label) changed.push(field);
  });
  return changed.length === 0 ? builtIn : catalogueWith(builtIn, changed);
};

/**
 * Makes sense of the values of a round tab.
 * @throws WorkbookProblem as `key-index.ts` does
 */
export const roundTabOf = (catalogue: Catalogue, key: RoundKey, read: TabRead): RoundTab => {
  const { range, values } = read;
  // Without its key in the corner the first row or column was deleted: what is first now must not be taken for keys.
  if (values[0]?.[KEY_COLUMN] !== key) throw tabProblem(read, 'keys-missing', { cell: 'A1', key });
  const rows = rowsByKey(read);
  const columns = hamletsByCode(read, rows);
  requireRows(read, catalogue, rows);
  return { key, catalogue: ownCatalogue(catalogue, read), range, values, rows, columns };
};

const readOnce = (workbook: Workbook, catalogue: Catalogue, key: RoundKey): RoundTab => {
  const read = readNamed(workbook, roundRange(key));
  if (!read) throw new WorkbookProblem('tab-missing', { tab: key });
  return roundTabOf(catalogue, key, read);
};

/**
 * Two service calls; four where keys are missing, for a row that somebody puts in between the two pushes the last one out of what
 * is read. @throws WorkbookProblem `tab-missing`, `keys-missing`, `key-doubled`.
 */
export const readRoundTab = (workbook: Workbook, catalogue: Catalogue, key: RoundKey): RoundTab => {
  try {
    return readOnce(workbook, catalogue, key);
  } catch (error) {
    if (!(error instanceof WorkbookProblem) || error.code !== 'keys-missing') throw error;
    return readOnce(workbook, catalogue, key);
  }
};

/** The raw content of one cell by row key and hamlet code; null where either is unknown. */
export const contentAt = (tab: RoundTab, rowKey: string, hamletCode: string): CellContent => {
  const row = tab.rows[rowKey];
  const column = tab.columns[hamletCode];
  if (row === undefined || column === undefined) return null;
  return contentOf(tab.values[row]?.[column]);
};

/** The label that stands beside a row now: the office may have reworded it. */
export const labelAt = (tab: RoundTab, rowKey: string): string =>
  String(tab.values[tab.rows[rowKey] ?? -1]?.[LABEL_COLUMN] ?? '');

/** Everything a hamlet has in the round, judged field by field. */
export const recordAt = (tab: RoundTab, hamletCode: string): HamletRecord => {
  const { catalogue } = tab;
  const contents: Record<string, CellContent> = {};
  for (const field of catalogue.fields) contents[field.key] = contentAt(tab, field.key, hamletCode);
  return withDerivedStatus(catalogue, readCells(catalogue.fields, contents));
};

/**
 * A round tab as far as it can be made sense of: keys that are gone are missing, keys that stand twice are left out, and the
 * layout may be an older one. For finishing what was begun while it was whole. Two service calls; null where there is nothing.
 */
export const readRoundTabAsFound = (
  workbook: Workbook,
  catalogue: Catalogue,
  key: RoundKey,
): RoundTab | null => {
  const read = readNamed(workbook, roundRange(key));
  if (!read || read.values[0]?.[KEY_COLUMN] !== key) return null;
  const { range, values } = read;
  const once = (keys: readonly unknown[]): Record<string, number> => {
    const found = emptyIndex();
    const named = keys.map((raw) => (typeof raw === 'string' ? keyOfCell(raw) : ''));
    named.forEach((name, index) => {
      if (name !== '' && named.indexOf(name) === named.lastIndexOf(name)) found[name] = index;
    });
    return found;
  };
  const rows = once(values.map((row, index) => (index === 0 ? '' : row[KEY_COLUMN])));
  const columns = once((values[0] ?? []).map((raw, index) => (index <= LABEL_COLUMN ? '' : raw)));
  delete columns[TOTAL_KEY];
  delete columns[COVERAGE_KEY];
  return { key, catalogue: catalogueAsFound(catalogue, read), range, values, rows, columns };
};

const catalogueAsFound = (builtIn: Catalogue, read: TabRead): Catalogue => {
  try {
    return ownCatalogue(builtIn, read);
  } catch (error) {
    if (error instanceof WorkbookProblem) return builtIn;
    throw error;
  }
};
