import type { JSX } from 'preact';
import { menuItems } from '../../text/menu.ts';
import { reportText } from '../../text/report-sidebar.ts';
import { progressText, summaryText } from '../../text/sidebar.ts';
import { isOffered } from '../../wire/may.ts';
import { Busy, Button, ProblemNotice, Select, WhyNot } from '../kit.tsx';
import { ProgressBar } from '../progress.tsx';
import { FreezeView } from './freeze-view.tsx';
import type { SummaryActions, SummaryScreen } from './state.ts';
import { BuiltNotice, StateView } from './state-view.tsx';
import { UnlockView } from './unlock-view.tsx';

const busyWords = {
  listing: summaryText.loading,
  reading: reportText.reading,
  building: summaryText.building,
  checking: reportText.checking,
  freezing: reportText.freezing,
  unlocking: reportText.unlocking,
} as const satisfies Record<NonNullable<SummaryScreen['busy']>, string>;

/** The report of a round: making it, how it stands, freezing it, unlocking a hamlet. */
export const SummaryView = (props: {
  readonly screen: SummaryScreen;
  readonly actions: SummaryActions;
}): JSX.Element => {
  const { screen, actions } = props;
  const { choices, roundKey, busy, built, problem, state, may } = screen;
  const mayBuild = isOffered(may, 'buildReport');
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
            disabled={busy !== null && busy !== 'reading'}
            onChoose={actions.choose}
          />
          {may?.whyNot ? <WhyNot may={may} /> : <p class="help">{summaryText.explain}</p>}
        </>
      )}
      {built === null ? null : <BuiltNotice {...built} />}
      {state === null ? null : (
        <>
          <StateView
            state={state}
            changesOpen={screen.open.changes}
            onToggle={() => actions.toggle('changes')}
          />
          {state.built === null ? null : (
            <>
              <div class="row">
                <Button onPress={actions.openWord}>{menuItems.word}</Button>
                <Button onPress={actions.openBulletins}>{menuItems.bulletins}</Button>
              </div>
              {isOffered(may, 'freeze') ? <FreezeView screen={screen} actions={actions} /> : null}
            </>
          )}
          {state.frozen.length > 0 && isOffered(may, 'unlock') ? (
            <UnlockView state={state} screen={screen} actions={actions} />
          ) : null}
        </>
      )}
      {problem === null && busy === null && (choices === null || !mayBuild) ? null : (
        <footer class="bar">
          {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
          {busy === null ? null : <Busy>{busyWords[busy]}</Busy>}
          {screen.going === null ? null : <ProgressBar going={screen.going} />}
          {busy === 'building' || busy === 'freezing' ? <p class="help">{summaryText.patience}</p> : null}
          {choices !== null && mayBuild ? (
            <Button
              kind={screen.checks === null ? 'primary' : 'plain'}
              id="build"
              busy={busy === 'building'}
              disabled={busy !== null}
              onPress={actions.build}
            >
              {screen.going === null || busy !== null ? summaryText.build : progressText.goOn}
            </Button>
          ) : null}
        </footer>
      )}
    </main>
  );
};
