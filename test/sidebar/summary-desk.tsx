import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, vi } from 'vitest';
import { startConversation } from '../../src/sidebar/summary/conversation.ts';
import type { SummaryActions, SummaryScreen } from '../../src/sidebar/summary/state.ts';
import { SummaryView } from '../../src/sidebar/summary/view.tsx';
import type { May } from '../../src/wire/may.ts';
import type { FrozenState, ReportState } from '../../src/wire/report-state.ts';
import { answersMay, everythingOn } from './may-form.ts';
import { planForm } from './plan-form.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

/** A person at the page of a round's report, and the server at the other end of google.script.run. */

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

export const reportState = (more: Partial<ReportState> = {}): ReportState => ({
  roundKey: '2026-04',
  built: null,
  frozen: [],
  published: { web: '', loudspeaker: '', zalo: '' },
  changes: [],
  corrections: 0,
  hamlets: [
    { code: 'X05', name: 'Xóm 1', unlockedUntil: '' },
    { code: 'X06', name: 'Xóm 2', unlockedUntil: '23:59 12/04/2026' },
  ],
  unlockDays: [
    { day: '2026-04-09', label: '09/04/2026' },
    { day: '2026-04-10', label: '10/04/2026' },
  ],
  ...more,
});

export const BUILT = { at: '08:00 09/04/2026', older: false, number: '' };

export const frozenCopy = (more: Partial<FrozenState> = {}): FrozenState => ({
  copy: 1,
  at: '08:00 09/04/2026',
  number: '12/BC-KT',
  tabName: 'Đã chốt 03-2026',
  hash: 'abcdef0123456789'.repeat(4),
  state: 'whole',
  ...more,
});

export interface Page {
  readonly actions: SummaryActions;
  readonly html: () => string;
  /** Where the keyboard was put last. */
  readonly focus: () => string | null;
}

/**
 * The page once it knows the rounds and how the report of the suggested one stands.
 * @param may what it may offer; null while that has not been answered
 */
export const opened = async (
  state: ReportState = reportState(),
  may: May | null = everythingOn('summary'),
): Promise<Page> => {
  let shown: SummaryScreen | null = null;
  let focused: string | null = null;
  const actions = startConversation((screen, focusId) => {
    shown = screen;
    focused = focusId ?? focused;
  });
  actions.start();
  run.last().succeed({ ok: true, value: { rounds: planForm().rounds, suggested: '2026-04' } });
  await settled();
  run.last().succeed({ ok: true, value: state });
  await settled();
  if (may !== null) await answersMay(run, may);
  return {
    actions,
    html: () => (shown === null ? '' : renderToString(<SummaryView screen={shown} actions={actions} />)),
    focus: () => focused,
  };
};

/** The server answers the call that is under way. */
export const says = async (value: unknown): Promise<void> => {
  run.last().succeed({ ok: true, value });
  await settled();
};
