import type { JSX } from 'preact';
import { reportText } from '../../text/report-sidebar.ts';
import type { ReportState } from '../../wire/report-state.ts';
import { Button, Notice, Select } from '../kit.tsx';
import { Fold } from './fold.tsx';
import type { SummaryActions, SummaryScreen } from './state.ts';

/** "Mở khóa một xóm": which, until when, why. */
export const UnlockView = (props: {
  readonly state: ReportState;
  readonly screen: SummaryScreen;
  readonly actions: SummaryActions;
}): JSX.Element => {
  const { state, actions } = props;
  const { unlocking, unlockNews, busy, open } = props.screen;
  const invalid = unlockNews?.tone === 'overdue';
  return (
    <Fold
      id="unlock"
      title={reportText.unlockTitle}
      open={open.unlock}
      onToggle={() => actions.toggle('unlock')}
    >
      <p class="help">{reportText.unlockHelp}</p>
      <Select
        id="unlock-hamlet"
        label={reportText.hamlet}
        value={unlocking.hamletCode}
        groups={[
          {
            label: '',
            options: state.hamlets.map(({ code, name, unlockedUntil }) => ({
              value: code,
              label: unlockedUntil === '' ? name : `${name} (${reportText.unlockedUntil(unlockedUntil)})`,
            })),
          },
        ]}
        disabled={busy !== null}
        onChoose={(hamletCode) => actions.changeUnlocking({ hamletCode })}
      />
      <Select
        id="unlock-until"
        label={reportText.until}
        value={unlocking.until}
        groups={[{ label: '', options: state.unlockDays.map(({ day, label }) => ({ value: day, label })) }]}
        disabled={busy !== null}
        onChoose={(until) => actions.changeUnlocking({ until })}
      />
      <div class={`field${invalid ? ' invalid' : ''}`}>
        <label for="unlock-reason">{reportText.unlockReason}</label>
        <textarea
          id="unlock-reason"
          rows={2}
          maxLength={300}
          value={unlocking.reason}
          aria-invalid={invalid}
          disabled={busy !== null}
          onInput={(event) => actions.changeUnlocking({ reason: event.currentTarget.value })}
        />
      </div>
      {unlockNews === null ? null : (
        <Notice tone={unlockNews.tone} id="unlock-news">
          {unlockNews.text}
        </Notice>
      )}
      <div class="row">
        <Button busy={busy === 'unlocking'} disabled={busy !== null} onPress={actions.unlock}>
          {reportText.unlock}
        </Button>
      </div>
    </Fold>
  );
};
