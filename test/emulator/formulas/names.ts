import { a1Of } from '../spreadsheet/a1-notation.ts';
import type { SheetModel } from '../spreadsheet/sheet-model.ts';
import type { WorkbookModel } from '../spreadsheet/workbook-model.ts';
import { engineName } from './engine-copy.ts';
import { quotedSheet } from './tokens.ts';
import type { FormulaSurroundings } from './translate.ts';

/**
 * The engine's words for the sheets and named ranges that formulas name.
 * @param read told of each sheet that a formula reads by these names
 */
export function namesIn(
  workbook: WorkbookModel,
  read: (sheet: SheetModel) => void,
): Pick<FormulaSurroundings, 'sheet' | 'namedRange'> {
  const { sheets, namedRanges } = workbook.state;
  const folded = (name: string): string => name.normalize('NFC').toLowerCase();
  const names = new Map(sheets.map((sheet) => [folded(sheet.state.name), sheet]));
  const ranges = new Map(
    namedRanges.flatMap((range): [string, [SheetModel, string]][] => {
      const sheet = workbook.sheetById(range.sheetId);
      if (sheet === null) return [];
      return [[folded(range.name), [sheet, `${quotedSheet(engineName(sheet))}!${a1Of(range.rect)}`]]];
    }),
  );
  return {
    sheet: (name) => {
      const sheet = names.get(folded(name));
      if (sheet === undefined) return null;
      read(sheet);
      return engineName(sheet);
    },
    namedRange: (name) => {
      const range = ranges.get(folded(name));
      if (range === undefined) return null;
      read(range[0]);
      return range[1];
    },
  };
}
