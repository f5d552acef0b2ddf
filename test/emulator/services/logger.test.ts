import { expect, test } from 'vitest';
import { createHost } from '../index.ts';

const host = createHost({ now: '2026-03-07T08:30:00+07:00' });
const written = (code: string): string | undefined => {
  host.log.length = 0;
  host.load(`function write() { ${code} }`).run('write');
  return host.log[0]?.text;
};

test.each([
  ['100', '100.0'],
  ['1.5', '1.5'],
  ['1772847000000', '1.772847E12'],
  ['[1, "hai", null]', '[1.0, hai, null]'],
  ['{ name: "Ted", age: 4 }', '{name=Ted, age=4.0}'],
  ['{ message: "xong", data: { n: 1 } }', 'xong'],
  ['new Date()', 'Sat Mar 07 08:30:00 GMT+07:00 2026'],
  ['SpreadsheetApp.getActiveSheet()', 'Sheet'],
  ['SpreadsheetApp.WrapStrategy.CLIP', 'CLIP'],
  ['"%s: %s", "A", [1]', 'A: [1.0]'],
])('Logger.log(%s) writes %s, as Java would', (given, text) => {
  expect(written(`Logger.log(${given});`)).toBe(text);
});

test.each([
  ['100', '100'],
  ['"a", 1, true', 'a 1 true'],
  ['"%s of %d", "một", 2', 'một of 2'],
  ['{ name: "Ted", age: 4, list: [1, 2] }', "{ name: 'Ted', age: 4, list: [ 1, 2 ] }"],
  ['SpreadsheetApp.getActive()', 'Spreadsheet'],
])('console.log(%s) writes %s, as JavaScript would', (given, text) => {
  expect(written(`console.log(${given});`)).toBe(text);
});

test('console tells the time between two calls', () => {
  expect(written('console.time("đọc"); console.timeEnd("đọc");')).toBe('đọc: 0ms');
});
