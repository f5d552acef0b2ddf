import { Exception } from '../host-context.ts';
import type { RuleValue } from './cell.ts';
import { type Desk, ownedBy, spotOf } from './desk.ts';
import { enumMember, enumName } from './enums.ts';
import { instantOfSerial, serialOfInstant } from './serial.ts';
import type { SheetModel } from './sheet-model.ts';
import type { WorkbookModel } from './workbook-model.ts';

/** Criteria arguments: as a script gives them, as a rule keeps them, and back. */

/** A date is kept by its day and hour in the spreadsheet's zone. */
export function ruleValueOf(given: unknown, workbook: WorkbookModel): RuleValue {
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
  if (Array.isArray(given)) return given.map(String);
  if (Object.prototype.toString.call(given) === '[object Date]') {
    return { serial: serialOfInstant(Number(given), workbook.state.timeZone) };
  }
  const relative = enumName('RelativeDate', given);
  if (relative !== null) return { relative };
  if (ownedBy(given)?.kind !== 'Range') throw new Exception('Invalid argument: criteria value');
  const { sheet, rect } = spotOf(given);
  return { range: { sheetId: sheet.id, ...rect } };
}

export function criteriaValueOf(value: RuleValue, workbook: WorkbookModel, desk: Desk): unknown {
  if (typeof value !== 'object') return value;
  if ('serial' in value) return desk.dateOf(instantOfSerial(value.serial, workbook.state.timeZone));
  if ('relative' in value) return enumMember('RelativeDate', value.relative);
  if (!('range' in value)) return [...value];
  const sheet = workbook.sheetById(value.range.sheetId);
  return sheet === null ? null : desk.range({ workbook, sheet }, value.range);
}

export function requireFormula(formula: unknown): void {
  if (typeof formula !== 'string' || !formula.startsWith('='))
    throw new Exception('Invalid argument: formula must start with "="');
}

const SHEET_BEFORE = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*/gu;

/**
 * The formula of a conditional format may look at its own sheet only, by whatever name; another one needs INDIRECT
 * (platform-facts §16.1). Google says so when the rules are set, and sets none of them.
 */
export function requireOwnSheet(formula: string, workbook: WorkbookModel, sheet: SheetModel): void {
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const named = [...withoutTexts.matchAll(SHEET_BEFORE)].map(
    ([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? '',
  );
  const words = new Set(withoutTexts.match(WORD) ?? []);
  const isElsewhere =
    named.some((name) => name.toLowerCase() !== sheet.state.name.toLowerCase()) ||
    workbook.state.namedRanges.some((range) => range.sheetId !== sheet.id && words.has(range.name));
  if (isElsewhere) throw new Exception('Conditional format rule cannot reference a different sheet.');
}
