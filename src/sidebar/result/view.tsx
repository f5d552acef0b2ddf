import type { JSX } from 'preact';
import { resultText } from '../../text/result-page.ts';
import type { ResultForm } from '../../wire/entry.ts';
import type { EntryScreen } from '../entry/conversation.ts';
import { EntryView } from '../entry/entry-view.tsx';
import { asksForFigures, contentsOf, filledOf, type ResultPage } from './contents.ts';
import type { ResultActions } from './conversation.ts';
import { FormView } from './form-view.tsx';

/** A day that was not held owes no figures. */
const progress = ({ form, entries }: ResultPage): string => {
  if (!asksForFigures(form, entries)) return '';
  const core = contentsOf(form).flatMap((content) => content.core);
  return resultText.progress(filledOf(entries, core), core.length);
};

/** The result page in each of its states. */
export const ResultView = (props: {
  readonly screen: EntryScreen<ResultForm>;
  readonly actions: ResultActions;
}): JSX.Element => (
  <EntryView
    phase="result"
    screen={props.screen}
    actions={props.actions}
    replaceWords={null}
    progress={progress}
  >
    {(page, waiting) => <FormView page={page} waiting={waiting} actions={props.actions} />}
  </EntryView>
);
