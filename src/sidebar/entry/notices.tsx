import type { JSX } from 'preact';
import type { Finding } from '../../domain/finding.ts';
import { entryText, phaseText } from '../../text/entry-page.ts';
import { needsItsField, sentenceOf } from '../../text/findings.ts';
import type { AnyForm, EntryState, Receipt } from '../../wire/entry.ts';
import { Button, Glyph, Notice } from '../kit.tsx';
import type { EntryActions } from './actions.ts';
import { elementIds } from './element-ids.ts';
import type { Question, SaveAct } from './state.ts';

/** How it stands: in words first, colour and shape only agree with them. */
export const StatusStrip = (props: {
  readonly state: EntryState;
  /** False while the panel below shows it. */
  readonly showReceipt: boolean;
}): JSX.Element => {
  const { state } = props;
  return (
    <div class={`status tone-${state.tone}`}>
      <Glyph tone={state.tone} />
      <div>
        <strong>{state.statusWords}</strong>
        <span>{state.deadlineWords}</span>
        {state.remarks.map((remark) => (
          <span key={remark}>{remark}</span>
        ))}
        {state.receipt && props.showReceipt ? (
          <span>{entryText.receiptLine(state.receipt.code, state.receipt.time)}</span>
        ) : null}
      </div>
    </div>
  );
};

const Links = (props: {
  readonly findings: readonly Finding[];
  readonly labelOf: (fieldKey: string) => string;
  readonly actions: EntryActions;
}): JSX.Element => (
  <ul class="links">
    {props.findings.map((finding) => (
      <li key={`${finding.code} ${finding.fieldKey}`}>
        {needsItsField(finding) ? <strong>{props.labelOf(finding.fieldKey)}</strong> : null}
        <Button kind="link" onPress={() => props.actions.goTo(finding.fieldKey)}>
          {sentenceOf(finding)}
        </Button>
      </li>
    ))}
  </ul>
);

/** Why it was not sent or saved: every gap by name, each leading to its field. */
export const GapsBox = (props: {
  readonly act: SaveAct;
  readonly errors: readonly Finding[];
  readonly labelOf: (fieldKey: string) => string;
  readonly actions: EntryActions;
}): JSX.Element => (
  <Notice tone="overdue" id={elementIds.gaps}>
    <h2>
      {props.act === 'submit'
        ? entryText.gaps(props.errors.length)
        : entryText.unreadable(props.errors.length)}
    </h2>
    <p>{entryText.gapsHint}</p>
    <Links findings={props.errors} labelOf={props.labelOf} actions={props.actions} />
  </Notice>
);

/** Warnings before sending: each leads to its field, and one press says that all are right. */
export const WarningsBox = (props: {
  readonly warnings: readonly Finding[];
  readonly labelOf: (fieldKey: string) => string;
  readonly actions: EntryActions;
}): JSX.Element => (
  <Notice
    tone="soon"
    id={elementIds.warnings}
    actions={
      <Button kind="primary" onPress={props.actions.confirm}>
        {entryText.confirm}
      </Button>
    }
  >
    <h2>{entryText.warnings(props.warnings.length)}</h2>
    <ul class="links">
      {props.warnings.map((finding) => (
        <li key={`${finding.code} ${finding.fieldKey}`}>
          <strong>{props.labelOf(finding.fieldKey)}</strong>
          <Button kind="link" onPress={() => props.actions.goTo(finding.fieldKey)}>
            {sentenceOf(finding)}
          </Button>
        </li>
      ))}
    </ul>
    <p>{entryText.confirmHint}</p>
  </Notice>
);

/** Proof of sending: a code to read out on the phone, and what is worth a second look. */
export const ReceiptPanel = (props: {
  readonly form: AnyForm;
  readonly receipt: Receipt;
  readonly warnings: readonly Finding[];
  readonly labelOf: (fieldKey: string) => string;
  readonly actions: EntryActions;
}): JSX.Element => (
  <Notice tone="good" id={elementIds.receipt}>
    <h2>{phaseText[props.form.phase].submitted}</h2>
    <dl class="receipt">
      <dt>{entryText.receiptCode}</dt>
      <dd class="code">{props.receipt.code}</dd>
      <dt>{entryText.receiptTime}</dt>
      <dd>{props.receipt.time}</dd>
    </dl>
    <p>{entryText.receiptKeep}</p>
    <p>{entryText.receiptNext}</p>
    {props.warnings.length > 0 ? (
      <>
        <p>{entryText.warnings(props.warnings.length)}</p>
        <Links findings={props.warnings} labelOf={props.labelOf} actions={props.actions} />
      </>
    ) : null}
  </Notice>
);

/** What is asked, and what a yes and a no are called. */
export interface QuestionWords {
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
}

export const QuestionNotice = (props: {
  readonly form: AnyForm;
  readonly question: Question;
  /** For a question whether to replace what stands in the form. */
  readonly replaceWords: QuestionWords | null;
  readonly actions: EntryActions;
}): JSX.Element | null => {
  const { form, question, replaceWords, actions } = props;
  const words =
    question.kind === 'draft'
      ? {
          ask: question.older ? phaseText[form.phase].draftOlder : entryText.draftFound,
          yes: entryText.draftUse,
          no: entryText.draftDrop,
        }
      : replaceWords;
  if (words === null) return null;
  return (
    <Notice
      tone="polite"
      id={elementIds.question}
      actions={
        <>
          <Button onPress={actions.accept}>{words.yes}</Button>
          <Button onPress={actions.decline}>{words.no}</Button>
        </>
      }
    >
      {words.ask}
    </Notice>
  );
};
