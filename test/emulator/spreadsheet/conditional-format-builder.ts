import { Exception } from '../host-context.ts';
import { colorOrDefault } from './color.ts';
import { conditionOf, NO_STYLE, type RuleDraft, ruleFace } from './conditional-format.ts';
import { requireOwnSheetFormula, ruleValueOf } from './criteria-values.ts';
import { type Desk, type GoogleRange, googleFace, type Owned, own, selfOf, spotOf } from './desk.ts';
import { enumName } from './enums.ts';
import type { ConditionalStyle } from './sheet-model.ts';
import { enforceSignatures, type Signatures } from './signature-check.ts';
import type { WorkbookModel } from './workbook-model.ts';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type Criteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;
type DateOrRelative = GoogleAppsScript.Base.Date | GoogleAppsScript.Spreadsheet.RelativeDate;

type Emulated = Exclude<
  keyof GoogleBuilder,
  | 'setGradientMaxpoint'
  | 'setGradientMaxpointWithValue'
  | 'setGradientMidpointWithValue'
  | 'setGradientMinpoint'
  | 'setGradientMinpointWithValue'
  | 'setGradientMaxpointObject'
  | 'setGradientMaxpointObjectWithValue'
  | 'setGradientMidpointObjectWithValue'
  | 'setGradientMinpointObject'
  | 'setGradientMinpointObjectWithValue'
  | 'setBackgroundObject'
  | 'setFontColorObject'
>;

interface BuilderOwned extends Owned {
  readonly kind: 'ConditionalFormatRuleBuilder';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
}

class FakeRuleBuilder implements Pick<GoogleBuilder, Emulated> {
  readonly [own]: BuilderOwned;
  #draft: RuleDraft;

  constructor(owned: BuilderOwned, draft: RuleDraft) {
    this[own] = owned;
    this.#draft = draft;
  }

