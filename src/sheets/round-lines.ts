import { indicatorAt, keyOfCell, labelWithUnit } from '../domain/indicator-definition.ts';
import { copyOfColumn } from '../text/workbook-check.ts';
import { addHamletColumns, addTotalColumn } from './column-adder.ts';
import { belowColumn, besideRow } from './key-lines.ts';
import { cellName, columnName } from './layout.ts';
import type { PlacedTab } from './round-damage.ts';
import { isYetToCome } from './round-damage.ts';
import { KEY_COLUMN, LABEL_COLUMN } from './round-rows.ts';
import { addRows } from './row-adder.ts';
import type { Damages } from './structure-finding.ts';

/** Rows and columns of a round tab whose keys are damaged, or that are gone. */

const findRowKeys = ({ read, expected, keys }: PlacedTab, damages: Damages): void => {
  const known = new Map(expected.rows.map((row) => [row.key, row]));
  const labelOf = (key: string): string => known.get(key)?.label || expected.patterns.labels[key] || key;
  const { given, doubled, crossed, open } = keys.rowGuess;
  for (const { index, key, before } of given) {
    const cell = cellName(index, KEY_COLUMN);
    const mend = (): void => {
      read.range.offset(index, KEY_COLUMN, 1, 1).setValue(known.get(key)?.keyCell ?? key);
    };
    if (key === '')
      damages.add('row-copied', 'keys', mend, { cell, goTo: besideRow(index), key: labelOf(before) });
    else
      damages.add('row-key-lost', 'keys', mend, { cell, goTo: besideRow(index), key: labelOf(key), before });
  }
  for (const { key, indexes } of doubled) {
    const rows = indexes.map((index) => String(index + 1)).join(', ');
    damages.add('row-doubled', 'keys', null, { cell: besideRow(indexes[0] ?? 0), rows, key: labelOf(key) });
  }
  for (const { index, key } of crossed) {
    damages.add('row-crossed', 'keys', null, {
      cell: cellName(index, KEY_COLUMN),
      goTo: besideRow(index),
      key: labelOf(key),
      name: String(read.values[index]?.[LABEL_COLUMN] ?? ''),
    });
  }
  if (open) {
    damages.add('rows-open', 'keys', null, {
      cell: besideRow(open.indexes[0] ?? 0),
      rows: open.indexes.map((index) => String(index + 1)).join(', '),
      keys: open.keys.map(labelOf).join('; '),
    });
  }
};

/** A key cell whose definition of an indicator cannot be read gets the one that the tab Chỉ tiêu gives. */
const findDefinitions = ({ read, rows, expected }: PlacedTab, damages: Damages): void => {
  const builtIn = new Map(expected.builtIn.fields.map((field) => [field.key, field]));
  rows.forEach((row, index) => {
    const cell = String(read.values[index]?.[KEY_COLUMN] ?? '');
    const own = row && builtIn.get(row.key);
    if (!row?.field || cell === row.key || !cell.includes('|')) return;
    if (indicatorAt(cell, String(read.values[index]?.[LABEL_COLUMN] ?? ''), own ?? undefined)) return;
    damages.add(
      'row-key-lost',
      'keys',
      () => read.range.offset(index, KEY_COLUMN, 1, 1).setValue(row.keyCell),
      {
        cell: cellName(index, KEY_COLUMN),
        goTo: besideRow(index),
        key: labelWithUnit(row.field),
        before: cell,
      },
    );
  });
};

