import type { JSX } from 'preact';
import { restoreText } from '../../text/restore.ts';
import type { May } from '../../wire/may.ts';
import { isOffered } from '../../wire/may.ts';
import type { Problem } from '../../wire/reply.ts';
import type { HamletRestore, RestoreForm, RestorePreview, RestoreVersion } from '../../wire/restore.ts';
import type { Going } from '../../wire/steps.ts';
import type { CallFailure } from '../call-server.ts';
import { Busy, Button, Notice, ProblemNotice, Select, WhyNot } from '../kit.tsx';
import { ProgressBar } from '../progress.tsx';

/** What may be chosen besides a hamlet by its code. */
export const WHOLE_ROUND = 'round';
export const SELECTION = 'selection';
export const LATEST = '';

/** A version as a choice has it. */
export const versionValue = ({ phase, seq, isBefore }: RestoreVersion): string =>
  [phase, seq, isBefore ? 'before' : 'after'].join(' ');

export interface RestoreScreen {
  /** null until the page has opened. */
  readonly form: RestoreForm | null;
  /** null until it is known what may be done here. */
  readonly may: May | null;
  readonly roundKey: string;
  /** The whole round, the selection, or a hamlet's code. */
  readonly scope: string;
  /** An earlier version by `versionValue`; '' for what was accepted last. */
  readonly version: string;
  readonly preview: RestorePreview | null;
  readonly looking: boolean;
  readonly going: Going | null;
  readonly restoring: boolean;
  /** Said where something changed since it was shown. */
  readonly changed: string | null;
  readonly done: string | null;
  readonly problem: Problem | CallFailure | null;
}

export interface RestoreActions {
  start(): void;
  chooseRound(roundKey: string): void;
  chooseScope(scope: string): void;
  chooseVersion(version: string): void;
  /** Reads again, as after another selection in the grid. */
  look(): void;
  restore(): void;
  retry(): void;
}

const Choices = (props: {
  readonly form: RestoreForm;
  readonly screen: RestoreScreen;
  readonly actions: RestoreActions;
}): JSX.Element => {
  const { form, screen, actions } = props;
  const versions = screen.preview?.versions ?? [];
  const wide = [
    { value: WHOLE_ROUND, label: restoreText.wholeRound },
    { value: SELECTION, label: restoreText.selection },
  ];
  const hamlets = form.hamlets.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Select
        id="round"
        label={restoreText.round}
        value={screen.roundKey}
        groups={[{ label: '', options: form.rounds.map(({ key, label }) => ({ value: key, label })) }]}
        disabled={screen.restoring}
        onChoose={actions.chooseRound}
      />
      <Select
        id="scope"
        label={restoreText.scope}
        value={screen.scope}
        groups={[
          { label: '', options: wide },
          { label: restoreText.oneHamlet, options: hamlets },
        ]}
        disabled={screen.restoring}
        onChoose={actions.chooseScope}
      />
      {versions.length === 0 ? null : (
        <Select
          id="version"
          label={restoreText.version}
          value={screen.version}
          groups={[
            {
              label: '',
              options: [
                { value: LATEST, label: restoreText.latest },
                ...versions.map((version) => ({ value: versionValue(version), label: version.words })),
              ],
            },
          ]}
          disabled={screen.restoring}
          onChoose={actions.chooseVersion}
        />
      )}
    </>
  );
};

const Cell = (props: { readonly text: string; readonly said: string }): JSX.Element => (
  <span>
    <span class="hidden">{props.said}: </span>
    {props.text}
  </span>
);

/** A hamlet with its cells: open where there are few hamlets. */
const Changes = (props: { readonly hamlet: HamletRestore; readonly open: boolean }): JSX.Element => {
  const { name, count, lines } = props.hamlet;
  return (
    <details class="restore-hamlet" open={props.open}>
      <summary>
        {name} <span class="help">{restoreText.hamletCount(count)}</span>
      </summary>
      <dl class="entries">
        {lines.map(({ label, now, back }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: labels may be alike, and lines never move.
          <div key={index}>
            <dt>{label}</dt>
            <dd>
              <Cell text={now} said={restoreText.now} /> <span aria-hidden="true">→</span>{' '}
              <strong>
                <Cell text={back} said={restoreText.back} />
              </strong>
            </dd>
          </div>
        ))}
      </dl>
      {count > lines.length ? <p class="help">{restoreText.more(count - lines.length)}</p> : null}
    </details>
  );
};

/** Whether this person may restore what is shown: the hamlets that were asked for, or all; locked ones are the office's. */
const mayRestore = (may: May | null, { cells, isLocked }: RestorePreview): boolean => {
  if (isOffered(may, 'restore')) return !isLocked || isOffered(may, 'unlock');
  const own = may?.hamlets ?? [];
  return !isLocked && cells.hamlets !== null && cells.hamlets.every((code) => own.includes(code));
};

const FEW_HAMLETS = 3;

const Shown = (props: { readonly preview: RestorePreview; readonly stale: boolean }): JSX.Element => {
  const { hamlets, count, remarks } = props.preview;
  return (
    <div class={props.stale ? 'stale' : ''}>
      {count === 0 ? (
        <Notice tone="quiet">{restoreText.nothing}</Notice>
      ) : (
        <p class="summary">{restoreText.total(count, hamlets.length)}</p>
      )}
      {remarks.map((remark) => (
        <Notice key={remark} tone="soon">
          {remark}
        </Notice>
      ))}
      {hamlets.map((hamlet) => (
        <Changes key={hamlet.code} hamlet={hamlet} open={hamlets.length <= FEW_HAMLETS} />
      ))}
    </div>
  );
};

/** "Khôi phục" in each of its states. */
export const RestoreView = (props: {
  readonly screen: RestoreScreen;
  readonly actions: RestoreActions;
}): JSX.Element => {
  const { screen, actions } = props;
  const { form, preview, looking, restoring, going, changed, done, problem } = screen;
  const busy = looking || restoring;
  const hasChanges = preview !== null && preview.count > 0;
  const isAllowed = preview !== null && mayRestore(screen.may, preview);
  return (
    <main aria-busy={busy}>
      <h1 class="hidden">{restoreText.title}</h1>
      <p class="help">{restoreText.explain}</p>
      {form === null ? null : <Choices form={form} screen={screen} actions={actions} />}
      {done === null ? null : (
        <Notice tone="good" id="done">
          {done}
        </Notice>
      )}
      {changed === null ? null : <Notice tone="soon">{changed}</Notice>}
      {hasChanges && !isAllowed ? <WhyNot may={screen.may} /> : null}
      {preview === null ? null : <Shown preview={preview} stale={looking} />}
      <footer class="bar">
        {going === null ? null : <ProgressBar going={going} />}
        {problem === null ? null : <ProblemNotice problem={problem} onRetry={actions.retry} />}
        {busy ? <Busy>{restoring ? restoreText.restoring : restoreText.loading}</Busy> : null}
        {form === null ? null : (
          <div class="row">
            {hasChanges && isAllowed ? (
              <Button kind="primary" busy={restoring} disabled={busy} onPress={actions.restore}>
                {restoreText.restore(preview.count)}
              </Button>
            ) : null}
            <Button disabled={busy} onPress={actions.look}>
              {restoreText.look}
            </Button>
          </div>
        )}
      </footer>
    </main>
  );
};
