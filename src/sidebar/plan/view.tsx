import type { JSX } from 'preact';
import { planText } from '../../text/sidebar.ts';
import type { HamletChoice } from '../../wire/plan.ts';
import { Busy, Button, ProblemNotice, Select, type SelectGroup } from '../kit.tsx';
import type { PlanActions } from './actions.ts';
import { BottomBar } from './bottom-bar.tsx';
import { ConflictView } from './conflict-view.tsx';
import type { PlanScreen } from './conversation.ts';
import { elementIds } from './element-ids.ts';
import { formFields } from './findings.ts';
import { FormView } from './form-view.tsx';
import { GapsBox, QuestionNotice, ReceiptPanel, StatusStrip } from './notices.tsx';
import { allFindings, errorsToList, type PlanPage } from './state.ts';

export interface PlanViewProps extends PlanScreen {
  readonly actions: PlanActions;
}

/** The label says "Xóm" already; without it, typing "q" in the list finds Quang Minh. */
const withoutPrefix = (name: string): string =>
  name.startsWith(`${planText.hamlet} `) ? name.slice(planText.hamlet.length + 1) : name;

/** Hamlets under their agencies, both in the annex's order. */
const hamletGroups = (hamlets: readonly HamletChoice[]): readonly SelectGroup[] => {
  const agencies = [...new Set(hamlets.map((hamlet) => hamlet.agency))];
  return agencies.map((agency) => ({
    label: agency,
    options: hamlets
      .filter((hamlet) => hamlet.agency === agency)
      .map((hamlet) => ({ value: hamlet.code, label: withoutPrefix(hamlet.name) })),
  }));
};

const Choosers = (props: {
  readonly page: PlanPage;
  readonly wanted: PlanScreen['wanted'];
  readonly disabled: boolean;
  readonly actions: PlanActions;
}): JSX.Element => {
  const { form } = props.page;
  return (
    <div class="choosers">
      <Select
        id={elementIds.hamlet}
        label={planText.hamlet}
        value={props.wanted?.hamletCode ?? form.hamletCode}
        groups={hamletGroups(form.hamlets)}
        disabled={props.disabled}
        onChoose={props.actions.chooseHamlet}
      />
      <Select
        id={elementIds.round}
        label={planText.round}
        value={props.wanted?.roundKey ?? form.roundKey}
        groups={[
          { label: '', options: form.rounds.map((round) => ({ value: round.key, label: round.label })) },
        ]}
        disabled={props.disabled}
        onChoose={props.actions.chooseRound}
      />
    </div>
  );
};

const LoadedPlan = (props: PlanViewProps & { readonly page: PlanPage }): JSX.Element => {
  const { page, busy, problem, actions } = props;
  const { form } = page;
  const waiting = busy !== null;
  const asksForDraft = page.question?.kind === 'draft';
  const findings = allFindings(page);
  const errors = errorsToList(page);
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  return (
    <>
      <Choosers
        page={page}
        wanted={props.wanted}
        disabled={waiting || page.conflict !== null}
        actions={actions}
      />
      <StatusStrip plan={form.plan} showReceipt={page.receipt === null} />
      {page.receipt ? <ReceiptPanel receipt={page.receipt} warnings={warnings} actions={actions} /> : null}
      {page.question ? <QuestionNotice question={page.question} actions={actions} /> : null}
      {page.conflict ? (
        <ConflictView
          conflict={page.conflict}
          fields={formFields(form)}
          mine={page.entries}
          actions={actions}
        />
      ) : (
        <>
          {errors.length > 0 ? (
            <GapsBox act={page.attempted ?? 'submit'} errors={errors} actions={actions} />
          ) : null}
          {form.previousRoundKey !== null && form.plan.open ? (
            <Button
              id={elementIds.copyPrevious}
              busy={busy === 'previous'}
              disabled={waiting || asksForDraft}
              onPress={actions.copyPrevious}
            >
              {planText.copyPrevious}
            </Button>
          ) : null}
          <FormView page={page} waiting={waiting || asksForDraft} actions={actions} />
        </>
      )}
      {form.plan.open || waiting || problem !== null || page.conflict !== null ? (
        <BottomBar page={page} busy={busy} problem={problem} actions={actions} />
      ) : null}
    </>
  );
};

/** The plan page in each of its states. */
export const PlanView = (props: PlanViewProps): JSX.Element => (
  <main aria-busy={props.busy !== null}>
    <h1 class="hidden">{planText.title}</h1>
    {props.page !== null ? <LoadedPlan {...props} page={props.page} /> : null}
    {props.page === null && props.busy !== null ? <Busy>{planText.loading}</Busy> : null}
    {props.page === null && props.problem !== null ? (
      <ProblemNotice problem={props.problem} onRetry={props.actions.retry} />
    ) : null}
  </main>
);
