import { groupKey } from '../../domain/catalogue.ts';
import type { Entries, OpenPlanRequest } from '../../wire/plan.ts';
import type { Problem } from '../../wire/reply.ts';
import { type CallFailure, callServer } from '../call-server.ts';
import type { DraftStore } from '../draft-store.ts';
import { newOperationId } from '../operation-id.ts';
import type { PlanActions } from './actions.ts';
import type { PlanBusy } from './bottom-bar.tsx';
import { choose, chooseAll } from './conflict.ts';
import { elementIds, fieldId } from './element-ids.ts';
import { withoutBlanks } from './entries.ts';
import { fieldToVisit } from './field-to-visit.ts';
import * as filling from './filling.ts';
import * as state from './state.ts';

/** What is on screen. */
export interface PlanScreen {
  /** null until the first plan has come. */
  readonly page: state.PlanPage | null;
  readonly busy: PlanBusy | null;
  readonly problem: Problem | CallFailure | null;
  /** The hamlet and round being opened; the page still shows the ones before. */
  readonly wanted: OpenPlanRequest | null;
}

/** One press of a save button; it keeps its id while it is tried again with the same texts. */
interface Press {
  readonly act: state.SaveAct;
  readonly entries: Entries;
  readonly base: string;
  readonly operationId: string;
}

const NOTHING: PlanScreen = { page: null, busy: null, problem: null, wanted: null };

/**
 * The page's side of the conversation with the server. `show` draws a screen and puts the keyboard on the element with
 * the given id, if any. Whatever fails, what was typed stays on screen and in the draft store.
 */
