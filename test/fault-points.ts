import { chance } from './fixtures/seeded.ts';

/** Set by test/vitest.config.ts: every point under `npm run test:faults`, a sample under `npm test`. */
const EVERY_POINT = process.env['FAULT_POINTS'] === 'all';

/** What a test may take that cuts a run off at one point after another, in milliseconds. */
export const FAULT_TIME = EVERY_POINT ? 6 * 3_600_000 : 180_000;

/**
 * The points at which a run is cut off: all that are given, or under `npm test` so many of them, one at random from each of as
 * many equal parts. The seed makes the same sample on every machine.
 */
export const faultPoints = <T>(points: readonly T[], sample: number, seed: number): readonly T[] => {
  if (EVERY_POINT || points.length <= sample) return points;
  const random = chance(seed);
  const start = (part: number): number => Math.floor((part * points.length) / sample);
  return Array.from({ length: sample }, (_, part) => random.pick(points.slice(start(part), start(part + 1))));
};

/** The calls of a run by their numbers: 1, 2, … */
export const callsUpTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

/** How many random stories are told: so many under `npm test`, many times that under `npm run test:faults`. */
export const faultRuns = (sample: number, all: number): number => (EVERY_POINT ? all : sample);

/** Of a story that failed, as the failure printed them: `FAULT_SEED=… FAULT_PATH=… npm run test:faults` tells it again. */
const { FAULT_SEED, FAULT_PATH } = process.env;

/** Which random stories fast-check tells: the same ones on every machine under `npm test`, others each time under `npm run test:faults`. */
export const faultSeed = (): { readonly seed?: number; readonly path?: string } => ({
  ...(EVERY_POINT ? {} : { seed: 20_260_307 }),
  ...(FAULT_SEED === undefined ? {} : { seed: Number(FAULT_SEED) }),
  ...(FAULT_PATH === undefined ? {} : { path: FAULT_PATH }),
});
