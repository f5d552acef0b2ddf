import { formatDay, parseDay } from '../../domain/day-text.ts';
import type { Finding } from '../../domain/finding.ts';
import { conflictText, phaseText } from '../../text/entry-page.ts';
import type { AnyForm, Entries, EntryState, Receipt, RoundBefore, SavedEntry } from '../../wire/entry.ts';
import type { Conflict } from './conflict.ts';
import { merged, startConflict } from './conflict.ts';
import type { EntryDraft } from './draft-store.ts';
import { sameEntries, textOf } from './entries.ts';
import { checkEntries, isAboutTheWhole, onlyFromServer } from './findings.ts';

/** Everything a page of entries shows, and how typing and the server's answers change it. No effects here. */

export type SaveAct = 'draft' | 'submit';

/** A question that must be answered before something is replaced. */
export type Question =
  | { readonly kind: 'draft'; readonly draft: EntryDraft; readonly older: boolean }
  | { readonly kind: 'replace'; readonly entries: Entries; readonly filled: string };

/** A passing sentence; `undo` brings back what stood there before. */
export interface Message {
  readonly text: string;
  readonly undo: Pick<EntryPage, 'entries' | 'base' | 'baseEntries'> | null;
}

export interface EntryPage<F extends AnyForm = AnyForm> {
  readonly form: F;
  readonly entries: Entries;
  /** What stands in the sheet, over which the person types. */
  readonly base: string;
  readonly baseEntries: Entries;
  readonly touched: ReadonlySet<string>;
  /** What was tried and could not be done yet: only after sending are gaps named. */
  readonly attempted: SaveAct | null;
  /** Whether warnings are listed, to be confirmed or mended before sending. */
  readonly confirming: boolean;
  readonly serverFindings: readonly Finding[];
  readonly openFolds: ReadonlySet<string>;
  readonly question: Question | null;
  readonly message: Message | null;
  readonly conflict: Conflict | null;
  /** Of the act just done, for the panel; the state's own receipt is in `form.state`. */
  readonly receipt: Receipt | null;
  /** What the round before says; null until it has come, and when it could not be read. */
  readonly before: RoundBefore | null;
}

/** Faults already in the sheet are shown at once, gaps are not. */
export const touchedBy = (entries: Entries): ReadonlySet<string> => new Set(Object.keys(entries));

const over = (
  state: EntryState,
): Pick<EntryPage, 'entries' | 'base' | 'baseEntries' | 'touched' | 'confirming'> => ({
  entries: state.entries,
  base: state.base,
  baseEntries: state.entries,
  touched: touchedBy(state.entries),
  confirming: false,
});

/** The page for a form just read; a draft that says something else is offered, never taken by itself. */
export const openPage = <F extends AnyForm>(form: F, draft: EntryDraft | null): EntryPage<F> => ({
  form,
  ...over(form.state),
  attempted: null,
  serverFindings: [],
  openFolds: new Set(),
  question:
    draft !== null && form.state.open && !sameEntries(draft.entries, form.state.entries)
      ? { kind: 'draft', draft, older: draft.base !== form.state.base }
      : null,
  message: null,
  conflict: null,
  receipt: null,
  before: null,
});

export const isUnsaved = (page: EntryPage): boolean => !sameEntries(page.entries, page.baseEntries);

export const allFindings = (page: EntryPage): readonly Finding[] => [
  ...checkEntries(page.form, page.entries),
  ...page.serverFindings,
];

export const warningsOf = (page: EntryPage): readonly Finding[] =>
  allFindings(page).filter((finding) => finding.severity === 'warning');

/**
 * What stops the act: a draft may have gaps, but nothing that cannot be read. What the server said before does not stop it
 * from being tried again.
 */
export const blockingFindings = (page: EntryPage, act: SaveAct): readonly Finding[] => {
  const errors = checkEntries(page.form, page.entries).filter((finding) => finding.severity === 'error');
  return act === 'submit' ? errors : errors.filter((finding) => !isAboutTheWhole(finding));
};

