import type { JSX } from 'preact';
import type { DutyKind } from '../../domain/duty.ts';
import { DUTY_KINDS } from '../../domain/duty.ts';
import { remindersText } from '../../text/reminders-page.ts';
import type { RemindersForm } from '../../wire/reminders.ts';
import { Busy, Button, Notice, ProblemNotice, Select } from '../kit.tsx';
import type { RemindersActions } from './actions.ts';
import { AgencyView } from './agency-view.tsx';
import { elementIds } from './element-ids.ts';
import { HealthView } from './health-view.tsx';
import { Remind } from './remind-view.tsx';
import type { RemindersScreen } from './state.ts';
import { byAgency, FILTERS, GROUP, isOfHamlets, linesOf } from './state.ts';

interface Shown {
  readonly form: RemindersForm;
  readonly screen: RemindersScreen;
  readonly actions: RemindersActions;
}

const isDutyKind = (text: string): text is DutyKind => DUTY_KINDS.some((kind) => kind === text);

const Choosers = ({ form, screen, actions }: Shown): JSX.Element => (
  <div class="choosers">
    <Select
      id={elementIds.kind}
      label={remindersText.duty}
      value={screen.wanted?.kind ?? form.kind}
      groups={[
        {
          label: '',
          options: DUTY_KINDS.map((kind) => ({ value: kind, label: remindersText.duties[kind] })),
        },
      ]}
      disabled={screen.busy !== null}
      onChoose={(kind) => {
        if (isDutyKind(kind)) actions.chooseKind(kind);
      }}
    />
    <Select
      id={elementIds.round}
      label={remindersText.round}
      value={screen.wanted?.roundKey ?? form.roundKey}
      groups={[{ label: '', options: form.rounds.map(({ key, label }) => ({ value: key, label })) }]}
      disabled={screen.busy !== null}
      onChoose={actions.chooseRound}
    />
  </div>
);

/** Which lines are shown: each filter says how many it would leave. */
const Filters = ({ form, screen, actions }: Shown): JSX.Element => {
  const agencies = [...new Set(form.owed.map(({ agency }) => agency))];
  const offered = FILTERS.filter((filter) => filter !== 'quiet' || screen.followUp !== null);
  return (
    <>
      <fieldset class="filters">
        <legend class="hidden">{remindersText.filter}</legend>
        {offered.map((filter) => (
          <button
            key={filter}
            type="button"
            id={`filter-${filter}`}
            class="filter"
            aria-pressed={screen.filter === filter}
            onClick={() => actions.chooseFilter(filter)}
          >
            {remindersText.filters[filter]} <b>{linesOf(screen, filter).length}</b>
          </button>
        ))}
      </fieldset>
      {agencies.length < 2 || !isOfHamlets(form) ? null : (
        <div class="choosers wide">
          <Select
            id={elementIds.agency}
            label={remindersText.agency}
            value={screen.agency}
            groups={[
              {
                label: '',
                options: [
                  { value: '', label: remindersText.allAgencies },
                  ...agencies.map((name) => ({ value: name, label: name })),
                ],
              },
            ]}
            onChoose={actions.chooseAgency}
          />
        </div>
      )}
    </>
  );
};

/** One text for all that are in sight, for a group of Zalo. */
const Group = ({ screen, actions, count }: Shown & { count: number }): JSX.Element => {
  const isOpen = screen.open.has(GROUP);
  const may = new Set(screen.followUp?.may.record ?? []);
  return (
    <section class="whole-group" aria-label={remindersText.wholeGroup}>
      <button
        type="button"
        id={GROUP}
        class="fold"
        aria-expanded={isOpen}
        aria-controls={`${GROUP}-body`}
        onClick={() => actions.toggle(GROUP)}
      >
        <span class="fold-mark" aria-hidden="true" />
        <span class="fold-name">
          {remindersText.wholeGroup}
          <span class="fold-word">{remindersText.groupOf(count)}</span>
        </span>
      </button>
      <div class="owed-body" id={`${GROUP}-body`} hidden={!isOpen}>
        {isOpen ? (
          <Remind
            target={GROUP}
            id={GROUP}
            name={remindersText.group}
            mayRecord={linesOf(screen).some(({ unit }) => may.has(unit))}
            screen={screen}
            actions={actions}
          />
        ) : null}
      </div>
    </section>
  );
};

const Owed = (props: Shown): JSX.Element => {
  const { form, screen, actions } = props;
  if (form.owed.length === 0) {
    return (
      <Notice tone={form.none === 'all' ? 'good' : 'polite'}>
        {remindersText.none(form.kind, form.none)}
      </Notice>
    );
  }
  const lines = linesOf(screen);
  return (
    <>
      <div>
        <p class="summary">{remindersText.owing(form.kind, form.owed.length, form.expected)}</p>
        <p class="help">{remindersText.deadline(form.deadline)}</p>
      </div>
      <Filters {...props} />
      {lines.length === 0 ? (
        <Notice
          tone="quiet"
          actions={
            <Button
              kind="link"
              onPress={() => {
                actions.chooseAgency('');
                actions.chooseFilter('all');
              }}
            >
              {remindersText.showAll}
            </Button>
          }
        >
          {remindersText.nothingFound}
        </Notice>
      ) : (
        <>
          {lines.length > 1 ? <Group {...props} count={lines.length} /> : null}
          <p class="help">{form.kind === 'report' ? remindersText.hintReport : remindersText.hint}</p>
          <div id={elementIds.list} class="owing">
            {byAgency(lines).map((group) => (
              <AgencyView key={group.agency} form={form} group={group} screen={screen} actions={actions} />
            ))}
          </div>
        </>
      )}
    </>
  );
};

/** "Đôn đốc" in each of its states. */
export const RemindersView = (props: {
  readonly screen: RemindersScreen;
  readonly actions: RemindersActions;
}): JSX.Element => {
  const { screen, actions } = props;
  const { form, busy, problem } = screen;
  return (
    <main aria-busy={busy !== null || (form !== null && screen.followUp === null && problem === null)}>
      <h1 class="hidden">{remindersText.title}</h1>
      {form === null ? null : <HealthView screen={screen} actions={actions} />}
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
      {form === null ? null : <Choosers form={form} screen={screen} actions={actions} />}
      {busy === 'opening' ? <Busy>{remindersText.opening}</Busy> : null}
      {form === null ? null : (
        <div class={busy === 'opening' ? 'owing-page stale' : 'owing-page'}>
          <Owed form={form} screen={screen} actions={actions} />
        </div>
      )}
    </main>
  );
};
