import type { Cell, Raw, RuleValue, ValidationRule } from './cell.ts';
import type { CellReader } from './cell-reading.ts';
import type { Place } from './desk.ts';
import { displayOf } from './display.ts';
import { localeFacts } from './locale.ts';
import { columnName } from './rect.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const URL_LIKE = /^(https?:\/\/|ftp:\/\/|mailto:|www\.)\S+$|^[\w-]+(\.[\w-]+)+(\/\S*)?$/i;

const numberOf = (value: RuleValue | undefined): number => {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && 'serial' in value ? value.serial : Number.NaN;
};

/** Numbers and days alike: `NUMBER_BETWEEN`, `DATE_ON_OR_AFTER`… Days compare without their hour. */
function compares(kind: string, value: number, first: number, second: number): boolean | null {
  const low = Math.min(first, second);
  const high = Math.max(first, second);
  switch (kind) {
    case 'BETWEEN':
      return value >= low && value <= high;
    case 'NOT_BETWEEN':
      return value < low || value > high;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= first;
    case 'IS_VALID_DATE':
      return true;
    default:
      return null;
  }
}

function textFits(kind: string, text: string, wanted: string): boolean | null {
  const lower = text.toLowerCase();
  switch (kind) {
    case 'TEXT_CONTAINS':
      return lower.includes(wanted.toLowerCase());
    case 'TEXT_DOES_NOT_CONTAIN':
      return !lower.includes(wanted.toLowerCase());
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_STARTS_WITH':
      return lower.startsWith(wanted.toLowerCase());
    case 'TEXT_ENDS_WITH':
      return lower.endsWith(wanted.toLowerCase());
    case 'TEXT_IS_VALID_EMAIL':
      return EMAIL.test(text);
    case 'TEXT_IS_VALID_URL':
      return URL_LIKE.test(text);
    default:
      return null;
  }
}

/** Whether a value under a filter's or a format's condition meets it. A date compares without its hour. */
export function meets(criteria: string, values: readonly RuleValue[], value: Raw, text: string): boolean {
  if (criteria === 'CELL_EMPTY') return text === '';
  if (criteria === 'CELL_NOT_EMPTY') return text !== '';
  const [first, second = first] = values;
  const texted = textFits(criteria, text, String(first ?? ''));
  if (texted !== null) return texted;
  const isDate = criteria.startsWith('DATE_');
  if (isDate || criteria.startsWith('NUMBER_')) {
    if (typeof value !== 'number') return false;
    const day = (number: number): number => (isDate ? Math.floor(number) : number);
    const kind = criteria.replace(/^(NUMBER|DATE)_/, '');
    const fits = compares(kind, day(value), day(numberOf(first)), day(numberOf(second)));
    if (fits !== null) return fits;
  }
  throw new Error(`Telling what meets ${criteria} is not emulated`);
}

/** The texts a list or a range offers, as they are shown; null for other criteria. */
function choicesOf(
  rule: ValidationRule,
  place: Place,
  readerOf: (place: Place) => CellReader,
): string[] | null {
  const [first] = rule.values;
  if (rule.criteria === 'VALUE_IN_LIST' && Array.isArray(first)) return first.map(String);
  if (rule.criteria !== 'VALUE_IN_RANGE' || typeof first !== 'object' || !('range' in first)) return null;
  const sheet = place.workbook.sheetById(first.range.sheetId);
  if (sheet === null) return [];
  const reader = readerOf({ workbook: place.workbook, sheet });
  return sheet
    .read(first.range, reader.display)
    .flat()
    .filter((text) => text !== '');
}

/** Whether the native rule lets the value stand. Blank always may. */
function satisfies(
  rule: ValidationRule,
  cell: Pick<Cell, 'format'>,
  value: Raw,
  place: Place,
  readerOf: (place: Place) => CellReader,
): boolean {
  if (value === null || value === '') return true;
  const { criteria, values } = rule;
  if (criteria === 'CHECKBOX') {
    const [checked = true, unchecked = values.length === 0 ? false : ''] = values;
    return value === checked || value === unchecked;
  }
  const text = displayOf(value, cell.format.numberFormat, localeFacts(place.workbook.state.locale));
  const choices = choicesOf(rule, place, readerOf);
  if (choices !== null) return choices.includes(text) || choices.includes(String(value));
  const texted = textFits(criteria, text, String(values[0] ?? ''));
  if (texted !== null) return texted;
  if (criteria.startsWith('NUMBER_') || criteria.startsWith('DATE_')) {
    const isDate = criteria.startsWith('DATE_');
    if (typeof value !== 'number') return false;
    const day = (number: number): number => (isDate ? Math.floor(number) : number);
    const kind = criteria.replace(/^(NUMBER|DATE)_/, '');
    const fits = compares(kind, day(value), day(numberOf(values[0])), day(numberOf(values[1] ?? values[0])));
    if (fits !== null) return fits;
  }
  throw new Error(`Rejecting values by ${criteria} is not emulated`);
}

/**
 * What Google says when a value is written that the cell's rule rejects (§15.8); null when it may stand.
 */
export function rejection(
  cell: Cell,
  value: Raw,
  at: { row: number; column: number },
  place: Place,
  readerOf: (place: Place) => CellReader,
): string | null {
  const { rule } = cell;
  if (rule === null || rule.allowInvalid) return null;
  if (satisfies(rule, cell, value, place, readerOf)) return null;
  const where = `${columnName(at.column)}${at.row}`;
  const base = `The data you entered in cell ${where} violates the data validation rules set on this cell.`;
  const choices = choicesOf(rule, place, readerOf);
  return choices === null ? base : `${base} Please enter one of the following values: ${choices.join(', ')}.`;
}
