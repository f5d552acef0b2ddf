import type { JSX } from 'preact';
import { remindersText } from '../../text/reminders-page.ts';
import type { LastReminded, OwedLine } from '../../wire/reminders.ts';
import { Glyph } from '../kit.tsx';
import type { RemindersActions } from './actions.ts';
import { Contact, Remind } from './remind-view.tsx';
import type { RemindersScreen } from './state.ts';
import { lastOf } from './state.ts';

const lastWords = (last: LastReminded | undefined): string => {
  if (last === undefined) return remindersText.notReminded;
  const { time, how, who, times } = last;
  return remindersText.reminded(time, how, who) + (times > 1 ? remindersText.remindedTimes(times) : '');
};

/** One that owes something: how long, what is missing, when it was reminded last; opened, whom to speak to. */
export const OwedLineView = (props: {
  readonly line: OwedLine;
  readonly screen: RemindersScreen;
  readonly actions: RemindersActions;
}): JSX.Element => {
  const { line, screen, actions } = props;
  const { unit, name, words, tone, missing, due } = line;
  const { followUp, form } = screen;
  const isOpen = screen.open.has(unit);
  const contact = followUp?.contacts.find((each) => each.unit === unit);
  return (
    <li class="owed">
      <button
        type="button"
        id={unit}
        class={`located${screen.visited === unit ? ' visited' : ''}`}
        aria-current={screen.visited === unit ? 'true' : undefined}
        aria-expanded={isOpen}
        aria-controls={`${unit}-body`}
        onClick={() => actions.visit(line)}
      >
        <i class="fold-mark" aria-hidden="true" />
        <span>
          <span class="owed-head">
            <strong>{name}</strong>
            <span class={`word tone-${tone}`}>
              <Glyph tone={tone} />
              {words}
            </span>
          </span>
          <span class="owed-state">
            {missing}
            {followUp === null ? null : ` · ${lastWords(lastOf(screen, unit))}`}
          </span>
        </span>
      </button>
      <div class="owed-body" id={`${unit}-body`} hidden={!isOpen}>
        {isOpen ? (
          <>
            {due === form?.deadline ? null : <p class="help">{remindersText.due(due)}</p>}
            {contact ? <Contact contact={contact} /> : null}
            <Remind
              target={unit}
              id={unit}
              name={name}
              mayRecord={followUp?.may.record.includes(unit) ?? false}
              screen={screen}
              actions={actions}
            />
          </>
        ) : null}
      </div>
    </li>
  );
};
