import { Exception } from '../host-context.ts';
import type { RuleValue, ValidationRule } from './cell.ts';
import { criteriaValueOf, requireFormula, ruleValueOf } from './criteria-values.ts';
import { type Desk, type GoogleRange, googleFace, type Owned, own, ownedBy, selfOf } from './desk.ts';
import { enumMember, enumName } from './enums.ts';
import { enforceSignatures, type Signatures } from './signature-check.ts';
import type { WorkbookModel } from './workbook-model.ts';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

interface ValidationOwned extends Owned {
  readonly kind: 'DataValidation';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
  readonly rule: ValidationRule;
}

const isValidation = (owned: Owned | null): owned is ValidationOwned => owned?.kind === 'DataValidation';

/** The rule behind a DataValidation argument; null resets the cell. */
export function ruleOf(argument: unknown): ValidationRule | null {
  if (argument === null || argument === undefined) return null;
  const owned = ownedBy(argument);
  if (isValidation(owned)) return owned.rule;
  throw new Exception('Invalid argument: rule');
}

class FakeValidation implements Omit<GoogleValidation, 'getHelpText'> {
  readonly [own]: ValidationOwned;

  constructor(owned: ValidationOwned) {
    this[own] = owned;
  }

  copy(): GoogleBuilder {
    return newDataValidation(this[own].desk, this[own].workbook, this[own].rule);
  }

  getAllowInvalid(): boolean {
    return this[own].rule.allowInvalid;
  }

  getCriteriaType(): Criteria {
    return enumMember('DataValidationCriteria', this[own].rule.criteria);
  }

  /** A list gives `[strings[], showDropdown]` (platform-facts §15.9). */
  getCriteriaValues(): unknown[] {
    const { desk, workbook, rule } = this[own];
    return rule.values.map((value) => criteriaValueOf(value, workbook, desk));
  }

  /** The declarations promise a string, and Google gives null where no help was set. */
  getHelpText(): string | null {
    return this[own].rule.helpText;
  }
}

export function dataValidation(desk: Desk, workbook: WorkbookModel, rule: ValidationRule): GoogleValidation {
  const owned: ValidationOwned = { kind: 'DataValidation', desk, workbook, rule };
  return googleFace('DataValidation', new FakeValidation(owned), desk.context);
}

interface BuilderOwned extends Owned {
  readonly kind: 'DataValidationBuilder';
  readonly desk: Desk;
  readonly workbook: WorkbookModel;
}

class FakeValidationBuilder implements GoogleBuilder {
  readonly [own]: BuilderOwned;
  #rule: ValidationRule | null;
  #allowInvalid: boolean;
  #helpText: string | null;

  constructor(owned: BuilderOwned, rule: ValidationRule | null) {
    this[own] = owned;
    this.#rule = rule;
    this.#allowInvalid = rule?.allowInvalid ?? true;
    this.#helpText = rule?.helpText ?? null;
  }

  build(): GoogleValidation {
    const { desk, workbook } = this[own];
    return dataValidation(desk, workbook, this.#complete());
  }

  copy(): GoogleBuilder {
    return newDataValidation(
      this[own].desk,
      this[own].workbook,
      this.#rule === null ? null : this.#complete(),
    );
  }

  getAllowInvalid(): boolean {
    return this.#allowInvalid;
  }

  /** Null before a criterion is chosen, which the declarations do not say. */
  getCriteriaType(): Criteria;
  getCriteriaType(): unknown {
    return this.#rule === null ? null : enumMember<Criteria>('DataValidationCriteria', this.#rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    const { desk, workbook } = this[own];
    return (this.#rule?.values ?? []).map((value) => criteriaValueOf(value, workbook, desk));
  }

  getHelpText(): string | null {
    return this.#helpText;
  }

  setAllowInvalid(allowInvalidData: boolean): GoogleBuilder {
    this.#allowInvalid = allowInvalidData;
    return selfOf<GoogleBuilder>(this);
  }

  setHelpText(helpText: string): GoogleBuilder {
    this.#helpText = helpText;
    return selfOf<GoogleBuilder>(this);
  }

  requireCheckbox(...values: unknown[]): GoogleBuilder {
    return this.#require('CHECKBOX', values);
  }

  requireDate(): GoogleBuilder {
    return this.#require('DATE_IS_VALID_DATE', []);
  }

  requireDateAfter(date: GoogleAppsScript.Base.Date): GoogleBuilder {
    return this.#require('DATE_AFTER', [date]);
  }

  requireDateBefore(date: GoogleAppsScript.Base.Date): GoogleBuilder {
    return this.#require('DATE_BEFORE', [date]);
  }

  requireDateEqualTo(date: GoogleAppsScript.Base.Date): GoogleBuilder {
    return this.#require('DATE_EQUAL_TO', [date]);
  }

  requireDateOnOrAfter(date: GoogleAppsScript.Base.Date): GoogleBuilder {
    return this.#require('DATE_ON_OR_AFTER', [date]);
  }

  requireDateOnOrBefore(date: GoogleAppsScript.Base.Date): GoogleBuilder {
    return this.#require('DATE_ON_OR_BEFORE', [date]);
  }

  requireDateBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): GoogleBuilder {
    return this.#require('DATE_BETWEEN', [start, end]);
  }

  requireNumberBetween(start: number, end: number): GoogleBuilder {
    return this.#require('NUMBER_BETWEEN', [start, end]);
  }

  requireDateNotBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): GoogleBuilder {
    return this.#require('DATE_NOT_BETWEEN', [start, end]);
  }

