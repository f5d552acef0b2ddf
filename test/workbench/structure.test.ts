import { describe, expect, it } from 'vitest';
import { createHost } from '../emulator/index.ts';
import { restructure } from './desk-structure.ts';
import { fateOf } from './face/command-fates.ts';
import type { StructureRequest } from './face/protocol.ts';
import { structureOf } from './face/structure.ts';
import { seriesOf } from './fill-series.ts';

const block = (startRow: number, startColumn: number, endRow = startRow, endColumn = startColumn) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});
const selected = { sheetId: 7, ranges: [block(1, 1, 2, 3)] };
const asked = (name: string, params: object = {}) =>
  structureOf({ id: `sheet.command.${name}`, params }, selected, () => 21);

const lines = { sheetId: 7, at: 1, count: 2 };
const columns = { axis: 'columns', sheetId: 7, at: 1, count: 3 };

describe('what a command of the grid asks the server for', () => {
  it.each<[string, object, readonly object[]]>([
    ['insert-sheet', {}, [{ kind: 'add-tab' }]],
    [
      'set-worksheet-name',
      { subUnitId: '9', name: 'Mới' },
      [{ kind: 'rename-tab', sheetId: 9, name: 'Mới' }],
    ],
    ['set-worksheet-order', { order: 2 }, [{ kind: 'move-tab', sheetId: 7, to: 2 }]],
    ['copy-sheet', {}, [{ kind: 'copy-tab', sheetId: 7 }]],
    ['set-tab-color', { value: '#ff0000' }, [{ kind: 'color-tab', sheetId: 7, color: '#ff0000' }]],
    [
      'insert-row-by-range',
      { range: block(4, 0, 5, 9) },
      [{ kind: 'insert', axis: 'rows', sheetId: 7, at: 4, count: 2 }],
    ],
    ['remove-col-by-range', {}, [{ kind: 'delete', ...columns }]],
    ['set-rows-hidden', {}, [{ kind: 'hide', axis: 'rows', ...lines }]],
    ['set-selected-cols-visible', {}, [{ kind: 'show', ...columns }]],
    ['set-row-height', { value: 40 }, [{ kind: 'size', axis: 'rows', ...lines, size: 40 }]],
    [
      'delta-row-height',
      { anchorRow: 5, deltaY: 9 },
      [{ kind: 'size', axis: 'rows', sheetId: 7, at: 5, count: 1, size: 30 }],
    ],
    [
      'move-rows',
      { fromRange: block(1, 0, 2, 9), toRange: block(6, 0, 7, 9) },
      [{ kind: 'move', axis: 'rows', ...lines, to: 6 }],
    ],
    ['set-selection-frozen', { type: 1 }, [{ kind: 'freeze', sheetId: 7, rows: 1, columns: null }]],
    ['set-selection-frozen', {}, [{ kind: 'freeze', sheetId: 7, rows: 1, columns: 1 }]],
    ['cancel-frozen', {}, [{ kind: 'freeze', sheetId: 7, rows: 0, columns: 0 }]],
    [
      'auto-fill',
      { sourceRange: block(0, 0, 1), targetRange: block(0, 0, 4) },
      [{ kind: 'fill', sheetId: 7, range: 'A1:A5', from: 'A1:A2' }],
    ],
    [
      'copy-down',
      {},
      [{ kind: 'copy-block', sheetId: 7, range: 'B3:D3', from: { sheetId: 7, range: 'B2:D2' }, part: 'all' }],
    ],
    ['set-range-bold', {}, [{ kind: 'look', sheetId: 7, range: 'B2:D3', what: 'bold' }]],
    ['clear-selection-all', {}, [{ kind: 'clear-all', sheetId: 7, range: 'B2:D3' }]],
    [
      'update-note',
      { row: 3, col: 1, note: { note: 'xem lại' } },
      [{ kind: 'note', sheetId: 7, range: 'B4', text: 'xem lại' }],
    ],
  ])('%s %j', (name, params, requests) => {
    expect(fateOf(`sheet.command.${name}`)).toBe('reaches');
    expect(asked(name, params)).toEqual(requests);
  });

  it('nothing, where the command belongs to the view', () => {
    expect(asked('set-zoom-ratio', { zoomRatio: 2 })).toBe(null);
    expect(fateOf('sheet.command.set-zoom-ratio')).toBe('looks');
    expect(fateOf('sheet.command.nobody-thought-of')).toBe(null);
  });
});

