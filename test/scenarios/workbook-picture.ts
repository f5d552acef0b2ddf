import type { Host } from '../emulator/index.ts';
import type { SheetSnapshot } from '../emulator/snapshot.ts';

/** Everything a workbook holds, tab by tab, as texts that can be compared; Google's numbers of tabs are told as names. */

export type Picture = ReadonlyMap<string, string>;

export const pictureOf = (host: Host): Picture => {
  const { sheets, namedRanges, locale, timeZone } = host.snapshot();
  const names = new Map(sheets.map((sheet) => [String(sheet.id), sheet.name]));
  const named = (text: string): string => text.replace(/\d{4,}/g, (digits) => names.get(digits) ?? digits);
  const lines = sheets.flatMap((sheet) => [
    [`${sheet.name}: the tab`, JSON.stringify(aboutOf(sheet))],
    ...sheet.cells.map((cell) => [
      `${sheet.name} R${cell.row + 1}C${cell.column + 1}`,
      named(JSON.stringify(cell)),
    ]),
  ]);
  return new Map<string, string>([
    ['the workbook', JSON.stringify([locale, timeZone, sheets.map((sheet) => sheet.name)])],
    ...namedRanges.map(({ name, sheetId, range }): [string, string] => [
      `range ${name}`,
      `${names.get(String(sheetId))}!${range}`,
    ]),
    ...lines.map(([key = '', text = '']): [string, string] => [key, text]),
  ]);
};

/** Numbers of charts differ from one making to the next, as those of tabs do. */
const aboutOf = ({ cells, id, name, charts, ...rest }: SheetSnapshot): unknown => ({
  ...rest,
  charts: charts.map(({ id: _number, ...chart }) => chart),
});

/** "Lịch R3C5: was … is …" for each thing that differs; empty when the pictures are the same. */
export const differences = (before: Picture, after: Picture): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => `${key}: was ${before.get(key) ?? 'absent'} is ${after.get(key) ?? 'absent'}`);
