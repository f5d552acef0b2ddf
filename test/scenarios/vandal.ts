import { type RegisterTab, registerRange, roundRange } from '../../src/sheets/layout.ts';
import type { Host } from '../emulator/index.ts';

/** Somebody who does to tabs, rows, columns and cells what people do by accident, and what nobody should. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What a misdeed took away for good, and what it left as people wrote it. */
export interface Harm {
  /** Begins of the picture's lines. */
  readonly gone: string[];
  readonly told: string[];
}

/** Where it is done: numbers that are taken modulo what there is. */
export interface Spot {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
}

interface Place {
  readonly name: string;
  readonly isRound: boolean;
  readonly range: Range;
  readonly sheet: Sheet;
  readonly values: readonly (readonly unknown[])[];
  /** Rows below the head, and columns of hamlets or of a register, from 0. */
  readonly row: number;
  readonly column: number;
  readonly host: Host;
}

const keyAt = ({ values, isRound }: Place, row: number, column: number): string => {
  const key = String(values[row]?.[column] ?? '');
  return isRound ? (key.split('|')[0] ?? '') : key;
};

const rowPrefix = (place: Place, row = place.row): string => `${place.name} ${keyAt(place, row, 0)} / `;
const columnSuffix = (place: Place, column = place.column): string => ` / ${keyAt(place, 0, column)}`;

type Misdeed = (place: Place, harm: Harm) => void;

const cell = (place: Place, row: number, column: number): Range => place.range.offset(row, column, 1, 1);

/**
 * Writes in the first row. Where the hidden row of codes was deleted before, names of agencies stand there, and a round keeps the
 * names that it had: what somebody makes of one nobody can tell.
 */
const writesOverCode = (place: Place, { told }: Harm, text: string): void => {
  cell(place, 0, place.column).setValue(text);
  if (keyAt(place, 0, 0) === 'head.agency') told.push(rowPrefix(place, 0));
};

const rounds: Readonly<Record<string, Misdeed>> = {
  'clears the key of a row': (place) => void cell(place, place.row, 0).clearContent(),
  'writes rubbish over the key of a row': (place) => void cell(place, place.row, 0).setValue('abc'),
  'clears the keys of five rows': ({ range, row }) => void range.offset(row, 0, 5, 1).clearContent(),
  'clears the code of a column': (place) => void cell(place, 0, place.column).clearContent(),
  'writes rubbish over the code of a column': (place, harm) => writesOverCode(place, harm, 'xóm nào'),
  "writes the neighbour's code over a code": (place, harm) => {
    const other = place.column + 1 < (place.values[0]?.length ?? 0) ? place.column + 1 : place.column - 1;
    writesOverCode(place, harm, keyAt(place, 0, other));
  },
  'clears all codes': ({ range, values }) =>
    void range.offset(0, 2, 1, (values[0]?.length ?? 3) - 2).clearContent(),
  'clears all keys of rows': ({ range, values }) =>
    void range.offset(1, 0, values.length - 1, 1).clearContent(),
  'clears the corner': (place) => void cell(place, 0, 0).clearContent(),
  'clears the version': (place) => void cell(place, 0, 1).clearContent(),
  'clears a label': (place) => void cell(place, place.row, 1).clearContent(),
  'writes over a label': (place, { told }) => {
    cell(place, place.row, 1).setValue('nhãn khác');
    told.push(`${rowPrefix(place)}label`);
  },
  "clears a hamlet's name": (place) => void cell(place, 2, place.column).clearContent(),
  "clears a hamlet's agency": (place) => void cell(place, 1, place.column).clearContent(),
  'clears the formulas of a head': ({ range, column }) => void range.offset(3, column, 20, 1).clearContent(),
  'writes a number over formulas of a row': ({ range, row, sheet }) => {
    const formulas = sheet.getRange(row + 1, 3, range.getNumRows() - row, 1).getFormulas();
    const below = formulas.findIndex(([formula]) => formula !== '');
    if (below < 0) return;
    // A row of work items has no count beside its total: what somebody writes into a blank cell is theirs.
    for (const at of [2, 3]) {
      const total = range.offset(row + below, at, 1, 1);
      if (total.getFormula() !== '') total.setValue(7);
    }
  },
  'clears the rules of a block': ({ range, row, column }) =>
    void range.offset(row, column, 4, 2).clearDataValidations(),
  'puts another rule on a column': ({ range, column, values, host }) => {
    const { SpreadsheetApp } = host.globals;
    const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 2).setAllowInvalid(true).build();
    range.offset(28, column, values.length - 28, 1).setDataValidation(rule);
  },
  'makes a block text': ({ range, row, column }) => void range.offset(row, column, 6, 2).setNumberFormat('@'),
  'makes a block a number': ({ range, row, column }) =>
    void range.offset(row, column, 6, 2).setNumberFormat('0.00'),
  'clears the live formats': ({ sheet }) => void sheet.clearConditionalFormatRules(),
  'sorts some rows': ({ range, values, row }) => {
    const top = Math.min(row, values.length - 12);
    range.offset(top, 0, 10, values[0]?.length ?? 1).sort({ column: 2, ascending: false });
  },
  'deletes the hidden row': ({ sheet }) => void sheet.deleteRow(1),
  'deletes the hidden column': ({ sheet }) => void sheet.deleteColumn(1),
  'deletes the labels': ({ sheet }) => void sheet.deleteColumn(2),
  'deletes "Toàn xã"': ({ sheet, values }) =>
    void sheet.deleteColumn((values[0] ?? []).indexOf('TOAN_XA') + 1),
  'deletes a row of the head': (place, { gone }) => {
    gone.push(rowPrefix(place, 8));
    place.sheet.deleteRow(9);
  },
  'copies a column': ({ sheet, range, column, values }) => {
    sheet.insertColumnAfter(column + 1);
    range.offset(0, column, values.length, 1).copyTo(range.offset(0, column + 1, values.length, 1));
  },
  'copies a row': ({ sheet, range, row, values }) => {
    sheet.insertRowAfter(row + 1);
    const width = values[0]?.length ?? 1;
    range.offset(row, 0, 1, width).copyTo(range.offset(row + 1, 0, 1, width));
  },
};

