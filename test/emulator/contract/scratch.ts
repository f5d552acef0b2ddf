import type { ContractGlobals } from './claims.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * A new empty sheet for a claim to write on: 1000 rows, 26 columns, in the file that holds the script, since Google lets
 * a person make 250 files a day. Whoever runs the claims deletes it afterwards.
 */
export const scratchSheet = ({
  SpreadsheetApp,
}: Pick<ContractGlobals, 'SpreadsheetApp'>): GoogleAppsScript.Spreadsheet.Sheet =>
  (SpreadsheetApp.getActiveSpreadsheet() ?? SpreadsheetApp.create('contract')).insertSheet();

/** Does something in the file and takes away the sheets it left behind. */
export function withoutTraces<T>(file: Spreadsheet, action: () => T): T {
  const before = new Set(file.getSheets().map((sheet) => sheet.getSheetId()));
  try {
    return action();
  } finally {
    for (const sheet of file.getSheets()) if (!before.has(sheet.getSheetId())) file.deleteSheet(sheet);
  }
}
