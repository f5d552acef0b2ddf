import { Exception } from '../host-context.ts';
import type { RuleValue } from './cell.ts';
import { criteriaValueOf } from './criteria-values.ts';
import { type Desk, type GoogleRange, googleFace, type Owned, own, ownedBy, type Spot } from './desk.ts';
import { enumMember } from './enums.ts';
import type { ConditionalFormat, ConditionalStyle, SheetModel } from './sheet-model.ts';
import { enforceSignatures } from './signature-check.ts';
import type { WorkbookModel } from './workbook-model.ts';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** A rule that is not yet on a sheet: its blocks may still be anywhere. */
export interface RuleDraft {
  readonly spots: readonly Spot[];
  readonly criteria: string | null;
  readonly values: readonly RuleValue[];
  readonly style: ConditionalStyle;
}

export const NO_STYLE: ConditionalStyle = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
};

interface RuleOwned extends Owned {
  readonly kind: 'ConditionalFormatRule';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
  readonly draft: RuleDraft;
}

const isRule = (owned: Owned | null): owned is RuleOwned => owned?.kind === 'ConditionalFormatRule';

/** A rule given to a sheet's `setConditionalFormatRules`; its blocks must be that sheet's. */
export function conditionalFormatOf(argument: unknown, sheet: SheetModel): ConditionalFormat {
  const owned = ownedBy(argument);
  if (!isRule(owned)) throw new Exception('Invalid argument: rules');
  const { spots, criteria, values, style } = owned.draft;
  if (spots.some((spot) => spot.sheet !== sheet)) {
    throw new Exception('Conditional format rule ranges must be on the sheet the rule is set on.');
  }
  return { ranges: spots.map((spot) => spot.rect), criteria: criteria ?? '', values, style };
}

/** The condition of a rule or of a builder; null before one is chosen. */
export function conditionOf(owned: {
  desk: Desk;
  workbook: WorkbookModel;
  draft: RuleDraft;
}): GoogleCondition | null {
  const { desk, workbook, draft } = owned;
  const { criteria, style } = draft;
  if (criteria === null) return null;
  const condition: GoogleCondition = {
    getBackground: () => style.background,
    getBold: () => style.bold,
    getCriteriaType: () => enumMember('BooleanCriteria', criteria),
    getCriteriaValues: () => draft.values.map((value) => criteriaValueOf(value, workbook, desk)),
    getFontColor: () => style.fontColor,
    getItalic: () => style.italic,
    getStrikethrough: () => style.strikethrough,
    getUnderline: () => style.underline,
  };
  return googleFace('BooleanCondition', condition, desk.context);
}

class FakeRule
  implements Pick<GoogleRule, 'copy' | 'getBooleanCondition' | 'getGradientCondition' | 'getRanges'>
{
  readonly [own]: RuleOwned;

  constructor(owned: RuleOwned) {
    this[own] = owned;
  }

  copy(): GoogleBuilder {
    return this[own].desk.ruleBuilder(this[own].workbook, this[own].draft);
  }

  getBooleanCondition(): GoogleCondition | null {
    return conditionOf(this[own]);
  }

  /** Gradients cannot be built here, so no rule has one. */
  getGradientCondition(): null {
    return null;
  }

  getRanges(): GoogleRange[] {
    return this[own].draft.spots.map((spot) => this[own].desk.range(spot, spot.rect));
  }
}

export function conditionalFormatRule(
  desk: Desk,
  place: { workbook: WorkbookModel; sheet: SheetModel },
  format: ConditionalFormat,
): GoogleRule {
  const { workbook, sheet } = place;
  const spots = format.ranges.map((rect) => ({ workbook, sheet, rect }));
  return ruleFace(desk, workbook, {
    spots,
    criteria: format.criteria,
    values: format.values,
    style: format.style,
  });
}

export function ruleFace(desk: Desk, workbook: WorkbookModel, draft: RuleDraft): GoogleRule {
  const owned: RuleOwned = { kind: 'ConditionalFormatRule', desk, workbook, draft };
  return googleFace('ConditionalFormatRule', new FakeRule(owned), desk.context);
}

enforceSignatures('ConditionalFormatRule', FakeRule, {});
