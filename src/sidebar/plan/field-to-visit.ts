import { categoryButtonId, fieldId } from './element-ids.ts';
import { textOf } from './entries.ts';
import { formFields } from './findings.ts';
import type { PlanPage } from './state.ts';

/**
 * Where to put the keyboard for a finding: its field, in its category unfolded. A plan without content leads to the
 * first work item, which is easier to tick than the detail line is to write.
 */
export const fieldToVisit = (
  page: PlanPage,
  fieldKey: string,
): { readonly category: string | null; readonly elementId: string } => {
  const fields = formFields(page.form);
  const category = fields.find((field) => field.key === fieldKey)?.category ?? null;
  if (category === null) return { category, elementId: fieldId(fieldKey) };
  if (textOf(page.entries, fieldKey) !== '') return { category, elementId: fieldId(fieldKey) };
  const firstTick = fields.find((field) => field.category === category && field.type.kind === 'tick');
  return { category, elementId: firstTick ? fieldId(firstTick.key) : categoryButtonId(category) };
};
