import type { AnyForm, Entries, OpenEntryRequest, RoundBefore, SaveEntryRequest } from '../../wire/entry.ts';
import type { Problem, Reply } from '../../wire/reply.ts';
import { type Answer, type CallFailure, callServer } from '../call-server.ts';
import { newOperationId } from '../operation-id.ts';
import type { EntryActions } from './actions.ts';
import { choose, chooseAll } from './conflict.ts';
import type { DraftStore } from './draft-store.ts';
import { elementIds } from './element-ids.ts';
import { REASON_KEY, textOf, withoutBlanks } from './entries.ts';
import * as filling from './filling.ts';
import * as state from './state.ts';

export type EntryBusy = 'opening' | 'reading' | 'draft' | 'submit';

/** What is on screen. */
export interface EntryScreen<F extends AnyForm = AnyForm> {
  /** null until the first form has come. */
  readonly page: state.EntryPage<F> | null;
  readonly busy: EntryBusy | null;
  readonly problem: Problem | CallFailure | null;
  /** The hamlet and round being opened; the page still shows the ones before. */
  readonly wanted: OpenEntryRequest | null;
}

/** What differs between the page of plans and that of results. */
export interface PageMatter<F extends AnyForm> {
  open(request: OpenEntryRequest): Promise<Reply<F, CallFailure>>;
  save(act: state.SaveAct, request: SaveEntryRequest): Promise<Answer<'submitPlan'>>;
  /** Where to put the keyboard for a finding, and which fold must be open for it. */
  fieldToVisit(
    page: state.EntryPage<F>,
    fieldKey: string,
  ): { readonly fold: string | null; readonly elementId: string };
  /** Where the keyboard goes when a question was answered. */
  readonly home: string;
  /** Whether warnings must be confirmed before something is sent. */
  readonly confirmsWarnings: boolean;
}

/** One press of a save button; it keeps its id while it is tried again with the same texts. */
interface Press {
  readonly act: state.SaveAct;
  readonly entries: Entries;
  readonly base: string;
  readonly operationId: string;
}

/** What a page adds its own actions with. */
export interface Conversation<F extends AnyForm> {
  readonly actions: EntryActions;
  screen(): EntryScreen<F>;
  put(change: Partial<EntryScreen<F>>, focusId?: string | null): void;
  update(next: (page: state.EntryPage<F>) => state.EntryPage<F>, focusId?: string | null): void;
  /** One call at a time: a second press while the first is under way does nothing. */
  call(busy: EntryBusy, retry: () => void, ask: () => Promise<() => void>): Promise<void>;
}

/**
 * The page's side of the conversation with the server. `show` draws a screen and puts the keyboard on the element with
 * the given id, if any. Whatever fails, what was typed stays on screen and in the draft store.
 */