const everywhere: Readonly<Record<string, Misdeed>> = {
  'renames a tab': ({ sheet, row }) => void sheet.setName(`Trang đổi tên ${row}`),
  'moves a tab': ({ sheet, host, row }) => {
    sheet.activate();
    host.globals.SpreadsheetApp.getActive().moveActiveSheet(1 + (row % 5));
  },
  'hides a tab': ({ sheet }) => void sheet.hideSheet(),
  'copies a tab': ({ sheet, host }) => {
    sheet.activate();
    host.globals.SpreadsheetApp.getActive().duplicateActiveSheet();
  },
  'deletes a tab': ({ sheet, name, host }, { gone }) => {
    gone.push(`${name} `);
    host.globals.SpreadsheetApp.getActive().deleteSheet(sheet);
  },
  'deletes a named range': ({ name, host }) => host.globals.SpreadsheetApp.getActive().removeNamedRange(name),
  'puts in rows': ({ sheet, row }) => void sheet.insertRowsBefore(row + 1, 2),
  'puts in columns': ({ sheet, column }) => void sheet.insertColumnsBefore(column + 1, 2),
  'deletes a row': (place, { gone }) => {
    gone.push(rowPrefix(place));
    place.sheet.deleteRow(place.row + 1);
  },
  'deletes a column': (place, { gone }) => {
    gone.push(`${place.name} *${columnSuffix(place)}`);
    place.sheet.deleteColumn(place.column + 1);
  },
  'moves a row': ({ sheet, row, values }) =>
    void sheet.moveRows(sheet.getRange(row + 1, 1), values.length - 2),
  'moves a column': ({ sheet, column, values }) =>
    void sheet.moveColumns(sheet.getRange(1, column + 1), (values[0]?.length ?? 1) + 1),
  'hides rows': ({ sheet, row }) => void sheet.hideRows(row + 1, 3),
};

