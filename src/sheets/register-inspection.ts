import type { ExpectedKey, KeyedLine, KeyGuess } from '../domain/key-guess.ts';
import { guessKeys } from '../domain/key-guess.ts';
import { dressHeading } from './blank-tab.ts';
import type { RegisterTab } from './layout.ts';
import { cellName, columnName, cornerOf, registerRange } from './layout.ts';
import { isYoungerColumn, youngerAmong, youngerRowsAmong } from './layout-version.ts';
import type { RegisterPlan } from './register-builder.ts';
import { addColumns } from './register-columns.ts';
import { findRegisterDress } from './register-dress.ts';
import type { RuleBook } from './rules.ts';
import type { Damage, Damages } from './structure-finding.ts';
import { damagesOf } from './structure-finding.ts';
import { HEADING_ROWS } from './table.ts';
import type { Range, TabRead, Workbook } from './workbook.ts';

/** What is wrong with the structure of a register: its keys, headings, rules and formats. What people entered is theirs. */

/** Columns that say which row a row is, where its key is lost; a register without any has no keys of rows. */
const NAMED_BY: Readonly<Partial<Record<RegisterTab, readonly string[]>>> = {
  settings: ['name'],
  schedule: ['label'],
  hamlets: ['name'],
  agencies: ['name'],
  workItems: ['label'],
  indicators: ['label'],
  agencyLog: ['round', 'code'],
  reports: ['round'],
};

const text = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell));

const entered = (cells: readonly unknown[]): string =>
  cells.every((cell) => text(cell) === '') ? '' : JSON.stringify(cells.map(text));

/** What the inspection knows of the register it looks at. */
interface Looked {
  readonly workbook: Workbook;
  readonly read: TabRead;
  readonly plan: RegisterPlan;
  readonly rules: RuleBook;
  readonly damages: Damages;
}

/** The hidden row of keys, or the headings, are not where they were. @returns whether nothing else can be told */
const findLines = ({ workbook, read, plan, damages }: Looked): boolean => {
  const { range, values } = read;
  const sheet = range.getSheet();
  // Of an older layout the columns that came later are not there yet.
  const columns = plan.columns.filter(({ key }) => !isYoungerColumn(plan.tab, key));
  const keys = new Set<unknown>(columns.map(({ key }) => key));
  const headings = new Set<unknown>(columns.map(({ heading }) => heading));
  const most = (line: readonly unknown[] | undefined, of: ReadonlySet<unknown>): boolean =>
    (line ?? []).filter((cell) => of.has(cell)).length * 2 > of.size;
  const { row, column: left } = cornerOf(range.getA1Notation());
  const [height, width] = [values.length, values[0]?.length ?? 0];
  const put = (at: number, cells: readonly string[]): void => {
    sheet.insertRowBefore(at);
    const line = sheet.getRange(at, 1, 1, width).setNumberFormat('@').clearDataValidations();
    line.setValues([[...cells, ...new Array<string>(width).fill('')].slice(0, width)]);
    workbook.setNamedRange(registerRange[plan.tab], sheet.getRange(1, 1, height + 1, width));
    if (at === 1) sheet.hideRows(1);
    else dressHeading(line);
  };
  const keyRow = values.findIndex((line) => most(line, keys));
  if (row > 1 || left > 1) {
    damages.add(
      'lines-before',
      'lines',
      () => {
        if (row > 1) sheet.moveRows(sheet.getRange(1, 1, row - 1, 1), row + height);
        if (left > 1) sheet.moveColumns(sheet.getRange(1, 1, 1, left - 1), left + width);
      },
      { goTo: 'A2' },
    );
  } else if (keyRow > 0) {
    damages.add('first-row-moved', 'lines', () => sheet.moveRows(range.offset(keyRow, 0, 1, 1), 1), {
      cell: `${keyRow + 1}:${keyRow + 1}`,
      goTo: cellName(keyRow, 1),
    });
  } else if (keyRow < 0 && most(values[0], headings)) {
    damages.add('first-row-lost', 'lines', () => put(1, []), { goTo: 'B2' });
  } else if (keyRow === 0 && !most(values[1], headings) && isOfRows(plan, values[1] ?? [], values[0] ?? [])) {
    const order = (values[0] ?? []).map(
      (key) => plan.columns.find((each) => each.key === key)?.heading ?? '',
    );
    damages.add('headings-deleted', 'lines', () => put(HEADING_ROWS, order), { goTo: 'B2' });
  } else {
    return false;
  }
  return true;
};

/** Whether this is a row that the register began with. */
const isOfRows = (plan: RegisterPlan, line: readonly unknown[], keys: readonly unknown[]): boolean => {
  const at = plan.columns.findIndex(({ key }) => key === plan.keyColumn);
  return plan.rows.some((row) => row[at] !== '' && row[at] === line[keys.indexOf(plan.keyColumn)]);
};

