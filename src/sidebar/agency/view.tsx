import type { JSX } from 'preact';
import { agencyText } from '../../text/agency-sidebar.ts';
import type { AgencyForm } from '../../wire/agency.ts';
import { Busy, Button, Glyph, Notice, ProblemNotice, Select, WhyNot } from '../kit.tsx';
import type { AgencyActions } from './actions.ts';
import { elementIds } from './element-ids.ts';
import { HamletSection } from './hamlet-section.tsx';
import { type AgencyScreen, confirmable, mayDo } from './state.ts';

interface Shown {
  readonly form: AgencyForm;
  readonly screen: AgencyScreen;
  readonly actions: AgencyActions;
}

const Choosers = ({ form, screen, actions }: Shown): JSX.Element => (
  <div class="choosers wide">
    <Select
      id={elementIds.agency}
      label={agencyText.agency}
      value={screen.wanted?.agencyCode ?? form.agencyCode}
      groups={[{ label: '', options: form.agencies.map(({ code, name }) => ({ value: code, label: name })) }]}
      disabled={screen.busy !== null}
      onChoose={actions.chooseAgency}
    />
    <Select
      id={elementIds.round}
      label={agencyText.round}
      value={screen.wanted?.roundKey ?? form.roundKey}
      groups={[{ label: '', options: form.rounds.map(({ key, label }) => ({ value: key, label })) }]}
      disabled={screen.busy !== null}
      onChoose={actions.chooseRound}
    />
  </div>
);

/** How the agency stands, and what its report still waits for. */
const Standing = ({ form, screen }: Pick<Shown, 'form' | 'screen'>): JSX.Element => {
  const { state, may } = form;
  const waiting = state.hamlets.filter(({ unsettled }) => unsettled !== null);
  return (
    <>
      {may?.whyNot ? <WhyNot may={may} /> : <p class="help">{agencyText.lead(state.polite)}</p>}
      <div class={`status tone-${state.tone}`}>
        <Glyph tone={state.tone} />
        <div>
          <strong>{state.words}</strong>
          <span>{state.deadlineWords}</span>
          {state.receipt === null ? null : (
            <span>{agencyText.receiptLine(state.receipt.code, state.receipt.time)}</span>
          )}
        </div>
      </div>
      {state.changedSinceSent ? <Notice tone="soon">{agencyText.changedSinceSent}</Notice> : null}
      {waiting.length === 0 ? (
        state.receipt === null ? (
          <p>{mayDo(screen, 'sendReport') ? agencyText.allSettled : agencyText.allSettledWaiting}</p>
        ) : null
      ) : (
        <div>
          <p>{agencyText.waitingFor(waiting.length)}</p>
          <ul class="bullets">
            {waiting.map(({ code, name, unsettled }) => (
              <li key={code}>
                {name}: {unsettled === null ? '' : agencyText.why[unsettled]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};

const CleanUpField = ({ form, screen, actions }: Shown): JSX.Element => {
  const { cleanUp, polite } = form.state;
  const help = polite && cleanUp !== 'done' ? agencyText.cleanUpPolite : agencyText.cleanUp[cleanUp];
  return (
    <div class="field">
      <label for={elementIds.cleanUp}>{agencyText.cleanUpLabel}</label>
      <div class="control">
        <input
          type="text"
          id={elementIds.cleanUp}
          value={screen.cleanUpTyped}
          maxLength={20}
          aria-describedby="clean-up-help"
          disabled={screen.busy !== null}
          onInput={(event) => actions.writeCleanUp(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') actions.saveCleanUp();
          }}
        />
        <Button
          disabled={screen.busy !== null || screen.cleanUpTyped.trim() === form.state.cleanUpDay}
          onPress={actions.saveCleanUp}
        >
          {agencyText.cleanUpSave}
        </Button>
      </div>
      <p class="help" id="clean-up-help">
        {cleanUp === 'done' ? help : `${help} ${agencyText.cleanUpMonth(form.state.period)}`}
      </p>
    </div>
  );
};

const CleanUp = (shown: Shown): JSX.Element => {
  const { cleanUpDay } = shown.form.state;
  return (
    <section class="part" aria-labelledby="clean-up-title">
      <h2 id="clean-up-title">{agencyText.cleanUpTitle}</h2>
      {mayDo(shown.screen, 'recordCleanUp') ? (
        <CleanUpField {...shown} />
      ) : (
        <p>{cleanUpDay === '' ? agencyText.cleanUpNone : agencyText.cleanUpOn(cleanUpDay)}</p>
      )}
    </section>
  );
};

/** Nothing at all where it would have nothing to hold. */
const BottomBar = ({ form, screen, actions }: Shown): JSX.Element | null => {
  const { busy, problem, said } = screen;
  const settled = form.state.hamlets.every(({ unsettled }) => unsettled === null);
  const maySend = mayDo(screen, 'sendReport');
  if (!maySend && problem === null && said === null && busy === null) return null;
  return (
    <footer class="bar">
      {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
      {said === null ? null : (
        <Notice tone={said.good ? 'good' : 'soon'} id={elementIds.said}>
          {said.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      {busy === null ? null : <Busy>{busy === 'opening' ? agencyText.loading : agencyText.saving}</Busy>}
      {maySend ? (
        <Button
          kind="primary"
          id={elementIds.sendReport}
          busy={busy === 'acting'}
          disabled={busy !== null || !settled}
          onPress={actions.sendReport}
        >
          {form.state.receipt === null ? agencyText.sendReport : agencyText.sendReportAgain}
        </Button>
      ) : null}
    </footer>
  );
};

const Loaded = (shown: Shown): JSX.Element => {
  const { form, screen, actions } = shown;
  const together = confirmable(form.state);
  return (
    <>
      <Choosers {...shown} />
      <div class={`agency${screen.busy === 'opening' ? ' stale' : ''}`}>
        <Standing form={form} screen={screen} />
        <h2>{agencyText.hamlets}</h2>
        {together.length > 1 && mayDo(screen, 'confirm') ? (
          <Button id={elementIds.confirmAll} disabled={screen.busy !== null} onPress={actions.confirmAll}>
            {agencyText.confirmAll(together.length)}
          </Button>
        ) : null}
        {form.state.hamlets.map((hamlet) => (
          <HamletSection key={hamlet.code} hamlet={hamlet} screen={screen} actions={actions} />
        ))}
        <CleanUp {...shown} />
      </div>
      <BottomBar {...shown} />
    </>
  );
};

/** "Cơ quan phụ trách" in each of its states. */
export const AgencyView = (props: {
  readonly screen: AgencyScreen;
  readonly actions: AgencyActions;
}): JSX.Element => {
  const { screen, actions } = props;
  return (
    <main aria-busy={screen.busy !== null}>
      <h1 class="hidden">{agencyText.title}</h1>
      {screen.form === null ? null : <Loaded form={screen.form} screen={screen} actions={actions} />}
      {screen.form === null && screen.busy !== null ? <Busy>{agencyText.loading}</Busy> : null}
      {screen.form === null && screen.problem !== null ? (
        <ProblemNotice problem={screen.problem} onRetry={actions.retry} />
      ) : null}
    </main>
  );
};
