import { nilKey } from '../../domain/catalogue.ts';
import type { CategoryCode, Field } from '../../domain/field.ts';
import { isNumeric } from '../../domain/field.ts';
import { resultText } from '../../text/result-page.ts';
import type { Entries, ResultForm } from '../../wire/entry.ts';
import { isBlank, textOf } from '../entry/entries.ts';
import { changeAll, type EntryPage } from '../entry/state.ts';

/** The form of a result put in order: how it went, figures by content, the rest, words. */

export type ResultPage = EntryPage<ResultForm>;

/** The fold that holds the indicators beyond the core ones. */
export const MORE_FOLD = 'more';

/** One of the contents with its figures; `nil` is null for what counts the day as a whole. */
export interface Content {
  readonly code: CategoryCode;
  readonly name: string;
  readonly core: readonly Field[];
  readonly more: readonly Field[];
  readonly nil: Field | null;
}

const sectionFields = (form: ResultForm, section: Field['section']): readonly Field[] =>
  form.fields.filter((field) => field.section === section);

export const contentsOf = (form: ResultForm): readonly Content[] => {
  const named: readonly { readonly code: CategoryCode; readonly name: string }[] = [
    { code: 'ND0', name: resultText.general },
    ...form.categories.map(({ code, shortName }) => ({ code, name: shortName })),
  ];
  const figures = (section: Field['section'], code: CategoryCode): readonly Field[] =>
    sectionFields(form, section).filter((field) => isNumeric(field) && field.category === code);
  return named.map(({ code, name }) => ({
    code,
    name,
    core: figures('coreResult', code),
    more: figures('moreResult', code),
    nil: form.fields.find((field) => field.key === nilKey(code)) ?? null,
  }));
};

/** Highlights, difficulties, praise, photos. */
export const wordFields = (form: ResultForm): readonly Field[] =>
  sectionFields(form, 'coreResult').filter((field) => !isNumeric(field));

const COURSES_THAT_NEED: Readonly<Record<string, readonly string[]>> = {
  'result.actualDay': ['done'],
  'result.newDay': ['postponed'],
  'result.reason': ['postponed', 'notHeld'],
};

/** How it went, and what that answer asks for; what holds something already is never out of sight. */
export const courseFields = (form: ResultForm, entries: Entries): readonly Field[] =>
  sectionFields(form, 'result').filter(
    ({ key }) =>
      (COURSES_THAT_NEED[key]?.includes(textOf(entries, 'result.course')) ?? true) ||
      !isBlank(textOf(entries, key)),
  );

const isFilled = (entries: Entries, field: Field): boolean => !isBlank(textOf(entries, field.key));

/** A day that was not held has no figures, unless somebody gave some. */
export const asksForFigures = (form: ResultForm, entries: Entries): boolean => {
  const course = textOf(entries, 'result.course');
  return (
    !['postponed', 'notHeld'].includes(course) ||
    form.fields.some((field) => (isNumeric(field) || field.category !== null) && isFilled(entries, field))
  );
};

export const isNil = (entries: Entries, code: CategoryCode): boolean => entries[nilKey(code)] !== undefined;

export const filledOf = (entries: Entries, fields: readonly Field[]): number =>
  fields.filter((field) => isFilled(entries, field)).length;

/** Marks a content as having nothing to report, or takes the mark away; a mark without its reason is a gap. */
export const setNil = (page: ResultPage, code: CategoryCode, on: boolean): ResultPage => {
  const key = nilKey(code);
  if (on) return changeAll(page, { [key]: resultText.nilUsual });
  const { [key]: _, ...entries } = page.entries;
  return { ...changeAll(page, {}), entries };
};
