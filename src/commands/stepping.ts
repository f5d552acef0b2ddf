import type { Step } from '../wire/steps.ts';

/** A part of a long piece of work that is done in one go: of a kind that can be done twice, for a run may be cut off in it. */
export interface Part {
  /** What it is, for people. */
  readonly words: string;
  readonly run: () => void;
}

/**
 * No part is begun later than this in a step, so that the page's bar moves and the longest part still ends well before
 * Google's six minutes.
 */
const LAST_BEGIN_MS = 12_000;

/** What cannot be done in steps may begin parts so long. */
const LONG_MS = 240_000;

/** Tells whether the time of a step is over, and whether that of one which has to do more at once is. */
export interface StepTime {
  readonly step: () => boolean;
  readonly long: () => boolean;
}

/** @param millisecondsNow the clock, asked once a part */
export const stepTimes = (millisecondsNow: () => number): StepTime => {
  const began = millisecondsNow();
  const after = (ms: number) => (): boolean => millisecondsNow() - began >= ms;
  return { step: after(LAST_BEGIN_MS), long: after(LONG_MS) };
};

/**
 * Does the parts from the cursor on until the time is over, at least one. The cursor is the number of parts finished; one that
 * cannot be read begins at the first.
 */
export const doParts = <Value>(
  parts: readonly Part[],
  cursor: string,
  isOver: () => boolean,
  finish: () => Value,
): Step<Value> => {
  const from = /^\d{1,4}$/.test(cursor) ? Math.min(Number(cursor), parts.length) : 0;
  for (let done = from; done < parts.length; done += 1) {
    const part = parts[done];
    if (part && done > from && isOver()) {
      return { goesOn: true, done, of: parts.length, words: part.words, cursor: String(done) };
    }
    part?.run();
  }
  return { goesOn: false, value: finish() };
};
