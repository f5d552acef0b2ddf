import type { ComponentChildren, JSX } from 'preact';
import { agencyText } from '../../text/agency-sidebar.ts';
import { Button, Glyph } from '../kit.tsx';
import type { AgencyActions } from './actions.ts';
import { askButtonId, elementIds } from './element-ids.ts';
import type { Asking } from './state.ts';

/** Acts that are done with a reason or not at all. */

const LONGEST_REASON = 300;

/** A button that asks for the reason first. */
export const AskButton = (props: {
  readonly ask: Pick<Asking, 'act' | 'phase' | 'hamletCode'>;
  readonly label: string;
  readonly waiting: boolean;
  readonly actions: AgencyActions;
  readonly children: ComponentChildren;
}): JSX.Element => {
  const { act, phase, hamletCode } = props.ask;
  return (
    <Button
      id={askButtonId(props.ask)}
      label={props.label}
      disabled={props.waiting}
      onPress={() => props.actions.ask(act, phase, hamletCode)}
    >
      {props.children}
    </Button>
  );
};

export const ReasonForm = (props: {
  readonly asking: Asking;
  readonly hamlet: string;
  readonly waiting: boolean;
  readonly actions: AgencyActions;
}): JSX.Element => {
  const { asking, waiting, actions } = props;
  const back = asking.act === 'sendBack';
  const title = back ? agencyText.sendBackOf(asking.phase, props.hamlet) : agencyText.notSentOf(props.hamlet);
  const { reason, newDay } = elementIds;
  return (
    <fieldset class="group" disabled={waiting}>
      <legend>{title}</legend>
      <div class={`field${asking.reasonMissing ? ' invalid' : ''}`}>
        <label for={reason}>{agencyText.reason}</label>
        <textarea
          id={reason}
          value={asking.reason}
          maxLength={LONGEST_REASON}
          aria-describedby={`${reason}-help`}
          aria-invalid={asking.reasonMissing}
          onInput={(event) => actions.write({ reason: event.currentTarget.value })}
        />
        {asking.reasonMissing ? (
          <p class="finding error" id={`${reason}-help`} role="alert">
            <Glyph tone="overdue" />
            <span>{agencyText.reasonMissing}</span>
          </p>
        ) : (
          <p class="help" id={`${reason}-help`}>
            {back ? agencyText.reasonHint : agencyText.notSentHint}
          </p>
        )}
      </div>
      {back ? (
        <div class="field">
          <label for={newDay}>{agencyText.deadlineDay}</label>
          <input
            type="text"
            id={newDay}
            value={asking.newDay}
            maxLength={20}
            onInput={(event) => actions.write({ newDay: event.currentTarget.value })}
          />
        </div>
      ) : null}
      <div class="row">
        <Button kind="primary" disabled={waiting} onPress={actions.proceed}>
          {back ? agencyText.sendBack : agencyText.notSent}
        </Button>
        <Button disabled={waiting} onPress={actions.cancel}>
          {agencyText.cancel}
        </Button>
      </div>
    </fieldset>
  );
};
