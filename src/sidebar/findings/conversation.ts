import { callServer } from '../call-server.ts';
import type { FindingsActions, FindingsScreen } from './view.tsx';

/** The findings page's side of the conversation with the server. */
export const startConversation = (show: (screen: FindingsScreen) => void): FindingsActions => {
  let screen: FindingsScreen = { checked: null, checking: false, wanted: null, visited: null, problem: null };
  let again = (): void => {};

  const put = (change: Partial<FindingsScreen>): void => {
    screen = { ...screen, ...change };
    show(screen);
  };

  const actions: FindingsActions = {
    check: async (roundKey) => {
      if (screen.checking) return;
      again = () => actions.check(roundKey);
      put({ checking: true, wanted: roundKey, problem: null });
      const answer = await callServer('checkRound', { roundKey });
      const done = { checking: false, wanted: null, visited: null };
      put(answer.ok ? { ...done, checked: answer.value } : { ...done, problem: answer.problem });
    },
    visit: async (finding) => {
      if (screen.checked === null) return;
      again = () => actions.visit(finding);
      const answer = await callServer('selectCell', {
        roundKey: screen.checked.roundKey,
        hamletCode: finding.hamletCode,
        fieldKey: finding.fieldKey,
      });
      put(answer.ok ? { visited: finding, problem: null } : { problem: answer.problem });
    },
    retry: () => again(),
  };
  return actions;
};
