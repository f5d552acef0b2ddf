import type { DataValidation, DataValidationOperator, Workbook, Worksheet } from 'exceljs';
import type { SheetSnapshot, ValidationSnapshot } from '../emulator/snapshot.ts';
import { cellName, columnLetters, readBlock } from './a1.ts';
import { excelFormula } from './xlsx-formula.ts';

/** Excel's limits for a list written in the rule itself, an error message and a prompt. */
const INLINE_LIMIT = 255;
const ERROR_LIMIT = 225;
const PROMPT_LIMIT = 255;
const CHOICES_SHEET = '_danh_sach';

/** Lists too long for the rule itself, or with commas in them, go to a hidden sheet. */
export function createChoices() {
  const lists: (readonly string[])[] = [];
  return {
    /** The formula that stands for the list. */
    formula(choices: readonly string[]): string {
      const inline = choices.join(',');
      if (inline.length <= INLINE_LIMIT && !choices.some((choice) => /[,"]/.test(choice)))
        return `"${inline}"`;
      const known = lists.findIndex((list) => list.join('\n') === choices.join('\n'));
      const at = known >= 0 ? known : lists.push(choices) - 1;
      const letters = columnLetters(at);
      return `'${CHOICES_SHEET}'!$${letters}$1:$${letters}$${choices.length}`;
    },
    write(book: Workbook): void {
      if (lists.length === 0) return;
      const page = book.addWorksheet(CHOICES_SHEET, { state: 'veryHidden' });
      for (const [column, list] of lists.entries()) {
        for (const [row, choice] of list.entries()) page.getCell(row + 1, column + 1).value = choice;
      }
    },
  };
}

type Choices = ReturnType<typeof createChoices>;

/** exceljs has had ranges of rules since 4.0, without a type for them. */
type WithRules = Worksheet & { dataValidations: { add(range: string, rule: DataValidation): void } };

export function addValidations(
  page: Worksheet,
  sheet: SheetSnapshot,
  choices: Choices,
  inFormula: (formula: string) => string,
): void {
  for (const validation of sheet.validations) {
    const rule = ruleOf(validation, choices, inFormula);
    if (!rule) continue;
    const help = validation.helpText?.trim();
    const complete: DataValidation = {
      ...rule,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: validation.allowInvalid ? 'warning' : 'stop',
      ...(help
        ? { showInputMessage: true, prompt: help.slice(0, PROMPT_LIMIT), error: help.slice(0, ERROR_LIMIT) }
        : {}),
    };
    for (const range of validation.ranges) {
      const block = readBlock(range, sheet);
      const first = cellName(block.startRow, block.startColumn);
      const last = cellName(block.endRow, block.endColumn);
      (page as WithRules).dataValidations.add(first === last ? first : `${first}:${last}`, complete);
    }
  }
}

type Rule = Pick<DataValidation, 'type' | 'formulae' | 'operator'>;

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
  DATE_EQUAL_TO: 'equal',
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
};

function ruleOf(
  validation: ValidationSnapshot,
  choices: Choices,
  inFormula: (formula: string) => string,
): Rule | null {
  const { criteria, values } = validation;
  const [first] = values;
  switch (criteria) {
    case 'VALUE_IN_LIST':
      return { type: 'list', formulae: [choices.formula(Array.isArray(first) ? first.map(String) : [])] };
    case 'VALUE_IN_RANGE':
      return { type: 'list', formulae: [inFormula(String(first))] };
    case 'CHECKBOX':
      return {
        type: 'list',
        formulae: [values.length > 0 ? choices.formula(values.map(String)) : '"TRUE,FALSE"'],
      };
    case 'CUSTOM_FORMULA':
      return { type: 'custom', formulae: [excelFormula(inFormula(String(first)))] };
    case 'DATE_IS_VALID_DATE':
      return { type: 'date', operator: 'greaterThanOrEqual', formulae: [instantOf(1)] };
    default: {
      const operator = OPERATORS[criteria];
      if (!operator) return null;
      if (criteria.startsWith('DATE'))
        return { type: 'date', operator, formulae: values.map((day) => instantOf(Number(day))) };
      return { type: 'decimal', operator, formulae: values.map(Number) };
    }
  }
}

/** exceljs makes serial numbers of dates itself, counting them in UTC. */
function instantOf(serial: number): Date {
  return new Date((serial - 25_569) * 86_400_000);
}
