import { callServer } from '../call-server.ts';
import type { SummaryActions, SummaryScreen } from './view.tsx';

/** The report page's side of the conversation with the server. */
export const startConversation = (
  show: (screen: SummaryScreen, focusId: string | null) => void,
): SummaryActions => {
  let screen: SummaryScreen = { choices: null, roundKey: '', busy: null, built: null, problem: null };
  let again = (): void => {};

  const put = (change: Partial<SummaryScreen>, focusId: string | null = null): void => {
    screen = { ...screen, ...change };
    show(screen, focusId);
  };

  const actions: SummaryActions = {
    start: async () => {
      again = actions.start;
      put({ busy: 'listing', problem: null });
      const answer = await callServer('listSummaryRounds', {});
      if (answer.ok) put({ busy: null, choices: answer.value, roundKey: answer.value.suggested });
      else put({ busy: null, problem: answer.problem });
    },
    choose: (roundKey) => put({ roundKey, built: null, problem: null }),
    build: async () => {
      if (screen.busy !== null) return;
      again = actions.build;
      put({ busy: 'building', built: null, problem: null });
      const answer = await callServer('buildMonthlySummary', { roundKey: screen.roundKey });
      if (answer.ok) put({ busy: null, built: answer.value }, 'built');
      else put({ busy: null, problem: answer.problem });
    },
    retry: () => again(),
  };
  return actions;
};
