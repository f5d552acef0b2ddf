import type { ComponentChildren, JSX } from 'preact';
import { callText } from '../text/sidebar.ts';
import type { May } from '../wire/may.ts';
import type { Problem } from '../wire/reply.ts';
import type { CallFailure } from './call-server.ts';

/** The few parts every page is made of. */

export type Tone = 'good' | 'soon' | 'overdue' | 'polite' | 'quiet';

/** Shapes beside the colour: a tone must be readable in grey. */
const GLYPHS: Readonly<Record<Tone, string>> = {
  good: 'M3 8.5l3.2 3.2L13 5',
  soon: 'M8 4v4.5l3 1.5M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8z',
  overdue: 'M8 1.5L15 14H1L8 1.5zM8 6v4M8 11.7v.6',
  polite: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM8 7.2v4M8 4.6v.6',
  quiet: 'M3.5 8h9',
};

export const Glyph = ({ tone }: { tone: Tone }): JSX.Element => (
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={GLYPHS[tone]} />
  </svg>
);

export const Button = (props: {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'plain' | 'link';
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly label?: string;
  readonly id?: string;
}): JSX.Element => (
  <button
    type="button"
    id={props.id}
    class={`button ${props.kind ?? 'plain'}`}
    disabled={props.disabled ?? false}
    aria-busy={props.busy ?? false}
    aria-label={props.label}
    onClick={props.onPress}
  >
    {props.children}
  </button>
);

/** A sentence with what can be done about it. Read out when it appears. */
export const Notice = (props: {
  readonly tone: Tone;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly id?: string;
}): JSX.Element => (
  <div
    class={`notice tone-${props.tone}`}
    role={props.tone === 'overdue' ? 'alert' : 'status'}
    id={props.id}
    tabIndex={-1}
  >
    <Glyph tone={props.tone} />
    <div class="notice-body">
      <div>{props.children}</div>
      {props.actions ? <div class="row">{props.actions}</div> : null}
    </div>
  </div>
);

export const Busy = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <p class="busy" role="status">
    <span class="spinner" aria-hidden="true" />
    {children}
  </p>
);

export interface SelectGroup {
  /** '' for options outside any group. */
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export const Select = (props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly groups: readonly SelectGroup[];
  readonly disabled?: boolean;
  readonly onChoose: (value: string) => void;
}): JSX.Element => (
  <div class="chooser">
    <label for={props.id}>{props.label}</label>
    <select
      id={props.id}
      value={props.value}
      disabled={props.disabled ?? false}
      onChange={(event) => props.onChoose(event.currentTarget.value)}
    >
      {props.groups.map((group) => {
        const options = group.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ));
        return group.label === '' ? (
          options
        ) : (
          <optgroup key={group.label} label={group.label}>
            {options}
          </optgroup>
        );
      })}
    </select>
  </div>
);

/** The sentence for a refusal or a failed call, whatever page asked. */
const problemSentence = (problem: Problem | CallFailure): string =>
  problem.kind === 'problem' ? problem.message : callText[problem.cause];

/** Why some of the page's acts are not offered, and who can do them; nothing where they are, or while nobody knows. */
export const WhyNot = ({ may }: { may: May | null }): JSX.Element | null =>
  may === null || may.whyNot === '' ? null : (
    <Notice tone="quiet" id="why-not">
      {may.whyNot}
    </Notice>
  );

/** Trying again helps nobody who may not do it: the sentence says whom to ask. */
const isForOthers = (problem: Problem | CallFailure): boolean =>
  problem.kind === 'problem' && problem.code === 'not-allowed';

/** A refusal or a failed call, with a way to try again where that may help. */
export const ProblemNotice = (props: {
  readonly problem: Problem | CallFailure;
  readonly onRetry: () => void;
  /** What the button says, where it is not "Thử lại". */
  readonly retry?: string;
}): JSX.Element => (
  <Notice
    tone="overdue"
    id="problem"
    actions={
      isForOthers(props.problem) ? null : (
        <Button onPress={props.onRetry}>{props.retry ?? callText.retry}</Button>
      )
    }
  >
    {problemSentence(props.problem)}
  </Notice>
);
