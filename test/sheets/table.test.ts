import { describe, expect, test } from 'vitest';
import { localMinute } from '../../src/domain/instant.ts';
import { columnsByKey, tableRows, textOf } from '../../src/sheets/table.ts';
import { WorkbookProblem } from '../../src/sheets/workbook-problem.ts';
import { createSpreadsheetService } from '../emulator/spreadsheet/spreadsheet-app.ts';
import { createBlankWorkbook } from '../emulator/spreadsheet/workbook-model.ts';
import { contextForTests } from '../emulator/test-context.ts';

const NOW = Date.parse('2026-03-07T08:30:00+07:00');

/** A register as it stands in a tab: keys, headings, rows. */
const register = (cells: readonly (readonly unknown[])[]) => {
  const workbook = createBlankWorkbook({
    title: 'Sổ',
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    ids: (kind) => kind,
  });
  const app = createSpreadsheetService(
    workbook,
    contextForTests(() => NOW),
  );
  const range = app
    .getActive()
    .getActiveSheet()
    .getRange(1, 1, cells.length, cells[0]?.length ?? 1);
  range.setValues(cells.map((row) => [...row]));
  return { range, values: range.getValues() };
};

const problemOf = (act: () => unknown): unknown => {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof WorkbookProblem ? [error.code, error.about] : error;
  }
};

describe('A register', () => {
  const heads = [
    ['code', 'name', '', 'note'],
    ['Mã xóm', 'Tên xóm', 'Cột của xã', 'Ghi chú'],
  ];

  test('is read by its hidden keys, whatever its headings say and in whatever order', () => {
    const read = register([
      ['note', 'name', '', 'code'],
      ['Lưu ý', 'Tên mới', 'Của xã', 'Mã'],
      ['gần cầu', 'Xóm 11A', 'riêng', 'X12'],
    ]);
    expect(tableRows(read, 'hamlets', ['code', 'name'])).toEqual([
      { index: 2, cells: { code: 'X12', name: 'Xóm 11A', note: 'gần cầu' } },
    ]);
  });

  test('may have columns of the commune’s own with any name', () => {
    const read = register([
      ['code', 'constructor', '__proto__', 'toString'],
      ['Mã', 'a', 'b', 'c'],
      ['X01', 'đội xây', 'x', new Date('2026-03-07T00:00:00+07:00')],
    ]);
    expect(columnsByKey(read, 'hamlets', ['code'])['constructor']).toBe(1);
    expect(tableRows(read, 'hamlets', ['code'])[0]?.cells['constructor']).toBe('đội xây');
    expect(() => columnsByKey(read, 'hamlets', ['valueOf'])).toThrow();
  });

  test('has as many rows as are filled; empty rows between them are passed over', () => {
    const read = register([...heads, ['X01', 'Xóm 1', '', ''], ['', '', '', ''], ['X02', '', '', '']]);
    expect(tableRows(read, 'hamlets', ['code']).map((row) => [row.index, row.cells['code']])).toEqual([
      [2, 'X01'],
      [4, 'X02'],
    ]);
  });

  test('keeps days as the commune’s minutes', () => {
    const read = register([...heads, ['X01', new Date('2026-03-07T00:00:00+07:00'), '', '']]);
    expect(tableRows(read, 'hamlets', ['code'])[0]?.cells['name']).toEqual({ moment: '2026-03-07T00:00' });
  });

  test('without a needed key, or with one twice, is named with the key', () => {
    expect(problemOf(() => columnsByKey(register(heads), 'hamlets', ['code', 'agency']))).toEqual([
      'keys-missing',
      { tab: 'hamlets', key: 'agency', cell: '1:1' },
    ]);
    expect(problemOf(() => columnsByKey(register([['code', 'code', '', '']]), 'hamlets', []))).toEqual([
      'key-doubled',
      { tab: 'hamlets', key: 'code', cell: 'B1', first: 'A1' },
    ]);
    expect(problemOf(() => tableRows({ ...register(heads), values: [] }, 'hamlets', ['code']))).toEqual([
      'keys-missing',
      { tab: 'hamlets', key: 'code', cell: '1:1' },
    ]);
  });
});

test('A cell is text as a person reads it: 11 is "11", in one spelling of its letters', () => {
  expect(textOf(11)).toBe('11');
  expect(textOf(` ${'Xóm Lũng'.normalize('NFD')} `)).toBe('Xóm Lũng');
  expect(textOf(null)).toBe('');
  expect(textOf(true)).toBe('true');
  expect(textOf({ moment: localMinute('2026-03-07T00:00') })).toBe('2026-03-07T00:00');
});
