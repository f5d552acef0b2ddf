import type { JSX } from 'preact';
import { remindersText } from '../../text/reminders-page.ts';
import type { RemindersForm } from '../../wire/reminders.ts';
import type { RemindersActions } from './actions.ts';
import { targetId } from './element-ids.ts';
import { OwedLineView } from './line-view.tsx';
import { Contact, Remind } from './remind-view.tsx';
import type { AgencyLines, RemindersScreen } from './state.ts';
import { agencyTarget, isOfHamlets } from './state.ts';

/** An agency with its hamlets that owe something (KH III.3); opened, whom to speak to there. What it owes itself is a line alone. */
export const AgencyView = (props: {
  readonly form: RemindersForm;
  readonly group: AgencyLines;
  readonly screen: RemindersScreen;
  readonly actions: RemindersActions;
}): JSX.Element => {
  const { form, group, screen, actions } = props;
  const { followUp } = screen;
  const list = (
    <ul>
      {group.lines.map((line) => (
        <OwedLineView key={line.unit} line={line} screen={screen} actions={actions} />
      ))}
    </ul>
  );
  if (!isOfHamlets(form)) return list;
  const target = agencyTarget(group.agency);
  const id = targetId(form, target);
  const isOpen = screen.open.has(target);
  const code = followUp?.agencyOf[group.lines[0]?.unit ?? ''];
  const contact = followUp?.contacts.find(({ unit }) => unit === code);
  return (
    <section class="owing-agency" aria-label={group.agency}>
      <h2>
        <button
          type="button"
          id={id}
          class="fold"
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          onClick={() => actions.toggle(target)}
        >
          <span class="fold-mark" aria-hidden="true" />
          <span class="fold-name">{group.agency}</span>
          <span class="owing-count">{remindersText.owesHere(group.lines.length)}</span>
        </button>
      </h2>
      <div class="owed-body" id={`${id}-body`} hidden={!isOpen}>
        {isOpen ? (
          <>
            {contact ? <Contact contact={contact} /> : null}
            <Remind
              target={target}
              id={id}
              name={group.agency}
              mayRecord={group.lines.some(({ unit }) => followUp?.may.record.includes(unit) ?? false)}
              screen={screen}
              actions={actions}
            />
          </>
        ) : null}
      </div>
      {list}
    </section>
  );
};
