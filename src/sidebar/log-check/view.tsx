import type { JSX } from 'preact';
import { logCheckText } from '../../text/log-check.ts';
import type { CheckedLog } from '../../wire/log-check.ts';
import type { Problem } from '../../wire/reply.ts';
import type { CallFailure } from '../call-server.ts';
import { Busy, Button, Notice, ProblemNotice } from '../kit.tsx';

export interface LogCheckScreen {
  /** null until the first check has come back. */
  readonly checked: CheckedLog | null;
  readonly checking: boolean;
  /** The row that was found is selected in the grid. */
  readonly visited: boolean;
  readonly problem: Problem | CallFailure | null;
}

export interface LogCheckActions {
  check(): void;
  visit(): void;
  retry(): void;
}

/** "Kiểm tra nhật ký" in each of its states. */
export const LogCheckView = (props: {
  readonly screen: LogCheckScreen;
  readonly actions: LogCheckActions;
}): JSX.Element => {
  const { screen, actions } = props;
  const { checked, checking, visited, problem } = screen;
  const goTo = <Button onPress={actions.visit}>{logCheckText.goTo}</Button>;
  return (
    <main aria-busy={checking}>
      <h1 class="hidden">{logCheckText.title}</h1>
      <p class="help">{logCheckText.explain}</p>
      {checked === null ? null : (
        <div class={checking ? 'stale' : ''}>
          <Notice
            tone={checked.isWhole ? 'good' : 'overdue'}
            actions={checked.place === null ? undefined : goTo}
          >
            {checked.message}
          </Notice>
          {checked.remarks.map((remark) => (
            <p key={remark} class="help">
              {remark}
            </p>
          ))}
        </div>
      )}
      <footer class="bar">
        {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
        {checking ? <Busy>{logCheckText.loading}</Busy> : null}
        <p class="hidden" role="status">
          {visited ? logCheckText.wentTo : ''}
        </p>
        {checked === null ? null : (
          <Button kind="primary" busy={checking} disabled={checking} onPress={actions.check}>
            {logCheckText.again}
          </Button>
        )}
      </footer>
    </main>
  );
};