const registers: Readonly<Record<string, Misdeed>> = {
  'clears the key of a column': (place) => void cell(place, 0, place.column).clearContent(),
  'writes rubbish over the key of a column': (place) => void cell(place, 0, place.column).setValue('abc'),
  'clears a heading': (place) => void cell(place, 1, place.column).clearContent(),
  'clears the key of a row': (place) => void cell(place, place.row, 0).clearContent(),
  'writes rubbish over the key of a row': (place) => void cell(place, place.row, 0).setValue('abc'),
  'deletes the hidden row': ({ sheet }) => void sheet.deleteRow(1),
  'deletes the headings': ({ sheet }) => void sheet.deleteRow(2),
  'clears the rules of a column': ({ range, column, values }) =>
    void range.offset(2, column, values.length - 2, 1).clearDataValidations(),
  'makes a column a number': ({ range, column, values }) =>
    void range.offset(2, column, values.length - 2, 1).setNumberFormat('0.00'),
  'sorts the rows': ({ range, values }) =>
    void range.offset(2, 0, values.length - 2, values[0]?.length ?? 1).sort({ column: 2, ascending: false }),
};

/** Registers whose harm is told by what the plan began with. */
const REGISTERS: readonly RegisterTab[] = [
  'settings',
  'schedule',
  'hamlets',
  'agencies',
  'workItems',
  'indicators',
  'agencyLog',
  'reports',
];

/** Every misdeed, in a round's tab (or the template) and in a register. */
export const misdeeds: readonly { readonly in: 'round' | 'register'; readonly what: string }[] = [
  ...[...Object.keys(rounds), ...Object.keys(everywhere)].map((what) => ({ in: 'round' as const, what })),
  ...[...Object.keys(registers), ...Object.keys(everywhere)].map((what) => ({
    in: 'register' as const,
    what,
  })),
];

const namesOf = (
  host: Host,
  where: 'round' | 'register',
  roundKeys: readonly string[],
): readonly string[] => {
  const known = new Set(host.workbook.state.namedRanges.map(({ name }) => name));
  const all =
    where === 'round'
      ? [...roundKeys.map((key) => roundRange(key as never)), registerRange.template]
      : REGISTERS.map((tab) => registerRange[tab]);
  return all.filter((name) => known.has(name));
};

/** Rows of a round's head that stay in sight or carry its formulas. */
const HEAD_ROWS = 28;

const placeOf = (host: Host, name: string, where: 'round' | 'register', spot: Spot): Place => {
  const range = host.globals.SpreadsheetApp.getActive().getRangeByName(name) as Range;
  const values = range.getValues();
  const isRound = where === 'round';
  const codes = (values[0] ?? []).flatMap((key, column) => (/^X\d/.test(String(key)) ? [column] : []));
  const keyed = values.flatMap((line, row) =>
    row >= (isRound ? HEAD_ROWS : 2) && line[0] !== '' ? [row] : [],
  );
  const named = (values[0] ?? []).flatMap((key, column) => (column > 0 && key !== '' ? [column] : []));
  const pick = (list: readonly number[], at: number, otherwise: number): number =>
    list[at % Math.max(1, list.length)] ?? otherwise;
  return {
    name,
    isRound,
    range,
    sheet: range.getSheet(),
    values,
    row: pick(keyed, spot.row, isRound ? HEAD_ROWS : 2),
    column: pick(isRound ? codes : named, spot.column, isRound ? 4 : 1),
    host,
  };
};

/** Does one of the misdeeds, where there is still something to do it to. @returns what was done, for the print of a failure */
export const misbehave = (
  host: Host,
  roundKeys: readonly string[],
  which: number,
  spot: Spot,
  harm: Harm,
): string =>
  host.calls.uncounted(() => {
    const deed = misdeeds[which % misdeeds.length];
    if (!deed) return '';
    const names = namesOf(host, deed.in, roundKeys);
    const name = names[spot.tab % Math.max(1, names.length)];
    if (name === undefined) return 'found no tab left';
    const does = (deed.in === 'round' ? rounds[deed.what] : registers[deed.what]) ?? everywhere[deed.what];
    const place = placeOf(host, name, deed.in, spot);
    try {
      does?.(place, harm);
    } catch (error) {
      return `could not: ${deed.what} in ${name} (${String(error)})`;
    }
    host.globals.SpreadsheetApp.flush();
    return `${deed.what} in ${name}, row ${place.row + 1}, column ${place.column + 1}`;
  });
