import exceljs, { type Worksheet } from 'exceljs';
import { keptText } from '../../src/domain/typed-text.ts';
import { sampleSnapshot } from '../workbench/sample-snapshot.ts';
import { writeXlsx } from '../workbench/xlsx.ts';
import { hostileCases } from './cases.ts';

/** Every text as it is kept, none twice. */
export const keptTexts: readonly string[] = [
  ...new Set(hostileCases.map(({ text }) => keptText(text)).filter((text) => text !== '')),
];

/** A workbook that holds a text a row: under the plain-text format with a note of the same words, and without a format. */
export const excelFile = (): Promise<Buffer> => {
  const [sheet] = sampleSnapshot().sheets;
  if (!sheet) throw new Error('the sample has no sheet');
  const cells = keptTexts.flatMap((value, row) => [
    { row, column: 0, value, display: value, numberFormat: '@', note: value },
    { row, column: 1, value, display: value },
  ]);
  const only = { ...sheet, rowCount: keptTexts.length, cells };
  const snapshot = { ...sampleSnapshot(), sheets: [only], namedRanges: [] };
  return writeXlsx(snapshot, new Date('2026-03-02T08:00:00+07:00'));
};

export const firstSheetOf = async (file: Uint8Array): Promise<Worksheet> => {
  const book = new exceljs.Workbook();
  // exceljs wants Node's Buffer of an older typing.
  await book.xlsx.load(Uint8Array.from(file).buffer);
  const [page] = book.worksheets;
  if (!page) throw new Error('the file has no sheet');
  return page;
};

/** The rows whose cells are anything but their text. */
export const misheldIn = (page: Worksheet): readonly unknown[] =>
  keptTexts.flatMap((text, row) => {
    const held = [1, 2].map((column) => page.getCell(row + 1, column).value);
    return held.every((value) => value === text) ? [] : [{ text, held }];
  });
