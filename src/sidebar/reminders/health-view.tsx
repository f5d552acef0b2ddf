import type { JSX } from 'preact';
import { remindersText } from '../../text/reminders-page.ts';
import type { DigestPreview, HealthCard, UnsureLine } from '../../wire/reminders.ts';
import { Busy, Button, Glyph, Notice } from '../kit.tsx';
import type { RemindersActions } from './actions.ts';
import { elementIds, saidId } from './element-ids.ts';
import type { RemindersScreen } from './state.ts';
import { HEALTH } from './state.ts';

/** Whether reminding by mail is well: a line that is always in sight; opened, all that is known, and what may be done. */

const words = remindersText.health;

interface Doing {
  readonly waiting: boolean;
  readonly actions: RemindersActions;
}

/** Of a clock that runs: its owner stops it, anybody else takes it over. */
const ClockButtons = ({ health, waiting, actions }: Doing & { health: HealthCard }): JSX.Element => {
  const press = (to: 'on' | 'off' | 'takeOver', label: string): JSX.Element => (
    <Button id={`clock-${to}`} disabled={waiting} onPress={() => actions.switchClock(to)}>
      {label}
    </Button>
  );
  if (!health.isOn) return press('on', words.on);
  return health.isMine ? (
    <>
      {health.tone === 'overdue' ? press('on', words.on) : null}
      {press('off', words.off)}
    </>
  ) : (
    press('takeOver', words.takeOver)
  );
};

const Unsure = ({ lines, waiting, actions }: Doing & { lines: readonly UnsureLine[] }): JSX.Element | null =>
  lines.length === 0 ? null : (
    <div class="unsure">
      <p>{words.unsureTitle}</p>
      <ul>
        {lines.map(({ key, text }) => (
          <li key={key}>
            <p>{text}</p>
            <div class="row">
              <Button disabled={waiting} label={words.wentOf(text)} onPress={() => actions.settle(key, true)}>
                {words.went}
              </Button>
              <Button
                disabled={waiting}
                label={words.didNotGoOf(text)}
                onPress={() => actions.settle(key, false)}
              >
                {words.didNotGo}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );

/** Folded, for it may be as long as the register. */
const Listed = ({ title, items }: { title: string; items: readonly string[] }): JSX.Element | null =>
  items.length === 0 ? null : (
    <details>
      <summary>{title}</summary>
      <ul class="bullets">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </details>
  );

/** What would go out now, before anything does. */
const Preview = ({ preview, waiting, actions }: Doing & { preview: DigestPreview }): JSX.Element => (
  <Notice
    tone="soon"
    id={elementIds.preview}
    actions={
      <>
        {preview.mails.length === 0 ? null : (
          <Button kind="primary" id="send-now" disabled={waiting} onPress={actions.send}>
            {words.send(preview.mails.length)}
          </Button>
        )}
        <Button disabled={waiting} onPress={actions.cancelPreview}>
          {words.cancel}
        </Button>
      </>
    }
  >
    <p>{preview.message}</p>
    <Listed title={words.mails} items={preview.mails} />
    <Listed title={words.unreachable(preview.unreachable.length)} items={preview.unreachable} />
  </Notice>
);

export const HealthView = (props: {
  readonly screen: RemindersScreen;
  readonly actions: RemindersActions;
}): JSX.Element => {
  const { screen, actions } = props;
  const { followUp, preview, busy } = screen;
  if (followUp === null) return <Busy>{words.waiting}</Busy>;
  const { health, may } = followUp;
  const isOpen = screen.open.has(HEALTH);
  const doing = { waiting: busy !== null, actions };
  return (
    <section class={`health tone-${health.tone}`} aria-label={words.open}>
      <button
        type="button"
        id={elementIds.health}
        class="health-head"
        aria-expanded={isOpen}
        aria-controls="health-body"
        onClick={() => actions.toggle(HEALTH)}
      >
        <span class="fold-mark" aria-hidden="true" />
        <Glyph tone={health.tone} />
        <span class="health-headline">{health.headline}</span>
      </button>
      <div class="health-body" id="health-body" hidden={!isOpen}>
        {isOpen ? (
          <>
            <ul class="health-lines">
              {health.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {may.send ? (
              <>
                <Unsure lines={health.unsure} {...doing} />
                <div class="row">
                  <Button id={elementIds.send} disabled={busy !== null} onPress={actions.preview}>
                    {words.preview}
                  </Button>
                  <ClockButtons health={health} {...doing} />
                </div>
                {preview === null ? null : <Preview preview={preview} {...doing} />}
                {busy === 'sending' ? <Busy>{words.sending}</Busy> : null}
              </>
            ) : (
              <p class="help">{may.whyNotSend}</p>
            )}
          </>
        ) : null}
        {isOpen && screen.said?.at === HEALTH ? (
          <Notice tone="good" id={saidId(HEALTH)}>
            {screen.said.text}
          </Notice>
        ) : null}
      </div>
    </section>
  );
};
