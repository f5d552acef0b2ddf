import { afterEach, beforeEach, vi } from 'vitest';
import type { EntryScreen } from '../../src/sidebar/entry/conversation.ts';
import { type DraftStore, openDraftStore } from '../../src/sidebar/entry/draft-store.ts';
import { type PlanActions, startPlanConversation } from '../../src/sidebar/plan/conversation.ts';
import type { PlanPage } from '../../src/sidebar/plan/filling.ts';
import type { EntryState, PlanForm } from '../../src/wire/entry.ts';
import { planForm, wholeEntries } from './plan-form.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

/** A person at the plan page, and the server at the other end of google.script.run. */

export interface Desk {
  readonly actions: PlanActions;
  readonly store: DraftStore;
  screen(): EntryScreen<PlanForm>;
  page(): PlanPage;
  /** Where the keyboard was put last. */
  focus(): string | null;
  /** The server answers the call that is under way. */
  answers(reply: unknown): Promise<void>;
  breaks(message: string): Promise<void>;
}

export let run: ScriptRun;

/** Gives each test of the file a fresh server. */
export const withFreshServer = (): void => {
  beforeEach(() => {
    run = installScriptRun();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
};

export const noStorage = (): Storage => {
  throw new Error('forbidden');
};

export const sitDown = (store = openDraftStore('plan', noStorage)): Desk => {
  let shown: EntryScreen<PlanForm> | null = null;
  let focused: string | null = null;
  const actions = startPlanConversation(store, (screen, focusId) => {
    shown = screen;
    focused = focusId ?? focused;
  });
  const screen = (): EntryScreen<PlanForm> => {
    if (shown === null) throw new Error('nothing was drawn');
    return shown;
  };
  return {
    actions,
    store,
    screen,
    page: () => {
      const { page } = screen();
      if (page === null) throw new Error('no plan on screen');
      return page;
    },
    focus: () => focused,
    answers: async (reply) => {
      run.last().succeed(reply);
      await settled();
    },
    breaks: async (message) => {
      run.last().fail(new Error(message));
      await settled();
    },
  };
};

export const ok = (value: unknown): unknown => ({ ok: true, value });

export const openAt = async (form: PlanForm, store?: DraftStore): Promise<Desk> => {
  const desk = sitDown(store);
  desk.actions.start();
  await desk.answers(ok(form));
  return desk;
};

export const whole = planForm({ entries: wholeEntries, status: 'draft', base: 'b1' });

export const submittedPlan: EntryState = {
  ...whole.state,
  status: 'submitted',
  statusWords: 'Đã nộp',
  tone: 'good',
  base: 'b2',
  receipt: { code: 'X01-7K', time: '08:15 01/03/2026' },
};

export const operationIds = (): unknown[] =>
  run.calls.flatMap(({ request }) =>
    typeof request === 'object' && request !== null && 'operationId' in request ? [request.operationId] : [],
  );

export const conflictWith = (current: EntryState): unknown => ({
  ok: false,
  problem: { kind: 'conflict', message: 'Kế hoạch vừa được sửa.', current },
});
