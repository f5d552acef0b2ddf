import { entryText } from '../../text/entry-page.ts';
import type { Entries } from '../../wire/entry.ts';
import type { EntryDraft } from './draft-store.ts';
import { isEmpty } from './entries.ts';
import { type EntryPage, type Message, touchedBy } from './state.ts';

/** What fills or empties many fields at once: a draft, another round's entries. Each can be undone. */

export const undoOf = ({ entries, base, baseEntries }: EntryPage): Message['undo'] => ({
  entries,
  base,
  baseEntries,
});

export const refill = <P extends EntryPage>(page: P, entries: Entries, text: string): P => ({
  ...page,
  entries,
  touched: touchedBy(entries),
  serverFindings: [],
  confirming: false,
  question: null,
  receipt: null,
  message: { text, undo: isEmpty(page.entries) ? null : undoOf(page) },
});

export const undo = <P extends EntryPage>(page: P): P =>
  page.message?.undo ? { ...page, ...page.message.undo, message: null } : page;

export const say = <P extends EntryPage>(page: P, text: string): P => ({
  ...page,
  message: { text, undo: null },
});

/** With the draft's old fingerprint the server refuses to overwrite what came since, and both versions are shown. */
const withDraft = <P extends EntryPage>(page: P, draft: EntryDraft): P => ({
  ...refill(page, draft.entries, entryText.draftUsed),
  base: draft.base,
  baseEntries: draft.baseEntries,
});

/** Yes to the question: take the draft, or what was offered instead of what stands there. */
export const accept = <P extends EntryPage>(page: P): P => {
  const { question } = page;
  if (question === null) return page;
  return question.kind === 'draft'
    ? withDraft(page, question.draft)
    : refill(page, question.entries, question.filled);
};

/** No to the question; a draft thrown away can still be brought back. */
export const decline = <P extends EntryPage>(page: P): P => {
  const { question } = page;
  if (question?.kind !== 'draft') return { ...page, question: null };
  return {
    ...page,
    question: null,
    message: { text: entryText.draftDropped, undo: undoOf(withDraft(page, question.draft)) },
  };
};
