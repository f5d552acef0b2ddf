import type { JSX } from 'preact';
import { remindersText } from '../../text/reminders-page.ts';
import type { ContactLine, RecordRemindedRequest } from '../../wire/reminders.ts';
import { mailLink, telLink } from '../contact-links.ts';
import { Button, Notice } from '../kit.tsx';
import type { RemindersActions } from './actions.ts';
import { copyId, messageId, saidId } from './element-ids.ts';
import type { RemindersScreen, Target } from './state.ts';

/** What may be done about a unit, an agency or the whole group: speak to them, copy the words, note that it was done. */

const CHANNELS = ['call', 'zalo', 'inPerson'] as const satisfies readonly RecordRemindedRequest['channel'][];

export const Contact = ({ contact }: { contact: ContactLine }): JSX.Element => {
  const { who, phone, email, emailProblem } = contact;
  if (who === '' && phone === '' && email === '') return <p class="help">{remindersText.noContact}</p>;
  return (
    <p class="contact">
      {who === '' ? null : <span class="contact-name">{who}</span>}
      {telLink(phone) === '' ? (
        phone
      ) : (
        <a href={telLink(phone)} target="_blank" rel="noreferrer" aria-label={remindersText.call(who, phone)}>
          {phone}
        </a>
      )}
      {mailLink(email) === '' ? (
        email
      ) : (
        <a href={mailLink(email)} target="_blank" rel="noreferrer" aria-label={remindersText.emailTo(email)}>
          {email}
        </a>
      )}
      {emailProblem === '' ? null : <span class="help">({remindersText.emailProblem[emailProblem]})</span>}
    </p>
  );
};

export const Remind = (props: {
  readonly target: Target;
  /** Of the target, for ids. */
  readonly id: string;
  /** "Xóm Soi" */
  readonly name: string;
  readonly mayRecord: boolean;
  readonly screen: RemindersScreen;
  readonly actions: RemindersActions;
}): JSX.Element => {
  const { target, id, name, mayRecord, screen, actions } = props;
  const message = screen.message?.target === target ? screen.message : null;
  const waiting = screen.busy !== null;
  return (
    <>
      <div class="row">
        <Button id={copyId(id)} label={remindersText.copyOf(name)} onPress={() => actions.copy(target)}>
          {remindersText.copy}
        </Button>
      </div>
      {message === null ? null : (
        <div class="message">
          <textarea
            id={messageId(id)}
            aria-label={remindersText.messageFor(name)}
            aria-describedby={`${messageId(id)}-help`}
            readOnly
            value={message.text}
          />
          <p class="help" id={`${messageId(id)}-help`} role="status">
            {message.outcome === null
              ? ''
              : message.outcome === 'copied'
                ? remindersText.copied
                : remindersText.copyByHand}
          </p>
        </div>
      )}
      {mayRecord ? (
        <div class="record">
          <p class="help">{remindersText.record}</p>
          {CHANNELS.map((channel) => (
            <Button
              key={channel}
              id={`${channel}-${id}`}
              label={remindersText.recordOf(name, channel)}
              disabled={waiting}
              onPress={() => actions.record(target, channel)}
            >
              {remindersText.recordBy(channel)}
            </Button>
          ))}
        </div>
      ) : (
        <p class="help">{screen.followUp?.may.whyNotRecord ?? ''}</p>
      )}
      {screen.said?.at === id ? (
        <Notice tone="good" id={saidId(id)}>
          {screen.said.text}
        </Notice>
      ) : null}
    </>
  );
};
