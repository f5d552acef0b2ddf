import { describe, expect, test } from 'vitest';
import { budgets } from '../../src/commands/budgets.ts';
import { chance } from '../fixtures/seeded.ts';
import { crashCommands, nameOf } from './all-commands.ts';
import { RUNS_OF_DIGESTS } from './reminder-commands.ts';
import { tryCommand } from './try-command.ts';

/** A few points of a few commands: the long stories try some of every one, and `npm run test:faults` all of all (`matrix-all.test.ts`). */
const OFTEN = [
  'savePlanDraft',
  'submitResult',
  'agreePlans',
  'recordCleanUpDay',
  'followFromPrompt',
  'onEdit a status',
];
const SAMPLE = 3;

/** Public functions that write nothing into the workbook. */
const READS = /^(?:on(?:Open|Install)|open|show|read|preview|check|list|select)/;

describe('the crash matrix', () => {
  test('covers every public function that writes', () => {
    const writing = budgets
      .map(({ of }) => of)
      .filter((of) => !READS.test(of) && !RUNS_OF_DIGESTS.includes(of));
    expect([...new Set(crashCommands.map(({ of }) => of))].sort()).toEqual([...new Set(writing)].sort());
  });

  test.each(
    crashCommands
      .filter((command) => OFTEN.includes(nameOf(command)))
      .map((command, seed) => [nameOf(command), command, seed] as const),
  )('%s: a few points at random', async (_, command, seed) => {
    const random = chance(seed);
    const { wrong } = await tryCommand(command, (points, share) =>
      points.length === 0
        ? []
        : Array.from({ length: share === 'crashes' ? SAMPLE : 1 }, () => random.pick(points)),
    );
    expect(wrong).toEqual([]);
  });
});
