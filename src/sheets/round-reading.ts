import type { Catalogue } from '../domain/catalogue.ts';
import type { RoundKey } from '../domain/round.ts';
import type { ColumnHead, FormulaSources, RoundPatterns } from './round-head.ts';
import type { RoundRow } from './round-rows.ts';
import type { Rule, RuleBook } from './rules.ts';
import type { Range, Sheet, TabRead, Workbook } from './workbook.ts';

/** A round tab, or the template, with all that can be damaged in it. */
export interface RoundReading extends TabRead {
  readonly sheet: Sheet;
  readonly tabName: string;
  readonly formulas: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  readonly rules: readonly (readonly (Rule | null)[])[];
}

/** What the tab is compared with. */
export interface RoundExpectations {
  readonly workbook: Workbook;
  readonly rangeName: string;
  /** What its corner holds. */
  readonly corner: RoundKey | string;
  readonly builtIn: Catalogue;
  /** With the indicators of the tab Chỉ tiêu. */
  readonly catalogue: Catalogue;
  readonly rows: readonly RoundRow[];
  /** Hamlets that have a column, in the annex's order. */
  readonly heads: readonly ColumnHead[];
  /** What a hamlet is or was called, by code. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly patterns: RoundPatterns;
  readonly sources: () => FormulaSources;
  readonly ruleBook: RuleBook;
}

/** Eight service calls, whatever the number of hamlets. */
export const readRound = (range: Range): RoundReading => {
  const sheet = range.getSheet();
  return {
    range,
    sheet,
    tabName: sheet.getName(),
    values: range.getValues(),
    formulas: range.getFormulas(),
    formats: range.getNumberFormats(),
    rules: range.getDataValidations(),
  };
};
