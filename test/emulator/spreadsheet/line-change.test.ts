import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineChange, mapRect, mapRectCellwise } from './line-change.ts';
import { lastColumnOf, lastRowOf, rectOf } from './rect.ts';
import { testFile } from './test-workbook.ts';

const LINES = 12;

const rects = fc
  .tuple(
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([row, column, rows, columns]) => rectOf(row, column, rows, columns));

const changes: fc.Arbitrary<LineChange> = fc
  .record({
    kind: fc.constantFrom('insert', 'delete', 'move'),
    axis: fc.constantFrom('row', 'column'),
    at: fc.integer({ min: 1, max: 8 }),
    count: fc.integer({ min: 1, max: 3 }),
    to: fc.integer({ min: 1, max: LINES }),
  })
  .filter(({ kind, at, count, to }) => kind !== 'move' || to <= at || to >= at + count)
  .map(({ kind, axis, at, count, to }): LineChange => {
    if (kind === 'move') return { kind, axis, from: at, count, to };
    return { kind, axis, at, count };
  });

function apply(sheet: GoogleAppsScript.Spreadsheet.Sheet, change: LineChange): void {
  const isRow = change.axis === 'row';
  if (change.kind === 'insert') {
    if (isRow) sheet.insertRowsBefore(change.at, change.count);
    else sheet.insertColumnsBefore(change.at, change.count);
  } else if (change.kind === 'delete') {
    if (isRow) sheet.deleteRows(change.at, change.count);
    else sheet.deleteColumns(change.at, change.count);
  } else if (isRow) sheet.moveRows(sheet.getRange(change.from, 1, change.count, 1), change.to);
  else sheet.moveColumns(sheet.getRange(1, change.from, 1, change.count), change.to);
}

describe('what rows and columns carry', () => {
  it('stays over exactly the cells it was over, whatever comes, goes or moves', () => {
    fc.assert(
      fc.property(rects, changes, (rect, change) => {
        const { sheet } = testFile();
        sheet.getRange(rect.row, rect.column, rect.rows, rect.columns).setValue('x');
        apply(sheet, change);
        const followed = mapRectCellwise(rect, change);
        const inside = (row: number, column: number): boolean =>
          followed.some(
            (part) =>
              row >= part.row &&
              row <= lastRowOf(part) &&
              column >= part.column &&
              column <= lastColumnOf(part),
          );
        const values = sheet.getRange(1, 1, 20, 20).getValues();
        values.forEach((line, r) => {
          line.forEach((value, c) => {
            if (value === 'x') expect(inside(r + 1, c + 1)).toBe(true);
            else if (change.kind !== 'insert') expect(inside(r + 1, c + 1)).toBe(false);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a named range one block that follows a whole move', () => {
    fc.assert(
      fc.property(rects, fc.integer({ min: 1, max: 20 }), (rect, to) => {
        fc.pre(to <= rect.column || to >= rect.column + rect.columns);
        const moved = mapRect(rect, {
          kind: 'move',
          axis: 'column',
          from: rect.column,
          count: rect.columns,
          to,
        });
        const column = to > rect.column ? to - rect.columns : to;
        expect(moved).toEqual({ ...rect, column });
      }),
    );
  });
});

describe('numbers', () => {
  it('survive being shown and typed again under either locale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.constantFrom('vi_VN', 'en_US'),
        fc.constantFrom('general', '#,##0.00', '0.00'),
        (cents, locale, format) => {
          const cell = testFile({ locale })
            .sheet.getRange('A1')
            .setNumberFormat(format)
            .setValue(cents / 100);
          const shown = cell.getDisplayValue();
          expect(cell.setValue(shown).getValue()).toBe(cents / 100);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('instants', () => {
  it('survive being written as dates and read again, in every zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2060, 0, 1) }),
        fc.constantFrom('Asia/Ho_Chi_Minh', 'America/Phoenix', 'UTC', 'Asia/Kathmandu'),
        (ms, timeZone) => {
          const instant = Math.floor(ms / 1000) * 1000;
          const value = testFile({ timeZone }).sheet.getRange('A1').setValue(new Date(instant)).getValue();
          expect(value instanceof Date && value.getTime()).toBe(instant);
        },
      ),
      { numRuns: 200 },
    );
  });
});
