import type { JSX } from 'preact';
import { after } from '../../domain/status.ts';
import { conflictText, planText } from '../../text/sidebar.ts';
import type { Problem } from '../../wire/reply.ts';
import type { CallFailure } from '../call-server.ts';
import { Busy, Button, Notice, ProblemNotice } from '../kit.tsx';
import type { PlanActions } from './actions.ts';
import { elementIds } from './element-ids.ts';
import { isEmpty } from './entries.ts';
import { PARTS, partsDone } from './findings.ts';
import { allFindings, isUnsaved, type PlanPage } from './state.ts';

export type PlanBusy = 'opening' | 'previous' | 'draft' | 'submit';

const BUSY_WORDS: Readonly<Record<PlanBusy, string>> = {
  opening: planText.loading,
  previous: planText.previousLoading,
  draft: planText.savingDraft,
  submit: planText.submitting,
};

const savedWords = (page: PlanPage): string => {
  if (isUnsaved(page)) return planText.unsaved;
  return isEmpty(page.entries) ? planText.untouched : planText.saved;
};

const SaveButtons = (props: {
  readonly page: PlanPage;
  readonly busy: PlanBusy | null;
  readonly locked: boolean;
  readonly actions: PlanActions;
}): JSX.Element => {
  const { page, busy, locked, actions } = props;
  const { status } = page.form.plan;
  return (
    <div class="row">
      <Button
        kind="primary"
        id={elementIds.submit}
        busy={busy === 'submit'}
        disabled={locked}
        onPress={() => actions.save('submit')}
      >
        {status === 'submitted' ? planText.submitAgain : planText.submit}
      </Button>
      {after('plan', status, 'saveDraft') === null ? null : (
        <Button
          id={elementIds.saveDraft}
          busy={busy === 'draft'}
          disabled={locked}
          onPress={() => actions.save('draft')}
        >
          {planText.saveDraft}
        </Button>
      )}
    </div>
  );
};

/** Always in sight: what just happened, whether anything is unsaved, and the two ways to save. */
export const BottomBar = (props: {
  readonly page: PlanPage;
  readonly busy: PlanBusy | null;
  readonly problem: Problem | CallFailure | null;
  readonly actions: PlanActions;
}): JSX.Element => {
  const { page, busy, problem, actions } = props;
  const locked = busy !== null || page.question?.kind === 'draft';
  const unsaved = isUnsaved(page);
  return (
    <footer class="bar">
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
      {page.message === null ? null : (
        <Notice
          tone="polite"
          actions={
            page.message.undo === null ? null : <Button onPress={actions.undo}>{planText.undo}</Button>
          }
        >
          {page.message.text}
        </Notice>
      )}
      {busy === null ? null : <Busy>{BUSY_WORDS[busy]}</Busy>}
      {page.conflict === null ? null : (
        <Button kind="primary" id={elementIds.resolve} onPress={actions.resolve}>
          {conflictText.proceed}
        </Button>
      )}
      {page.conflict === null && page.form.plan.open ? (
        <>
          {busy === null ? (
            <p class="state">
              <span class={unsaved ? 'unsaved' : ''}>{savedWords(page)}</span>
              <span>{planText.parts(partsDone(allFindings(page)).size, PARTS.length)}</span>
            </p>
          ) : null}
          <SaveButtons page={page} busy={busy} locked={locked} actions={actions} />
        </>
      ) : null}
    </footer>
  );
};