describe('what the server does to the file', () => {
  const host = createHost({
    locale: 'vi_VN',
    spreadsheetTimeZone: 'Asia/Ho_Chi_Minh',
    activeUser: 'a@gmail.com',
  });
  const book = host.globals.SpreadsheetApp.getActive();
  const sheet = book.getSheets()[0];
  if (!sheet) throw new Error('no sheet');
  const sheetId = sheet.getSheetId();
  const shown = (range: string): string[][] => sheet.getRange(range).getDisplayValues();
  const ask = (request: StructureRequest) => restructure(host.globals.SpreadsheetApp, request);

  it('fills down and up by what the cells begin, and repeats the rest', () => {
    const begun = [
      [1, 'Đợt 08', '01/02/2026', 'xóm', '=A3*2'],
      [3, 'Đợt 09', '08/02/2026', 'thôn', '=A4*2'],
    ];
    sheet.getRange('A3:E4').setValues(begun);
    expect(ask({ kind: 'fill', sheetId, range: 'A3:E7', from: 'A3:E4' })).toMatchObject({
      rect: { row: 3, column: 1, rows: 5, columns: 5 },
    });
    expect(shown('A5:E7')).toEqual([
      ['5', 'Đợt 10', '15/02/2026', 'xóm', '10'],
      ['7', 'Đợt 11', '22/02/2026', 'thôn', '14'],
      ['9', 'Đợt 12', '01/03/2026', 'xóm', '18'],
    ]);
    ask({ kind: 'fill', sheetId, range: 'A1:C4', from: 'A3:C4' });
    expect(shown('A1:C2')).toEqual([
      ['-3', 'Đợt 06', '18/01/2026'],
      ['-1', 'Đợt 07', '25/01/2026'],
    ]);
  });

  it('fills across, counting on from a single word and day', () => {
    sheet.getRange('A10:A11').setValues([['Nhóm 1'], ['31/12/2026']]);
    ask({ kind: 'fill', sheetId, range: 'A10:C11', from: 'A10:A11' });
    expect(shown('B10:C11')).toEqual([
      ['Nhóm 2', 'Nhóm 3'],
      ['01/01/2027', '02/01/2027'],
    ]);
  });

  it('copies a block with its formulas, over and over where it fits, or its values alone', () => {
    sheet.getRange('A20:B20').setValues([[2, '=A20*10']]);
    const from = { sheetId, range: 'A20:B20' };
    ask({ kind: 'copy-block', sheetId, range: 'D20:E21', from, part: 'all' });
    sheet.getRange('D21').setValue(5);
    expect(shown('D20:E21')).toEqual([
      ['2', '20'],
      ['5', '50'],
    ]);
    ask({ kind: 'copy-block', sheetId, range: 'G20', from, part: 'values' });
    expect(sheet.getRange('G20:H20').getFormulas()).toEqual([['', '']]);
    expect(shown('G20:H20')).toEqual([['2', '20']]);
    ask({ kind: 'move-block', sheetId, range: 'A30', from });
    expect([shown('A20:B20'), shown('A30')]).toEqual([[['', '']], [['2']]]);
  });

  it('sorts, hides, freezes, notes, and turns a look on and off', () => {
    sheet.getRange('K1:K3').setValues([['b'], ['c'], ['a']]);
    ask({ kind: 'sort', sheetId, range: 'K1:K3', column: 10, ascending: false });
    expect(shown('K1:K3').flat()).toEqual(['c', 'b', 'a']);
    ask({ kind: 'hide', axis: 'columns', sheetId, at: 3, count: 2 });
    expect([sheet.isColumnHiddenByUser(4), sheet.isColumnHiddenByUser(6)]).toEqual([true, false]);
    ask({ kind: 'freeze', sheetId, rows: 2, columns: null });
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([2, 0]);
    expect(ask({ kind: 'note', sheetId, range: 'K1', text: 'xem lại' })).toBe(null);
    expect(sheet.getRange('K1').getNote()).toBe('xem lại');
    const bold = () => ask({ kind: 'look', sheetId, range: 'K1:K2', what: 'bold' });
    expect([bold(), sheet.getRange('K2').getFontWeight()]).toEqual([null, 'bold']);
    expect([bold(), sheet.getRange('K2').getFontWeight()]).toEqual([null, 'normal']);
  });

  it('says what Google says where it cannot be done', () => {
    expect(() => ask({ kind: 'rename-tab', sheetId, name: '' })).toThrow();
    expect(() => ask({ kind: 'hide-tab', sheetId })).toThrow("You can't hide all the sheets in a document.");
    expect(() => ask({ kind: 'copy-tab', sheetId: 99 })).toThrow('Trang này không còn nữa.');
  });
});

describe('a line of cells goes on', () => {
  it.each<[readonly (string | number)[], string | number | null]>([
    [[1, 2], 3],
    [[10, 8, 6], 4],
    [[1, 2, 4], 16 / 3],
    [['Đợt 9'], 'Đợt 10'],
    [['ĐỢT 08'], 'ĐỢT 09'],
    [['A1', 'A3'], 'A5'],
    [['A1', 'B2'], null],
    [['A1', 'A2', 'A9'], null],
    [[5], null],
    [['xóm'], null],
    [[1, 'xóm'], null],
  ])('%j', (values, next) => {
    const series = seriesOf(values);
    if (typeof next === 'number') expect(series?.(1)).toBeCloseTo(next, 9);
    else expect(series?.(1) ?? null).toBe(next);
  });
});
