import { fingerprint } from '../domain/fingerprint.ts';
import { contentOf } from './cell.ts';
import { isAuto } from './summary-kept.ts';
import type { Range, Sheet, TabRead, Workbook } from './workbook.ts';

/** The copy of a report's tab as it was when it was frozen. The content itself is kept in the store, under its hash. */

type Values = TabRead['values'];

const shown = (values: Values): string => JSON.stringify(values.map((row) => row.map(contentOf)));

/** What a tab shows, as one short text: its size, and a fingerprint of its cells. */
export const drawnAs = (values: Values): string =>
  `${values.length}x${values[0]?.length ?? 0}:${fingerprint(shown(values))}`;

/**
 * Whether a tab still shows what `drawn` was taken of. Rows and columns put before it are no change: a report begins with
 * the first key of its hidden column.
 */
const stillDrawn = (values: Values, drawn: string): boolean => {
  const [, height = '0', width = '0'] = /^(\d+)x(\d+):/.exec(drawn) ?? [];
  const top = values.findIndex((row) => row.some(isAuto));
  if (top < 0) return false;
  const left = (values[top] ?? []).findIndex(isAuto);
  const block = Array.from({ length: Number(height) }, (_, row) =>
    Array.from({ length: Number(width) }, (_cell, column) => values[top + row]?.[left + column] ?? ''),
  );
  return drawnAs(block) === drawn;
};

const showsStill = (sheet: Sheet, drawn: string): boolean =>
  drawn !== '' && stillDrawn(sheet.getDataRange().getValues(), drawn);

/** How the tab of a frozen copy is found. `missing`: taken away or renamed; what was frozen is in the store all the same. */
export type FrozenTabState = 'whole' | 'edited' | 'missing';

/** Three service calls. */
export const frozenTabState = (workbook: Workbook, name: string, drawn: string): FrozenTabState => {
  const sheet = workbook.getSheetByName(name);
  if (!sheet) return 'missing';
  return showsStill(sheet, drawn) ? 'whole' : 'edited';
};

/** Nobody is stopped: the copy as it was frozen is kept elsewhere, under its hash. Two service calls. */
const askBeforeChanging = (sheet: Sheet): void => {
  sheet.protect().setWarningOnly(true);
};

/**
 * Has Google ask again before somebody changes a frozen copy of which a copied file has lost that (platform-facts §7.6). Two service calls,
 * four where it has. @returns whether there is such a tab
 */
export const askBeforeChangingCopy = (workbook: Workbook, name: string): boolean => {
  const sheet = workbook.getSheetByName(name);
  if (!sheet) return false;
  // One that somebody made of it themselves stays as it is.
  if (sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length === 0) askBeforeChanging(sheet);
  return true;
};

/**
 * Copies the tab of a report under a name of its own and asks before anybody changes it. A copy that a run cut off left
 * behind is used again, or made anew where the report has changed since; a tab of somebody's own is left alone.
 * Five service calls. @returns the name of the copy.
 */
export const copyReportTab = (
  workbook: Workbook,
  report: Range,
  wanted: string,
  drawn: string,
  drawnBefore: string,
): string => {
  let name = wanted;
  let sheet: Sheet | null = null;
  for (let copy = 2; sheet === null; copy += 1) {
    const found = workbook.getSheetByName(name);
    if (found && showsStill(found, drawn)) {
      sheet = found;
    } else if (found && !showsStill(found, drawnBefore)) {
      name = `${wanted} (${copy})`;
    } else {
      if (found) workbook.deleteSheet(found);
      sheet = workbook.insertSheet(name, { template: report.getSheet() });
    }
  }
  askBeforeChanging(sheet);
  return name;
};
