import type { JSX } from 'preact';
import { summaryText } from '../../text/sidebar.ts';
import type { BuiltSummary, SummaryChoices } from '../../wire/monthly-summary.ts';
import type { Problem } from '../../wire/reply.ts';
import type { CallFailure } from '../call-server.ts';
import { Busy, Button, Notice, ProblemNotice, Select } from '../kit.tsx';

export interface SummaryScreen {
  /** null until the rounds are known. */
  readonly choices: SummaryChoices | null;
  readonly roundKey: string;
  readonly busy: 'listing' | 'building' | null;
  readonly built: BuiltSummary | null;
  readonly problem: Problem | CallFailure | null;
}

export interface SummaryActions {
  start(): void;
  choose(roundKey: string): void;
  build(): void;
  retry(): void;
}

/** "Lập báo cáo tháng" in each of its states. */
export const SummaryView = (props: {
  readonly screen: SummaryScreen;
  readonly actions: SummaryActions;
}): JSX.Element => {
  const { choices, roundKey, busy, built, problem } = props.screen;
  const { actions } = props;
  return (
    <main aria-busy={busy !== null}>
      <h1 class="hidden">{summaryText.title}</h1>
      {choices === null ? null : (
        <>
          <Select
            id="round"
            label={summaryText.round}
            value={roundKey}
            groups={[{ label: '', options: choices.rounds.map(({ key, label }) => ({ value: key, label })) }]}
            disabled={busy !== null}
            onChoose={actions.choose}
          />
          <p class="help">{summaryText.explain}</p>
        </>
      )}
      {built === null ? null : (
        <Notice tone="good" id="built">
          <h2>{summaryText.built}</h2>
          <p>
            {summaryText.tab}: <strong>{built.tabName}</strong>
          </p>
          <p>{built.message}</p>
        </Notice>
      )}
      <footer class="bar">
        {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
        {busy === 'listing' ? <Busy>{summaryText.loading}</Busy> : null}
        {busy === 'building' ? (
          <>
            <Busy>{summaryText.building}</Busy>
            <p class="help">{summaryText.patience}</p>
          </>
        ) : null}
        {choices === null ? null : (
          <Button
            kind="primary"
            id="build"
            busy={busy === 'building'}
            disabled={busy !== null}
            onPress={actions.build}
          >
            {summaryText.build}
          </Button>
        )}
      </footer>
    </main>
  );
};