export const startConversation = <F extends AnyForm>(
  matter: PageMatter<F>,
  store: DraftStore,
  show: (screen: EntryScreen<F>, focusId: string | null) => void,
): Conversation<F> => {
  type Page = state.EntryPage<F>;
  let screen: EntryScreen<F> = { page: null, busy: null, problem: null, wanted: null };
  let press: Press | null = null;
  let again = (): void => {};

  const put = (change: Partial<EntryScreen<F>>, focusId: string | null = null): void => {
    screen = { ...screen, ...change };
    show(screen, focusId);
  };

  /** A draft still being asked about, or of something closed meanwhile, is neither overwritten nor dropped. */
  const keepDraft = (page: Page): void => {
    if (page.question?.kind === 'draft' || !page.form.state.open) return;
    const { roundKey, hamletCode } = page.form;
    const { entries, base, baseEntries } = page;
    if (state.isUnsaved(page)) store.keep(roundKey, hamletCode, { entries, base, baseEntries });
    else store.drop(roundKey, hamletCode);
  };

  const update = (next: (page: Page) => Page, focusId: string | null = null): void => {
    if (screen.page === null) return;
    const page = next(screen.page);
    keepDraft(page);
    put({ page }, focusId);
  };

  const call = async (busy: EntryBusy, retry: () => void, ask: () => Promise<() => void>): Promise<void> => {
    if (screen.busy !== null) return;
    again = retry;
    put({ busy, problem: null });
    const finish = await ask();
    screen = { ...screen, busy: null, wanted: null };
    finish();
  };

  /** Comes beside the form when it can; that it did not come is nobody's trouble. */
  const askRoundBefore = async ({ roundKey, hamletCode, hasRoundBefore }: F): Promise<void> => {
    if (!hasRoundBefore) return;
    const answer = await callServer('readRoundBefore', { roundKey, hamletCode });
    const isStill = screen.page?.form.roundKey === roundKey && screen.page.form.hamletCode === hamletCode;
    if (answer.ok && isStill) showBefore(answer.value);
  };
  const showBefore = (before: RoundBefore): void => {
    if (screen.page !== null) put({ page: { ...screen.page, before } });
  };

  /** Controls that rest during a call lose the keyboard; it goes back to where it was. */
  const open = (request: OpenEntryRequest, focusId: string | null = null): void => {
    void call(
      'opening',
      () => open(request, focusId),
      async () => {
        put({ wanted: request });
        const answer = await matter.open(request);
        if (!answer.ok) {
          // The remembered hamlet may be gone: the next try begins without it.
          if (answer.problem.kind === 'problem' && screen.page === null)
            again = () => open({ roundKey: null, hamletCode: null });
          return () => put({ problem: answer.problem }, focusId);
        }
        const { roundKey, hamletCode, hamletKnown } = answer.value;
        if (!hamletKnown) return () => put({ page: state.openPage(answer.value, null) }, elementIds.hamlet);
        store.rememberHamlet(hamletCode);
        const page = state.openPage(answer.value, store.read(roundKey, hamletCode));
        void askRoundBefore(answer.value);
        return () => put({ page }, focusId);
      },
    );
  };

  const send = (page: Page, act: state.SaveAct): void => {
    const { entries, base } = page;
    const same = press !== null && press.act === act && press.entries === entries && press.base === base;
    const operationId = same && press !== null ? press.operationId : newOperationId();
    press = { act, entries, base, operationId };
    const button = act === 'submit' ? elementIds.submit : elementIds.saveDraft;
    void call(
      act,
      () => save(act, true),
      async () => {
        const { roundKey, hamletCode } = page.form;
        const answer = await matter.save(act, {
          roundKey,
          hamletCode,
          entries: withoutBlanks(entries),
          base,
          reason: textOf(entries, REASON_KEY).trim(),
          operationId,
        });
        if (answer.ok) {
          press = null;
          return () =>
            update(
              (now) => state.saved(now, act, answer.value),
              act === 'submit' ? elementIds.receipt : button,
            );
        }
        const refusal = answer.problem;
        if (refusal.kind === 'findings')
          return () => update((now) => state.refused(now, act, refusal.findings), elementIds.gaps);
        if (refusal.kind === 'conflict')
          return () =>
            update((now) => state.conflicted(now, refusal.current, refusal.message), elementIds.conflict);
        return () => put({ problem: refusal }, button);
      },
    );
  };

  /** Mistakes that can be seen here are said here; the server checks again whatever comes. */
  const save = (act: state.SaveAct, confirmed = false): void => {
    const { page, busy } = screen;
    if (page === null || busy !== null || page.question?.kind === 'draft') return;
    const asks = act === 'submit' && matter.confirmsWarnings && !confirmed;
    if (state.blockingFindings(page, act).length > 0) {
      screen = { ...screen, problem: null };
      update((now) => state.attempt(now, act), elementIds.gaps);
    } else if (asks && state.warningsOf(page).length > 0) {
      screen = { ...screen, problem: null };
      update(state.askToConfirm, elementIds.warnings);
    } else {
      send(page, act);
    }
  };

  const goTo = (fieldKey: string): void => {
    if (screen.page === null) return;
    const { fold, elementId } = matter.fieldToVisit(screen.page, fieldKey);
    update((page) => (fold === null ? page : state.toggleFold(page, fold, true)), elementId);
  };

  const chosenHamlet = (): string | null =>
    screen.page?.form.hamletKnown ? screen.page.form.hamletCode : null;

  const actions: EntryActions = {
    start: () => open({ roundKey: null, hamletCode: store.lastHamlet() }),
    chooseRound: (roundKey) => open({ roundKey, hamletCode: chosenHamlet() }, elementIds.round),
    chooseHamlet: (hamletCode) =>
      open({ roundKey: screen.page?.form.roundKey ?? null, hamletCode }, elementIds.hamlet),
    change: (key, text) => update((page) => state.change(page, key, text)),
    leave: (key) => update((page) => state.leave(page, key)),
    toggleFold: (fold) => update((page) => state.toggleFold(page, fold)),
    accept: () => update(filling.accept, matter.home),
    decline: () => update(filling.decline, matter.home),
    undo: () => update(filling.undo, elementIds.submit),
    save,
    confirm: () => save('submit', true),
    retry: () => again(),
    goTo,
    chooseSide: (key, side) =>
      update((page) => (page.conflict ? { ...page, conflict: choose(page.conflict, key, side) } : page)),
    chooseAll: (side) =>
      update((page) => (page.conflict ? { ...page, conflict: chooseAll(page.conflict, side) } : page)),
    resolve: () => update(state.resolve, elementIds.submit),
  };
  return { actions, screen: () => screen, put, update, call };
};
