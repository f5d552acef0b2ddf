import type { JSX } from 'preact';
import { planText } from '../../text/plan-page.ts';
import type { PlanForm } from '../../wire/entry.ts';
import type { EntryScreen } from '../entry/conversation.ts';
import { elementIds } from '../entry/element-ids.ts';
import { EntryView } from '../entry/entry-view.tsx';
import type { QuestionWords } from '../entry/notices.tsx';
import { allFindings } from '../entry/state.ts';
import { Button } from '../kit.tsx';
import type { PlanActions } from './conversation.ts';
import { FormView } from './form-view.tsx';
import { PARTS, partsDone } from './parts.ts';
import { UnfinishedList } from './unfinished-list.tsx';

const REPLACE_WORDS: QuestionWords = {
  ask: planText.previousAsk,
  yes: planText.previousReplace,
  no: planText.previousKeep,
};

/** The plan page in each of its states. */
export const PlanView = (props: {
  readonly screen: EntryScreen<PlanForm>;
  readonly actions: PlanActions;
}): JSX.Element => {
  const { screen, actions } = props;
  return (
    <EntryView
      phase="plan"
      screen={screen}
      actions={actions}
      replaceWords={REPLACE_WORDS}
      progress={(page) => planText.parts(partsDone(allFindings(page)).size, PARTS.length)}
    >
      {(page, waiting) => (
        <>
          {page.form.hasRoundBefore && page.form.state.open ? (
            <Button
              id={elementIds.copyPrevious}
              busy={screen.busy === 'reading'}
              disabled={waiting}
              onPress={actions.copyPrevious}
            >
              {planText.copyPrevious}
            </Button>
          ) : null}
          <UnfinishedList page={page} waiting={waiting} actions={actions} />
          <FormView page={page} waiting={waiting} actions={actions} />
        </>
      )}
    </EntryView>
  );
};
