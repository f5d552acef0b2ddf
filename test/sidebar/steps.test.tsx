import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { ProgressBar } from '../../src/sidebar/progress.tsx';
import { throughSteps } from '../../src/sidebar/steps.ts';
import type { Going, Step } from '../../src/wire/steps.ts';
import { wordsOf } from './page-reading.ts';

const going = (done: number): Going => ({
  goesOn: true,
  done,
  of: 28,
  words: 'Trang Theo dõi',
  cursor: String(done),
});

/** A server that gives these answers in turn, and what it was asked with. */
const server = (...answers: readonly (Step<string> | 'lost')[]) => {
  const asked: (string | null)[] = [];
  const ask = async (before: Going | null) => {
    const answer = answers[asked.length];
    asked.push(before?.cursor ?? null);
    if (answer === undefined) throw new Error('asked once too often');
    return answer === 'lost'
      ? ({ ok: false, problem: { kind: 'failure', cause: 'connection' } } as const)
      : ({ ok: true, value: answer } as const);
  };
  return { asked, ask };
};

const DONE = { goesOn: false, value: 'xong' } as const;

describe('a page that asks for one step after another', () => {
  test('hands each step the place where the last one ended, and shows how far it has come', async () => {
    const { asked, ask } = server(going(9), going(20), DONE);
    const shown: number[] = [];
    expect(await throughSteps(null, ask, ({ done }) => shown.push(done))).toEqual({
      ok: true,
      value: 'xong',
    });
    expect(asked).toEqual([null, '9', '20']);
    expect(shown).toEqual([9, 20]);
  });

  test('stops at a failure, and goes on later from the last step that came back', async () => {
    const { asked, ask } = server(going(9), 'lost', DONE);
    let last: Going | null = null;
    const show = (step: Going): void => {
      last = step;
    };
    expect(await throughSteps(last, ask, show)).toMatchObject({
      ok: false,
      problem: { cause: 'connection' },
    });
    expect(await throughSteps(last, ask, show)).toEqual({ ok: true, value: 'xong' });
    expect(asked).toEqual([null, '9', '9']);
  });

  test('gives up on a server that finishes nothing more', async () => {
    const { asked, ask } = server(going(9), going(9), going(9), going(9), going(9), going(9));
    expect(await throughSteps(null, ask, () => undefined)).toMatchObject({
      ok: false,
      problem: { cause: 'server' },
    });
    expect(asked.length).toBeLessThan(6);
  });
});

describe('the bar', () => {
  test('says how far the work has come to eyes and to a screen reader alike', () => {
    const html = renderToString(<ProgressBar going={going(7)} />);
    expect(html).toContain('role="progressbar"');
    expect(html).toMatch(/aria-valuemin="0" aria-valuemax="28" aria-valuenow="7" aria-valuetext="7\/28"/);
    expect(html).toMatch(/aria-label="Tiến độ"/);
    expect(html).toContain('width:25%');
    expect(wordsOf(html)).toContain('Trang Theo dõi 7/28');
  });

  test('is never full before the work is done', () => {
    expect(renderToString(<ProgressBar going={{ ...going(0), done: 999, of: 1000 }} />)).toContain(
      'width:99%',
    );
  });
});
