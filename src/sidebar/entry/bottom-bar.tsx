import type { JSX } from 'preact';
import { after } from '../../domain/status.ts';
import { conflictText, entryText, phaseText } from '../../text/entry-page.ts';
import { Busy, Button, Notice, ProblemNotice } from '../kit.tsx';
import type { EntryActions } from './actions.ts';
import type { EntryBusy, EntryScreen } from './conversation.ts';
import { elementIds } from './element-ids.ts';
import { isEmpty } from './entries.ts';
import { type EntryPage, isUnsaved } from './state.ts';

const busyWords = (page: EntryPage, busy: EntryBusy): string => {
  switch (busy) {
    case 'opening':
      return phaseText[page.form.phase].loading;
    case 'reading':
      return entryText.reading;
    case 'draft':
      return entryText.savingDraft;
    case 'submit':
      return entryText.submitting;
  }
};

const savedWords = (page: EntryPage): string => {
  if (isUnsaved(page)) return entryText.unsaved;
  return isEmpty(page.entries) ? entryText.untouched : entryText.saved;
};

const SaveButtons = (props: {
  readonly page: EntryPage;
  readonly busy: EntryBusy | null;
  readonly locked: boolean;
  readonly actions: EntryActions;
}): JSX.Element => {
  const { page, busy, locked, actions } = props;
  const { phase, state } = page.form;
  return (
    <div class="row">
      <Button
        kind="primary"
        id={elementIds.submit}
        busy={busy === 'submit'}
        disabled={locked}
        onPress={() => actions.save('submit')}
      >
        {state.status === 'submitted' || state.needsReason ? entryText.submitAgain : phaseText[phase].submit}
      </Button>
      {after(phase, state.status, 'saveDraft') === null ? null : (
        <Button
          id={elementIds.saveDraft}
          busy={busy === 'draft'}
          disabled={locked}
          onPress={() => actions.save('draft')}
        >
          {entryText.saveDraft}
        </Button>
      )}
    </div>
  );
};

/** Always in sight: what just happened, whether anything is unsaved, and the two ways to save. */
export const BottomBar = (props: {
  readonly screen: EntryScreen;
  readonly page: EntryPage;
  /** How far the form has come, in words. */
  readonly progress: string;
  readonly actions: EntryActions;
}): JSX.Element => {
  const { page, actions } = props;
  const { busy, problem } = props.screen;
  const locked = busy !== null || page.question?.kind === 'draft';
  const unsaved = isUnsaved(page);
  return (
    <footer class="bar">
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
      {page.message === null ? null : (
        <Notice
          tone="polite"
          actions={
            page.message.undo === null ? null : <Button onPress={actions.undo}>{entryText.undo}</Button>
          }
        >
          {page.message.text}
        </Notice>
      )}
      {busy === null ? null : <Busy>{busyWords(page, busy)}</Busy>}
      {page.conflict === null ? null : (
        <Button kind="primary" id={elementIds.resolve} onPress={actions.resolve}>
          {conflictText.proceed}
        </Button>
      )}
      {page.conflict === null && page.form.state.open ? (
        <>
          {busy === null ? (
            <p class="state">
              <span class={unsaved ? 'unsaved' : ''}>{savedWords(page)}</span>
              <span>{props.progress}</span>
            </p>
          ) : null}
          <SaveButtons page={page} busy={busy} locked={locked} actions={actions} />
        </>
      ) : null}
    </footer>
  );
};
