import type { ComponentChildren, JSX } from 'preact';
import { entryText, phaseText } from '../../text/entry-page.ts';
import type { AnyForm, HamletChoice } from '../../wire/entry.ts';
import { Busy, Notice, ProblemNotice, Select, type SelectGroup } from '../kit.tsx';
import type { EntryActions } from './actions.ts';
import { BottomBar } from './bottom-bar.tsx';
import { ConflictView } from './conflict-view.tsx';
import type { EntryScreen } from './conversation.ts';
import { elementIds } from './element-ids.ts';
import { REASON_KEY, textOf } from './entries.ts';
import { FieldInput } from './field-input.tsx';
import { worthShowing } from './findings.ts';
import {
  GapsBox,
  QuestionNotice,
  type QuestionWords,
  ReceiptPanel,
  StatusStrip,
  WarningsBox,
} from './notices.tsx';
import { reasonField } from './reason-field.ts';
import { allFindings, type EntryPage, errorsToList, warningsOf } from './state.ts';

/** The label says "Xóm" already; without it, typing "q" in the list finds Quang Minh. */
const withoutPrefix = (name: string): string =>
  name.startsWith(`${entryText.hamlet} `) ? name.slice(entryText.hamlet.length + 1) : name;

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

/** Stands first while nobody has chosen: a plan typed for whoever comes first in the annex would be another hamlet's. */
const NOT_CHOSEN: SelectGroup = { label: '', options: [{ value: '', label: entryText.hamletAsk }] };

const Choosers = (props: {
  readonly form: AnyForm;
  readonly wanted: EntryScreen['wanted'];
  readonly disabled: boolean;
  readonly actions: EntryActions;
}): JSX.Element => {
  const { form } = props;
  return (
    <div class="choosers">
      <Select
        id={elementIds.hamlet}
        label={entryText.hamlet}
        value={props.wanted?.hamletCode ?? (form.hamletKnown ? form.hamletCode : '')}
        groups={form.hamletKnown ? hamletGroups(form.hamlets) : [NOT_CHOSEN, ...hamletGroups(form.hamlets)]}
        disabled={props.disabled}
        onChoose={props.actions.chooseHamlet}
      />
      <Select
        id={elementIds.round}
        label={entryText.round}
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

/** Why something accepted or locked is corrected: asked for before anything else may be typed over it. */
const ReasonField = (props: {
  readonly page: EntryPage;
  readonly waiting: boolean;
  readonly actions: EntryActions;
}): JSX.Element => {
  const { page } = props;
  return (
    <fieldset class="plain" disabled={props.waiting} aria-label={entryText.reason}>
      <FieldInput
        field={reasonField(page.form.phase)}
        text={textOf(page.entries, REASON_KEY)}
        findings={worthShowing(allFindings(page), page.touched, page.attempted === 'submit')}
        actions={props.actions}
      />
    </fieldset>
  );
};

export interface EntryViewProps<F extends AnyForm> {
  readonly phase: F['phase'];
  readonly screen: EntryScreen<F>;
  readonly actions: EntryActions;
  readonly progress: (page: EntryPage<F>) => string;
  readonly replaceWords: QuestionWords | null;
  /** The form's own part, between what is said of it and the bottom bar. */
  readonly children: (page: EntryPage<F>, waiting: boolean) => ComponentChildren;
}

const LoadedPage = <F extends AnyForm>(
  props: EntryViewProps<F> & { readonly page: EntryPage<F> },
): JSX.Element => {
  const { page, screen, actions } = props;
  const { form } = page;
  const busy = screen.busy !== null;
  const waiting = busy || page.question?.kind === 'draft';
  const errors = errorsToList(page);
  const warnings = warningsOf(page);
  const labelOf = (key: string): string => form.fields.find((field) => field.key === key)?.label ?? '';
  if (!form.hamletKnown) {
    return (
      <>
        <Choosers form={form} wanted={screen.wanted} disabled={busy} actions={actions} />
        <Notice tone="polite">{entryText.hamletFirst}</Notice>
        {screen.busy === null ? null : <Busy>{phaseText[form.phase].loading}</Busy>}
        {screen.problem === null ? null : <ProblemNotice problem={screen.problem} onRetry={actions.retry} />}
      </>
    );
  }
  return (
    <>
      <Choosers
        form={form}
        wanted={screen.wanted}
        disabled={busy || page.conflict !== null}
        actions={actions}
      />
      <StatusStrip state={form.state} showReceipt={page.receipt === null} />
      {page.receipt ? (
        <ReceiptPanel
          form={form}
          receipt={page.receipt}
          warnings={warnings}
          labelOf={labelOf}
          actions={actions}
        />
      ) : null}
      {page.question ? (
        <QuestionNotice
          form={form}
          question={page.question}
          replaceWords={props.replaceWords}
          actions={actions}
        />
      ) : null}
      {page.conflict ? (
        <ConflictView
          phase={form.phase}
          conflict={page.conflict}
          fields={form.fields}
          mine={page.entries}
          actions={actions}
        />
      ) : (
        <>
          {errors.length > 0 ? (
            <GapsBox act={page.attempted ?? 'submit'} errors={errors} labelOf={labelOf} actions={actions} />
          ) : null}
          {page.confirming && warnings.length > 0 ? (
            <WarningsBox warnings={warnings} labelOf={labelOf} actions={actions} />
          ) : null}
          {form.state.needsReason ? <ReasonField page={page} waiting={waiting} actions={actions} /> : null}
          {props.children(page, waiting)}
        </>
      )}
      {form.state.open || busy || screen.problem !== null || page.conflict !== null ? (
        <BottomBar screen={screen} page={page} progress={props.progress(page)} actions={actions} />
      ) : null}
    </>
  );
};

/** A page on which a hamlet's plan or result is entered, in each of its states. */
export const EntryView = <F extends AnyForm>(props: EntryViewProps<F>): JSX.Element => {
  const { phase, screen, actions } = props;
  return (
    <main aria-busy={screen.busy !== null}>
      <h1 class="hidden">{phaseText[phase].title}</h1>
      {screen.page !== null ? <LoadedPage {...props} page={screen.page} /> : null}
      {screen.page === null && screen.busy !== null ? <Busy>{phaseText[phase].loading}</Busy> : null}
      {screen.page === null && screen.problem !== null ? (
        <ProblemNotice problem={screen.problem} onRetry={actions.retry} />
      ) : null}
    </main>
  );
};
