import { afterAll, describe, expect, test } from 'vitest';
import { FAULT_TIME, faultPoints } from '../fault-points.ts';
import { chance } from '../fixtures/seeded.ts';
import { crashCommands, nameOf } from './all-commands.ts';
import { tryCommand } from './try-command.ts';

/** CRASH_ONLY=submit tries the commands whose names begin so. */
const only = process.env['CRASH_ONLY'] ?? '';

/**
 * Set-up, protecting, repairing and new indicators make hundreds of calls, of seconds each time. `CRASH_MOST=240` tries so many of
 * their points, another part of all for each seed.
 */
const MOST = Number(process.env['CRASH_MOST'] ?? Number.POSITIVE_INFINITY);
const SEED = Number(process.env['CRASH_SEED'] ?? 5);

const some = <T>(points: readonly T[]): readonly T[] => {
  if (points.length <= MOST) return points;
  const random = chance(SEED);
  const start = (part: number): number => Math.floor((part * points.length) / MOST);
  return Array.from({ length: MOST }, (_, part) => random.pick(points.slice(start(part), start(part + 1))));
};

const printed: string[] = [];
let tried = 0;
let lost = 0;

afterAll(() => {
  const head = 'command | calls | points tried | points there are | lost, half or twice | seconds';
  console.info([head, ...printed, `in all | | ${tried} | | ${lost} |`].join('\n'));
});

describe('the crash matrix', () => {
  test.each(
    crashCommands
      .filter((command) => nameOf(command).startsWith(only))
      .map((command) => [nameOf(command), command] as const),
  )(
    '%s: whichever call fails, wherever the script dies, whatever of its writes is in the file',
    async (name, command) => {
      const began = Date.now();
      const { calls, points, of, wrong } = await tryCommand(command, (all, share) =>
        some(faultPoints(all, share === 'crashes' ? 4 : 2, SEED)),
      );
      const seconds = Math.round((Date.now() - began) / 100) / 10;
      printed.push([name, calls, points, of, wrong.length, seconds].join(' | '));
      tried += points;
      lost += wrong.length;
      expect(wrong.slice(0, 6)).toEqual([]);
    },
    FAULT_TIME,
  );
});
