import { callServer } from '../call-server.ts';
import type { LogCheckActions, LogCheckScreen } from './view.tsx';

/** The page's side of the conversation with the server. */
export const startConversation = (show: (screen: LogCheckScreen) => void): LogCheckActions => {
  let screen: LogCheckScreen = { checked: null, checking: false, visited: false, problem: null };
  let again = (): void => {};

  const put = (change: Partial<LogCheckScreen>): void => {
    screen = { ...screen, ...change };
    show(screen);
  };

  const actions: LogCheckActions = {
    check: async () => {
      if (screen.checking) return;
      again = () => actions.check();
      put({ checking: true, visited: false, problem: null });
      const answer = await callServer('checkLog', {});
      put({ checking: false, ...(answer.ok ? { checked: answer.value } : { problem: answer.problem }) });
    },
    visit: async () => {
      const place = screen.checked?.place;
      if (!place) return;
      again = () => actions.visit();
      const answer = await callServer('selectLogRow', place);
      put(answer.ok ? { visited: true, problem: null } : { problem: answer.problem });
    },
    retry: () => again(),
  };
  return actions;
};
