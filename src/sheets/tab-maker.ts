import { firstSheetNames, tabNames } from '../text/tabs.ts';
import type { FilledSheet } from './grid-size.ts';
import type { RegisterTab } from './layout.ts';
import { registerRange } from './layout.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** The sheet that holds a register, wherever it is and whatever it is called by now; null when there is none. Two calls. */
export const registerSheet = (workbook: Workbook, tab: RegisterTab): Sheet | null => {
  const range = workbook.getRangeByName(registerRange[tab]);
  return range ? range.getSheet() : null;
};

/**
 * A sheet of this name to be filled: a new one, or what a set-up that was cut off left behind.
 * @param ours what our own unfinished sheet has in A1
 * @param index where a new sheet goes, from 0; after the active one when null
 * @throws WorkbookProblem `tab-name-taken` when people have a tab of that name: it is theirs and stays as it is.
 */
export const sheetToFill = (
  workbook: Workbook,
  name: string,
  ours: readonly string[],
  index: number | null = null,
): FilledSheet => {
  const found = workbook.getSheetByName(name);
  if (!found) {
    const sheet = index === null ? workbook.insertSheet(name) : workbook.insertSheet(name, index);
    return { sheet, isNew: true };
  }
  const corner = String(found.getRange(1, 1).getValue());
  if (corner !== '' && !ours.includes(corner)) throw new WorkbookProblem('tab-name-taken', { tab: name });
  return { sheet: found, isNew: false };
};

/** The register's sheet, or one to be filled under its usual name. */
export const registerSheetToFill = (
  workbook: Workbook,
  tab: RegisterTab,
  ours: string,
  index: number,
): FilledSheet => {
  const found = registerSheet(workbook, tab);
  return found ? { sheet: found, isNew: false } : sheetToFill(workbook, tabNames[tab], [ours], index);
};

/** Takes away the sheet a new spreadsheet comes with, when nobody ever wrote on it. */
export const removeFirstBlankSheet = (workbook: Workbook): void => {
  for (const name of firstSheetNames) {
    const sheet = workbook.getSheetByName(name);
    if (sheet && sheet.getLastRow() === 0) workbook.deleteSheet(sheet);
  }
};
