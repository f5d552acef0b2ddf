import { GROUP_SLOTS } from '../../domain/catalogue.ts';
import { planText } from '../../text/sidebar.ts';
import type { Entries } from '../../wire/plan.ts';
import type { PlanDraft } from '../draft-store.ts';
import { isEmpty, sameEntries, withoutGroup } from './entries.ts';
import { groupsShown, type Message, type PlanPage, touchedBy } from './state.ts';

/** What fills or empties many fields at once: groups, last month's plan, a draft. Each can be undone. */

export const addGroup = (page: PlanPage): PlanPage => ({
  ...page,
  groups: Math.min(GROUP_SLOTS, page.groups + 1),
});

const undoOf = ({ entries, groups, base, baseEntries }: PlanPage): Message['undo'] => ({
  entries,
  groups,
  base,
  baseEntries,
});

export const removeGroup = (page: PlanPage, slot: number): PlanPage => {
  const entries = withoutGroup(page.entries, slot);
  return {
    ...page,
    entries,
    groups: Math.max(1, page.groups - 1),
    message: sameEntries(entries, page.entries)
      ? null
      : { text: planText.groupRemoved(slot), undo: undoOf(page) },
  };
};

const refill = (page: PlanPage, entries: Entries, text: string): PlanPage => ({
  ...page,
  entries,
  groups: groupsShown(entries),
  touched: touchedBy(entries),
  serverFindings: [],
  question: null,
  receipt: null,
  message: { text, undo: isEmpty(page.entries) ? null : undoOf(page) },
});

export const undo = (page: PlanPage): PlanPage =>
  page.message?.undo ? { ...page, ...page.message.undo, message: null } : page;

export const say = (page: PlanPage, text: string): PlanPage => ({ ...page, message: { text, undo: null } });

/** The plan of the round before: at once into an empty form, otherwise after a yes. */
export const offerPrevious = (page: PlanPage, entries: Entries): PlanPage => {
  if (isEmpty(entries)) return say(page, planText.previousEmpty);
  if (isEmpty(page.entries)) return refill(page, entries, planText.previousFilled);
  return { ...page, message: null, question: { kind: 'previous', entries } };
};

/** With the draft's old fingerprint the server refuses to overwrite what came since, and both versions are shown. */
const withDraft = (page: PlanPage, draft: PlanDraft): PlanPage => ({
  ...refill(page, draft.entries, planText.draftUsed),
  base: draft.base,
  baseEntries: draft.baseEntries,
});

/** Yes to the question: take the draft, or the plan of the round before. */
export const accept = (page: PlanPage): PlanPage => {
  const { question } = page;
  if (question === null) return page;
  return question.kind === 'draft'
    ? withDraft(page, question.draft)
    : refill(page, question.entries, planText.previousFilled);
};

/** No to the question; a draft thrown away can still be brought back. */
export const decline = (page: PlanPage): PlanPage => {
  const { question } = page;
  if (question?.kind !== 'draft') return { ...page, question: null };
  return {
    ...page,
    question: null,
    message: { text: planText.draftDropped, undo: undoOf(withDraft(page, question.draft)) },
  };
};
