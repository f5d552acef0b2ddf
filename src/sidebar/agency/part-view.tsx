import type { JSX } from 'preact';
import type { Phase } from '../../domain/field.ts';
import { agencyText } from '../../text/agency-sidebar.ts';
import type {
  AgencyHamlet,
  HamletPart,
  ReadableEntry,
  ReadableFinding,
  WorkLine,
} from '../../wire/agency.ts';
import { Button, Glyph, Notice } from '../kit.tsx';
import type { AgencyActions } from './actions.ts';
import { AskButton, ReasonForm } from './reason-form.tsx';
import { type AgencyScreen, mayDo } from './state.ts';

/** One hamlet's plan or result: how it stands, what is wrong with it, what it says, and what may be done. */

const Finding = ({ finding }: { finding: ReadableFinding }): JSX.Element => (
  <li class={`finding ${finding.severity}`}>
    <Glyph tone={finding.severity === 'error' ? 'overdue' : 'polite'} />
    <span>
      {finding.severity === 'error' ? agencyText.error : agencyText.warning}: <strong>{finding.label}</strong>
      . {finding.message}
    </span>
  </li>
);

const EntryList = ({ entries }: { entries: readonly ReadableEntry[] }): JSX.Element => (
  <dl class="entries">
    {entries.map(({ key, label, text }) => (
      <div key={key}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

const WorkItem = ({ work }: { work: WorkLine }): JSX.Element => (
  <li class={`work ${work.state}`}>
    <p>
      <strong>{work.name}</strong> <span class="work-state">{agencyText.workState[work.state]}</span>
    </p>
    {work.planned === '' ? null : (
      <p>
        <span class="help">{agencyText.planned}:</span> {work.planned}
      </p>
    )}
    {work.done === '' ? null : (
      <p>
        <span class="help">{agencyText.done}:</span> {work.done}
      </p>
    )}
  </li>
);

/** Plan against result, content by content, and people against people. */
const Comparison = ({ hamlet }: { hamlet: AgencyHamlet }): JSX.Element | null => {
  const { works, people } = hamlet;
  if (works.length === 0) return null;
  return (
    <section class="works">
      <h4>{agencyText.works}</h4>
      {people.planned + people.came === '' ? null : <p>{agencyText.people(people.planned, people.came)}</p>}
      <ul>
        {works.map((work) => (
          <WorkItem key={work.name} work={work} />
        ))}
      </ul>
    </section>
  );
};

const Remarks = ({ part, phase }: { part: HamletPart; phase: Phase }): JSX.Element => (
  <>
    {part.accepted === null ? null : (
      <p class="help">{agencyText.accepted(phase, part.accepted.time, part.accepted.who)}</p>
    )}
    {part.sentBack === null ? null : (
      <p>
        {agencyText.sentBackReason(part.sentBack.reason)} <br />
        {part.sentBack.until === '' ? null : agencyText.newDeadline(part.sentBack.until)}
      </p>
    )}
    {part.changedSinceAccepted ? <Notice tone="soon">{agencyText.changedSinceAccepted}</Notice> : null}
    {part.findings.length === 0 ? null : (
      <ul class="findings">
        {part.findings.map((finding) => (
          <Finding key={`${finding.label} ${finding.message}`} finding={finding} />
        ))}
      </ul>
    )}
  </>
);

export const PartView = (props: {
  readonly phase: Phase;
  readonly hamlet: AgencyHamlet;
  readonly screen: AgencyScreen;
  readonly actions: AgencyActions;
}): JSX.Element => {
  const { phase, hamlet, screen, actions } = props;
  const part = hamlet[phase];
  const { asking } = screen;
  const waiting = screen.busy !== null;
  const asked = asking?.hamletCode === hamlet.code && asking.phase === phase ? asking : null;
  const back = { act: 'sendBack', phase, hamletCode: hamlet.code } as const;
  const notSent = { act: 'notSent', phase: 'result', hamletCode: hamlet.code } as const;
  const mayMark = phase === 'result' && hamlet.canMarkNotSent && mayDo(screen, 'markNotSent');
  const mayAccept = part.canAccept && mayDo(screen, phase === 'plan' ? 'agree' : 'confirm');
  return (
    <section class="agency-part" aria-label={`${agencyText.phase(phase)}, ${hamlet.name}`}>
      <h4>
        <span>{agencyText.phase(phase)}</span>
        <span class={`word tone-${part.tone}`}>
          <Glyph tone={part.tone} />
          {part.words}
        </span>
      </h4>
      <Remarks part={part} phase={phase} />
      {phase === 'result' && hamlet.notSentReason !== '' ? (
        <p>{agencyText.notSentReason(hamlet.notSentReason)}</p>
      ) : null}
      {phase === 'result' ? <Comparison hamlet={hamlet} /> : null}
      {part.entries.length === 0 ? null : (
        <details>
          <summary>{agencyText.all(phase, part.entries.length)}</summary>
          <EntryList entries={part.entries} />
        </details>
      )}
      {asked === null ? (
        <div class="row">
          {mayAccept ? (
            <Button
              kind="primary"
              disabled={waiting}
              label={agencyText.acceptOf(phase, hamlet.name)}
              onPress={() => actions.accept(phase, hamlet.code)}
            >
              {agencyText.accept(phase)}
            </Button>
          ) : null}
          {part.canSendBack && mayDo(screen, 'sendBack') ? (
            <AskButton
              ask={back}
              label={agencyText.sendBackOf(phase, hamlet.name)}
              waiting={waiting}
              actions={actions}
            >
              {agencyText.sendBack}
            </AskButton>
          ) : null}
          {mayMark && hamlet.notSentReason === '' ? (
            <AskButton
              ask={notSent}
              label={agencyText.notSentOf(hamlet.name)}
              waiting={waiting}
              actions={actions}
            >
              {agencyText.notSent}
            </AskButton>
          ) : null}
          {mayMark && hamlet.notSentReason !== '' ? (
            <Button disabled={waiting} onPress={() => actions.takeBackNotSent(hamlet.code)}>
              {agencyText.takeBack}
            </Button>
          ) : null}
        </div>
      ) : (
        <ReasonForm asking={asked} hamlet={hamlet.name} waiting={waiting} actions={actions} />
      )}
    </section>
  );
};
