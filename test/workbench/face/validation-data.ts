import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import type { SheetSnapshot, ValidationSnapshot, WorkbookSnapshot } from '../../emulator/snapshot.ts';
import { contains, readBlock, sheetNameOf } from '../a1.ts';

/**
 * Univer draws dropdowns and checkboxes and shows help texts. It never judges: every rule only warns, and the
 * emulator on the server takes or refuses what was typed, with Google's rules.
 */
export function validationRules(
  sheet: SheetSnapshot,
  workbook: WorkbookSnapshot,
): readonly ISheetDataValidationRule[] {
  return sheet.validations.map((validation, index) => ({
    uid: `v${sheet.id}-${index}`,
    ranges: validation.ranges.map((range) => readBlock(range, sheet)),
    allowBlank: true,
    errorStyle: DataValidationErrorStyle.WARNING,
    showErrorMessage: true,
    error: validation.helpText ?? '',
    ...ruleOf(validation, workbook),
  }));
}

function ruleOf(
  validation: ValidationSnapshot,
  workbook: WorkbookSnapshot,
): Partial<ISheetDataValidationRule> & { type: string } {
  const [first, second] = validation.values;
  switch (validation.criteria) {
    case 'VALUE_IN_LIST':
      return listRule(Array.isArray(first) ? first.map(String) : [], second !== false);
    case 'VALUE_IN_RANGE':
      return listRule(choicesIn(String(first), workbook), second !== false);
    case 'CHECKBOX':
      return {
        type: DataValidationType.CHECKBOX,
        formula1: first === undefined || first === null ? 'TRUE' : String(first),
        formula2:
          second === undefined || second === null ? (first === undefined ? 'FALSE' : '') : String(second),
      };
    default:
      return { type: DataValidationType.ANY };
  }
}

function listRule(choices: readonly string[], dropdown: boolean) {
  return {
    type: DataValidationType.LIST,
    // Univer cuts a plain text at its commas, which a choice may hold.
    formula1: JSON.stringify(choices),
    showDropDown: dropdown,
    renderMode: DataValidationRenderMode.ARROW,
  };
}

function choicesIn(a1: string, workbook: WorkbookSnapshot): readonly string[] {
  const name = sheetNameOf(a1);
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) return [];
  const block = readBlock(a1, sheet);
  return sheet.cells
    .filter((cell) => cell.display !== '' && contains(block, cell.row, cell.column))
    .map((cell) => cell.display);
}
