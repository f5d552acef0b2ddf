import type { RuleValue } from './cell.ts';
import { colorGiven, colorObject } from './color-object.ts';
import { CRITERIA_SIGNATURES, CriteriaBuilder, choose } from './criteria-builder.ts';
import { criteriaValueOf, ruleValueOf } from './criteria-values.ts';
import { type Desk, googleFace, type Owned, own, ownedBy, selfOf } from './desk.ts';
import { enumMember } from './enums.ts';
import { enforceSignatures } from './signature-check.ts';
import type { WorkbookModel } from './workbook-model.ts';

type GoogleCriteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type GoogleColor = GoogleAppsScript.Spreadsheet.Color;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;

/** What one column of a filter lets through: shown texts, and a condition. */
export interface FilterCriteriaModel {
  /** Name of `BooleanCriteria`; null where there is no condition. */
  readonly criteria: string | null;
  readonly values: readonly RuleValue[];
  readonly hidden: readonly string[];
  readonly visible: readonly string[];
  /** The only colour of cells or of letters that shows; at most one of the two is there. */
  readonly background?: string;
  readonly foreground?: string;
}

const NOTHING: FilterCriteriaModel = { criteria: null, values: [], hidden: [], visible: [] };

interface CriteriaOwned extends Owned {
  readonly kind: 'FilterCriteria' | 'FilterCriteriaBuilder';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
  model: FilterCriteriaModel;
}

const isCriteria = (owned: Owned | null): owned is CriteriaOwned =>
  owned?.kind === 'FilterCriteria' || owned?.kind === 'FilterCriteriaBuilder';

/** The criteria behind a FilterCriteria argument, or behind its builder as it stands; null for none. */
export function filterCriteriaOf(argument: unknown): FilterCriteriaModel | null {
  const owned = ownedBy(argument);
  return isCriteria(owned) ? owned.model : null;
}

/** Null where only values, or nothing, was chosen; the declarations promise a member. */
function typeOf({ model }: CriteriaOwned): Criteria;
function typeOf({ model }: CriteriaOwned): unknown {
  return model.criteria === null ? null : enumMember<Criteria>('BooleanCriteria', model.criteria);
}

const valuesOf = ({ model, workbook, desk }: CriteriaOwned): unknown[] =>
  model.values.map((value) => criteriaValueOf(value, workbook, desk));

function colorOf({ desk, model }: CriteriaOwned, kind: 'background' | 'foreground'): GoogleColor | null {
  const color = model[kind];
  return color === undefined ? null : colorObject(desk, color);
}

class FakeFilterCriteria implements GoogleCriteria {
  readonly [own]: CriteriaOwned;

  constructor(owned: CriteriaOwned) {
    this[own] = owned;
  }

  copy(): GoogleBuilder {
    return newFilterCriteria(this[own].desk, this[own].workbook, this[own].model);
  }

  getCriteriaType(): Criteria {
    return typeOf(this[own]);
  }

  getCriteriaValues(): unknown[] {
    return valuesOf(this[own]);
  }

  getHiddenValues(): string[] {
    return [...this[own].model.hidden];
  }

  getVisibleValues(): string[] {
    return [...this[own].model.visible];
  }

  /** Absent from the declarations, like its fellows, and in the reference. */
  getVisibleBackgroundColor(): GoogleColor | null {
    return colorOf(this[own], 'background');
  }

  getVisibleForegroundColor(): GoogleColor | null {
    return colorOf(this[own], 'foreground');
  }
}

class FakeFilterCriteriaBuilder extends CriteriaBuilder<GoogleBuilder> implements GoogleBuilder {
  readonly [own]: CriteriaOwned;

  constructor(owned: CriteriaOwned) {
    super();
    this[own] = owned;
  }

  build(): GoogleCriteria {
    return filterCriteria(this[own].desk, this[own].workbook, this[own].model);
  }

  copy(): GoogleBuilder {
    return newFilterCriteria(this[own].desk, this[own].workbook, this[own].model);
  }

  getCriteriaType(): Criteria {
    return typeOf(this[own]);
  }

  getCriteriaValues(): unknown[] {
    return valuesOf(this[own]);
  }

  getHiddenValues(): string[] {
    return [...this[own].model.hidden];
  }

  getVisibleValues(): string[] {
    return [...this[own].model.visible];
  }

  /** Visible values that were set go. */
  setHiddenValues(values: string[]): GoogleBuilder {
    return this.#put({ hidden: values.map(String), visible: [] });
  }

  /** Hidden values that were set go. */
  setVisibleValues(values: string[]): GoogleBuilder {
    return this.#put({ visible: values.map(String), hidden: [] });
  }

  getVisibleBackgroundColor(): GoogleColor | null {
    return colorOf(this[own], 'background');
  }

  getVisibleForegroundColor(): GoogleColor | null {
    return colorOf(this[own], 'foreground');
  }

  /** A colour of either kind that was set goes. */
  setVisibleBackgroundColor(color: GoogleColor): GoogleBuilder {
    return this.#color('background', color);
  }

  setVisibleForegroundColor(color: GoogleColor): GoogleBuilder {
    return this.#color('foreground', color);
  }

  #color(kind: 'background' | 'foreground', color: GoogleColor): GoogleBuilder {
    const { background: _, foreground: __, ...others } = this[own].model;
    const given = colorGiven(color);
    this[own].model = given === null ? others : { ...others, [kind]: given };
    return selfOf<GoogleBuilder>(this);
  }

  [choose](criteria: string, given: readonly unknown[]): GoogleBuilder {
    return this.#put({ criteria, values: given.map((value) => ruleValueOf(value, this[own].workbook)) });
  }

  #put(part: Partial<FilterCriteriaModel>): GoogleBuilder {
    this[own].model = { ...this[own].model, ...part };
    return selfOf<GoogleBuilder>(this);
  }
}

enforceSignatures('FilterCriteria', FakeFilterCriteria, {});
enforceSignatures('FilterCriteriaBuilder', FakeFilterCriteriaBuilder, {
  ...CRITERIA_SIGNATURES,
  setHiddenValues: 'array',
  setVisibleValues: 'array',
  setVisibleBackgroundColor: 'Color',
  setVisibleForegroundColor: 'Color',
});

export function filterCriteria(
  desk: Desk,
  workbook: WorkbookModel,
  model: FilterCriteriaModel,
): GoogleCriteria {
  const owned: CriteriaOwned = { kind: 'FilterCriteria', desk, workbook, model };
  return googleFace('FilterCriteria', new FakeFilterCriteria(owned), desk.context);
}

/** `SpreadsheetApp.newFilterCriteria()`. */
export function newFilterCriteria(
  desk: Desk,
  workbook: WorkbookModel,
  model: FilterCriteriaModel = NOTHING,
): GoogleBuilder {
  const owned: CriteriaOwned = { kind: 'FilterCriteriaBuilder', desk, workbook, model };
  return googleFace('FilterCriteriaBuilder', new FakeFilterCriteriaBuilder(owned), desk.context);
}
