import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { root } from '../../build/paths.ts';
import { startConversation as startAgency } from '../../src/sidebar/agency/conversation.ts';
import { openLooks } from '../../src/sidebar/agency/looks.ts';
import { AgencyView } from '../../src/sidebar/agency/view.tsx';
import { startConversation as startBulletins } from '../../src/sidebar/bulletins/conversation.ts';
import { BulletinView } from '../../src/sidebar/bulletins/view.tsx';
import { openDraftStore } from '../../src/sidebar/entry/draft-store.ts';
import { startConversation as startFindings } from '../../src/sidebar/findings/conversation.ts';
import { FindingsView } from '../../src/sidebar/findings/view.tsx';
import { startConversation as startLogCheck } from '../../src/sidebar/log-check/conversation.ts';
import { LogCheckView } from '../../src/sidebar/log-check/view.tsx';
import { startPlanConversation } from '../../src/sidebar/plan/conversation.ts';
import { PlanView } from '../../src/sidebar/plan/view.tsx';
import { startConversation as startProtect } from '../../src/sidebar/protect/conversation.ts';
import { ProtectView } from '../../src/sidebar/protect/view.tsx';
import { startConversation as startReminders } from '../../src/sidebar/reminders/conversation.ts';
import { RemindersView } from '../../src/sidebar/reminders/view.tsx';
import { startConversation as startReport } from '../../src/sidebar/report/conversation.ts';
import { ReportView } from '../../src/sidebar/report/view.tsx';
import { startConversation as startRestore } from '../../src/sidebar/restore/conversation.ts';
import { RestoreView } from '../../src/sidebar/restore/view.tsx';
import { startResultConversation } from '../../src/sidebar/result/conversation.ts';
import { ResultView } from '../../src/sidebar/result/view.tsx';
import { startConversation as startSetUp } from '../../src/sidebar/set-up/conversation.ts';
import { SetUpView } from '../../src/sidebar/set-up/view.tsx';
import { openSmallStore } from '../../src/sidebar/small-store.ts';
import { startConversation as startSummary } from '../../src/sidebar/summary/conversation.ts';
import { SummaryView } from '../../src/sidebar/summary/view.tsx';
import { startConversation as startWorkbookCheck } from '../../src/sidebar/workbook-check/conversation.ts';
import { WorkbookCheckView } from '../../src/sidebar/workbook-check/view.tsx';
import { callText } from '../../src/text/sidebar.ts';
import { createHost } from '../emulator/index.ts';
import { installScriptRun, type ScriptRun, settled } from './script-run.ts';

let run: ScriptRun;

