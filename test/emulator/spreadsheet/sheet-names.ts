import { Exception } from '../host-context.ts';
import { sheetWord, type WorkbookModel } from './workbook-model.ts';

/**
 * Checks a name for a sheet: at most 100 characters, and no other sheet's name, whatever the case (platform-facts §4.6).
 * Google takes the characters that Excel forbids, `[ ] * ? : / `.
 */
export function requireFreeName(workbook: WorkbookModel, name: string, exceptId: number | null = null): void {
  if (name.trim() === '') throw new Exception('Invalid argument: name');
  if (name.length > 100) throw new Exception('The sheet name cannot be greater than 100 characters.');
  const taken = workbook.state.sheets.some(
    (sheet) => sheet.id !== exceptId && sheet.state.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) {
    throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

function isTaken(workbook: WorkbookModel, name: string): boolean {
  return workbook.state.sheets.some((sheet) => sheet.state.name.toLowerCase() === name.toLowerCase());
}

/** "Trang tính2": the first number that is free. */
export function nextSheetName(workbook: WorkbookModel): string {
  const word = sheetWord(workbook.state.locale);
  let number = workbook.state.sheets.length + 1;
  while (isTaken(workbook, `${word}${number}`)) number += 1;
  return `${word}${number}`;
}

export function copyName(workbook: WorkbookModel, name: string): string {
  const base = `${workbook.state.locale.startsWith('vi') ? 'Bản sao của' : 'Copy of'} ${name}`;
  let candidate = base;
  for (let number = 1; isTaken(workbook, candidate); number += 1) candidate = `${base} ${number}`;
  return candidate;
}
