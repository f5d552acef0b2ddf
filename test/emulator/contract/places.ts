import type { ContractGlobals } from './claims.ts';
import { scratchSheet } from './scratch.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A new sheet while its file has the locale and the zone; both are put back afterwards. */
function inLocale(
  globals: ContractGlobals,
  locale: string,
  zone: string,
  action: (sheet: Sheet) => void,
): void {
  const sheet = scratchSheet(globals);
  const file = sheet.getParent();
  const before = { locale: file.getSpreadsheetLocale(), zone: file.getSpreadsheetTimeZone() };
  file.setSpreadsheetLocale(locale);
  file.setSpreadsheetTimeZone(zone);
  try {
    action(sheet);
  } finally {
    file.setSpreadsheetLocale(before.locale);
    file.setSpreadsheetTimeZone(before.zone);
  }
}

/** Under the habits of America: `1,234.5`, month before day. */
export const inAmerica = (globals: ContractGlobals, action: (sheet: Sheet) => void): void =>
  inLocale(globals, 'en_US', 'America/New_York', action);

/** Under the habits of Vietnam: `1.234,5`, day before month. */
export const inVietnam = (globals: ContractGlobals, action: (sheet: Sheet) => void): void =>
  inLocale(globals, 'vi_VN', 'Asia/Ho_Chi_Minh', action);

/** The moment a cell gave back, in UTC; a text saying what it was where it was no Date. */
export const momentOf = (value: unknown): string =>
  Object.prototype.toString.call(value) === '[object Date]'
    ? new Date(Number(value)).toISOString()
    : `no Date: ${String(value)}`;
