import { fieldId, foldId } from '../entry/element-ids.ts';
import { textOf } from '../entry/entries.ts';
import type { PlanPage } from './filling.ts';

/**
 * Where to put the keyboard for a finding: its field, in its category unfolded. A plan without content leads to the
 * first work item, which is easier to tick than the detail line is to write.
 */
export const fieldToVisit = (
  page: PlanPage,
  fieldKey: string,
): { readonly fold: string | null; readonly elementId: string } => {
  const { fields } = page.form;
  const fold = fields.find((field) => field.key === fieldKey)?.category ?? null;
  if (fold === null) return { fold, elementId: fieldId(fieldKey) };
  if (textOf(page.entries, fieldKey) !== '') return { fold, elementId: fieldId(fieldKey) };
  const firstTick = fields.find((field) => field.category === fold && field.type.kind === 'tick');
  return { fold, elementId: firstTick ? fieldId(firstTick.key) : foldId(fold) };
};
