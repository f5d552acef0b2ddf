import { callServer } from '../call-server.ts';
import { startConversation as startProtecting } from '../protect/conversation.ts';
import { throughSteps } from '../steps.ts';
import type { SetUpActions, SetUpScreen } from './view.tsx';

/** The set-up page's side of the conversation with the server: first the tabs, then their protections. */
export const startConversation = (show: (screen: SetUpScreen) => void): SetUpActions => {
  let screen: SetUpScreen = { going: null, working: false, done: null, problem: null, protecting: null };

  const put = (change: Partial<SetUpScreen>): void => {
    screen = { ...screen, ...change };
    show(screen);
  };

  const protections = startProtecting((protecting) => put({ protecting }));

  return {
    goOn: async () => {
      if (screen.working) return;
      if (screen.done !== null) return protections.goOn();
      put({ working: true, problem: null });
      const answer = await throughSteps(
        screen.going,
        (before) => callServer('setUpWorkbook', { cursor: before?.cursor ?? '' }),
        (going) => put({ going }),
      );
      put({ working: false, ...(answer.ok ? { done: answer.value } : { problem: answer.problem }) });
      if (answer.ok) protections.goOn();
    },
  };
};