/** The errors to list at the top: those that stopped what was tried. */
export const errorsToList = (page: EntryPage): readonly Finding[] =>
  page.attempted === null
    ? []
    : [
        ...blockingFindings(page, page.attempted),
        ...page.serverFindings.filter((finding) => finding.severity === 'error'),
      ];

/** What the server found at these fields was about the texts that stood there. */
export const changeAll = <P extends EntryPage>(page: P, entries: Entries): P => ({
  ...page,
  entries: { ...page.entries, ...entries },
  serverFindings: page.serverFindings.filter((finding) => !(finding.fieldKey in entries)),
  confirming: false,
  message: null,
  receipt: null,
});

export const change = <P extends EntryPage>(page: P, key: string, text: string): P =>
  changeAll(page, { [key]: text });

/** "7/3" as the day nearest to the round's, written out for the person to see; null for anything else. */
const wholeDay = ({ form, entries }: EntryPage, key: string): string | null => {
  const isDay = form.fields.some((field) => field.key === key && field.type.kind === 'day');
  if (!isDay || form.phase !== 'result') return null;
  const text = textOf(entries, key);
  const [alone, near] = [parseDay(text), parseDay(text, form.round.day)];
  return !alone.ok && near.ok ? formatDay(near.day) : null;
};

/** The keyboard has left the field: what is wrong with it may be said, and a day without its year gets it. */
export const leave = <P extends EntryPage>(page: P, key: string): P => {
  const day = wholeDay(page, key);
  const typed = day === null ? page : change(page, key, day);
  return typed.touched.has(key) ? typed : { ...typed, touched: new Set([...typed.touched, key]) };
};

export const toggleFold = <P extends EntryPage>(page: P, fold: string, open?: boolean): P => {
  const openFolds = new Set(page.openFolds);
  if (open ?? !openFolds.has(fold)) openFolds.add(fold);
  else openFolds.delete(fold);
  return { ...page, openFolds };
};

export const attempt = <P extends EntryPage>(page: P, act: SaveAct): P => ({
  ...page,
  attempted: act,
  confirming: false,
  message: null,
  receipt: null,
});

/** Warnings stand in the way once: they are listed, and what is right is sent all the same (product §4). */
export const askToConfirm = <P extends EntryPage>(page: P): P => ({
  ...attempt(page, 'submit'),
  confirming: true,
});

export const saved = <P extends EntryPage>(
  page: P,
  act: SaveAct,
  { state, findings, receipt }: SavedEntry,
): P => ({
  ...page,
  form: { ...page.form, state },
  ...over(state),
  attempted: null,
  serverFindings: onlyFromServer(findings, checkEntries({ ...page.form, state }, state.entries)),
  receipt,
  question: null,
  message: act === 'draft' ? { text: phaseText[page.form.phase].draftSaved, undo: null } : null,
});

export const refused = <P extends EntryPage>(page: P, act: SaveAct, findings: readonly Finding[]): P => ({
  ...attempt(page, act),
  serverFindings: onlyFromServer(findings, checkEntries(page.form, page.entries)),
});

export const conflicted = <P extends EntryPage>(page: P, current: EntryState, message: string): P => ({
  ...page,
  question: null,
  message: null,
  conflict: startConflict(page.form.fields, page.entries, page.baseEntries, current, message),
});

/** Goes on with the chosen versions over what stands in the sheet now. */
export const resolve = <P extends EntryPage>(page: P): P => {
  const { conflict } = page;
  if (conflict === null) return page;
  const entries = merged(conflict, page.entries);
  return {
    ...page,
    form: { ...page.form, state: conflict.current },
    ...over(conflict.current),
    entries,
    touched: touchedBy(entries),
    serverFindings: [],
    conflict: null,
    message: { text: conflictText.resolved, undo: null },
  };
};
