import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { ConditionalFormatSnapshot, SheetSnapshot } from '../../emulator/snapshot.ts';
import { readBlock } from '../a1.ts';
import { withClock, withCommas } from '../formula-spelling.ts';
import { styleData } from './cell-data.ts';

/** The sheet's conditional formats; on Google as in Univer the first rule of the list wins. */
export function formattingRules(
  sheet: SheetSnapshot,
  nowSerial: number,
): readonly IConditionFormattingRule[] {
  return sheet.conditionalFormats.flatMap((format, index) => {
    const condition = conditionOf(format, nowSerial);
    if (!condition) return [];
    return {
      cfId: `f${sheet.id}-${index}`,
      ranges: format.ranges.map((range) => readBlock(range, sheet)),
      stopIfTrue: false,
      rule: { type: CFRuleType.highlightCell, style: styleData(format.style), ...condition },
    };
  });
}

type Condition =
  | { readonly subType: CFSubRuleType.text; readonly operator: CFTextOperator; readonly value?: string }
  | { readonly subType: CFSubRuleType.formula; readonly value: string }
  | {
      readonly subType: CFSubRuleType.number;
      readonly operator: CFNumberOperator.between | CFNumberOperator.notBetween;
      readonly value: [number, number];
    }
  | { readonly subType: CFSubRuleType.number; readonly operator: SingleNumber; readonly value: number };

type SingleNumber = Exclude<CFNumberOperator, CFNumberOperator.between | CFNumberOperator.notBetween>;

const TEXT: Readonly<Record<string, CFTextOperator>> = {
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_EQUAL_TO: CFTextOperator.equal,
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
};

const NUMBER: Readonly<Record<string, SingleNumber>> = {
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
};

function conditionOf(format: ConditionalFormatSnapshot, nowSerial: number): Condition | null {
  const [first, second] = format.values;
  if (format.criteria === 'CUSTOM_FORMULA') {
    const formula = withCommas(withClock(String(first), nowSerial));
    return { subType: CFSubRuleType.formula, value: formula.startsWith('=') ? formula : `=${formula}` };
  }
  const text = TEXT[format.criteria];
  if (text) return { subType: CFSubRuleType.text, operator: text, value: String(first ?? '') };
  const number = NUMBER[format.criteria];
  if (number) return { subType: CFSubRuleType.number, operator: number, value: Number(first) };
  if (format.criteria === 'NUMBER_BETWEEN' || format.criteria === 'NUMBER_NOT_BETWEEN') {
    const operator =
      format.criteria === 'NUMBER_BETWEEN' ? CFNumberOperator.between : CFNumberOperator.notBetween;
    return { subType: CFSubRuleType.number, operator, value: [Number(first), Number(second)] };
  }
  return null;
}