  requireNumberNotBetween(start: number, end: number): GoogleBuilder {
    return this.#require('NUMBER_NOT_BETWEEN', [start, end]);
  }

  requireNumberEqualTo(number: number): GoogleBuilder {
    return this.#require('NUMBER_EQUAL_TO', [number]);
  }

  requireNumberGreaterThan(number: number): GoogleBuilder {
    return this.#require('NUMBER_GREATER_THAN', [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): GoogleBuilder {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  requireNumberLessThan(number: number): GoogleBuilder {
    return this.#require('NUMBER_LESS_THAN', [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): GoogleBuilder {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }

  requireNumberNotEqualTo(number: number): GoogleBuilder {
    return this.#require('NUMBER_NOT_EQUAL_TO', [number]);
  }

  requireTextContains(text: string): GoogleBuilder {
    return this.#require('TEXT_CONTAINS', [text]);
  }

  requireTextDoesNotContain(text: string): GoogleBuilder {
    return this.#require('TEXT_DOES_NOT_CONTAIN', [text]);
  }

  requireTextEqualTo(text: string): GoogleBuilder {
    return this.#require('TEXT_EQUAL_TO', [text]);
  }

  requireTextIsEmail(): GoogleBuilder {
    return this.#require('TEXT_IS_VALID_EMAIL', []);
  }

  requireTextIsUrl(): GoogleBuilder {
    return this.#require('TEXT_IS_VALID_URL', []);
  }

  requireFormulaSatisfied(formula: string): GoogleBuilder {
    requireFormula(formula);
    return this.#require('CUSTOM_FORMULA', [formula]);
  }

  requireValueInList(values: string[], showDropdown = true): GoogleBuilder {
    if (values.length === 0) throw new Exception('Invalid argument: values');
    return this.#require('VALUE_IN_LIST', [values, showDropdown]);
  }

  requireValueInRange(range: GoogleRange, showDropdown = true): GoogleBuilder {
    return this.#require('VALUE_IN_RANGE', [range, showDropdown]);
  }

  withCriteria(criteria: Criteria, args: unknown[]): GoogleBuilder {
    const name = enumName('DataValidationCriteria', criteria) ?? '';
    if (name === 'CUSTOM_FORMULA') requireFormula(args[0]);
    return this.#require(name, args);
  }

  #require(criteria: string, given: readonly unknown[]): GoogleBuilder {
    const { workbook } = this[own];
    const values: RuleValue[] = given.map((value) => ruleValueOf(value, workbook));
    this.#rule = { criteria, values, allowInvalid: this.#allowInvalid, helpText: this.#helpText };
    return selfOf<GoogleBuilder>(this);
  }

  #complete(): ValidationRule {
    if (this.#rule === null) throw new Exception('Data validation criteria must be set before building.');
    return { ...this.#rule, allowInvalid: this.#allowInvalid, helpText: this.#helpText };
  }
}

const SIGNATURES: Signatures = {
  setAllowInvalid: 'bool',
  setHelpText: 'string',
  requireCheckbox: ' | any | any,any',
  requireFormulaSatisfied: 'string',
  requireValueInList: 'array | array,bool',
  requireValueInRange: 'Range | Range,bool',
  withCriteria: 'enum:DataValidationCriteria,array',
  requireDateAfter: 'date',
  requireDateBefore: 'date',
  requireDateEqualTo: 'date',
  requireDateOnOrAfter: 'date',
  requireDateOnOrBefore: 'date',
  requireDateBetween: 'date,date',
  requireNumberBetween: 'number,number',
  requireDateNotBetween: 'date,date',
  requireNumberNotBetween: 'number,number',
  requireNumberEqualTo: 'number',
  requireNumberGreaterThan: 'number',
  requireNumberGreaterThanOrEqualTo: 'number',
  requireNumberLessThan: 'number',
  requireNumberLessThanOrEqualTo: 'number',
  requireNumberNotEqualTo: 'number',
  requireTextContains: 'string',
  requireTextDoesNotContain: 'string',
  requireTextEqualTo: 'string',
};

enforceSignatures('DataValidation', FakeValidation, {});
enforceSignatures('DataValidationBuilder', FakeValidationBuilder, SIGNATURES);

export function newDataValidation(
  desk: Desk,
  workbook: WorkbookModel,
  rule: ValidationRule | null,
): GoogleBuilder {
  const owned: BuilderOwned = { kind: 'DataValidationBuilder', desk, workbook };
  return googleFace('DataValidationBuilder', new FakeValidationBuilder(owned, rule), desk.context);
}