beforeEach(() => {
  run = installScriptRun();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const nothingKept = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
const unused = (): never => {
  throw new Error('a page that could not open has nothing to hand out');
};

/** Shows the last screen of a page, as its page.tsx does. */
function shown<Screen>(): { show(screen: Screen): void; html(view: (screen: Screen) => VNode): string } {
  let last: { readonly screen: Screen } | null = null;
  return {
    show: (screen) => {
      last = { screen };
    },
    html: (view) => (last === null ? '' : renderToString(view(last.screen))),
  };
}

/** Opens a page and gives what it shows, once its call has failed. */
const PAGES: Readonly<Record<string, () => () => string>> = {
  plan: () => {
    const page = shown<Parameters<typeof PlanView>[0]['screen']>();
    const actions = startPlanConversation(
      openDraftStore('plan', () => nothingKept),
      page.show,
    );
    actions.start();
    return () => page.html((screen) => <PlanView screen={screen} actions={actions} />);
  },
  result: () => {
    const page = shown<Parameters<typeof ResultView>[0]['screen']>();
    const actions = startResultConversation(
      openDraftStore('result', () => nothingKept),
      page.show,
    );
    actions.start();
    return () => page.html((screen) => <ResultView screen={screen} actions={actions} />);
  },
  agency: () => {
    const page = shown<Parameters<typeof AgencyView>[0]['screen']>();
    const actions = startAgency(openLooks(openSmallStore(() => nothingKept)), page.show);
    actions.start();
    return () => page.html((screen) => <AgencyView screen={screen} actions={actions} />);
  },
  findings: () => {
    const page = shown<Parameters<typeof FindingsView>[0]['screen']>();
    const actions = startFindings(page.show);
    actions.check(null);
    return () => page.html((screen) => <FindingsView screen={screen} actions={actions} />);
  },
  summary: () => {
    const page = shown<Parameters<typeof SummaryView>[0]['screen']>();
    const actions = startSummary(page.show);
    actions.start();
    return () => page.html((screen) => <SummaryView screen={screen} actions={actions} />);
  },
  bulletins: () => {
    const page = shown<Parameters<typeof BulletinView>[0]['screen']>();
    const actions = startBulletins({ copy: unused }, page.show);
    actions.start(null);
    return () => page.html((screen) => <BulletinView screen={screen} actions={actions} />);
  },
  'set-up': () => {
    const page = shown<Parameters<typeof SetUpView>[0]['screen']>();
    const actions = startSetUp(page.show);
    actions.goOn();
    return () => page.html((screen) => <SetUpView screen={screen} actions={actions} />);
  },
  'log-check': () => {
    const page = shown<Parameters<typeof LogCheckView>[0]['screen']>();
    const actions = startLogCheck(page.show);
    actions.check();
    return () => page.html((screen) => <LogCheckView screen={screen} actions={actions} />);
  },
  reminders: () => {
    const page = shown<Parameters<typeof RemindersView>[0]['screen']>();
    const actions = startReminders({ copy: unused }, page.show);
    actions.start();
    return () => page.html((screen) => <RemindersView screen={screen} actions={actions} />);
  },
  restore: () => {
    const page = shown<Parameters<typeof RestoreView>[0]['screen']>();
    const actions = startRestore(page.show);
    actions.start();
    return () => page.html((screen) => <RestoreView screen={screen} actions={actions} />);
  },
  'workbook-check': () => {
    const page = shown<Parameters<typeof WorkbookCheckView>[0]['screen']>();
    const actions = startWorkbookCheck(page.show);
    actions.check();
    return () => page.html((screen) => <WorkbookCheckView screen={screen} actions={actions} />);
  },
  protect: () => {
    const page = shown<Parameters<typeof ProtectView>[0]['screen']>();
    const actions = startProtect(page.show);
    actions.goOn();
    return () => page.html((screen) => <ProtectView screen={screen} actions={actions} />);
  },
  report: () => {
    const page = shown<Parameters<typeof ReportView>[0]['screen']>();
    const actions = startReport({ make: unused, save: unused, print: unused }, page.show);
    actions.start(null);
    return () => page.html((screen) => <ReportView screen={screen} actions={actions} />);
  },
};

/** What Google tells a page then: the emulator's words, which come from public issues. */
const refusal = (words: 'PERMISSION_DENIED' | 'Authorization is required'): unknown => {
  try {
    createHost({ severalAccounts: words }).load('function ask() {}').callFromPage('ask');
    return null;
  } catch (error) {
    return error;
  }
};

test.each(
  Object.keys(PAGES).flatMap((page) =>
    (['PERMISSION_DENIED', 'Authorization is required'] as const).map((words) => [page, words] as const),
  ),
)(
  'with several Google accounts signed in, the page %s opens with what to do about it (%s)',
  async (name, words) => {
    const html = PAGES[name]?.();
    run.last().fail(refusal(words));
    await settled();
    expect(html?.()).toContain(callText.accounts);
  },
);

test('every page there is has been opened', () => {
  const folders = readdirSync(join(root, 'src/sidebar'), { recursive: true, encoding: 'utf8' });
  const pages = folders
    .filter((file) => /^[^/\\]+[/\\]page\.tsx$/.test(file))
    .map((file) => file.split(/[/\\]/)[0]);
  expect(Object.keys(PAGES).sort()).toEqual(pages.sort());
});
