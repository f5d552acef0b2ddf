import type { JSX } from 'preact';
import { progressText } from '../text/sidebar.ts';
import type { Going } from '../wire/steps.ts';

/** How far a long piece of work has come: a bar, and beside it in words, for nobody must read it from colour alone. */
export const ProgressBar = ({ going }: { readonly going: Going }): JSX.Element => {
  const { done, of, words } = going;
  const share = of === 0 ? 0 : Math.floor((done * 100) / of);
  return (
    <div class="progress">
      <div
        class="progress-track"
        role="progressbar"
        aria-label={progressText.label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        aria-valuetext={progressText.of(done, of)}
      >
        <div class="progress-done" style={{ width: `${share}%` }} />
      </div>
      <p class="progress-words" role="status">
        <span>{words}</span>
        <span>{progressText.of(done, of)}</span>
      </p>
    </div>
  );
};
