import type { JSX } from 'preact';
import type { Tone } from './kit.tsx';
import { Glyph } from './kit.tsx';

/** Something that a check found, as a list shows it: pressed, it goes to its cell. */
export const Located = (props: {
  readonly isError: boolean;
  readonly tone: Tone;
  /** What it is about, in bold. */
  readonly head: string;
  /** Address of the cell; '' where there is none to go to. */
  readonly cell: string;
  /** "Đến ô", said before the address to whoever does not see the page. */
  readonly goTo: string;
  readonly message: string;
  readonly visited: boolean;
  readonly onVisit: () => void;
}): JSX.Element => {
  const { isError, tone, head, cell, goTo, message, visited, onVisit } = props;
  const inside = (
    <>
      <Glyph tone={tone} />
      <span>
        <span class="located-head">
          <strong>{head}</strong>
          {cell === '' ? null : (
            <span class="cell">
              <span class="hidden">{goTo}</span>
              {cell}
            </span>
          )}
        </span>
        <span>{message}</span>
      </span>
    </>
  );
  const look = `located ${isError ? 'error' : 'warning'}${visited ? ' visited' : ''}`;
  if (cell === '') return <div class={look}>{inside}</div>;
  return (
    <button type="button" class={look} aria-current={visited ? 'true' : undefined} onClick={onVisit}>
      {inside}
    </button>
  );
};
