import type { SheetSnapshot } from '../emulator/snapshot.ts';
import type { Office } from '../scenario.ts';

/** What stood in a workbook of an older layout, and what of it an upgrade lost. */

/** "Khởi tạo sổ". @returns what it says in the end */
export const setUp = (office: Office): string => office.setUp().said;

/** Written anew by every set-up, and holding nothing that anybody entered. */
const GENERATED = ['Tổng quan', 'Theo dõi'];

/** What stands in a tab by the keys of row and column, or by what people wrote at the head of their own. */
const cellsByKey = (sheet: SheetSnapshot): Map<string, string> => {
  const texts = new Map(sheet.cells.map((cell) => [`${cell.row}|${cell.column}`, String(cell.value ?? '')]));
  const at = (row: number, column: number): string => texts.get(`${row}|${column}`) ?? '';
  return new Map(
    // A spare row with nothing in it is where rows are added.
    sheet.cells
      .filter((cell) => cell.value !== null || at(cell.row, 0) !== '' || at(cell.row, 1) !== '')
      .map(({ row, column, formula, value, display, ...looks }) => [
        `${sheet.name}, ${at(row, 0) || at(row, 1) || row}, ${column === 1 ? 'label' : at(0, column) || at(2, column) || column}`,
        // References in formulas follow what they refer to; that they do is another test's business.
        JSON.stringify(formula === undefined ? { value, ...looks } : { formula: true, ...looks }),
      ]),
  );
};

/** Everything that an upgrade has to leave as it is, by keys. */
export const everything = (office: Office): Map<string, string> =>
  new Map(
    office.host
      .snapshot()
      .sheets.filter((sheet) => !GENERATED.includes(sheet.name))
      .flatMap((sheet) => [...cellsByKey(sheet)]),
  );

/** What was there and is not any more, or not as it was; the stamp of the version apart. */
export const lost = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...before]
    .filter(([key, text]) => after.get(key) !== text && !/"v[123]"/.test(text))
    .map(([key, text]) => `${key}: was ${text} is ${after.get(key) ?? 'absent'}`);
