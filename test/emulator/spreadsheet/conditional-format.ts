import { Exception } from '../host-context.ts';
import type { RuleValue } from './cell.ts';
import { drawnColor } from './color.ts';
import { colorObject } from './color-object.ts';
import { criteriaValueOf, requireOwnSheet } from './criteria-values.ts';
import { type Desk, type GoogleRange, googleFace, type Owned, own, ownedBy, type Spot } from './desk.ts';
import { enumMember } from './enums.ts';
import { type Gradient, gradientCondition } from './gradient.ts';
import type { ConditionalFormat, ConditionalStyle, SheetModel } from './sheet-model.ts';
import { enforceSignatures } from './signature-check.ts';
import type { WorkbookModel } from './workbook-model.ts';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleGradient = GoogleAppsScript.Spreadsheet.GradientCondition;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** A rule that is not yet on a sheet: its blocks may still be anywhere. */
export interface RuleDraft {
  readonly spots: readonly Spot[];
  readonly criteria: string | null;
  readonly values: readonly RuleValue[];
  readonly style: ConditionalStyle;
  /** A colour scale instead of a condition. */
  readonly gradient: Gradient | null;
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
  const { spots, criteria, values, style, gradient } = owned.draft;
  if (spots.some((spot) => spot.sheet !== sheet)) {
    throw new Exception('Conditional format rule ranges must be on the sheet the rule is set on.');
  }
  for (const value of values) {
    if (typeof value === 'string' && value.startsWith('=')) requireOwnSheet(value, owned.workbook, sheet);
  }
  const ranges = spots.map((spot) => spot.rect);
  return { ranges, criteria: criteria ?? '', values, style, ...(gradient === null ? {} : { gradient }) };
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
    getBackground: () => (style.background === null ? null : drawnColor(style.background)),
    getBold: () => style.bold,
    getCriteriaType: () => enumMember('BooleanCriteria', criteria),
    getCriteriaValues: () => draft.values.map((value) => criteriaValueOf(value, workbook, desk)),
    getFontColor: () => (style.fontColor === null ? null : drawnColor(style.fontColor)),
    getItalic: () => style.italic,
    getStrikethrough: () => style.strikethrough,
    getUnderline: () => style.underline,
  };
  const objects = {
    getBackgroundObject: () => (style.background === null ? null : colorObject(desk, style.background)),
    getFontColorObject: () => (style.fontColor === null ? null : colorObject(desk, style.fontColor)),
  };
  return googleFace('BooleanCondition', { ...condition, ...objects }, desk.context);
}

/** The colour scale of a rule or of a builder; null where there is none. */
export function gradientOf(owned: { desk: Desk; draft: RuleDraft }): GoogleGradient | null {
  const { gradient } = owned.draft;
  return gradient === null ? null : gradientCondition(owned.desk, gradient);
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

  getGradientCondition(): GoogleGradient | null {
    return gradientOf(this[own]);
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
    criteria: format.gradient === undefined ? format.criteria : null,
    values: format.values,
    style: format.style,
    gradient: format.gradient ?? null,
  });
}

export function ruleFace(desk: Desk, workbook: WorkbookModel, draft: RuleDraft): GoogleRule {
  const owned: RuleOwned = { kind: 'ConditionalFormatRule', desk, workbook, draft };
  return googleFace('ConditionalFormatRule', new FakeRule(owned), desk.context);
}

enforceSignatures('ConditionalFormatRule', FakeRule, {});
