import { expect, test } from 'vitest';
import type { Mark } from '../../src/sheets/marks.ts';
import { setMarks } from '../../src/sheets/marks.ts';
import { createHost } from '../emulator/index.ts';

const mark = (message: string | null): readonly Mark[] => [
  { row: 0, column: 0, message, coloured: false, leavesColour: false, usual: null },
];

/** The note of a cell after we marked it and took the mark back. */
const afterwards = (own: string): string => {
  const { SpreadsheetApp } = createHost().globals;
  const cell = SpreadsheetApp.getActive().getRange('A1').setNote(own);
  setMarks(cell, mark('“x” không phải là số.'), () => null);
  setMarks(cell, mark('“y” không phải là số.'), () => null);
  expect(cell.getNote()).toContain('Sổ ra quân: “y” không phải là số.');
  setMarks(cell, mark(null), () => null);
  return cell.getNote();
};

test.each([
  'Đã hỏi lại trưởng xóm',
  'Xem Sổ ra quân: trang 3, rồi gọi lại',
  'Sổ ra quân: xem trang 3\nrồi gọi lại',
  ' hai dòng\n\ncó khoảng trống ',
  '',
])('a person’s own note stays to the letter beside our mark: %j', (own) => {
  expect(afterwards(own)).toBe(own);
});