const findColumnKeys = (tab: PlacedTab, damages: Damages): void => {
  const { read, expected, keys } = tab;
  const nameOf = (key: string): string => {
    const head = expected.heads.find(({ code }) => code === key);
    return head ? `${head.name} (${key})` : key;
  };
  const { given, doubled, crossed, open } = keys.columnGuess;
  const headRows = keys.rows.flatMap((key, row) => (/^head\./.test(key) ? [row] : []));
  for (const { index, key, before } of given) {
    const cell = cellName(0, index);
    const goTo = belowColumn(index);
    const isCopy = key === '' && expected.heads.some(({ code }) => code === before);
    const mend = (): void => {
      read.range.offset(0, index, 1, 1).setValue(key);
      // Totals count what says that it is a hamlet: a copy must not say so.
      for (const row of isCopy ? headRows : []) {
        const isName = keys.rows[row] === 'head.hamlet';
        read.range.offset(row, index, 1, 1).setValue(isName ? copyOfColumn(nameOf(before)) : '');
      }
    };
    if (isCopy) damages.add('column-copied', 'keys', mend, { cell, goTo, key: nameOf(before) });
    else if (key === '') damages.add('column-key-strange', 'keys', mend, { cell, goTo, before });
    else damages.add('column-key-lost', 'keys', mend, { cell, goTo, key: nameOf(key), before });
  }
  for (const { key, indexes } of doubled) {
    const columns = indexes.map(columnName).join(', ');
    damages.add('column-doubled', 'keys', null, {
      cell: belowColumn(indexes[0] ?? 0),
      columns,
      key: nameOf(key),
    });
  }
  const row = keys.rows.indexOf('head.hamlet');
  for (const { index, key } of crossed) {
    const name = String(read.values[row]?.[index] ?? '');
    damages.add('column-crossed', 'keys', null, {
      cell: cellName(0, index),
      goTo: belowColumn(index),
      key: nameOf(key),
      name,
    });
  }
  if (open) {
    damages.add('columns-open', 'keys', null, {
      cell: belowColumn(open.indexes[0] ?? 0),
      columns: open.indexes.map(columnName).join(', '),
      keys: open.keys.map(nameOf).join('; '),
    });
  }
};

/** Whether what is missing stands in the sheet all the same, outside of the named range. */
const isCut = ({ read: { sheet, values }, keys }: PlacedTab): boolean => {
  const [rows, columns] = [keys.rowGuess.lost, keys.columnGuess.lost];
  if (rows.length + columns.length === 0) return false;
  const [height, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (height <= values.length && width <= (values[0]?.length ?? 0)) return false;
  const inColumn = sheet.getRange(1, 1, height, 1).getValues().flat().map(String).map(keyOfCell);
  const inRow = sheet.getRange(1, 1, 1, width).getValues().flat().map(String);
  return rows.some((key) => inColumn.includes(key)) || columns.some((key) => inRow.includes(key));
};

/** Rows and columns that somebody deleted, with whatever was entered in them. */
const findLost = (tab: PlacedTab, damages: Damages): void => {
  const { read, expected, keys } = tab;
  if (isCut(tab)) {
    const { sheet } = read;
    const widen = (): void => {
      const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
      expected.workbook.setNamedRange(expected.rangeName, all);
    };
    damages.add('range-cut', 'lines', widen, { goTo: 'B3', name: expected.rangeName });
    return;
  }
  const known = new Map(expected.rows.map((row) => [row.key, row]));
  const rows = keys.rowGuess.lost.filter((key) => !isYetToCome(tab, key));
  const lostRows = (): void => addRows(read, expected.catalogue, expected.builtIn, rows, expected.ruleBook);
  rows.forEach((key, at) => {
    const label = known.get(key)?.label || expected.patterns.labels[key] || key;
    const code = known.get(key)?.field ? 'row-deleted' : 'head-row-deleted';
    damages.add(code, 'lines', at === 0 ? lostRows : () => {}, { goTo: 'B3', key: label });
  });
  const columns = keys.columnGuess.lost;
  const codes = columns.filter((key) => expected.heads.some(({ code }) => code === key));
  const lostColumns = (): void => addHamletColumns(tab, codes);
  codes.forEach((code, at) => {
    const name = expected.heads.find((head) => head.code === code)?.name ?? code;
    // After rows were put in, columns are put in by what is read then.
    const mend = rows.length > 0 ? () => {} : at === 0 ? lostColumns : () => {};
    damages.add('column-deleted', 'lines', mend, { goTo: 'E3', key: `${name} (${code})` });
  });
  for (const key of columns.filter((each) => !codes.includes(each))) {
    damages.add(
      'total-column-deleted',
      'lines',
      rows.length > 0 ? () => {} : () => addTotalColumn(tab, key),
      { goTo: 'C3' },
    );
  }
};

export const findLineDamage = (tab: PlacedTab, damages: Damages): void => {
  findRowKeys(tab, damages);
  findDefinitions(tab, damages);
  findColumnKeys(tab, damages);
  findLost(tab, damages);
};
