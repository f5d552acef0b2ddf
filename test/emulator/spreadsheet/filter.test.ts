import { expect, it } from 'vitest';
import { ask } from '../contract/rules-claims.ts';
import { STAFF, testFile } from './test-workbook.ts';

const ROWS = [
  ['Xóm', 'Người', 'Ngày'],
  ['Lũng', 12, new Date(Date.UTC(2026, 2, 1, 5))],
  ['Đồng', '', new Date(Date.UTC(2026, 2, 9, 5))],
  ['Núi', 40, ''],
];

function filtered() {
  const file = testFile();
  const filter = file.sheet.getRange('A1:C4').setValues(ROWS).createFilter();
  const hidden = (): number[] => [1, 2, 3, 4, 5].filter((row) => file.sheet.isRowHiddenByFilter(row));
  return { ...file, filter, hidden };
}

it.each([
  ['texts', 1, 'whenTextStartsWith', ['l'], [3, 4]],
  ['numbers', 2, 'whenNumberLessThan', [20], [3, 4]],
  ['blanks', 2, 'whenCellEmpty', [], [2, 4]],
  ['days without their hour', 3, 'whenDateEqualTo', [new Date(Date.UTC(2026, 2, 1))], [3, 4]],
] as const)('a filter hides by %s', (_, column, method, given, expected) => {
  const { app, filter, hidden } = filtered();
  const criteria = ask(app.newFilterCriteria(), method, given).build();
  filter.setColumnFilterCriteria(column, criteria);
  expect(hidden()).toEqual(expected);
});

it('a filter goes where its cells go, criteria included', () => {
  const { app, sheet, filter, hidden } = filtered();
  filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberGreaterThan(20).build());
  sheet.insertRowBefore(1);
  sheet.insertColumnBefore(1);
  expect(filter.getRange().getA1Notation()).toBe('B2:D5');
  expect(String(filter.getColumnFilterCriteria(3)?.getCriteriaType())).toBe('NUMBER_GREATER_THAN');
  expect(hidden()).toEqual([3, 4]);
  expect(() => filter.setColumnFilterCriteria(1, null)).toThrow('outside the range of the filter');
  sheet.deleteColumns(2, 3);
  expect(sheet.getFilter()).toBeNull();
});

it('a filter tells the column it was sorted by, and of no other', () => {
  const { filter } = filtered();
  filter.sort(2, false);
  const specOf = (column: number): { isAscending(): boolean } =>
    Reflect.get(filter, 'getColumnSortSpec')(column);
  expect(specOf(2).isAscending()).toBe(false);
  expect(() => specOf(1).isAscending()).toThrow('on object SpreadsheetApp.SortSpec.');
});

it('somebody whom a protection stops neither filters nor bands its cells', () => {
  const { sheet, filter, become } = filtered();
  const protection = sheet.getRange('A1:C4').protect();
  protection.removeEditors(protection.getEditors());
  become(STAFF);
  expect(() => filter.remove()).toThrow('protected cell');
  expect(() => sheet.getRange('C4:D5').applyRowBanding()).toThrow('protected cell');
});
