import type { JSX } from 'preact';
import type { Finding } from '../../domain/finding.ts';
import { sentenceOf } from '../../text/findings.ts';
import { planText } from '../../text/sidebar.ts';
import type { PlanState, Receipt } from '../../wire/plan.ts';
import { Button, Glyph, Notice } from '../kit.tsx';
import type { PlanActions } from './actions.ts';
import { elementIds } from './element-ids.ts';
import type { Question, SaveAct } from './state.ts';

/** How the plan stands: in words first, colour and shape only agree with them. */
export const StatusStrip = (props: {
  readonly plan: PlanState;
  /** False while the panel below shows it. */
  readonly showReceipt: boolean;
}): JSX.Element => {
  const { plan } = props;
  return (
    <div class={`status tone-${plan.tone}`}>
      <Glyph tone={plan.tone} />
      <div>
        <strong>{plan.statusWords}</strong>
        <span>{plan.deadlineWords}</span>
        {plan.receipt && props.showReceipt ? (
          <span>{planText.receiptLine(plan.receipt.code, plan.receipt.time)}</span>
        ) : null}
        {plan.open ? null : <span>{plan.closedWords}</span>}
      </div>
    </div>
  );
};

const Links = (props: {
  readonly findings: readonly Finding[];
  readonly actions: PlanActions;
}): JSX.Element => (
  <ul class="links">
    {props.findings.map((finding) => (
      <li key={`${finding.code} ${finding.fieldKey}`}>
        <Button kind="link" onPress={() => props.actions.goTo(finding.fieldKey)}>
          {sentenceOf(finding)}
        </Button>
      </li>
    ))}
  </ul>
);

/** Why the plan was not sent or saved: every gap by name, each leading to its field. */
export const GapsBox = (props: {
  readonly act: SaveAct;
  readonly errors: readonly Finding[];
  readonly actions: PlanActions;
}): JSX.Element => (
  <Notice tone="overdue" id={elementIds.gaps}>
    <h2>
      {props.act === 'submit' ? planText.gaps(props.errors.length) : planText.unreadable(props.errors.length)}
    </h2>
    <p>{planText.gapsHint}</p>
    <Links findings={props.errors} actions={props.actions} />
  </Notice>
);

/** Proof of sending: a code to read out on the phone, and what is worth a second look. */
export const ReceiptPanel = (props: {
  readonly receipt: Receipt;
  readonly warnings: readonly Finding[];
  readonly actions: PlanActions;
}): JSX.Element => (
  <Notice tone="good" id={elementIds.receipt}>
    <h2>{planText.submitted}</h2>
    <dl class="receipt">
      <dt>{planText.receiptCode}</dt>
      <dd class="code">{props.receipt.code}</dd>
      <dt>{planText.receiptTime}</dt>
      <dd>{props.receipt.time}</dd>
    </dl>
    <p>{planText.receiptKeep}</p>
    {props.warnings.length > 0 ? (
      <>
        <p>{planText.warnings(props.warnings.length)}</p>
        <Links findings={props.warnings} actions={props.actions} />
      </>
    ) : null}
  </Notice>
);

const questionWords = (question: Question): readonly [ask: string, yes: string, no: string] => {
  if (question.kind === 'previous')
    return [planText.previousAsk, planText.previousReplace, planText.previousKeep];
  return [question.older ? planText.draftOlder : planText.draftFound, planText.draftUse, planText.draftDrop];
};

export const QuestionNotice = (props: {
  readonly question: Question;
  readonly actions: PlanActions;
}): JSX.Element => {
  const [ask, yes, no] = questionWords(props.question);
  return (
    <Notice
      tone="polite"
      id={elementIds.question}
      actions={
        <>
          <Button onPress={props.actions.accept}>{yes}</Button>
          <Button onPress={props.actions.decline}>{no}</Button>
        </>
      }
    >
      {ask}
    </Notice>
  );
};
