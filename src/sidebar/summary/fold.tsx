import type { ComponentChildren, JSX } from 'preact';

/** A part of the page that opens when it is asked for. */
export const Fold = (props: {
  readonly id: string;
  readonly title: string;
  readonly count?: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div>
    <h3>
      <button
        type="button"
        id={props.id}
        class="fold"
        aria-expanded={props.open}
        aria-controls={`${props.id}-body`}
        onClick={props.onToggle}
      >
        <span class="fold-mark" aria-hidden="true" />
        <span class="fold-name">{props.title}</span>
        {props.count ? <span class="count">{props.count}</span> : null}
      </button>
    </h3>
    <div class="fold-body" id={`${props.id}-body`} hidden={!props.open}>
      {props.children}
    </div>
  </div>
);
