import type { JSX } from 'preact';
import { setUpText } from '../../text/set-up.ts';
import { progressText } from '../../text/sidebar.ts';
import type { Problem } from '../../wire/reply.ts';
import type { SetUpDone } from '../../wire/set-up.ts';
import type { Going } from '../../wire/steps.ts';
import type { CallFailure } from '../call-server.ts';
import { Busy, Notice, ProblemNotice } from '../kit.tsx';
import { ProgressBar } from '../progress.tsx';
import type { ProtectScreen } from '../protect/view.tsx';
import { Protecting } from '../protect/view.tsx';

export interface SetUpScreen {
  /** What the last step left; null before the first has come back. */
  readonly going: Going | null;
  readonly working: boolean;
  readonly done: SetUpDone | null;
  readonly problem: Problem | CallFailure | null;
  /** What follows once the tabs are there; null before. */
  readonly protecting: ProtectScreen | null;
}

export interface SetUpActions {
  /** Begins, or goes on after a failure where it stopped. */
  goOn(): void;
}

/** "Khởi tạo sổ" in each of its states. */
export const SetUpView = (props: {
  readonly screen: SetUpScreen;
  readonly actions: SetUpActions;
}): JSX.Element => {
  const { going, working, done, problem, protecting } = props.screen;
  return (
    <main aria-busy={working || protecting?.working === true}>
      <h1 class="hidden">{setUpText.title}</h1>
      <p class="help">{setUpText.explain}</p>
      {going === null || done !== null ? null : (
        <ProgressBar going={{ ...going, words: setUpText.working(going.words) }} />
      )}
      {working && going === null ? <Busy>{setUpText.starting}</Busy> : null}
      {working ? <p class="help">{setUpText.mayClose}</p> : null}
      {problem === null ? null : (
        <ProblemNotice problem={problem} onRetry={props.actions.goOn} retry={progressText.goOn} />
      )}
      {done === null ? null : (
        <Notice tone="good" id="done">
          {setUpText.done(done.tabsMade)}
        </Notice>
      )}
      {done === null || done.administrator === 'another' ? null : (
        <Notice tone={done.administrator === 'you' ? 'quiet' : 'soon'}>
          {setUpText.administrator[done.administrator]}
        </Notice>
      )}
      {protecting === null ? null : <Protecting screen={protecting} actions={props.actions} id="protected" />}
    </main>
  );
};
