import type { RegisterTab } from './layout.ts';
import { registerRange } from './layout.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** The open spreadsheet. One service call; everything else asks it. */
export type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export const zoneOfCommune = 'Asia/Ho_Chi_Minh';
export const localeOfCommune = 'vi_VN';

/** @throws WorkbookProblem `not-set-up` when no spreadsheet is open. */
export const openWorkbook = (): Workbook => {
  const workbook = SpreadsheetApp.getActive();
  if (!workbook) throw new WorkbookProblem('not-set-up');
  return workbook;
};

/**
 * Days are read by the spreadsheet's zone, and under another one they shift. One service call: reading the tab Lịch asks where
 * its days look as another zone would give them (`schedule-tab.ts`), and every command that reads or writes a day reads it first.
 * @throws WorkbookProblem `wrong-zone`.
 */
export const requireCommuneZone = (workbook: Workbook): void => {
  const zone = workbook.getSpreadsheetTimeZone();
  if (zone !== zoneOfCommune) throw new WorkbookProblem('wrong-zone', { zone });
};

/**
 * What is typed into the grid is understood by the spreadsheet's locale: elsewhere 1.500 is one and a half. Asked where figures
 * of the grid are judged or added up; what a page sends crosses as text and is read by the domain. One service call.
 * @throws WorkbookProblem `wrong-locale`, before anything is computed.
 */
export const requireCommuneLocale = (workbook: Workbook): void => {
  const locale = workbook.getSpreadsheetLocale();
  if (locale !== localeOfCommune) throw new WorkbookProblem('wrong-locale', { locale });
};

/** Gives a new workbook the commune's locale and zone, and lets NOW() move while nobody types. Changes only what differs. */
export const setCommuneClock = (workbook: Workbook): void => {
  const locale = workbook.getSpreadsheetLocale();
  const zone = workbook.getSpreadsheetTimeZone();
  const interval = workbook.getRecalculationInterval();
  if (locale !== localeOfCommune) workbook.setSpreadsheetLocale(localeOfCommune);
  if (zone !== zoneOfCommune) workbook.setSpreadsheetTimeZone(zoneOfCommune);
  const { HOUR } = SpreadsheetApp.RecalculationInterval;
  if (interval !== HOUR) workbook.setRecalculationInterval(HOUR);
};

/** A tab as read in one go: its named range and the values in it. Two service calls. */
export interface TabRead {
  readonly range: Range;
  readonly values: readonly (readonly unknown[])[];
}

/** Reads the named range of a tab; null when the workbook has none of that name. */
export const readNamed = (workbook: Workbook, name: string): TabRead | null => {
  const range = workbook.getRangeByName(name);
  return range ? { range, values: range.getValues() } : null;
};

/** @throws WorkbookProblem `tab-missing` when the register was deleted, `not-set-up` when nothing was ever set up. */
export const readRegister = (workbook: Workbook, tab: RegisterTab): TabRead => {
  const read = readNamed(workbook, registerRange[tab]);
  if (!read) throw new WorkbookProblem('tab-missing', { tab });
  return read;
};

/** The sheet that holds a register, wherever it is and whatever it is called by now; null when there is none. Two calls. */
export const registerSheet = (workbook: Workbook, tab: RegisterTab): Sheet | null => {
  const range = workbook.getRangeByName(registerRange[tab]);
  return range ? range.getSheet() : null;
};
