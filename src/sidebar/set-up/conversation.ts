import { callServer } from '../call-server.ts';
import { throughSteps } from '../steps.ts';
import type { SetUpActions, SetUpScreen } from './view.tsx';

/** The set-up page's side of the conversation with the server. */
export const startConversation = (show: (screen: SetUpScreen) => void): SetUpActions => {
  let screen: SetUpScreen = { going: null, working: false, done: null, problem: null };

  const put = (change: Partial<SetUpScreen>): void => {
    screen = { ...screen, ...change };
    show(screen);
  };

  return {
    goOn: async () => {
      if (screen.working) return;
      put({ working: true, problem: null });
      const answer = await throughSteps(
        screen.going,
        (before) => callServer('setUpWorkbook', { cursor: before?.cursor ?? '' }),
        (going) => put({ going }),
      );
      put({ working: false, ...(answer.ok ? { done: answer.value } : { problem: answer.problem }) });
    },
  };
};
