import { Exception } from '../host-context.ts';
import { colorOrDefault } from './color.ts';
import { colorGiven } from './color-object.ts';
import { conditionOf, gradientOf, NO_STYLE, type RuleDraft, ruleFace } from './conditional-format.ts';
import { CRITERIA_SIGNATURES, CriteriaBuilder, choose } from './criteria-builder.ts';
import { requireFormula, ruleValueOf } from './criteria-values.ts';
import { type Desk, type GoogleRange, googleFace, type Owned, own, selfOf, spotOf } from './desk.ts';
import { enumName } from './enums.ts';
import { type Gradient, type GradientPoint, NO_GRADIENT } from './gradient.ts';
import type { ConditionalStyle } from './sheet-model.ts';
import { enforceSignatures, type Signatures } from './signature-check.ts';
import type { WorkbookModel } from './workbook-model.ts';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GoogleCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GoogleGradient = GoogleAppsScript.Spreadsheet.GradientCondition;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;
type Color = GoogleAppsScript.Spreadsheet.Color;

interface BuilderOwned extends Owned {
  readonly kind: 'ConditionalFormatRuleBuilder';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
}

class FakeRuleBuilder extends CriteriaBuilder<GoogleBuilder> implements GoogleBuilder {
  readonly [own]: BuilderOwned;
  #draft: RuleDraft;

  constructor(owned: BuilderOwned, draft: RuleDraft) {
    super();
    this[own] = owned;
    this.#draft = draft;
  }

  /** Throws without ranges (platform-facts §15.18), without a condition, and with half a colour scale. */
  build(): GoogleRule {
    const { spots, criteria, gradient } = this.#draft;
    if (spots.length === 0) throw new Exception('No ranges set on conditional format rule builder.');
    if (criteria === null && gradient === null)
      throw new Exception('No condition set on conditional format rule builder.');
    if (gradient !== null && (gradient.min === null || gradient.max === null))
      throw new Exception('A gradient needs a minpoint and a maxpoint.');
    return ruleFace(this[own].desk, this[own].workbook, this.#draft);
  }

  copy(): GoogleBuilder {
    return newConditionalFormat(this[own].desk, this[own].workbook, this.#draft);
  }

  getBooleanCondition(): GoogleCondition | null {
    return conditionOf({ ...this[own], draft: this.#draft });
  }

  getGradientCondition(): GoogleGradient | null {
    return gradientOf({ ...this[own], draft: this.#draft });
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

  setBackgroundObject(color: Color | null): GoogleBuilder {
    return this.#style({ background: colorGiven(color) });
  }

  setFontColor(color: string | null): GoogleBuilder {
    return this.#style({ fontColor: colorOrDefault(color) });
  }

  setFontColorObject(color: Color | null): GoogleBuilder {
    return this.#style({ fontColor: colorGiven(color) });
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

  setGradientMinpoint(color: string): GoogleBuilder {
    return this.#point('min', colorOrDefault(color), 'MIN', '');
  }

  setGradientMinpointObject(color: Color): GoogleBuilder {
    return this.#point('min', colorGiven(color), 'MIN', '');
  }

  setGradientMinpointWithValue(color: string, type: Interpolation, value: string): GoogleBuilder {
    return this.#point('min', colorOrDefault(color), type, value);
  }

  setGradientMinpointObjectWithValue(color: Color, type: Interpolation, value: string): GoogleBuilder {
    return this.#point('min', colorGiven(color), type, value);
  }

  setGradientMidpointWithValue(color: string | null, type: Interpolation, value: string): GoogleBuilder {
    return this.#point('mid', colorOrDefault(color), type, value);
  }

  setGradientMidpointObjectWithValue(color: Color | null, type: Interpolation, value: string): GoogleBuilder {
    return this.#point('mid', colorGiven(color), type, value);
  }

  setGradientMaxpoint(color: string): GoogleBuilder {
    return this.#point('max', colorOrDefault(color), 'MAX', '');
  }

  setGradientMaxpointObject(color: Color): GoogleBuilder {
    return this.#point('max', colorGiven(color), 'MAX', '');
  }

  setGradientMaxpointWithValue(color: string, type: Interpolation, value: string): GoogleBuilder {
    return this.#point('max', colorOrDefault(color), type, value);
  }

  setGradientMaxpointObjectWithValue(color: Color, type: Interpolation, value: string): GoogleBuilder {
    return this.#point('max', colorGiven(color), type, value);
  }

  #style(part: Partial<ConditionalStyle>): GoogleBuilder {
    this.#draft = { ...this.#draft, style: { ...this.#draft.style, ...part } };
    return selfOf<GoogleBuilder>(this);
  }

  /** A condition takes the place of a colour scale, and the other way about. */
  [choose](criteria: string, given: readonly unknown[]): GoogleBuilder {
    if (criteria === 'CUSTOM_FORMULA') requireFormula(given[0]);
    const values = given.map((value) => ruleValueOf(value, this[own].workbook));
    this.#draft = { ...this.#draft, criteria, values, gradient: null };
    return selfOf<GoogleBuilder>(this);
  }

  #point(
    key: keyof Gradient,
    color: string | null,
    type: Interpolation | string,
    value: string,
  ): GoogleBuilder {
    const name = typeof type === 'string' ? type : (enumName('InterpolationType', type) ?? '');
    const point: GradientPoint | null = color === null ? null : { color, type: name, value };
    const gradient = { ...(this.#draft.gradient ?? NO_GRADIENT), [key]: point };
    this.#draft = { ...this.#draft, criteria: null, values: [], gradient };
    return selfOf<GoogleBuilder>(this);
  }
}

const WITH_VALUE = 'enum:InterpolationType,string';

const SIGNATURES: Signatures = {
  ...CRITERIA_SIGNATURES,
  setRanges: 'array',
  setBackground: 'string?',
  setBackgroundObject: 'Color? | ColorBuilder',
  setFontColor: 'string?',
  setFontColorObject: 'Color? | ColorBuilder',
  setBold: 'bool?',
  setItalic: 'bool?',
  setStrikethrough: 'bool?',
  setUnderline: 'bool?',
  setGradientMinpoint: 'string',
  setGradientMinpointObject: 'Color',
  setGradientMinpointWithValue: `string,${WITH_VALUE}`,
  setGradientMinpointObjectWithValue: `Color,${WITH_VALUE}`,
  setGradientMidpointWithValue: `string?,${WITH_VALUE}`,
  setGradientMidpointObjectWithValue: `Color?,${WITH_VALUE}`,
  setGradientMaxpoint: 'string',
  setGradientMaxpointObject: 'Color',
  setGradientMaxpointWithValue: `string,${WITH_VALUE}`,
  setGradientMaxpointObjectWithValue: `Color,${WITH_VALUE}`,
};

enforceSignatures('ConditionalFormatRuleBuilder', FakeRuleBuilder, SIGNATURES);

export function newConditionalFormat(desk: Desk, workbook: WorkbookModel, draft?: RuleDraft): GoogleBuilder {
  const owned: BuilderOwned = { kind: 'ConditionalFormatRuleBuilder', desk, workbook };
  const start = draft ?? { spots: [], criteria: null, values: [], style: NO_STYLE, gradient: null };
  return googleFace('ConditionalFormatRuleBuilder', new FakeRuleBuilder(owned, start), desk.context);
}