  /** Throws without ranges (platform-facts §15.18) and without a condition. */
  build(): GoogleRule {
    if (this.#draft.spots.length === 0)
      throw new Exception('No ranges set on conditional format rule builder.');
    if (this.#draft.criteria === null)
      throw new Exception('No condition set on conditional format rule builder.');
    return ruleFace(this[own].desk, this[own].workbook, this.#draft);
  }

  copy(): GoogleBuilder {
    return newConditionalFormat(this[own].desk, this[own].workbook, this.#draft);
  }

  getBooleanCondition(): GoogleCondition | null {
    return conditionOf({ ...this[own], draft: this.#draft });
  }

  getGradientCondition(): null {
    return null;
  }

  getRanges(): GoogleRange[] {
    return this.#draft.spots.map((spot) => this[own].desk.range(spot, spot.rect));
  }

  setRanges(ranges: GoogleRange[]): GoogleBuilder {
    this.#draft = { ...this.#draft, spots: ranges.map(spotOf) };
    return selfOf<GoogleBuilder>(this);
  }

  setBackground(color: string | null): GoogleBuilder {
    return this.#style({ background: colorOrDefault(color) });
  }

  setFontColor(color: string | null): GoogleBuilder {
    return this.#style({ fontColor: colorOrDefault(color) });
  }

  setBold(bold: boolean | null): GoogleBuilder {
    return this.#style({ bold });
  }

  setItalic(italic: boolean | null): GoogleBuilder {
    return this.#style({ italic });
  }

  setStrikethrough(strikethrough: boolean | null): GoogleBuilder {
    return this.#style({ strikethrough });
  }

  setUnderline(underline: boolean | null): GoogleBuilder {
    return this.#style({ underline });
  }

  whenCellEmpty(): GoogleBuilder {
    return this.#when('CELL_EMPTY', []);
  }

  whenCellNotEmpty(): GoogleBuilder {
    return this.#when('CELL_NOT_EMPTY', []);
  }

  whenDateAfter(date: DateOrRelative): GoogleBuilder {
    return this.#when(enumName('RelativeDate', date) === null ? 'DATE_AFTER' : 'DATE_AFTER_RELATIVE', [date]);
  }

  whenDateBefore(date: DateOrRelative): GoogleBuilder {
    return this.#when(enumName('RelativeDate', date) === null ? 'DATE_BEFORE' : 'DATE_BEFORE_RELATIVE', [
      date,
    ]);
  }

  whenDateEqualTo(date: DateOrRelative): GoogleBuilder {
    return this.#when(enumName('RelativeDate', date) === null ? 'DATE_EQUAL_TO' : 'DATE_EQUAL_TO_RELATIVE', [
      date,
    ]);
  }

  whenNumberBetween(start: number, end: number): GoogleBuilder {
    return this.#when('NUMBER_BETWEEN', [start, end]);
  }

  whenNumberNotBetween(start: number, end: number): GoogleBuilder {
    return this.#when('NUMBER_NOT_BETWEEN', [start, end]);
  }

  whenNumberEqualTo(number: number): GoogleBuilder {
    return this.#when('NUMBER_EQUAL_TO', [number]);
  }

  whenNumberGreaterThan(number: number): GoogleBuilder {
    return this.#when('NUMBER_GREATER_THAN', [number]);
  }

  whenNumberGreaterThanOrEqualTo(number: number): GoogleBuilder {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  whenNumberLessThan(number: number): GoogleBuilder {
    return this.#when('NUMBER_LESS_THAN', [number]);
  }

  whenNumberLessThanOrEqualTo(number: number): GoogleBuilder {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }

  whenNumberNotEqualTo(number: number): GoogleBuilder {
    return this.#when('NUMBER_NOT_EQUAL_TO', [number]);
  }

  whenTextContains(text: string): GoogleBuilder {
    return this.#when('TEXT_CONTAINS', [text]);
  }

  whenTextDoesNotContain(text: string): GoogleBuilder {
    return this.#when('TEXT_DOES_NOT_CONTAIN', [text]);
  }

  whenTextEqualTo(text: string): GoogleBuilder {
    return this.#when('TEXT_EQUAL_TO', [text]);
  }

  whenTextStartsWith(text: string): GoogleBuilder {
    return this.#when('TEXT_STARTS_WITH', [text]);
  }

  whenTextEndsWith(text: string): GoogleBuilder {
    return this.#when('TEXT_ENDS_WITH', [text]);
  }

  whenFormulaSatisfied(formula: string): GoogleBuilder {
    requireOwnSheetFormula(formula);
    return this.#when('CUSTOM_FORMULA', [formula]);
  }

  withCriteria(criteria: Criteria, args: unknown[]): GoogleBuilder {
    const name = enumName('BooleanCriteria', criteria) ?? '';
    if (name === 'CUSTOM_FORMULA') requireOwnSheetFormula(String(args[0]));
    return this.#when(name, args);
  }

  #style(part: Partial<ConditionalStyle>): GoogleBuilder {
    this.#draft = { ...this.#draft, style: { ...this.#draft.style, ...part } };
    return selfOf<GoogleBuilder>(this);
  }

  #when(criteria: string, given: readonly unknown[]): GoogleBuilder {
    const values = given.map((value) => ruleValueOf(value, this[own].workbook));
    this.#draft = { ...this.#draft, criteria, values };
    return selfOf<GoogleBuilder>(this);
  }
}

const SIGNATURES: Signatures = {
  setRanges: 'array',
  whenFormulaSatisfied: 'string',
  withCriteria: 'enum:BooleanCriteria,array',
  setBackground: 'string?',
  setFontColor: 'string?',
  setBold: 'bool?',
  setItalic: 'bool?',
  setStrikethrough: 'bool?',
  setUnderline: 'bool?',
  whenDateAfter: 'date | enum:RelativeDate',
  whenDateBefore: 'date | enum:RelativeDate',
  whenDateEqualTo: 'date | enum:RelativeDate',
  whenNumberBetween: 'number,number',
  whenNumberNotBetween: 'number,number',
  whenNumberEqualTo: 'number',
  whenNumberGreaterThan: 'number',
  whenNumberGreaterThanOrEqualTo: 'number',
  whenNumberLessThan: 'number',
  whenNumberLessThanOrEqualTo: 'number',
  whenNumberNotEqualTo: 'number',
  whenTextContains: 'string',
  whenTextDoesNotContain: 'string',
  whenTextEqualTo: 'string',
  whenTextStartsWith: 'string',
  whenTextEndsWith: 'string',
};

enforceSignatures('ConditionalFormatRuleBuilder', FakeRuleBuilder, SIGNATURES);

export function newConditionalFormat(desk: Desk, workbook: WorkbookModel, draft?: RuleDraft): GoogleBuilder {
  const owned: BuilderOwned = { kind: 'ConditionalFormatRuleBuilder', desk, workbook };
  const start = draft ?? { spots: [], criteria: null, values: [], style: NO_STYLE };
  return googleFace('ConditionalFormatRuleBuilder', new FakeRuleBuilder(owned, start), desk.context);
}
