import { day } from '../domain/day.ts';
import { dateOfDay } from './cell.ts';

/** Native rules of cells, told as data. */

/** The days that the domain takes for days (`cell.ts`): to Google a bare 0 typed into a day is one of 1899. */
const FIRST_DAY = day('1900-01-01');
const LAST_DAY = day('2199-12-31');

export type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

export interface RuleWords {
  readonly kind: 'list' | 'leniently list' | 'number' | 'date' | 'tick';
  /** What a list offers. */
  readonly options?: readonly string[];
  /** The largest number; the smallest is 0. */
  readonly max?: number;
  /** Left out where Google's own words do. */
  readonly help?: string;
}

export type RuleBook = (words: RuleWords) => Rule;

/**
 * Builds each rule once, and one that refuses other values as a copy of such a one: every word to a builder is a service call,
 * three to five a rule.
 */
export const ruleBook = (): RuleBook => {
  const built = new Map<string, Rule>();
  /** The first rule that refuses other values, for each help. */
  const strict = new Map<string, Rule>();
  const begun = (isStrict: boolean, help: string): Builder => {
    const same = strict.get(help);
    if (isStrict && same) return same.copy();
    const [other] = strict.values();
    // A help cannot be taken off again.
    const builder = isStrict && other && help !== '' ? other.copy() : SpreadsheetApp.newDataValidation();
    if (isStrict && !(other && help !== '')) builder.setAllowInvalid(false);
    return help === '' ? builder : builder.setHelpText(help);
  };
  const build = ({ kind, options = [], max = 0, help = '' }: RuleWords): Rule => {
    // A checkbox too: without this word Google lets scripts write any text into it.
    const isStrict = kind !== 'leniently list';
    const builder = begun(isStrict, help);
    if (kind === 'number') builder.requireNumberBetween(0, max);
    else if (kind === 'date') builder.requireDateBetween(dateOfDay(FIRST_DAY), dateOfDay(LAST_DAY));
    // With a checked value only, an unticked cell stays blank instead of FALSE.
    else if (kind === 'tick') builder.requireCheckbox('x');
    else builder.requireValueInList([...options], true);
    if (kind === 'leniently list') builder.setAllowInvalid(true);
    const rule = builder.build();
    if (isStrict && !strict.has(help)) strict.set(help, rule);
    return rule;
  };
  return (words) => {
    const name = JSON.stringify(words);
    const rule = built.get(name) ?? build(words);
    built.set(name, rule);
    return rule;
  };
};
