import type { JSX } from 'preact';
import type { Protected } from '../../domain/guard.ts';
import { protectionText } from '../../text/protection.ts';
import { progressText } from '../../text/sidebar.ts';
import type { Problem } from '../../wire/reply.ts';
import type { Going } from '../../wire/steps.ts';
import type { CallFailure } from '../call-server.ts';
import { Busy, Notice, ProblemNotice } from '../kit.tsx';
import { ProgressBar } from '../progress.tsx';

export interface ProtectScreen {
  /** What the last step left; null before the first has come back. */
  readonly going: Going | null;
  readonly working: boolean;
  readonly done: Protected | null;
  readonly problem: Problem | CallFailure | null;
}

export interface ProtectActions {
  /** Begins, or goes on after a failure where it stopped. */
  goOn(): void;
}

/** What it came to: first what is protected, then what is not as it should be and why. */
const Outcome = (props: { readonly done: Protected; readonly id: string }): JSX.Element => {
  const { done, id } = props;
  const more = [
    protectionText.columnsAsk(done),
    protectionText.fellBack(done),
    protectionText.refused(done),
  ].filter((sentence) => sentence !== '');
  return (
    <>
      <Notice tone="good" id={id}>
        {protectionText.done(done)}
      </Notice>
      {more.map((sentence) => (
        <Notice key={sentence} tone="soon">
          {sentence}
        </Notice>
      ))}
    </>
  );
};

/** How far the protections have come, and what they came to: set-up's page ends with it too. */
export const Protecting = (props: {
  readonly screen: ProtectScreen;
  readonly actions: ProtectActions;
  /** Of what is said in the end. */
  readonly id: string;
}): JSX.Element => {
  const { going, working, done, problem } = props.screen;
  return (
    <>
      {going === null || done !== null ? null : (
        <ProgressBar going={{ ...going, words: protectionText.working(going.words) }} />
      )}
      {working && going === null ? <Busy>{protectionText.starting}</Busy> : null}
      {working ? <p class="help">{protectionText.mayClose}</p> : null}
      {problem === null ? null : (
        <ProblemNotice problem={problem} onRetry={props.actions.goOn} retry={progressText.goOn} />
      )}
      {done === null ? null : <Outcome done={done} id={props.id} />}
    </>
  );
};

/** "Bảo vệ sổ" in each of its states. */
export const ProtectView = (props: {
  readonly screen: ProtectScreen;
  readonly actions: ProtectActions;
}): JSX.Element => (
  <main aria-busy={props.screen.working}>
    <h1 class="hidden">{protectionText.title}</h1>
    <p class="help">{protectionText.explain}</p>
    <Protecting screen={props.screen} actions={props.actions} id="done" />
  </main>
);
