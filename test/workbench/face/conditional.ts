import type {
  CellSnapshot,
  CellStyle,
  ConditionalFormatSnapshot,
  SheetSnapshot,
} from '../../emulator/snapshot.ts';
import { type CellBlock, contains, readBlock } from '../a1.ts';
import { withClock } from '../formula-spelling.ts';
import { readRuleFormula } from './rule-formula.ts';
import { asBoolean, type Plain, RuleError } from './rule-functions.ts';

/** What a sheet's conditional formats do to a cell; null where none applies. */
export type Conditional = (row: number, column: number) => CellStyle | null;

type Test = (cell: { value: Plain; display: string }, row: number, column: number) => boolean;

/**
 * Reads the sheet's conditional formats; the first rule that is true gives the look, as on Google.
 * @param cell what the sheet holds now
 * @throws Error for a rule that is not emulated
 */
export function conditionalOf(
  sheet: SheetSnapshot,
  cell: (row: number, column: number) => CellSnapshot | undefined,
  nowSerial: number,
): Conditional {
  const value = (row: number, column: number): Plain => cell(row, column)?.value ?? null;
  const rules = sheet.conditionalFormats.map((format) => {
    const blocks = format.ranges.map((range) => readBlock(range, sheet));
    return { blocks, style: format.style, test: testOf(format, blocks[0], value, nowSerial) };
  });
  if (rules.length === 0) return () => null;
  return (row, column) => {
    for (const { blocks, style, test } of rules) {
      if (!blocks.some((block) => contains(block, row, column))) continue;
      const { value: own = null, display = '' } = cell(row, column) ?? {};
      if (holds(() => test({ value: own, display }, row, column))) return style;
    }
    return null;
  };
}

function holds(test: () => boolean): boolean {
  try {
    return test();
  } catch (error) {
    if (error instanceof RuleError) return false;
    throw error;
  }
}

function testOf(
  { criteria, values }: ConditionalFormatSnapshot,
  anchor: CellBlock | undefined,
  value: (row: number, column: number) => Plain,
  nowSerial: number,
): Test {
  const [first, second] = values;
  if (criteria === 'CUSTOM_FORMULA') {
    const formula = readRuleFormula(withClock(String(first), nowSerial));
    const { startRow = 0, startColumn = 0 } = anchor ?? {};
    return (_cell, row, column) => {
      const result = formula({ rowOffset: row - startRow, columnOffset: column - startColumn, value });
      return asBoolean(typeof result === 'object' && result !== null ? (result[0] ?? null) : result);
    };
  }
  const wanted = folded(String(first ?? ''));
  const text =
    (test: (shown: string) => boolean): Test =>
    ({ display }) =>
      test(folded(display));
  const [low, high] = [Number(first), Number(second)];
  const number =
    (test: (given: number) => boolean): Test =>
    ({ value: given }) =>
      typeof given === 'number' && test(given);
  const tests: Readonly<Record<string, Test>> = {
    TEXT_STARTS_WITH: text((shown) => shown.startsWith(wanted)),
    TEXT_ENDS_WITH: text((shown) => shown.endsWith(wanted)),
    TEXT_CONTAINS: text((shown) => shown.includes(wanted)),
    TEXT_DOES_NOT_CONTAIN: text((shown) => !shown.includes(wanted)),
    TEXT_EQUAL_TO: text((shown) => shown === wanted),
    CELL_EMPTY: text((shown) => shown === ''),
    CELL_NOT_EMPTY: text((shown) => shown !== ''),
    NUMBER_GREATER_THAN: number((given) => given > low),
    NUMBER_GREATER_THAN_OR_EQUAL_TO: number((given) => given >= low),
    NUMBER_LESS_THAN: number((given) => given < low),
    NUMBER_LESS_THAN_OR_EQUAL_TO: number((given) => given <= low),
    NUMBER_EQUAL_TO: number((given) => given === low),
    NUMBER_NOT_EQUAL_TO: number((given) => given !== low),
    NUMBER_BETWEEN: number((given) => given >= low && given <= high),
    NUMBER_NOT_BETWEEN: number((given) => given < low || given > high),
  };
  const test = tests[criteria];
  if (!test) throw new Error(`the conditional format ${criteria} is not drawn`);
  return test;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