const findColumns = ({ workbook, read, plan, rules, damages }: Looked): readonly string[] => {
  const [header = [], headings = []] = read.values;
  const known = new Map(plan.columns.map((column) => [column.key, column]));
  const lines = header.map((key, index): KeyedLine => {
    const content = entered(read.values.slice(HEADING_ROWS).map((line) => line[index]));
    const name = text(headings[index]);
    return { index, key: text(key), name, kind: name === '' && content !== '' ? 'unclear' : 'own', content };
  });
  const expected = plan.columns.map(({ key, heading }): ExpectedKey => ({ key, names: [heading] }));
  const guess = guessKeys(lines, expected, 'tolerated');
  const headingOf = (key: string): string => known.get(key)?.heading ?? key;
  const keys = header.map(text);
  for (const { index, key, before } of guess.given) {
    keys[index] = key;
    const cell = cellName(0, index);
    const goTo = cellName(1, index);
    const mend = (): void => {
      read.range.offset(0, index, 1, 1).setValue(key);
    };
    if (key === '') damages.add('column-copied', 'keys', mend, { cell, goTo, key: headingOf(before) });
    else damages.add('column-key-lost', 'keys', mend, { cell, goTo, key: headingOf(key), before });
  }
  tellUndecided(damages, guess, headingOf);
  const younger = youngerAmong(plan.tab, guess.lost);
  // Set-up, which every repair ends with, adds them.
  if (younger.length > 0) damages.add('old-layout', 'cells', () => {}, { goTo: 'B2' });
  const lost = guess.lost.filter((key) => !younger.includes(key));
  lost.forEach((key, at) => {
    const mend = at === 0 ? () => void addColumns(workbook, read, plan, lost, rules) : () => {};
    damages.add('register-column-deleted', 'lines', mend, { goTo: 'B2', key: headingOf(key) });
  });
  keys.forEach((key, index) => {
    const label = known.get(key)?.heading ?? '';
    if (label === '' || text(headings[index]) !== '') return;
    damages.add('heading-lost', 'cells', () => read.range.offset(1, index, 1, 1).setValue(label), {
      cell: cellName(1, index),
      label,
    });
  });
  return keys;
};

const tellUndecided = (
  damages: Damages,
  { doubled, crossed, open }: KeyGuess,
  headingOf: (key: string) => string,
): void => {
  for (const { key, indexes } of doubled) {
    const columns = indexes.map(columnName).join(', ');
    damages.add('column-doubled', 'keys', null, {
      cell: cellName(1, indexes[0] ?? 0),
      columns,
      key: headingOf(key),
    });
  }
  for (const { index, key } of crossed) {
    damages.add('column-crossed', 'keys', null, {
      cell: cellName(0, index),
      goTo: cellName(1, index),
      key: headingOf(key),
      name: columnName(index),
    });
  }
  if (open) {
    damages.add('columns-open', 'keys', null, {
      cell: cellName(1, open.indexes[0] ?? 0),
      columns: open.indexes.map(columnName).join(', '),
      keys: open.keys.map(headingOf).join('; '),
    });
  }
};

const findRows = ({ read, plan, damages }: Looked, keys: readonly string[]): void => {
  const named = NAMED_BY[plan.tab];
  const keyAt = keys.indexOf(plan.keyColumn);
  if (!named || keyAt < 0) return;
  const nameAt = named.map((key) => keys.indexOf(key));
  const nameOf = (cells: readonly string[]): string =>
    cells.every((each) => each === '') ? '' : cells.join(' | ');
  const lines = read.values.slice(HEADING_ROWS).map((line, at): KeyedLine => {
    const name = nameOf(nameAt.map((column) => text(line[column])));
    const content = entered(line.filter((_, column) => column !== keyAt));
    const kind = name === '' && content !== '' ? 'unclear' : 'own';
    return { index: at + HEADING_ROWS, key: text(line[keyAt]), name, kind, content };
  });
  const planAt = (key: string): number => plan.columns.findIndex((column) => column.key === key);
  const expected = plan.rows.map((row): ExpectedKey => {
    const name = nameOf(named.map((key) => text(row[planAt(key)])));
    return { key: text(row[planAt(plan.keyColumn)]), names: name === '' ? [] : [name] };
  });
  const { given, doubled, open, lost: missing } = guessKeys(lines, expected, 'tolerated');
  const younger = youngerRowsAmong(plan.tab, missing);
  if (younger.length > 0) damages.add('old-layout', 'cells', () => {}, { goTo: 'B2' });
  const lost = missing.filter((key) => !younger.includes(key));
  const label = (key: string): string => expected.find((each) => each.key === key)?.names[0] ?? key;
  const goTo = (row: number): string => cellName(row, Math.max(0, nameAt[0] ?? 0));
  for (const { index, key, before } of given) {
    const mend = (): void => {
      read.range.offset(index, keyAt, 1, 1).setValue(key);
    };
    const about = { cell: cellName(index, keyAt), goTo: goTo(index), key: label(key || before) };
    if (key === '') damages.add('row-copied', 'keys', mend, about);
    else damages.add('register-row-key-lost', 'keys', mend, { ...about, before });
  }
  for (const { key, indexes } of doubled) {
    const rows = indexes.map((index) => String(index + 1)).join(', ');
    damages.add('row-doubled', 'keys', null, { cell: goTo(indexes[0] ?? 0), rows, key: label(key) });
  }
  if (open) {
    damages.add('rows-open', 'keys', null, {
      cell: goTo(open.indexes[0] ?? 0),
      rows: open.indexes.map((index) => String(index + 1)).join(', '),
      keys: open.keys.map(label).join('; '),
    });
  }
  // Set-up, which every repair ends with, puts in what a register began with.
  if (lost.length > 0) {
    const some = lost.slice(0, 5).map(label).join('; ');
    damages.add('register-row-deleted', 'cells', () => {}, {
      goTo: 'B3',
      keys: lost.length > 5 ? `${some}…` : some,
    });
  }
};

/** Four to thirty service calls, whatever the number of rows. */
export const inspectRegister = (
  workbook: Workbook,
  range: Range,
  plan: RegisterPlan,
  rules: RuleBook,
): readonly Damage[] => {
  const damages = damagesOf(range.getSheet().getName());
  const looked: Looked = { workbook, read: { range, values: range.getValues() }, plan, rules, damages };
  if (findLines(looked)) return damages.found;
  const keys = findColumns(looked);
  findRows(looked, keys);
  findRegisterDress(looked.read, plan, keys, rules, damages);
  return damages.found;
};
