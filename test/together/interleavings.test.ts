import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, describe, test } from 'vitest';
import { FAULT_TIME } from '../fault-points.ts';
import { type Step, steps } from './acts.ts';
import { counted, Model } from './model.ts';
import { SharedWorkbook } from './shared-workbook.ts';

let book: SharedWorkbook;

beforeAll(async () => {
  book = await SharedWorkbook.setUp();
  book.keep();
});

/** `REPLAY=seed,path npx vitest run --config test/vitest.config.ts test/together` plays a run again: the message of its failure says both. */
const [seed, path] = (process.env['REPLAY'] ?? '').split(',');

/** Set by test/vitest.config.ts, many for `npm run test:faults`. */
const RUNS = Number(process.env['INTERLEAVINGS'] ?? 200);

const plays = async (run: readonly Step[]): Promise<void> => {
  counted.runs += 1;
  // Realms of finished scripts are given up between turns alone.
  if (counted.runs % 10 === 0) await setImmediate();
  book.restore();
  const model = new Model(book);
  for (const step of run) model.takes(step);
};

describe('Several people at once', () => {
  test(
    'lose nothing, do nothing twice, and are told',
    async () => {
      const began = performance.now();
      await fc.assert(fc.asyncProperty(steps, plays), {
        numRuns: RUNS,
        ...(seed ? { seed: Number(seed) } : {}),
        ...(path ? { path } : {}),
      });
      const seconds = (performance.now() - began) / 1000;
      console.log(
        `interleavings: ${counted.runs} runs, ${counted.acts} acts, ${counted.interleaved} of them with somebody else in the middle, ` +
          `${counted.conflicts} conflicts told, ${counted.busy} told to wait, ${counted.sameCell} times two people at the very same cell, ` +
          `0 lost updates (${(counted.runs / seconds).toFixed(1)} runs a second)`,
      );
    },
    FAULT_TIME,
  );
});