export const startConversation = (
  store: DraftStore,
  show: (screen: PlanScreen, focusId: string | null) => void,
): PlanActions => {
  let screen = NOTHING;
  let press: Press | null = null;
  let again = (): void => {};

  const put = (change: Partial<PlanScreen>, focusId: string | null = null): void => {
    screen = { ...screen, ...change };
    show(screen, focusId);
  };

  /** A draft still being asked about, or of a plan closed meanwhile, is neither overwritten nor dropped. */
  const keepDraft = (page: state.PlanPage): void => {
    if (page.question?.kind === 'draft' || !page.form.plan.open) return;
    const { roundKey, hamletCode } = page.form;
    const { entries, base, baseEntries } = page;
    if (state.isUnsaved(page)) store.keep(roundKey, hamletCode, { entries, base, baseEntries });
    else store.drop(roundKey, hamletCode);
  };

  const update = (next: (page: state.PlanPage) => state.PlanPage, focusId: string | null = null): void => {
    if (screen.page === null) return;
    const page = next(screen.page);
    keepDraft(page);
    put({ page }, focusId);
  };

  /** One call at a time: a second press while the first is under way does nothing. */
  const call = async (busy: PlanBusy, retry: () => void, ask: () => Promise<() => void>): Promise<void> => {
    if (screen.busy !== null) return;
    again = retry;
    put({ busy, problem: null });
    const finish = await ask();
    screen = { ...screen, busy: null, wanted: null };
    finish();
  };

  /** Controls that rest during a call lose the keyboard; it goes back to where it was. */
  const open = (request: OpenPlanRequest, focusId: string | null = null): void => {
    void call(
      'opening',
      () => open(request, focusId),
      async () => {
        put({ wanted: request });
        const answer = await callServer('openPlan', request);
        if (!answer.ok) {
          // The remembered hamlet may be gone: the next try begins without it.
          if (answer.problem.kind === 'problem' && screen.page === null)
            again = () => open({ roundKey: null, hamletCode: null });
          return () => put({ problem: answer.problem }, focusId);
        }
        const { roundKey, hamletCode } = answer.value;
        store.rememberHamlet(hamletCode);
        const page = state.openPage(answer.value, store.read(roundKey, hamletCode));
        return () => put({ page }, focusId);
      },
    );
  };

  /** That there was no plan last month is news, not a failure: asking again would not help. */
  const refusePrevious = (problem: Problem | CallFailure): void => {
    if (problem.kind === 'problem')
      update((page) => filling.say(page, problem.message), elementIds.copyPrevious);
    else put({ problem }, elementIds.copyPrevious);
  };

  const copyPrevious = (): void => {
    const form = screen.page?.form;
    if (!form || form.previousRoundKey === null) return;
    const { roundKey, hamletCode } = form;
    void call('previous', copyPrevious, async () => {
      const answer = await callServer('readPreviousPlan', { roundKey, hamletCode });
      return answer.ok
        ? () => {
            update((page) => filling.offerPrevious(page, answer.value));
            put({}, screen.page?.question ? elementIds.question : elementIds.copyPrevious);
          }
        : () => refusePrevious(answer.problem);
    });
  };

  const send = (page: state.PlanPage, act: state.SaveAct): void => {
    const { entries, base } = page;
    const same = press !== null && press.act === act && press.entries === entries && press.base === base;
    const operationId = same && press !== null ? press.operationId : newOperationId();
    press = { act, entries, base, operationId };
    const button = act === 'submit' ? elementIds.submit : elementIds.saveDraft;
    void call(
      act,
      () => save(act),
      async () => {
        const { roundKey, hamletCode } = page.form;
        const request = { roundKey, hamletCode, entries: withoutBlanks(entries), base, operationId };
        const answer = await callServer(act === 'submit' ? 'submitPlan' : 'savePlanDraft', request);
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
        if (refusal.kind === elementIds.conflict)
          return () =>
            update((now) => state.conflicted(now, refusal.current, refusal.message), elementIds.conflict);
        return () => put({ problem: refusal }, button);
      },
    );
  };

  /** Mistakes that can be seen here are said here; the server checks again whatever comes. */
  const save = (act: state.SaveAct): void => {
    const { page, busy } = screen;
    if (page === null || busy !== null || page.question?.kind === 'draft') return;
    if (state.blockingFindings(page, act).length > 0) {
      screen = { ...screen, problem: null };
      update((now) => state.attempt(now, act), elementIds.gaps);
    } else {
      send(page, act);
    }
  };

  const goTo = (fieldKey: string): void => {
    if (screen.page === null) return;
    const { category, elementId } = fieldToVisit(screen.page, fieldKey);
    update((page) => (category === null ? page : state.toggleCategory(page, category, true)), elementId);
  };

  const actions: PlanActions = {
    start: () => open({ roundKey: null, hamletCode: store.lastHamlet() }),
    chooseRound: (roundKey) =>
      open({ roundKey, hamletCode: screen.page?.form.hamletCode ?? null }, elementIds.round),
    chooseHamlet: (hamletCode) =>
      open({ roundKey: screen.page?.form.roundKey ?? null, hamletCode }, elementIds.hamlet),
    change: (key, text) => update((page) => state.change(page, key, text)),
    leave: (key) => update((page) => state.leave(page, key)),
    toggleCategory: (code) => update((page) => state.toggleCategory(page, code)),
    addGroup: () => update(filling.addGroup, fieldId(groupKey((screen.page?.groups ?? 0) + 1, 'area'))),
    removeGroup: (slot) => update((page) => filling.removeGroup(page, slot), elementIds.addGroup),
    copyPrevious,
    accept: () => update(filling.accept, elementIds.copyPrevious),
    decline: () => update(filling.decline, elementIds.copyPrevious),
    undo: () => update(filling.undo, elementIds.submit),
    save,
    retry: () => again(),
    goTo,
    chooseSide: (key, side) =>
      update((page) => (page.conflict ? { ...page, conflict: choose(page.conflict, key, side) } : page)),
    chooseAll: (side) =>
      update((page) => (page.conflict ? { ...page, conflict: chooseAll(page.conflict, side) } : page)),
    resolve: () => update(state.resolve, elementIds.submit),
  };
  return actions;
};
