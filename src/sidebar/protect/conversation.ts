import { callServer } from '../call-server.ts';
import { throughSteps } from '../steps.ts';
import type { ProtectActions, ProtectScreen } from './view.tsx';

/** The page's side of the conversation with the server, also for the page of set-up, which ends with it. */
export const startConversation = (show: (screen: ProtectScreen) => void): ProtectActions => {
  let screen: ProtectScreen = { going: null, working: false, done: null, problem: null };

  const put = (change: Partial<ProtectScreen>): void => {
    screen = { ...screen, ...change };
    show(screen);
  };

  return {
    goOn: async () => {
      if (screen.working) return;
      put({ working: true, problem: null });
      const answer = await throughSteps(
        screen.going,
        (before) => callServer('protectWorkbook', { cursor: before?.cursor ?? '' }),
        (going) => put({ going }),
      );
      put({ working: false, ...(answer.ok ? { done: answer.value } : { problem: answer.problem }) });
    },
  };
};
