import { enumName } from './enums.ts';
import type { Signatures } from './signature-check.ts';

type DateOrRelative = GoogleAppsScript.Base.Date | GoogleAppsScript.Spreadsheet.RelativeDate;

/** Where a builder puts the condition that was chosen; under a symbol, so that a script does not see it. */
export const choose: unique symbol = Symbol('choose');

/** The conditions that conditional formats and filters share. `B` is what each method gives back. */
export abstract class CriteriaBuilder<B> {
  abstract [choose](criteria: string, given: readonly unknown[]): B;

  whenCellEmpty(): B {
    return this[choose]('CELL_EMPTY', []);
  }

  whenCellNotEmpty(): B {
    return this[choose]('CELL_NOT_EMPTY', []);
  }

  whenDateAfter(date: DateOrRelative): B {
    return this.#date('DATE_AFTER', date);
  }

  whenDateBefore(date: DateOrRelative): B {
    return this.#date('DATE_BEFORE', date);
  }

  whenDateEqualTo(date: DateOrRelative): B {
    return this.#date('DATE_EQUAL_TO', date);
  }

  whenNumberBetween(start: number, end: number): B {
    return this[choose]('NUMBER_BETWEEN', [start, end]);
  }

  whenNumberNotBetween(start: number, end: number): B {
    return this[choose]('NUMBER_NOT_BETWEEN', [start, end]);
  }

  whenNumberEqualTo(number: number): B {
    return this[choose]('NUMBER_EQUAL_TO', [number]);
  }

  whenNumberGreaterThan(number: number): B {
    return this[choose]('NUMBER_GREATER_THAN', [number]);
  }

  whenNumberGreaterThanOrEqualTo(number: number): B {
    return this[choose]('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  whenNumberLessThan(number: number): B {
    return this[choose]('NUMBER_LESS_THAN', [number]);
  }

  whenNumberLessThanOrEqualTo(number: number): B {
    return this[choose]('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }

  whenNumberNotEqualTo(number: number): B {
    return this[choose]('NUMBER_NOT_EQUAL_TO', [number]);
  }

  whenTextContains(text: string): B {
    return this[choose]('TEXT_CONTAINS', [text]);
  }

  whenTextDoesNotContain(text: string): B {
    return this[choose]('TEXT_DOES_NOT_CONTAIN', [text]);
  }

  whenTextEqualTo(text: string): B {
    return this[choose]('TEXT_EQUAL_TO', [text]);
  }

  whenTextStartsWith(text: string): B {
    return this[choose]('TEXT_STARTS_WITH', [text]);
  }

  whenTextEndsWith(text: string): B {
    return this[choose]('TEXT_ENDS_WITH', [text]);
  }

  whenFormulaSatisfied(formula: string): B {
    return this[choose]('CUSTOM_FORMULA', [formula]);
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, args: unknown[]): B {
    return this[choose](enumName('BooleanCriteria', criteria) ?? '', args);
  }

  #date(criteria: string, date: DateOrRelative): B {
    const isRelative = enumName('RelativeDate', date) !== null;
    return this[choose](isRelative ? `${criteria}_RELATIVE` : criteria, [date]);
  }
}

export const CRITERIA_SIGNATURES: Signatures = {
  whenFormulaSatisfied: 'string',
  withCriteria: 'enum:BooleanCriteria,array',
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
