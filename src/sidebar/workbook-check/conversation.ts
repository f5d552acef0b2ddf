import type { WorkbookFinding } from '../../wire/workbook-check.ts';
import { askMay } from '../ask-may.ts';
import { callServer } from '../call-server.ts';
import { throughSteps } from '../steps.ts';
import type { WorkbookCheckActions, WorkbookCheckScreen } from './view.tsx';

/** The page's side of the conversation with the server: a check, and on request a repair with a check after it. */
export const startConversation = (show: (screen: WorkbookCheckScreen) => void): WorkbookCheckActions => {
  let screen: WorkbookCheckScreen = {
    may: null,
    work: null,
    going: null,
    findings: null,
    mended: null,
    visited: null,
    problem: null,
  };
  let again = (): void => {};

  const put = (change: Partial<WorkbookCheckScreen>): void => {
    screen = { ...screen, ...change };
    show(screen);
  };

  const check = async (): Promise<void> => {
    again = actions.check;
    const findings: WorkbookFinding[] = [];
    put({ work: 'check', going: null, problem: null, visited: null });
    const answer = await throughSteps(
      null,
      async (before) => {
        const reply = await callServer('checkWorkbook', { cursor: before?.cursor ?? '' });
        if (!reply.ok) return reply;
        findings.push(...reply.value.findings);
        return { ok: true, value: reply.value.step };
      },
      (going) => put({ going }),
    );
    put({ work: null, going: null, ...(answer.ok ? { findings } : { problem: answer.problem }) });
  };

  const mend = async (): Promise<void> => {
    again = actions.mend;
    let mended = 0;
    put({ work: 'mend', going: null, problem: null, mended: null });
    const answer = await throughSteps(
      null,
      async (before) => {
        const reply = await callServer('mendWorkbook', { cursor: before?.cursor ?? '' });
        if (!reply.ok) return reply;
        mended += reply.value.mended;
        return { ok: true, value: reply.value.step };
      },
      (going) => put({ going }),
    );
    if (!answer.ok) {
      put({ work: null, going: null, problem: answer.problem });
      return;
    }
    put({ mended });
    await check();
  };

  const actions: WorkbookCheckActions = {
    start: () => {
      actions.check();
      void askMay('workbookCheck').then((may) => put({ may }));
    },
    check: () => {
      if (screen.work === null) void check();
    },
    mend: () => {
      if (screen.work === null) void mend();
    },
    visit: async (finding) => {
      again = () => actions.visit(finding);
      const answer = await callServer('selectPlace', { tab: finding.tab, cell: finding.goTo });
      put(answer.ok ? { visited: finding, problem: null } : { problem: answer.problem });
    },
    retry: () => again(),
  };
  return actions;
};
