import type { JSX } from 'preact';
import { roundCheckText } from '../../text/sidebar.ts';
import type { Problem } from '../../wire/reply.ts';
import type { LocatedFinding, RoundFindings } from '../../wire/round-check.ts';
import type { CallFailure } from '../call-server.ts';
import { Busy, Button, Notice, ProblemNotice, Select } from '../kit.tsx';
import { Located } from '../located.tsx';
import { byHamlet, type HamletFindings } from './grouping.ts';

export interface FindingsScreen {
  /** null until the first check has come back. */
  readonly checked: RoundFindings | null;
  readonly checking: boolean;
  readonly wanted: string | null;
  /** The finding whose cell was selected last. */
  readonly visited: LocatedFinding | null;
  readonly problem: Problem | CallFailure | null;
  /** What differs from the rounds before; null until it has come. */
  readonly history: readonly LocatedFinding[] | null;
}

export interface FindingsActions {
  check(roundKey: string | null): void;
  visit(finding: LocatedFinding): void;
  retry(): void;
}

const FindingButton = (props: {
  readonly finding: LocatedFinding;
  readonly visited: boolean;
  readonly onVisit: () => void;
}): JSX.Element => {
  const { finding, visited } = props;
  const isError = finding.severity === 'error';
  return (
    <Located
      isError={isError}
      tone={isError ? 'overdue' : 'polite'}
      head={`${isError ? roundCheckText.error : roundCheckText.warning}: ${finding.fieldLabel}`}
      cell={finding.cell}
      goTo={roundCheckText.goTo('')}
      message={finding.message}
      visited={visited}
      onVisit={props.onVisit}
    />
  );
};

const HamletSection = (props: {
  readonly group: HamletFindings;
  readonly screen: FindingsScreen;
  readonly actions: FindingsActions;
}): JSX.Element => {
  const { group, screen, actions } = props;
  return (
    <section class="hamlet">
      <h2>
        <span>{group.hamletName}</span>
        <span class="help">{roundCheckText.counts(group.errors, group.warnings)}</span>
      </h2>
      <ul>
        {group.findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one cell may have several findings, which never move.
          <li key={`${finding.cell} ${index}`}>
            <FindingButton
              finding={finding}
              visited={finding === screen.visited}
              onVisit={() => actions.visit(finding)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Checked = (props: {
  readonly checked: RoundFindings;
  readonly screen: FindingsScreen;
  readonly actions: FindingsActions;
}): JSX.Element => {
  const { checked, screen, actions } = props;
  const findings = [...checked.findings, ...(screen.history ?? [])];
  return (
    <>
      <Select
        id="round"
        label={roundCheckText.round}
        value={screen.wanted ?? checked.roundKey}
        groups={[{ label: '', options: checked.rounds.map(({ key, label }) => ({ value: key, label })) }]}
        disabled={screen.checking}
        onChoose={actions.check}
      />
      <div class={screen.checking ? 'stale' : ''}>
        <p class="summary">{checked.summary}</p>
        {screen.history === null ? null : (
          <p class="help" role="status">
            {roundCheckText.history(screen.history.length)}
          </p>
        )}
        {findings.length === 0 ? (
          <Notice tone="good">{roundCheckText.allGood}</Notice>
        ) : (
          <p class="help">{roundCheckText.hint}</p>
        )}
        {byHamlet(findings).map((group) => (
          <HamletSection key={group.hamletCode} group={group} screen={screen} actions={actions} />
        ))}
      </div>
    </>
  );
};

/** "Kiểm tra đợt này" in each of its states. */
export const FindingsView = (props: {
  readonly screen: FindingsScreen;
  readonly actions: FindingsActions;
}): JSX.Element => {
  const { screen, actions } = props;
  const { checked, checking, problem, visited } = screen;
  return (
    <main aria-busy={checking}>
      <h1 class="hidden">{roundCheckText.title}</h1>
      {checked === null ? null : <Checked checked={checked} screen={screen} actions={actions} />}
      <footer class="bar">
        {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
        {checking ? <Busy>{roundCheckText.loading}</Busy> : null}
        <p class="hidden" role="status">
          {visited === null ? '' : roundCheckText.wentTo(visited.cell)}
        </p>
        {checked === null ? null : (
          <Button
            kind="primary"
            busy={checking}
            disabled={checking}
            onPress={() => actions.check(checked.roundKey)}
          >
            {roundCheckText.again}
          </Button>
        )}
      </footer>
    </main>
  );
};
