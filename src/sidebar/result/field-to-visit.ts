import { fieldId } from '../entry/element-ids.ts';
import { contentsOf, isNil, MORE_FOLD, type ResultPage } from './contents.ts';

export const nilBoxId = (code: string): string => `nil-${code}`;

/** Where to put the keyboard for a finding: its field, in "Thêm" unfolded where it is there. */
export const fieldToVisit = (
  page: ResultPage,
  fieldKey: string,
): { readonly fold: string | null; readonly elementId: string } => {
  const contents = contentsOf(page.form);
  const inMore = contents.some(({ more }) => more.some((field) => field.key === fieldKey));
  const marked = contents.find(({ nil }) => nil?.key === fieldKey);
  return {
    fold: inMore ? MORE_FOLD : null,
    elementId: marked && !isNil(page.entries, marked.code) ? nilBoxId(marked.code) : fieldId(fieldKey),
  };
};
