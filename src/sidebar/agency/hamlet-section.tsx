import type { JSX } from 'preact';
import { agencyText } from '../../text/agency-sidebar.ts';
import type { AgencyHamlet, HamletPart } from '../../wire/agency.ts';
import { Notice } from '../kit.tsx';
import type { AgencyActions } from './actions.ts';
import { hamletButtonId } from './element-ids.ts';
import type { Change } from './looks.ts';
import { PartView } from './part-view.tsx';
import type { AgencyScreen } from './state.ts';

const Changes = ({ changes }: { changes: readonly Change[] }): JSX.Element | null =>
  changes.length === 0 ? null : (
    <Notice tone="soon">
      <h4>{agencyText.changedTitle}</h4>
      <ul>
        {changes.map(({ label, before, now }) => (
          <li key={label}>
            {agencyText.changedLine(label, before || agencyText.blank, now || agencyText.blank)}
          </li>
        ))}
      </ul>
    </Notice>
  );

/**
 * The part that a folded hamlet is told by: its result once there is one or it presses, before that its plan, sent or owed. A plan
 * long agreed to would else hide that the result is overdue, and a result that is not due yet a plan that is.
 */
const partInSight = ({ plan, result }: AgencyHamlet): HamletPart => {
  const waits = result.status === 'none' && result.tone === 'quiet';
  return waits && (plan.status !== 'none' || plan.tone !== 'quiet') ? plan : result;
};

/** One hamlet, folded to a line that says how its result stands; inside, its result beside what was planned, and its plan. */
export const HamletSection = (props: {
  readonly hamlet: AgencyHamlet;
  readonly screen: AgencyScreen;
  readonly actions: AgencyActions;
}): JSX.Element => {
  const { hamlet, screen, actions } = props;
  const changes = screen.open.get(hamlet.code);
  const isOpen = changes !== undefined;
  const buttonId = hamletButtonId(hamlet.code);
  const { plan } = hamlet;
  const word = partInSight(hamlet);
  return (
    <section class="category">
      <h3>
        <button
          type="button"
          id={buttonId}
          class="fold"
          aria-expanded={isOpen}
          aria-controls={`${buttonId}-body`}
          onClick={() => actions.toggle(hamlet.code)}
        >
          <span class="fold-mark" aria-hidden="true" />
          <span class="fold-name">
            {hamlet.name}
            <span class={`fold-word tone-${word.tone}`}>
              {agencyText.phase(word === plan ? 'plan' : 'result')}: {word.words}
            </span>
          </span>
          {screen.changed.has(hamlet.code) ? (
            <span class="count changed">{agencyText.hamletChanged}</span>
          ) : null}
        </button>
      </h3>
      <div class="fold-body" id={`${buttonId}-body`} hidden={!isOpen}>
        {isOpen ? (
          <>
            <Changes changes={changes} />
            <PartView phase="result" hamlet={hamlet} screen={screen} actions={actions} />
            <PartView phase="plan" hamlet={hamlet} screen={screen} actions={actions} />
          </>
        ) : null}
      </div>
    </section>
  );
};
