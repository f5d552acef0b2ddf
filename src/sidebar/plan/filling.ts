import type { Category } from '../../domain/catalogue.ts';
import { planText } from '../../text/plan-page.ts';
import type { Entries, PlanForm, UnfinishedWork } from '../../wire/entry.ts';
import { isBlank, isEmpty, sameEntries, textOf } from '../entry/entries.ts';
import { refill, say, undoOf } from '../entry/filling.ts';
import { changeAll, type EntryPage, toggleFold } from '../entry/state.ts';
import { withNewGroup, withoutGroup } from './groups.ts';

/** What fills or empties many fields of a plan at once: groups, last month's plan, work left over. Each can be undone. */

export type PlanPage = EntryPage<PlanForm>;

export const addGroup = (page: PlanPage): PlanPage => ({ ...page, entries: withNewGroup(page.entries) });

export const removeGroup = (page: PlanPage, slot: number): PlanPage => {
  const entries = withoutGroup(page.entries, slot);
  return {
    ...page,
    entries,
    message: sameEntries(entries, page.entries)
      ? null
      : { text: planText.groupRemoved(slot), undo: undoOf(page) },
  };
};

/** The plan of the round before: at once into an empty form, otherwise after a yes. */
export const offerPrevious = (page: PlanPage, entries: Entries): PlanPage => {
  if (isEmpty(entries)) return say(page, planText.previousEmpty);
  if (isEmpty(page.entries)) return refill(page, entries, planText.previousFilled);
  return {
    ...page,
    message: null,
    question: { kind: 'replace', entries, filled: planText.previousFilled },
  };
};

/** Whether this plan has all that the round before left over of a content. */
export const hasTaken = (page: PlanPage, work: UnfinishedWork): boolean =>
  Object.entries(work.entries).every(([key, text]) =>
    text === 'x' ? !isBlank(textOf(page.entries, key)) : textOf(page.entries, key).includes(text.trim()),
  );

/** Takes a content that was planned and not done into this plan; what stands there already stays. */
export const takeUnfinished = (page: PlanPage, work: UnfinishedWork, category: Category): PlanPage => {
  const added: Record<string, string> = {};
  for (const [key, text] of Object.entries(work.entries)) {
    const own = textOf(page.entries, key).trim();
    if (own === '') added[key] = text;
    else if (text !== 'x' && !own.includes(text.trim())) added[key] = `${own}; ${text}`;
  }
  return {
    ...toggleFold(changeAll(page, added), category.code, true),
    message: { text: planText.unfinishedTaken(category.shortName), undo: undoOf(page) },
  };
};
