import type { Finding } from '../../domain/finding.ts';
import { conflictText, planText } from '../../text/sidebar.ts';
import type { Entries, PlanForm, PlanState, Receipt, SavedPlan } from '../../wire/plan.ts';
import type { PlanDraft } from '../draft-store.ts';
import type { Conflict } from './conflict.ts';
import { merged, startConflict } from './conflict.ts';
import { lastGroup, sameEntries } from './entries.ts';
import { checkEntries, formFields, isAboutTheWhole, onlyFromServer } from './findings.ts';

/** Everything the plan page shows, and how typing and the server's answers change it. No effects here. */

export type SaveAct = 'draft' | 'submit';

/** A question that must be answered before something is replaced. */
export type Question =
  | { readonly kind: 'draft'; readonly draft: PlanDraft; readonly older: boolean }
  | { readonly kind: 'previous'; readonly entries: Entries };

/** A passing sentence; `undo` brings back what stood there before. */
export interface Message {
  readonly text: string;
  readonly undo: Pick<PlanPage, 'entries' | 'groups' | 'base' | 'baseEntries'> | null;
}

export interface PlanPage {
  readonly form: PlanForm;
  readonly entries: Entries;
  /** The plan in the sheet over which the person types. */
  readonly base: string;
  readonly baseEntries: Entries;
  readonly groups: number;
  readonly touched: ReadonlySet<string>;
  /** What was tried and could not be done yet: only after sending are gaps named. */
  readonly attempted: SaveAct | null;
  readonly serverFindings: readonly Finding[];
  readonly openCategories: ReadonlySet<string>;
  readonly question: Question | null;
  readonly message: Message | null;
  readonly conflict: Conflict | null;
  /** Of the act just done, for the panel; the plan's own receipt is in `form.plan`. */
  readonly receipt: Receipt | null;
}

export const groupsShown = (entries: Entries): number => Math.max(1, lastGroup(entries));

/** Faults already in the sheet are shown at once, gaps are not. */
export const touchedBy = (entries: Entries): ReadonlySet<string> => new Set(Object.keys(entries));

const over = (
  plan: PlanState,
): Pick<PlanPage, 'entries' | 'base' | 'baseEntries' | 'groups' | 'touched'> => ({
  entries: plan.entries,
  base: plan.base,
  baseEntries: plan.entries,
  groups: groupsShown(plan.entries),
  touched: touchedBy(plan.entries),
});

/** The page for a plan just read; a draft that says something else is offered, never taken by itself. */
export const openPage = (form: PlanForm, draft: PlanDraft | null): PlanPage => ({
  form,
  ...over(form.plan),
  attempted: null,
  serverFindings: [],
  openCategories: new Set(),
  question:
    draft !== null && form.plan.open && !sameEntries(draft.entries, form.plan.entries)
      ? { kind: 'draft', draft, older: draft.base !== form.plan.base }
      : null,
  message: null,
  conflict: null,
  receipt: null,
});

export const isUnsaved = (page: PlanPage): boolean => !sameEntries(page.entries, page.baseEntries);

export const allFindings = (page: PlanPage): readonly Finding[] => [
  ...checkEntries(page.form, page.entries),
  ...page.serverFindings,
];

/**
 * What stops the act: a draft may have gaps, but nothing that cannot be read. What the server said of this plan before
 * does not stop it from being tried again.
 */
export const blockingFindings = (page: PlanPage, act: SaveAct): readonly Finding[] => {
  const errors = checkEntries(page.form, page.entries).filter((finding) => finding.severity === 'error');
  return act === 'submit' ? errors : errors.filter((finding) => !isAboutTheWhole(finding));
};

/** The errors to list at the top: those that stopped what was tried. */
export const errorsToList = (page: PlanPage): readonly Finding[] =>
  page.attempted === null
    ? []
    : [
        ...blockingFindings(page, page.attempted),
        ...page.serverFindings.filter((finding) => finding.severity === 'error'),
      ];

/** What the server found at this field was about the text that stood there. */
export const change = (page: PlanPage, key: string, text: string): PlanPage => ({
  ...page,
  entries: { ...page.entries, [key]: text },
  serverFindings: page.serverFindings.filter((finding) => finding.fieldKey !== key),
  message: null,
  receipt: null,
});

export const leave = (page: PlanPage, key: string): PlanPage =>
  page.touched.has(key) ? page : { ...page, touched: new Set([...page.touched, key]) };

export const toggleCategory = (page: PlanPage, code: string, open?: boolean): PlanPage => {
  const openCategories = new Set(page.openCategories);
  if (open ?? !openCategories.has(code)) openCategories.add(code);
  else openCategories.delete(code);
  return { ...page, openCategories };
};

export const attempt = (page: PlanPage, act: SaveAct): PlanPage => ({
  ...page,
  attempted: act,
  message: null,
  receipt: null,
});

export const saved = (page: PlanPage, act: SaveAct, { plan, findings, receipt }: SavedPlan): PlanPage => ({
  ...page,
  form: { ...page.form, plan },
  ...over(plan),
  attempted: null,
  serverFindings: onlyFromServer(findings, checkEntries(page.form, plan.entries)),
  receipt,
  question: null,
  message: act === 'draft' ? { text: planText.draftSaved, undo: null } : null,
});

export const refused = (page: PlanPage, act: SaveAct, findings: readonly Finding[]): PlanPage => ({
  ...attempt(page, act),
  serverFindings: onlyFromServer(findings, checkEntries(page.form, page.entries)),
});

export const conflicted = (page: PlanPage, current: PlanState, message: string): PlanPage => ({
  ...page,
  question: null,
  message: null,
  conflict: startConflict(formFields(page.form), page.entries, page.baseEntries, current, message),
});

/** Goes on with the chosen versions over the plan that stands in the sheet now. */
export const resolve = (page: PlanPage): PlanPage => {
  const { conflict } = page;
  if (conflict === null) return page;
  const entries = merged(conflict, page.entries);
  return {
    ...page,
    form: { ...page.form, plan: conflict.current },
    ...over(conflict.current),
    entries,
    groups: groupsShown(entries),
    touched: touchedBy(entries),
    serverFindings: [],
    conflict: null,
    message: { text: conflictText.resolved, undo: null },
  };
};
