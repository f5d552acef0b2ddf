import { describe, expect, test } from 'vitest';
import { doParts, stepTimes } from '../../src/commands/stepping.ts';
import type { Step } from '../../src/wire/steps.ts';

const SECOND = 1_000;

/** Work of so many parts, each of so many seconds, and the clock that it moves. */
const work = (count: number, seconds: number) => {
  const done: number[] = [];
  let now = Date.UTC(2026, 1, 20);
  const parts = Array.from({ length: count }, (_, part) => ({
    words: `phần ${part + 1}`,
    run: () => {
      done.push(part);
      now += seconds * SECOND;
    },
  }));
  const step = (cursor: string): Step<number> =>
    doParts(parts, cursor, stepTimes(() => now).step, () => done.length);
  return { done, step };
};

describe('work that is done in steps', () => {
  test('is finished in one when there is time', () => {
    const { step, done } = work(5, 1);
    expect(step('')).toEqual({ goesOn: false, value: 5 });
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });

  test('begins nothing after its time, and says what is done and what comes next', () => {
    const { step } = work(9, 5);
    expect(step('')).toEqual({ goesOn: true, done: 3, of: 9, words: 'phần 4', cursor: '3' });
  });

  test('does every part once when each step begins where the last one ended', () => {
    const { step, done } = work(9, 5);
    let cursor = '';
    let steps = 0;
    for (let goesOn = true; goesOn; steps += 1) {
      const answer = step(cursor);
      goesOn = answer.goesOn;
      if (answer.goesOn) cursor = answer.cursor;
    }
    expect([steps, done]).toEqual([3, [0, 1, 2, 3, 4, 5, 6, 7, 8]]);
  });

  test('gets on by a part each step even where one takes longer than a step', () => {
    const { step } = work(3, 200);
    expect(step('')).toMatchObject({ done: 1 });
    expect(step('1')).toMatchObject({ done: 2 });
    expect(step('2')).toEqual({ goesOn: false, value: 3 });
  });

  test.each(['', 'x', '-1', '1e3', '99999'])('begins at the first part for the cursor %j', (cursor) => {
    const { step, done } = work(2, 1);
    step(cursor);
    expect(done).toEqual([0, 1]);
  });

  test('is finished already for a cursor past the last part', () => {
    const { step, done } = work(2, 1);
    expect(step('7')).toEqual({ goesOn: false, value: 0 });
    expect(done).toEqual([]);
  });
});
