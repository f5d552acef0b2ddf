import type { JSX } from 'preact';
import { reportText } from '../../text/report-sidebar.ts';
import { Button, Notice } from '../kit.tsx';
import type { Checks, SummaryActions, SummaryScreen } from './state.ts';

/** "Chốt báo cáo": the number, what is to be known first, and the confirmation. */

const ChecksNotice = (props: {
  readonly checks: Checks;
  readonly busy: boolean;
  readonly actions: SummaryActions;
}): JSX.Element => {
  const { matters, copy } = props.checks;
  return (
    <Notice
      tone={matters.length === 0 ? 'polite' : 'soon'}
      id="checks"
      actions={
        <>
          <Button id="confirm" kind="primary" disabled={props.busy} onPress={props.actions.freeze}>
            {matters.length === 0 ? reportText.confirm : reportText.freezeAnyway}
          </Button>
          <Button disabled={props.busy} onPress={props.actions.leaveChecks}>
            {reportText.notNow}
          </Button>
        </>
      }
    >
      {copy === 1 ? null : <p>{reportText.supplementOf(copy)}</p>}
      <p>{matters.length === 0 ? reportText.noMatters : reportText.matters}</p>
      <ul class="matters">
        {matters.map((matter) => (
          <li key={matter}>{matter}</li>
        ))}
      </ul>
    </Notice>
  );
};

export const FreezeView = (props: {
  readonly screen: SummaryScreen;
  readonly actions: SummaryActions;
}): JSX.Element => {
  const { number, checks, frozen, busy, state } = props.screen;
  const { actions } = props;
  return (
    <section aria-labelledby="freeze-title" class="part-of-page">
      <h2 id="freeze-title">{reportText.freezeTitle}</h2>
      {frozen === null ? null : (
        <Notice tone={frozen === 'now' ? 'good' : 'polite'} id="frozen">
          {frozen === 'now' ? reportText.frozenNow : reportText.already}
        </Notice>
      )}
      {checks === null ? (
        <>
          <p class="help" id="freeze-help">
            {reportText.freezeHelp}
          </p>
          <div class="field short">
            <label for="number">{reportText.numberField}</label>
            <input
              type="text"
              id="number"
              value={number}
              maxLength={40}
              autoComplete="off"
              aria-describedby="freeze-help"
              disabled={busy !== null}
              onInput={(event) => actions.typeNumber(event.currentTarget.value)}
            />
          </div>
          <div class="row">
            <Button id="freeze" busy={busy === 'checking'} disabled={busy !== null} onPress={actions.check}>
              {(state?.frozen.length ?? 0) > 0 ? reportText.freezeMore : reportText.freeze}
            </Button>
          </div>
        </>
      ) : (
        <ChecksNotice checks={checks} busy={busy !== null} actions={actions} />
      )}
    </section>
  );
};
