import type { RoundFindings } from '../../wire/round-check.ts';
import { callServer } from '../call-server.ts';
import type { FindingsActions, FindingsScreen } from './view.tsx';

/** The findings page's side of the conversation with the server. */
export const startConversation = (show: (screen: FindingsScreen) => void): FindingsActions => {
  let screen: FindingsScreen = {
    checked: null,
    checking: false,
    wanted: null,
    visited: null,
    problem: null,
    history: null,
  };
  let again = (): void => {};

  const put = (change: Partial<FindingsScreen>): void => {
    screen = { ...screen, ...change };
    show(screen);
  };

  /**
   * Comes by the way, since it reads the whole season; that it did not come is nobody's trouble, but what the server says of the
   * workbook is: under another locale figures were understood otherwise.
   */
  const askHistory = async (checked: RoundFindings): Promise<void> => {
    const answer = await callServer('checkHistory', { roundKey: checked.roundKey });
    if (screen.checked !== checked) return;
    if (answer.ok) put({ history: answer.value });
    else if (answer.problem.kind === 'problem') put({ problem: answer.problem });
  };

  const actions: FindingsActions = {
    check: async (roundKey) => {
      if (screen.checking) return;
      again = () => actions.check(roundKey);
      put({ checking: true, wanted: roundKey, problem: null });
      const answer = await callServer('checkRound', { roundKey });
      const done = { checking: false, wanted: null, visited: null };
      if (!answer.ok) {
        put({ ...done, problem: answer.problem });
        return;
      }
      put({ ...done, checked: answer.value, history: null });
      void askHistory(answer.value);
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
